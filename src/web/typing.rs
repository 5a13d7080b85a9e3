//! What is being typed: taken up when the typing pauses, so that a key is on screen at once.
//!
//! Takes: events of typing into the open assessment.
//! Gives: the last of them, once nobody types for a moment or anything else happens.
//! Never: keeps one back from a reader of the state: everything else goes after it.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::open::same_target;
use anteroom::assessment::Event;

/// How long typing has to pause before everything that follows from it is worked out, in
/// milliseconds: longer than between two keys of somebody who types slowly.
const PAUSE: u32 = 250;

/// What somebody types just now. Clones share it; two are equal if they do.
#[derive(Clone, Default)]
pub(crate) struct Typing(Rc<Shared>);

#[derive(Default)]
struct Shared {
    /// What is not taken up yet.
    last: RefCell<Option<Event>>,
    /// Runs until the typing pauses.
    timer: Cell<Option<Timeout>>,
    /// What was entered last came from a hand, in the field that has the focus.
    by_hand: Cell<bool>,
    /// Who wants to know whether something waits.
    listener: RefCell<Option<Callback<bool>>>,
}

impl fmt::Debug for Typing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Typing").field(&self.0.last).finish()
    }
}

impl PartialEq for Typing {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Typing {
    /// Notes where the next event comes from. What a script or an aid enters without going
    /// to the field does not wait: the field beside it would not know of it.
    pub(crate) fn comes(&self, by_hand: bool) {
        self.0.by_hand.set(by_hand);
    }

    /// Returns whether the event that comes now may wait.
    pub(crate) fn may_wait(&self) -> bool {
        self.0.by_hand.take()
    }

    /// Returns whether what waits was typed somewhere else than an event: it goes first.
    pub(crate) fn elsewhere(&self, event: &Event) -> bool {
        self.0.last.borrow().as_ref().is_some_and(|last| !same_target(last, event))
    }

    /// Keeps an event in the place of the one before it, and calls `paused` once nobody
    /// types any more.
    pub(crate) fn keep(&self, event: Event, paused: impl FnOnce() + 'static) {
        let before = self.0.last.replace(Some(event));
        self.0.timer.set(Some(Timeout::new(PAUSE, paused)));
        if before.is_none() {
            self.tell(true);
        }
    }

    /// Returns what waits, if anything does; it does not any more.
    pub(crate) fn take(&self) -> Option<Event> {
        let event = self.0.last.take()?;
        self.0.timer.set(None);
        self.tell(false);
        Some(event)
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
