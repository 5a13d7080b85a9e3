//! A document as Markdown: `CommonMark`, with tables as GitHub writes them.
//!
//! Every text is escaped, so that nothing anybody typed becomes markup. Labels of items are
//! text, as `CommonMark` counts only in digits; headings stand one level lower, because the
//! title is the first.

mod inlines;

use crate::document::{Align, Block, Document, Inline, Item, Party, Table};
use crate::export::{Levels, SIGNED, headed, long_date, plain, title, tone_word};
use inlines::{Place, escaped, written};

/// Returns a document as Markdown.
pub fn markdown(document: &Document) -> String {
    let mut page = Page::default();
    page.part(&format!("# {}", escaped(title(document), Place::Line)));
    for text in document.subtitle.iter().chain([&long_date(document)]) {
        page.part(&escaped(text, Place::Paragraph));
    }
    if let Some(notice) = &document.notice {
        page.part(&written(&[Inline::Strong(notice.clone())], Place::Paragraph));
    }
    page.all = &document.blocks;
    page.blocks(&document.blocks);
    let mut text = page.text;
    text.push('\n');
    text
}

/// The page so far.
#[derive(Default)]
struct Page<'a> {
    text: String,
    levels: Levels,
    /// The blocks of the whole document, for the contents.
    all: &'a [Block],
    /// Whether the last part is a list: one that follows would go on with it.
    after_list: bool,
}

impl<'a> Page<'a> {
    /// Adds a part with an empty line before it; nothing for one without text.
    fn part(&mut self, part: &str) {
        if part.trim().is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        self.text.push_str(part);
        self.after_list = false;
    }

    /// Adds a list, told apart from one before it.
    fn list(&mut self, list: &str) {
        if self.after_list && !list.is_empty() {
            self.part("<!-- -->");
        }
        self.part(list.trim_end_matches('\n'));
        self.after_list = true;
    }

    /// Adds blocks.
    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Heading { level, number, text, note, .. } => {
                    let number = number.as_deref().unwrap_or_default();
                    self.heading(*level, number, &headed(Some(number), text));
                    if let Some(note) = note.as_deref().filter(|note| !note.is_empty()) {
                        let note = [Inline::Emphasis(note.to_owned())];
                        self.part(&written(&note, Place::Paragraph));
                    }
                }
                Block::Paragraph(text) => self.part(&written(text, Place::Paragraph)),
                Block::List(items) => {
                    let mut list = String::new();
                    list_items(items, "", &mut list);
                    self.list(&list);
                }
                Block::Table(one) => self.part(&table(one)),
                Block::Chart(chart) => {
                    let said = vec![Inline::Text(format!("Figure: {}", chart.alt))];
                    self.part(&written(&said, Place::Paragraph));
                    self.part(&table(&chart.table));
                }
                Block::Facts(facts) => self.facts(facts),
                Block::Callout { tone, title, blocks } => {
                    let mut inner =
                        Page { levels: self.levels, all: self.all, ..Page::default() };
                    let title = [Inline::Strong(tone_word(*tone, title))];
                    inner.part(&written(&title, Place::Paragraph));
                    inner.blocks(blocks);
                    self.levels = inner.levels;
                    let lines = inner.text.lines().map(|line| format!("> {line}"));
                    let quote: Vec<String> =
                        lines.map(|line| line.trim_end_matches(' ').to_owned()).collect();
                    // Two quotes in a row would be one.
                    if self.text.lines().last().is_some_and(|line| line.starts_with('>'))
                    {
                        self.part("<!-- -->");
                    }
                    self.part(&quote.join("\n"));
                }
                Block::Contents { depth } => self.contents(*depth),
                Block::Signatures(parties) => self.signatures(parties),
                Block::PageBreak => {}
            }
        }
    }

    /// Adds a heading.
    fn heading(&mut self, level: u8, number: &str, text: &[Inline]) {
        let level = self.levels.next(level);
        let marks = "#".repeat(usize::from(level) + 1);
        let mut line = escaped(number, Place::Line);
        let text = written(text, Place::Line);
        if !line.is_empty() && !text.is_empty() {
            line.push(' ');
        }
        line.push_str(&text);
        self.part(&format!("{marks} {line}"));
    }

    /// Adds pairs of label and value.
    fn facts(&mut self, facts: &[(String, Vec<Inline>)]) {
        let mut list = String::new();
        for (label, value) in facts {
            let mut text = vec![Inline::Strong(format!("{}:", label.trim())), " ".into()];
            text.extend(value.iter().cloned());
            item("- ", "  ", &written(&text, Place::Paragraph), &mut list);
        }
        self.list(&list);
    }

    /// Adds the table of contents.
    fn contents(&mut self, depth: u8) {
        let mut list = String::new();
        contents(self.all, depth, &mut Levels::default(), &mut list);
        let title = [Inline::Strong("Contents".to_owned())];
        self.part(&written(&title, Place::Paragraph));
        self.list(&list);
    }

    /// Adds places to sign.
    fn signatures(&mut self, parties: &[Party]) {
        for party in parties {
            let role = [Inline::Strong(party.role.clone())];
            self.part(&written(&role, Place::Paragraph));
            self.part(&written(&party.name, Place::Paragraph));
            let mut list = String::new();
            for told in SIGNED {
                item("- ", "  ", &format!("{told}: {}", r"\_".repeat(30)), &mut list);
            }
            self.list(&list);
        }
    }
}

/// Adds the items of a list below an indent.
fn list_items(items: &[Item], indent: &str, list: &mut String) {
    // Digits in order are a list that Markdown counts itself.
    let counted = items.iter().enumerate().all(|(at, item)| {
        item.label.strip_suffix('.').and_then(|label| label.parse().ok()) == Some(at + 1)
    });
    for each in items {
        let marker = if counted { format!("{} ", each.label) } else { "- ".to_owned() };
        let mut text = String::new();
        if !counted && each.label != "\u{2022}" && !each.label.trim().is_empty() {
            text = escaped(&each.label, Place::Paragraph);
            text.push(' ');
        }
        text.push_str(&written(&each.text, Place::Paragraph));
        let below = format!("{indent}{}", " ".repeat(marker.len()));
        item(&format!("{indent}{marker}"), &below, &text, list);
        list_items(&each.items, &below, list);
    }
}

/// Adds an item; its further lines stand below its text.
fn item(marker: &str, below: &str, text: &str, list: &mut String) {
    for (at, line) in text.lines().enumerate() {
        list.push_str(if at == 0 { marker } else { below });
        list.push_str(line);
        list.push('\n');
    }
    if text.is_empty() {
        list.push_str(marker.trim_end());
        list.push('\n');
    }
}

/// Adds the headings to list.
fn contents(blocks: &[Block], depth: u8, levels: &mut Levels, list: &mut String) {
    for block in blocks {
        match block {
            Block::Heading { level, number, text, .. } => {
                let level = levels.next(*level);
                let text = plain(&headed(number.as_deref(), text));
                let number = number.as_deref().unwrap_or_default();
                if level <= depth {
                    let line = format!("{number} {text}");
                    let below = "  ".repeat(usize::from(level));
                    let marker = format!("{}- ", "  ".repeat(usize::from(level) - 1));
                    item(&marker, &below, &escaped(line.trim(), Place::Line), list);
                }
            }
            Block::Callout { blocks, .. } => contents(blocks, depth, levels, list),
            _ => {}
        }
    }
}

/// Returns a table; its caption stands above it.
fn table(table: &Table) -> String {
    let caption = written(&[Inline::Strong(table.caption.clone())], Place::Paragraph);
    let widest = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    let count = widest.max(table.columns.len());
    if count == 0 {
        return caption;
    }
    let mut lines = Vec::new();
    if !caption.is_empty() {
        lines.extend([caption, String::new()]);
    }
    let column = |at: usize| table.columns.get(at);
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    lines.push(row((0..count)
        .map(|at| escaped(column(at).map_or("", |each| &each.title), Place::Cell))
        .collect()));
    lines.push(row((0..count)
        .map(|at| match column(at).map_or(Align::Start, |each| each.align) {
            Align::Start => "---".to_owned(),
            Align::End => "--:".to_owned(),
        })
        .collect()));
    for cells in &table.rows {
        lines.push(row((0..count)
            .map(|at| written(cells.get(at).map_or(&[], Vec::as_slice), Place::Cell))
            .collect()));
    }
    lines.join("\n")
}
