//! TOML text with places, read as far as it goes.

use std::ops::Range;

use toml::de::DeTable;

use crate::diag::{Code, Diagnostic, Place, Source};
use crate::pack::read::ledger::Ledger;
use crate::pack::read::mend::{Fault, Mended, mend};
use crate::pack::read::table::Table;

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
    let text = source.text().get(bytes.clone()).unwrap_or_default();
    let mut toml = Toml { source, offset: bytes.start, faulty: false };
    let (tree, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return read(Table::new(&toml, tree.get_ref(), toml.place(0..0)), ledger);
    }
    let Mended { text, faults, lost } = mend(text);
    toml.faulty = true;
    ledger.incomplete = true;
    ledger.lost |= lost;
    for Fault { span, message } in faults {
        ledger.push(syntax(&toml.place(span), &message));
    }
    let tree = DeTable::parse_recoverable(&text).0;
    read(Table::new(&toml, tree.get_ref(), toml.place(0..0)), ledger)
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

fn syntax(place: &Place, message: &str) -> Diagnostic {
    if message.starts_with("duplicate key") {
        let message = format!("the key `{}` stands here twice", place.words());
        let diagnostic = Diagnostic::new(Code::DuplicateKey, place, message);
        return diagnostic.hint("keep one of them");
    }
    let hint = if message.contains("bracket") {
        "close it with `]` or `}` where its list or table ends"
    } else if message.contains("string") {
        "close the text with the quotes it was opened with"
    } else if message.contains("array") {
        "put a comma after each entry and close the list with `]`"
    } else {
        "write `key = value`, with texts in quotes"
    };
    Diagnostic::new(Code::Syntax, place, message).hint(hint)
}
