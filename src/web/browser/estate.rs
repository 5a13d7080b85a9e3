//! The room that the browser gives this page, and whether it may take it back.

use futures_channel::oneshot;
use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Asks the browser's storage something; nothing where it has none, as on an insecure page.
async fn ask(what: &str) -> Option<JsValue> {
    let navigator = gloo::utils::window().navigator();
    let storage = Reflect::get(&navigator, &"storage".into()).ok()?;
    let asked = Reflect::get(&storage, &what.into()).ok()?.dyn_into::<Function>().ok()?;
    let promise = asked.call0(&storage).ok()?.dyn_into::<Promise>().ok()?;
    JsFuture::from(promise).await.ok()
}

/// Returns how many bytes all pages of this address may hold.
pub(crate) async fn room() -> Option<f64> {
    let estimate = ask("estimate").await?;
    Reflect::get(&estimate, &"quota".into()).ok()?.as_f64()
}

/// Returns whether the browser promised not to delete anything by itself.
pub(crate) async fn persisted() -> Option<bool> {
    ask("persisted").await?.as_bool()
}

/// Asks the browser for that promise; returns whether it gave it.
pub(crate) async fn persist() -> bool {
    ask("persist").await.and_then(|given| given.as_bool()).unwrap_or(false)
}

/// Returns whether this page stands in a frame of a page of another address: browsers keep what
/// is stored there apart from what is stored at the same address in a tab of its own.
pub(crate) fn apart() -> bool {
    let window = gloo::utils::window();
    let framed = window.parent().ok().flatten().is_some_and(|parent| parent != window);
    framed && window.frame_element().ok().flatten().is_none()
}

/// Gives the browser half a second for what it was just given.
pub(crate) async fn breathe() {
    let (wake, woken) = oneshot::channel::<()>();
    let timer = Timeout::new(500, move || drop(wake));
    // Resolves once the sender is dropped: nothing is sent.
    woken.await.ok();
    drop(timer);
}
