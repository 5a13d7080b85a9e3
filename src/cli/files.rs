//! Reading and writing files; `-` is standard input and output.

use std::fs::{self, File};
use std::io::{self, IsTerminal as _, Read, Write as _, stdin, stdout};
use std::path::Path;

use anteroom::assessment::Assessment;
use anteroom::assessment::saved::{MAX_BYTES, Opened, read};
use anteroom::export::pdf::{Attached, MAX_PDF, attached, is_pdf};
use anteroom::pack::Pack;

use crate::fault::Fault;
use crate::say;

/// Reads an assessment, and says what there is to say about the file.
pub(crate) fn assessment(pack: &Pack, file: &Path) -> Result<Assessment, Fault> {
    let bytes = bytes(file)
        .map_err(|cause| Fault::Unreadable { file: file.to_owned(), cause })?;
    let name =
        if is_dash(file) { "standard input".into() } else { file.to_string_lossy() };
    let bytes = if is_pdf(&bytes) { restored(&name, &bytes)? } else { bytes };
    match read(pack, &bytes) {
        Ok(Opened { assessment, notices }) => {
            for notice in notices {
                say::warning(&format!("{name}: {notice}"));
            }
            Ok(assessment)
        }
        Err(faults) => {
            for fault in faults {
                say::fault(&name, &fault);
            }
            Err(Fault::Shown)
        }
    }
}

/// Takes a save file out of a PDF, and says how it stands to the document.
fn restored(name: &str, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let Attached { bytes, standing } = attached(bytes).map_err(Fault::Restore)?;
    if let Some(words) = standing.words() {
        say::warning(&format!("{name}: {words}"));
    }
    Ok(bytes)
}

/// Writes data.
pub(crate) fn write(file: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let written = if is_dash(file) {
        let mut out = stdout().lock();
        out.write_all(bytes).and_then(|()| out.flush())
    } else {
        fs::write(file, bytes)
    };
    written.map_err(|cause| match cause.kind() {
        io::ErrorKind::BrokenPipe if is_dash(file) => Fault::Unheard,
        _ => Fault::Unwritable { file: file.to_owned(), cause },
    })
}

/// Writes data to standard output.
pub(crate) fn print(text: &str) -> Result<(), Fault> {
    write(Path::new("-"), text.as_bytes())
}

/// Returns whether this would go to a terminal.
pub(crate) fn to_terminal(file: &Path) -> bool {
    is_dash(file) && stdout().is_terminal()
}

/// Returns whether a name stands for standard input or output.
pub(crate) fn is_dash(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// Reads bytes, and at most one more than a save file or a PDF may have.
fn bytes(file: &Path) -> io::Result<Vec<u8>> {
    let source: &mut dyn Read =
        if is_dash(file) { &mut stdin().lock() } else { &mut File::open(file)? };
    let mut bytes = Vec::new();
    let start = MAX_BYTES as u64 + 1;
    source.take(start).read_to_end(&mut bytes)?;
    if is_pdf(&bytes) {
        source.take(MAX_PDF as u64 + 1 - start).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
