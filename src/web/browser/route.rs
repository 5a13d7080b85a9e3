//! The fragment of the page's address.

use std::cell::Cell;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use yew::Callback;

thread_local! {
    /// One element of the page may use the fragment; the others keep their place to
    /// themselves.
    static TAKEN: Cell<bool> = const { Cell::new(false) };
}

/// The right to use the fragment; given back when dropped.
#[derive(Debug)]
pub(crate) struct Route {
    _listener: EventListener,
}

impl Route {
    /// Takes the fragment, if nobody has it, and tells its changes.
    pub(crate) fn take(changed: Callback<String>) -> Option<Self> {
        if TAKEN.replace(true) {
            return None;
        }
        let listener =
            EventListener::new(&gloo::utils::window(), "popstate", move |_| {
                changed.emit(read());
            });
        Some(Self { _listener: listener })
    }
}

impl Drop for Route {
    fn drop(&mut self) {
        TAKEN.set(false);
    }
}

/// Returns the fragment.
pub(crate) fn read() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// Shows another fragment: as a new entry of the history, or in place of the last.
pub(crate) fn write(fragment: &str, replace: bool) {
    if read() == fragment {
        return;
    }
    let Ok(history) = gloo::utils::window().history() else { return };
    let (data, url) = (JsValue::NULL, Some(fragment));
    let written = if replace {
        history.replace_state_with_url(&data, "", url)
    } else {
        history.push_state_with_url(&data, "", url)
    };
    // A page without an address of its own, such as `about:srcdoc`, has no history to write.
    written.ok();
}

/// Returns the address of this page with another fragment.
pub(crate) fn address(fragment: &str) -> String {
    let href = gloo::utils::window().location().href().unwrap_or_default();
    let base = href.split('#').next().unwrap_or_default();
    format!("{base}{fragment}")
}
