//! How much is done.

use yew::{AttrValue, Html, Properties, component, html};

use anteroom::scoring::Counted;

/// What [`Progress`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// So many of so many.
    pub(crate) counted: Counted,
    /// What is counted, for those who do not see it.
    pub(crate) label: AttrValue,
}

/// How much is done, as a thin line.
#[component]
pub(crate) fn Progress(props: &Props) -> Html {
    let Counted { done, of } = props.counted;
    html! {
        <progress class="progress" max={of.max(1).to_string()} value={done.to_string()}
            aria-label={props.label.clone()}>
            { format!("{done} of {of}") }
        </progress>
    }
}
