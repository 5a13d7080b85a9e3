//! The one-way rule: a folder names itself and what stands before it in the pipeline.

use std::fs;
use std::path::{Path, PathBuf};

/// The folders of the engine, in the order data flows.
const LAYERS: [&str; 9] = [
    "diag",
    "pack",
    "assessment",
    "scoring",
    "contract",
    "document",
    "export",
    "import",
    "shells",
];

/// The folders that are shells: they may name all of the engine and never each other.
const SHELLS: [&str; 3] = ["web", "worker", "cli"];

#[test]
fn no_folder_names_what_stands_after_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = Vec::new();
    for (at, layer) in LAYERS.iter().enumerate() {
        for file in rust_files(&src.join(layer)) {
            let text = fs::read_to_string(&file).unwrap();
            for (line, words) in text.lines().enumerate() {
                for later in &LAYERS[at + 1..] {
                    if words.contains(&format!("crate::{later}")) {
                        faults.push(format!("{}:{}: {words}", file.display(), line + 1));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "the engine looks forward:\n{}", faults.join("\n"));
}

#[test]
fn the_engine_knows_no_shell_and_nothing_of_the_world() {
    const WORLD: [&str; 12] = [
        "yew::",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo",
        "clap::",
        "std::fs",
        "std::env::",
        "std::process",
        "std::thread",
        "SystemTime",
        "HashMap",
    ];
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = Vec::new();
    for layer in LAYERS {
        for file in rust_files(&src.join(layer)) {
            let text = fs::read_to_string(&file).unwrap();
            for (line, words) in text.lines().enumerate() {
                let code = words.split("//").next().unwrap_or_default();
                if WORLD.iter().any(|word| code.contains(word)) {
                    faults.push(format!("{}:{}: {words}", file.display(), line + 1));
                }
            }
        }
    }
    assert!(faults.is_empty(), "the engine sees the world:\n{}", faults.join("\n"));
}

#[test]
fn every_folder_of_the_source_is_a_layer_or_a_shell() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(src).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            assert!(
                LAYERS.contains(&name.as_str()) || SHELLS.contains(&name.as_str()),
                "src/{name} has no place in the pipeline: name it in tests/layers.rs"
            );
        }
    }
}

/// Returns every Rust file below `folder`, sorted.
pub(crate) fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return files };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}
