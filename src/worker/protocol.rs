//! What the page and the worker say to each other: a header as JSON, and bytes beside it.
//!
//! The page includes this file too, so that there is one description of it.
//! On the wire a message is an array, `[header, bytes]`; the bytes are handed over, not copied.

use js_sys::{Array, Uint8Array};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast as _, JsValue};

/// From the page: please make this. Its bytes are the save file to make it from.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Request {
    /// Chosen by the page; every reply carries it.
    pub(crate) id: u32,
    /// What to make: a document and its format as a file name, such as `addendum.pdf`; an
    /// order as JSON; or `restore`, whose bytes are a PDF to take the save file out of.
    pub(crate) kind: String,
}

/// From the worker.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub(crate) enum Reply {
    /// The worker has loaded and listens.
    Ready,
    /// The work goes on.
    Progress {
        /// Of the request.
        id: u32,
        /// From 1.
        step: u32,
        /// How many steps there are.
        of: u32,
        /// What is being done: a word that the page has the words for, and its numbers, such
        /// as `writing 3 40`; `in 2 5` behind it is the second of five documents.
        text: String,
    },
    /// The work is done; its bytes are the result.
    Done {
        /// Of the request.
        id: u32,
        /// What is worth knowing about the result.
        made: Made,
    },
    /// The work could not be done.
    Failed {
        /// Of the request.
        id: u32,
        /// Why, for a person.
        message: String,
    },
}

/// What is worth knowing about a document that was made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Made {
    /// How many pages it has; 0 where there are no pages.
    pub(crate) pages: usize,
    /// The characters that the fonts lack; each stands as a mark such as `[U+4E2D]`.
    pub(crate) missing: String,
    /// What a person should know about what was taken out of a PDF; may be empty.
    pub(crate) note: String,
}

/// A message to send, and what of it is to be handed over.
pub(crate) fn write(header: &impl Serialize, bytes: &[u8]) -> (Array, Array) {
    let header = serde_json::to_string(header).unwrap_or_default();
    let bytes = Uint8Array::from(bytes);
    let handed_over = Array::of1(&bytes.buffer());
    (Array::of2(&JsValue::from_str(&header), &bytes), handed_over)
}

/// A message that came; nothing if it is none of ours.
pub(crate) fn read<H: DeserializeOwned>(message: JsValue) -> Option<(H, Vec<u8>)> {
    let message: Array = message.dyn_into().ok()?;
    let header = serde_json::from_str(&message.get(0).as_string()?).ok()?;
    let bytes: Uint8Array = message.get(1).dyn_into().ok()?;
    Some((header, bytes.to_vec()))
}
