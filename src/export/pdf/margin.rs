//! The title on the first page, and what stands above and below the flow on each.

use crate::document::Document;
use crate::export::fingerprint::short_fingerprint;
use crate::export::pdf::flow::{Beside, Column, Flow};
use crate::export::pdf::letters::{Setter, Span};
use crate::export::pdf::lines::Text;
use crate::export::pdf::look::{self, Style};
use crate::export::pdf::piece::{Ink, Milli, POINT, Run, Shape};
use crate::export::pdf::tags::{Role, Tags};
use crate::export::{long_date, title};

/// The most lines of a text above or below the flow.
const LINES: usize = 2;

impl Flow {
    /// Adds the title, the line under it and the date.
    pub(super) fn title(&mut self, document: &Document, column: Column) {
        let column = column.whole();
        let tag = self.tags.add(Tags::ROOT, Role::Title);
        self.setter.absent.under("Title");
        let lines = self.words(title(document), look::TITLE, tag).lines(column.width);
        let mut bands =
            Self::row(vec![Beside::from_left(column.left, lines)], look::TITLE);
        if let Some(first) = bands.first_mut() {
            first.height += 16 * POINT;
            for run in &mut first.runs {
                run.baseline += 16 * POINT;
            }
            let (width, height, ink) = (44 * POINT, 3 * POINT, Ink::Teal);
            first.shapes.push(Shape { x: column.left, y: 0, width, height, ink });
        }
        for band in &mut bands {
            band.keep = true;
        }
        self.push(0, bands, 6 * POINT);
        let subtitle = document.subtitle.as_deref().unwrap_or_default();
        let date = long_date(document);
        for (text, style) in [(subtitle, look::SUBTITLE), (&date, look::SMALL)] {
            if !text.is_empty() {
                let tag = self.tags.add(Tags::ROOT, Role::Paragraph);
                let lines = self.words(text, style, tag).lines(column.width);
                let bands = Self::row(vec![Beside::from_left(column.left, lines)], style);
                self.push(6 * POINT, bands, 0);
            }
        }
        self.wants_below(24 * POINT);
        self.setter.absent.under("");
    }
}

/// What stands above and below the flow.
pub(super) struct Margin<'a> {
    document: &'a Document,
    /// Title, date and fingerprint: what tells this document from any other.
    about: String,
    column: Column,
    width: Milli,
    height: Milli,
}

impl<'a> Margin<'a> {
    /// Returns the margin of every page of a document.
    pub(super) fn new(
        document: &'a Document,
        width: Milli,
        height: Milli,
        column: Column,
    ) -> Self {
        let mut about = title(document).to_owned();
        let date = long_date(document);
        if !date.is_empty() {
            about = format!("{about}  ·  {date}");
        }
        let about = format!("{about}  ·  Fingerprint {}", short_fingerprint(document));
        Self { document, about, column, width, height }
    }

    /// Returns the text above and below the page `at` of `of`, and the rules there; above
    /// stands also the clause that the page begins in.
    pub(super) fn page(
        &self,
        setter: &mut Setter,
        (at, of): (usize, usize),
        clause: &str,
    ) -> ([Vec<Run>; 2], Vec<Shape>) {
        let Document { running, notice, .. } = self.document;
        let notice = notice.as_deref().unwrap_or_default();
        setter.absent.under("Header and footer");
        // The first page bears the title itself.
        let (running, clause) =
            if at == 0 { ("", "") } else { (running.as_str(), clause) };
        let count = format!("Page {} of {of}", at + 1);
        let style = look::SMALL;
        let strong = look::SMALL_STRONG.ink(Ink::Amber);
        let mut header = self.beside(setter, (running, style), (notice, strong));
        let lowest = header.iter().map(|run| run.baseline).max().unwrap_or(0);
        for (_, line) in short(setter, (clause, style), self.column.width, 1) {
            let below = lowest + if header.is_empty() { 0 } else { style.leading };
            let moved =
                |run: Run| Run { x: run.x + self.column.left, baseline: below, ..run };
            header.extend(line.into_iter().map(moved));
        }
        let mut footer = self.beside(setter, (&self.about, style), (&count, style));
        // Above, lines grow upwards from the rule; below, downwards.
        let lowest = header.iter().map(|run| run.baseline).max().unwrap_or(0);
        for run in &mut header {
            run.baseline += 50 * POINT - lowest;
        }
        for run in &mut footer {
            run.baseline += self.height - 42 * POINT;
        }
        let rule = |y| Shape {
            x: self.column.left,
            y,
            width: self.column.width.min(self.width),
            height: POINT / 2,
            ink: Ink::Hairline,
        };
        let mut rules = vec![rule(self.height - 56 * POINT)];
        if !header.is_empty() {
            rules.push(rule(57 * POINT));
        }
        ([header, footer], rules)
    }

    /// Sets one text at the left edge and one at the right.
    fn beside(
        &self,
        setter: &mut Setter,
        left: (&str, Style),
        right: (&str, Style),
    ) -> Vec<Run> {
        let gap = 16 * POINT;
        let room = self.column.width - gap;
        let right_lines = short(setter, right, room / 2, LINES);
        let taken = right_lines.iter().map(|(width, _)| *width).max().unwrap_or(0);
        let left_lines = short(setter, left, room - taken, LINES);
        let mut runs = Vec::new();
        for (at, (_, line)) in left_lines.into_iter().enumerate() {
            runs.extend(shifted(line, self.column.left, at, left.1));
        }
        for (at, (width, line)) in right_lines.into_iter().enumerate() {
            let edge = self.column.left + self.column.width - width;
            runs.extend(shifted(line, edge, at, right.1));
        }
        runs
    }
}

/// Returns at most so many lines and their widths. What is longer ends with dots: it
/// stands in full in the document itself.
fn short(
    setter: &mut Setter,
    (text, style): (&str, Style),
    room: Milli,
    most: usize,
) -> Vec<(Milli, Vec<Run>)> {
    if text.is_empty() {
        return Vec::new();
    }
    let mut set = |text: &str| {
        let look = style.look();
        let (text, tag) = (text.to_owned(), Tags::ROOT);
        let span = Span { text, look, tag, link: None, prose: false };
        Text::new(setter, vec![span], Tags::ROOT).lines(room)
    };
    let mut lines = set(text);
    let mut kept: Vec<char> = text.chars().take(600).collect();
    while lines.len() > most && !kept.is_empty() {
        kept.truncate(kept.len() * 9 / 10);
        let shorter: String = kept.iter().collect();
        lines = set(&format!("{}…", shorter.trim_end()));
    }
    lines.into_iter().map(|line| (line.width, line.runs)).collect()
}

/// Moves the runs of line `at` to their place.
fn shifted(
    runs: Vec<Run>,
    left: Milli,
    at: usize,
    style: Style,
) -> impl Iterator<Item = Run> {
    let down = i64::try_from(at).unwrap_or(0) * style.leading;
    runs.into_iter().map(move |run| Run { x: run.x + left, baseline: down, ..run })
}
