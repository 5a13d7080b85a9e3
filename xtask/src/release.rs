//! `cargo xtask release-pack`: a golden copy of the standard pack as it is released, for the
//! tests that hold every later version against it.

use std::fs;
use std::io::{Cursor, Write as _};

use anteroom::diag::{Diagnostics, Look, render};
use anteroom::pack;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::fault::Fault;
use crate::pack::sources;
use crate::{paths, say};

/// Writes `tests/released/<id>-<version>.zip`. A release is never written over: whoever
/// changes the pack gives it another version.
pub(crate) fn release() -> Result<(), Fault> {
    let sources = sources()?;
    let mut found = Diagnostics::new();
    let Some(pack) = pack::read(&sources, &mut found).filter(|_| found.is_empty()) else {
        say::note(&render(&found, Look::default()));
        return Err(Fault::Pack { errors: found.errors() });
    };
    let name = format!("tests/released/{}-{}.zip", pack.id, pack.version);
    let path = paths::root().join(&name);
    if path.exists() {
        let what = "is there already: give `questions/pack.toml` another version first";
        return Err(Fault::House { path: name, what });
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let written = sources.iter().try_for_each(|source| {
        zip.start_file(source.name(), SimpleFileOptions::default())?;
        zip.write_all(source.text().as_bytes())
    });
    let bytes = written.and_then(|()| Ok(zip.finish()?.into_inner()));
    let bytes = bytes.map_err(Fault::file(&path))?;
    fs::create_dir_all(path.parent().unwrap_or(&path)).map_err(Fault::file(&path))?;
    fs::write(&path, bytes).map_err(Fault::file(&path))?;
    say::note(&format!("{name} is written: {} {}.", pack.title, pack.version));
    Ok(())
}
