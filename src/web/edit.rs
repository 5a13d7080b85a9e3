//! A change to an answer, made to the answer as it then is.
//!
//! Takes: what a control sets.
//! Gives: the answer with that set, whatever else was changed since the control was drawn.
//! Never: replaces what it was not about: two changes right after each other are both kept.

use std::fmt;
use std::rc::Rc;

use yew::Callback;

use anteroom::assessment::Answer;

/// A change to an answer. Two are equal only if they are one.
#[derive(Clone)]
pub(crate) struct Edit(Rc<dyn Fn(&mut Answer)>);

/// Where changes to an answer go; `true` for typing.
pub(crate) type Emit = Callback<(Edit, bool)>;

impl Edit {
    /// Returns a change that does this to the answer.
    pub(crate) fn new(change: impl Fn(&mut Answer) + 'static) -> Self {
        Self(Rc::new(change))
    }

    /// Returns several changes as one, made in this order.
    pub(crate) fn all(edits: Vec<Self>) -> Self {
        Self::new(move |answer| edits.iter().for_each(|edit| edit.make(answer)))
    }

    /// Makes the change.
    pub(crate) fn make(&self, answer: &mut Answer) {
        (self.0)(answer);
    }
}

impl fmt::Debug for Edit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Edit")
    }
}

impl PartialEq for Edit {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Returns what takes a value from a control and changes the answer with it; `typed` says
/// that it comes key by key.
pub(crate) fn edit<T: 'static>(
    emit: &Emit,
    typed: bool,
    set: impl Fn(&mut Answer, &T) + 'static,
) -> Callback<T> {
    let set = Rc::new(set);
    emit.reform(move |value: T| {
        let set = Rc::clone(&set);
        (Edit::new(move |answer| set(answer, &value)), typed)
    })
}
