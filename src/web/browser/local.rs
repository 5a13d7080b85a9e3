//! Small settings of this device. Without storage there are none, and nothing is lost.

/// The name that new answers and findings carry.
pub(crate) const NAME: &str = "anteroom.name";

/// Set once somebody wants no offer of the tour any more.
pub(crate) const TOUR: &str = "anteroom.tour";

/// Whether single keys are shortcuts: empty for yes.
pub(crate) const KEYS: &str = "anteroom.keys";

/// Returns a setting; empty for none.
pub(crate) fn get(key: &str) -> String {
    let storage = gloo::utils::window().local_storage().ok().flatten();
    storage.and_then(|storage| storage.get_item(key).ok().flatten()).unwrap_or_default()
}

/// Keeps a setting.
pub(crate) fn set(key: &str, value: &str) {
    if let Ok(Some(storage)) = gloo::utils::window().local_storage() {
        storage.set_item(key, value).ok();
    }
}

/// Removes a setting.
pub(crate) fn remove(key: &str) {
    if let Ok(Some(storage)) = gloo::utils::window().local_storage() {
        storage.remove_item(key).ok();
    }
}

/// Returns the names of all settings that start so.
pub(crate) fn names(start: &str) -> Vec<String> {
    let Ok(Some(storage)) = gloo::utils::window().local_storage() else {
        return Vec::new();
    };
    (0..storage.length().unwrap_or(0))
        .filter_map(|at| storage.key(at).ok().flatten())
        .filter(|name| name.starts_with(start))
        .collect()
}

/// Returns what was remembered until the browser is closed; empty for nothing.
pub(crate) fn recall(key: &str) -> String {
    let storage = gloo::utils::window().session_storage().ok().flatten();
    storage.and_then(|storage| storage.get_item(key).ok().flatten()).unwrap_or_default()
}

/// Remembers something until the browser is closed.
pub(crate) fn remember(key: &str, value: &str) {
    if let Ok(Some(storage)) = gloo::utils::window().session_storage() {
        storage.set_item(key, value).ok();
    }
}
