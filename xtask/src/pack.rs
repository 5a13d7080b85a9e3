//! The standard pack as the page reads it: questions and clauses, compiled.

use std::fs;
use std::path::Path;

use anteroom::diag::{Diagnostics, Look, Source, render};
use anteroom::pack::{self, folder::in_one};

use crate::fault::Fault;
use crate::page::{File, When};
use crate::{paths, say};

/// The folders authors write in, each with the endings of its files.
const FOLDERS: [(&str, &[&str]); 2] =
    [("questions", &["toml"]), ("contract-templates", &["toml", "md"])];

/// Reads `questions/` and `contract-templates/` and gives the files the page loads.
///
/// `pack.bin` is what is needed to ask every question; `texts.bin` (guidance and clause
/// prose), `sources.bin` (what all of it was made from, for overlays) and the practice
/// responses come on first use. A broken pack ends the build
/// with every fault listed.
pub(crate) fn files() -> Result<Vec<File>, Fault> {
    let sources = sources()?;
    let mut diagnostics = Diagnostics::new();
    let pack = pack::read(&sources, &mut diagnostics);
    if !diagnostics.is_empty() {
        say::note(&render(&diagnostics, Look::default()));
    }
    let pack = pack.ok_or(Fault::Pack { errors: diagnostics.errors() })?;
    let (core, texts) = pack.split();
    let mut files = vec![
        File::new("pack.bin", core.to_bytes(), When::AtStart),
        File::new("texts.bin", texts.to_bytes(), When::OnFirstUse),
        File::new("sources.bin", in_one(&sources), When::OnFirstUse),
    ];
    for (name, text) in read_folder("questions/practice", &["json"])? {
        let name = name.replace("questions/", "");
        files.push(File::new(&name, text.into_bytes(), When::OnFirstUse));
    }
    Ok(files)
}

/// Reads every file that authors wrote.
pub(crate) fn sources() -> Result<Vec<Source>, Fault> {
    let mut sources = Vec::new();
    for (folder, endings) in FOLDERS {
        for (name, text) in read_folder(folder, endings)? {
            sources.push(Source::new(&name, &text));
        }
    }
    Ok(sources)
}

/// Reads the files of a folder with one of these endings, by name; none if it is missing.
fn read_folder(folder: &str, endings: &[&str]) -> Result<Vec<(String, String)>, Fault> {
    let path = paths::root().join(folder);
    if !path.exists() {
        return Ok(Vec::new());
    }
    let fault = |path: &Path| {
        let path = path.to_owned();
        move |source| Fault::File { path, source }
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(&path).map_err(fault(&path))? {
        let file = entry.map_err(fault(&path))?.path();
        let ending = file.extension().and_then(|ending| ending.to_str());
        if ending.is_some_and(|ending| endings.contains(&ending)) {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let text = fs::read_to_string(&file).map_err(fault(&file))?;
            files.push((format!("{folder}/{name}"), text));
        }
    }
    files.sort();
    Ok(files)
}
