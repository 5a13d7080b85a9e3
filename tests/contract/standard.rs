//! The standard pack and its practice vendors, from the files that authors edit.

use std::fs;
use std::path::{Path, PathBuf};

use anteroom::assessment::{Assessment, saved};
use anteroom::diag::{Diagnostics, Source};
use anteroom::pack::{self, Pack};

/// Returns a path of the project.
pub(super) fn path(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(of)
}

/// Returns the standard pack with all its prose.
pub(super) fn standard() -> Pack {
    let mut sources = Vec::new();
    for folder in ["questions", "contract-templates"] {
        let mut files: Vec<PathBuf> = fs::read_dir(path(folder))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|file| file.is_file())
            .collect();
        files.sort();
        for file in files {
            let name =
                format!("{folder}/{}", file.file_name().unwrap().to_str().unwrap());
            sources.push(Source::new(name, fs::read_to_string(&file).unwrap()));
        }
    }
    let mut diagnostics = Diagnostics::new();
    let pack = pack::read(&sources, &mut diagnostics);
    pack.expect("the standard pack has no errors")
}

/// Returns a practice vendor's file, opened in the standard pack.
pub(super) fn practice(pack: &Pack, name: &str) -> Assessment {
    let bytes = fs::read(path(&format!("questions/practice/{name}.json"))).unwrap();
    saved::read(pack, &bytes).unwrap_or_else(|faults| panic!("{faults:?}")).assessment
}
