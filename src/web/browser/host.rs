//! The element around the program: what it is told, what it is given, and what it keeps.

use std::rc::Rc;

use js_sys::{Array, Function, JsString, Promise, Reflect, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::browser::storage::{Entry, Fault, Later, Record, Storage};

/// A file for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Parcel {
    /// What the file is called.
    pub(crate) name: String,
    /// The kind of content, for the browser.
    pub(crate) mime: &'static str,
    /// The file.
    pub(crate) bytes: Rc<[u8]>,
}

impl Parcel {
    /// Returns a save file.
    pub(crate) fn json(name: &str, text: &str) -> Self {
        let name = format!("{name}.json");
        Self { name, mime: "application/json", bytes: text.as_bytes().into() }
    }
}

/// The element around the program. Clones are one and the same.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Host {
    /// Called with what happened, a text and bytes.
    hear: Function,
    /// Keeps assessments in the place of the browser's database, where the page has said so.
    keep: Option<Function>,
}

impl Host {
    /// Returns the element behind the functions that `element.js` mounts the program with.
    pub(crate) const fn new(hear: Function, keep: Option<Function>) -> Self {
        Self { hear, keep }
    }

    /// Tells what happened, as JSON.
    pub(crate) fn tell(&self, kind: &str, detail: &str) {
        self.hear.call2(&JsValue::NULL, &kind.into(), &detail.into()).ok();
    }

    /// Gives a file to the page, which may take it, or else to the person.
    pub(crate) fn give(&self, parcel: &Parcel) {
        let bytes = Uint8Array::from(&*parcel.bytes);
        let arguments = Array::of4(
            &"export".into(),
            &parcel.name.as_str().into(),
            &bytes,
            &parcel.mime.into(),
        );
        self.hear.apply(&JsValue::NULL, &arguments).ok();
    }

    /// Returns where the page keeps assessments, if it does.
    pub(crate) fn storage(&self) -> Option<Rc<dyn Storage>> {
        let keep = self.keep.clone()?;
        Some(Rc::new(Kept { keep }))
    }
}

/// Keeps assessments where the page wants them.
#[derive(Clone, Debug)]
struct Kept {
    keep: Function,
}

impl Kept {
    /// Asks for something to be done, and reads what comes back as JSON.
    fn ask<T: DeserializeOwned + 'static>(
        &self,
        what: &str,
        id: &str,
        text: &str,
    ) -> Later<T> {
        let arguments = Array::of3(&what.into(), &id.into(), &text.into());
        let asked = self.keep.apply(&JsValue::NULL, &arguments);
        Box::pin(async move {
            let promise = asked.and_then(wasm_bindgen::JsCast::dyn_into::<Promise>);
            let answer = JsFuture::from(promise.map_err(|_| Fault::Blocked)?).await;
            let answer = answer.map_err(|why| fault(&why))?;
            let text = answer.as_string().ok_or(Fault::Blocked)?;
            serde_json::from_str(&text).map_err(|_| Fault::Blocked)
        })
    }
}

impl Storage for Kept {
    fn list(&self) -> Later<Vec<Entry>> {
        self.ask("list", "", "")
    }

    fn read(&self, id: &str) -> Later<Option<Record>> {
        self.ask("read", id, "")
    }

    fn write(&self, record: Record, over: Option<u64>) -> Later<u64> {
        let text = serde_json::to_string(&(&record, over)).unwrap_or_default();
        self.ask("write", &record.entry.id, &text)
    }

    fn archive(&self, id: &str, archived: bool) -> Later<()> {
        self.ask("archive", id, if archived { "true" } else { "false" })
    }

    fn remove(&self, id: &str) -> Later<()> {
        self.ask("remove", id, "")
    }
}

/// Returns the reason behind an error by its name.
fn fault(why: &JsValue) -> Fault {
    let name = Reflect::get(why, &"name".into()).ok();
    match name.and_then(|name| name.dyn_into::<JsString>().ok()) {
        Some(name) if name == "ConflictError" => Fault::Conflict,
        Some(name) if name == "QuotaExceededError" => Fault::Full,
        _ => Fault::Blocked,
    }
}
