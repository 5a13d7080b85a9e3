//! The fragment of the page's address.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use yew::Callback;

thread_local! {
    /// One element of the page may use the fragment; the others keep their place to
    /// themselves.
    static TAKEN: Cell<bool> = const { Cell::new(false) };
    /// How far the page was scrolled at each entry of the history that is ours.
    static SCROLLED: RefCell<Vec<f64>> = const { RefCell::new(Vec::new()) };
    /// Which entry is shown.
    static ENTRY: Cell<usize> = const { Cell::new(0) };
    /// How far an entry that was gone back to was scrolled, until the page shows it.
    static BACK: Cell<Option<f64>> = const { Cell::new(None) };
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
        ENTRY.set(number().unwrap_or_default());
        mark();
        let listener =
            EventListener::new(&gloo::utils::window(), "popstate", move |_| {
                came_back();
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

/// Notes how far the entry that is left is scrolled, and how far the one that is shown was.
fn came_back() {
    leave();
    if let Some(entry) = number() {
        ENTRY.set(entry);
        BACK.set(SCROLLED.with_borrow(|known| known.get(entry).copied()));
    } else {
        // Somebody wrote the address by hand.
        ENTRY.set(ENTRY.get() + 1);
        mark();
    }
}

/// Returns the number of the entry that is shown, if it is ours.
fn number() -> Option<usize> {
    let state = gloo::utils::window().history().ok()?.state().ok()?;
    state.as_string()?.parse().ok()
}

/// Returns what the history keeps with the entry that is shown.
fn entry() -> JsValue {
    ENTRY.get().to_string().into()
}

/// Gives the entry that is shown its number.
fn mark() {
    if let Ok(history) = gloo::utils::window().history() {
        history.replace_state_with_url(&entry(), "", None).ok();
    }
}

/// Notes how far the entry that is shown is scrolled.
fn leave() {
    let scrolled = gloo::utils::window().scroll_y().unwrap_or_default();
    SCROLLED.with_borrow_mut(|known| {
        let entry = ENTRY.get();
        if known.len() <= entry {
            known.resize(entry + 1, 0.0);
        }
        if let Some(place) = known.get_mut(entry) {
            *place = scrolled;
        }
    });
}

/// Scrolls to where the page was when it was left, if it was gone back to.
pub(crate) fn scroll_back() {
    if let Some(scrolled) = BACK.take() {
        gloo::utils::window().scroll_to_with_x_and_y(0.0, scrolled);
    }
}

/// Shows another fragment: as a new entry of the history, or in place of the last.
pub(crate) fn write(fragment: &str, replace: bool) {
    if read() == fragment {
        return;
    }
    let Ok(history) = gloo::utils::window().history() else { return };
    let url = Some(fragment);
    let written = if replace {
        history.replace_state_with_url(&entry(), "", url)
    } else {
        leave();
        ENTRY.set(ENTRY.get() + 1);
        history.push_state_with_url(&entry(), "", url)
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
