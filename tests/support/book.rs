//! The sheets of a pack, read and edited as a spreadsheet program does.

use anteroom::diag::Source;
use anteroom::pack::sheets::{self, Fault, Import, Sheet};

/// The sheets of a pack, on somebody's desk.
pub(crate) struct Book {
    pub(crate) sheets: Vec<Sheet>,
}

impl Book {
    pub(crate) fn of(sources: &[Source]) -> Self {
        Self { sheets: sheets::export(sources).unwrap() }
    }

    pub(crate) fn sheet(&mut self, name: &str) -> &mut Sheet {
        self.sheets.iter_mut().find(|sheet| sheet.name == name).unwrap()
    }

    /// Returns the rows of a sheet, the names of its columns first.
    pub(crate) fn rows(&mut self, name: &str) -> Vec<Vec<String>> {
        let bytes = &self.sheet(name).bytes;
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.has_headers(false).from_reader(&bytes[3..]);
        let rows = reader.records().map(|row| row.unwrap());
        rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
    }

    /// Writes rows as a spreadsheet program does that marks no encoding.
    pub(crate) fn set_rows(&mut self, name: &str, rows: &[Vec<String>], delimiter: u8) {
        let mut writer = csv::WriterBuilder::new();
        let mut writer =
            writer.delimiter(delimiter).flexible(true).from_writer(Vec::new());
        for row in rows {
            writer.write_record(row).unwrap();
        }
        self.sheet(name).bytes = writer.into_inner().unwrap();
        let bytes = &mut self.sheet(name).bytes;
        bytes.splice(0..0, *b"\xef\xbb\xbf");
    }

    pub(crate) fn edit(&mut self, name: &str, edit: impl FnOnce(&mut Vec<Vec<String>>)) {
        let mut rows = self.rows(name);
        edit(&mut rows);
        self.set_rows(name, &rows, b',');
    }

    /// Returns a cell as it stands in the file.
    pub(crate) fn cell(&mut self, name: &str, key: &[&str], column: &str) -> String {
        let rows = self.rows(name);
        let at = rows[0].iter().position(|known| known == column).unwrap();
        let row = rows.iter().find(|row| row.iter().zip(key).all(|(a, b)| a == b));
        row.unwrap()[at].clone()
    }

    /// Sets a cell of the row that begins with these names.
    pub(crate) fn set(&mut self, name: &str, key: &[&str], column: &str, text: &str) {
        self.edit(name, |rows| {
            let at = rows[0].iter().position(|known| known == column).unwrap();
            let row =
                rows.iter_mut().find(|row| row.iter().zip(key).all(|(a, b)| a == b));
            text.clone_into(&mut row.unwrap()[at]);
        });
    }

    /// Adds a row with these cells, all others empty.
    pub(crate) fn add(&mut self, name: &str, cells: &[(&str, &str)]) {
        self.edit(name, |rows| {
            let mut row = vec![String::new(); rows[0].len()];
            for (column, text) in cells {
                let at = rows[0].iter().position(|known| known == column).unwrap();
                (*text).clone_into(&mut row[at]);
            }
            rows.push(row);
        });
    }

    /// Takes out the rows that begin with these names.
    pub(crate) fn drop(&mut self, name: &str, key: &[&str]) {
        self.edit(name, |rows| {
            let before = rows.len();
            rows.retain(|row| row.iter().zip(key).any(|(one, other)| one != other));
            assert!(rows.len() < before, "{key:?} is in {name}");
        });
    }

    pub(crate) fn import(&self, sources: &[Source]) -> Result<Import, Vec<Fault>> {
        sheets::import(sources, &self.sheets)
    }
}
