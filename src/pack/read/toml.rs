//! TOML text with places, read as far as it goes.

use std::borrow::Cow;
use std::ops::Range;

use toml::de::DeTable;

use crate::diag::{Code, Diagnostic, Place, Source};
use crate::pack::read::ledger::Ledger;
use crate::pack::read::table::Table;

/// After how many lines without sense a file is given up.
const PATIENCE: usize = 40;

/// TOML text of a source: all of it, or the front matter of a clause.
#[derive(Debug)]
pub(crate) struct Toml<'s> {
    source: &'s Source,
    /// Where the text begins in the source.
    offset: usize,
    /// The text; lines that make no sense are blank.
    text: Cow<'s, str>,
    /// Every fault of syntax is reported, and something may be lost.
    faulty: bool,
}

impl<'s> Toml<'s> {
    /// Takes all of a source, and reports every fault of syntax.
    pub(crate) fn all(source: &'s Source, ledger: &mut Ledger<'_>) -> Self {
        Self::part(source, 0..source.text().len(), ledger)
    }

    /// Takes these bytes of a source, and reports every fault of syntax.
    pub(crate) fn part(
        source: &'s Source,
        bytes: Range<usize>,
        ledger: &mut Ledger<'_>,
    ) -> Self {
        let text = source.text().get(bytes.clone()).unwrap_or_default();
        let text = Cow::Borrowed(text);
        let mut toml = Self { source, offset: bytes.start, text, faulty: false };
        for _ in 0..PATIENCE {
            let (_, errors) = DeTable::parse_recoverable(&toml.text);
            for error in &errors {
                let place = toml.place(error.span().unwrap_or(0..0));
                ledger.push(syntax(&place, error.message()));
                toml.faulty = true;
            }
            // After a key without a value the parser drops the rest of the file: that
            // line is taken out, and the rest read again.
            let lost =
                errors.iter().find(|error| error.message().starts_with("key with no"));
            let Some(line) = lost.and_then(|error| toml.line(error.span()?.start)) else {
                break;
            };
            let blank = " ".repeat(line.len());
            toml.text.to_mut().replace_range(line, &blank);
        }
        ledger.incomplete |= toml.faulty;
        toml
    }

    /// Returns the tables of the text.
    pub(crate) fn parse(&self) -> DeTable<'_> {
        DeTable::parse_recoverable(&self.text).0.into_inner()
    }

    /// Opens the tables of the text.
    pub(crate) fn open<'t>(&'t self, table: &'t DeTable<'t>) -> Table<'t> {
        Table::new(self, table, self.place(0..0))
    }

    /// Returns the place of a stretch of the text.
    pub(crate) fn place(&self, span: Range<usize>) -> Place {
        self.source.place(self.offset + span.start..self.offset + span.end)
    }

    /// Returns whether something may be lost.
    pub(crate) fn faulty(&self) -> bool {
        self.faulty
    }

    /// Returns the line around a byte, or `None` if it is blank already.
    fn line(&self, byte: usize) -> Option<Range<usize>> {
        let before = self.text.get(..byte)?;
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let rest = self.text.get(start..)?;
        let end = start + rest.find('\n').unwrap_or(rest.len());
        (!self.text.get(start..end)?.trim().is_empty()).then_some(start..end)
    }
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
