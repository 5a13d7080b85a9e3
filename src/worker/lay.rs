//! A pack or an overlay that somebody brought: read, checked, and written as the page
//! and the documents read it. `src/web/laying.js` asks for it.
//!
//! On the wire `[{"lay": names}, bytes, bytes, …]` asks, with one piece of bytes a name;
//! `[`[`Answer`]`, core, texts]` answers, both empty where there is an error. A first
//! message `["\"pack\"", core, texts]` says which pack documents are made with.

use std::cell::RefCell;

use anteroom::diag::{Diagnostic, Diagnostics, Severity};
use anteroom::pack::folder::{self, File, Folder};
use anteroom::pack::{self, Pack};
use js_sys::{Array, Uint8Array};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::files::Files;

thread_local! {
    /// The pack that documents are made with, if it is not the one of the build.
    static LAID: RefCell<Option<Files>> = const { RefCell::new(None) };
}

/// How many characters of a message or a line the page is given.
const LONGEST: usize = 400;

/// What the page asks for, beside documents.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Asked {
    /// Read these files; the names, and then their bytes.
    Lay(Vec<String>),
    /// Make documents with this pack.
    Pack,
}

/// What is told about a pack or an overlay.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Answer {
    /// Why nothing could be read, in sentences; empty where something was.
    refused: String,
    /// It is laid over the pack of the build; else it is a whole one.
    overlay: bool,
    errors: usize,
    warnings: usize,
    findings: Vec<Finding>,
    /// How many more there are that are only counted.
    more: usize,
    /// The files that count, to be kept: name and text.
    files: Vec<(String, String)>,
}

/// One finding, for the page.
#[derive(Debug, Serialize)]
struct Finding {
    error: bool,
    code: &'static str,
    message: String,
    /// File, line and column; empty where there is no text to point at.
    place: String,
    /// The line it stands in.
    line: String,
    hints: Vec<String>,
}

/// What came of it.
#[derive(Debug, Default)]
pub(crate) struct Laid {
    answer: Answer,
    core: Vec<u8>,
    texts: Vec<u8>,
}

/// Returns the files to be read if this message asks for that; takes the pack that
/// documents are made with if it brings one.
pub(crate) fn asked(message: &JsValue) -> Option<Vec<File>> {
    let message: &Array = message.dyn_ref()?;
    let asked = serde_json::from_str(&message.get(0).as_string()?).ok()?;
    let bytes = |at: usize| {
        let piece = message.get(u32::try_from(at).unwrap_or(u32::MAX));
        piece.dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default()
    };
    match asked {
        Asked::Lay(names) => {
            let file = |(at, name)| (name, bytes(at + 1));
            Some(names.into_iter().enumerate().map(file).collect())
        }
        Asked::Pack => {
            let files = Files { pack: bytes(1), texts: bytes(2) };
            LAID.set(Some(files));
            None
        }
    }
}

/// Returns the pack that documents are made with, if the page said one.
pub(crate) fn said() -> Option<Files> {
    LAID.with_borrow(|laid| {
        let laid = laid.as_ref()?;
        Some(Files { pack: laid.pack.clone(), texts: laid.texts.clone() })
    })
}

/// Reads files over the pack of the build, whose own files `below` holds.
pub(crate) fn lay(files: Vec<File>, below: &[u8]) -> Laid {
    match found(files) {
        Ok(folder) => laid(folder, below),
        Err(refused) => {
            Laid { answer: Answer { refused, ..Answer::default() }, ..Laid::default() }
        }
    }
}

/// Finds the pack or overlay, in a zip if that is what was brought.
fn found(files: Vec<File>) -> Result<Folder, String> {
    let files = match files.as_slice() {
        [(name, zip)] if name.to_lowercase().ends_with(".zip") => {
            folder::unzip(zip).map_err(|why| why.to_string())?
        }
        _ => files,
    };
    folder::find(files).map_err(|why| why.to_string())
}

fn laid(folder: Folder, below: &[u8]) -> Laid {
    let mut found = Diagnostics::new();
    let (overlay, sources) = match folder {
        Folder::Overlay(sources) => (true, sources),
        Folder::Pack(sources) => (false, sources),
    };
    let pack = if overlay {
        let below = folder::read_back(below).unwrap_or_default();
        pack::read_with(&below, &sources, &mut found)
    } else {
        pack::read(&sources, &mut found)
    };
    let files = sources.iter().map(|one| (one.name().to_owned(), one.text().to_owned()));
    let answer = Answer {
        refused: String::new(),
        overlay,
        errors: found.errors(),
        warnings: found.warnings(),
        findings: found.iter().map(finding).collect(),
        more: found.not_kept(),
        files: files.collect(),
    };
    let (core, texts) =
        pack.map(Pack::split).map_or_else(Default::default, |(core, texts)| {
            (core.to_bytes(), texts.to_bytes())
        });
    Laid { answer, core, texts }
}

fn finding(diagnostic: &Diagnostic) -> Finding {
    let place = diagnostic.place.as_ref();
    let line =
        place.and_then(|place| place.source().text().lines().nth(place.line() - 1));
    // A file may be one line of megabytes.
    let short = |text: &str| match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    };
    Finding {
        error: diagnostic.code.severity() == Severity::Error,
        code: diagnostic.code.name(),
        message: short(&diagnostic.message),
        place: place.map(ToString::to_string).unwrap_or_default(),
        line: short(line.unwrap_or_default().trim()),
        hints: diagnostic.hints.clone(),
    }
}

impl Laid {
    /// Returns the message to send, and what of it is to be handed over.
    pub(crate) fn message(&self) -> (Array, Array) {
        let header = serde_json::to_string(&self.answer).unwrap_or_default();
        let (core, texts) = (
            Uint8Array::from(self.core.as_slice()),
            Uint8Array::from(self.texts.as_slice()),
        );
        let handed_over = Array::of2(&core.buffer(), &texts.buffer());
        (Array::of3(&JsValue::from_str(&header), &core, &texts), handed_over)
    }
}
