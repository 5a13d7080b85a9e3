//! Files: read and fingerprinted. None is ever sent anywhere.

use js_sys::Uint8Array;
use sha2::{Digest as _, Sha256};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, Element, Event, File, FileList, HtmlInputElement, MouseEvent};
use yew::{Callback, TargetCast as _};

use crate::browser::random::hex;
use crate::words::say;

/// More than any save file can reasonably hold, in bytes.
const MOST: f64 = 32.0 * 1024.0 * 1024.0;

/// Reads a file, or says for a person why not.
pub(crate) async fn read(file: File) -> Result<Vec<u8>, String> {
    if file.size() > MOST {
        return Err(say::file_too_large().to_owned());
    }
    bytes(&file).await.ok_or_else(|| say::file_unreadable().to_owned())
}

/// Reads all bytes of a file.
async fn bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Opens the file dialog of the file input beside the button that was clicked.
pub(crate) fn choose(click: &MouseEvent) {
    let button = click
        .target_dyn_into::<Element>()
        .and_then(|target| target.closest("button").ok().flatten());
    let input = button
        .and_then(|button| button.parent_element())
        .and_then(|around| around.query_selector("input[type=file]").ok().flatten())
        .and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input {
        input.click();
    }
}

/// Returns the file that was chosen in a file input, and empties the input, so that the
/// same file can be chosen again.
pub(crate) fn chosen(change: &Event) -> Option<File> {
    let input = change.target_dyn_into::<HtmlInputElement>()?;
    let file = input.files().and_then(|files| files.get(0));
    input.set_value("");
    file
}

/// Returns the files that were chosen in a file input, and empties the input.
pub(crate) fn all_chosen(change: &Event) -> Vec<File> {
    let Some(input) = change.target_dyn_into::<HtmlInputElement>() else {
        return Vec::new();
    };
    let files = all(input.files().as_ref());
    input.set_value("");
    files
}

/// Returns the files that were dropped.
pub(crate) fn dropped(event: &DragEvent) -> Vec<File> {
    all(event.data_transfer().and_then(|data| data.files()).as_ref())
}

/// Returns the files of a list.
fn all(files: Option<&FileList>) -> Vec<File> {
    let count = files.map_or(0, FileList::length);
    (0..count).filter_map(|at| files.and_then(|files| files.get(at))).collect()
}

/// Computes the SHA-256 of a file on this device and tells it, in hexadecimal, with the
/// file's name; nothing if the file cannot be read. The file is not kept.
pub(crate) fn fingerprint(file: File, told: Callback<Option<(String, String)>>) {
    spawn_local(async move {
        let name = file.name();
        told.emit(bytes(&file).await.map(|bytes| (name, hex(&Sha256::digest(&bytes)))));
    });
}
