//! Reading and writing files; `-` is standard input and output.

use std::fs::{self, File};
use std::io::{self, IsTerminal as _, Read, Write as _, stdin, stdout};
use std::path::Path;

use anteroom::assessment::Assessment;
use anteroom::assessment::saved::{MAX_BYTES, Opened, read};
use anteroom::pack::Pack;

use crate::fault::Fault;
use crate::say;

/// Reads an assessment, and says what there is to say about the file.
pub(crate) fn assessment(pack: &Pack, file: &Path) -> Result<Assessment, Fault> {
    let bytes = bytes(file)
        .map_err(|cause| Fault::Unreadable { file: file.to_owned(), cause })?;
    let name =
        if is_dash(file) { "standard input".into() } else { file.to_string_lossy() };
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

/// Reads bytes, and at most one more than a save file may have.
fn bytes(file: &Path) -> io::Result<Vec<u8>> {
    let source: &mut dyn Read =
        if is_dash(file) { &mut stdin().lock() } else { &mut File::open(file)? };
    let mut bytes = Vec::new();
    source.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
