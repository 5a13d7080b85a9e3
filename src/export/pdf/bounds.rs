//! How much a PDF may hold: what is more would take the memory of a browser's page.

use crate::document::{Block, Chart, Document, Inline, Item};
use crate::export::ExportError;

/// The most paragraphs, items, cells and headings together: a thousand pages and more.
pub(super) const PARTS: usize = 60_000;

/// The most characters.
pub(super) const CHARACTERS: usize = 6_000_000;

/// The most levels of lists and notices within each other.
const LEVELS: usize = 100;

/// Makes sure that a document is not more than a PDF can hold.
///
/// # Errors
///
/// [`ExportError::TooLong`] if it is.
pub(super) fn check(document: &Document) -> Result<(), ExportError> {
    let mut count = Count { parts: 0, characters: 0, deep: false };
    count.blocks(&document.blocks, 0);
    if count.parts > PARTS || count.characters > CHARACTERS || count.deep {
        return Err(ExportError::TooLong { parts: PARTS, characters: CHARACTERS });
    }
    Ok(())
}

/// What is counted so far.
struct Count {
    parts: usize,
    characters: usize,
    deep: bool,
}

impl Count {
    fn text(&mut self, text: &[Inline]) {
        self.parts += 1;
        self.characters += text.iter().map(|inline| inline.text().len()).sum::<usize>();
    }

    fn blocks(&mut self, blocks: &[Block], level: usize) {
        if level > LEVELS {
            self.deep = true;
            return;
        }
        for block in blocks {
            match block {
                Block::Heading { text, .. } | Block::Paragraph(text) => self.text(text),
                Block::List(items) => self.items(items, level + 1),
                Block::Chart(Chart { table, .. }) | Block::Table(table) => {
                    for cell in table.rows.iter().flatten() {
                        self.text(cell);
                    }
                }
                Block::Facts(facts) => {
                    for (_, value) in facts {
                        self.text(value);
                    }
                }
                Block::Callout { blocks, .. } => self.blocks(blocks, level + 1),
                Block::Signatures(parties) => {
                    for party in parties {
                        self.text(&party.name);
                    }
                }
                Block::Contents { .. } | Block::PageBreak => self.parts += 1,
            }
        }
    }

    fn items(&mut self, items: &[Item], level: usize) {
        if level > LEVELS {
            self.deep = true;
            return;
        }
        for item in items {
            self.text(&item.text);
            self.items(&item.items, level + 1);
        }
    }
}
