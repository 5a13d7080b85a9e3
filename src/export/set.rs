//! Documents for somebody: one, or all of theirs in one zip, with what they may see
//! attached to each PDF.
//!
//! Takes: what documents are made of, who they are for, the kind of file.
//! Gives: bytes with a name; the same bytes for the same input.
//! Never: makes a document for somebody who may not see it.

use std::fmt;
use std::io::{Cursor, Write as _};
use std::ops::ControlFlow;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::assessment::{Stage, saved};
use crate::document::{Desk, Lacks, Needs, Paper, Recipient, Sheet};
use crate::export::csv::csv;
use crate::export::pdf::{self, Attachment, FontFile, Lacking, Options};
use crate::export::{ExportError, Format, docx, export};

/// How a document is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Who it is for.
    pub recipient: Recipient,
    /// The kind of file.
    pub format: Format,
    /// The size of a sheet, where there are sheets.
    pub sheet: pdf::Paper,
    /// Fonts for signs that those built in do not have; for PDF.
    pub fonts: Vec<FontFile>,
}

/// A document that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has; 0 where there are none.
    pub pages: usize,
    /// The characters that cannot be shown, in order of their number.
    pub missing: Vec<Lacking>,
}

/// Why a document was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotMade {
    /// It is not for this recipient.
    NotForThem(Paper, Recipient),
    /// Something is missing that it needs.
    Lacks(Lacks),
    /// The file could not be written.
    Export(ExportError),
}

impl fmt::Display for NotMade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotForThem(paper, recipient) => {
                write!(
                    f,
                    "\u{201c}{}\u{201d} is not for the {}.",
                    paper.title(),
                    recipient.slug()
                )
            }
            Self::Lacks(lacks) => lacks.fmt(f),
            Self::Export(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for NotMade {}

/// Hears how far the work is, and may stop it.
pub type Hear<'a> = dyn FnMut(Paper, pdf::Progress) -> ControlFlow<()> + 'a;

/// Makes one document.
///
/// # Errors
///
/// When it is not for this recipient, lacks something, or cannot be written.
pub fn make(
    desk: &Desk<'_>,
    paper: Paper,
    wish: &Wish,
    hear: &mut Hear<'_>,
) -> Result<Made, NotMade> {
    if !paper.is_for(wish.recipient) {
        return Err(NotMade::NotForThem(paper, wish.recipient));
    }
    let document = paper.compose(desk).map_err(NotMade::Lacks)?;
    if wish.format != Format::Pdf {
        let bytes = match (wish.format, wish.sheet) {
            (Format::Word, pdf::Paper::A4) => docx::docx(&document, docx::Sheet::A4),
            (format, _) => export(&document, format),
        };
        let bytes = bytes.map_err(NotMade::Export)?;
        return Ok(Made { bytes, pages: 0, missing: Vec::new() });
    }
    let options = Options {
        paper: wish.sheet,
        attachment: Some(attachment(desk, wish.recipient)),
        fonts: wish.fonts.clone(),
    };
    let made = pdf::pdf_with(&document, &options, &mut |progress| hear(paper, progress))
        .map_err(NotMade::Export)?;
    Ok(Made { bytes: made.bytes, pages: made.pages, missing: made.missing })
}

/// Returns what is attached to the PDFs of a recipient.
pub fn attachment(desk: &Desk<'_>, recipient: Recipient) -> Attachment {
    let seen = recipient.may_see(desk.pack, desk.assessment);
    let (name, description) = match seen.stage {
        Stage::Assessment => {
            ("assessment.json", "The assessment this document was made from")
        }
        Stage::Request => {
            ("request.json", "The request with the vendor\u{2019}s own answers")
        }
        Stage::Response => ("response.json", "The vendor\u{2019}s response"),
    };
    Attachment {
        name: name.to_owned(),
        mime: "application/json".to_owned(),
        description: description.to_owned(),
        bytes: saved::write(&seen).into_bytes(),
    }
}

/// Returns the documents that a bundle for somebody has: all that are for them and lack
/// nothing.
pub fn bundled(desk: &Desk<'_>, recipient: Recipient) -> Vec<Paper> {
    let there = |paper: &Paper| match paper.needs() {
        Needs::Nothing => true,
        Needs::Former => desk.former.is_some(),
        Needs::Others => !desk.others.is_empty(),
    };
    Paper::ALL
        .into_iter()
        .filter(|paper| paper.is_for(recipient) && there(paper))
        .collect()
}

/// Makes documents into one zip, with a list of them in plain text.
///
/// # Errors
///
/// As [`make`], for the first that is not made.
pub fn bundle(
    desk: &Desk<'_>,
    papers: &[Paper],
    wish: &Wish,
    hear: &mut Hear<'_>,
) -> Result<Made, NotMade> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let mut list = format!(
        "Documents for: {}\nAs of: {}\n\nWhat is in it\n{}\n\nWhat is not in it\n{}\n\nFiles\n",
        wish.recipient.slug(),
        desk.assessment.date,
        wish.recipient.gets(),
        wish.recipient.gets_not()
    );
    let (mut pages, mut missing) = (0, Vec::new());
    for paper in papers {
        let made = make(desk, *paper, wish, hear)?;
        let name = format!("{}.{}", paper.slug(), wish.format.ending());
        list += &name;
        list += ": ";
        list += paper.title();
        list += "\n  SHA-256 ";
        list += &pdf::hash_of(&made.bytes);
        list += "\n";
        pages += made.pages;
        missing.extend(made.missing);
        files.push((name, made.bytes));
    }
    missing.sort_by_key(|each: &Lacking| each.character);
    missing.dedup_by_key(|each| each.character);
    files.insert(0, ("contents.txt".to_owned(), list.into_bytes()));
    let bytes = zipped(&files).map_err(|reason| {
        NotMade::Export(ExportError::Unwritable { reason: reason.to_string() })
    })?;
    Ok(Made { bytes, pages, missing })
}

/// Packs tables into one zip, each as comma-separated values under its own name.
///
/// # Errors
///
/// When a table cannot be written.
pub fn tables(sheets: &[Sheet]) -> Result<Vec<u8>, ExportError> {
    let mut files = Vec::new();
    for sheet in sheets {
        let name = format!("{}.csv", sheet.name.to_lowercase().replace(' ', "-"));
        files.push((name, csv(sheet)?));
    }
    zipped(&files)
        .map_err(|reason| ExportError::Unwritable { reason: reason.to_string() })
}

/// Packs files, all with one date, so that the same files give the same bytes.
fn zipped(files: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
