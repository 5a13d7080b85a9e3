//! `anteroom contract` and `anteroom report`: documents.

use std::fs;
use std::path::Path;

use anteroom::assessment::{Assessment, saved};
use anteroom::contract::{self, Problem, Topic};
use anteroom::document::{self, Document};
use anteroom::export::pdf::{Attachment, FontFile, Lack, Lacking, Options, Paper};
use anteroom::export::{Format, docx, export, pdf};
use anteroom::pack::Pack;
use anteroom::scoring::{Scorecard, smallest_change};

use crate::args::{Form, Print, Sheet};
use crate::fault::{Exit, Fault};
use crate::packs::Wanted;
use crate::{files, say};

/// Which document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// The addendum: it goes to the vendor.
    Contract,
    /// The scorecard report: it stays with the buyer.
    Report,
}

/// Writes a document about the assessment in a file.
pub(crate) fn run(wanted: Wanted<'_>, print: &Print, what: What) -> Result<Exit, Fault> {
    let format = format(print)?;
    let pack = wanted.open()?;
    let assessment = files::assessment(&pack, &print.file)?;
    let document = compose(&pack, &assessment, what);
    let bytes = match format {
        Format::Pdf => paged(&document, &assessment, print, what)?,
        Format::Word => {
            let sheet = match print.paper {
                Sheet::Letter => docx::Sheet::Letter,
                Sheet::A4 => docx::Sheet::A4,
            };
            docx::docx(&document, sheet).map_err(Fault::Export)?
        }
        format => export(&document, format).map_err(Fault::Export)?,
    };
    files::write(&print.output, &bytes)?;
    Ok(Exit::Fine)
}

fn compose(pack: &Pack, assessment: &Assessment, what: What) -> Document {
    let card = Scorecard::of(pack, assessment);
    let contract = contract::select(pack, assessment, &card);
    match what {
        What::Contract => {
            // The verdict is one of them, and `score` lists the gates behind it.
            let told = |problem: &&Problem| problem.topic != Topic::Gate;
            for problem in contract.problems.iter().filter(told) {
                say::warning(&problem.text);
            }
            document::addendum(pack, assessment, &card, &contract)
        }
        What::Report => {
            let change = smallest_change(pack, assessment, &card);
            document::report(pack, assessment, &card, &contract, change.as_ref())
        }
    }
}

/// Returns what to write.
fn format(print: &Print) -> Result<Format, Fault> {
    let file = &print.output;
    let format = match print.format {
        Some(Form::Pdf) => Format::Pdf,
        Some(Form::Docx) => Format::Word,
        Some(Form::Html) => Format::Html,
        Some(Form::Md) => Format::Markdown,
        Some(Form::Text) => Format::Text,
        None if files::is_dash(file) => Format::Text,
        None => Format::of_name(&file.to_string_lossy())
            .ok_or_else(|| Fault::UnknownFormat { file: file.clone() })?,
    };
    if matches!(format, Format::Pdf | Format::Word) && files::to_terminal(file) {
        return Err(Fault::NotForTerminal);
    }
    Ok(format)
}

fn paged(
    document: &Document,
    assessment: &Assessment,
    print: &Print,
    what: What,
) -> Result<Vec<u8>, Fault> {
    let paper = match print.paper {
        Sheet::Letter => Paper::Letter,
        Sheet::A4 => Paper::A4,
    };
    // The addendum goes to the vendor, and the assessment has what is internal.
    let attachment = (what == What::Report)
        .then(|| Attachment::assessment(saved::write(assessment).as_bytes()));
    let fonts = print.fonts.iter().map(|file| font(file)).collect::<Result<_, _>>()?;
    let options = Options { paper, attachment, fonts };
    for lacking in pdf::lacking(document, &options).map_err(Fault::Export)? {
        say::warning(&told(&lacking));
    }
    let made = pdf::pdf(document, &options).map_err(Fault::Export)?;
    Ok(made.bytes)
}

/// Reads a font file.
fn font(file: &Path) -> Result<FontFile, Fault> {
    let unreadable = |cause| Fault::Unreadable { file: file.to_owned(), cause };
    let bytes = fs::read(file).map_err(unreadable)?;
    FontFile::read(bytes).map_err(|why| Fault::Font { file: file.to_owned(), why })
}

/// Returns what is said of a character that stands as a mark.
fn told(lacking: &Lacking) -> String {
    let why = match lacking.why {
        Lack::NoFont => "no font has it",
        Lack::NotSet => "PDF pages here do not set its script",
        Lack::Unseen => "it would act unseen",
    };
    let more = match lacking.more {
        0 => String::new(),
        more => format!("; and in {more} more places"),
    };
    format!(
        "{} stands as {} in the PDF, as {why}: {}{more}",
        lacking.name(),
        lacking.mark(),
        lacking.places.join("; ")
    )
}
