//! Paragraphs: headings, lists, notices, the contents.

use super::inlines::{field_end, field_start, run};
use super::numbers::{List, Number, Numbers};
use super::{Body, of_heading};
use crate::document::{Block, Document, Inline, Item, Tone};
use crate::export::{headed, long_date, title, tone_word};

/// The deepest level that a list has a style for.
const DEEPEST: usize = 3;

impl Body {
    /// Opens a paragraph.
    pub(super) fn open(&mut self, style: &str, number: Option<Number>) {
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml.value("w:pStyle", style);
        if std::mem::take(&mut self.breaks) {
            self.xml.empty("w:pageBreakBefore", &[]);
        }
        if let Some(number) = number {
            self.xml.open("w:numPr", &[]);
            self.xml.value("w:ilvl", &number.level.to_string());
            self.xml.value("w:numId", &number.id.to_string());
            self.xml.close("w:numPr");
        }
        self.xml.close("w:pPr");
    }

    /// Closes a paragraph.
    pub(super) fn close(&mut self) {
        self.xml.close("w:p");
    }

    /// Adds a paragraph of plain text.
    pub(super) fn plain(&mut self, style: &str, text: &str) {
        self.open(style, None);
        run(&mut self.xml, "", text);
        self.close();
    }

    /// Adds a paragraph.
    pub(super) fn paragraph(&mut self, style: &str, text: &[Inline]) {
        self.open(style, None);
        self.inlines(text);
        self.close();
    }

    /// Opens a bookmark and returns what closes it.
    pub(super) fn mark(&mut self, name: &str) -> String {
        let id = self.bookmarks.to_string();
        self.bookmarks += 1;
        self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", name)]);
        id
    }

    /// Closes a bookmark.
    pub(super) fn unmark(&mut self, id: &str) {
        self.xml.empty("w:bookmarkEnd", &[("w:id", id)]);
    }

    /// Adds what stands above the text.
    pub(super) fn front(&mut self, document: &Document) {
        self.plain("Title", title(document));
        if let Some(subtitle) = &document.subtitle {
            self.plain("Subtitle", subtitle);
        }
        let date = long_date(document);
        if !date.is_empty() {
            self.plain("Date", &date);
        }
        if let Some(notice) = &document.notice {
            self.plain("Notice", notice);
        }
    }

    /// Adds blocks.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading { level, number, text, anchor, note } => {
                    let text = headed(number.as_deref(), text);
                    let number = number.as_deref().filter(|number| !number.is_empty());
                    self.heading(*level, number, &text, anchor.as_deref());
                    if let Some(note) = note.as_deref().filter(|note| !note.is_empty()) {
                        self.plain("HeadingNote", &format!("({note})"));
                    }
                }
                Block::Paragraph(text) => {
                    let style = if self.boxed { "CalloutText" } else { "BodyText" };
                    self.paragraph(style, text);
                }
                Block::List(items) => {
                    self.numbers.begin_steps();
                    self.list(items, 0);
                }
                Block::Table(table) => self.table(table),
                // What is drawn is said: the table that follows has the same.
                Block::Chart(chart) => {
                    self.plain("BodyText", &format!("Figure: {}", chart.alt));
                    self.table(&chart.table);
                }
                Block::Facts(facts) => self.facts(facts),
                Block::Callout { tone, title, blocks } => {
                    self.callout(*tone, title, blocks);
                }
                Block::Contents { depth } => self.contents(*depth),
                Block::Signatures(parties) => self.signatures(parties),
                Block::PageBreak => self.breaks = true,
            }
        }
    }

    /// Adds a heading; its number is Word's where Word counts the same.
    fn heading(
        &mut self,
        level: u8,
        number: Option<&str>,
        text: &[Inline],
        anchor: Option<&str>,
    ) {
        let level = self.levels.next(level);
        self.headings += 1;
        let counted = number.and_then(|number| {
            let lists = [List::Part, List::Schedule, List::Clause];
            lists.into_iter().find_map(|list| self.numbers.take(list, 0, number))
        });
        let bookmark = self.claim(anchor, number.filter(|_| counted.is_some()));
        self.open(&format!("Heading{level}"), counted);
        let of_contents = self.mark(&of_heading(self.headings));
        let of_reference = bookmark.map(|name| self.mark(&name));
        if let Some(number) = number.filter(|_| counted.is_none()) {
            run(&mut self.xml, "", &format!("{number} "));
        }
        self.inlines(text);
        if let Some(id) = of_reference {
            self.unmark(&id);
        }
        self.unmark(&of_contents);
        self.close();
    }

    /// Adds the items of a list.
    fn list(&mut self, items: &[Item], depth: usize) {
        for item in items {
            let (style, number) = self.label(&item.label, depth);
            let bookmark =
                self.claim(item.anchor.as_deref(), number.map(|_| item.label.as_str()));
            let told =
                number.filter(|number| self.boxed || !Numbers::is_of_style(*number));
            self.open(&style, told);
            let id = bookmark.map(|name| self.mark(&name));
            if number.is_none() && !item.label.is_empty() {
                run(&mut self.xml, "", &format!("{}\t", item.label));
            }
            self.inlines(&item.text);
            if let Some(id) = id {
                self.unmark(&id);
            }
            self.close();
            self.list(&item.items, depth + 1);
        }
    }

    /// Returns the style of an item, and its number if Word counts it.
    fn label(&mut self, label: &str, depth: usize) -> (String, Option<Number>) {
        let at = depth.min(DEEPEST - 1);
        let suffix = |name: &str| match at {
            0 => name.to_owned(),
            _ => format!("{name}{}", at + 1),
        };
        if depth < DEEPEST {
            let tries =
                [(List::Bullet, depth), (List::Clause, depth + 1), (List::Step, depth)];
            for (list, level) in tries {
                if let Some(number) = self.numbers.take(list, level, label) {
                    let style = match list {
                        _ if self.boxed => "CalloutList".to_owned(),
                        List::Clause => format!("Clause{level}"),
                        List::Bullet => suffix("ListBullet"),
                        _ => suffix("ListNumber"),
                    };
                    return (style, Some(number));
                }
            }
        }
        let style = if self.boxed { "CalloutList".to_owned() } else { suffix("List") };
        (style, None)
    }

    /// Adds a notice.
    fn callout(&mut self, tone: Tone, title: &str, blocks: &[Block]) {
        let style = match tone {
            Tone::Note | Tone::Good => "CalloutTitle",
            Tone::Warn => "CalloutAttention",
            Tone::Stop => "CalloutStop",
        };
        self.plain(style, &tone_word(tone, title));
        let outer = std::mem::replace(&mut self.boxed, true);
        self.blocks(blocks);
        self.boxed = outer;
        if !outer {
            // Two notices in a row stay two.
            self.plain("TableEnd", "");
        }
    }

    /// Adds the table of contents: a field that Word can make anew.
    fn contents(&mut self, depth: u8) {
        self.plain("TOCHeading", "Contents");
        let entries: Vec<_> =
            self.entries.iter().filter(|entry| entry.level <= depth).cloned().collect();
        for (at, entry) in entries.iter().enumerate() {
            self.open(&format!("TOC{}", entry.level), None);
            if at == 0 {
                let code = format!(" TOC \\o \"1-{}\" \\h \\z ", depth.clamp(1, 4));
                field_start(&mut self.xml, &code);
            }
            let attributes = [("w:anchor", entry.bookmark.as_str()), ("w:history", "1")];
            self.xml.open("w:hyperlink", &attributes);
            run(&mut self.xml, "", &entry.text);
            self.xml.close("w:hyperlink");
            if at + 1 == entries.len() {
                field_end(&mut self.xml);
            }
            self.close();
        }
    }
}
