//! Small settings of this device. Without storage there are none, and nothing is lost.

use std::cell::{Cell, RefCell};

use web_sys::Storage;

thread_local! {
    /// How long settings are kept: as long as that element of the page wants it that keeps
    /// them shortest.
    static LASTS: Cell<Lasts> = const { Cell::new(Lasts::Device) };
    /// The settings where nothing may be kept.
    static HERE: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// How long something is kept, the shortest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Lasts {
    /// On this device.
    Device,
    /// Until the tab is closed.
    Tab,
    /// For as long as the page is open.
    Page,
}

/// From now on, settings are kept no longer than that.
pub(crate) fn at_most(lasts: Lasts) {
    LASTS.set(LASTS.get().max(lasts));
}

/// Returns where settings are kept; nothing where they are not to be kept, or cannot be.
fn storage() -> Option<Storage> {
    let window = gloo::utils::window();
    let found = match LASTS.get() {
        Lasts::Device => window.local_storage(),
        Lasts::Tab => window.session_storage(),
        Lasts::Page => Ok(None),
    };
    found.ok().flatten()
}

/// The name that new answers and findings carry.
pub(crate) const NAME: &str = "anteroom.name";

/// Set once somebody wants no offer of the tour any more.
pub(crate) const TOUR: &str = "anteroom.tour";

/// Whether single keys are shortcuts: empty for yes.
pub(crate) const KEYS: &str = "anteroom.keys";

/// Returns a setting; empty for none.
pub(crate) fn get(key: &str) -> String {
    let kept = match storage() {
        Some(storage) => storage.get_item(key).ok().flatten(),
        None => HERE.with_borrow(|here| {
            let found = here.iter().find(|(name, _)| name == key);
            found.map(|(_, value)| value.clone())
        }),
    };
    kept.unwrap_or_default()
}

/// Keeps a setting.
pub(crate) fn set(key: &str, value: &str) {
    if let Some(storage) = storage() {
        storage.set_item(key, value).ok();
    } else {
        remove(key);
        HERE.with_borrow_mut(|here| here.push((key.to_owned(), value.to_owned())));
    }
}

/// Removes a setting.
pub(crate) fn remove(key: &str) {
    if let Some(storage) = storage() {
        storage.remove_item(key).ok();
    } else {
        HERE.with_borrow_mut(|here| here.retain(|(name, _)| name != key));
    }
}

/// Returns the names of all settings that start so.
pub(crate) fn names(start: &str) -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    (0..storage.length().unwrap_or(0))
        .filter_map(|at| storage.key(at).ok().flatten())
        .filter(|name| name.starts_with(start))
        .collect()
}

/// Returns what was remembered until the browser is closed; empty for nothing.
pub(crate) fn recall(key: &str) -> String {
    if LASTS.get() == Lasts::Page {
        return get(key);
    }
    let storage = gloo::utils::window().session_storage().ok().flatten();
    storage.and_then(|storage| storage.get_item(key).ok().flatten()).unwrap_or_default()
}

/// Remembers something until the browser is closed.
pub(crate) fn remember(key: &str, value: &str) {
    if LASTS.get() == Lasts::Page {
        set(key, value);
    } else if let Ok(Some(storage)) = gloo::utils::window().session_storage() {
        storage.set_item(key, value).ok();
    }
}
