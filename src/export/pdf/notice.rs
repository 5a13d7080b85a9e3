//! Boxed notices, the table of contents, and places to sign.

use crate::document::{Block, Party, Tone};
use crate::export::pdf::flow::{Beside, Column, Flow};
use crate::export::pdf::lines::Text;
use crate::export::pdf::look;
use crate::export::pdf::piece::{
    Band, Frame, Ink, Milli, POINT, PageNumber, Shape, Target,
};
use crate::export::pdf::tags::{Role, TagId};
use crate::export::{SIGNED, tone_word};

/// How tall a notice may be that is not cut by the end of a page: a few sentences.
const SHORT: Milli = 150 * POINT;

impl Flow {
    /// Adds a boxed notice, which says in words how much it matters.
    pub(super) fn callout(
        &mut self,
        tone: Tone,
        title: &str,
        blocks: &[Block],
        column: Column,
        parent: TagId,
    ) {
        let outer = column.whole();
        let (bar, wash) = match tone {
            Tone::Note => (Ink::Soft, Ink::Wash),
            Tone::Warn => (Ink::Amber, Ink::AmberWash),
            Tone::Stop => (Ink::Red, Ink::RedWash),
            Tone::Good => (Ink::Teal, Ink::TealWash),
        };
        let frame = Frame { x: outer.left, width: outer.width, bar, wash };
        let inner = outer.indented(14 * POINT);
        let inner = Column { width: (inner.width - 12 * POINT).max(1), ..inner };
        let part = self.tags.add(parent, Role::Part);
        let start = self.bands.len();
        self.open_frame(frame, 12 * POINT, 9 * POINT);
        let style = look::LABEL.ink(if tone == Tone::Note { Ink::Black } else { bar });
        let tag = self.tags.add(part, Role::Paragraph);
        let title = tone_word(tone, title);
        let lines = self.words(&title, style, tag).lines(inner.width);
        let mut bands = Self::row(vec![Beside::from_left(inner.left, lines)], style);
        for band in &mut bands {
            band.keep = true;
        }
        self.push(0, bands, 3 * POINT);
        self.blocks(blocks, inner, part);
        self.close_frame(14 * POINT, 9 * POINT);
        self.keep_whole(start);
    }

    /// Keeps a short notice on one page: what follows `start`, if it is no taller than
    /// `SHORT`.
    fn keep_whole(&mut self, start: usize) {
        let Some(bands) = self.bands.get_mut(start..) else { return };
        let height: Milli = bands.iter().map(|band| band.above + band.height).sum();
        if let [kept @ .., _] = bands
            && height <= SHORT
        {
            for band in kept {
                band.keep = true;
            }
        }
    }

    /// Adds the table of contents; page numbers follow once pages are known.
    pub(super) fn contents(&mut self, depth: u8, column: Column, parent: TagId) {
        let column = column.whole();
        let title = self.tags.add(parent, Role::Paragraph);
        self.setter.absent.under("Contents");
        let style = look::heading(2).0;
        let lines = self.words("Contents", style, title).lines(column.width);
        let mut bands = Self::row(vec![Beside::from_left(column.left, lines)], style);
        for band in &mut bands {
            band.keep = true;
        }
        self.push(18 * POINT, bands, 6 * POINT);
        let contents = self.tags.add(parent, Role::Contents);
        let headings: Vec<_> = self
            .headings
            .iter()
            .filter(|heading| heading.level <= depth)
            .cloned()
            .collect();
        let number_room = 28 * POINT;
        let page_room = 30 * POINT;
        for heading in headings {
            let strong = heading.level == 1;
            let style = if strong { look::CONTENTS_STRONG } else { look::CONTENTS };
            let item = self.tags.add(contents, Role::ContentsItem);
            let reference = self.tags.add(item, Role::Reference);
            let tag = self.tags.add(reference, Role::Link);
            let says = match &heading.number {
                Some(number) => format!("{number} {}", heading.text),
                None => heading.text.clone(),
            };
            let link = self.link(Target::Place(heading.place), &says, tag);
            let steps = i64::from(heading.level.saturating_sub(2).min(4));
            let mut room = column.indented(steps * number_room);
            let mut row = Vec::new();
            if let Some(number) = &heading.number {
                let label = self.words(&format!("{number} "), style, item);
                let by = number_room.max(label.width() + 8 * POINT).min(room.width / 3);
                row.push(Beside::from_left(room.left, label.lines(by)));
                room = room.indented(by);
            } else if heading.level > 1 {
                room = room.indented(number_room);
            }
            let text = self.words(&format!("{} ", heading.text), style, item);
            row.push(Beside::from_left(room.left, text.lines(room.width - page_room)));
            for line in row.iter_mut().flat_map(|part| &mut part.lines) {
                for run in &mut line.runs {
                    (run.tag, run.link) = (tag, Some(link));
                }
            }
            let end = row
                .last()
                .and_then(|text| text.lines.last())
                .map_or(room.left, |line| room.left + line.width);
            let mut bands = Self::row(row, style);
            if let Some(last) = bands.last_mut() {
                last.number = Some(PageNumber {
                    place: heading.place,
                    right: room.left + room.width,
                    dots_from: end + 5 * POINT,
                    baseline: style.baseline(),
                    look: style.look(),
                    tag,
                    block: item,
                    link,
                });
            }
            // A first level leads the lines below it.
            if strong && let Some(last) = bands.last_mut() {
                last.keep = true;
            }
            self.push(if strong { 7 * POINT } else { 0 }, bands, 0);
        }
        if let Some(last) = self.bands.last_mut() {
            last.keep = false;
        }
        self.wants_below(16 * POINT);
    }

    /// Adds places to sign, two side by side.
    pub(super) fn signatures(
        &mut self,
        parties: &[Party],
        column: Column,
        parent: TagId,
    ) {
        let column = column.whole();
        // Nobody should sign a page that says nothing.
        if let Some(last) = self.bands.last_mut() {
            last.keep = true;
        }
        let gap = 28 * POINT;
        let width = (column.width - gap) / 2;
        for pair in parties.chunks(2) {
            let mut heads = Vec::new();
            let mut names = Vec::new();
            let mut fields: Vec<Band> = SIGNED
                .iter()
                .map(|_| Band { height: 38 * POINT, keep: true, ..Band::default() })
                .collect();
            for (at, party) in pair.iter().enumerate() {
                let left = column.left + if at == 0 { 0 } else { width + gap };
                let part = self.tags.add(parent, Role::Part);
                let tag = self.tags.add(part, Role::Paragraph);
                let role = self.words(&party.role, look::LABEL, tag);
                heads.push(Beside::from_left(left, role.lines(width)));
                let tag = self.tags.add(part, Role::Paragraph);
                let spans = self.spans(&party.name, look::BODY, tag);
                let name = Text::new(&mut self.setter, spans, tag);
                names.push(Beside::from_left(left, name.lines(width)));
                for (field, band) in SIGNED.iter().zip(&mut fields) {
                    let tag = self.tags.add(part, Role::Paragraph);
                    let lines = self.words(field, look::SMALL, tag).lines(width);
                    let y = band.height - 12 * POINT;
                    let (ink, height) = (Ink::Black, POINT / 2);
                    band.shapes.push(Shape { x: left, y, width, height, ink });
                    for mut run in lines.into_iter().flat_map(|line| line.runs) {
                        run.x += left;
                        run.baseline = band.height - 3 * POINT;
                        band.runs.push(run);
                    }
                }
            }
            let mut bands = Self::row(heads, look::LABEL);
            bands.extend(Self::row(names, look::BODY));
            bands.append(&mut fields);
            for band in &mut bands {
                band.keep = true;
            }
            if let Some(last) = bands.last_mut() {
                last.keep = false;
            }
            self.push(24 * POINT, bands, 18 * POINT);
        }
    }
}
