//! Text as letters with widths: which sign of which face stands for each character.

use std::collections::BTreeSet;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use crate::export::pdf::fonts::{Face, Fonts, Sign, UNITS_PER_EM};
use crate::export::pdf::piece::{Look, Milli};
use crate::export::pdf::tags::TagId;
use crate::export::{acts_unseen, mark};

/// A width in design units times thousandths of a point, so that sums are exact.
pub(super) type Fine = i64;

/// Returns a fine width in thousandths of a point, rounded up.
pub(super) fn coarse(width: Fine) -> Milli {
    (width + UNITS_PER_EM - 1).div_euclid(UNITS_PER_EM)
}

/// Text of one look and one meaning, before it is measured.
#[derive(Clone, Debug)]
pub(super) struct Span {
    /// What it says.
    pub(super) text: String,
    /// How it looks.
    pub(super) look: Look,
    /// The tag it fills.
    pub(super) tag: TagId,
    /// The link it is part of.
    pub(super) link: Option<usize>,
}

/// Whether a line may end after a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Break {
    /// It may not.
    No,
    /// It may.
    May,
    /// It does.
    Must,
}

/// A letter, measured.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    /// The sign drawn; `None` for what is not seen, such as the end of a line.
    pub(super) sign: Option<char>,
    /// The face that has it.
    pub(super) face: Face,
    /// The span it is from.
    pub(super) span: usize,
    /// Kerning before it, in design units.
    pub(super) kerning: i64,
    /// Its advance without the kerning.
    pub(super) advance: Fine,
    /// Its kerning as a width.
    pub(super) kerned: Fine,
    /// Whether a line may end after it.
    pub(super) end: Break,
}

impl Unit {
    /// Tells whether the letter leaves no mark, so that it may hang over the edge.
    pub(super) fn is_blank(&self) -> bool {
        self.sign.is_none_or(|sign| sign == ' ')
    }
}

/// Fonts, and the characters they turned out to lack.
pub(super) struct Setter {
    /// The fonts.
    pub(super) fonts: Fonts,
    /// Characters that no face has.
    pub(super) missing: BTreeSet<char>,
}

impl Setter {
    /// Returns the letters of some spans in a row.
    pub(super) fn letters(&mut self, spans: &[Span]) -> Vec<Unit> {
        let mut text = String::new();
        let mut ends = Vec::new();
        for span in spans {
            if is_nfc(&span.text) {
                text.push_str(&span.text);
            } else {
                text.extend(span.text.nfc());
            }
            ends.push(text.len());
        }
        let mut breaks = linebreaks(&text).peekable();
        let mut units: Vec<Unit> = Vec::with_capacity(text.len());
        let mut before: Option<(char, Sign)> = None;
        let mut span = 0;
        for (at, character) in text.char_indices() {
            while ends.get(span).is_some_and(|end| at >= *end) {
                span += 1;
                before = None;
            }
            let Some(look) = spans.get(span).map(|span| span.look) else { break };
            let after = at + character.len_utf8();
            while breaks.peek().is_some_and(|(place, _)| *place < after) {
                breaks.next();
            }
            let end = match breaks.peek() {
                Some((place, _)) if *place > after || after == text.len() => Break::No,
                None => Break::No,
                Some((_, BreakOpportunity::Mandatory)) => Break::Must,
                Some((_, BreakOpportunity::Allowed)) => Break::May,
            };
            let first = units.len();
            match stand(character) {
                Stand::Nothing => {
                    let unit = silent(look.face, span);
                    // A soft hyphen is not shown, so no line ends at it.
                    let end = if character == '\u{ad}' { Break::No } else { end };
                    units.push(Unit { end, ..unit });
                    continue;
                }
                Stand::Sign(sign) => {
                    self.push(&mut units, &mut before, (sign, span), look);
                }
                Stand::Mark => {
                    self.mark(&mut units, &mut before, (character, span), look);
                }
            }
            if let Some(last) = units.last_mut().filter(|_| first < after) {
                last.end = end;
            }
        }
        units
    }

    /// Adds the letter for a sign, or the mark that stands for a sign no face has.
    fn push(
        &mut self,
        units: &mut Vec<Unit>,
        before: &mut Option<(char, Sign)>,
        (sign, span): (char, usize),
        look: Look,
    ) {
        let found = self.fonts.sign(look.face, sign);
        let spare = || if is_space(sign) { Some(' ') } else { None };
        let (sign, found) = match (found, spare()) {
            (Some(found), _) => (sign, found),
            (None, Some(spare)) => match self.fonts.sign(look.face, spare) {
                Some(found) => (spare, found),
                None => return,
            },
            (None, None) => return self.mark(units, before, (sign, span), look),
        };
        let kerning =
            before.map_or(0, |before| self.fonts.kerning(before, (sign, found)));
        *before = Some((sign, found));
        units.push(Unit {
            sign: Some(sign),
            face: found.face,
            span,
            kerning,
            advance: found.advance * look.size,
            kerned: kerning * look.size,
            end: Break::No,
        });
    }

    /// Adds the mark that stands for a character no face has, such as `[U+4E2D]`.
    fn mark(
        &mut self,
        units: &mut Vec<Unit>,
        before: &mut Option<(char, Sign)>,
        (character, span): (char, usize),
        look: Look,
    ) {
        self.missing.insert(character);
        for sign in mark(character).chars() {
            // Every face has these signs, so this ends here.
            if self.fonts.sign(look.face, sign).is_some() {
                self.push(units, before, (sign, span), look);
            }
        }
    }
}

/// What a character is set as.
enum Stand {
    /// A sign.
    Sign(char),
    /// Nothing seen.
    Nothing,
    /// A mark that says which character is meant.
    Mark,
}

/// Returns what a character is set as, before any font is asked.
fn stand(character: char) -> Stand {
    match character {
        // Lines end with a blank, so that copied words stay apart. That no line ends at a
        // hard blank or hyphen is settled from the text.
        '\t' | '\u{a0}' | '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}'
        | '\u{2029}' => Stand::Sign(' '),
        '\u{2010}' | '\u{2011}' => Stand::Sign('-'),
        // Joiners, marks of direction, selectors of a variant: nothing to see.
        '\r'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'
        | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}' => Stand::Nothing,
        _ if acts_unseen(character) => Stand::Mark,
        _ => Stand::Sign(character),
    }
}

/// Tells whether a character is a kind of space.
fn is_space(character: char) -> bool {
    matches!(character, '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Returns a letter that is not seen.
fn silent(face: Face, span: usize) -> Unit {
    Unit { sign: None, face, span, kerning: 0, advance: 0, kerned: 0, end: Break::No }
}
