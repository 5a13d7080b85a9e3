//! `anteroom contract` and `anteroom report`: documents.

use anteroom::assessment::{Assessment, saved};
use anteroom::contract::{self, Problem, Topic};
use anteroom::document::{self, Document};
use anteroom::export::pdf::{Attachment, Options, Paper, pdf};
use anteroom::export::{Format, html, text};
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
        Format::Pdf => paged(&document, &assessment, print.paper, what)?,
        Format::Html => html::html(&document).into_bytes(),
        Format::Text => text::text(&document).into_bytes(),
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
        Some(Form::Html) => Format::Html,
        Some(Form::Text) => Format::Text,
        None if files::is_dash(file) => Format::Text,
        None => Format::of_name(&file.to_string_lossy())
            .ok_or_else(|| Fault::UnknownFormat { file: file.clone() })?,
    };
    if format == Format::Pdf && files::to_terminal(file) {
        return Err(Fault::PdfToTerminal);
    }
    Ok(format)
}

fn paged(
    document: &Document,
    assessment: &Assessment,
    paper: Sheet,
    what: What,
) -> Result<Vec<u8>, Fault> {
    let paper = match paper {
        Sheet::Letter => Paper::Letter,
        Sheet::A4 => Paper::A4,
    };
    // The addendum goes to the vendor, and the assessment has what is internal.
    let attachment = (what == What::Report)
        .then(|| Attachment::assessment(saved::write(assessment).as_bytes()));
    let made = pdf(document, &Options { paper, attachment }).map_err(Fault::Export)?;
    if !made.missing.is_empty() {
        let missing: Vec<_> =
            made.missing.iter().map(|c| format!("U+{:04X}", *c as u32)).collect();
        say::warning(&format!(
            "no font has {}; the PDF shows such a mark in its place",
            missing.join(", ")
        ));
    }
    Ok(made.bytes)
}
