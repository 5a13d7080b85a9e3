//! A button.

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, classes, component, html};

/// How much a button weighs on its screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Weight {
    /// What most people do next; one a screen.
    Main,
    /// What else can be done.
    #[default]
    Quiet,
    /// A button that looks like a link.
    Plain,
}

impl Weight {
    /// Returns the class that draws it.
    const fn class(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Quiet => "quiet",
            Self::Plain => "plain",
        }
    }
}

/// What a [`Button`] shows and does.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// How much it weighs.
    #[prop_or_default]
    pub(crate) weight: Weight,
    /// What it does.
    pub(crate) onclick: Callback<MouseEvent>,
    /// It cannot be used just now; say why beside it.
    #[prop_or_default]
    pub(crate) disabled: bool,
    /// Its name, where the words on it do not say enough on their own.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// What it opens or closes is open.
    #[prop_or_default]
    pub(crate) expanded: Option<bool>,
    /// The id of the element.
    #[prop_or_default]
    pub(crate) id: Option<AttrValue>,
    /// The words on it.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A button.
#[component]
pub(crate) fn Button(props: &Props) -> Html {
    html! {
        <button type="button" id={props.id.clone()}
            class={classes!("button", props.weight.class())}
            onclick={props.onclick.clone()} disabled={props.disabled}
            aria-label={props.label.clone()}
            aria-expanded={props.expanded.map(|open| open.to_string())}>
            { props.children.clone() }
        </button>
    }
}
