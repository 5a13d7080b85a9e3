//! The build's own files that are loaded on first use.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Loads a file of the build, or nothing.
pub(crate) async fn bytes(url: &str) -> Option<Vec<u8>> {
    let response =
        JsFuture::from(gloo::utils::window().fetch_with_str(url)).await.ok()?;
    let response = response.dyn_into::<Response>().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
