//! What stands where nothing is yet, and what to do about it.

use yew::{AttrValue, Html, html};

/// Draws what stands where nothing is yet, and what to do about it, if anything.
pub(crate) fn empty(title: impl Into<AttrValue>, help: Html) -> Html {
    let title: AttrValue = title.into();
    html! {
        <div class="empty">
            <p class="title">{ title }</p>
            { help }
        </div>
    }
}
