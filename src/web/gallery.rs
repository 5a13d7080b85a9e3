//! Every part of the interface in every state, for who changes one: a part of the program
//! of its own, which the page loads when somebody goes there. Nothing links to it.

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::{Html, html};

use crate::view::gallery::Gallery;

/// Loads the part, and returns what draws it.
#[wasm_split(gallery, fallible)]
pub(crate) fn load() -> Result<fn() -> Html, SplitLoaderError> {
    Ok(draw)
}

fn draw() -> Html {
    html! { <Gallery /> }
}
