//! Sheets as CSV: RFC 4180 with a byte order mark, which Excel needs to see UTF-8.

use csv::{QuoteStyle, ReaderBuilder, Terminator, WriterBuilder};

use crate::pack::sheets::fault::Fault;

/// What tells spreadsheets that a file is UTF-8.
const MARK: &str = "\u{feff}";

const AGAIN: &str = "In Excel, save it as \"CSV UTF-8 (Comma delimited)\"; in LibreOffice, choose the \
     character set Unicode (UTF-8).";

/// A sheet as it was read.
#[derive(Debug)]
pub(super) struct Grid {
    /// The names of the columns.
    pub(super) header: Vec<String>,
    /// The rows that are not empty, with their number.
    pub(super) rows: Vec<(usize, Vec<String>)>,
}

/// Returns a sheet as a file.
pub(super) fn write<'r>(rows: impl IntoIterator<Item = &'r Vec<String>>) -> Vec<u8> {
    let mut builder = WriterBuilder::new();
    let builder = builder.terminator(Terminator::CRLF).quote_style(QuoteStyle::Necessary);
    let mut writer = builder.from_writer(MARK.as_bytes().to_vec());
    for row in rows {
        // Writing to memory cannot fail.
        writer.write_record(row).ok();
    }
    writer.into_inner().unwrap_or_default()
}

/// Reads a file; every row that is out of shape is a fault.
pub(super) fn read(file: &str, bytes: &[u8]) -> Result<Grid, Vec<Fault>> {
    let text = text(file, bytes).map_err(|fault| vec![fault])?;
    let delimiter = delimiter(text);
    if let Some(fault) = broken(file, text, delimiter) {
        return Err(vec![fault]);
    }
    let mut builder = ReaderBuilder::new();
    let builder = builder.has_headers(false).flexible(true).delimiter(delimiter);
    let mut records = builder.from_reader(text.as_bytes()).into_records();
    let header = records.next().and_then(Result::ok).unwrap_or_default();
    let mut header: Vec<String> =
        header.iter().map(|name| name.trim().to_owned()).collect();
    while header.last().is_some_and(String::is_empty) {
        header.pop();
    }
    let mut rows = Vec::new();
    let mut faults = Vec::new();
    // A text in memory that was looked through has no record that cannot be read.
    for (record, number) in records.map_while(Result::ok).zip(2..) {
        let mut cells: Vec<String> = record.iter().map(str::to_owned).collect();
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let (found, named) = (cells.len(), header.len());
        while cells.len() > named && cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if cells.len() != named {
            let message =
                format!("row 1 names {named} columns, and this row has {found}");
            let hint = "Look for a comma or a quote that was lost, and save the sheet from \
                        a spreadsheet program.";
            faults.push(Fault::of(file, message, hint).in_row(number));
        }
        rows.push((number, cells));
    }
    if faults.is_empty() { Ok(Grid { header, rows }) } else { Err(faults) }
}

/// Returns the text of a file, without its mark.
fn text<'b>(file: &str, bytes: &'b [u8]) -> Result<&'b str, Fault> {
    match str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix(MARK).unwrap_or(text)),
        Err(_)
            if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) =>
        {
            Err(Fault::of(file, "this is UTF-16 text, not UTF-8".to_owned(), AGAIN))
        }
        Err(error) => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let before = str::from_utf8(before).unwrap_or_default();
            let before = before.strip_prefix(MARK).unwrap_or(before);
            let (row, column) = Cursor::after(before, delimiter(before));
            let message = "this is not UTF-8 text; Excel's plain CSV is Windows-1252";
            let fault = Fault::of(file, message.to_owned(), AGAIN);
            Err(fault.in_row(row).in_column(column, ""))
        }
    }
}

/// Returns what stands between cells: spreadsheets of some countries write semicolons.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |delimiter: u8| header.bytes().filter(|byte| *byte == delimiter).count();
    let most = [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter));
    most.unwrap_or(b',')
}

/// Returns the first place where quotes are not as RFC 4180 wants them.
fn broken(file: &str, text: &str, delimiter: u8) -> Option<Fault> {
    let mut cursor = Cursor::new(delimiter);
    let mut opened = (1, 0);
    for byte in text.bytes() {
        let before = cursor.state;
        cursor.step(byte);
        if cursor.state == State::Quoted && before == State::Start {
            opened = (cursor.row, cursor.column);
        }
        if cursor.state == State::Broken {
            let message = "a quote stands inside this cell's quotes".to_owned();
            let hint = "Double it (\"\") in the file, or save the sheet from a spreadsheet \
                        program.";
            let fault = Fault::of(file, message, hint);
            return Some(fault.in_row(cursor.row).in_column(cursor.column, ""));
        }
    }
    (cursor.state == State::Quoted).then(|| {
        let message = "the quote that opens this cell is never closed".to_owned();
        let hint = "Was the file cut off? Close the quote, or save the sheet again.";
        Fault::of(file, message, hint).in_row(opened.0).in_column(opened.1, "")
    })
}

/// Where in a sheet a byte stands.
struct Cursor {
    delimiter: u8,
    state: State,
    /// From 1.
    row: usize,
    /// From 0.
    column: usize,
}

/// What the next byte is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// At the start of a cell.
    Start,
    Plain,
    Quoted,
    /// Behind a quote within quotes: the end, or the first of two.
    Quote,
    /// Behind something that is none of both.
    Broken,
}

impl Cursor {
    fn new(delimiter: u8) -> Self {
        Self { delimiter, state: State::Start, row: 1, column: 0 }
    }

    /// Returns row and column behind a text.
    fn after(text: &str, delimiter: u8) -> (usize, usize) {
        let mut cursor = Self::new(delimiter);
        text.bytes().for_each(|byte| cursor.step(byte));
        (cursor.row, cursor.column)
    }

    fn step(&mut self, byte: u8) {
        self.state = match (self.state, byte) {
            (State::Quoted, b'"') => State::Quote,
            (State::Start | State::Quote, b'"') | (State::Quoted, _) => State::Quoted,
            (_, b'\n') => {
                (self.row, self.column) = (self.row + 1, 0);
                State::Start
            }
            (state, b'\r') => state,
            (_, byte) if byte == self.delimiter => {
                self.column += 1;
                State::Start
            }
            (State::Quote | State::Broken, _) => State::Broken,
            _ => State::Plain,
        };
    }
}
