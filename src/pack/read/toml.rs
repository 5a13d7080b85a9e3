//! TOML text with places, read as far as it goes.

use std::borrow::Cow;
use std::ops::Range;

use toml::de::DeTable;

use crate::diag::{Code, Diagnostic, Place, Source};
use crate::pack::read::ledger::Ledger;
use crate::pack::read::table::Table;

/// After how many lines without sense a file is given up.
const PATIENCE: usize = 40;

/// Where the tables of a TOML text stand.
#[derive(Debug)]
pub(crate) struct Toml<'s> {
    source: &'s Source,
    /// Where the text begins in the source.
    offset: usize,
    /// It has faults of syntax, so that something may be lost.
    faulty: bool,
}

/// Reads all of a source: reports every fault of syntax, and hands what can be read to
/// `read`.
pub(crate) fn all<T>(
    source: &Source,
    ledger: &mut Ledger<'_>,
    read: impl FnOnce(Table<'_>, &mut Ledger<'_>) -> T,
) -> T {
    part(source, 0..source.text().len(), ledger, read)
}

/// Reads these bytes of a source, as [`all`] does.
pub(crate) fn part<T>(
    source: &Source,
    bytes: Range<usize>,
    ledger: &mut Ledger<'_>,
    read: impl FnOnce(Table<'_>, &mut Ledger<'_>) -> T,
) -> T {
    let mut text = Cow::Borrowed(source.text().get(bytes.clone()).unwrap_or_default());
    let mut toml = Toml { source, offset: bytes.start, faulty: false };
    let mut lines = 0;
    loop {
        let line = {
            let (tree, errors) = DeTable::parse_recoverable(&text);
            for error in &errors {
                let place = toml.place(error.span().unwrap_or(0..0));
                ledger.push(syntax(&place, error.message()));
                toml.faulty = true;
            }
            let lost =
                errors.iter().find(|error| error.message().starts_with("key with no"));
            let line = lost.and_then(|error| line(&text, error.span()?.start));
            let Some(line) = line.filter(|_| lines < PATIENCE) else {
                ledger.incomplete |= toml.faulty;
                let place = toml.place(0..0);
                return read(Table::new(&toml, tree.get_ref(), place), ledger);
            };
            line
        };
        // After a key without a value the parser drops the rest of the file: that line is
        // taken out, and the rest read again.
        let blank = " ".repeat(line.len());
        text.to_mut().replace_range(line, &blank);
        lines += 1;
    }
}

impl Toml<'_> {
    /// Returns the place of a stretch of the text.
    pub(crate) fn place(&self, span: Range<usize>) -> Place {
        self.source.place(self.offset + span.start..self.offset + span.end)
    }

    /// Returns whether something may be lost.
    pub(crate) fn faulty(&self) -> bool {
        self.faulty
    }
}

/// Returns the line around a byte, or `None` if it is blank already.
fn line(text: &str, byte: usize) -> Option<Range<usize>> {
    let before = text.get(..byte)?;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let rest = text.get(start..)?;
    let end = start + rest.find('\n').unwrap_or(rest.len());
    (!text.get(start..end)?.trim().is_empty()).then_some(start..end)
}

fn syntax(place: &Place, message: &str) -> Diagnostic {
    if message.starts_with("duplicate key") {
        let message = format!("the key `{}` stands here twice", place.words());
        let diagnostic = Diagnostic::new(Code::DuplicateKey, place, message);
        return diagnostic.hint("keep one of them");
    }
    // The parser puts what it expected on a second line.
    let said = message.lines().collect::<Vec<_>>().join(", ");
    let hint = if said.contains("string") {
        "close the text with the quotes it was opened with"
    } else if said.contains("array") {
        "put a comma after each entry and close the list with `]`"
    } else {
        "write `key = value`, with texts in quotes"
    };
    Diagnostic::new(Code::Syntax, place, said).hint(hint)
}
