//! A share as a bar, with the line it has to reach.

use yew::{AttrValue, Html, html};

/// A share as a bar, with the line it has to reach.
#[derive(Debug)]
pub(crate) struct Bar {
    value: u64,
    label: AttrValue,
    floor: Option<u16>,
    low: bool,
}

/// Begins a bar for a share in thousandths; `label` says it to those who do not see it.
pub(crate) fn bar(value: u64, label: impl Into<AttrValue>) -> Bar {
    Bar { value, label: label.into(), floor: None, low: false }
}

impl Bar {
    /// Marks the line it has to reach, in thousandths, and whether it stays under it.
    pub(crate) fn floor(self, floor: Option<u16>, low: bool) -> Self {
        Self { floor, low, ..self }
    }

    /// Draws it.
    pub(crate) fn html(self) -> Html {
        let fill = if self.low { "fill low" } else { "fill" };
        html! {
            <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img"
                aria-label={self.label}>
                <rect class="track" width="1000" height="10" />
                <rect class={fill} width={self.value.min(1000).to_string()} height="10" />
                if let Some(floor) = self.floor {
                    <rect class="tick" x={floor.to_string()} width="8" height="10" />
                }
            </svg>
        }
    }
}
