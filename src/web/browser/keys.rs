//! Keys, and where they were pressed.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

use crate::browser::local;

/// Returns whether a key goes into a text: then it is nobody else's.
pub(crate) fn typing(event: &KeyboardEvent) -> bool {
    let Some(target) = event.composed_path().get(0).dyn_into::<Element>().ok() else {
        return false;
    };
    match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => !matches!(input.type_().as_str(), "radio" | "checkbox" | "button"),
        None => matches!(target.tag_name().as_str(), "TEXTAREA" | "SELECT"),
    }
}

/// Returns whether a key is no shortcut of its own: it was pressed with one that makes it a
/// command, or the person has turned such shortcuts off.
pub(crate) fn command(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key() || !single()
}

/// Returns whether single keys are shortcuts; the person can turn them off.
pub(crate) fn single() -> bool {
    local::get(local::KEYS).is_empty()
}

/// Returns whether a key was pressed in a dialog.
pub(crate) fn in_dialog(event: &KeyboardEvent) -> bool {
    let target = event.composed_path().get(0).dyn_into::<Element>().ok();
    target.is_some_and(|target| target.closest("dialog").ok().flatten().is_some())
}

/// Returns the id of the question that a key was pressed in.
pub(crate) fn question(event: &KeyboardEvent) -> Option<String> {
    let target = event.composed_path().get(0).dyn_into::<Element>().ok()?;
    let question = target.closest("fieldset.question").ok().flatten()?;
    question.id().strip_prefix("q-").map(str::to_owned)
}
