//! A document as tagged pages: the only place with a page, a font, a millimetre.
//!
//! Takes: a [`Document`] and [`Options`].
//! Gives: a [`Pdf`], the same bytes for the same document on every machine.
//! Never: drops a character it has no sign for; cuts text; asks for the date.
//!
//! Two passes: `flow` turns blocks into one long strip of bands, `pages` cuts it; then
//! `emit` writes operators with printpdf, `subset` adds the fonts, and `finish` what makes
//! the file accessible: tags, links, outline and metadata. `sheet` draws a page of the
//! finished file for a preview.

mod added;
mod attached;
mod bounds;
mod chart;
mod emit;
mod finish;
mod flow;
mod fonts;
mod hash;
mod hyphens;
mod lacking;
mod letters;
mod lines;
mod list;
mod look;
mod margin;
mod meta;
mod notice;
mod pages;
mod piece;
mod sheet;
mod subset;
mod table;
mod tags;

use std::io::Write as _;
use std::ops::ControlFlow;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Object};
use printpdf::{PdfDocument, PdfPage, PdfParseErrorSeverity, PdfSaveOptions, Rect};

#[cfg(feature = "office")]
pub(in crate::export) use attached::fingerprint as hash_of;
pub use attached::{Attached, MAX_PDF, NotRestored, Standing, attached, is_pdf};

use crate::document::Document;
use crate::export::ExportError;
pub use crate::export::pdf::added::{FontFault, FontFile};
use crate::export::pdf::emit::Written;
use crate::export::pdf::finish::Finish;
use crate::export::pdf::flow::{Column, Flow};
use crate::export::pdf::fonts::Fonts;
use crate::export::pdf::hyphens::Hyphens;
use crate::export::pdf::lacking::Absent;
pub use crate::export::pdf::lacking::{Lack, Lacking};
use crate::export::pdf::letters::Setter;
use crate::export::pdf::margin::Margin;
use crate::export::pdf::pages::{Area, Pages};
use crate::export::pdf::piece::{Milli, POINT, Run};
pub use crate::export::pdf::sheet::{Sheet, Stroke, sheet};
use crate::export::pdf::tags::Tags;

/// The size of a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 8.5 by 11 inches, as used in the United States.
    #[default]
    Letter,
    /// 210 by 297 millimetres.
    A4,
}

impl Paper {
    /// Returns width and height.
    fn size(self) -> (Milli, Milli) {
        match self {
            Self::Letter => (612 * POINT, 792 * POINT),
            Self::A4 => (595_280, 841_890),
        }
    }
}

/// A file that travels inside the PDF.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachment {
    /// The name it is saved under, such as `assessment.json`.
    pub name: String,
    /// Its kind, such as `application/json`.
    pub mime: String,
    /// What it is, in words; read to those who do not see the list of attachments.
    pub description: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Attachment {
    /// Returns the save file that a scorecard report was made from.
    pub fn assessment(save_file: &[u8]) -> Self {
        Self {
            name: "assessment.json".to_owned(),
            mime: "application/json".to_owned(),
            description: "The assessment this report was made from".to_owned(),
            bytes: save_file.to_vec(),
        }
    }
}

/// How a document is put on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The size of a sheet.
    pub paper: Paper,
    /// What travels inside.
    pub attachment: Option<Attachment>,
    /// Fonts for signs that those built in do not have, the best first; at most 200 are
    /// asked.
    pub fonts: Vec<FontFile>,
}

/// A document on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The characters that cannot be shown, in order of their number. In the text each
    /// stands as a mark such as `[U+4E2D]`.
    pub missing: Vec<Lacking>,
}

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many pages are laid out; how many there will be is not known.
    LaidOut {
        /// The pages so far.
        pages: usize,
    },
    /// So many pages are written.
    Written {
        /// The pages so far.
        pages: usize,
        /// The pages of the document.
        of: usize,
    },
}

/// Returns a document as PDF.
///
/// # Errors
///
/// [`ExportError::TooLong`] if there is more than a thousand pages of text or more; else when
/// the file cannot be put together: only of an added font that lies about itself is it known.
pub fn pdf(document: &Document, options: &Options) -> Result<Pdf, ExportError> {
    pdf_with(document, options, &mut |_| ControlFlow::Continue(()))
}

/// Returns a document as PDF; `progress` hears how far it is, and may stop it.
///
/// # Errors
///
/// [`ExportError::Cancelled`] when `progress` breaks off, and as [`pdf`] otherwise.
pub fn pdf_with(
    document: &Document,
    options: &Options,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Pdf, ExportError> {
    let (width, height) = options.paper.size();
    let (mut flow, column) = flowed(document, options)?;
    let area = Area { top: 80 * POINT, bottom: height - 74 * POINT };
    let cut = pages::cut(&flow, area, &mut |pages| progress(Progress::LaidOut { pages }));
    let ControlFlow::Continue(mut laid) = cut else {
        return Err(ExportError::Cancelled);
    };
    flow.number(&mut laid);

    let mut written = Written::default();
    let margin = Margin::new(document, width, height, column.whole());
    let of = laid.pages.len();
    let clauses = flow.clauses(&laid, area);
    for (at, page) in laid.pages.iter().enumerate() {
        let clause = clauses.get(at).map_or("", String::as_str);
        let (runs, rules) = margin.page(&mut flow.setter, (at, of), clause);
        written.page(height, page, &runs, &rules, &mut flow.tags);
        if progress(Progress::Written { pages: at + 1, of }).is_break() {
            return Err(ExportError::Cancelled);
        }
    }

    let mut file =
        assemble(&flow.setter.fonts, &options.fonts, &mut written, (width, height))?;
    let finish = Finish {
        document,
        written: &written,
        tags: &flow.tags,
        links: &flow.links,
        headings: &flow.headings,
        places: &laid.places,
        height,
        attachment: options.attachment.as_ref(),
    };
    finish.apply(&mut file)?;
    let missing = flow.setter.absent.found();
    Ok(Pdf { bytes: save(file)?, pages: of, missing })
}

/// Returns the characters of a document that its pages would show as marks, without
/// making the pages.
///
/// # Errors
///
/// As [`pdf`].
pub fn lacking(
    document: &Document,
    options: &Options,
) -> Result<Vec<Lacking>, ExportError> {
    let (width, height) = options.paper.size();
    let (mut flow, column) = flowed(document, options)?;
    // What stands above and below is the same on every page but the first.
    let margin = Margin::new(document, width, height, column.whole());
    margin.page(&mut flow.setter, (1, 2), "");
    Ok(flow.setter.absent.found())
}

/// Returns a document as one long strip, and the column it stands in.
fn flowed(document: &Document, options: &Options) -> Result<(Flow, Column), ExportError> {
    bounds::check(document)?;
    let fonts = Fonts::load(&options.fonts).ok_or(ExportError::Font)?;
    let hyphens = Hyphens::of(&document.language);
    let setter = Setter { fonts, hyphens, absent: Absent::default() };
    let (width, _) = options.paper.size();
    let gutter = 40 * POINT;
    let left = (width - 392 * POINT - gutter) / 2 - 3 * POINT;
    let column = Column { left: left + gutter, width: 392 * POINT, gutter };
    let mut flow = Flow::new(setter, &document.blocks);
    flow.title(document, column);
    flow.blocks(&document.blocks, column, Tags::ROOT);
    Ok((flow, column))
}

impl Flow {
    /// Returns the heading that each page begins under; the first of its own where it
    /// begins under none.
    fn clauses(&self, laid: &Pages, area: Area) -> Vec<String> {
        let mut headings = self
            .headings
            .iter()
            .filter(|heading| heading.level <= 2)
            .filter_map(|heading| Some((laid.places.get(&heading.place)?, heading)))
            .peekable();
        let mut under = String::new();
        let said = |heading: &flow::Heading| match &heading.number {
            Some(number) => format!("{number}  {}", heading.text),
            None => heading.text.clone(),
        };
        let mut clauses = Vec::with_capacity(laid.pages.len());
        for page in 0..laid.pages.len() {
            let top = (page, area.top);
            while let Some((_, heading)) = headings.next_if(|(place, _)| **place <= top) {
                under = said(heading);
            }
            let first = headings.peek().filter(|(place, _)| place.0 == page);
            clauses.push(match first {
                Some((_, heading)) if under.is_empty() => said(heading),
                _ => under.clone(),
            });
        }
        clauses
    }

    /// Fills in the page numbers of the table of contents.
    fn number(&mut self, laid: &mut Pages) {
        let Pages { pages, places } = laid;
        for page in pages {
            for number in &page.numbers {
                let Some((at, _)) = places.get(&number.place) else { continue };
                let style = look::CONTENTS;
                let text = self.words(&(at + 1).to_string(), style, number.tag);
                for line in text.lines(24 * POINT) {
                    page.runs.extend(line.runs.into_iter().map(|run| Run {
                        x: number.right - line.width + run.x,
                        baseline: number.baseline,
                        block: number.block,
                        link: Some(number.link),
                        ..run
                    }));
                }
            }
        }
    }
}

/// Puts pages and fonts together.
fn assemble(
    fonts: &Fonts,
    added: &[FontFile],
    written: &mut Written,
    (width, height): (Milli, Milli),
) -> Result<lopdf::Document, ExportError> {
    let mut pdf = PdfDocument::new("");
    let sheet = Rect::from_wh(emit::points(width), emit::points(height));
    for ops in std::mem::take(&mut written.pages) {
        let (media_box, trim_box, crop_box) =
            (sheet.clone(), sheet.clone(), sheet.clone());
        pdf.pages.push(PdfPage { media_box, trim_box, crop_box, ops });
    }
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        // It would leave out what shows text: operators that it does not know.
        secure: false,
        image_optimization: None,
    };
    let mut warnings = Vec::new();
    let mut file = printpdf::to_lopdf_doc(&pdf, &options, &mut warnings);
    if let Some(warning) = warnings
        .into_iter()
        .find(|warning| warning.severity == PdfParseErrorSeverity::Error)
    {
        return Err(ExportError::Unwritable { reason: warning.msg });
    }
    let mut used = Dictionary::new();
    for (face, signs) in &written.used {
        let font = subset::add(&mut file, fonts, added, *face, signs)?;
        used.set(emit::resource(*face), font);
    }
    // All pages share one list of fonts.
    let shared = file
        .get_pages()
        .into_values()
        .next()
        .and_then(|page| {
            let page = file.get_dictionary(page).ok()?;
            let own = page.get(b"Resources").and_then(Object::as_reference).ok()?;
            let own = file.get_dictionary(own).ok()?;
            own.get(b"Font").and_then(Object::as_reference).ok()
        })
        .ok_or(ExportError::Font)?;
    file.set_object(shared, used);
    Ok(file)
}

/// Packs the file.
fn save(mut file: lopdf::Document) -> Result<Vec<u8>, ExportError> {
    let failed =
        |error: std::io::Error| ExportError::Unwritable { reason: error.to_string() };
    for object in file.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        if !stream.allows_compression || stream.dict.has(b"Filter") {
            continue;
        }
        // The usual level: the highest takes three times as long for two in a hundred.
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&stream.content).map_err(failed)?;
        let packed = encoder.finish().map_err(failed)?;
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
    }
    let mut bytes = Vec::new();
    file.save_modern(&mut bytes).map_err(failed)?;
    Ok(bytes)
}
