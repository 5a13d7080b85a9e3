//! Sheets as an Excel workbook: typed cells, a frozen header with filters, no formulas.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use crate::document::{Sheet, Value};
use crate::export::{ExportError, acts_unseen, mark};

/// The longest text that a cell of Excel takes, in UTF-16 units.
const LONGEST: usize = 32_767;

/// Returns sheets as a workbook with a title and a date (ISO 8601), which is also the day it
/// says it was made: no clock.
///
/// A text that is longer than a cell takes goes on in rows below, which repeat the row's
/// first cell.
///
/// # Errors
///
/// When the workbook cannot be put together, such as for more rows than Excel has.
pub fn xlsx(sheets: &[Sheet], title: &str, date: &str) -> Result<Vec<u8>, ExportError> {
    workbook(sheets, title, date)
        .map_err(|why| ExportError::Unwritable { reason: why.to_string() })
}

fn workbook(sheets: &[Sheet], title: &str, date: &str) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let day = date.parse().ok().and_then(excel_day);
    let made = day.map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)?;
    let told = DocProperties::new()
        .set_title(clean(title))
        .set_company("")
        .set_creation_datetime(&made);
    book.set_properties(&told);
    for sheet in sheets {
        fill(book.add_worksheet(), sheet)?;
    }
    book.save_to_buffer()
}

/// Writes one sheet.
fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let head = text.clone().set_bold().set_border_bottom(FormatBorder::Thin);
    let top = Format::new().set_align(FormatAlign::Top);
    let day = top.clone().set_num_format("yyyy-mm-dd");
    let number = |decimals: u8| match decimals {
        0 => top.clone().set_num_format("0"),
        _ => {
            top.clone().set_num_format(format!("0.{}", "0".repeat(usize::from(decimals))))
        }
    };
    page.set_name(sheet.name)?;
    for (at, (title, width)) in (0..).zip(&sheet.columns) {
        page.set_column_width(at, f64::from(*width))?;
        page.write_string_with_format(0, at, *title, &head)?;
    }
    let mut row = 1;
    for cells in &sheet.rows {
        let pieces: Vec<Vec<String>> = cells.iter().map(pieces).collect();
        let height = pieces.iter().map(Vec::len).max().unwrap_or(0).max(1);
        for below in 0..height {
            for (at, (value, pieces)) in (0..).zip(cells.iter().zip(&pieces)) {
                if let Some(piece) = pieces.get(below) {
                    page.write_string_with_format(row, at, piece, &text)?;
                } else if below > 0
                    && at == 0
                    && let Some(first) = pieces.first()
                {
                    page.write_string_with_format(row, at, first, &text)?;
                }
                match value {
                    Value::Number { digits, decimals } if below == 0 || at == 0 => {
                        let exact = as_float(*digits, *decimals);
                        page.write_number_with_format(
                            row,
                            at,
                            exact,
                            &number(*decimals),
                        )?;
                    }
                    Value::Day(date) if below == 0 => match excel_day(*date) {
                        Some(date) => {
                            page.write_datetime_with_format(row, at, &date, &day)?;
                        }
                        // Excel counts days from 1900 on.
                        None => {
                            page.write_string_with_format(
                                row,
                                at,
                                date.to_string(),
                                &text,
                            )?;
                        }
                    },
                    _ => {}
                }
            }
            row += 1;
        }
    }
    if let Some(last) =
        u16::try_from(sheet.columns.len()).ok().and_then(|n| n.checked_sub(1))
    {
        page.autofilter(0, 0, row - 1, last)?;
    }
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    page.set_landscape();
    page.set_print_fit_to_pages(1, 0);
    Ok(())
}

/// Returns a number as Excel keeps numbers.
#[expect(
    clippy::cast_precision_loss,
    reason = "Excel keeps every number as a float; scores have six digits at most"
)]
fn as_float(digits: i64, decimals: u8) -> f64 {
    digits as f64 / 10_f64.powi(i32::from(decimals))
}

/// Returns a day as Excel counts days, if it can.
fn excel_day(day: jiff::civil::Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok().filter(|year| *year >= 1900)?;
    let month = u8::try_from(day.month()).ok()?;
    ExcelDateTime::from_ymd(year, month, u8::try_from(day.day()).ok()?).ok()
}

/// Returns the text of a cell in pieces that a cell takes; none for what is no text.
fn pieces(value: &Value) -> Vec<String> {
    let Value::Text(text) = value else { return Vec::new() };
    let text = clean(text);
    let mut pieces = vec![String::new()];
    let mut room = LONGEST;
    for character in text.chars() {
        if character.len_utf16() > room {
            pieces.push(String::new());
            room = LONGEST;
        }
        room -= character.len_utf16();
        if let Some(piece) = pieces.last_mut() {
            piece.push(character);
        }
    }
    pieces
}

/// Returns text with one kind of line end, and marks for what cannot be shown or kept in
/// XML.
fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut before = ' ';
    for character in text.chars() {
        match character {
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' => clean.push('\n'),
            '\u{fffe}' | '\u{ffff}' => clean.push_str(&mark(character)),
            _ if acts_unseen(character) => clean.push_str(&mark(character)),
            _ => clean.push(character),
        }
        before = character;
    }
    clean
}
