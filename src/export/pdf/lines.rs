//! Lines: where text breaks, so that no line is too long and the right edge is calm.

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::{Penalties, wrap_optimal_fit};

use crate::export::pdf::letters::{Break, Fine, Setter, Span, Unit, coarse};
use crate::export::pdf::piece::{Letter, Look, Milli, Run};
use crate::export::pdf::tags::TagId;

/// The sign that ends a line within a word; it is not part of the word when read or copied
/// (PDF 1.7, section 14.8.2.2.3).
const SOFT_HYPHEN: char = '\u{ad}';

/// A line of text; its runs stand from its left edge on.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// The runs, their baseline at 0.
    pub(super) runs: Vec<Run>,
    /// Its width without blanks at the end.
    pub(super) width: Milli,
}

/// Text that is measured and not yet broken.
pub(super) struct Text {
    spans: Vec<Span>,
    units: Vec<Unit>,
    block: TagId,
    /// The hyphen of each span's face, and its advance.
    hyphens: Vec<Option<(u16, i16)>>,
}

/// Letters between two places where a line may end.
#[derive(Clone, Copy, Debug)]
struct Word {
    from: usize,
    to: usize,
    /// Width with the blanks at its end.
    full: Fine,
    /// Width without them.
    solid: Fine,
    /// Width of the hyphen, if a line that ends after it ends with one.
    hyphen: Fine,
    /// Whether the line ends after it.
    must: bool,
}

impl Word {
    /// Returns a word of no letters yet.
    fn at(from: usize) -> Self {
        Self { from, to: from, full: 0, solid: 0, hyphen: 0, must: false }
    }
}

/// Widths for the library that chooses lines: whole hundredths of a point, in which its
/// sums of squares are exact on every machine.
impl Fragment for Word {
    fn width(&self) -> f64 {
        hundredths(self.solid)
    }

    fn whitespace_width(&self) -> f64 {
        hundredths(self.full - self.solid)
    }

    fn penalty_width(&self) -> f64 {
        hundredths(self.hyphen)
    }
}

/// Returns a fine width in hundredths of a point, rounded up.
fn hundredths(width: Fine) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a text is shorter than 2^52 units")]
    let width = (width + 9_999).div_euclid(10_000) as f64;
    width
}

impl Text {
    /// Measures spans in a row; `block` is the tag by which they are put in order.
    pub(super) fn new(setter: &mut Setter, spans: Vec<Span>, block: TagId) -> Self {
        let units = setter.letters(&spans);
        let hyphen = |span: &Span| {
            let sign = setter.fonts.sign(span.look.face, '-')?;
            Some((sign.glyph, sign.advance))
        };
        let hyphens = spans.iter().map(hyphen).collect();
        Self { spans, units, block, hyphens }
    }

    /// Returns the width of the widest part that has no place to break.
    pub(super) fn longest_word(&self) -> Milli {
        let words = self.words(Fine::MAX);
        coarse(words.iter().map(|word| word.solid + word.hyphen).max().unwrap_or(0))
    }

    /// Returns the width in one line, were there room.
    pub(super) fn width(&self) -> Milli {
        let mut widest = 0;
        let mut line: Fine = 0;
        for word in self.words(Fine::MAX) {
            widest = widest.max(line + word.solid);
            line = if word.must { 0 } else { line + word.full };
        }
        coarse(widest)
    }

    /// Breaks the text into lines no wider than `width`; at least one line.
    pub(super) fn lines(&self, width: Milli) -> Vec<Line> {
        let room = width.max(1) * 1000;
        let words = self.words(room);
        let mut lines = Vec::new();
        let mut start = 0;
        // A paragraph is broken as a whole between the places where it must.
        for (at, word) in words.iter().enumerate() {
            if word.must || at + 1 == words.len() {
                for line in fit(&words[start..=at], room) {
                    let (Some(first), Some(last)) = (line.first(), line.last()) else {
                        continue;
                    };
                    lines.push(self.line(first.from, last.to));
                }
                start = at + 1;
            }
        }
        if lines.is_empty() {
            lines.push(Line::default());
        }
        lines
    }

    /// Returns the size and the hyphen of a letter's span.
    fn of(&self, unit: &Unit) -> (Milli, Option<(u16, i16)>) {
        let span = unit.span as usize;
        let size = self.spans.get(span).map_or(0, |span| span.look.size);
        (size, self.hyphens.get(span).copied().flatten())
    }

    /// Cuts the letters into words, and words wider than `room` into what fits.
    fn words(&self, room: Fine) -> Vec<Word> {
        let mut words = Vec::new();
        let mut word = Word::at(0);
        for (at, unit) in self.units.iter().enumerate() {
            let (size, hyphen) = self.of(unit);
            let (width, _) = unit.width(size);
            let wide = word.full + width > room && !unit.perched;
            if word.from < at && !unit.is_blank() && wide {
                words.push(word);
                word = Word::at(at);
            }
            word.to = at + 1;
            word.full += width;
            if !unit.is_blank() {
                word.solid = word.full;
            }
            if unit.end != Break::No {
                word.must = unit.end == Break::Must;
                if unit.end == Break::Hyphen {
                    let advance = hyphen.map_or(0, |(_, advance)| i64::from(advance));
                    word.hyphen = advance * size;
                    // Where not even the hyphen fits, the word is cut anywhere.
                    if word.solid + word.hyphen > room {
                        word.hyphen = 0;
                        continue;
                    }
                }
                words.push(word);
                word = Word::at(at + 1);
            }
        }
        if word.from < word.to {
            words.push(word);
        }
        words
    }

    /// Sets letters as one line.
    fn line(&self, from: usize, to: usize) -> Line {
        let mut line = Line::default();
        let mut pen: Fine = 0;
        let mut solid: Fine = 0;
        let mut origin: Fine = 0;
        let units = self.units.get(from..to).unwrap_or_default();
        for (at, unit) in units.iter().enumerate() {
            let Some(sign) = unit.sign else { continue };
            let Some(span) = self.spans.get(unit.span as usize) else { continue };
            let look = Look { face: unit.face, ..span.look };
            let (kerned, bare) = unit.width(look.size);
            let (kerning, width) =
                if at == 0 { (0, bare) } else { (unit.kerning, kerned) };
            let joins = line.runs.last().is_some_and(|run| {
                run.look == look && run.tag == span.tag && run.link == span.link
            });
            if !joins {
                origin = pen;
                line.runs.push(self.run(span, look, pen));
            }
            pen += width;
            if !unit.is_blank() {
                solid = pen;
            }
            if let Some(run) = line.runs.last_mut() {
                let (x, rise) = unit.shift;
                let after = if unit.perched { -x - unit.advance } else { 0 };
                let (glyph, advance, before) = (unit.glyph, unit.advance, kerning + x);
                let letter = Letter { sign, glyph, before, advance, after, rise };
                run.letters.push(letter);
                run.width = coarse(solid.max(origin) - origin);
            }
        }
        // A line that ends within a word says so.
        let within = units.last().filter(|unit| unit.end == Break::Hyphen);
        if let Some(unit) = within
            && to < self.units.len()
            && let (size, Some((glyph, advance))) = self.of(unit)
            && let Some(span) = self.spans.get(unit.span as usize)
        {
            if line.runs.last().is_none_or(|run| run.look != span.look) {
                origin = pen;
                line.runs.push(self.run(span, span.look, pen));
            }
            solid = pen + i64::from(advance) * size;
            if let Some(run) = line.runs.last_mut() {
                let sign = SOFT_HYPHEN;
                run.letters.push(Letter {
                    sign,
                    glyph,
                    before: 0,
                    advance,
                    after: 0,
                    rise: 0,
                });
                run.width = coarse(solid - origin);
            }
        }
        line.width = coarse(solid);
        line
    }

    /// Returns a run of no letters yet.
    fn run(&self, span: &Span, look: Look, x: Fine) -> Run {
        Run {
            x: x.div_euclid(1000),
            baseline: 0,
            width: 0,
            look,
            letters: Vec::new(),
            tag: span.tag,
            block: self.block,
            link: span.link,
        }
    }
}

/// Chooses the lines of a paragraph.
///
/// Every way to break is weighed by the squares of the space left at the right, the last
/// line's not counted, as Knuth and Plass do; a line and a hyphen cost a little, so that
/// none is there only to even out the others.
fn fit(words: &[Word], room: Fine) -> Vec<&[Word]> {
    // Each word is rounded up; the room is given as much, so that what fits still fits.
    let rounding = i64::try_from(words.len().min(400) * 2).unwrap_or(0) * 10_000;
    let width = hundredths(room + rounding).max(1.0);
    let part = |share: i64| {
        let part = usize::try_from(room / 10_000 / share).unwrap_or(0).min(30_000);
        part * part
    };
    let penalties = Penalties {
        nline_penalty: part(4),
        // What does not fit is never worth it.
        overflow_penalty: 2_000_000_000,
        // A last line of one short word looks forgotten.
        short_last_line_fraction: 5,
        short_last_line_penalty: part(4),
        hyphen_penalty: part(5),
    };
    let alone = || words.iter().map(std::slice::from_ref).collect();
    wrap_optimal_fit(words, &[width], &penalties).unwrap_or_else(|_| alone())
}
