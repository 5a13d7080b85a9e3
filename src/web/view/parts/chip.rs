//! A word in a frame: a state in short.

use yew::{Html, classes, html};

use crate::state::Tone;

/// Draws a word in a frame: a state in short, and how grave it is. Color never speaks
/// alone: the word says it too.
pub(crate) fn chip(tone: Tone, word: impl Into<Html>) -> Html {
    let word = word.into();
    html! { <span class={classes!("chip", tone.class())}>{ word }</span> }
}
