//! A document as plain text, no line longer than 80 columns.

use std::fmt::Write as _;

use crate::document::{Align, Block, Document, Inline, Item, Party, Table, Tone};
use crate::export::{
    Levels, SIGNED, acts_unseen, headed, is_safe, long_date, mark, plain, title,
    tone_word,
};

/// The most columns of a line.
const WIDTH: usize = 80;
/// Columns of a table narrower than this are told one below the other instead.
const NARROW: usize = 8;
/// Between two columns of a table.
const GAP: usize = 2;

/// Returns a document as text.
pub fn text(document: &Document) -> String {
    let mut page =
        Page { lines: Vec::new(), levels: Levels::default(), all: &document.blocks };
    page.titled(title(document), '=', WIDTH);
    let date = long_date(document);
    let below = [document.subtitle.as_deref(), Some(&date), document.notice.as_deref()];
    for line in below.into_iter().flatten().filter(|line| !line.is_empty()) {
        page.lines.extend(wrap(line, WIDTH));
    }
    page.blocks(&document.blocks, WIDTH);
    let mut text = String::new();
    for line in page.lines {
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The lines so far.
struct Page<'a> {
    lines: Vec<String>,
    levels: Levels,
    /// The blocks of the whole document, for the contents.
    all: &'a [Block],
}

impl Page<'_> {
    /// Adds an empty line, unless there is one.
    fn space(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// Adds a title with a line below it.
    fn titled(&mut self, title: &str, below: char, width: usize) {
        let lines = wrap(title, width);
        let longest = lines.iter().map(|line| columns(line)).max().unwrap_or(0);
        self.lines.extend(lines);
        self.lines.push(below.to_string().repeat(longest));
    }

    /// Adds lines behind a prefix: `first` before the first, blanks before the others.
    fn hang(&mut self, first: &str, lines: Vec<String>, indent: usize) {
        for (at, line) in lines.into_iter().enumerate() {
            let before = if at == 0 {
                pad(first, indent, Align::Start)
            } else {
                " ".repeat(indent)
            };
            self.lines.push(before + &line);
        }
    }

    /// Adds blocks.
    fn blocks(&mut self, blocks: &[Block], width: usize) {
        for block in blocks {
            self.space();
            match block {
                Block::Heading { level, number, text, note, .. } => {
                    let number = number.as_deref();
                    let text = headed(number, text);
                    self.heading(*level, number, &text, note.as_deref(), width);
                }
                Block::Paragraph(text) => self.lines.extend(wrap(&told(text), width)),
                Block::List(items) => self.list(items, 0, width),
                Block::Table(table) => self.table(table, width),
                Block::Chart(chart) => {
                    self.lines.extend(wrap(&format!("Figure: {}", chart.alt), width));
                    self.space();
                    self.table(&chart.table, width);
                }
                Block::Facts(facts) => self.facts(facts, width),
                Block::Callout { tone, title, blocks } => {
                    self.callout(*tone, title, blocks, width);
                }
                Block::Contents { depth } => self.contents(*depth, width),
                Block::Signatures(parties) => self.signatures(parties, width),
                Block::PageBreak => {}
            }
        }
    }

    /// Adds a heading.
    fn heading(
        &mut self,
        level: u8,
        number: Option<&str>,
        text: &[Inline],
        note: Option<&str>,
        width: usize,
    ) {
        let level = self.levels.next(level);
        let mut title = told(text);
        if let Some(number) = number.filter(|number| !number.is_empty()) {
            title = format!("{number} {title}");
        }
        if let Some(note) = note.filter(|note| !note.is_empty()) {
            title = format!("{title} ({note})");
        }
        match level {
            1 => {
                self.lines.push(String::new());
                self.titled(&title, '=', width);
            }
            2 => self.titled(&title, '-', width),
            _ => self.lines.extend(wrap(&title, width)),
        }
    }

    /// Adds a list, its labels in a column of their own.
    fn list(&mut self, items: &[Item], indent: usize, width: usize) {
        let widest = items.iter().map(|item| columns(&clean(&item.label))).max();
        let by = (widest.unwrap_or(0) + 2).min(width / 3);
        let inner = width.saturating_sub(indent + by).max(1);
        for item in items {
            let label = clean(&item.label);
            let before = " ".repeat(indent);
            let lines = wrap(&told(&item.text), inner);
            if columns(&label) < by {
                self.hang(&format!("{before}{label}"), lines, indent + by);
            } else {
                let room = width.saturating_sub(indent).max(1);
                for line in wrap(&label, room) {
                    self.lines.push(format!("{before}{line}"));
                }
                self.hang("", lines, indent + by);
            }
            // Deep down there is no room to go further in.
            let deeper = if inner > WIDTH / 3 { indent + by } else { indent };
            self.list(&item.items, deeper, width);
        }
    }

    /// Adds a table: columns side by side where they fit.
    fn table(&mut self, table: &Table, width: usize) {
        if !table.caption.is_empty() {
            self.lines.extend(wrap(&table.caption, width));
            self.space();
        }
        let widest = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        let count = widest.max(table.columns.len());
        let titles: Vec<String> = (0..count)
            .map(|at| {
                table.columns.get(at).map_or(String::new(), |column| clean(&column.title))
            })
            .collect();
        let rows: Vec<Vec<String>> = table
            .rows
            .iter()
            .map(|row| {
                (0..count)
                    .map(|at| row.get(at).map_or(String::new(), |cell| told(cell)))
                    .collect()
            })
            .collect();
        if let Some(widths) = widths(table, &titles, &rows, width) {
            let align = |at: usize| {
                table.columns.get(at).map_or(Align::Start, |column| column.align)
            };
            self.row(&titles, &widths, align);
            let rule = widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>();
            self.lines.push(rule.join(&" ".repeat(GAP)));
            for row in &rows {
                let before = self.lines.len();
                self.row(row, &widths, align);
                // Rows of several lines need air to be told apart.
                if self.lines.len() > before + 1 {
                    self.lines.push(String::new());
                }
            }
        } else {
            for row in &rows {
                for (title, cell) in titles.iter().zip(row) {
                    let line = if title.is_empty() {
                        cell.clone()
                    } else {
                        format!("{title}: {cell}")
                    };
                    self.lines.extend(wrap(&line, width));
                }
                self.space();
            }
        }
    }

    /// Adds one row.
    fn row(&mut self, row: &[String], widths: &[usize], align: impl Fn(usize) -> Align) {
        let cells: Vec<Vec<String>> =
            row.iter().zip(widths).map(|(cell, width)| wrap(cell, *width)).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        for line in 0..height {
            let parts: Vec<String> = cells
                .iter()
                .zip(widths)
                .enumerate()
                .map(|(at, (cell, width))| {
                    pad(cell.get(line).map_or("", String::as_str), *width, align(at))
                })
                .collect();
            self.lines.push(parts.join(&" ".repeat(GAP)));
        }
    }

    /// Adds pairs of label and value.
    fn facts(&mut self, facts: &[(String, Vec<Inline>)], width: usize) {
        let widest = facts.iter().map(|(label, _)| columns(&clean(label))).max();
        let by = (widest.unwrap_or(0) + 2).min(width / 3);
        for (label, value) in facts {
            let labels = wrap(label, by.saturating_sub(2).max(1));
            let values = wrap(&told(value), width - by);
            for at in 0..labels.len().max(values.len()) {
                let label = labels.get(at).map_or("", String::as_str);
                let value = values.get(at).map_or("", String::as_str);
                self.lines.push(pad(label, by, Align::Start) + value);
            }
        }
    }

    /// Adds a notice behind a bar.
    fn callout(&mut self, tone: Tone, title: &str, blocks: &[Block], width: usize) {
        let inner = width.saturating_sub(2).max(1);
        let mut page = Page { lines: Vec::new(), levels: self.levels, all: self.all };
        page.lines.extend(wrap(&tone_word(tone, title), inner));
        page.blocks(blocks, inner);
        self.levels = page.levels;
        self.lines.extend(page.lines.into_iter().map(|line| format!("| {line}")));
    }

    /// Adds the table of contents, without pages.
    fn contents(&mut self, depth: u8, width: usize) {
        self.lines.push("Contents".to_owned());
        self.space();
        let mut lines = Vec::new();
        contents(self.all, depth, &mut Levels::default(), &mut lines);
        for (level, title) in lines {
            let indent = usize::from(level.saturating_sub(1)) * 2;
            let lines = wrap(&title, width.saturating_sub(indent).max(1));
            self.hang("", lines, indent);
        }
    }

    /// Adds places to sign, one below the other.
    fn signatures(&mut self, parties: &[Party], width: usize) {
        for party in parties {
            self.space();
            self.lines.extend(wrap(&party.role, width));
            self.lines.extend(wrap(&told(&party.name), width));
            for field in SIGNED {
                self.space();
                self.lines
                    .push(pad(field, 12, Align::Start) + &"_".repeat(40.min(width)));
            }
            self.lines.push(String::new());
        }
    }
}

/// Finds the headings to list.
fn contents(
    blocks: &[Block],
    depth: u8,
    levels: &mut Levels,
    lines: &mut Vec<(u8, String)>,
) {
    for block in blocks {
        match block {
            Block::Heading { level, number, text, .. } => {
                let level = levels.next(*level);
                let text = plain(&headed(number.as_deref(), text));
                let title = match number.as_deref().filter(|number| !number.is_empty()) {
                    Some(number) => format!("{number} {text}"),
                    None => text,
                };
                if level <= depth {
                    lines.push((level, title));
                }
            }
            Block::Callout { blocks, .. } => contents(blocks, depth, levels, lines),
            _ => {}
        }
    }
}

/// Returns inlines as text; links tell where they go.
fn told(text: &[Inline]) -> String {
    let mut told = String::new();
    for inline in text {
        match inline {
            // As underlining is told where there is none.
            Inline::Inserted(text) => {
                let _ = write!(told, "_{text}_");
            }
            inline => told.push_str(inline.text()),
        }
        if let Inline::Link { text, url } = inline
            && is_safe(url)
            && url.trim_start_matches("mailto:") != text
        {
            let _ = write!(told, " <{url}>");
        }
    }
    told
}

/// Returns how wide the columns of a table are; `None` if they do not fit side by side.
fn widths(
    table: &Table,
    titles: &[String],
    rows: &[Vec<String>],
    width: usize,
) -> Option<Vec<usize>> {
    let count = titles.len();
    let room = width.checked_sub(count.saturating_sub(1) * GAP)?;
    let natural = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at)).chain(titles.get(at));
        let lines = cells.flat_map(|cell| cell.split('\n'));
        lines.map(columns).max().unwrap_or(0).max(1)
    };
    let naturals: Vec<usize> = (0..count).map(natural).collect();
    if naturals.iter().sum::<usize>() <= room {
        return Some(naturals);
    }
    // Columns that need less than their share leave the rest to the others.
    let share = |at: usize| {
        table.columns.get(at).map_or(1, |column| usize::from(column.share)).max(1)
    };
    let mut widths = vec![0; count];
    let mut open: Vec<usize> = (0..count).collect();
    let mut left = room;
    loop {
        let shares: usize = open.iter().map(|at| share(*at)).sum();
        let fits = |at: &usize| naturals[*at] <= left * share(*at) / shares.max(1);
        let (small, large): (Vec<usize>, Vec<usize>) =
            open.iter().partition(|at| fits(at));
        for at in &small {
            widths[*at] = naturals[*at];
        }
        if small.is_empty() || large.is_empty() {
            for at in &large {
                widths[*at] = left * share(*at) / shares.max(1);
            }
            break;
        }
        left -= small.iter().map(|at| naturals[*at]).sum::<usize>();
        open = large;
    }
    let narrow = |at: usize| widths[at] < NARROW && widths[at] < naturals[at];
    (!(0..count).any(narrow)).then_some(widths)
}

/// Breaks text into lines of at most `width` columns; at least one line.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let text = clean(text);
    let mut lines = Vec::new();
    for part in text.split('\n') {
        let mut line = String::new();
        for word in part.split([' ', '\t']).filter(|word| !word.is_empty()) {
            let room = width.saturating_sub(columns(&line));
            if !line.is_empty() && columns(word) < room {
                line.push(' ');
                line.push_str(word);
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for character in word.chars() {
                if !line.is_empty() && columns(&line) + wide(character) > width {
                    lines.push(std::mem::take(&mut line));
                }
                line.push(character);
            }
        }
        lines.push(line);
    }
    lines
}

/// Returns text with one kind of line end, and marks for what acts unseen.
fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut before = ' ';
    for character in text.chars() {
        match character {
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                clean.push('\n');
            }
            _ if acts_unseen(character) => clean.push_str(&mark(character)),
            _ => clean.push(character),
        }
        before = character;
    }
    clean
}

/// Returns text filled up to a width with blanks.
fn pad(text: &str, width: usize, align: Align) -> String {
    let blanks = " ".repeat(width.saturating_sub(columns(text)));
    match align {
        Align::Start => format!("{text}{blanks}"),
        Align::End => format!("{blanks}{text}"),
    }
}

/// Returns how many columns a text takes.
fn columns(text: &str) -> usize {
    text.chars().map(wide).sum()
}

/// Returns how many columns a character takes: none for marks on another, two for the
/// square scripts of East Asia.
fn wide(character: char) -> usize {
    match character {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{feff}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_longer_than_asked() {
        let text = "a bb ccc dddd 中文字 eeeeeeeeeeeeeeeee\nf";
        for width in 2..12 {
            let lines = wrap(text, width);
            assert!(lines.iter().all(|line| columns(line) <= width), "{lines:?}");
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(text));
        }
    }

    #[test]
    fn an_empty_text_is_one_line() {
        assert_eq!(wrap("", 10), [""]);
    }
}
