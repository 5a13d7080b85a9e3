//! Documents: from save files to the bytes of a file somebody can open; and the way back,
//! from a PDF to its save file.

use std::ops::ControlFlow;

use anteroom::assessment::{Assessment, saved};
use anteroom::contract;
use anteroom::document::{self, Desk, Paper, Recipient};
use anteroom::export::set::{self, Wish};
use anteroom::export::xlsx::xlsx;
use anteroom::export::{Format, pdf};
use anteroom::pack::{LongTexts, Pack};
use anteroom::scoring::Scorecard;
use serde::Deserialize;

use crate::files::Files;
use crate::lacking::{self, Lacking};
use crate::protocol::Made;

/// Work is counted in hundredths.
const ALL: u32 = 100;

/// What a person reads when the files of the page do not belong together.
const MIXED: &str = "The questions could not be read. Reload the page and try again.";

/// The kind of work that takes a save file out of a PDF.
pub(crate) const RESTORE: &str = "restore";

/// What is to be made.
#[derive(Clone, Debug)]
pub(crate) struct Order {
    papers: Vec<Paper>,
    wish: Wish,
    /// All of them in one zip, even if it is one.
    zip: bool,
    /// How long each save file is, where there are several.
    sizes: Vec<usize>,
    /// The second save file is a former version; all others are other responses.
    former: bool,
    more: More,
}

/// What was decided since about an order: its second line.
#[derive(Clone, Debug, Deserialize)]
struct More {
    /// Name and length of each font that stands behind the save files.
    fonts: Vec<(String, usize)>,
    /// Marks will do for what cannot be shown.
    marks: bool,
}

/// An order as the page writes it.
#[derive(Debug, Deserialize)]
struct Asked {
    papers: Vec<String>,
    recipient: String,
    /// The ending of the files.
    format: String,
    /// `letter` or `a4`.
    sheet: String,
    zip: bool,
    sizes: Vec<usize>,
    former: bool,
}

impl Order {
    /// Reads what is asked for: one document as a file name, such as `addendum.pdf`, or an
    /// order as JSON; and what was decided since as a second line of JSON.
    ///
    /// # Errors
    ///
    /// That this is nothing known, for a person.
    pub(crate) fn read(kind: &str) -> Result<Self, String> {
        let (first, more) = kind.split_once('\n').unwrap_or((kind, ""));
        let order =
            if first.starts_with('{') { Self::asked(first) } else { Self::named(first) };
        let more = if more.is_empty() {
            Some(More { fonts: Vec::new(), marks: true })
        } else {
            serde_json::from_str(more).ok()
        };
        order
            .zip(more)
            .map(|(order, more)| Self { more, ..order })
            .ok_or_else(|| format!("This version cannot make `{kind}`. Reload the page."))
    }

    fn named(kind: &str) -> Option<Self> {
        let paper = Paper::of_slug(kind.split_once('.')?.0)?;
        let format = Format::of_name(kind)?;
        // The addendum goes to the vendor, and so does what is attached to it.
        let recipient = match paper {
            Paper::Addendum => Recipient::Vendor,
            _ => Recipient::Officer,
        };
        let (sheet, fonts) = (pdf::Paper::Letter, Vec::new());
        let wish = Wish { recipient, format, sheet, fonts };
        Some(Self {
            papers: vec![paper],
            wish,
            zip: false,
            sizes: Vec::new(),
            former: false,
            more: More { fonts: Vec::new(), marks: true },
        })
    }

    fn asked(kind: &str) -> Option<Self> {
        let asked: Asked = serde_json::from_str(kind).ok()?;
        let papers: Option<Vec<Paper>> =
            asked.papers.iter().map(|slug| Paper::of_slug(slug)).collect();
        let wish = Wish {
            recipient: Recipient::of_slug(&asked.recipient)?,
            format: Format::of_name(&format!("x.{}", asked.format))?,
            sheet: match asked.sheet.as_str() {
                "a4" => pdf::Paper::A4,
                _ => pdf::Paper::Letter,
            },
            fonts: Vec::new(),
        };
        let papers = papers.filter(|papers| !papers.is_empty())?;
        Some(Self {
            papers,
            wish,
            zip: asked.zip,
            sizes: asked.sizes,
            former: asked.former,
            more: More { fonts: Vec::new(), marks: true },
        })
    }

    /// Returns the wish with the fonts that stand behind the save files, and what is left
    /// without them.
    fn wish<'a>(&self, mut bytes: &'a [u8]) -> Result<(Wish, &'a [u8]), String> {
        let mut wish = self.wish.clone();
        for (name, size) in self.more.fonts.iter().rev() {
            let (before, font) = bytes.split_at(bytes.len().saturating_sub(*size));
            bytes = before;
            let font = pdf::FontFile::read(font.to_vec());
            wish.fonts.insert(0, font.map_err(|why| {
                format!("The font \u{201c}{name}\u{201d} cannot be used: {why}. Choose another one.")
            })?);
        }
        Ok((wish, bytes))
    }
}

/// Makes what is asked for of save files, which stand one behind the other.
///
/// # Errors
///
/// What went wrong, for a person.
pub(crate) fn make(
    order: &Order,
    save_files: &[u8],
    files: &Files,
    progress: &dyn Fn(u32, u32, &str),
) -> Result<(Made, Vec<u8>), String> {
    progress(8, ALL, "reading");
    let pack = pack(files).ok_or(MIXED)?;
    let (wish, save_files) = order.wish(save_files)?;
    let mut read = Vec::new();
    for part in parts(save_files, &order.sizes) {
        read.push(assessment(&pack, part)?);
    }
    let mut read = read.into_iter();
    let assessment = read.next().ok_or(MIXED)?;
    let former = if order.former { read.next() } else { None };
    let others: Vec<Assessment> = read.collect();
    progress(14, ALL, "scoring");
    let card = Scorecard::of(&pack, &assessment);
    progress(18, ALL, "choosing");
    let contract = contract::select(&pack, &assessment, &card);
    let desk = Desk {
        pack: &pack,
        assessment: &assessment,
        card: &card,
        contract: &contract,
        former: former.as_ref(),
        others: &others,
    };
    let hear = &mut |paper: Paper, heard| {
        tell(order, paper, heard, progress);
        ControlFlow::Continue(())
    };
    let made = match order.papers.as_slice() {
        [paper] if !order.zip => set::make(&desk, *paper, &wish, hear),
        papers => set::bundle(&desk, papers, &wish, hear),
    };
    let made = made.map_err(|why| format!("The document could not be made: {why}"))?;
    if !order.more.marks && !made.missing.is_empty() {
        let list = lacking(&made.missing)?;
        return Ok((Made { note: lacking::NOTE.to_owned(), ..Made::default() }, list));
    }
    let missing = made.missing.iter().map(|each| each.character).collect();
    Ok((Made { pages: made.pages, missing, note: String::new() }, made.bytes))
}

/// Writes which characters cannot be shown, for the page.
fn lacking(missing: &[pdf::Lacking]) -> Result<Vec<u8>, String> {
    let list: Vec<Lacking> = missing
        .iter()
        .map(|each| Lacking {
            character: each.character,
            name: each.name(),
            why: each.why.words().to_owned(),
            font: each.why == pdf::Lack::NoFont,
            places: each.places.clone(),
            more: each.more,
        })
        .collect();
    serde_json::to_vec(&list).map_err(|error| error.to_string())
}

/// Makes all tables of a save file: `tables.xlsx` or, as a zip of CSV files, `tables.zip`.
///
/// # Errors
///
/// What went wrong, for a person.
pub(crate) fn tables(
    book: bool,
    save_file: &[u8],
    files: &Files,
) -> Result<(Made, Vec<u8>), String> {
    let pack = pack(files).ok_or(MIXED)?;
    let assessment = assessment(&pack, save_file)?;
    let card = Scorecard::of(&pack, &assessment);
    let contract = contract::select(&pack, &assessment, &card);
    let sheets = document::sheets(&pack, &assessment, &card, &contract);
    let bytes = if book {
        xlsx(&sheets, assessment.title.trim(), &assessment.date.to_string())
    } else {
        set::tables(&sheets)
    };
    let bytes =
        bytes.map_err(|error| format!("The tables could not be made: {error}"))?;
    Ok((Made::default(), bytes))
}

/// Takes the save file out of a PDF of ours.
///
/// # Errors
///
/// Why there is none, for a person.
pub(crate) fn restore(bytes: &[u8]) -> Result<(Made, Vec<u8>), String> {
    let read = pdf::attached(bytes).map_err(|why| why.to_string())?;
    let note = read.standing.words().unwrap_or_default().to_owned();
    Ok((Made { note, ..Made::default() }, read.bytes))
}

/// Cuts bytes into parts of these sizes; all of them are one part where none is said.
fn parts<'a>(mut bytes: &'a [u8], sizes: &[usize]) -> Vec<&'a [u8]> {
    if sizes.is_empty() {
        return vec![bytes];
    }
    let mut parts = Vec::new();
    for size in sizes {
        let (part, rest) = bytes.split_at((*size).min(bytes.len()));
        parts.push(part);
        bytes = rest;
    }
    parts
}

/// Reads the pack with its long texts, or nothing if they are not from one build.
fn pack(files: &Files) -> Option<Pack> {
    let mut pack = Pack::from_bytes(&files.pack).ok()?;
    pack.join(LongTexts::from_bytes(&files.texts).ok()?).ok()?;
    Some(pack)
}

/// Reads an assessment: a save file, or a PDF that one is attached to.
fn assessment(pack: &Pack, bytes: &[u8]) -> Result<Assessment, String> {
    let attached;
    let save_file = if pdf::is_pdf(bytes) {
        attached = pdf::attached(bytes).map_err(|why| why.to_string())?.bytes;
        attached.as_slice()
    } else {
        bytes
    };
    saved::read(pack, save_file).map(|opened| opened.assessment).map_err(|faults| {
        let first = faults.first().map(ToString::to_string).unwrap_or_default();
        format!("The assessment could not be read: {first}")
    })
}

/// Tells how far the work is: each document has the same share of the line.
fn tell(
    order: &Order,
    paper: Paper,
    heard: pdf::Progress,
    progress: &dyn Fn(u32, u32, &str),
) {
    let (share, text) = match heard {
        // How many there will be is not known: the line slows down, never stops.
        pdf::Progress::LaidOut { pages } => {
            (40 * pages / (pages + 20), format!("laying {pages}"))
        }
        pdf::Progress::Written { pages, of } => {
            (40 + 40 * pages / of.max(1), format!("writing {pages} {of}"))
        }
    };
    let count = order.papers.len();
    let at = order.papers.iter().position(|each| *each == paper).unwrap_or(0);
    let share = u32::try_from((80 * at + share) / count.max(1)).unwrap_or(80);
    let text = if count > 1 { format!("{text} in {} {count}", at + 1) } else { text };
    progress(20 + share.min(80), ALL, &text);
}
