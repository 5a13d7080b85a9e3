//! A sheet as comma-separated values (RFC 4180): CRLF between rows, quotes where needed.
//!
//! A spreadsheet program takes a text that begins with `=`, `+`, `-`, `@`, a tab or a line
//! end for a formula, also within quotes. Such a text gets an apostrophe in front, as does
//! one that begins with an apostrophe itself: whoever reads the file takes one apostrophe
//! off each text that begins with one, and has what was written ([`unguarded`]). Numbers
//! and days are written bare; a number below zero is a number, not a text.

use crate::document::{Sheet, Value};
use crate::export::ExportError;

/// Returns a sheet as comma-separated values in UTF-8, with a byte order mark, without
/// which Excel reads another encoding.
///
/// # Errors
///
/// When the rows cannot be written; memory always takes them.
pub fn csv(sheet: &Sheet) -> Result<Vec<u8>, ExportError> {
    let unwritable = |why: String| ExportError::Unwritable { reason: why };
    let mut writer = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let titles = sheet.columns.iter().map(|(title, _)| *title);
    writer.write_record(titles).map_err(|why| unwritable(why.to_string()))?;
    for row in &sheet.rows {
        let cells = row.iter().map(field);
        writer.write_record(cells).map_err(|why| unwritable(why.to_string()))?;
    }
    writer.into_inner().map_err(|why| unwritable(why.to_string()))
}

/// Returns a cell as text.
fn field(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => guarded(text),
        Value::Number { digits, decimals: 0 } => digits.to_string(),
        Value::Number { digits, decimals } => {
            let places = usize::from(*decimals);
            let sign = if *digits < 0 { "-" } else { "" };
            let digits = format!("{:0>1$}", digits.unsigned_abs(), places + 1);
            let (whole, part) = digits.split_at(digits.len() - places);
            format!("{sign}{whole}.{part}")
        }
        Value::Day(day) => day.to_string(),
    }
}

/// Returns a text that no program takes for a formula.
fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\'']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Returns what was written before it was guarded.
pub fn unguarded(field: &str) -> &str {
    field.strip_prefix('\'').unwrap_or(field)
}
