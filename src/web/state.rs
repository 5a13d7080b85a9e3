//! Everything the program knows while it runs, and what people can do.
//!
//! Takes: an [`Action`].
//! Gives: the next [`State`]; everything right of an assessment is computed anew.
//! Never: holds a rule of asking, scoring or drafting; touches the page, storage, a clock.

use std::rc::Rc;

use jiff::civil::Date;
use yew::{AttrValue, Reducible};

use crate::aids::{Aid, Aids, Turn};
use crate::browser::storage::Entry;
use crate::edit::Edit;
use crate::errand::Errand;
use crate::judging::Judging;
use crate::open::{Open, Unsaved};
use crate::opening::Told;
use crate::papers::{News, Papers};
use crate::place::{Place, Station};
use anteroom::assessment::{Assessment, Event, Received, Stage};
use anteroom::pack::{Pack, QuestionId};

/// Everything the program knows while it runs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    /// The questions and clauses; their long texts only once [`State::texts`] says so.
    pub(crate) pack: Rc<Pack>,
    /// How far the long texts have come.
    pub(crate) texts: Texts,
    /// The part of the program that judges; it comes with the long texts.
    pub(crate) judging: Option<Judging>,
    /// The part of the program that helps along the way.
    pub(crate) aids: Option<Aids>,
    /// It could not be loaded.
    pub(crate) aids_failed: bool,
    /// What is shown above the page.
    pub(crate) aid: Option<Aid>,
    /// Where the person is.
    pub(crate) place: Place,
    /// The assessment being worked on.
    pub(crate) open: Option<Open>,
    /// The assessments on this device, last changed first; `None` while they are read.
    pub(crate) list: Option<Rc<[Entry]>>,
    /// What has to be said to the person.
    pub(crate) notices: Vec<Notice>,
    /// The number of the last notice.
    last_notice: u32,
    /// The name that new answers and findings carry; may be empty.
    pub(crate) by: AttrValue,
    /// The day the program was started.
    pub(crate) today: Date,
    /// The documents being made and made.
    pub(crate) papers: Rc<Papers>,
    /// How many changes were refused: each has what is shown drawn anew, as it is.
    pub(crate) refused: u32,
    /// What there is to tell of the pack, drawn by the part that opens files.
    pub(crate) told: Option<Rc<Told>>,
}

/// How far the long texts (guidance, clause wording) have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Texts {
    /// Nobody needed them yet.
    Absent,
    /// On their way.
    Coming,
    /// Here.
    Here,
    /// They could not be loaded.
    Failed,
}

/// Whose program it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mode {
    /// The buyer's: the whole road.
    #[default]
    Buyer,
    /// The vendor's: a request being answered.
    Vendor,
}

impl Mode {
    /// Returns whose program an assessment opens in.
    pub(crate) const fn of(stage: Stage) -> Self {
        match stage {
            Stage::Assessment => Self::Buyer,
            Stage::Request | Stage::Response => Self::Vendor,
        }
    }
}

/// Something said to the person, at the foot of the page and to screen readers.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Notice {
    /// Tells it from the others.
    pub(crate) id: u32,
    /// The words.
    pub(crate) text: AttrValue,
    /// How grave it is.
    pub(crate) tone: Tone,
    /// What the button beside it does, with its label.
    pub(crate) offer: Option<(AttrValue, Box<Action>)>,
}

/// How grave something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Just so that it is known.
    #[default]
    Plain,
    /// It went well or stands well.
    Good,
    /// To be looked at.
    Warn,
    /// It stops something.
    Stop,
}

impl Tone {
    /// Returns the class that colors it.
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Stop => "stop",
        }
    }
}

/// What a person, or the world, did.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    /// Changed the open assessment: a step of its own for undo, saved at once.
    Did(Event),
    /// Typed into the open assessment: one step with the typing before it, saved when
    /// the typing pauses.
    Typed(Event),
    /// Changed an answer of the open assessment as it now is; `true` for typing.
    Changed(QuestionId, Edit, bool),
    /// Took the last step back.
    Undo,
    /// Took back this many steps.
    UndoTo(usize),
    /// Did again what was taken back.
    Redo,
    /// Went somewhere.
    Went(Place),
    /// Asked something of the world.
    Asked(Errand),
    /// An assessment was read; `stored` is its revision on this device, if it is there.
    Opened {
        /// The assessment.
        assessment: Box<Assessment>,
        /// Its revision on this device.
        stored: Option<u64>,
        /// Where to go, or `None` to stay where the link leads.
        to: Option<Place>,
    },
    /// A response was merged into the open assessment: one step for undo.
    Received(Box<Assessment>, Rc<Received>),
    /// The person has seen what the response changed.
    SawResponse,
    /// The list was read.
    Listed(Rc<[Entry]>),
    /// Saving began, of the assessment kept under this name.
    Saving(String),
    /// Saving worked.
    Saved {
        /// The name it is kept under.
        key: String,
        /// The change that was saved, as counted by [`Open::change`].
        change: u64,
        /// The revision now on this device.
        revision: u64,
        /// The time of day, such as `10:42`.
        at: AttrValue,
    },
    /// Saving did not work.
    NotSaved(String, Unsaved),
    /// The long texts came: the pack with them, and the part that needs them.
    TextsCame(Rc<Pack>, Judging),
    /// The long texts are being fetched.
    TextsComing,
    /// The long texts could not be loaded.
    TextsFailed,
    /// Something has to be said.
    Said(AttrValue, Tone),
    /// Something has to be said, with a button: its label and what it does.
    Offered(AttrValue, AttrValue, Box<Action>),
    /// A notice was put away.
    Dismissed(u32),
    /// The person gave a name.
    Named(AttrValue),
    /// Something happened to a document.
    Paper(News),
    /// A change was refused: what is shown is only to be read.
    Refused,
    /// There is something to tell of the pack.
    Told(Rc<Told>),
    /// Something is shown above the page, or no longer.
    Showed(Option<Aid>),
    /// The part that helps along the way came.
    AidsCame(Aids),
    /// It is being loaded (`false`), or could not be (`true`).
    AidsFailed(bool),
}

impl Action {
    /// Returns whether it changes the open assessment.
    pub(crate) const fn edits(&self) -> bool {
        matches!(
            self,
            Self::Did(_)
                | Self::Changed(..)
                | Self::Typed(_)
                | Self::Undo
                | Self::UndoTo(_)
                | Self::Redo
                | Self::Received(..)
        )
    }
}

impl State {
    /// Returns the state at the start.
    pub(crate) fn new(pack: Rc<Pack>, place: Place, by: AttrValue, today: Date) -> Self {
        Self {
            pack,
            texts: Texts::Absent,
            judging: None,
            aids: None,
            aids_failed: false,
            aid: None,
            place,
            open: None,
            list: None,
            notices: Vec::new(),
            last_notice: 0,
            by,
            today,
            papers: Rc::default(),
            refused: 0,
            told: None,
        }
    }

    /// Adds something to be said; the oldest makes room.
    pub(crate) fn say(
        &mut self,
        text: AttrValue,
        tone: Tone,
        offer: Option<(AttrValue, Box<Action>)>,
    ) {
        self.last_notice += 1;
        self.notices.retain(|notice| notice.text != text);
        if self.notices.len() == 3 {
            self.notices.remove(0);
        }
        self.notices.push(Notice { id: self.last_notice, text, tone, offer });
    }

    /// Changes the open assessment, if there is one.
    pub(crate) fn change(
        &mut self,
        change: impl FnOnce(&mut Open, &Pack, Option<Judging>),
    ) {
        // From now on "Undo" in a notice would take back something else.
        self.notices.retain(|notice| {
            !matches!(&notice.offer, Some((_, action)) if matches!(**action, Action::Undo | Action::Redo))
        });
        if let Some(open) = &mut self.open {
            change(open, &self.pack, self.judging);
        }
    }

    /// Takes steps back or does one again; the part that helps along the way knows how.
    fn turn(&mut self, turn: Turn) {
        if let Some(aids) = self.aids {
            (aids.turn)(self, turn);
        }
    }

    /// Notes something about saving, if it is the open assessment that was saved.
    fn keep(&mut self, key: &str, note: impl FnOnce(&mut Open)) {
        if let Some(open) = self.open.as_mut().filter(|open| open.key() == key) {
            note(open);
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = Rc::unwrap_or_clone(self);
        match action {
            Action::Did(event) => {
                next.change(|open, pack, with| open.step(pack, event, false, with));
            }
            Action::Typed(event) => {
                next.change(|open, pack, with| open.step(pack, event, true, with));
            }
            Action::Changed(question, edit, typed) => {
                next.change(|open, pack, with| {
                    let given = open.assessment.answers.get(&question);
                    let mut answer = given.cloned().unwrap_or_default();
                    edit.make(&mut answer);
                    open.step(pack, Event::Answered(question, answer), typed, with);
                });
            }
            Action::Undo => next.turn(Turn::Back(1)),
            Action::UndoTo(steps) => next.turn(Turn::Back(steps)),
            Action::Redo => next.turn(Turn::Again),
            Action::Went(place) => {
                if place.assessment.is_none() {
                    next.open = None;
                }
                next.place = place;
            }
            // Run by the browser's side before the reducer sees it.
            Action::Asked(_) => {}
            Action::Opened { assessment, stored, to } => {
                let open = Open::new(&next.pack, *assessment, stored, next.judging);
                next.place = to.unwrap_or(next.place);
                next.place.assessment = Some(open.key());
                let station = next.place.station;
                if station == Station::Home || Station::ALONE.contains(&station) {
                    next.place.station = Station::Profile;
                }
                next.open = Some(open);
            }
            Action::Received(assessment, received) => {
                next.change(|open, pack, with| {
                    open.receive(pack, (*assessment, received), with);
                });
            }
            Action::SawResponse => next.change(|open, _, _| open.received = None),
            Action::Listed(list) => next.list = Some(list),
            Action::Saving(key) => next.keep(&key, Open::saving),
            Action::Saved { key, change, revision, at } => {
                next.keep(&key, |open| open.saved(change, revision, at));
            }
            Action::NotSaved(key, why) => next.keep(&key, |open| open.not_saved(why)),
            Action::TextsCame(pack, judging) => {
                next.texts = Texts::Here;
                next.judging = Some(judging);
                next.pack = pack;
                next.change(Open::compute);
            }
            Action::TextsComing => next.texts = Texts::Coming,
            Action::TextsFailed => next.texts = Texts::Failed,
            Action::Said(text, tone) => next.say(text, tone, None),
            Action::Offered(text, label, action) => {
                next.say(text, Tone::Plain, Some((label, action)));
            }
            Action::Dismissed(id) => next.notices.retain(|notice| notice.id != id),
            Action::Named(by) => next.by = by,
            Action::Paper(news) => Rc::make_mut(&mut next.papers).hear(news),
            Action::Refused => next.refused += 1,
            Action::Told(told) => next.told = Some(told),
            Action::Showed(aid) => next.aid = aid,
            Action::AidsCame(aids) => next.aids = Some(aids),
            Action::AidsFailed(failed) => next.aids_failed = failed,
        }
        Rc::new(next)
    }
}
