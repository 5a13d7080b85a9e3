//! Tables: columns that fit their words, rows that may go on over the page.

use crate::document::{Align, Cell, Table};
use crate::export::pdf::flow::{Beside, Column, Flow};
use crate::export::pdf::lines::Text;
use crate::export::pdf::look::{self, Style};
use crate::export::pdf::piece::{Band, Ink, Milli, POINT, Shape};
use crate::export::pdf::tags::{Role, TagId};
use crate::export::plain;

/// Between a rule and the text of a cell.
const PAD: Milli = 4 * POINT;
/// Between two columns.
const GAP: Milli = 12 * POINT;
/// Rows of up to this many lines stay on one page.
const WHOLE_ROW: usize = 9;

/// Where one column of a table stands.
#[derive(Clone, Copy)]
struct Place {
    left: Milli,
    width: Milli,
    align: Align,
}

impl Flow {
    /// Adds a table.
    pub(super) fn table(&mut self, table: &Table, column: Column, parent: TagId) {
        let column = column.whole();
        let count = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        let count = count.max(table.columns.len());
        let tag = self.tags.add(parent, Role::Table);
        self.caption(&table.caption, column, tag);
        if count == 0 {
            return;
        }
        let head = self.tags.add(tag, Role::TableHead);
        let head_row = self.tags.add(head, Role::Row);
        let titles: Vec<Text> = (0..count)
            .map(|at| {
                let cell = self.tags.add(head_row, Role::ColumnHeader);
                let title = table.columns.get(at).map_or("", |column| &column.title);
                self.words(title, look::COLUMN, cell)
            })
            .collect();
        let body = self.tags.add(tag, Role::TableBody);
        let rows: Vec<Vec<Text>> =
            table.rows.iter().map(|row| self.cells(row, count, body)).collect();
        self.setter.absent.within("");
        let places = places(table, &titles, &rows, column);

        let mut header = Self::table_row(&titles, &places, look::COLUMN);
        rule(&mut header, column, Some(POINT), POINT * 7 / 10);
        for band in &mut header {
            band.keep = true;
        }
        self.heads.push(header.clone());
        self.push(8 * POINT, header, 0);
        let number = self.heads.len() - 1;
        let last_row = rows.len().saturating_sub(1);
        for (at, row) in rows.into_iter().enumerate() {
            let mut bands = Self::table_row(&row, &places, look::CELL);
            let height = if at == last_row { POINT } else { POINT / 2 };
            rule(&mut bands, column, None, height);
            let whole = bands.len() <= WHOLE_ROW;
            let last = bands.len().saturating_sub(1);
            for (line, band) in bands.iter_mut().enumerate() {
                band.table = Some(number);
                band.keep |= whole && line < last;
            }
            self.push(0, bands, 0);
        }
        // With no rows the header leads to nothing.
        if let Some(band) = self.bands.last_mut() {
            band.keep = false;
        }
        self.wants_below(14 * POINT);
    }

    /// Adds what a table shows, above it.
    fn caption(&mut self, caption: &str, column: Column, table: TagId) {
        if caption.is_empty() {
            return;
        }
        let tag = self.tags.add(table, Role::Caption);
        let lines = self.words(caption, look::LABEL, tag).lines(column.width);
        let mut bands =
            Self::row(vec![Beside::from_left(column.left, lines)], look::LABEL);
        for band in &mut bands {
            band.keep = true;
        }
        self.push(12 * POINT, bands, 4 * POINT);
    }

    /// Measures the cells of a row; what is missing to `count` is empty.
    fn cells(&mut self, row: &[Cell], count: usize, body: TagId) -> Vec<Text> {
        let tag = self.tags.add(body, Role::Row);
        let first = row.iter().map(|cell| plain(cell)).find(|cell| !cell.is_empty());
        self.setter.absent.within(&first.unwrap_or_default());
        (0..count)
            .map(|at| {
                let cell = self.tags.add(tag, Role::Cell);
                let text = row.get(at).map_or(&[][..], Vec::as_slice);
                let spans = self.spans(text, look::CELL, cell);
                Text::new(&mut self.setter, spans, cell)
            })
            .collect()
    }

    /// Returns the bands of a row, with room above and below.
    fn table_row(row: &[Text], places: &[Place], style: Style) -> Vec<Band> {
        let parts = row.iter().zip(places).map(|(text, place)| {
            let lines = text.lines(place.width);
            let right = (place.align == Align::End).then_some(place.left + place.width);
            Beside { left: place.left, lines, right }
        });
        let mut bands = Self::row(parts.collect(), style);
        if let Some(first) = bands.first_mut() {
            first.height += PAD;
            for run in &mut first.runs {
                run.baseline += PAD;
            }
        }
        if let Some(last) = bands.last_mut() {
            last.height += PAD;
        }
        bands
    }
}

/// Draws the rules of a row: above its first band if wanted, below its last.
fn rule(bands: &mut [Band], column: Column, above: Option<Milli>, below: Milli) {
    let shape = |y, height: Milli| Shape {
        x: column.left,
        y,
        width: column.width,
        height,
        ink: if height > POINT / 2 { Ink::Black } else { Ink::Hairline },
    };
    if let (Some(first), Some(height)) = (bands.first_mut(), above) {
        first.shapes.push(shape(0, height));
    }
    if let Some(last) = bands.last_mut() {
        last.shapes.push(shape(last.height - below, below));
    }
}

/// Returns where the columns stand: by their shares, but wide enough for their words.
fn places(
    table: &Table,
    titles: &[Text],
    rows: &[Vec<Text>],
    column: Column,
) -> Vec<Place> {
    let count = titles.len();
    let gaps = i64::try_from(count).unwrap_or(1).saturating_sub(1) * GAP;
    let room = (column.width - gaps).max(1);
    let share = |at: usize| {
        table.columns.get(at).map_or(0, |column| i64::from(column.share)).max(1)
    };
    let shares: i64 = (0..count).map(share).sum();
    let mut widths: Vec<Milli> =
        (0..count).map(|at| room * share(at) / shares.max(1)).collect();
    // One long word may widen its column, but not beyond a third of the table.
    let most = room / 3;
    let least: Vec<Milli> = (0..count)
        .map(|at| {
            let cells = rows.iter().filter_map(|row| row.get(at));
            let words = titles.get(at).into_iter().chain(cells);
            words.map(Text::longest_word).max().unwrap_or(0).min(most)
        })
        .collect();
    let pairs = || widths.iter().zip(&least);
    let wanted: Milli = pairs().map(|(width, least)| (least - width).max(0)).sum();
    let left_over: Milli = pairs().map(|(width, least)| (width - least).max(0)).sum();
    if wanted > 0 && wanted <= left_over {
        for (width, least) in widths.iter_mut().zip(&least) {
            if *width < *least {
                *width = *least;
            } else {
                *width -= (*width - least) * wanted / left_over;
            }
        }
    }
    let mut left = column.left;
    let mut places = Vec::with_capacity(count);
    for (at, width) in widths.into_iter().enumerate() {
        let align = table.columns.get(at).map_or(Align::Start, |column| column.align);
        places.push(Place { left, width: width.max(1), align });
        left += width + GAP;
    }
    places
}
