//! Where the question pack comes from: built in, or a folder or zip; with an overlay, or
//! without one.

use std::fs;
use std::io;
use std::path::Path;

use anteroom::diag::{Diagnostics, Source};
use anteroom::pack::folder::{File, Folder, MOST_FILES, find, unzip};
use anteroom::pack::{self, Pack};
use include_dir::{Dir, include_dir};

use crate::fault::Fault;
use crate::say;

static QUESTIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/questions");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/contract-templates");

/// The folders of a pack; nothing else in its folder is looked at.
const FOLDERS: [&str; 2] = ["questions", "contract-templates"];

/// Which pack is wanted.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Wanted<'a> {
    /// Its folder or zip; the one built in if left out.
    pub(crate) pack: Option<&'a Path>,
    /// What is laid over it.
    pub(crate) overlay: Option<&'a Path>,
}

impl Wanted<'_> {
    /// Returns the pack, or shows what is wrong with it. Warnings are for its author, who
    /// asks for them with `check`.
    pub(crate) fn open(self) -> Result<Pack, Fault> {
        let mut diagnostics = Diagnostics::new();
        self.read(&mut diagnostics)?.ok_or_else(|| {
            say::diagnostics(&diagnostics);
            Fault::Shown
        })
    }

    /// Reads the pack with every finding about it; there is one if none is an error.
    pub(crate) fn read(
        self,
        diagnostics: &mut Diagnostics,
    ) -> Result<Option<Pack>, Fault> {
        let below = sources(self.pack)?;
        Ok(match self.overlay {
            Some(dir) => pack::read_with(&below, &folder(dir)?, diagnostics),
            None => pack::read(&below, diagnostics),
        })
    }
}

/// Returns the pack in a folder or zip, or shows what is wrong with it.
pub(crate) fn open(dir: &Path) -> Result<Pack, Fault> {
    Wanted { pack: Some(dir), overlay: None }.open()
}

/// Reads a pack from its files, or an overlay over the pack that is built in.
pub(crate) fn read(sources: &[Source], diagnostics: &mut Diagnostics) -> Option<Pack> {
    let head = |source: &Source| {
        let name = source.name();
        name == "overlay.toml" || name.ends_with("/overlay.toml")
    };
    if sources.iter().any(head) {
        pack::read_with(&built_in(), sources, diagnostics)
    } else {
        pack::read(sources, diagnostics)
    }
}

/// Returns the files of a pack; of the one that is built in if no other is named.
pub(crate) fn sources(at: Option<&Path>) -> Result<Vec<Source>, Fault> {
    at.map_or_else(|| Ok(built_in()), folder)
}

/// Returns the files of the pack that is built in, sorted by name.
fn built_in() -> Vec<Source> {
    let files = FOLDERS.into_iter().zip([&QUESTIONS, &TEMPLATES]);
    let files = files.flat_map(|(name, dir)| {
        dir.files().map(move |file| {
            (format!("{name}/{}", file.path().display()), file.contents().to_vec())
        })
    });
    match find(files.collect()) {
        Ok(Folder::Pack(sources)) => sources,
        _ => Vec::new(),
    }
}

/// Returns the files of a pack or overlay under the names that its author knows.
fn folder(at: &Path) -> Result<Vec<Source>, Fault> {
    let unreadable = |cause| Fault::Unreadable { file: at.to_owned(), cause };
    let refused = |why| Fault::NoPack { dir: at.to_owned(), why };
    let files = if at.is_dir() {
        within(at)?
    } else {
        unzip(&fs::read(at).map_err(unreadable)?).map_err(refused)?
    };
    let (Folder::Pack(sources) | Folder::Overlay(sources)) =
        find(files).map_err(refused)?;
    let prefix = at.to_string_lossy().replace('\\', "/");
    let prefix = prefix.trim_end_matches('/');
    let named = |source: &Source| {
        let name = match prefix {
            "." | "" => source.name().to_owned(),
            prefix => format!("{prefix}/{}", source.name()),
        };
        Source::new(name, source.text())
    };
    Ok(sources.iter().map(named).collect())
}

/// Reads the files that may be part of a pack or overlay.
fn within(dir: &Path) -> Result<Vec<File>, Fault> {
    let mut files = Vec::new();
    let mut add = |name: String, file: &Path| {
        let unreadable = |cause| Fault::Unreadable { file: file.to_owned(), cause };
        files.push((name, fs::read(file).map_err(unreadable)?));
        Ok(())
    };
    let head = dir.join("overlay.toml");
    if head.is_file() {
        add("overlay.toml".to_owned(), &head)?;
    }
    for folder in FOLDERS {
        let inside = dir.join(folder);
        let unreadable =
            |cause: io::Error| Fault::Unreadable { file: inside.clone(), cause };
        if !inside.is_dir() {
            continue;
        }
        // One more than there may be is enough to refuse them.
        for entry in fs::read_dir(&inside).map_err(unreadable)?.take(MOST_FILES + 1) {
            let path = entry.map_err(unreadable)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_file() {
                add(format!("{folder}/{name}"), &path)?;
            }
        }
    }
    Ok(files)
}
