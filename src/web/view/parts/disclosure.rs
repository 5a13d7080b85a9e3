//! Something that is shown when asked for.

use web_sys::HtmlDetailsElement;
use yew::{
    AttrValue, Callback, Event, Html, Properties, TargetCast as _, component, html,
};

/// What a [`Disclosure`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// The words that open it.
    pub(crate) summary: AttrValue,
    /// It is open.
    #[prop_or_default]
    pub(crate) open: bool,
    /// It was opened (`true`) or closed.
    #[prop_or_default]
    pub(crate) ontoggle: Callback<bool>,
    /// What it holds.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// Something that is shown when asked for.
#[component]
pub(crate) fn Disclosure(props: &Props) -> Html {
    let ontoggle = {
        let ontoggle = props.ontoggle.clone();
        Callback::from(move |event: Event| {
            if let Some(details) = event.target_dyn_into::<HtmlDetailsElement>() {
                ontoggle.emit(details.open());
            }
        })
    };
    html! {
        <details class="disclosure" open={props.open} {ontoggle}>
            <summary>{ props.summary.clone() }</summary>
            <div>{ props.children.clone() }</div>
        </details>
    }
}
