//! The documents that are being made and were made since the program started.

use std::cell::Cell;
use std::rc::Rc;

use yew::{AttrValue, Callback};

use crate::browser::clock;
use crate::browser::host::Parcel;
use crate::browser::worker::{Failure, Made, Progress, Worker, lacking};
use crate::errand::Errand;
use crate::open;
use crate::state::{Action, Tone};
use crate::words::say;
use anteroom::assessment::{Assessment, saved};

/// What is to be made of an assessment as it stood when it was asked for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Order {
    /// What the worker calls it.
    pub(crate) kind: AttrValue,
    /// What people call it.
    pub(crate) title: AttrValue,
    /// What kind of file it is, in words, such as `PDF`.
    pub(crate) form: AttrValue,
    /// The name of the file.
    pub(crate) file_name: AttrValue,
    /// The kind of content, for the browser.
    pub(crate) mime: &'static str,
    /// The assessment as it stood.
    pub(crate) assessment: Rc<Assessment>,
    /// What is handed over beside its save file: a former version, other responses.
    pub(crate) beside: Rc<[u8]>,
    /// What was decided about it since.
    pub(crate) more: More,
}

/// What is decided about an order besides what it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct More {
    /// Fonts for characters that ours lack.
    pub(crate) fonts: Vec<Brought>,
    /// Marks will do for what cannot be shown.
    pub(crate) marks: bool,
    /// It is only made, not given to the person yet.
    pub(crate) look: bool,
}

/// A file that somebody brought: its name and its bytes.
pub(crate) type Brought = (AttrValue, Rc<[u8]>);

impl Order {
    /// Returns what the worker is asked: the order, and what was decided since.
    fn asked(&self) -> String {
        let fonts = self.more.fonts.iter();
        let fonts: Vec<(&str, usize)> =
            fonts.map(|(name, bytes)| (name.as_str(), bytes.len())).collect();
        let more = serde_json::json!({ "fonts": fonts, "marks": self.more.marks });
        format!("{}\n{more}", self.kind)
    }

    /// Returns what is handed over: save files, then fonts.
    fn handed_over(&self) -> Vec<u8> {
        let mut bytes = saved::write(&self.assessment).into_bytes();
        bytes.extend_from_slice(&self.beside);
        for (_, font) in &self.more.fonts {
            bytes.extend_from_slice(font);
        }
        bytes
    }

    /// Returns the action that gives the file to the person.
    pub(crate) fn give(&self, bytes: &Rc<[u8]>) -> Action {
        let (name, mime) = (self.file_name.to_string(), self.mime);
        Action::Asked(Errand::Give(Parcel { name, mime, bytes: Rc::clone(bytes) }))
    }
}

/// A document that was made.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ready {
    /// What was asked for.
    pub(crate) order: Order,
    /// What is worth knowing about it.
    pub(crate) made: Made,
    /// The file.
    pub(crate) bytes: Rc<[u8]>,
    /// The time of day, such as `10:42`.
    pub(crate) at: AttrValue,
    /// Somebody waits to look at it: its pages open by themselves, once.
    pub(crate) fresh: Rc<Cell<bool>>,
}

/// The documents that are being made and were made.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Papers {
    /// The one being made, and how far it is.
    pub(crate) running: Option<(Order, Option<Progress>)>,
    /// Why the last one was not made.
    pub(crate) failed: Option<(Order, AttrValue)>,
    /// The one that waits, because characters of it cannot be shown: which, as the worker
    /// lists them.
    pub(crate) lacking: Option<(Order, Rc<[u8]>)>,
    /// The fonts that the last one was made with.
    pub(crate) fonts: Vec<Brought>,
    /// Those that were made, the last one first.
    pub(crate) ready: Vec<Ready>,
}

/// What happened to a document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum News {
    /// It is being made.
    Began(Order),
    /// It is on its way.
    Went(Progress),
    /// It was made.
    Made(Box<Ready>),
    /// It waits, because characters of it cannot be shown.
    Lacking(Order, Rc<[u8]>),
    /// What waited is put away.
    PutAway,
    /// It was not made, and why; without words where somebody cancelled it.
    Failed(Order, Option<AttrValue>),
}

/// How many documents are kept at hand.
const KEPT: usize = 12;

impl Papers {
    /// Notes what happened.
    pub(crate) fn hear(&mut self, news: News) {
        match news {
            News::Began(order) => {
                self.failed = None;
                self.lacking = None;
                self.running = Some((order, None));
            }
            News::Went(progress) => {
                if let Some((_, so_far)) = &mut self.running {
                    *so_far = Some(progress);
                }
            }
            News::Made(ready) => {
                self.running = None;
                self.fonts.clone_from(&ready.order.more.fonts);
                self.ready.insert(0, *ready);
                self.ready.truncate(KEPT);
            }
            News::Lacking(order, list) => {
                self.running = None;
                self.lacking = Some((order, list));
            }
            News::PutAway => self.lacking = None,
            News::Failed(order, why) => {
                self.running = None;
                self.failed = why.map(|why| (order, why));
            }
        }
    }

    /// Returns the documents made of an assessment, the last one first.
    pub(crate) fn of(&self, assessment: &Assessment) -> impl Iterator<Item = &Ready> {
        let key = open::key(assessment);
        self.ready.iter().filter(move |ready| open::key(&ready.order.assessment) == key)
    }
}

/// Has a document made and gives it to the person when it is there, wherever they are
/// by then; unless they want to look first, or characters of it cannot be shown.
pub(crate) fn make(worker: &Worker, order: Order, on: &Callback<Action>) {
    let (kind, bytes) = (order.asked(), order.handed_over());
    on.emit(Action::Paper(News::Began(order.clone())));
    let progress = on.reform(|progress| Action::Paper(News::Went(progress)));
    let done = {
        let on = on.clone();
        Callback::from(move |result: Result<(Made, Vec<u8>), Failure>| match result {
            Ok((made, list)) if made.note == lacking::NOTE => {
                let said = say::lacking_said(&order.title);
                on.emit(Action::Paper(News::Lacking(order.clone(), Rc::from(list))));
                on.emit(Action::Said(said.into(), Tone::Warn));
            }
            Ok((made, bytes)) => {
                let bytes = Rc::from(bytes);
                let said = if order.more.look {
                    say::documents_made_look(&order.title)
                } else {
                    on.emit(order.give(&bytes));
                    say::documents_made(&order.title)
                };
                let at = clock::time().into();
                let fresh = Rc::new(Cell::new(order.more.look));
                let ready = Ready { order: order.clone(), made, bytes, at, fresh };
                on.emit(Action::Paper(News::Made(Box::new(ready))));
                on.emit(Action::Said(said.into(), Tone::Good));
            }
            Err(Failure::Cancelled) => {
                on.emit(Action::Paper(News::Failed(order.clone(), None)));
                on.emit(Action::Said(say::documents_cancelled().into(), Tone::Plain));
            }
            Err(failure) => {
                let why = AttrValue::from(failure.to_string());
                on.emit(Action::Paper(News::Failed(order.clone(), Some(why.clone()))));
                on.emit(Action::Said(why, Tone::Stop));
            }
        })
    };
    worker.ask(&kind, &bytes, progress, done);
}
