//! The practice vendors of the standard pack.

use std::fs;
use std::path::{Path, PathBuf};

use anteroom::assessment::{Assessment, saved};
use anteroom::pack::Pack;

/// Returns a path of the project.
pub(super) fn path(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(of)
}

/// Returns a practice vendor's file, opened in the standard pack.
pub(super) fn practice(pack: &Pack, name: &str) -> Assessment {
    let bytes = fs::read(path(&format!("questions/practice/{name}.json"))).unwrap();
    saved::read(pack, &bytes).unwrap_or_else(|faults| panic!("{faults:?}")).assessment
}
