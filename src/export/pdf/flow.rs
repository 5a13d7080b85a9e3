//! The flow: blocks become bands of one long strip, without a page in sight.

use std::collections::BTreeMap;

use crate::document::{Block, Inline, Item};
use crate::export::Levels;
use crate::export::pdf::fonts::Face;
use crate::export::pdf::letters::{Setter, Span};
use crate::export::pdf::lines::{Line, Text};
use crate::export::pdf::look::{self, Style};
use crate::export::pdf::piece::{Band, Frame, Ink, Look, Milli, Target};
use crate::export::pdf::tags::{Role, TagId, Tags};
use crate::export::{headed, plain};

/// Where text stands: a left edge, a width, and the room to hang numbers in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// The left edge of text.
    pub(super) left: Milli,
    /// The width of text.
    pub(super) width: Milli,
    /// How far numbers may hang out to the left.
    pub(super) gutter: Milli,
}

impl Column {
    /// Returns the column with what hung out in it.
    pub(super) fn whole(self) -> Self {
        let (left, width) = (self.left - self.gutter, self.width + self.gutter);
        Self { left, width, gutter: 0 }
    }

    /// Returns the column without `by` at its left.
    pub(super) fn indented(self, by: Milli) -> Self {
        let width = (self.width - by).max(1);
        Self { left: self.left + by, width, gutter: 0 }
    }
}

/// A heading, for the contents and the outline.
#[derive(Clone, Debug)]
pub(super) struct Heading {
    /// Its level from 1, without jumps.
    pub(super) level: u8,
    /// Its number.
    pub(super) number: Option<String>,
    /// Its text.
    pub(super) text: String,
    /// Its place.
    pub(super) place: usize,
}

/// A link and the tag that holds it.
#[derive(Clone, Debug)]
pub(super) struct Link {
    /// Where it goes.
    pub(super) target: Target,
    /// What it says: read by those who do not see where it stands.
    pub(super) says: String,
    /// Its tag.
    pub(super) tag: TagId,
}

/// Everything the blocks have become so far.
pub(super) struct Flow {
    /// Fonts, and what they lack.
    pub(super) setter: Setter,
    /// The tag tree.
    pub(super) tags: Tags,
    /// The strip.
    pub(super) bands: Vec<Band>,
    /// The boxes of notices.
    pub(super) frames: Vec<Frame>,
    /// The headers of tables.
    pub(super) heads: Vec<Vec<Band>>,
    /// The links.
    pub(super) links: Vec<Link>,
    /// The headings, in order.
    pub(super) headings: Vec<Heading>,
    /// Places by the name that references use.
    places: BTreeMap<String, usize>,
    /// How many headings are set already.
    headings_set: usize,
    /// The boxes open now.
    open: Vec<usize>,
    /// The space that the last block wants below.
    below: Milli,
    /// Whether nothing stands above in the page or box.
    fresh: bool,
    /// Whether the next band starts a new page.
    page_break: bool,
    /// Names of places that are at the next band.
    arriving: Vec<usize>,
}

/// What stands side by side in a row of the strip.
pub(super) struct Beside {
    /// The left edge.
    pub(super) left: Milli,
    /// The lines.
    pub(super) lines: Vec<Line>,
    /// The right edge, where lines are set against it.
    pub(super) right: Option<Milli>,
}

impl Beside {
    /// Returns lines that start at a left edge.
    pub(super) fn from_left(left: Milli, lines: Vec<Line>) -> Self {
        Self { left, lines, right: None }
    }
}

impl Flow {
    /// Returns an empty flow that knows which places the blocks have.
    pub(super) fn new(setter: Setter, blocks: &[Block]) -> Self {
        let mut flow = Self {
            setter,
            tags: Tags::new(),
            bands: Vec::new(),
            frames: Vec::new(),
            heads: Vec::new(),
            links: Vec::new(),
            headings: Vec::new(),
            places: BTreeMap::new(),
            headings_set: 0,
            open: Vec::new(),
            below: 0,
            fresh: true,
            page_break: false,
            arriving: Vec::new(),
        };
        flow.survey(blocks, &mut Levels::default(), &mut 0);
        flow
    }

    /// Finds headings and places before anything is set, as references look ahead.
    fn survey(&mut self, blocks: &[Block], levels: &mut Levels, next: &mut usize) {
        for block in blocks {
            match block {
                Block::Heading { level, number, text, anchor, .. } => {
                    let place = self.survey_place(anchor.as_ref(), next);
                    let level = levels.next(*level);
                    let text = plain(&headed(number.as_deref(), text));
                    let number = number.clone();
                    self.headings.push(Heading { level, number, text, place });
                }
                Block::List(items) => self.survey_items(items, next),
                Block::Table(table) => {
                    self.survey_place(table.anchor.as_ref(), next);
                }
                Block::Chart(chart) => {
                    self.survey_place(chart.table.anchor.as_ref(), next);
                }
                Block::Callout { blocks, .. } => self.survey(blocks, levels, next),
                _ => {}
            }
        }
    }

    /// Finds the places in items.
    fn survey_items(&mut self, items: &[Item], next: &mut usize) {
        for item in items {
            self.survey_place(item.anchor.as_ref(), next);
            self.survey_items(&item.items, next);
        }
    }

    /// Gives a place its number; the first of a name keeps it.
    fn survey_place(&mut self, anchor: Option<&String>, next: &mut usize) -> usize {
        let place = *next;
        *next += 1;
        if let Some(anchor) = anchor {
            self.places.entry(anchor.clone()).or_insert(place);
        }
        place
    }

    /// Notes that the next band is where a name points to.
    pub(super) fn arrive(&mut self, anchor: Option<&String>) {
        self.arriving.extend(anchor.and_then(|anchor| self.places.get(anchor)));
    }

    /// Adds the blocks to the strip.
    pub(super) fn blocks(&mut self, blocks: &[Block], column: Column, parent: TagId) {
        for block in blocks {
            match block {
                Block::Heading { number, text, anchor, note, .. } => {
                    self.arrive(anchor.as_ref());
                    let number = number.as_deref();
                    self.heading(
                        number,
                        &headed(number, text),
                        note.as_deref(),
                        column,
                        parent,
                    );
                }
                Block::Paragraph(text) => {
                    let tag = self.tags.add(parent, Role::Paragraph);
                    self.paragraph(text, look::BODY, column, tag);
                }
                Block::List(items) => self.list(items, column, parent),
                Block::Table(table) => {
                    self.arrive(table.anchor.as_ref());
                    self.table(table, column, parent);
                }
                Block::Chart(chart) => self.chart(chart, column, parent),
                Block::Facts(facts) => self.facts(facts, column, parent),
                Block::Callout { tone, title, blocks } => {
                    self.callout(*tone, title, blocks, column, parent);
                }
                Block::Contents { depth } => self.contents(*depth, column, parent),
                Block::Signatures(parties) => self.signatures(parties, column, parent),
                Block::PageBreak => self.page_break = !self.bands.is_empty(),
            }
        }
    }

    /// Adds a heading; its number hangs to the left, its note stands at the right.
    fn heading(
        &mut self,
        number: Option<&str>,
        text: &[Inline],
        note: Option<&str>,
        column: Column,
        parent: TagId,
    ) {
        let Some(heading) = self.headings.get(self.headings_set) else { return };
        let (level, at) = (heading.level, heading.place);
        let name = heading.number.as_deref().unwrap_or_default();
        self.setter.absent.under(&format!("{name} {}", heading.text));
        self.headings_set += 1;
        if !self.arriving.contains(&at) {
            self.arriving.push(at);
        }
        let (style, above, below) = look::heading(level);
        let tag = self.tags.add(parent, Role::Heading(level));
        let mut row = Vec::new();
        // Parts start at the edge; what is below them lines up with the text.
        let unnumbered = number.is_none_or(str::is_empty);
        let mut room = if level == 1 && unnumbered { column.whole() } else { column };
        let mut spans = Vec::new();
        if let Some(number) = number.filter(|number| !number.is_empty()) {
            let teal = style.ink(Ink::Teal);
            // The blank keeps number and text apart when they are read or copied.
            let label = self.words(&format!("{number} "), teal, tag);
            let gap = style.size / 2;
            if label.width() + gap <= column.gutter {
                row.push(Beside::from_left(
                    column.left - column.gutter,
                    label.lines(column.gutter),
                ));
            } else if label.width() + gap <= column.width / 3 {
                let by = label.width() + gap;
                let hang = by.min(column.gutter);
                row.push(Beside::from_left(column.left - hang, label.lines(by)));
                room = Column {
                    left: column.left - hang,
                    width: column.width + hang,
                    gutter: 0,
                }
                .indented(by);
            } else {
                let text = format!("{number}  ");
                let look = teal.look();
                spans.push(Span { text, look, tag, link: None, prose: false });
            }
        }
        let mut text_width = room.width;
        if let Some(note) = note.filter(|note| !note.is_empty()) {
            let note = self.words(&format!(" {note}"), look::SMALL, tag);
            let width = note.width().min(room.width / 3);
            let lines = note.lines(width);
            text_width = room.width - width - 12_000;
            let right = Some(room.left + room.width);
            row.push(Beside { left: room.left + room.width - width, lines, right });
        }
        spans.extend(self.spans(text, style, tag));
        let text = Text::new(&mut self.setter, spans, tag).lines(text_width);
        // The note is read after the text it belongs to.
        let place = row.iter().position(|part| part.right.is_some()).unwrap_or(row.len());
        row.insert(place, Beside::from_left(room.left, text));
        let mut bands = Self::row(row, style);
        for band in &mut bands {
            band.keep = true;
        }
        self.push(above, bands, below);
    }

    /// Adds a paragraph under a tag that is there already.
    pub(super) fn paragraph(
        &mut self,
        text: &[Inline],
        style: Style,
        column: Column,
        tag: TagId,
    ) {
        let spans = self.spans(text, style, tag);
        let lines = Text::new(&mut self.setter, spans, tag).lines(column.width);
        let bands = Self::row(vec![Beside::from_left(column.left, lines)], style);
        self.push(style.leading / 2, bands, style.leading / 2);
    }

    /// Returns text of one look, measured.
    pub(super) fn words(&mut self, text: &str, style: Style, tag: TagId) -> Text {
        let (text, look) = (text.to_owned(), style.look());
        let span = Span { text, look, tag, link: None, prose: false };
        Text::new(&mut self.setter, vec![span], tag)
    }

    /// Returns the spans of a text, with tags and links made for its references.
    pub(super) fn spans(
        &mut self,
        text: &[Inline],
        style: Style,
        tag: TagId,
    ) -> Vec<Span> {
        let mut spans = Vec::with_capacity(text.len());
        for inline in text {
            let plain = style.look();
            let strong = look_in(style, style.strong);
            let (look, target) = match inline {
                Inline::Strong(_) => (strong, None),
                Inline::Emphasis(_) => (look_in(style, style.emphasis), None),
                Inline::Code(_) => {
                    // A fixed-width face looks larger than its size.
                    let look = look_in(style, Face::Mono);
                    let size = style.size * 9 / 10;
                    (Look { size, ..look }, None)
                }
                Inline::Blank(_) => {
                    let look = Look { underlined: true, ..plain };
                    (look, None)
                }
                Inline::Inserted(_) => {
                    (Look { underlined: true, ink: Ink::Teal, ..strong }, None)
                }
                Inline::Deleted(_) => {
                    (Look { struck: true, ink: Ink::Soft, ..plain }, None)
                }
                Inline::Reference { anchor, .. } => {
                    (plain, self.places.get(anchor).copied().map(Target::Place))
                }
                Inline::Link { url, .. } if crate::export::is_safe(url) => {
                    let ink = Ink::Teal;
                    let look = Look { ink, underlined: true, ..plain };
                    (look, Some(Target::Url(url.clone())))
                }
                Inline::Text(_)
                | Inline::Value(_)
                | Inline::Break
                | Inline::Link { .. } => (plain, None),
            };
            let text = inline.text().to_owned();
            if text.is_empty() {
                continue;
            }
            let (tag, link) = match target {
                Some(target) => {
                    let tag = self.tags.add_inline(tag, Role::Link);
                    (tag, Some(self.link(target, &text, tag)))
                }
                None => (tag, None),
            };
            let prose = style.prose
                && matches!(
                    inline,
                    Inline::Text(_) | Inline::Strong(_) | Inline::Emphasis(_)
                );
            spans.push(Span { text, look, tag, link, prose });
        }
        spans
    }

    /// Notes a link.
    pub(super) fn link(&mut self, target: Target, says: &str, tag: TagId) -> usize {
        self.links.push(Link { target, says: says.to_owned(), tag });
        self.links.len() - 1
    }

    /// Returns the bands of what stands side by side: a line of each part a band.
    pub(super) fn row(parts: Vec<Beside>, style: Style) -> Vec<Band> {
        let height = parts.iter().map(|part| part.lines.len()).max().unwrap_or(0);
        let mut bands = vec![Band { height: style.leading, ..Band::default() }; height];
        for part in parts {
            for (line, band) in part.lines.into_iter().zip(&mut bands) {
                let left = part.right.map_or(part.left, |right| right - line.width);
                for mut run in line.runs {
                    run.x += left;
                    run.baseline = style.baseline();
                    band.runs.push(run);
                }
            }
        }
        // No line is left alone at the foot or the head of a page.
        if height > 1 {
            bands[0].keep = true;
            bands[height - 2].keep = true;
        }
        bands
    }

    /// Adds bands to the strip.
    pub(super) fn push(&mut self, above: Milli, mut bands: Vec<Band>, below: Milli) {
        let Some(first) = bands.first_mut() else { return };
        first.above = if self.fresh { 0 } else { above.max(self.below) };
        first.page_break = std::mem::take(&mut self.page_break);
        first.places.append(&mut self.arriving);
        for band in &mut bands {
            band.frames.clone_from(&self.open);
        }
        self.bands.append(&mut bands);
        self.below = below;
        self.fresh = false;
    }

    /// Notes that the next block stands at least this far below.
    pub(super) fn wants_below(&mut self, below: Milli) {
        self.below = self.below.max(below);
    }

    /// Opens the box of a notice.
    pub(super) fn open_frame(&mut self, frame: Frame, above: Milli, pad: Milli) {
        self.frames.push(frame);
        self.open.push(self.frames.len() - 1);
        let band = Band { height: pad, keep: true, ..Band::default() };
        self.push(above, vec![band], 0);
        self.fresh = true;
    }

    /// Closes it.
    pub(super) fn close_frame(&mut self, below: Milli, pad: Milli) {
        if let Some(last) = self.bands.last_mut() {
            last.keep = true;
        }
        self.fresh = true;
        self.push(0, vec![Band { height: pad, ..Band::default() }], below);
        self.open.pop();
    }
}

/// Returns the look of a style in one of its faces.
fn look_in(style: Style, face: Face) -> Look {
    Look { face, ..style.look() }
}
