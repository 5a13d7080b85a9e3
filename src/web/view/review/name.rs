//! Who reviews: the name that everything changed here carries.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::state::Action;
use crate::view::parts::text_field;
use crate::words::say;

/// What [`Name`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// The name so far.
    pub(crate) by: AttrValue,
    /// Where actions go.
    pub(crate) on: Callback<Action>,
}

/// Who reviews.
#[component]
pub(crate) fn Name(props: &Props) -> Html {
    let hint = if props.by.trim().is_empty() {
        say::review_name_missing()
    } else {
        say::review_name_hint()
    };
    html! {
        <div class="reviewer">
            { text_field("reviewer", say::review_name(), props.by.clone(),
                props.on.reform(|name: String| Action::Named(name.into())))
                .hint(hint).autocomplete("name").html() }
        </div>
    }
}
