//! `anteroom new-pack`: a small pack to begin with, in a new folder.
//!
//! Takes: the files below `pack`, which are a pack of their own, and the schemas.
//! Gives: the same with another id and title.
//! Never: writes into a folder that has something in it.

use std::fs;
use std::io;
use std::path::Path;

use anteroom::diag::{Code, Diagnostics, Source};
use anteroom::pack;
use include_dir::{Dir, include_dir};

use crate::args::NewPack;
use crate::fault::{Exit, Fault};
use crate::{files, say};

static PACK: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/new_pack/pack");
static SCHEMAS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/docs/schema");

/// What stands in the files for the id and the title.
const ID: &str = "new-pack-id";
const TITLE: &str = "New pack title";

/// Writes a new pack.
pub(crate) fn run(args: &NewPack) -> Result<Exit, Fault> {
    let title = one_line(&args.title);
    if title.is_empty() {
        return Err(Fault::NoTitle);
    }
    let files = files(&args.id, &title);
    readable(&files, &args.id)?;
    vacant(&args.dir)?;
    for (name, text) in &files {
        let file = args.dir.join(name);
        if let Some(folder) = file.parent() {
            let unwritable = |cause| Fault::Unwritable { file: folder.to_owned(), cause };
            fs::create_dir_all(folder).map_err(unwritable)?;
        }
        files::write(&file, text.as_bytes())?;
    }
    let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
    files::print(&(names.join("\n") + "\n"))?;
    say::hint(&format!(
        "Begin with {}, and check it with `anteroom check {} --strict`.",
        args.dir.join("README.md").display(),
        args.dir.display(),
    ));
    Ok(Exit::Fine)
}

/// Returns the files of a new pack by their names in its folder, sorted.
fn files(id: &str, title: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for name in ["README.md", "questions", "contract-templates"] {
        gather(&PACK, name, &mut files);
    }
    for file in SCHEMAS.files() {
        let text = file.contents_utf8().unwrap_or_default();
        files.push((format!("schema/{}", file.path().display()), text.to_owned()));
    }
    for (name, text) in &mut files {
        *text = text.replace(ID, &escaped(id));
        *text = if name == "README.md" {
            text.replace(TITLE, title)
        } else {
            text.replace(TITLE, &escaped(title))
        };
    }
    files.sort();
    files
}

/// Adds a file, or the files of a folder.
fn gather(dir: &Dir<'_>, name: &str, files: &mut Vec<(String, String)>) {
    let one = dir.get_file(name).into_iter();
    let many = dir.get_dir(name).into_iter().flat_map(Dir::files);
    for file in one.chain(many) {
        let text = file.contents_utf8().unwrap_or_default();
        let name = file.path().to_string_lossy().replace('\\', "/");
        files.push((name, text.to_owned()));
    }
}

/// Reads what will be written: which ids fit is a rule of the engine.
fn readable(files: &[(String, String)], id: &str) -> Result<(), Fault> {
    let read = files.iter().filter(|(name, _)| {
        name.starts_with("questions/") || name.starts_with("contract-templates/")
    });
    let sources: Vec<_> = read.map(|(name, text)| Source::new(name, text)).collect();
    let mut diagnostics = Diagnostics::new();
    if pack::read(&sources, &mut diagnostics).is_some() {
        return Ok(());
    }
    if diagnostics.iter().any(|diagnostic| diagnostic.code == Code::BadId) {
        return Err(Fault::BadPackId { id: id.to_owned() });
    }
    say::diagnostics(&diagnostics);
    Err(Fault::Shown)
}

/// Returns an error if something stands in the folder. An empty repository is no hindrance.
fn vacant(dir: &Path) -> Result<(), Fault> {
    let unwritable = |cause| Fault::Unwritable { file: dir.to_owned(), cause };
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(cause) => return Err(unwritable(cause)),
    };
    for entry in entries {
        if entry.map_err(unwritable)?.file_name() != ".git" {
            return Err(Fault::FolderInUse { dir: dir.to_owned() });
        }
    }
    Ok(())
}

/// Returns a text without line ends, control characters and blanks around it.
fn one_line(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").chars().filter(|c| !c.is_control()).collect()
}

/// Returns a text as it stands between the quotes of TOML.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | '"' => out.extend(['\\', letter]),
            _ if letter.is_control() => {
                out.extend(format!("\\u{:04x}", u32::from(letter)).chars());
            }
            _ => out.push(letter),
        }
    }
    out
}
