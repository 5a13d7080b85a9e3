//! Who reviews: the name that everything changed here carries.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::state::Action;
use crate::view::parts::text_field;

/// What [`Name`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// The name so far.
    pub(super) by: AttrValue,
    /// Where actions go.
    pub(super) on: Callback<Action>,
}

/// Who reviews.
#[component]
pub(super) fn Name(props: &Props) -> Html {
    let hint = if props.by.trim().is_empty() {
        "Findings carry it. A document counts as read only with the name of who has read it."
    } else {
        "Everything you find carries this name."
    };
    html! {
        <div class="reviewer">
            { text_field("reviewer", "Your name", props.by.clone(),
                props.on.reform(|name: String| Action::Named(name.into())))
                .hint(hint).autocomplete("name").html() }
        </div>
    }
}
