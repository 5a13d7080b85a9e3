//! Where the question pack comes from: built in, or a folder.

use std::fs;
use std::path::Path;

use anteroom::diag::{Diagnostics, Source};
use anteroom::pack::{self, Pack};
use include_dir::{Dir, include_dir};

use crate::fault::Fault;
use crate::say;

static QUESTIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/questions");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/contract-templates");

/// The folders of a pack, with the endings of the files that are read.
const FOLDERS: [(&str, &[&str]); 2] =
    [("questions", &["toml"]), ("contract-templates", &["toml", "md"])];

/// Returns the pack, or shows what is wrong with it. Warnings are for its author, who
/// asks for them with `check`.
pub(crate) fn open(dir: Option<&Path>) -> Result<Pack, Fault> {
    let mut diagnostics = Diagnostics::new();
    pack::read(&sources(dir)?, &mut diagnostics).ok_or_else(|| {
        say::diagnostics(&diagnostics);
        Fault::Shown
    })
}

/// Returns the files of a pack, sorted by name.
pub(crate) fn sources(dir: Option<&Path>) -> Result<Vec<Source>, Fault> {
    match dir {
        Some(dir) => folder(dir),
        None => Ok(built_in()),
    }
}

fn built_in() -> Vec<Source> {
    let files = [("questions", &QUESTIONS), ("contract-templates", &TEMPLATES)];
    let files = files.into_iter().flat_map(|(name, dir)| {
        dir.files().map(move |file| (format!("{name}/{}", file.path().display()), file))
    });
    let sources = files.filter(|(name, _)| belongs(Path::new(name)));
    let mut sources: Vec<_> = sources
        .filter_map(|(name, file)| Some(Source::new(name, file.contents_utf8()?)))
        .collect();
    sources.sort_by(|a, b| a.name().cmp(b.name()));
    sources
}

fn folder(dir: &Path) -> Result<Vec<Source>, Fault> {
    let mut paths = Vec::new();
    for (name, _) in FOLDERS {
        let folder = dir.join(name);
        let unreadable = |cause| Fault::Unreadable { file: folder.clone(), cause };
        if folder.is_dir() {
            for entry in fs::read_dir(&folder).map_err(unreadable)? {
                paths.push(entry.map_err(unreadable)?.path());
            }
        }
    }
    paths.retain(|path| belongs(path) && path.is_file());
    paths.sort();
    if paths.is_empty() {
        return Err(Fault::NoPack { dir: dir.to_owned() });
    }
    let read = |file: std::path::PathBuf| match fs::read_to_string(&file) {
        Ok(text) => Ok(Source::new(file.to_string_lossy().replace('\\', "/"), text)),
        Err(cause) => Err(Fault::Unreadable { file, cause }),
    };
    paths.into_iter().map(read).collect()
}

/// Returns whether a file in one of the folders is a part of the pack.
fn belongs(path: &Path) -> bool {
    let folder = path.parent().and_then(Path::file_name).unwrap_or_default();
    let ending = path.extension().unwrap_or_default();
    FOLDERS
        .iter()
        .any(|(name, endings)| folder == *name && endings.iter().any(|e| ending == *e))
}
