//! What stands where nothing is yet, and what to do about it.

use yew::{Html, html};

/// Draws what stands where nothing is yet, and what to do about it, if anything.
pub(crate) fn empty(title: &'static str, help: Html) -> Html {
    html! {
        <div class="empty">
            <p class="title">{ title }</p>
            { help }
        </div>
    }
}
