//! The fonts of the pages: what signs they have, how wide those are, how pairs are kerned.

use ttf_parser::GlyphId;
use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};

/// How far a design unit goes: all faces here have 1000 to the em.
pub(super) const UNITS_PER_EM: i64 = 1000;

/// How many signs have their kerning remembered: all of ASCII.
const REMEMBERED: usize = 128;

/// A typeface in one weight and slope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Face {
    /// Running text.
    Serif,
    /// Running text that stands out.
    SerifStrong,
    /// Running text in another voice.
    SerifItalic,
    /// Tables, labels, the running header.
    Sans,
    /// Headings.
    SansStrong,
    /// Another voice in a table.
    SansItalic,
    /// Ids and hashes.
    Mono,
}

impl Face {
    /// Every face, in the order of [`Fonts`].
    pub(super) const ALL: [Self; 7] = [
        Self::Serif,
        Self::SerifStrong,
        Self::SerifItalic,
        Self::Sans,
        Self::SansStrong,
        Self::SansItalic,
        Self::Mono,
    ];

    /// Returns the name of the face in the file; also its `PostScript` name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Serif => "AnteroomSerif-Regular",
            Self::SerifStrong => "AnteroomSerif-Semibold",
            Self::SerifItalic => "AnteroomSerif-Italic",
            Self::Sans => "AnteroomSans-Regular",
            Self::SansStrong => "AnteroomSans-Semibold",
            Self::SansItalic => "AnteroomSans-Italic",
            Self::Mono => "AnteroomMono-Regular",
        }
    }

    /// Returns the font file.
    pub(super) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Serif => include_bytes!("fonts/serif-regular.ttf"),
            Self::SerifStrong => include_bytes!("fonts/serif-semibold.ttf"),
            Self::SerifItalic => include_bytes!("fonts/serif-italic.ttf"),
            Self::Sans => include_bytes!("fonts/sans-regular.ttf"),
            Self::SansStrong => include_bytes!("fonts/sans-semibold.ttf"),
            Self::SansItalic => include_bytes!("fonts/sans-italic.ttf"),
            Self::Mono => include_bytes!("fonts/mono-regular.ttf"),
        }
    }

    /// Returns the faces that stand in for a sign this face lacks, best first.
    fn stand_ins(self) -> [Self; 2] {
        match self {
            Self::Serif | Self::SerifItalic | Self::SansItalic => {
                [Self::Sans, Self::Mono]
            }
            Self::SerifStrong => [Self::SansStrong, Self::Sans],
            Self::Sans | Self::SansStrong => [Self::Serif, Self::Mono],
            Self::Mono => [Self::Sans, Self::Serif],
        }
    }
}

/// A sign found: in which face, how wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sign {
    /// The face that has it.
    pub(super) face: Face,
    /// Its number there.
    pub(super) glyph: u16,
    /// Its advance, in design units.
    pub(super) advance: i64,
}

/// One loaded face.
struct Font {
    parsed: ttf_parser::Face<'static>,
    /// Glyph and advance of ASCII, by code.
    ascii: Vec<Option<(u16, i64)>>,
    /// Kerning of ASCII pairs, by `left * REMEMBERED + right`, once asked for.
    kerning: Vec<Option<i16>>,
}

/// All faces, loaded.
pub(super) struct Fonts(Vec<Font>);

impl Fonts {
    /// Loads the faces; `None` if one of them cannot be read.
    pub(super) fn load() -> Option<Self> {
        let load = |face: &Face| {
            let parsed = ttf_parser::Face::parse(face.bytes(), 0).ok()?;
            let ascii = (0..REMEMBERED)
                .map(|code| {
                    let sign = char::from_u32(u32::try_from(code).ok()?)?;
                    find(&parsed, sign)
                })
                .collect();
            let kerning = vec![None; REMEMBERED * REMEMBERED];
            Some(Font { parsed, ascii, kerning })
        };
        Face::ALL.iter().map(load).collect::<Option<Vec<_>>>().map(Self)
    }

    /// Returns the sign in the face, or in one that stands in for it.
    pub(super) fn sign(&self, face: Face, sign: char) -> Option<Sign> {
        let [first, second] = face.stand_ins();
        [face, first, second].into_iter().find_map(|face| {
            let font = &self.0[face as usize];
            let found = match font.ascii.get(sign as usize) {
                Some(known) => *known,
                None => find(&font.parsed, sign),
            };
            found.map(|(glyph, advance)| Sign { face, glyph, advance })
        })
    }

    /// Returns how much closer (negative) or wider two neighbours stand, in design units.
    pub(super) fn kerning(&mut self, left: (char, Sign), right: (char, Sign)) -> i64 {
        if left.1.face != right.1.face || left.1.face == Face::Mono {
            return 0;
        }
        let font = &mut self.0[left.1.face as usize];
        let look_up = |parsed: &ttf_parser::Face<'_>| {
            pair(parsed, GlyphId(left.1.glyph), GlyphId(right.1.glyph)).unwrap_or(0)
        };
        let (first, second) = (left.0 as usize, right.0 as usize);
        if first < REMEMBERED && second < REMEMBERED {
            let place = first * REMEMBERED + second;
            let known = font.kerning[place];
            let value = known.unwrap_or_else(|| look_up(&font.parsed));
            font.kerning[place] = Some(value);
            return i64::from(value);
        }
        i64::from(look_up(&font.parsed))
    }

    /// Returns the parsed face, for what the file says about it.
    pub(super) fn parsed(&self, face: Face) -> &ttf_parser::Face<'static> {
        &self.0[face as usize].parsed
    }
}

/// Returns glyph and advance of a sign.
fn find(parsed: &ttf_parser::Face<'_>, sign: char) -> Option<(u16, i64)> {
    let glyph = parsed.glyph_index(sign)?;
    let advance = parsed.glyph_hor_advance(glyph)?;
    Some((glyph.0, i64::from(advance)))
}

/// Returns the first kerning that the font's table of pairs has for two glyphs.
fn pair(parsed: &ttf_parser::Face<'_>, left: GlyphId, right: GlyphId) -> Option<i16> {
    let table = parsed.tables().gpos?;
    for lookup in table.lookups {
        for subtable in lookup.subtables.into_iter::<PositioningSubtable<'_>>() {
            let PositioningSubtable::Pair(pairs) = subtable else { continue };
            let Some(index) = pairs.coverage().get(left) else { continue };
            match pairs {
                PairAdjustment::Format1 { sets, .. } => {
                    if let Some((value, _)) =
                        sets.get(index).and_then(|set| set.get(right))
                    {
                        return Some(value.x_advance);
                    }
                }
                PairAdjustment::Format2 { classes, matrix, .. } => {
                    let place = (classes.0.get(left), classes.1.get(right));
                    return matrix.get(place).map(|(value, _)| value.x_advance);
                }
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_loads_and_has_a_thousand_units() {
        let fonts = Fonts::load().unwrap();
        for face in Face::ALL {
            assert_eq!(i64::from(fonts.parsed(face).units_per_em()), UNITS_PER_EM);
            assert!(fonts.sign(face, 'A').is_some_and(|sign| sign.face == face));
        }
    }

    #[test]
    fn pairs_are_kerned_within_a_face() {
        let mut fonts = Fonts::load().unwrap();
        let mut kern = |face, left, right| {
            let pair = [left, right].map(|sign| (sign, fonts.sign(face, sign).unwrap()));
            fonts.kerning(pair[0], pair[1])
        };
        assert!(kern(Face::Serif, 'A', 'V') < 0);
        assert!(kern(Face::Sans, 'T', 'o') < 0);
        assert!(kern(Face::SansStrong, 'Т', 'о') < 0);
        assert_eq!(kern(Face::Mono, 'A', 'V'), 0);
    }

    #[test]
    fn a_sign_that_one_face_lacks_comes_from_another() {
        let fonts = Fonts::load().unwrap();
        assert_eq!(fonts.sign(Face::Serif, '●').unwrap().face, Face::Sans);
        assert_eq!(fonts.sign(Face::Serif, '中'), None);
    }
}
