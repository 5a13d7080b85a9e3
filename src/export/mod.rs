//! A document as bytes somebody can open.
//!
//! Takes: a [`Document`], nothing else.
//! Gives: HTML, Markdown, plain text, PDF, or Word.
//! Never: knows a pack, an answer, a score; one writer never names another.

#[cfg(feature = "office")]
pub mod csv;
#[cfg(feature = "office")]
pub mod docx;
mod figure;
mod fingerprint;
pub mod html;
pub mod markdown;
#[cfg(feature = "pdf")]
pub mod pdf;
#[cfg(all(feature = "pdf", feature = "office"))]
pub mod set;
pub mod text;
#[cfg(feature = "xlsx")]
pub mod xlsx;

use std::fmt;

pub use self::fingerprint::fingerprint;

use crate::document::{Document, Inline, Tone};

/// What each party fills in when it signs.
const SIGNED: [&str; 4] = ["Signature", "Name", "Title", "Date"];

/// A kind of file a document can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Tagged pages.
    #[cfg(feature = "pdf")]
    Pdf,
    /// A text for Word and its like.
    #[cfg(feature = "office")]
    Word,
    /// One page for a browser, complete in itself.
    Html,
    /// `CommonMark`, with tables.
    Markdown,
    /// Plain text of at most 80 columns.
    Text,
}

impl Format {
    /// Returns the format that a file name asks for by its ending.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            #[cfg(feature = "pdf")]
            "pdf" => Some(Self::Pdf),
            #[cfg(feature = "office")]
            "docx" => Some(Self::Word),
            "html" | "htm" => Some(Self::Html),
            "md" => Some(Self::Markdown),
            "txt" => Some(Self::Text),
            _ => None,
        }
    }

    /// Returns the ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            #[cfg(feature = "pdf")]
            Self::Pdf => "pdf",
            #[cfg(feature = "office")]
            Self::Word => "docx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Text => "txt",
        }
    }

    /// Returns the kind of content, for a browser.
    pub fn mime(self) -> &'static str {
        match self {
            #[cfg(feature = "pdf")]
            Self::Pdf => "application/pdf",
            #[cfg(feature = "office")]
            Self::Word => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            Self::Html => "text/html;charset=utf-8",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Text => "text/plain;charset=utf-8",
        }
    }
}

/// Why a document did not become a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportError {
    /// The caller asked to stop.
    Cancelled,
    /// The document is longer than a PDF can be.
    TooLong {
        /// The most paragraphs, items and cells.
        parts: usize,
        /// The most characters.
        characters: usize,
    },
    /// A font could not be read.
    Font,
    /// The file could not be put together.
    Unwritable {
        /// What the writer said.
        reason: String,
    },
}

impl fmt::Display for ExportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cancelled => write!(formatter, "the export was cancelled"),
            Self::TooLong { parts, characters } => write!(
                formatter,
                "the document is too long for a PDF, which holds at most {parts} \
                 paragraphs, list items and cells and {characters} characters; save it \
                 as plain text or HTML"
            ),
            Self::Font => write!(formatter, "could not read a font"),
            Self::Unwritable { reason } => {
                write!(formatter, "could not write the file: {reason}")
            }
        }
    }
}

impl std::error::Error for ExportError {}

/// Returns a document as a file of a format, on the default paper.
///
/// The writer `pdf` itself lets choose the paper, attach a file, and hear of missing
/// characters and of progress.
///
/// # Errors
///
/// When the file cannot be put together; text and HTML always can.
pub fn export(document: &Document, format: Format) -> Result<Vec<u8>, ExportError> {
    match format {
        #[cfg(feature = "pdf")]
        Format::Pdf => pdf::pdf(document, &pdf::Options::default()).map(|pdf| pdf.bytes),
        #[cfg(feature = "office")]
        Format::Word => docx::docx(document, docx::Sheet::default()),
        Format::Html => Ok(html::html(document).into_bytes()),
        Format::Markdown => Ok(markdown::markdown(document).into_bytes()),
        Format::Text => Ok(text::text(document).into_bytes()),
    }
}

/// Levels of headings without jumps, as screen readers need them.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Levels(u8);

impl Levels {
    /// Returns the level of the next heading: at most one below the last.
    pub(crate) fn next(&mut self, level: u8) -> u8 {
        self.0 = level.clamp(1, 4).min(self.0 + 1);
        self.0
    }
}

/// Returns the language of a document; `und` says that nobody told.
fn language(document: &Document) -> &str {
    if document.language.is_empty() { "und" } else { &document.language }
}

/// Returns the title of a document, as readers need one.
fn title(document: &Document) -> &str {
    if document.title.trim().is_empty() { "Untitled document" } else { &document.title }
}

/// Returns the text of a heading; one without number and text still needs a name.
fn headed(number: Option<&str>, text: &[Inline]) -> Vec<Inline> {
    if number.unwrap_or_default().trim().is_empty() && plain(text).trim().is_empty() {
        return vec![Inline::from("Untitled section")];
    }
    text.to_vec()
}

/// Returns a text without its markup, on one line.
fn plain(text: &[Inline]) -> String {
    let mut plain = String::new();
    for inline in text {
        match inline {
            Inline::Break => plain.push(' '),
            inline => plain.push_str(inline.text()),
        }
    }
    plain
}

/// Returns the title of a notice, which says in words how much it matters.
fn tone_word(tone: Tone, title: &str) -> String {
    let word = match tone {
        Tone::Note => "Note",
        Tone::Warn => "Attention",
        Tone::Stop => "Stop",
        Tone::Good => "All clear",
    };
    if title.is_empty() {
        return word.to_owned();
    }
    match title.get(..word.len()) {
        Some(start) if start.eq_ignore_ascii_case(word) => title.to_owned(),
        _ => format!("{word}: {title}"),
    }
}

/// Tells whether a character acts unseen: a control, or one that reorders what is read.
///
/// Each writer shows such a character as its [`mark`], so that nobody signs a text that
/// reads otherwise than it is.
fn acts_unseen(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => character.is_control(),
    }
}

/// Returns what stands for a character that cannot be shown, such as `[U+202E]`.
fn mark(character: char) -> String {
    format!("[U+{:04X}]", u32::from(character))
}

/// Tells whether an address may be a link: nothing that runs, nothing on this machine.
fn is_safe(url: &str) -> bool {
    ["https:", "mailto:"].iter().any(|scheme| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}

/// Returns the date in words; as it is where the language is not English.
fn long_date(document: &Document) -> String {
    match document.date.parse::<jiff::civil::Date>() {
        Ok(date) if document.language.starts_with("en") => {
            date.strftime("%B %-d, %Y").to_string()
        }
        _ => document.date.clone(),
    }
}
