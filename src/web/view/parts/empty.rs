//! What stands where nothing is yet, and what to do about it.

use yew::{AttrValue, Html, Properties, component, html};

/// What [`Empty`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// What is not there.
    pub(crate) title: AttrValue,
    /// What to do.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// What stands where nothing is yet, and what to do about it.
#[component]
pub(crate) fn Empty(props: &Props) -> Html {
    html! {
        <div class="empty">
            <p class="title">{ props.title.clone() }</p>
            { props.children.clone() }
        </div>
    }
}
