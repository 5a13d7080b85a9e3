//! Pages as operators: text in marked content, everything else as artifacts.

use std::collections::BTreeMap;

use printpdf::{
    Color, DictItem, FontId, Line, LineDashPattern, LinePoint, Op, PaintMode,
    PdfFontHandle, Point, Pt, Rect, Rgb, TextMatrix,
};

use crate::export::pdf::fonts::Face;
use crate::export::pdf::pages::Page;
use crate::export::pdf::piece::{Ink, Letter, Milli, POINT, Run, Shape};
use crate::export::pdf::tags::{Kid, Role, TagId, Tags};

/// Where a link can be clicked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    /// The page, from 0.
    pub(super) page: usize,
    /// The link, by its number.
    pub(super) link: usize,
    /// Left, lower, right and upper edge, from the lower left corner of the page.
    pub(super) edges: [Milli; 4],
}

/// What is written so far.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// Operators, by page.
    pub(super) pages: Vec<Vec<Op>>,
    /// Tags of marked content, by page and number.
    pub(super) marked: Vec<Vec<TagId>>,
    /// Where links can be clicked.
    pub(super) spots: Vec<Spot>,
    /// The edges of figures, by tag: left, lower, right and upper.
    pub(super) figures: BTreeMap<TagId, [Milli; 4]>,
    /// The signs used of each face.
    pub(super) used: BTreeMap<Face, Used>,
}

/// The signs that are used of a face, each with a code of its own from 1.
///
/// Two characters that look alike have two codes, so that each is copied as what it is.
#[derive(Debug, Default)]
pub(super) struct Used {
    codes: BTreeMap<char, u16>,
    /// Character, glyph and advance, by code from 1.
    pub(super) signs: Vec<(char, u16, i16)>,
}

impl Used {
    /// Returns the code of a letter's sign.
    fn code(&mut self, letter: &Letter) -> u16 {
        if let Some(code) = self.codes.get(&letter.sign) {
            return *code;
        }
        self.signs.push((letter.sign, letter.glyph, letter.advance));
        let code = u16::try_from(self.signs.len()).unwrap_or(0);
        self.codes.insert(letter.sign, code);
        code
    }
}

/// One page being written.
struct Pen {
    ops: Vec<Op>,
    /// The height of the page: PDF counts from below.
    height: Milli,
    font: Option<(Face, Milli)>,
    ink: Option<Ink>,
}

impl Written {
    /// Writes a page. `margin` is what stands above and below the flow.
    pub(super) fn page(
        &mut self,
        height: Milli,
        page: &Page,
        margin: &[Vec<Run>; 2],
        rules: &[Shape],
        tags: &mut Tags,
    ) {
        let mut pen = Pen { ops: Vec::new(), height, font: None, ink: None };
        let number = self.pages.len();
        pen.shapes(page, rules);
        for (subtype, runs) in ["Header", "Footer"].into_iter().zip(margin) {
            pen.artifact(Some(subtype), |pen| pen.text(runs.iter(), &mut self.used));
        }
        pen.artifact(None, |pen| pen.text(page.repeats.iter(), &mut self.used));

        let mut runs: Vec<&Run> = page.runs.iter().collect();
        runs.sort_by_key(|run| run.block);
        let mut marked = Vec::new();
        for group in runs.chunk_by(|left, right| left.tag == right.tag) {
            let tag = group[0].tag;
            let mcid = i64::try_from(marked.len()).unwrap_or(i64::MAX);
            marked.push(tag);
            tags.fill(tag, Kid::Content(number, mcid));
            let drawn: Vec<Shape> = page
                .figures
                .iter()
                .filter(|(figure, _)| *figure == tag)
                .map(|(_, shape)| *shape)
                .collect();
            if let Some(edges) = bounds(height, &drawn) {
                self.figures.insert(tag, edges);
            }
            pen.marked(name(tags.all()[tag].role), mcid, |pen| {
                pen.fill(&drawn);
                pen.text(group.iter().copied(), &mut self.used);
            });
            for run in group {
                self.spot(number, height, run, tags);
            }
        }
        self.pages.push(pen.ops);
        self.marked.push(marked);
    }

    /// Notes where the link of a run can be clicked; runs of a line share one place.
    fn spot(&mut self, page: usize, height: Milli, run: &Run, tags: &mut Tags) {
        let Some(link) = run.link else { return };
        let low = height - run.baseline - run.look.size * 3 / 10;
        let (left, right) = (run.x, run.x + run.width);
        if let Some(last) = self.spots.last_mut() {
            // A line of the contents is one place from its number to its page.
            if last.page == page && last.link == link && last.edges[1] == low {
                last.edges[2] = right;
                return;
            }
        }
        let edges = [left, low, right, low + run.look.size * 13 / 10];
        tags.fill(run.tag, Kid::Link(self.spots.len()));
        self.spots.push(Spot { page, link, edges });
    }
}

impl Pen {
    /// Draws what is not read: boxes, rules, the lines below blanks and links.
    fn shapes(&mut self, page: &Page, rules: &[Shape]) {
        let mut shapes = Vec::new();
        for (frame, top, bottom) in &page.boxes {
            let (x, y, height) = (frame.x, *top, bottom - top);
            shapes.push(Shape { x, y, width: frame.width, height, ink: frame.wash });
            shapes.push(Shape { x, y, width: 3 * POINT, height, ink: frame.bar });
        }
        shapes.extend_from_slice(&page.shapes);
        shapes.extend_from_slice(rules);
        for run in page.runs.iter().filter(|run| run.look.underlined || run.look.struck) {
            let by = if run.look.struck { -22 } else { 15 };
            shapes.push(Shape {
                x: run.x,
                y: run.baseline + run.look.size * by / 100,
                width: run.width,
                height: POINT / 2,
                ink: run.look.ink,
            });
        }
        if shapes.is_empty() && page.numbers.is_empty() {
            return;
        }
        self.artifact(None, |pen| {
            pen.fill(&shapes);
            for number in &page.numbers {
                let end = number.right - 24 * POINT;
                if number.dots_from < end {
                    pen.dots(number.dots_from, end, number.baseline);
                }
            }
        });
    }

    /// Fills rectangles.
    fn fill(&mut self, shapes: &[Shape]) {
        for shape in shapes {
            self.ink(shape.ink);
            let y = self.height - shape.y - shape.height;
            let rectangle = Rect {
                x: points(shape.x),
                y: points(y),
                width: points(shape.width),
                height: points(shape.height),
                mode: Some(PaintMode::Fill),
                winding_order: None,
            };
            self.ops.push(Op::DrawRectangle { rectangle });
        }
    }

    /// Draws dots that lead the eye.
    fn dots(&mut self, from: Milli, to: Milli, baseline: Milli) {
        let y = self.height - baseline;
        let dash = LineDashPattern::new(0.0, &[0.7, 3.3]);
        // Dots of neighbouring lines stand below each other.
        let step = 4 * POINT;
        let (from, to) =
            (from.div_euclid(step) * step + step, to.div_euclid(step) * step);
        let points = [from, to].map(|x| LinePoint {
            p: Point { x: points(x), y: points(y) },
            bezier: false,
        });
        self.ops.extend([
            Op::SaveGraphicsState,
            Op::SetOutlineColor { col: color(Ink::Soft) },
            Op::SetOutlineThickness { pt: Pt(0.7) },
            Op::SetLineDashPattern { dash },
            Op::DrawLine { line: Line { points: points.to_vec(), is_closed: false } },
            Op::RestoreGraphicsState,
        ]);
    }

    /// Writes what is not read; `subtype` is `Header` or `Footer` for what is on every page.
    fn artifact(&mut self, subtype: Option<&str>, write: impl FnOnce(&mut Self)) {
        let before = self.ops.len();
        write(self);
        if self.ops.len() == before {
            return;
        }
        let kind = match subtype {
            Some(subtype) => vec![("Type", "Pagination"), ("Subtype", subtype)],
            None => vec![("Type", "Layout")],
        };
        let map = kind
            .into_iter()
            .map(|(key, value)| (key.to_owned(), DictItem::Name(value.into())))
            .collect();
        let (tag, properties) = ("Artifact".to_owned(), DictItem::Dict { map });
        let begin = Op::BeginMarkedContentWithProperties { tag, properties };
        self.ops.insert(before, begin);
        self.ops.push(Op::EndMarkedContent);
    }

    /// Writes what is read, under its number.
    fn marked(&mut self, tag: &str, mcid: i64, write: impl FnOnce(&mut Self)) {
        let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(mcid))]);
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties: DictItem::Dict { map },
        });
        write(self);
        self.ops.push(Op::EndMarkedContent);
    }

    /// Writes runs of text.
    fn text<'a>(
        &mut self,
        runs: impl Iterator<Item = &'a Run>,
        used: &mut BTreeMap<Face, Used>,
    ) {
        let before = self.ops.len();
        for run in runs.filter(|run| !run.letters.is_empty()) {
            self.font(run.look.face, run.look.size);
            self.ink(run.look.ink);
            let (x, y) = (points(run.x), points(self.height - run.baseline));
            self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(x, y) });
            self.letters(run, used.entry(run.look.face).or_default());
        }
        if self.ops.len() > before {
            self.ops.insert(before, Op::StartTextSection);
            self.ops.push(Op::EndTextSection);
        }
    }

    /// Writes the letters of a run: strings, what stands between them, and how far up.
    ///
    /// The codes are ours, and so is the operator: printpdf's own would look each character
    /// up in the font again, and gives two characters of one sign one code.
    fn letters(&mut self, run: &Run, used: &mut Used) {
        let mut shown = Shown::default();
        let mut rise = 0;
        let mut moved: i64 = 0;
        for letter in &run.letters {
            moved += i64::from(letter.before);
            if letter.rise != rise {
                self.show(&mut shown);
                rise = letter.rise;
                self.rise(i64::from(rise) * run.look.size / 1000);
            }
            if moved != 0 {
                shown.end();
                // Here a positive number moves to the left.
                shown.items.push(DictItem::Int(-moved));
                moved = 0;
            }
            shown.codes.extend(used.code(letter).to_be_bytes());
            moved += i64::from(letter.after);
        }
        self.show(&mut shown);
        if rise != 0 {
            self.rise(0);
        }
    }

    /// Shows what is collected.
    fn show(&mut self, shown: &mut Shown) {
        shown.end();
        if shown.items.is_empty() {
            return;
        }
        let value = vec![DictItem::Array(std::mem::take(&mut shown.items))];
        self.ops.push(Op::Unknown { key: "TJ".to_owned(), value });
    }

    /// Raises what follows above the baseline.
    fn rise(&mut self, by: Milli) {
        let value = vec![DictItem::Real(points(by).0)];
        self.ops.push(Op::Unknown { key: "Ts".to_owned(), value });
    }

    /// Takes a font, if it is another.
    fn font(&mut self, face: Face, size: Milli) {
        if self.font != Some((face, size)) {
            self.font = Some((face, size));
            let font = PdfFontHandle::External(FontId(resource(face)));
            self.ops.push(Op::SetFont { font, size: points(size) });
        }
    }

    /// Takes a colour, if it is another.
    fn ink(&mut self, ink: Ink) {
        if self.ink != Some(ink) {
            self.ink = Some(ink);
            self.ops.push(Op::SetFillColor { col: color(ink) });
        }
    }
}

/// Returns the edges around shapes, from the lower left corner of the page.
fn bounds(height: Milli, shapes: &[Shape]) -> Option<[Milli; 4]> {
    let left = shapes.iter().map(|shape| shape.x).min()?;
    let right = shapes.iter().map(|shape| shape.x + shape.width).max()?;
    let top = shapes.iter().map(|shape| shape.y).min()?;
    let bottom = shapes.iter().map(|shape| shape.y + shape.height).max()?;
    Some([left, height - bottom, right, height - top])
}

/// What an operator shows: strings, and the moves between them.
#[derive(Default)]
struct Shown {
    items: Vec<DictItem>,
    codes: Vec<u8>,
}

impl Shown {
    /// Ends a string.
    fn end(&mut self) {
        if !self.codes.is_empty() {
            let data = std::mem::take(&mut self.codes);
            self.items.push(DictItem::String { data, literal: false });
        }
    }
}

/// Returns what pages call the font of a face.
pub(super) fn resource(face: Face) -> String {
    match face {
        Face::Added(at) => format!("Added{at}"),
        face => format!("Face{}", face.place()),
    }
}

/// Returns the name of a role as marked content bears it.
pub(super) fn name(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Title => "Title",
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(3) => "H3",
        Role::Heading(4) => "H4",
        Role::Heading(5) => "H5",
        Role::Heading(_) => "H6",
        Role::Paragraph => "P",
        Role::Part => "Sect",
        Role::List(_) => "L",
        Role::Item => "LI",
        Role::Label => "Lbl",
        Role::Body => "LBody",
        Role::Table => "Table",
        Role::Caption => "Caption",
        Role::TableHead => "THead",
        Role::TableBody => "TBody",
        Role::Row => "TR",
        Role::ColumnHeader => "TH",
        Role::Cell => "TD",
        Role::Contents => "TOC",
        Role::ContentsItem => "TOCI",
        Role::Reference => "Reference",
        Role::Link => "Link",
        Role::Figure => "Figure",
    }
}

/// Returns a colour for the page.
fn color(ink: Ink) -> Color {
    let [r, g, b] = ink.rgb().map(|part| (f32::from(part) / 2.55).round() / 100.0);
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}

/// Returns a length in points.
pub(super) fn points(length: Milli) -> Pt {
    // Hundredths are finer than any printer and keep the numbers short.
    Pt(whole((length + 5).div_euclid(10)) / 100.0)
}

/// Returns a whole number as the type PDF writers take.
fn whole(number: i64) -> f32 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a page is smaller than 2^24 hundredths"
    )]
    let number = number as f32;
    number
}
