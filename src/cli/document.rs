//! `anteroom contract`, `report`, `document`, `bundle`, `open`: documents, and the assessment
//! out of one.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use anteroom::assessment::{Assessment, saved};
use anteroom::contract::{self, Problem, Topic};
use anteroom::document::{Desk, Paper, Recipient};
use anteroom::export::Format;
use anteroom::export::pdf::{self, FontFile, Lacking};
use anteroom::export::set::{self, Made, Wish};
use anteroom::pack::Pack;
use anteroom::scoring::Scorecard;

use crate::args::{Bundle, Form, Of, Open, Papers, Print, Sheet};
use crate::fault::{Exit, Fault};
use crate::packs::Wanted;
use crate::{files, say};

/// Writes the addendum. It goes to the vendor, and so does what is attached to it.
pub(crate) fn contract(wanted: Wanted<'_>, print: &Print) -> Result<Exit, Fault> {
    let of = Of { recipient: Recipient::Vendor, former: None, with: Vec::new() };
    one(wanted, Paper::Addendum, &of, print)
}

/// Writes the scorecard report, which stays with the buyer.
pub(crate) fn report(wanted: Wanted<'_>, print: &Print) -> Result<Exit, Fault> {
    let of = Of { recipient: Recipient::Officer, former: None, with: Vec::new() };
    one(wanted, Paper::Report, &of, print)
}

/// Writes any document of the set.
pub(crate) fn run(wanted: Wanted<'_>, papers: &Papers) -> Result<Exit, Fault> {
    one(wanted, papers.document, &papers.of, &papers.print)
}

/// Writes all documents for somebody into one zip.
pub(crate) fn bundle(wanted: Wanted<'_>, bundle: &Bundle) -> Result<Exit, Fault> {
    if files::to_terminal(&bundle.output) {
        return Err(Fault::NotForTerminal);
    }
    let wish = Wish {
        recipient: bundle.of.recipient,
        format: form(bundle.format),
        sheet: sheet(bundle.paper),
        fonts: Vec::new(),
    };
    let made = on_desk(wanted, &bundle.file, &bundle.of, |desk| {
        let papers = set::bundled(desk, wish.recipient);
        set::bundle(desk, &papers, &wish, &mut |_, _| ControlFlow::Continue(()))
            .map_err(Fault::NotMade)
    })?;
    written(&bundle.output, &made)
}

/// Takes the assessment out of a PDF.
pub(crate) fn open(wanted: Wanted<'_>, open: &Open) -> Result<Exit, Fault> {
    let pack = wanted.open()?;
    let assessment = files::assessment(&pack, &open.file)?;
    files::write(&open.output, saved::write(&assessment).as_bytes())?;
    Ok(Exit::Fine)
}

fn one(wanted: Wanted<'_>, paper: Paper, of: &Of, print: &Print) -> Result<Exit, Fault> {
    let format = format(print)?;
    let fonts = print.fonts.iter().map(|file| font(file)).collect::<Result<_, _>>()?;
    let wish = Wish { recipient: of.recipient, format, sheet: sheet(print.paper), fonts };
    let made = on_desk(wanted, &print.file, of, |desk| {
        if paper == Paper::Addendum {
            // The verdict is one of them, and `score` lists the gates behind it.
            let told = |problem: &&Problem| problem.topic != Topic::Gate;
            for problem in desk.contract.problems.iter().filter(told) {
                say::warning(&problem.text);
            }
        }
        set::make(desk, paper, &wish, &mut |_, _| ControlFlow::Continue(()))
            .map_err(Fault::NotMade)
    })?;
    written(&print.output, &made)
}

/// Reads what documents are made of.
fn on_desk(
    wanted: Wanted<'_>,
    file: &Path,
    of: &Of,
    make: impl FnOnce(&Desk<'_>) -> Result<Made, Fault>,
) -> Result<Made, Fault> {
    let pack: Pack = wanted.open()?;
    let assessment = files::assessment(&pack, file)?;
    let read = |file: &std::path::PathBuf| files::assessment(&pack, file);
    let former = of.former.as_ref().map(read).transpose()?;
    let others = of.with.iter().map(read).collect::<Result<Vec<Assessment>, Fault>>()?;
    let card = Scorecard::of(&pack, &assessment);
    let contract = contract::select(&pack, &assessment, &card);
    make(&Desk {
        pack: &pack,
        assessment: &assessment,
        card: &card,
        contract: &contract,
        former: former.as_ref(),
        others: &others,
    })
}

/// Writes what was made, and says what no font has.
fn written(output: &Path, made: &Made) -> Result<Exit, Fault> {
    files::write(output, &made.bytes)?;
    for lacking in &made.missing {
        say::warning(&told(lacking));
    }
    Ok(Exit::Fine)
}

/// Returns what to write.
fn format(print: &Print) -> Result<Format, Fault> {
    let file = &print.output;
    let format = match print.format {
        Some(named) => form(named),
        None if files::is_dash(file) => Format::Text,
        None => Format::of_name(&file.to_string_lossy())
            .ok_or_else(|| Fault::UnknownFormat { file: file.clone() })?,
    };
    if matches!(format, Format::Pdf | Format::Word) && files::to_terminal(file) {
        return Err(Fault::NotForTerminal);
    }
    Ok(format)
}

fn form(form: Form) -> Format {
    match form {
        Form::Pdf => Format::Pdf,
        Form::Docx => Format::Word,
        Form::Html => Format::Html,
        Form::Md => Format::Markdown,
        Form::Text => Format::Text,
    }
}

fn sheet(sheet: Sheet) -> pdf::Paper {
    match sheet {
        Sheet::Letter => pdf::Paper::Letter,
        Sheet::A4 => pdf::Paper::A4,
    }
}

/// Reads a font file.
fn font(file: &Path) -> Result<FontFile, Fault> {
    let unreadable = |cause| Fault::Unreadable { file: file.to_owned(), cause };
    let bytes = fs::read(file).map_err(unreadable)?;
    FontFile::read(bytes).map_err(|why| Fault::Font { file: file.to_owned(), why })
}

/// Returns what is said of a character that stands as a mark.
fn told(lacking: &Lacking) -> String {
    let why = lacking.why.words();
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
