//! Reading our own PDFs back: the file that is attached, and whether it is still the one
//! that the document was made with.
//!
//! Takes: any bytes; a PDF may be hostile.
//! Gives: the attached file with how it stands, or a plain reason.
//! Never: unpacks more than a set size, follows a page, runs anything.

use std::fmt::{self, Write as _};
use std::io::Read as _;

use flate2::read::ZlibDecoder;
use lopdf::{Dictionary, Document as File, LoadOptions, Object};
use sha2::{Digest as _, Sha256};

use crate::assessment::saved;
use crate::export::pdf::meta::MAKER;

/// The member of the document information that holds the SHA-256 of the attached file.
pub(super) const FINGERPRINT: &str = "AnteroomAttachment";

/// The largest PDF that is read.
pub const MAX_PDF: usize = 32 << 20;

/// How much all streams of a PDF may hold when unpacked; 300 pages of ours have about half.
const MAX_UNPACKED: usize = 48 << 20;

/// How much one stream may hold that is unpacked while reading.
const MAX_STREAM: usize = 8 << 20;

/// The file attached to a PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// Its content: a save file, by what the PDF says; it is still to be read as one.
    pub bytes: Vec<u8>,
    /// How it stands to the document.
    pub standing: Standing,
}

/// How an attached file stands to the document that it is attached to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is the one that the document was made with.
    Whole,
    /// It was changed, or another one was put in its place.
    Changed,
    /// The document does not say: an older program made it.
    Unknown,
}

impl Standing {
    /// Says it in a sentence where there is something to say.
    #[must_use]
    pub const fn words(self) -> Option<&'static str> {
        match self {
            Self::Whole => None,
            Self::Changed => Some(
                "The assessment in this PDF was changed after the document was made: what is \
                 printed and what is attached are not the same.",
            ),
            Self::Unknown => Some(
                "This PDF does not say whether the assessment in it was changed after the \
                 document was made.",
            ),
        }
    }
}

/// Why nothing could be taken out of a PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRestored {
    /// The file is no PDF.
    NotAPdf,
    /// It is larger than is read, or unpacks to more.
    TooLarge,
    /// It needs a password.
    Locked,
    /// It is damaged.
    Damaged,
    /// Another program made it.
    NotOurs,
    /// We made it, and nothing is attached, or it was taken out.
    Nothing,
}

impl fmt::Display for NotRestored {
    /// Writes what is wrong and what to do.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAPdf => "This file is no PDF, whatever its name says.",
            Self::TooLarge => {
                "This PDF is too large to be one of Anteroom\u{2019}s. Open the assessment \
                 file instead."
            }
            Self::Locked => {
                "This PDF is locked with a password. Save it without one, or open the \
                 assessment file instead."
            }
            Self::Damaged => {
                "This PDF is damaged and cannot be read. Ask for it again, or open the \
                 assessment file instead."
            }
            Self::NotOurs => {
                "This PDF was not made by Anteroom, so there is no assessment in it."
            }
            Self::Nothing => {
                "Anteroom made this PDF, but no assessment is attached to it. It may have \
                 been printed or saved anew by another program."
            }
        })
    }
}

impl std::error::Error for NotRestored {}

/// Returns whether bytes begin as a PDF does (PDF 1.7, 7.5.2; readers look at the first
/// thousand bytes).
pub fn is_pdf(bytes: &[u8]) -> bool {
    contains(bytes.get(..bytes.len().min(1024)).unwrap_or_default(), b"%PDF-")
}

/// Takes the attached save file out of a PDF that we made.
///
/// # Errors
///
/// When there is none, and why.
pub fn attached(bytes: &[u8]) -> Result<Attached, NotRestored> {
    if !is_pdf(bytes) {
        return Err(NotRestored::NotAPdf);
    }
    if bytes.len() > MAX_PDF {
        return Err(NotRestored::TooLarge);
    }
    // Nothing of a foreign file is unpacked: its metadata would name us in plain text.
    if !contains(bytes, MAKER.as_bytes()) {
        return Err(NotRestored::NotOurs);
    }
    if unpacked(bytes) > MAX_UNPACKED {
        return Err(NotRestored::TooLarge);
    }
    let options =
        LoadOptions { max_decompressed_size: Some(MAX_STREAM), ..LoadOptions::default() };
    let file =
        File::load_mem_with_options(bytes, options).map_err(|_| NotRestored::Damaged)?;
    if file.is_encrypted() || file.trailer.has(b"Encrypt") {
        return Err(NotRestored::Locked);
    }
    let info = entry(&file, &file.trailer, b"Info").and_then(|info| info.as_dict().ok());
    let ours = info.is_some_and(|info| {
        [&b"Creator"[..], b"Producer"]
            .into_iter()
            .filter_map(|key| entry(&file, info, key)?.as_str().ok())
            .any(|maker| maker == MAKER.as_bytes())
    });
    if !ours {
        return Err(NotRestored::NotOurs);
    }
    let content = content(&file).ok_or(NotRestored::Nothing)?;
    let said =
        info.and_then(|info| entry(&file, info, FINGERPRINT.as_bytes())?.as_str().ok());
    let standing = match said {
        None => Standing::Unknown,
        Some(said) if said == fingerprint(&content).as_bytes() => Standing::Whole,
        Some(_) => Standing::Changed,
    };
    Ok(Attached { bytes: content, standing })
}

/// Returns the SHA-256 of a file in hexadecimal.
pub(in crate::export) fn fingerprint(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a text cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Returns the content of the first associated file (PDF 2.0, 7.11.4; ISO 19005-3).
fn content(file: &File) -> Option<Vec<u8>> {
    let catalog = file.catalog().ok()?;
    let files = entry(file, catalog, b"AF")?.as_array().ok()?;
    let first = file.dereference(files.first()?).ok()?.1.as_dict().ok()?;
    let streams = entry(file, first, b"EF")?.as_dict().ok()?;
    let stream = entry(file, streams, b"UF").or_else(|| entry(file, streams, b"F"))?;
    let stream = stream.as_stream().ok()?;
    // One byte more than a save file may have is enough to say that it is too large.
    stream.get_plain_content_with_limit(saved::MAX_BYTES + 1).ok()
}

/// Returns an entry of a dictionary, wherever it stands.
fn entry<'a>(file: &'a File, of: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    file.dereference(of.get(key).ok()?).ok().map(|(_, object)| object)
}

/// Returns how much the packed streams hold, counted no further than the limit.
fn unpacked(bytes: &[u8]) -> usize {
    const MARK: &[u8] = b"stream";
    let mut total: usize = 0;
    let mut sink = vec![0; 1 << 16];
    let mut rest = bytes;
    while let Some(at) = find(rest, MARK) {
        rest = rest.get(at + MARK.len()..).unwrap_or_default();
        let blanks = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let mut packed = ZlibDecoder::new(rest.get(blanks..).unwrap_or_default());
        // What is not packed ends at once with an error.
        while let Ok(read @ 1..) = packed.read(&mut sink) {
            total += read;
            if total > MAX_UNPACKED {
                return total;
            }
        }
    }
    total
}

fn contains(bytes: &[u8], what: &[u8]) -> bool {
    find(bytes, what).is_some()
}

/// Returns where bytes begin in others.
fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    let first = *what.first()?;
    let mut from = 0;
    loop {
        let rest = bytes.get(from..)?;
        let at = from + rest.iter().position(|byte| *byte == first)?;
        if bytes.get(at..)?.starts_with(what) {
            return Some(at);
        }
        from = at + 1;
    }
}
