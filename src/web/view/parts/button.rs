//! A button.

use yew::{AttrValue, Callback, Html, MouseEvent, classes, html};

use super::icon::{Sign, icon};

/// How much a button weighs on its screen.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Weight {
    /// What most people do next; one a screen.
    Main,
    /// What else can be done.
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

/// A button.
#[derive(Debug)]
pub(crate) struct Button {
    onclick: Callback<MouseEvent>,
    weight: Weight,
    sign: Option<Sign>,
    disabled: bool,
    label: Option<AttrValue>,
    expanded: Option<bool>,
}

/// Begins a quiet button that does something.
pub(crate) fn button(onclick: impl Into<Callback<MouseEvent>>) -> Button {
    Button {
        onclick: onclick.into(),
        weight: Weight::Quiet,
        sign: None,
        disabled: false,
        label: None,
        expanded: None,
    }
}

impl Button {
    /// Says how much it weighs.
    pub(crate) fn weight(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    /// Puts a sign before the words.
    pub(crate) fn sign(self, sign: Sign) -> Self {
        Self { sign: Some(sign), ..self }
    }

    /// Says that it cannot be used just now; say why beside it.
    pub(crate) fn disabled(self, disabled: bool) -> Self {
        Self { disabled, ..self }
    }

    /// Names it, where the words on it do not say enough on their own.
    pub(crate) fn label(self, label: impl Into<AttrValue>) -> Self {
        Self { label: Some(label.into()), ..self }
    }

    /// Says whether what it opens and closes is open.
    pub(crate) fn expanded(self, expanded: bool) -> Self {
        Self { expanded: Some(expanded), ..self }
    }

    /// Draws it with the words on it.
    pub(crate) fn html(self, words: impl Into<Html>) -> Html {
        self.draw(words.into())
    }

    fn draw(self, words: Html) -> Html {
        html! {
            <button type="button" class={classes!("button", self.weight.class())}
                onclick={self.onclick} disabled={self.disabled} aria-label={self.label}
                aria-expanded={self.expanded.map(|open| if open { "true" } else { "false" })}>
                { for self.sign.map(icon) }
                { words }
            </button>
        }
    }
}
