//! What takes time, run beside everything else.

use std::future::Future;

use wasm_bindgen_futures::spawn_local;

/// Runs something that takes time.
pub(crate) fn run(task: impl Future<Output = ()> + 'static) {
    spawn_local(task);
}
