//! Small settings of this device. Without storage there are none, and nothing is lost.

/// The name that new answers and findings carry.
pub(crate) const NAME: &str = "anteroom.name";

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
