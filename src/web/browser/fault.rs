//! What a person sees when the program has a fault it cannot go on from.

use std::cell::RefCell;
use std::panic::PanicHookInfo;

use wasm_bindgen::JsValue;
use web_sys::{Element, Event, console};

/// Says nothing about the last change, which may not have reached the storage.
const NOTICE: &str = "Anteroom has stopped because of a fault in the program. \
    What it showed as saved is still on this device. Reload the page to carry on.";

thread_local! {
    /// Where the program is mounted just now.
    static ROOTS: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// From now on, a fault replaces `root` by a notice.
pub(crate) fn watch(root: &Element) {
    yew::set_custom_panic_hook(Box::new(show));
    ROOTS.with_borrow_mut(|roots| roots.push(root.clone()));
}

/// Ends [`watch`] for `root`.
pub(crate) fn forget(root: &Element) {
    ROOTS.with_borrow_mut(|roots| roots.retain(|other| other != root));
}

/// Names the line in the console, never the message: it could quote an answer.
fn show(info: &PanicHookInfo<'_>) {
    let place = info.location().map_or_else(String::new, ToString::to_string);
    console::error_1(&JsValue::from_str(&format!("Anteroom stopped at {place}")));
    let roots = ROOTS.try_with(RefCell::take).unwrap_or_default();
    for root in roots {
        if let Ok(stopped) = Event::new("stopped") {
            root.dispatch_event(&stopped).ok();
        }
        // The whole root goes: a program that stopped must get no more events.
        if let Some(notice) = notice(&root, NOTICE) {
            root.replace_with_with_node_1(&notice).ok();
        }
    }
}

/// Shows in `root` why the program cannot begin.
pub(crate) fn say(root: &Element, why: &str) {
    if let Some(notice) = notice(root, why) {
        root.append_child(&notice).ok();
    }
}

/// The notice as an element of the page that `root` is in.
fn notice(root: &Element, words: &str) -> Option<Element> {
    let notice = root.owner_document()?.create_element("p").ok()?;
    notice.set_attribute("role", "alert").ok()?;
    notice.set_class_name("fault");
    notice.set_text_content(Some(words));
    Some(notice)
}
