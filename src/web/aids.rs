//! What helps along the way and is not needed to answer: a part of the program of its own,
//! which the page loads right after the first screen.

use std::rc::Rc;

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::{Callback, Html, html};

use crate::state::{Action, State};
use crate::view::keys;

/// Something that is shown above the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aid {
    /// What the keys do.
    Keys,
}

/// What the part can do, once it is there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Aids {
    /// Draws what is shown above the page, and what stands ready to be.
    pub(crate) above: fn(&Rc<State>, &Callback<Action>) -> Html,
}

/// There is one such part in a program.
impl PartialEq for Aids {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Loads the part, or says that it could not be loaded; asking again tries again.
#[wasm_split(aids, fallible)]
pub(crate) fn load() -> Result<Aids, SplitLoaderError> {
    Ok(Aids { above })
}

/// Dialogs stay in the page while they are closed: the browser gives the focus back.
fn above(state: &Rc<State>, on: &Callback<Action>) -> Html {
    let close = on.reform(|()| Action::Showed(None));
    html! {
        { keys::draw(state.aid == Some(Aid::Keys), &close) }
    }
}
