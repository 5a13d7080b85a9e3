//! Lines: where text breaks, so that no line is too long and the right edge is calm.

use crate::export::pdf::letters::{Break, Fine, Setter, Span, Unit, coarse};
use crate::export::pdf::piece::{Letter, Look, Milli, Run};
use crate::export::pdf::tags::TagId;

/// The most words tried in one line: bounds the time for text without width.
const WORDS_A_LINE: usize = 500;

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
}

/// Letters between two places where a line may end.
#[derive(Clone, Copy)]
struct Word {
    from: usize,
    to: usize,
    /// Width with the blanks at its end.
    full: Fine,
    /// Width without them.
    solid: Fine,
    /// Whether the line ends after it.
    must: bool,
}

impl Text {
    /// Measures spans in a row; `block` is the tag by which they are put in order.
    pub(super) fn new(setter: &mut Setter, spans: Vec<Span>, block: TagId) -> Self {
        let units = setter.letters(&spans);
        Self { spans, units, block }
    }

    /// Returns the width of the widest part that has no place to break.
    pub(super) fn longest_word(&self) -> Milli {
        coarse(self.words(Fine::MAX).iter().map(|word| word.solid).max().unwrap_or(0))
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
                let part = &words[start..=at];
                for (first, last) in fit(part, room) {
                    lines.push(self.line(part[first].from, part[last].to));
                }
                start = at + 1;
            }
        }
        if lines.is_empty() {
            lines.push(Line::default());
        }
        lines
    }

    /// Cuts the letters into words, and words wider than `room` into what fits.
    fn words(&self, room: Fine) -> Vec<Word> {
        let mut words = Vec::new();
        let mut word = Word { from: 0, to: 0, full: 0, solid: 0, must: false };
        for (at, unit) in self.units.iter().enumerate() {
            let width = unit.advance + unit.kerned;
            if word.from < at && !unit.is_blank() && word.full + width > room {
                words.push(word);
                word = Word { from: at, to: at, full: 0, solid: 0, must: false };
            }
            word.to = at + 1;
            word.full += width;
            if !unit.is_blank() {
                word.solid = word.full;
            }
            if unit.end != Break::No {
                word.must = unit.end == Break::Must;
                words.push(word);
                word = Word { from: at + 1, to: at + 1, full: 0, solid: 0, must: false };
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
        for (at, unit) in self.units[from..to].iter().enumerate() {
            let Some(sign) = unit.sign else { continue };
            let span = &self.spans[unit.span];
            let look = Look { face: unit.face, ..span.look };
            let kerning = if at == 0 { 0 } else { unit.kerning };
            let kerned = if at == 0 { 0 } else { unit.kerned };
            let joins = line.runs.last().is_some_and(|run| {
                run.look == look && run.tag == span.tag && run.link == span.link
            });
            if !joins {
                origin = pen;
                line.runs.push(Run {
                    x: pen.div_euclid(1000),
                    baseline: 0,
                    width: 0,
                    look,
                    letters: Vec::new(),
                    tag: span.tag,
                    block: self.block,
                    link: span.link,
                });
            }
            pen += kerned + unit.advance;
            if !unit.is_blank() {
                solid = pen;
            }
            if let Some(run) = line.runs.last_mut() {
                run.letters.push(Letter { sign, kerning });
                run.width = coarse(solid.max(origin) - origin);
            }
        }
        line.width = coarse(solid);
        line
    }
}

/// Chooses the lines of a paragraph: first and last word of each.
///
/// Every way to break is weighed by the squares of the space left at the right, the last
/// line's not counted, as Knuth and Plass do; each line costs a little, so that none is
/// added only to even out the others.
fn fit(words: &[Word], room: Fine) -> Vec<(usize, usize)> {
    // What it costs at least to have set the words before each, and from where.
    let mut best: Vec<(i64, usize)> = vec![(0, 0)];
    let line_cost = coarse(room / 4).pow(2);
    for end in 1..=words.len() {
        let mut choice: Option<(i64, usize)> = None;
        let mut width: Fine = 0;
        for start in (end.saturating_sub(WORDS_A_LINE)..end).rev() {
            let word = &words[start];
            let wide = if start + 1 == end { word.solid } else { word.full };
            width += wide;
            if width > room && start + 1 < end {
                break;
            }
            let left = coarse((room - width).max(0));
            let ragged = if end == words.len() {
                // A last line of one short word looks forgotten.
                (left - coarse(room) * 4 / 5).max(0).pow(2) * 4
            } else {
                left * left
            };
            let cost = best[start].0 + ragged + line_cost;
            if choice.is_none_or(|(least, _)| cost < least) {
                choice = Some((cost, start));
            }
        }
        best.push(choice.unwrap_or((i64::MAX / 2, end - 1)));
    }
    let mut lines = Vec::new();
    let mut end = words.len();
    while end > 0 {
        let start = best[end].1;
        lines.push((start, end - 1));
        end = start;
    }
    lines.reverse();
    lines
}
