//! The files of the build that a document needs: the questions and the clause wording.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, Response};

/// The files of the build that a document needs, as they came.
#[derive(Debug)]
pub(crate) struct Files {
    /// The questions, the scoring policy, the list of clauses.
    pub(crate) pack: Vec<u8>,
    /// Guidance and clause wording.
    pub(crate) texts: Vec<u8>,
}

/// Loads the files from the folder the worker itself came from, or says why not.
pub(crate) async fn load(scope: &DedicatedWorkerGlobalScope) -> Result<Files, String> {
    let here = scope.location().href();
    let folder = here.rsplit_once('/').map_or("", |(folder, _)| folder);
    let pack = file(scope, &format!("{folder}/pack.bin")).await;
    let texts = file(scope, &format!("{folder}/texts.bin")).await;
    pack.zip(texts).map(|(pack, texts)| Files { pack, texts }).ok_or_else(|| {
        "The clauses could not be loaded. Check the connection and try again.".to_owned()
    })
}

/// Loads the files that the pack of the build was made from, all in one.
pub(crate) async fn below(scope: &DedicatedWorkerGlobalScope) -> Option<Vec<u8>> {
    let here = scope.location().href();
    let folder = here.rsplit_once('/').map_or("", |(folder, _)| folder);
    file(scope, &format!("{folder}/sources.bin")).await
}

/// Loads one file, or nothing.
async fn file(scope: &DedicatedWorkerGlobalScope, url: &str) -> Option<Vec<u8>> {
    let response = JsFuture::from(scope.fetch_with_str(url)).await.ok()?;
    let response = response.dyn_into::<Response>().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
