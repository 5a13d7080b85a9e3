//! The fonts of the pages: what signs they have, how wide those are, how they stand together.

use std::borrow::Cow;
use std::collections::BTreeMap;

use ttf_parser::GlyphId;
use ttf_parser::gpos::{AnchorMatrix, MarkArray, PairAdjustment, PositioningSubtable};

use crate::export::pdf::added::FontFile;

/// How far a design unit goes here: whatever the font counts in, a thousandth of the em.
pub(super) const UNITS_PER_EM: i64 = 1000;

/// How many signs have their kerning remembered in a table: all of ASCII.
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
    /// Another voice where all text stands out.
    SerifStrongItalic,
    /// Tables, labels, the running header.
    Sans,
    /// Headings.
    SansStrong,
    /// Another voice in a table.
    SansItalic,
    /// Another voice in a heading.
    SansStrongItalic,
    /// Ids and hashes.
    Mono,
    /// A font that the user added, by its place.
    Added(u8),
}

impl Face {
    /// Every face that is built in, in the order of [`Fonts`].
    pub(super) const ALL: [Self; 9] = [
        Self::Serif,
        Self::SerifStrong,
        Self::SerifItalic,
        Self::SerifStrongItalic,
        Self::Sans,
        Self::SansStrong,
        Self::SansItalic,
        Self::SansStrongItalic,
        Self::Mono,
    ];

    /// Returns the place of the face in [`Fonts`].
    pub(super) fn place(self) -> usize {
        match self {
            Self::Serif => 0,
            Self::SerifStrong => 1,
            Self::SerifItalic => 2,
            Self::SerifStrongItalic => 3,
            Self::Sans => 4,
            Self::SansStrong => 5,
            Self::SansItalic => 6,
            Self::SansStrongItalic => 7,
            Self::Mono => 8,
            Self::Added(at) => Self::ALL.len() + usize::from(at),
        }
    }

    /// Returns the `PostScript` name of a face that is built in; none of an added one.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Serif => "AnteroomSerif-Regular",
            Self::SerifStrong => "AnteroomSerif-Semibold",
            Self::SerifItalic => "AnteroomSerif-Italic",
            Self::SerifStrongItalic => "AnteroomSerif-SemiboldItalic",
            Self::Sans => "AnteroomSans-Regular",
            Self::SansStrong => "AnteroomSans-Semibold",
            Self::SansItalic => "AnteroomSans-Italic",
            Self::SansStrongItalic => "AnteroomSans-SemiboldItalic",
            Self::Mono => "AnteroomMono-Regular",
            Self::Added(_) => "",
        }
    }

    /// Returns the file of a face that is built in; nothing for an added one.
    fn file(self) -> &'static [u8] {
        match self {
            Self::Serif => include_bytes!("fonts/serif-regular.ttf"),
            Self::SerifStrong => include_bytes!("fonts/serif-semibold.ttf"),
            Self::SerifItalic => include_bytes!("fonts/serif-italic.ttf"),
            Self::SerifStrongItalic => include_bytes!("fonts/serif-semibold-italic.ttf"),
            Self::Sans => include_bytes!("fonts/sans-regular.ttf"),
            Self::SansStrong => include_bytes!("fonts/sans-semibold.ttf"),
            Self::SansItalic => include_bytes!("fonts/sans-italic.ttf"),
            Self::SansStrongItalic => include_bytes!("fonts/sans-semibold-italic.ttf"),
            Self::Mono => include_bytes!("fonts/mono-regular.ttf"),
            Self::Added(_) => &[],
        }
    }

    /// Returns the faces that stand in for a sign this face lacks, best first.
    fn stand_ins(self) -> [Self; 2] {
        match self {
            Self::Serif | Self::SerifItalic | Self::SansItalic => {
                [Self::Sans, Self::Mono]
            }
            Self::SerifStrong | Self::SerifStrongItalic | Self::SansStrongItalic => {
                [Self::SansStrong, Self::Sans]
            }
            Self::Sans | Self::SansStrong => [Self::Serif, Self::Mono],
            Self::Mono | Self::Added(_) => [Self::Sans, Self::Serif],
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
    /// Its advance, in thousandths of the em.
    pub(super) advance: i16,
}

/// A mark on a letter: how far right of the letter's origin and how far up it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Perch {
    /// To the right, in thousandths of the em.
    pub(super) x: i16,
    /// Up, in thousandths of the em.
    pub(super) y: i16,
}

/// One loaded face.
struct Font {
    bytes: Cow<'static, [u8]>,
    /// Of a face that is built in; added ones are looked into each time.
    parsed: Option<ttf_parser::Face<'static>>,
    /// Glyph and advance of ASCII, by code.
    ascii: Vec<Option<(u16, i16)>>,
    /// Glyph and advance of other signs, once asked for.
    others: BTreeMap<char, Option<(u16, i16)>>,
    /// Kerning of ASCII pairs, by `left * REMEMBERED + right`, once asked for.
    kerning: Vec<Option<i16>>,
    /// Kerning of other pairs of glyphs, once asked for.
    pairs: BTreeMap<(u16, u16), i16>,
}

impl Font {
    /// Does something with what the file says; nothing if it cannot be read.
    fn with<T>(&self, look: impl FnOnce(&ttf_parser::Face<'_>) -> T) -> Option<T> {
        match &self.parsed {
            Some(parsed) => Some(look(parsed)),
            None => ttf_parser::Face::parse(&self.bytes, 0).ok().map(|face| look(&face)),
        }
    }
}

/// All faces, loaded.
pub(super) struct Fonts(Vec<Font>);

impl Fonts {
    /// Loads the faces; `None` if one that is built in cannot be read.
    pub(super) fn load(added: &[FontFile]) -> Option<Self> {
        let mut fonts = Vec::new();
        for face in Face::ALL {
            let parsed = ttf_parser::Face::parse(face.file(), 0).ok()?;
            fonts.push(Font::new(Cow::Borrowed(face.file()), Some(parsed)));
        }
        for file in added {
            fonts.push(Font::new(Cow::Owned(file.bytes().to_vec()), None));
        }
        Some(Self(fonts))
    }

    /// Returns a face that has all of a letter and the marks on it, and the sign of the
    /// letter there. An added font is asked only for what it may set.
    pub(super) fn letter(
        &mut self,
        face: Face,
        sign: char,
        marks: &[char],
    ) -> Option<Sign> {
        let [first, second] = face.stand_ins();
        let added = self.0.len() - Face::ALL.len();
        let added = (0..added).filter_map(|at| u8::try_from(at).ok().map(Face::Added));
        [face, first, second].into_iter().chain(added).find_map(|face| {
            let found = self.sign(face, sign)?;
            let all = marks.iter().all(|mark| self.sign(face, *mark).is_some());
            all.then_some(found)
        })
    }

    /// Returns a sign in a face and in no other.
    pub(super) fn sign(&mut self, face: Face, sign: char) -> Option<Sign> {
        let font = self.0.get_mut(face.place())?;
        let known = font.ascii.get(sign as usize).or_else(|| font.others.get(&sign));
        let found = known.copied().unwrap_or_else(|| {
            let found = font.with(|face| find(face, sign)).flatten();
            font.others.insert(sign, found);
            found
        });
        found.map(|(glyph, advance)| Sign { face, glyph, advance })
    }

    /// Returns how much closer (negative) or wider two neighbours stand, in thousandths of
    /// the em.
    pub(super) fn kerning(&mut self, left: (char, Sign), right: (char, Sign)) -> i16 {
        if left.1.face != right.1.face || left.1.face == Face::Mono {
            return 0;
        }
        let Some(font) = self.0.get_mut(left.1.face.place()) else { return 0 };
        let glyphs = (left.1.glyph, right.1.glyph);
        let look_up = |font: &Font| {
            let pair = |face: &ttf_parser::Face<'_>| {
                let value = pair(face, GlyphId(glyphs.0), GlyphId(glyphs.1)).unwrap_or(0);
                scaled(face, value)
            };
            font.with(pair).unwrap_or(0)
        };
        let (first, second) = (left.0 as usize, right.0 as usize);
        if first < REMEMBERED && second < REMEMBERED {
            let place = first * REMEMBERED + second;
            if font.kerning.is_empty() {
                font.kerning = vec![None; REMEMBERED * REMEMBERED];
            }
            let value = font.kerning[place].unwrap_or_else(|| look_up(font));
            font.kerning[place] = Some(value);
            return value;
        }
        if let Some(known) = font.pairs.get(&glyphs) {
            return *known;
        }
        let value = look_up(font);
        font.pairs.insert(glyphs, value);
        value
    }

    /// Returns where a mark stands, from the origin of what it stands on: a letter, or
    /// another mark. Both are of one face.
    pub(super) fn perch(&self, on: Sign, mark: Sign) -> Option<Perch> {
        let font = self.0.get(on.face.place())?;
        font.with(|face| perch(face, GlyphId(on.glyph), GlyphId(mark.glyph))).flatten()
    }

    /// Returns the file of a face.
    pub(super) fn bytes(&self, face: Face) -> &[u8] {
        self.0.get(face.place()).map_or(&[], |font| &font.bytes)
    }

    /// Does something with what the file of a face says; nothing if it cannot be read.
    pub(super) fn with<T>(
        &self,
        face: Face,
        look: impl FnOnce(&ttf_parser::Face<'_>) -> T,
    ) -> Option<T> {
        self.0.get(face.place())?.with(look)
    }
}

impl Font {
    /// Returns a font with what is known of ASCII.
    fn new(bytes: Cow<'static, [u8]>, parsed: Option<ttf_parser::Face<'static>>) -> Self {
        let mut font = Self {
            bytes,
            parsed,
            ascii: Vec::new(),
            others: BTreeMap::new(),
            kerning: Vec::new(),
            pairs: BTreeMap::new(),
        };
        let ascii = |face: &ttf_parser::Face<'_>| {
            (0..REMEMBERED)
                .map(|code| find(face, char::from(u8::try_from(code).ok()?)))
                .collect()
        };
        font.ascii = font.with(ascii).unwrap_or_default();
        font
    }
}

/// Returns a length of a font in thousandths of the em.
pub(super) fn scaled(face: &ttf_parser::Face<'_>, length: i16) -> i16 {
    let units = i64::from(face.units_per_em()).max(1);
    let scaled = (i64::from(length) * UNITS_PER_EM * 2 + units).div_euclid(units * 2);
    i16::try_from(scaled).unwrap_or(0)
}

/// Returns glyph and advance of a sign.
fn find(face: &ttf_parser::Face<'_>, sign: char) -> Option<(u16, i16)> {
    let glyph = face.glyph_index(sign)?;
    let advance = i64::from(face.glyph_hor_advance(glyph)?);
    let units = i64::from(face.units_per_em()).max(1);
    let advance = (advance * UNITS_PER_EM * 2 + units).div_euclid(units * 2);
    Some((glyph.0, i16::try_from(advance).ok()?))
}

/// Returns the first kerning that the font's table of pairs has for two glyphs.
fn pair(face: &ttf_parser::Face<'_>, left: GlyphId, right: GlyphId) -> Option<i16> {
    let table = face.tables().gpos?;
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

/// Returns where the font's anchors put a mark on a letter or on another mark
/// (`OpenType` GPOS, lookup types 4 and 6).
fn perch(face: &ttf_parser::Face<'_>, on: GlyphId, mark: GlyphId) -> Option<Perch> {
    let table = face.tables().gpos?;
    for lookup in table.lookups {
        for subtable in lookup.subtables.into_iter::<PositioningSubtable<'_>>() {
            let found = match subtable {
                PositioningSubtable::MarkToBase(marks) => {
                    let at = (marks.mark_coverage.get(mark), marks.base_coverage.get(on));
                    anchored(face, at, &marks.marks, &marks.anchors)
                }
                PositioningSubtable::MarkToMark(marks) => {
                    let at =
                        (marks.mark1_coverage.get(mark), marks.mark2_coverage.get(on));
                    anchored(face, at, &marks.marks, &marks.mark2_matrix)
                }
                _ => None,
            };
            if found.is_some() {
                return found;
            }
        }
    }
    None
}

/// Returns how far a mark moves so that its anchor lies on the one it stands on.
fn anchored(
    face: &ttf_parser::Face<'_>,
    (mark, on): (Option<u16>, Option<u16>),
    marks: &MarkArray<'_>,
    anchors: &AnchorMatrix<'_>,
) -> Option<Perch> {
    let (class, anchor) = marks.get(mark?)?;
    let below = anchors.get(on?, class)?;
    Some(Perch {
        x: scaled(face, below.x.saturating_sub(anchor.x)),
        y: scaled(face, below.y.saturating_sub(anchor.y)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_loads_under_its_own_name() {
        let mut fonts = Fonts::load(&[]).unwrap();
        for face in Face::ALL {
            assert_eq!(
                fonts.with(face, |face| u32::from(face.units_per_em())),
                Some(1000)
            );
            assert!(fonts.sign(face, 'A').is_some_and(|sign| sign.face == face));
            let name = |face: &ttf_parser::Face<'_>| {
                let mut names = face.names().into_iter();
                names.find(|name| name.name_id == 6).and_then(|name| name.to_string())
            };
            assert_eq!(fonts.with(face, name).flatten().as_deref(), Some(face.name()));
        }
    }

    #[test]
    fn pairs_are_kerned_within_a_face() {
        let mut fonts = Fonts::load(&[]).unwrap();
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
        let mut fonts = Fonts::load(&[]).unwrap();
        assert_eq!(fonts.letter(Face::Serif, '●', &[]).unwrap().face, Face::Sans);
        assert_eq!(fonts.letter(Face::Serif, '中', &[]), None);
    }

    #[test]
    #[expect(clippy::cast_possible_truncation, reason = "a part of an em")]
    fn a_mark_stands_over_the_middle_of_its_letter() {
        let mut fonts = Fonts::load(&[]).unwrap();
        for face in Face::ALL {
            let letter = fonts.letter(face, 'q', &['\u{303}']).unwrap();
            let mark = fonts.sign(letter.face, '\u{303}').unwrap();
            let perch = fonts.perch(letter, mark).unwrap();
            let bounds = |glyph: u16| {
                let bounds =
                    |face: &ttf_parser::Face<'_>| face.glyph_bounding_box(GlyphId(glyph));
                fonts.with(letter.face, bounds).flatten().unwrap()
            };
            let (below, above) = (bounds(letter.glyph), bounds(mark.glyph));
            // In a face that leans, what is higher stands further right.
            let angle = fonts.with(face, |face| -face.italic_angle()).unwrap();
            let up =
                (above.y_min + above.y_max - below.y_min - below.y_max) / 2 + perch.y;
            let lean = (f32::from(up) * angle.to_radians().tan()) as i16;
            let middle = i16::midpoint(below.x_min, below.x_max) + lean;
            let over = perch.x + i16::midpoint(above.x_min, above.x_max);
            assert!((middle - over).abs() < 90, "{face:?}: {middle} and {over}");
            assert!(above.y_min + perch.y > below.y_max, "{face:?}");
        }
    }
}
