//! The assessment being worked on: its results, its steps, and whether it is saved.

use std::mem::discriminant;
use std::rc::Rc;

use yew::AttrValue;

use crate::effect::{Effect, Results};
use crate::judging::Judging;
use crate::place::Place;
use crate::state::Mode;
use anteroom::assessment::{Assessment, Event, Received};
use anteroom::contract::Contract;
use anteroom::pack::Pack;
use anteroom::scoring::Scorecard;

/// How many steps can be taken back.
const STEPS: usize = 200;

/// The assessment being worked on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Open {
    /// The assessment itself.
    pub(crate) assessment: Rc<Assessment>,
    /// What it is worth.
    pub(crate) scorecard: Rc<Scorecard>,
    /// What must be agreed; `None` until the clause wording has come.
    pub(crate) contract: Option<Rc<Contract>>,
    /// What the last answer changed.
    pub(crate) effect: Option<Rc<Effect>>,
    /// What the last response changed, until the person has seen it.
    pub(crate) received: Option<Rc<Received>>,
    /// Steps that can be taken back, the last one last.
    pub(crate) past: Vec<Step>,
    /// Steps that can be done again, the next one last.
    pub(crate) future: Vec<Step>,
    /// Where the last step was that was taken back or done again, and the change it made:
    /// the page goes there if it is not in sight.
    pub(crate) turned: Option<(u64, Place)>,
    /// Counts the changes, so that saving knows whether it saved the last one.
    pub(crate) change: u64,
    /// The last change was typing: saving waits for a pause.
    pub(crate) typing: bool,
    /// Its revision on this device; `None` before it was first saved there.
    pub(crate) stored: Option<u64>,
    /// Whether it is saved.
    pub(crate) saved: Saved,
    /// Why the last try to save it failed. It stays while the next try is under way, or what
    /// is to be done about it would go and come again under somebody's hand.
    pub(crate) trouble: Option<Unsaved>,
}

/// A step that can be taken back or done again.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step {
    /// What was done; `crate::undo` has words and a place for it.
    pub(crate) deed: Deed,
    /// The assessment on the other side of the step: before it was taken, while it can be
    /// taken back; after it, while it can be done again.
    pub(crate) other: Rc<Assessment>,
    /// It is typing, to which more of the same is added.
    typed: bool,
}

/// What a step did.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Deed {
    /// One change.
    Event(Event),
    /// A response was taken in.
    Response,
}

/// Whether the open assessment is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Saved {
    /// Nothing was changed since it was opened.
    #[default]
    Unchanged,
    /// A change waits to be saved.
    Waiting,
    /// Being saved.
    Saving,
    /// Saved at this time of day.
    At(AttrValue),
    /// Not saved.
    Not(Unsaved),
}

/// Why something is not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unsaved {
    /// The browser does not let this page keep anything.
    Blocked,
    /// The page around wants nothing to be kept.
    Unwanted,
    /// There is no room left.
    Full,
    /// Another tab saved it in the meantime.
    Conflict,
}

/// Returns the name under which an assessment is kept on this device and linked to. A
/// vendor's request has the id of the buyer's assessment, and both may be on one device.
pub(crate) fn key(assessment: &Assessment) -> String {
    match Mode::of(assessment.stage) {
        Mode::Buyer => assessment.id.clone(),
        Mode::Vendor => format!("v-{}", assessment.id),
    }
}

impl Open {
    /// Returns the name under which it is kept and linked to.
    pub(crate) fn key(&self) -> String {
        key(&self.assessment)
    }

    /// Returns an assessment just opened.
    pub(crate) fn new(
        pack: &Pack,
        assessment: Assessment,
        stored: Option<u64>,
        judging: Option<Judging>,
    ) -> Self {
        let assessment = Rc::new(assessment);
        let scorecard = Rc::new(Scorecard::of(pack, &assessment));
        let mut open = Self {
            assessment,
            scorecard,
            contract: None,
            effect: None,
            received: None,
            past: Vec::new(),
            future: Vec::new(),
            turned: None,
            // What is not on this device yet is a change to be saved.
            change: u64::from(stored.is_none()),
            typing: false,
            stored,
            saved: if stored.is_none() { Saved::Waiting } else { Saved::Unchanged },
            trouble: None,
        };
        open.contract = open.select(pack, judging);
        open
    }

    /// Takes a step.
    pub(crate) fn step(
        &mut self,
        pack: &Pack,
        event: Event,
        typed: bool,
        judging: Option<Judging>,
    ) {
        let before = Rc::clone(&self.assessment);
        let after = (*before).clone().after(event.clone());
        if after == *before {
            return;
        }
        let goes_on = typed && self.past.last().is_some_and(|step| {
            step.typed
                && matches!(&step.deed, Deed::Event(last) if same_target(last, &event))
        });
        let deed = Deed::Event(event.clone());
        match self.past.last_mut() {
            Some(step) if goes_on => step.deed = deed,
            _ => self.remember(Step { deed, other: before, typed }),
        }
        self.future.clear();
        let was = self.results();
        self.assessment = Rc::new(after);
        self.typing = typed;
        self.changed();
        self.compute(pack, judging);
        if let Event::Answered(question, _) = event {
            // Typing on is one answer, and a note under it changes nothing: what the answer
            // did counts from its beginning.
            let same = goes_on || was.scorecard == self.scorecard;
            let began = self.effect.as_ref();
            let began = began.filter(|effect| same && effect.question == question);
            let before = began.map_or(was, |effect| effect.before.clone());
            let after = self.results();
            self.effect = Some(Rc::new(Effect { question, before, after }));
        }
    }

    /// Returns what follows from the assessment as it is.
    fn results(&self) -> Results {
        let scorecard = Rc::clone(&self.scorecard);
        Results { scorecard, contract: self.contract.clone() }
    }

    /// Takes the assessment with a response in it, as one step, and keeps what changed.
    pub(crate) fn receive(
        &mut self,
        pack: &Pack,
        (assessment, received): (Assessment, Rc<Received>),
        judging: Option<Judging>,
    ) {
        let other = Rc::clone(&self.assessment);
        self.remember(Step { deed: Deed::Response, other, typed: false });
        self.future.clear();
        self.show(Rc::new(assessment), pack, judging);
        self.received = Some(received);
    }

    /// Adds a step; the oldest makes room.
    fn remember(&mut self, step: Step) {
        if self.past.len() == STEPS {
            self.past.remove(0);
        }
        self.past.push(step);
    }

    /// Takes the last step back, or does the next one again, and returns it.
    pub(crate) fn turn(
        &mut self,
        back: bool,
        pack: &Pack,
        judging: Option<Judging>,
    ) -> Option<Deed> {
        let from = if back { &mut self.past } else { &mut self.future };
        let Step { deed, other, .. } = from.pop()?;
        let step =
            Step { deed: deed.clone(), other: Rc::clone(&self.assessment), typed: false };
        let to = if back { &mut self.future } else { &mut self.past };
        to.push(step);
        if deed == Deed::Response {
            self.received = None;
        }
        self.show(other, pack, judging);
        Some(deed)
    }

    /// Computes everything right of the assessment anew.
    pub(crate) fn compute(&mut self, pack: &Pack, judging: Option<Judging>) {
        self.scorecard = Rc::new(Scorecard::of(pack, &self.assessment));
        self.contract = self.select(pack, judging);
    }

    /// Notes that saving began.
    pub(crate) fn saving(&mut self) {
        self.saved = Saved::Saving;
    }

    /// Notes that a change was saved; later ones still wait.
    pub(crate) fn saved(&mut self, change: u64, revision: u64, at: AttrValue) {
        self.stored = Some(revision);
        self.trouble = None;
        self.saved = if change == self.change { Saved::At(at) } else { Saved::Waiting };
    }

    /// Notes that saving did not work.
    pub(crate) fn not_saved(&mut self, why: Unsaved) {
        self.saved = Saved::Not(why);
        self.trouble = Some(why);
    }

    /// Shows another assessment and forgets what the last answer changed.
    fn show(
        &mut self,
        assessment: Rc<Assessment>,
        pack: &Pack,
        judging: Option<Judging>,
    ) {
        self.assessment = assessment;
        self.effect = None;
        self.typing = false;
        self.changed();
        self.compute(pack, judging);
    }

    /// Notes a change that is not saved yet.
    fn changed(&mut self) {
        self.change += 1;
        if self.saved != Saved::Not(Unsaved::Conflict) {
            self.saved = Saved::Waiting;
        }
    }

    /// Selects the contract, once its wording is there.
    fn select(&self, pack: &Pack, judging: Option<Judging>) -> Option<Rc<Contract>> {
        judging.map(|judging| {
            Rc::new((judging.select)(pack, &self.assessment, &self.scorecard))
        })
    }
}

/// Returns whether two events change the same thing, so that typing goes on.
fn same_target(one: &Event, other: &Event) -> bool {
    match (one, other) {
        (Event::Answered(one, _), Event::Answered(other, _))
        | (Event::Overrode(one, _), Event::Overrode(other, _))
        | (Event::Controlled(one, _), Event::Controlled(other, _))
        | (Event::Planned(one, _), Event::Planned(other, _))
        | (Event::Excepted(one, _), Event::Excepted(other, _)) => one == other,
        (Event::ChoseVariant(one, _), Event::ChoseVariant(other, _))
        | (Event::Added(one, _), Event::Added(other, _))
        | (Event::Noted(one, _), Event::Noted(other, _)) => one == other,
        (Event::Filled(one, _), Event::Filled(other, _)) => one == other,
        (Event::Assigned(one, _), Event::Assigned(other, _)) => one == other,
        (Event::Titled(_) | Event::SignedOff(_), _) => {
            discriminant(one) == discriminant(other)
        }
        _ => false,
    }
}
