//! A share as a bar, with the line it has to reach.

use yew::{AttrValue, Html, Properties, component, html};

/// What a [`Bar`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// The share, in thousandths.
    pub(crate) value: u64,
    /// The line it has to reach, in thousandths.
    #[prop_or_default]
    pub(crate) floor: Option<u16>,
    /// It stays under its line.
    #[prop_or_default]
    pub(crate) low: bool,
    /// What it says, for those who do not see it.
    pub(crate) label: AttrValue,
}

/// A share as a bar, with the line it has to reach.
#[component]
pub(crate) fn Bar(props: &Props) -> Html {
    let fill = if props.low { "fill low" } else { "fill" };
    html! {
        <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img"
            aria-label={props.label.clone()}>
            <rect class="track" width="1000" height="10" />
            <rect class={fill} width={props.value.min(1000).to_string()} height="10" />
            if let Some(floor) = props.floor {
                <rect class="tick" x={floor.to_string()} width="8" height="10" />
            }
        </svg>
    }
}
