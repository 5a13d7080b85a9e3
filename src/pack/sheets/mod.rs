//! A pack as spreadsheets, for authors who write in Excel, and their edits taken back.
//!
//! Takes: the files of a pack, and sheets as bytes.
//! Gives: sheets, or the files with the edits in them and everything else as it was.
//! Never: opens a file, or gives anything if one sheet has a fault.
//!
//! Sheets are compared with those that the pack would give now, cell by cell, and only
//! what differs is written. So sorting rows, moving columns or leaving a sheet out changes
//! nothing, and neither does what a spreadsheet program does to a file on its own.

mod apply;
mod bank;
mod cell;
mod fault;
mod grid;
mod guard;
mod list;
mod reach;
mod rows;
mod shape;
mod slot;
mod step;

use std::fmt;

use crate::diag::{Source, nearest};
use crate::pack::sheets::bank::Bank;
use crate::pack::sheets::shape::{Home, Kind, SHEETS, Shape};
use crate::pack::sheets::step::{Deed, Step};

pub use fault::Fault;

/// A sheet as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name, such as `questions.csv`.
    pub name: String,
    /// CSV.
    pub bytes: Vec<u8>,
}

/// What sheets make of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The files that change.
    pub files: Vec<Written>,
    /// What was done, in the order of the sheets.
    pub changes: Vec<Change>,
}

/// A file of the pack that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Folder and name, such as `questions/iam.toml`.
    pub name: String,
    /// What is to stand in it; `None` if it is to be taken away.
    pub text: Option<String>,
}

/// One thing that was done to a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The sheet.
    pub sheet: &'static str,
    /// What a row of it is, such as "question".
    pub noun: &'static str,
    /// Which row, such as "IAM-06".
    pub row: String,
    /// What was done.
    pub what: What,
}

/// What was done to a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// These columns were changed; whether they all hold texts for people.
    Changed(Vec<&'static str>, bool),
    /// The row is new.
    Added,
    /// The row is gone.
    Removed,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: ", self.noun, self.row)?;
        match &self.what {
            What::Changed(columns, _) => write!(f, "{}", columns.join(", ")),
            What::Added => f.write_str("added"),
            What::Removed => f.write_str("taken out"),
        }
    }
}

/// Returns the sheets of a pack.
///
/// # Errors
///
/// Fails with every file that is no TOML, or has no front matter where it should.
pub fn export(sources: &[Source]) -> Result<Vec<Sheet>, Vec<Fault>> {
    let bank = Bank::open(sources)?;
    let sheets = SHEETS.iter().map(|shape| {
        let header = shape.columns.iter().map(|column| column.name.to_owned());
        let rows = rows::rows(&bank, shape);
        let header: Vec<String> = header.collect();
        let lines = std::iter::once(&header).chain(rows.iter().map(|row| &row.cells));
        Sheet { name: shape.file.to_owned(), bytes: grid::write(lines) }
    });
    Ok(sheets.collect())
}

/// Returns what edited sheets make of a pack. Sheets and columns that are not there
/// change nothing.
///
/// # Errors
///
/// Fails with every fault of every sheet, and of files that cannot be edited.
pub fn import(sources: &[Source], sheets: &[Sheet]) -> Result<Import, Vec<Fault>> {
    let mut bank = Bank::open(sources)?;
    let mut faults = strangers(sheets);
    let mut steps: Vec<(&Shape, Step)> = Vec::new();
    for shape in &SHEETS {
        let Some(sheet) = sheets.iter().find(|sheet| sheet.name == shape.file) else {
            continue;
        };
        match grid::read(shape.file, &sheet.bytes) {
            Ok(grid) => {
                let rows = rows::rows(&bank, shape);
                let own = step::steps(shape, &grid, &rows, &mut faults);
                steps.extend(own.into_iter().map(|step| (shape, step)));
            }
            Err(found) => faults.extend(found),
        }
    }
    follow(&mut steps);
    apply::apply(&mut bank, &steps, &mut faults);
    if !faults.is_empty() {
        faults.sort_by_key(|fault| {
            let sheet = SHEETS.iter().position(|shape| shape.file == fault.file);
            (sheet, fault.file.clone(), fault.row)
        });
        return Err(faults);
    }
    let edited = bank.files.iter().filter(|file| file.edited());
    let files = edited
        .map(|file| Written {
            name: file.name.clone(),
            text: (!file.gone).then(|| file.text()),
        })
        .collect();
    let changes = steps.iter().map(|(shape, step)| change(shape, step)).collect();
    Ok(Import { files, changes })
}

/// Returns a fault for each sheet that there is no place for.
fn strangers(sheets: &[Sheet]) -> Vec<Fault> {
    let known = || SHEETS.iter().map(|shape| shape.file);
    let strange = sheets.iter().filter(|sheet| known().all(|name| name != sheet.name));
    let mut faults: Vec<Fault> = strange
        .map(|sheet| {
            let hint = match nearest(&sheet.name, known()) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => "Move it away, or give it the name of a sheet.".to_owned(),
            };
            Fault::of(&sheet.name, "this is no sheet of a pack".to_owned(), &hint)
        })
        .collect();
    if sheets.is_empty() {
        let names = known().collect::<Vec<_>>().join(", ");
        let hint = "Write them with `anteroom export-pack --csv FOLDER`.";
        faults.push(Fault::of(&names, "there is none of these sheets".to_owned(), hint));
    }
    faults
}

/// Takes out what goes along with a question that goes.
fn follow(steps: &mut Vec<(&Shape, Step)>) {
    let gone: Vec<String> = steps
        .iter()
        .filter(|(shape, step)| {
            shape.home == Home::Questions && matches!(step.deed, Deed::Removed)
        })
        .filter_map(|(_, step)| step.key.first().cloned())
        .collect();
    steps.retain(|(shape, step)| {
        let follows = shape.home.is_inside() && matches!(step.deed, Deed::Removed);
        !(follows && step.key.first().is_some_and(|question| gone.contains(question)))
    });
}

fn change(shape: &Shape, step: &Step) -> Change {
    let what = match &step.deed {
        Deed::Added(_) => What::Added,
        Deed::Removed => What::Removed,
        Deed::Changed(edit) => {
            let columns =
                edit.cells.iter().filter_map(|cell| shape.columns.get(cell.column));
            let texts = columns
                .clone()
                .all(|column| matches!(column.kind, Kind::Text | Kind::Wording));
            What::Changed(columns.map(|column| column.name).collect(), texts)
        }
    };
    Change { sheet: shape.file, noun: shape.noun, row: step.key.join(" "), what }
}
