//! A link to a place in the program.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::icon::{Sign, icon};
use crate::place::Place;
use crate::state::Action;

/// A link to a place in the program. With a modifier key it opens as any link does.
#[derive(Debug)]
pub(crate) struct Link {
    to: Place,
    on: Callback<Action>,
    class: Option<&'static str>,
    current: Option<AttrValue>,
    sign: Option<Sign>,
}

/// Begins a link to a place; `on` is where actions go. In a station, its
/// [`link`](crate::view::station::StationProps::link) is shorter.
pub(crate) fn link(to: Place, on: &Callback<Action>) -> Link {
    Link { to, on: on.clone(), class: None, current: None, sign: None }
}

impl Link {
    /// Gives it classes.
    pub(crate) fn class(self, class: &'static str) -> Self {
        Self { class: Some(class), ..self }
    }

    /// Says that it leads where the person is, as `aria-current` has it.
    pub(crate) fn current(self, current: Option<AttrValue>) -> Self {
        Self { current, ..self }
    }

    /// Puts a sign behind the words.
    pub(crate) fn sign(self, sign: Sign) -> Self {
        Self { sign: Some(sign), ..self }
    }

    /// Draws it with its words.
    pub(crate) fn html(self, words: impl Into<Html>) -> Html {
        self.draw(words.into())
    }

    fn draw(self, words: Html) -> Html {
        let Self { to, on, class, current, sign } = self;
        let href = to.to_string();
        let onclick = Callback::from(move |event: MouseEvent| {
            if event.ctrl_key()
                || event.meta_key()
                || event.shift_key()
                || event.button() != 0
            {
                return;
            }
            event.prevent_default();
            on.emit(Action::Went(to.clone()));
        });
        html! {
            <a {href} {class} aria-current={current} {onclick}>{ words }{ for sign.map(icon) }</a>
        }
    }
}
