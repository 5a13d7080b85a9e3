//! The fingerprint of a document: a number of all it says, so that copies can be told apart.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use crate::document::{Align, Block, Document, Inline, Item, Tone};

/// Returns the fingerprint of a document: SHA-256 of all that it says and where, as small
/// hexadecimal digits.
///
/// Two documents that differ in a word have two; paper and format make no difference.
pub fn fingerprint(document: &Document) -> String {
    let mut digest = Digester(Sha256::new());
    let Document { title, subtitle, language, date, running, notice, .. } = document;
    for text in [title, language, date, running, &document.author, &document.subject] {
        digest.text(text);
    }
    for text in [subtitle, notice] {
        digest.maybe(text.as_deref());
    }
    digest.blocks(&document.blocks);
    let mut digits = String::with_capacity(64);
    for byte in digest.0.finalize() {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// Returns the first digits of the fingerprint, for the foot of a page: enough to tell
/// copies apart by eye.
#[cfg(feature = "pdf")]
pub(super) fn short_fingerprint(document: &Document) -> String {
    let mut short = fingerprint(document);
    short.truncate(16);
    short
}

/// Takes what a document says, each part with its kind and its length.
struct Digester(Sha256);

impl Digester {
    fn kind(&mut self, kind: u8) {
        self.0.update([kind]);
    }

    fn count(&mut self, count: usize) {
        self.0.update(u64::try_from(count).unwrap_or(u64::MAX).to_be_bytes());
    }

    fn text(&mut self, text: &str) {
        self.count(text.len());
        self.0.update(text.as_bytes());
    }

    fn maybe(&mut self, text: Option<&str>) {
        self.kind(u8::from(text.is_some()));
        self.text(text.unwrap_or_default());
    }

    fn blocks(&mut self, blocks: &[Block]) {
        self.count(blocks.len());
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, number, text, anchor, note } => {
                self.0.update([1, *level]);
                self.maybe(number.as_deref());
                self.inlines(text);
                self.maybe(anchor.as_deref());
                self.maybe(note.as_deref());
            }
            Block::Paragraph(text) => {
                self.kind(2);
                self.inlines(text);
            }
            Block::List(items) => {
                self.kind(3);
                self.items(items);
            }
            // What is drawn is in the words and in the table.
            Block::Chart(chart) => {
                self.kind(10);
                self.text(&chart.caption);
                self.text(&chart.alt);
                self.block(&Block::Table(chart.table.clone()));
            }
            Block::Table(table) => {
                self.kind(4);
                self.text(&table.caption);
                self.maybe(table.anchor.as_deref());
                self.count(table.columns.len());
                for column in &table.columns {
                    self.text(&column.title);
                    self.kind(match column.align {
                        Align::Start => 0,
                        Align::End => 1,
                    });
                }
                self.count(table.rows.len());
                for row in &table.rows {
                    self.count(row.len());
                    for cell in row {
                        self.inlines(cell);
                    }
                }
            }
            Block::Facts(facts) => {
                self.kind(5);
                self.count(facts.len());
                for (label, value) in facts {
                    self.text(label);
                    self.inlines(value);
                }
            }
            Block::Callout { tone, title, blocks } => {
                self.kind(6);
                self.kind(match tone {
                    Tone::Note => 0,
                    Tone::Warn => 1,
                    Tone::Stop => 2,
                    Tone::Good => 3,
                });
                self.text(title);
                self.blocks(blocks);
            }
            Block::Contents { depth } => self.0.update([7, *depth]),
            Block::Signatures(parties) => {
                self.kind(8);
                self.count(parties.len());
                for party in parties {
                    self.text(&party.role);
                    self.inlines(&party.name);
                }
            }
            Block::PageBreak => self.kind(9),
        }
    }

    fn items(&mut self, items: &[Item]) {
        self.count(items.len());
        for item in items {
            self.text(&item.label);
            self.maybe(item.anchor.as_deref());
            self.inlines(&item.text);
            self.items(&item.items);
        }
    }

    fn inlines(&mut self, text: &[Inline]) {
        self.count(text.len());
        for inline in text {
            let (kind, target) = match inline {
                Inline::Text(_) => (0, ""),
                Inline::Strong(_) => (1, ""),
                Inline::Emphasis(_) => (2, ""),
                Inline::Code(_) => (3, ""),
                Inline::Value(_) => (4, ""),
                Inline::Blank(_) => (5, ""),
                Inline::Break => (6, ""),
                Inline::Reference { anchor, .. } => (7, anchor.as_str()),
                Inline::Link { url, .. } => (8, url.as_str()),
                Inline::Inserted(_) => (9, ""),
                Inline::Deleted(_) => (10, ""),
            };
            self.kind(kind);
            self.text(inline.text());
            self.text(target);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_of_the_words_and_of_where_they_stand() {
        let of =
            |blocks: Vec<Block>| fingerprint(&Document { blocks, ..Document::default() });
        let text = |text: &str| vec![Inline::from(text)];
        let all = [
            of(vec![]),
            of(vec![Block::Paragraph(text("one"))]),
            of(vec![Block::Paragraph(text("One"))]),
            of(vec![Block::Paragraph(vec![Inline::from("o"), Inline::from("ne")])]),
            of(vec![Block::Paragraph(vec![Inline::Strong("one".to_owned())])]),
            of(vec![Block::List(vec![Item { text: text("one"), ..Item::default() }])]),
        ];
        for (at, one) in all.iter().enumerate() {
            assert_eq!(one.len(), 64);
            assert!(all.iter().skip(at + 1).all(|other| other != one), "{at}");
        }
        assert_eq!(all[1], of(vec![Block::Paragraph(text("one"))]));
    }
}
