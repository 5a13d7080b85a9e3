//! A document as a Word file (Office Open XML, ECMA-376): styles, lists and fields that
//! counsel can go on working with.
//!
//! Nothing is formatted by hand where a style can do it, there are no text boxes, and what
//! Word counts is left to Word (`numbers.rs`). The table of contents is a field that lists
//! the headings without pages, as only Word knows the pages: "Update field" adds them.

mod blocks;
mod inlines;
mod numbers;
mod package;
mod tables;
mod xml;

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Block, Document};
use crate::export::{ExportError, Levels};
use numbers::Numbers;
use xml::Xml;

/// The namespace of all that makes up a text.
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The namespace of references from one part to another.
const RELATED: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The size of a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// 8.5 by 11 inches.
    #[default]
    Letter,
    /// 210 by 297 millimeters.
    A4,
}

impl Sheet {
    /// Returns width and height in twentieths of a point.
    fn size(self) -> (u32, u32) {
        match self {
            Self::Letter => (12_240, 15_840),
            Self::A4 => (11_906, 16_838),
        }
    }

    /// Returns the width between the margins of an inch, in twentieths of a point.
    fn room(self) -> u32 {
        self.size().0 - 2 * 1440
    }
}

/// Returns a document as a Word file.
///
/// # Errors
///
/// When the file cannot be put together.
pub fn docx(document: &Document, sheet: Sheet) -> Result<Vec<u8>, ExportError> {
    // References look ahead: the first pass finds what they mean.
    let mut first = Body::new(sheet, BTreeMap::new());
    first.all(document);
    let mut body = Body::new(sheet, first.targets);
    body.all(document);
    package::package(document, sheet, body)
}

/// What a reference can point to.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Target {
    /// The name of the bookmark.
    bookmark: String,
    /// The number that Word counts there, as printed.
    number: Option<String>,
}

/// A heading, for the contents.
#[derive(Clone, Debug)]
struct Entry {
    level: u8,
    text: String,
    bookmark: String,
}

/// The text so far.
struct Body {
    xml: Xml,
    sheet: Sheet,
    numbers: Numbers,
    levels: Levels,
    /// What references point to, from the pass before.
    known: BTreeMap<String, Target>,
    /// What references point to, found in this pass.
    targets: BTreeMap<String, Target>,
    /// The names of bookmarks that are taken.
    taken: BTreeSet<String>,
    /// How many bookmarks there are.
    bookmarks: usize,
    /// How many headings there are.
    headings: usize,
    /// The addresses that links go to; the place says the relation.
    links: Vec<String>,
    /// The headings of the whole document.
    entries: Vec<Entry>,
    /// Whether this is within a notice.
    boxed: bool,
    /// Whether what follows begins a page.
    breaks: bool,
}

impl Body {
    /// Returns a text that has not begun.
    fn new(sheet: Sheet, known: BTreeMap<String, Target>) -> Self {
        Self {
            xml: Xml::fragment(),
            sheet,
            numbers: Numbers::new(),
            levels: Levels::default(),
            known,
            targets: BTreeMap::new(),
            taken: BTreeSet::new(),
            bookmarks: 0,
            headings: 0,
            links: Vec::new(),
            entries: Vec::new(),
            boxed: false,
            breaks: false,
        }
    }

    /// Adds the whole document.
    fn all(&mut self, document: &Document) {
        self.survey(&document.blocks, &mut Levels::default());
        self.headings = 0;
        self.front(document);
        self.blocks(&document.blocks);
    }

    /// Lists the headings for the contents.
    fn survey(&mut self, blocks: &[Block], levels: &mut Levels) {
        for block in blocks {
            match block {
                Block::Heading { level, number, text, .. } => {
                    self.headings += 1;
                    let text = crate::export::plain(&crate::export::headed(
                        number.as_deref(),
                        text,
                    ));
                    let text = match number.as_deref().filter(|number| !number.is_empty())
                    {
                        Some(number) => format!("{number} {text}"),
                        None => text,
                    };
                    let bookmark = of_heading(self.headings);
                    let level = levels.next(*level);
                    self.entries.push(Entry { level, text, bookmark });
                }
                Block::Callout { blocks, .. } => self.survey(blocks, levels),
                _ => {}
            }
        }
    }

    /// Returns the bookmark for an anchor, if this is the first place that has it.
    fn claim(&mut self, anchor: Option<&str>, number: Option<&str>) -> Option<String> {
        let anchor = anchor.filter(|anchor| !anchor.is_empty())?;
        if self.targets.contains_key(anchor) {
            return None;
        }
        let bookmark = self.name(anchor);
        let number = number.map(str::to_owned);
        let target = Target { bookmark: bookmark.clone(), number };
        self.targets.insert(anchor.to_owned(), target);
        Some(bookmark)
    }

    /// Returns a name for a bookmark: a letter first, then letters, digits and underscores,
    /// at most 40, and no other has it.
    fn name(&mut self, anchor: &str) -> String {
        let fit = |character: char| {
            if character.is_ascii_alphanumeric() { character } else { '_' }
        };
        let base: String = std::iter::once('a')
            .chain(['_'])
            .chain(anchor.chars().map(fit))
            .take(32)
            .collect();
        let base = if anchor.starts_with(|first: char| first.is_ascii_alphabetic()) {
            base.get(2..).unwrap_or_default().to_owned()
        } else {
            base
        };
        let mut name = base.clone();
        let mut times = 1;
        // Word takes names that differ only in case for the same.
        while !self.taken.insert(name.to_lowercase()) {
            times += 1;
            name = format!("{base}_{times}");
        }
        name
    }
}

/// Returns the bookmark that the contents point to.
fn of_heading(number: usize) -> String {
    format!("_Toc{number:09}")
}
