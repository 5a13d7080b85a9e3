//! Slow work on bytes, kept by what went in: the same module is not optimized twice.

use std::fs;

use sha2::{Digest as _, Sha256};

use crate::fault::Fault;
use crate::paths;

/// Returns what `work` made of `input` last time, or does it now and keeps it.
///
/// `recipe` names the work with all its settings.
pub(crate) fn kept(
    recipe: &str,
    input: &[u8],
    work: impl FnOnce() -> Result<Vec<u8>, Fault>,
) -> Result<Vec<u8>, Fault> {
    let folder = paths::target().join("xtask-cache");
    let file = folder.join(name_of([recipe.as_bytes(), input]));
    if let Ok(bytes) = fs::read(&file) {
        return Ok(bytes);
    }
    let bytes = work()?;
    fs::create_dir_all(&folder).map_err(Fault::file(&folder))?;
    // Written aside first, so that an interrupted build leaves no half of it behind.
    let aside = file.with_extension("part");
    fs::write(&aside, &bytes).map_err(Fault::file(&aside))?;
    fs::rename(&aside, &file).map_err(Fault::file(&file))?;
    Ok(bytes)
}

/// A short name that changes whenever one of the parts does.
pub(crate) fn name_of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    }
    let first = hash.finalize().first_chunk().copied().unwrap_or_default();
    format!("{:016x}", u64::from_be_bytes(first))
}
