//! What is wrong with a sheet, where, and what to do.

use std::fmt;

/// A fault of a sheet, or of the pack's file that it is to go into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file's name.
    pub file: String,
    /// The row as spreadsheets count it: the names of the columns stand in row 1.
    pub row: Option<usize>,
    /// The column's letters with its name, such as `C (ask)`.
    pub column: Option<String>,
    /// What is wrong: lower case, no final dot, names in backticks.
    pub message: String,
    /// What to do.
    pub hint: String,
}

impl Fault {
    /// Returns a fault of a whole file.
    pub(super) fn of(file: &str, message: String, hint: &str) -> Self {
        Self {
            file: file.to_owned(),
            row: None,
            column: None,
            message,
            hint: hint.into(),
        }
    }

    /// Says in which row it is.
    pub(super) fn in_row(self, row: usize) -> Self {
        Self { row: Some(row), ..self }
    }

    /// Says in which column it is, counted from 0.
    pub(super) fn in_column(self, index: usize, name: &str) -> Self {
        let letters = letters(index);
        let column =
            if name.is_empty() { letters } else { format!("{letters} ({name})") };
        Self { column: Some(column), ..self }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {}", self.message)
    }
}

/// Returns what a spreadsheet calls a column: A to Z, AA and so on.
fn letters(index: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(index % 26).unwrap_or_default());
    let before = if index < 26 { String::new() } else { letters(index / 26 - 1) };
    format!("{before}{letter}")
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_are_lettered_as_spreadsheets_do() {
        let named = [0, 2, 25, 26, 51, 52, 701, 702].map(letters);
        assert_eq!(named, ["A", "C", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
