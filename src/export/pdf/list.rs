//! Lists and facts: labels beside what they label.

use crate::document::{Inline, Item};
use crate::export::pdf::flow::{Beside, Column, Flow};
use crate::export::pdf::lines::Text;
use crate::export::pdf::look;
use crate::export::pdf::piece::{Ink, POINT, Shape};
use crate::export::pdf::tags::{Numbering, Role, TagId};

impl Flow {
    /// Adds a list; numbers of the outermost one hang in the gutter.
    pub(super) fn list(&mut self, items: &[Item], column: Column, parent: TagId) {
        if items.is_empty() {
            return;
        }
        let list = self.tags.add(parent, Role::List(numbering(&items[0].label)));
        let style = look::BODY;
        let labels: Vec<Text> = items
            .iter()
            .map(|item| self.words(&format!("{} ", item.label), style, list))
            .collect();
        let widest = labels.iter().map(Text::width).max().unwrap_or(0);
        let gap = 8 * POINT;
        let dotted = numbering(&items[0].label) == Numbering::Disc;
        let hangs = !dotted && widest + gap <= column.gutter;
        let (label_left, body) = if hangs {
            (column.left - column.gutter, Column { gutter: 0, ..column })
        } else {
            let by = (widest + gap).max(if dotted { 0 } else { 22 * POINT });
            (column.left, column.indented(by.min(column.width / 3)))
        };
        let room = body.left - label_left - gap / 2;
        for item in items {
            self.arrive(item.anchor.as_ref());
            self.setter.absent.within(&item.label);
            let tag = self.tags.add(list, Role::Item);
            let label_tag = self.tags.add(tag, Role::Label);
            let body_tag = self.tags.add(tag, Role::Body);
            let label = self.words(&format!("{} ", item.label), style, label_tag);
            let spans = self.spans(&item.text, style, body_tag);
            let lines = Text::new(&mut self.setter, spans, body_tag).lines(body.width);
            let row = vec![
                Beside::from_left(label_left, label.lines(room)),
                Beside::from_left(body.left, lines),
            ];
            let mut bands = Self::row(row, style);
            // An item without text of its own is a lead-in to its sub-items.
            if item.text.is_empty()
                && !item.items.is_empty()
                && let Some(last) = bands.last_mut()
            {
                last.keep = true;
            }
            self.push(style.leading / 3, bands, style.leading / 3);
            self.list(&item.items, body, body_tag);
        }
        self.setter.absent.within("");
        self.wants_below(style.leading / 2);
    }

    /// Adds pairs of a label and its value, one below the other.
    pub(super) fn facts(
        &mut self,
        facts: &[(String, Vec<Inline>)],
        column: Column,
        parent: TagId,
    ) {
        if facts.is_empty() {
            return;
        }
        let column = column.whole();
        let list = self.tags.add(parent, Role::List(Numbering::None));
        let value_left = column.left + column.width * 3 / 10;
        let value_width = column.left + column.width - value_left;
        let style = look::CELL;
        for (at, (label, value)) in facts.iter().enumerate() {
            self.setter.absent.within(label);
            let tag = self.tags.add(list, Role::Item);
            let label_tag = self.tags.add(tag, Role::Label);
            let body_tag = self.tags.add(tag, Role::Body);
            let label_style = look::Style { size: style.size, ..look::LABEL };
            let label = self.words(&format!("{label} "), label_style, label_tag);
            let label_lines = label.lines(value_left - column.left - 12 * POINT);
            let spans = self.spans(value, style, body_tag);
            let lines = Text::new(&mut self.setter, spans, body_tag).lines(value_width);
            let row = vec![
                Beside::from_left(column.left, label_lines),
                Beside::from_left(value_left, lines),
            ];
            let mut bands = Self::row(row, style);
            let rule = |y| Shape {
                x: column.left,
                y,
                width: column.width,
                height: POINT / 2,
                ink: Ink::Hairline,
            };
            if let Some(first) = bands.first_mut() {
                if at == 0 {
                    first.shapes.push(rule(0));
                }
                first.height += 4 * POINT;
                for run in &mut first.runs {
                    run.baseline += 4 * POINT;
                }
            }
            if let Some(last) = bands.last_mut() {
                last.height += 4 * POINT;
                last.shapes.push(rule(last.height - POINT / 2));
            }
            let above = if at == 0 { 8 * POINT } else { 0 };
            self.push(above, bands, 0);
        }
        self.setter.absent.within("");
        self.wants_below(12 * POINT);
    }
}

/// Returns how a list is labelled, from its first label.
fn numbering(label: &str) -> Numbering {
    let last = label.chars().rev().find(|sign| sign.is_alphanumeric());
    match last {
        None if label.is_empty() => Numbering::None,
        None => Numbering::Disc,
        Some(sign) if sign.is_ascii_digit() => Numbering::Decimal,
        Some(sign) if sign.is_uppercase() => Numbering::UpperAlpha,
        Some(_) => Numbering::LowerAlpha,
    }
}
