//! `anteroom tables`: answers, scores and plan for a spreadsheet.

use std::ffi::OsStr;

use anteroom::contract;
use anteroom::document::{Sheet, sheets};
use anteroom::export::csv::csv;
use anteroom::export::xlsx::xlsx;
use anteroom::scoring::Scorecard;

use crate::args::{Table, Tables};
use crate::fault::{Exit, Fault};
use crate::packs::Wanted;
use crate::{files, say};

/// Writes every table as a workbook, or one of them as comma-separated values.
pub(crate) fn run(wanted: Wanted<'_>, tables: &Tables) -> Result<Exit, Fault> {
    let ending = tables.output.extension().and_then(OsStr::to_str).unwrap_or_default();
    let book = ending.eq_ignore_ascii_case("xlsx");
    let values = ending.eq_ignore_ascii_case("csv") || files::is_dash(&tables.output);
    if !book && !values {
        return Err(Fault::UnknownTables { file: tables.output.clone() });
    }
    let pack = wanted.open()?;
    let assessment = files::assessment(&pack, &tables.file)?;
    let card = Scorecard::of(&pack, &assessment);
    let contract = contract::select(&pack, &assessment, &card);
    let sheets = sheets(&pack, &assessment, &card, &contract);
    let bytes = if book {
        if tables.table.is_some() {
            say::warning("a workbook holds every table; --table is for .csv");
        }
        xlsx(&sheets, assessment.title.trim(), &assessment.date.to_string())
    } else {
        let name = name_of(tables.table.unwrap_or(Table::Answers));
        let sheet = sheets.into_iter().find(|sheet| sheet.name == name);
        csv(&sheet.unwrap_or_else(Sheet::default))
    };
    files::write(&tables.output, &bytes.map_err(Fault::Export)?)?;
    Ok(Exit::Fine)
}

/// Returns the name of the sheet.
fn name_of(table: Table) -> &'static str {
    match table {
        Table::Answers => "Answers",
        Table::Scores => "Scores",
        Table::Gates => "Gates",
        Table::Domains => "Domains",
        Table::Arithmetic => "Arithmetic",
        Table::Plan => "Remediation plan",
    }
}
