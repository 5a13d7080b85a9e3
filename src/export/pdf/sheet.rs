//! A page of a finished PDF as outlines, for a preview: drawn from the file itself, so that
//! it cannot differ from what is printed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document as File, Object, ObjectId};
use ttf_parser::{GlyphId, OutlineBuilder};

/// One page, drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The pages of the document.
    pub of: usize,
    /// The width, in hundredths of a point.
    pub width: i64,
    /// The height, in hundredths of a point.
    pub height: i64,
    /// What is drawn, the lowest first.
    pub strokes: Vec<Stroke>,
    /// What is read, in reading order, a piece of text each; headers and footers are not.
    pub text: Vec<String>,
}

/// Outlines of one colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// The outlines as SVG paths, in hundredths of a point from the upper left corner.
    pub path: String,
    /// Red, green and blue.
    pub ink: [u8; 3],
    /// The width of the line, where one is drawn along the path; else it is filled.
    pub line: Option<i64>,
    /// The lengths of dashes and gaps of a line, if it is not whole.
    pub dashes: Vec<i64>,
}

/// Draws a page, counted from 0, of a PDF that Anteroom made; nothing if it is no such PDF
/// or has no such page.
pub fn sheet(pdf: &[u8], page: usize) -> Option<Sheet> {
    let file = File::load_mem(pdf).ok()?;
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let id = *pages.get(page)?;
    let own = file.get_dictionary(id).ok()?;
    let edges = own.get(b"MediaBox").and_then(Object::as_array).ok()?;
    let edges: Vec<f32> = edges.iter().filter_map(|edge| edge.as_float().ok()).collect();
    let [_, _, width, height] = edges.as_slice() else { return None };
    let mut pen = Pen {
        fonts: fonts(&file, own)?,
        height: *height,
        state: State::default(),
        kept: Vec::new(),
        text_at: (0.0, 0.0),
        path: String::new(),
        marked: None,
        sheet: Sheet {
            of: pages.len(),
            width: hundredths(*width),
            height: hundredths(*height),
            ..Sheet::default()
        },
    };
    let content = Content::decode(&file.get_page_content(id)).ok()?;
    for operation in &content.operations {
        pen.take(operation);
    }
    pen.sheet.text.retain(|text| !text.trim().is_empty());
    Some(pen.sheet)
}

/// A font of the file, as far as drawing needs it.
struct Font {
    program: Program,
    /// Which sign each code shows; the code itself where there is no entry.
    shown: Vec<u16>,
    widths: Vec<f32>,
    characters: BTreeMap<u16, String>,
}

/// The outlines of a font.
enum Program {
    Quadratic(Vec<u8>),
    Cubic(Vec<u8>),
}

/// What operators set (PDF 1.7, section 8.4).
#[derive(Clone, Debug)]
struct State {
    fill: [u8; 3],
    stroke: [u8; 3],
    line: f32,
    dashes: Vec<f32>,
    font: Option<Vec<u8>>,
    size: f32,
    rise: f32,
}

impl Default for State {
    fn default() -> Self {
        Self {
            fill: [0; 3],
            stroke: [0; 3],
            line: 1.0,
            dashes: Vec::new(),
            font: None,
            size: 0.0,
            rise: 0.0,
        }
    }
}

/// Draws what the operators of a page say.
struct Pen {
    fonts: BTreeMap<Vec<u8>, Font>,
    height: f32,
    state: State,
    kept: Vec<State>,
    text_at: (f32, f32),
    path: String,
    /// What the open piece of tagged text says so far.
    marked: Option<String>,
    sheet: Sheet,
}

impl Pen {
    /// Follows an operator (PDF 1.7, annex A): all that our pages use.
    fn take(&mut self, operation: &Operation) {
        let operands = &operation.operands;
        let number = |at: usize| {
            operands.get(at).and_then(|number| number.as_float().ok()).unwrap_or(0.0)
        };
        match operation.operator.as_str() {
            "q" => self.kept.push(self.state.clone()),
            "Q" => self.state = self.kept.pop().unwrap_or_default(),
            "rg" => self.state.fill = [0, 1, 2].map(|at| part(number(at))),
            "RG" => self.state.stroke = [0, 1, 2].map(|at| part(number(at))),
            "w" => self.state.line = number(0),
            "d" => {
                let dashes = operands.first().and_then(|list| list.as_array().ok());
                let dashes = dashes.into_iter().flatten();
                self.state.dashes =
                    dashes.filter_map(|one| one.as_float().ok()).collect();
            }
            "m" => self.draw('M', &[(number(0), number(1))]),
            "l" => self.draw('L', &[(number(0), number(1))]),
            "c" => {
                let points = [0, 2, 4].map(|at| (number(at), number(at + 1)));
                self.draw('C', &points);
            }
            "re" => {
                let (x, y, width, height) = (number(0), number(1), number(2), number(3));
                self.draw('M', &[(x, y)]);
                self.draw('L', &[(x + width, y)]);
                self.draw('L', &[(x + width, y + height)]);
                self.draw('L', &[(x, y + height)]);
                self.path.push('Z');
            }
            "h" => self.path.push('Z'),
            "f" | "f*" => self.paint(true, false),
            "S" => self.paint(false, true),
            "s" => {
                self.path.push('Z');
                self.paint(false, true);
            }
            "B" => self.paint(true, true),
            "n" => self.path.clear(),
            "Tf" => {
                self.state.font =
                    operands.first().and_then(|name| Some(name.as_name().ok()?.to_vec()));
                self.state.size = number(1);
            }
            "Ts" => self.state.rise = number(0),
            "Tm" => self.text_at = (number(4), number(5)),
            "TJ" => {
                let items = operands.first().and_then(|list| list.as_array().ok());
                for item in items.into_iter().flatten() {
                    self.show(item);
                }
                self.paint(true, false);
            }
            "Tj" => {
                operands.first().into_iter().for_each(|item| self.show(item));
                self.paint(true, false);
            }
            "BDC" => {
                let tagged = operands
                    .get(1)
                    .and_then(|own| own.as_dict().ok())
                    .is_some_and(|own| own.has(b"MCID"));
                self.marked = tagged.then(String::new);
            }
            "EMC" => self.sheet.text.extend(self.marked.take()),
            _ => {}
        }
    }

    /// Adds a step to the path.
    fn draw(&mut self, step: char, points: &[(f32, f32)]) {
        self.path.push(step);
        for (at, (x, y)) in points.iter().enumerate() {
            let (x, y) = (hundredths(*x), hundredths(self.height - y));
            let blank = if at == 0 { "" } else { " " };
            let _ = write!(self.path, "{blank}{x} {y}");
        }
    }

    /// Paints the path and begins another.
    fn paint(&mut self, fill: bool, line: bool) {
        let path = std::mem::take(&mut self.path);
        if path.is_empty() {
            return;
        }
        if fill {
            let ink = self.state.fill;
            match self.sheet.strokes.last_mut() {
                // Signs in a row are one outline.
                Some(last) if last.ink == ink && last.line.is_none() => {
                    last.path.push_str(&path);
                }
                _ => self.sheet.strokes.push(Stroke {
                    path: path.clone(),
                    ink,
                    line: None,
                    dashes: Vec::new(),
                }),
            }
        }
        if line {
            let dashes = self.state.dashes.iter().map(|one| hundredths(*one)).collect();
            let (ink, line) = (self.state.stroke, Some(hundredths(self.state.line)));
            self.sheet.strokes.push(Stroke { path, ink, line, dashes });
        }
    }

    /// Shows a string, or moves as far as a number says.
    fn show(&mut self, item: &Object) {
        let Some(font) = self.state.font.as_ref().and_then(|name| self.fonts.get(name))
        else {
            return;
        };
        let size = self.state.size;
        let Ok(codes) = item.as_str() else {
            self.text_at.0 -= item.as_float().unwrap_or(0.0) * size / 1000.0;
            return;
        };
        for code in codes.chunks_exact(2) {
            let code = u16::from_be_bytes([code[0], code[1]]);
            let place = usize::from(code);
            let glyph = GlyphId(font.shown.get(place).copied().unwrap_or(code));
            let up = self.text_at.1 + self.state.rise;
            let mut outline = Outline {
                path: &mut self.path,
                scale: 0.0,
                x: self.text_at.0,
                y: self.height - up,
            };
            font.program.draw(glyph, size, &mut outline);
            if let Some(marked) = &mut self.marked {
                marked.push_str(font.characters.get(&code).map_or("", String::as_str));
            }
            let width = font.widths.get(place).copied().unwrap_or(0.0);
            self.text_at.0 += width * size / 1000.0;
        }
    }
}

impl Program {
    /// Draws a sign at a size.
    fn draw(&self, glyph: GlyphId, size: f32, outline: &mut Outline<'_>) {
        match self {
            Self::Quadratic(bytes) => {
                if let Ok(face) = ttf_parser::Face::parse(bytes, 0) {
                    outline.scale = size / f32::from(face.units_per_em());
                    face.outline_glyph(glyph, outline);
                }
            }
            Self::Cubic(bytes) => {
                if let Some(table) = ttf_parser::cff::Table::parse(bytes) {
                    outline.scale = size * table.matrix().sx;
                    table.outline(glyph, outline).ok();
                }
            }
        }
    }
}

/// Writes the outline of a sign into a path.
struct Outline<'p> {
    path: &'p mut String,
    scale: f32,
    /// Where its origin is, from the upper left corner.
    x: f32,
    y: f32,
}

impl Outline<'_> {
    fn points(&mut self, step: char, points: &[(f32, f32)]) {
        self.path.push(step);
        for (at, (x, y)) in points.iter().enumerate() {
            let x = hundredths(self.x + x * self.scale);
            let y = hundredths(self.y - y * self.scale);
            let blank = if at == 0 { "" } else { " " };
            let _ = write!(self.path, "{blank}{x} {y}");
        }
    }
}

impl OutlineBuilder for Outline<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.points('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.points('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.points('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.points('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}

/// Returns the fonts of a page.
fn fonts(file: &File, page: &Dictionary) -> Option<BTreeMap<Vec<u8>, Font>> {
    let inside = |of: &Dictionary, key: &[u8]| -> Option<Dictionary> {
        let object = file.dereference(of.get(key).ok()?).ok()?.1;
        object.as_dict().ok().cloned()
    };
    let stream = |of: &Dictionary, key: &[u8]| -> Option<Vec<u8>> {
        let object = file.dereference(of.get(key).ok()?).ok()?.1;
        let stream = object.as_stream().ok()?;
        Some(stream.decompressed_content().unwrap_or_else(|_| stream.content.clone()))
    };
    let list = inside(&inside(page, b"Resources")?, b"Font")?;
    let mut fonts = BTreeMap::new();
    for (name, font) in &list {
        let font = file.dereference(font).ok()?.1.as_dict().ok()?;
        let inner = font.get(b"DescendantFonts").and_then(Object::as_array).ok()?;
        let inner = file.dereference(inner.first()?).ok()?.1.as_dict().ok()?;
        let descriptor = inside(inner, b"FontDescriptor")?;
        let program = match stream(&descriptor, b"FontFile2") {
            Some(bytes) => Program::Quadratic(bytes),
            None => Program::Cubic(stream(&descriptor, b"FontFile3")?),
        };
        let shown = stream(inner, b"CIDToGIDMap").unwrap_or_default();
        let shown = shown
            .chunks_exact(2)
            .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
            .collect();
        // One run of widths, from code 1 on.
        let mut widths = vec![0.0];
        let runs = file.dereference(inner.get(b"W").ok()?).ok()?.1.as_array().ok()?;
        let run = runs.get(1).and_then(|run| run.as_array().ok());
        widths.extend(run.into_iter().flatten().filter_map(|one| one.as_float().ok()));
        let map = stream(font, b"ToUnicode").unwrap_or_default();
        let characters = characters(&String::from_utf8_lossy(&map));
        fonts.insert(name.clone(), Font { program, shown, widths, characters });
    }
    Some(fonts)
}

/// Returns which character each code stands for, from lines such as `<0001> <0041>`.
fn characters(map: &str) -> BTreeMap<u16, String> {
    let mut characters = BTreeMap::new();
    for line in map.lines() {
        let mut parts = line.split(['<', '>', ' ']).filter(|part| !part.is_empty());
        let (Some(code), Some(units), None) = (parts.next(), parts.next(), parts.next())
        else {
            continue;
        };
        let (Ok(code), true) = (u16::from_str_radix(code, 16), line.starts_with('<'))
        else {
            continue;
        };
        let unit = |at: usize| {
            units.get(at..at + 4).and_then(|unit| u16::from_str_radix(unit, 16).ok())
        };
        let units: Vec<u16> = (0..units.len()).step_by(4).map_while(unit).collect();
        // A hyphen that only ends a line is not part of the word.
        let text = String::from_utf16_lossy(&units).replace('\u{ad}', "");
        characters.insert(code, text);
    }
    characters
}

/// Returns a length in points as hundredths.
fn hundredths(length: f32) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a page is small")]
    let hundredths = (length * 100.0).round() as i64;
    hundredths
}

/// Returns a part of a colour as a byte.
fn part(share: f32) -> u8 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "held between 0 and 255"
    )]
    let part = (share.clamp(0.0, 1.0) * 255.0).round() as u8;
    part
}
