//! Text as letters with widths: which sign of which face stands for each character.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use crate::export::pdf::fonts::{Face, Fonts, Sign, UNITS_PER_EM};
use crate::export::pdf::hyphens::Hyphens;
use crate::export::pdf::lacking::{Absent, Lack, is_set};
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
    /// Whether its words may be cut at the end of a line: prose may, ids may not.
    pub(super) prose: bool,
}

/// Whether a line may end after a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Break {
    /// It may not.
    No,
    /// It may, with a hyphen.
    Hyphen,
    /// It may.
    May,
    /// It does.
    Must,
}

/// A letter, measured. There may be a million of them: it is kept small.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    /// The sign drawn; `None` for what is not seen, such as the end of a line.
    pub(super) sign: Option<char>,
    /// The span it is from.
    pub(super) span: u32,
    /// Its number in the face.
    pub(super) glyph: u16,
    /// The face that has it.
    pub(super) face: Face,
    /// Kerning before it, in thousandths of the em.
    pub(super) kerning: i16,
    /// Its advance without the kerning, in thousandths of the em.
    pub(super) advance: i16,
    /// Of a mark: how far from where it would stand it is drawn, right and up.
    pub(super) shift: (i16, i16),
    /// Whether it stands on the letter before.
    pub(super) perched: bool,
    /// Whether a line may end after it.
    pub(super) end: Break,
}

impl Unit {
    /// Tells whether the letter leaves no mark, so that it may hang over the edge.
    pub(super) fn is_blank(&self) -> bool {
        self.sign.is_none_or(|sign| sign == ' ')
    }

    /// Returns the room it takes at a size, with the kerning before it and without.
    pub(super) fn width(&self, size: Milli) -> (Fine, Fine) {
        if self.perched {
            return (0, 0);
        }
        let bare = i64::from(self.advance) * size;
        (bare + i64::from(self.kerning) * size, bare)
    }
}

/// Fonts, and the characters they turned out to lack.
pub(super) struct Setter {
    /// The fonts.
    pub(super) fonts: Fonts,
    /// Where words may be cut.
    pub(super) hyphens: Hyphens,
    /// Characters that cannot be shown, and where they stand.
    pub(super) absent: Absent,
}

/// The letter that what follows is kerned to or stands on.
#[derive(Clone, Copy)]
struct Before {
    character: char,
    sign: Sign,
    /// Where the origin of the sign is, from where the next letter would stand.
    origin: (i32, i32),
    look: Look,
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
        let prose = |at: usize| {
            let span = ends.partition_point(|end| *end <= at);
            spans.get(span).is_some_and(|span| span.prose)
        };
        let cuts = self.hyphens.cuts(&text, &prose);
        let mut cuts = cuts.into_iter().peekable();
        let mut units: Vec<Unit> = Vec::with_capacity(text.len());
        let mut before: Option<Before> = None;
        let mut span = 0;
        for (at, character) in text.char_indices() {
            while ends.get(span).is_some_and(|end| at >= *end) {
                span += 1;
                // Letters of one look are neighbours, whatever they mean.
                let look = spans.get(span).map(|span| span.look);
                before = before.filter(|before| Some(before.look) == look);
            }
            let Some(look) = spans.get(span).map(|span| span.look) else { break };
            let after = at + character.len_utf8();
            while breaks.peek().is_some_and(|(place, _)| *place < after) {
                breaks.next();
            }
            while cuts.peek().is_some_and(|cut| *cut < after) {
                cuts.next();
            }
            let end = match breaks.peek() {
                _ if cuts.peek() == Some(&after) => Break::Hyphen,
                Some((place, _)) if *place > after || after == text.len() => Break::No,
                None => Break::No,
                Some((_, BreakOpportunity::Mandatory)) => Break::Must,
                Some((_, BreakOpportunity::Allowed)) => Break::May,
            };
            let first = units.len();
            let number = u32::try_from(span).unwrap_or(u32::MAX);
            match stand(character) {
                Stand::Nothing => {
                    let unit = silent(look.face, number);
                    // Where the text itself lets a word be cut, a hyphen is shown.
                    let cut = character == '\u{ad}' && end == Break::May;
                    let end = if cut { Break::Hyphen } else { end };
                    units.push(Unit { end, ..unit });
                    continue;
                }
                Stand::Sign(sign) => {
                    let rest = text.get(after..).unwrap_or_default();
                    self.push(&mut units, &mut before, (sign, number), look, rest);
                }
                Stand::Mark => {
                    let why = Lack::Unseen;
                    self.mark(&mut units, &mut before, (character, number), look, why);
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
        before: &mut Option<Before>,
        (sign, span): (char, u32),
        look: Look,
        rest: &str,
    ) {
        if is_combining_mark(sign)
            && let Some(on) = *before
            && let Some(unit) = self.perched(before, on, sign, span)
        {
            units.push(unit);
            return;
        }
        // A letter is taken from a face that has what stands on it too, if there is one.
        let marks: Vec<char> =
            rest.chars().take_while(|sign| is_combining_mark(*sign)).take(8).collect();
        let found = self
            .fonts
            .letter(look.face, sign, &marks)
            .or_else(|| self.fonts.letter(look.face, sign, &[]))
            .filter(|found| !matches!(found.face, Face::Added(_)) || is_set(sign));
        let (character, found) = match found {
            Some(found) => (sign, found),
            None if is_space(sign) => match self.fonts.sign(look.face, ' ') {
                Some(found) => (' ', found),
                None => return,
            },
            None if self.parted(units, before, (sign, span), look, rest) => return,
            None => {
                let why = if is_set(sign) { Lack::NoFont } else { Lack::NotSet };
                return self.mark(units, before, (sign, span), look, why);
            }
        };
        let kerning = before.map_or(0, |before| {
            self.fonts.kerning((before.character, before.sign), (character, found))
        });
        let origin = (-i32::from(found.advance), 0);
        *before = Some(Before { character, sign: found, origin, look });
        units.push(Unit {
            sign: Some(character),
            span,
            glyph: found.glyph,
            face: found.face,
            kerning,
            advance: found.advance,
            shift: (0, 0),
            perched: false,
            end: Break::No,
        });
    }

    /// Adds a letter and the marks on it one by one, where no face has them in one; tells
    /// whether all of them could be set.
    fn parted(
        &mut self,
        units: &mut Vec<Unit>,
        before: &mut Option<Before>,
        (sign, span): (char, u32),
        look: Look,
        rest: &str,
    ) -> bool {
        let parts: Vec<char> = sign.to_string().nfd().collect();
        let [letter, marks @ ..] = parts.as_slice() else { return false };
        let Some(found) = self.fonts.letter(look.face, *letter, marks) else {
            return false;
        };
        if marks.is_empty() || matches!(found.face, Face::Added(_)) && !is_set(sign) {
            return false;
        }
        let (start, old) = (units.len(), *before);
        let on: String = marks.iter().collect();
        self.push(units, before, (*letter, span), look, &format!("{on}{rest}"));
        for mark in marks {
            let Some(below) = *before else { break };
            let Some(unit) = self.perched(before, below, *mark, span) else { break };
            units.push(unit);
        }
        let all = units.len() == start + parts.len();
        if !all {
            units.truncate(start);
            *before = old;
        }
        all
    }

    /// Returns a mark on the letter before it, if they are of one face that says where it
    /// stands.
    fn perched(
        &mut self,
        before: &mut Option<Before>,
        on: Before,
        mark: char,
        span: u32,
    ) -> Option<Unit> {
        let sign = self.fonts.sign(on.sign.face, mark)?;
        let perch = self.fonts.perch(on.sign, sign)?;
        let origin = (on.origin.0 + i32::from(perch.x), on.origin.1 + i32::from(perch.y));
        let shift = (i16::try_from(origin.0).ok()?, i16::try_from(origin.1).ok()?);
        *before = Some(Before { character: mark, sign, origin, look: on.look });
        Some(Unit {
            sign: Some(mark),
            span,
            glyph: sign.glyph,
            face: sign.face,
            kerning: 0,
            advance: sign.advance,
            shift,
            perched: true,
            end: Break::No,
        })
    }

    /// Adds the mark that stands for a character that is not shown, such as `[U+4E2D]`.
    fn mark(
        &mut self,
        units: &mut Vec<Unit>,
        before: &mut Option<Before>,
        (character, span): (char, u32),
        look: Look,
        why: Lack,
    ) {
        self.absent.note(character, why);
        for sign in mark(character).chars() {
            // Every face has these signs, so this ends here.
            if self.fonts.sign(look.face, sign).is_some() {
                self.push(units, before, (sign, span), look, "");
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
fn silent(face: Face, span: u32) -> Unit {
    Unit {
        sign: None,
        span,
        glyph: 0,
        face,
        kerning: 0,
        advance: 0,
        shift: (0, 0),
        perched: false,
        end: Break::No,
    }
}
