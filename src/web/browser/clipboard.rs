//! The clipboard.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// Copies a text. Returns whether it worked.
pub(crate) async fn copy(text: &str) -> bool {
    let window = gloo::utils::window();
    // Plain http pages have no clipboard object.
    if window.is_secure_context() {
        let copying = window.navigator().clipboard().write_text(text);
        if JsFuture::from(copying).await.is_ok() {
            return true;
        }
    }
    copy_by_selection(text).unwrap_or(false)
}

/// Copies the way pages without a clipboard object can: from a selected field.
fn copy_by_selection(text: &str) -> Option<bool> {
    let document = gloo::utils::document().dyn_into::<HtmlDocument>().ok()?;
    let field = document.create_element("textarea").ok()?;
    let field = field.dyn_into::<HtmlTextAreaElement>().ok()?;
    field.set_value(text);
    let body = document.body()?;
    body.append_child(&field).ok()?;
    field.select();
    let copied = document.exec_command("copy").ok();
    field.remove();
    copied
}
