//! Figures on paper: vectors under a `Figure` tag with an alternative text, and the table
//! that says the same right below (ISO 14289-1, 7.3).

use crate::document::{Bar, Chart, Inline, Matrix, Plot, Tone};
use crate::export::pdf::flow::{Beside, Column, Flow};
use crate::export::pdf::lines::Line;
use crate::export::pdf::look;
use crate::export::pdf::piece::{Band, Ink, Milli, POINT, Shape};
use crate::export::pdf::tags::{Role, TagId};

/// How high a bar is.
const BAR: Milli = 9 * POINT;
/// From bar to bar.
const STEP: Milli = 17 * POINT;
/// How high a field of a matrix is.
const FIELD: Milli = 26 * POINT;
/// Around a field.
const GAP: Milli = POINT + POINT / 2;

impl Flow {
    /// Adds a figure and its table.
    pub(super) fn chart(&mut self, chart: &Chart, column: Column, parent: TagId) {
        let column = column.whole();
        let caption = self.tags.add(parent, Role::Paragraph);
        let words = [Inline::Text(chart.caption.clone())];
        let before = self.bands.len();
        self.paragraph(&words, look::LABEL, column, caption);
        for band in self.bands.iter_mut().skip(before) {
            band.keep = true;
        }
        let tag = self.tags.add_figure(parent, &chart.alt);
        let mut bands = match &chart.plot {
            Plot::Bars(bars) => self.bars(bars, column, tag),
            Plot::Matrix(matrix) => self.matrix(matrix, column, tag),
        };
        // A figure has one place: it is never cut.
        let count = bands.len();
        for band in bands.iter_mut().take(count.saturating_sub(1)) {
            band.keep = true;
        }
        self.push(5 * POINT, bands, 10 * POINT);
        self.arrive(chart.table.anchor.as_ref());
        self.table(&chart.table, column, parent);
    }

    fn bars(&mut self, bars: &[Bar], column: Column, tag: TagId) -> Vec<Band> {
        let from = column.left + column.width * 42 / 100;
        let whole = column.width * 46 / 100;
        let mut bands = Vec::new();
        for bar in bars {
            let label = self.one_line(&bar.label, column.width * 40 / 100, tag);
            let shown = self.one_line(&format!(" {}", bar.shown), 60 * POINT, tag);
            let right = Some(column.left + column.width);
            let shown = Beside { left: from + whole, lines: shown, right };
            let row = vec![Beside::from_left(column.left, label), shown];
            let mut row = Self::row(row, look::CELL);
            let Some(band) = row.first_mut() else { continue };
            band.height = STEP;
            let y = (look::CELL.leading - BAR) / 2;
            let long = whole * Milli::from(bar.value.min(1000)) / 1000;
            let mut draw = |x, y, width, height, ink| {
                band.figure.push((tag, Shape { x, y, width, height, ink }));
            };
            draw(from, y, whole, BAR, Ink::Wash);
            draw(from, y, long, BAR, full(bar.tone));
            if let Some(limit) = bar.limit {
                let x = from + whole * Milli::from(limit.min(1000)) / 1000;
                let (y, height) = (y - 2 * POINT, BAR + 4 * POINT);
                draw(x, y, POINT + POINT / 4, height, Ink::Black);
            }
            bands.append(&mut row);
        }
        bands
    }

    fn matrix(&mut self, matrix: &Matrix, column: Column, tag: TagId) -> Vec<Band> {
        let count = Milli::try_from(matrix.columns.len()).unwrap_or(1).max(1);
        let left = column.left + column.width * 30 / 100;
        let wide = (column.width * 60 / 100) / count;
        let mut bands = Vec::new();
        let across = self.one_line(&matrix.across, wide * count, tag);
        bands.extend(Self::row(vec![centered(left, wide * count, across)], look::COLUMN));
        let mut head = vec![Beside::from_left(
            column.left,
            self.one_line(&matrix.down, column.width * 28 / 100, tag),
        )];
        let mut x = left;
        for label in &matrix.columns {
            let label = self.one_line(label, wide, tag);
            head.push(centered(x, wide, label));
            x += wide;
        }
        bands.extend(Self::row(head, look::CELL));
        for (label, fields) in &matrix.rows {
            let label = self.one_line(label, column.width * 28 / 100, tag);
            let mut parts = vec![Beside::from_left(column.left, label)];
            let mut shapes = Vec::new();
            let mut x = left;
            for field in fields {
                let inside = |by: Milli, ink| Shape {
                    x: x + by,
                    y: by,
                    width: wide - 2 * by,
                    height: FIELD - 2 * by,
                    ink,
                };
                if field.here {
                    shapes.push((tag, inside(0, Ink::Black)));
                    shapes.push((tag, inside(GAP + POINT / 4, pale(field.tone))));
                } else {
                    shapes.push((tag, inside(GAP, pale(field.tone))));
                }
                let text = self.one_line(&field.text, wide - 4 * POINT, tag);
                parts.push(centered(x, wide, text));
                x += wide;
            }
            let mut row = Self::row(parts, look::CELL);
            if let Some(band) = row.first_mut() {
                let down = (FIELD - look::CELL.leading) / 2;
                for run in &mut band.runs {
                    run.baseline += down;
                }
                band.height = FIELD;
                band.figure = shapes;
            }
            bands.append(&mut row);
        }
        bands
    }

    /// Returns the first line of words: labels of figures are short, and the table has all
    /// of them.
    fn one_line(&mut self, text: &str, width: Milli, tag: TagId) -> Vec<Line> {
        let mut lines = self.words(&format!("{text} "), look::CELL, tag).lines(width);
        lines.truncate(1);
        lines
    }
}

/// Returns a line in the middle of a width.
fn centered(left: Milli, width: Milli, lines: Vec<Line>) -> Beside {
    let long = lines.first().map_or(0, |line| line.width);
    Beside::from_left(left + (width - long).max(0) / 2, lines)
}

/// Returns the color of a bar.
fn full(tone: Tone) -> Ink {
    match tone {
        Tone::Note | Tone::Good => Ink::Teal,
        Tone::Warn => Ink::Amber,
        Tone::Stop => Ink::Red,
    }
}

/// Returns the color of a field.
fn pale(tone: Tone) -> Ink {
    match tone {
        Tone::Note => Ink::Wash,
        Tone::Good => Ink::TealWash,
        Tone::Warn => Ink::AmberWash,
        Tone::Stop => Ink::RedWash,
    }
}
