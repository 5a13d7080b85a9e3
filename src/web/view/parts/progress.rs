//! How much is done.

use yew::{AttrValue, Html, html};

use crate::words::say;
use anteroom::scoring::Counted;

/// Draws how much is done, as a thin line; `label` says what is counted to those who do
/// not see it.
pub(crate) fn progress(counted: Counted, label: impl Into<AttrValue>) -> Html {
    let Counted { done, of } = counted;
    let label: AttrValue = label.into();
    html! {
        <progress class="progress" max={of.max(1).to_string()} value={done.to_string()}
            aria-label={label}>
            { say::stands_counted(done, of) }
        </progress>
    }
}
