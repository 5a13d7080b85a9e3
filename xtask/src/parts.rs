//! Cuts a program at its marks: what is needed at once stays in the first part, what only a
//! marked function needs goes into a part that is loaded when the function is first called.
//!
//! The marks are `#[wasm_split]` in the program; what calls what is known from the linker's
//! relocations.

use std::collections::BTreeMap;
use std::fs;

use wasm_split_cli_support::{Options, transform};

use crate::fault::Fault;
use crate::paths;

/// What instantiates a part, whatever the server calls it.
const PATIENT: &str = "\
async function instantiated(coming, imports) {
    const response = await coming;
    return response.headers.get(\"Content-Type\") === \"application/wasm\"
        ? WebAssembly.instantiateStreaming(response, imports)
        : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
";

/// A program in parts.
#[derive(Default)]
pub(crate) struct Cut {
    /// What is loaded first, still to be fitted to the browser.
    pub(crate) first: Vec<u8>,
    /// The JavaScript module that loads the others.
    pub(crate) link: BTreeMap<String, Vec<u8>>,
    /// The others, by file name.
    pub(crate) parts: BTreeMap<String, Vec<u8>>,
}

/// Cuts the program called `name`, as the linker made it.
pub(crate) fn cut(name: &'static str, module: &[u8]) -> Result<Cut, Fault> {
    let folder = paths::target().join("xtask-cache").join("parts");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Fault::file(&folder))?;
    }
    fs::create_dir_all(&folder).map_err(Fault::file(&folder))?;
    let first = folder.join("first.wasm");
    // The module that loads the parts; the program and its glue name it.
    let loader = format!("{name}_parts.js");
    let (glue, link) = (format!("./{name}.js"), format!("./{loader}"));
    let mut options = Options::new(module);
    options.output_dir = &folder;
    options.main_out_path = &first;
    options.link_name = &link;
    options.main_module = &glue;
    let made = transform(options)
        .map_err(|error| Fault::Bindgen { name, reason: format!("{error:#}") })?;
    let read = |path: &std::path::Path| fs::read(path).map_err(Fault::file(path));
    let mut parts = BTreeMap::new();
    for path in &made.split_modules {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        parts.insert(name, read(path)?);
    }
    let text = read(&folder.join(&loader))?;
    // A server that sends WebAssembly under another name can still be used, as with the first
    // part: what cannot be read while it comes is read when it is there.
    let text = String::from_utf8_lossy(&text);
    let text =
        text.replace("WebAssembly.instantiateStreaming(", "instantiated(") + PATIENT;
    let text = text.into_bytes();
    let link = BTreeMap::from([(loader, text)]);
    Ok(Cut { first: read(&first)?, link, parts })
}
