//! One document: from a save file to the bytes of a file somebody can open.

use std::ops::ControlFlow;

use anteroom::assessment::{Assessment, saved};
use anteroom::contract;
use anteroom::document::{self, Document};
use anteroom::export::pdf::{Attachment, Options};
use anteroom::export::{Format, export, pdf};
use anteroom::pack::{LongTexts, Pack};
use anteroom::scoring::{self, Scorecard};

use crate::files::Files;
use crate::protocol::Made;

/// Work is counted in hundredths.
const ALL: u32 = 100;

/// What a person reads when the files of the page do not belong together.
const MIXED: &str = "The questions could not be read. Reload the page and try again.";

/// What is to be made: a document, and the kind of file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Order {
    paper: Paper,
    format: Format,
}

impl Order {
    /// Reads what is asked for, such as `addendum.pdf` or `report.txt`.
    ///
    /// # Errors
    ///
    /// That this is nothing known, for a person.
    pub(crate) fn read(kind: &str) -> Result<Self, String> {
        let paper = match kind.split_once('.') {
            Some(("addendum", _)) => Some(Paper::Addendum),
            Some(("report", _)) => Some(Paper::Report),
            _ => None,
        };
        paper
            .zip(Format::of_name(kind))
            .map(|(paper, format)| Self { paper, format })
            .ok_or_else(|| format!("This version cannot make `{kind}`. Reload the page."))
    }
}

/// A document by itself, without its format.
#[derive(Clone, Copy, Debug)]
enum Paper {
    /// The contract language.
    Addendum,
    /// The verdict with its arithmetic.
    Report,
}

/// Makes what is asked for of a save file.
///
/// # Errors
///
/// What went wrong, for a person.
pub(crate) fn make(
    order: Order,
    save_file: &[u8],
    files: &Files,
    progress: &dyn Fn(u32, u32, &str),
) -> Result<(Made, Vec<u8>), String> {
    progress(8, ALL, "Reading the questions and clauses");
    let pack = pack(files).ok_or(MIXED)?;
    let assessment = assessment(&pack, save_file)?;
    progress(14, ALL, "Scoring the answers");
    let scorecard = Scorecard::of(&pack, &assessment);
    progress(18, ALL, "Choosing the clauses");
    let contract = contract::select(&pack, &assessment, &scorecard);
    let document = match order.paper {
        Paper::Addendum => document::addendum(&pack, &assessment, &scorecard, &contract),
        Paper::Report => {
            let least = scoring::smallest_change(&pack, &assessment, &scorecard);
            document::report(&pack, &assessment, &scorecard, &contract, least.as_ref())
        }
    };
    match order.format {
        Format::Pdf => {
            // The addendum goes to the vendor, and the assessment has what is internal.
            let attachment = matches!(order.paper, Paper::Report)
                .then(|| Attachment::assessment(saved::write(&assessment).as_bytes()));
            paged(&document, attachment, progress)
        }
        format => {
            progress(60, ALL, "Writing the file");
            let made = export(&document, format);
            made.map(|bytes| (Made::default(), bytes))
                .map_err(|error| format!("The file could not be made: {error}."))
        }
    }
}

/// Reads the pack with its long texts, or nothing if they are not from one build.
fn pack(files: &Files) -> Option<Pack> {
    let mut pack = Pack::from_bytes(&files.pack).ok()?;
    pack.join(LongTexts::from_bytes(&files.texts).ok()?).ok()?;
    Some(pack)
}

/// Reads the assessment as the page wrote it.
fn assessment(pack: &Pack, save_file: &[u8]) -> Result<Assessment, String> {
    saved::read(pack, save_file).map(|opened| opened.assessment).map_err(|faults| {
        let first = faults.first().map(ToString::to_string).unwrap_or_default();
        format!("The assessment could not be read: {first}")
    })
}

/// Puts a document on pages.
fn paged(
    document: &Document,
    attachment: Option<Attachment>,
    progress: &dyn Fn(u32, u32, &str),
) -> Result<(Made, Vec<u8>), String> {
    let hear = &mut |heard: pdf::Progress| {
        match heard {
            pdf::Progress::LaidOut { pages } => {
                // How many there will be is not known: the line slows down, never stops.
                let share = 40 * pages / (pages + 20);
                progress(20 + clamped(share), ALL, &format!("Laying out page {pages}"));
            }
            pdf::Progress::Written { pages, of } => {
                let share = 40 * pages / of.max(1);
                let text = format!("Writing page {pages} of {of}");
                progress(60 + clamped(share), ALL, &text);
            }
        }
        ControlFlow::Continue(())
    };
    let options = Options { attachment, ..Options::default() };
    let pdf = pdf::pdf_with(document, &options, hear)
        .map_err(|error| format!("The PDF could not be made: {error}."))?;
    let made = Made {
        pages: pdf.pages,
        missing: pdf.missing.iter().map(|each| each.character).collect(),
    };
    Ok((made, pdf.bytes))
}

/// Returns a share of at most 40 as the messages count.
fn clamped(share: usize) -> u32 {
    u32::try_from(share.min(40)).unwrap_or(40)
}
