//! A word in a frame: a state in short.

use yew::{Html, Properties, classes, component, html};

use crate::state::Tone;

/// What a [`Chip`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// How grave it is. Color never speaks alone: the word says it too.
    #[prop_or_default]
    pub(crate) tone: Tone,
    /// The word.
    pub(crate) children: Html,
}

/// A word in a frame: a state in short.
#[component]
pub(crate) fn Chip(props: &Props) -> Html {
    html! {
        <span class={classes!("chip", props.tone.class())}>{ props.children.clone() }</span>
    }
}
