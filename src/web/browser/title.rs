//! The title of the page.

/// Sets the title of the page.
pub(crate) fn set(title: &str) {
    gloo::utils::document().set_title(title);
}
