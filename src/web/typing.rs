//! What is being typed into an answer: taken up when the typing pauses, so that a key is on
//! screen at once.
//!
//! Takes: changes to answers, key by key.
//! Gives: them as one change, once nobody types for a moment or anything else happens.
//! Never: keeps one back from what comes after it; knows more of an answer than the change,
//! so that nothing else that happens to it is lost.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::edit::Edit;
use crate::state::Action;
use anteroom::pack::QuestionId;

/// How long typing has to pause before everything that follows from it is worked out, in
/// milliseconds: longer than between two keys of somebody who types slowly.
const PAUSE: u32 = 250;

/// What somebody types just now. Clones share it; two are equal if they do.
#[derive(Clone, Default)]
pub(crate) struct Typing(Rc<Shared>);

#[derive(Default)]
struct Shared {
    /// What is not taken up yet.
    waiting: RefCell<Option<(QuestionId, Vec<Edit>)>>,
    /// Runs until the typing pauses.
    timer: Cell<Option<Timeout>>,
    /// Who wants to know whether something waits.
    listener: RefCell<Option<Callback<bool>>>,
}

impl fmt::Debug for Typing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Typing")
    }
}

impl PartialEq for Typing {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Typing {
    /// Returns whether what waits belongs to another question: it is taken up first.
    pub(crate) fn elsewhere(&self, question: &QuestionId) -> bool {
        self.0.waiting.borrow().as_ref().is_some_and(|(other, _)| other != question)
    }

    /// Keeps a change behind what waits already, and calls `paused` once nobody types any
    /// more.
    pub(crate) fn keep(
        &self,
        question: QuestionId,
        edit: Edit,
        paused: impl FnOnce() + 'static,
    ) {
        let before = self.0.waiting.take();
        let first = before.is_none();
        let mut edits = before.map(|(_, edits)| edits).unwrap_or_default();
        edits.push(edit);
        self.0.waiting.replace(Some((question, edits)));
        self.0.timer.set(Some(Timeout::new(PAUSE, paused)));
        if first {
            self.tell(true);
        }
    }

    /// Returns what waits, if anything does; it does not any more.
    pub(crate) fn take(&self) -> Option<Action> {
        let (question, edits) = self.0.waiting.take()?;
        self.0.timer.set(None);
        self.tell(false);
        Some(Action::Changed(question, Edit::all(edits), true))
    }

    /// Calls the listener, instead of one before it, whenever something begins or ceases
    /// to wait.
    pub(crate) fn listen(&self, listener: Callback<bool>) {
        *self.0.listener.borrow_mut() = Some(listener);
    }

    fn tell(&self, waits: bool) {
        let listener = self.0.listener.borrow().clone();
        if let Some(listener) = listener {
            listener.emit(waits);
        }
    }
}
