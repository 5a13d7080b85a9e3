//! Something that is shown when asked for.

use web_sys::HtmlDetailsElement;
use yew::{AttrValue, Callback, Event, Html, TargetCast as _, html};

/// Something that is shown when asked for.
#[derive(Debug)]
pub(crate) struct Disclosure {
    summary: AttrValue,
    open: bool,
    ontoggle: Callback<bool>,
}

/// Begins something that is shown when asked for, under the words that open it.
pub(crate) fn disclosure(summary: impl Into<AttrValue>) -> Disclosure {
    Disclosure { summary: summary.into(), open: false, ontoggle: Callback::default() }
}

impl Disclosure {
    /// Says whether it is open to begin with.
    pub(crate) fn open(self, open: bool) -> Self {
        Self { open, ..self }
    }

    /// Tells that it was opened (`true`) or closed.
    pub(crate) fn ontoggle(self, ontoggle: impl Into<Callback<bool>>) -> Self {
        Self { ontoggle: ontoggle.into(), ..self }
    }

    /// Draws it with what it holds.
    pub(crate) fn html(self, held: Html) -> Html {
        let Self { summary, open, ontoggle } = self;
        let ontoggle = ontoggle.reform(|event: Event| {
            let details = event.target_dyn_into::<HtmlDetailsElement>();
            details.is_some_and(|details| details.open())
        });
        html! {
            <details class="disclosure" {open} {ontoggle}>
                <summary>{ summary }</summary>
                <div>{ held }</div>
            </details>
        }
    }
}
