//! Characters that cannot be shown: which, why, and where they stand.

use std::collections::BTreeMap;

use unicode_script::{Script, UnicodeScript as _};

use crate::export::mark;

/// How many places of a character are named; more are counted.
const PLACES: usize = 5;

/// Why a character is not shown as itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// No font has it; one that has it can be added.
    NoFont,
    /// It is of a script whose letters join, stack or run from right to left: pages here
    /// do not set it, with any font.
    NotSet,
    /// It acts unseen: a control, or one that reorders what is read.
    Unseen,
}

impl Lack {
    /// Returns the reason in words, as the end of a sentence.
    pub fn words(self) -> &'static str {
        match self {
            Self::NoFont => "no font has it",
            Self::NotSet => "PDF pages here do not set its script",
            Self::Unseen => "it would act unseen",
        }
    }
}

/// A character that stands as a mark, such as `[U+4E2D]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// The character.
    pub character: char,
    /// Why it is not shown as itself.
    pub why: Lack,
    /// Where it stands, in reading order: headings, with the item or the row below them.
    pub places: Vec<String>,
    /// In how many more places it stands.
    pub more: usize,
}

impl Lacking {
    /// Returns what stands in its place, such as `[U+4E2D]`.
    pub fn mark(&self) -> String {
        mark(self.character)
    }

    /// Returns what the character is called: its mark, and its script or what it does.
    pub fn name(&self) -> String {
        let code = mark(self.character);
        let code = code.trim_matches(['[', ']']);
        let kind = match self.character {
            '\u{202a}' | '\u{2066}' => "turns text left to right",
            '\u{202b}' | '\u{2067}' => "turns text right to left",
            '\u{202d}' => "forces text left to right",
            '\u{202e}' => "forces text right to left",
            '\u{202c}' | '\u{2069}' => "ends a change of direction",
            '\u{2068}' => "isolates the direction of text",
            sign if sign.is_control() => "control character",
            sign => match sign.script() {
                Script::Common | Script::Inherited => "sign",
                Script::Unknown => "unassigned",
                Script::Han => "Chinese character",
                script => script.full_name(),
            },
        };
        format!("{code} ({kind})")
    }
}

/// The characters that turned out to be missing so far.
#[derive(Debug, Default)]
pub(super) struct Absent {
    found: BTreeMap<char, Lacking>,
    /// The heading that text stands under now.
    heading: String,
    /// The item or the row that it stands in.
    part: String,
}

impl Absent {
    /// Notes under which heading the text that follows stands.
    pub(super) fn under(&mut self, heading: &str) {
        heading.trim().clone_into(&mut self.heading);
        self.part.clear();
    }

    /// Notes in which item or row the text that follows stands; in none if it is empty.
    pub(super) fn within(&mut self, part: &str) {
        self.part.clear();
        self.part.extend(part.trim().chars().take(60));
    }

    /// Notes a character where it stands.
    pub(super) fn note(&mut self, character: char, why: Lack) {
        let place = match (self.heading.is_empty(), self.part.is_empty()) {
            (true, true) => "First page".to_owned(),
            (false, true) => self.heading.clone(),
            (true, false) => self.part.clone(),
            (false, false) => format!("{}, {}", self.heading, self.part),
        };
        let lacking = self.found.entry(character).or_insert_with(|| {
            let places = Vec::new();
            Lacking { character, why, places, more: 0 }
        });
        if lacking.places.contains(&place) {
            return;
        }
        if lacking.places.len() < PLACES {
            lacking.places.push(place);
        } else {
            lacking.more += 1;
        }
    }

    /// Returns what is missing, in order of the characters' numbers.
    pub(super) fn found(self) -> Vec<Lacking> {
        self.found.into_values().collect()
    }
}

/// Tells whether pages here set a character right once a font has it: its script is
/// written from left to right, a sign beside the other.
pub(super) fn is_set(character: char) -> bool {
    matches!(
        character.script(),
        Script::Common
            | Script::Inherited
            | Script::Unknown
            | Script::Latin
            | Script::Greek
            | Script::Cyrillic
            | Script::Armenian
            | Script::Georgian
            | Script::Han
            | Script::Hiragana
            | Script::Katakana
            | Script::Hangul
            | Script::Bopomofo
            | Script::Yi
            | Script::Ethiopic
            | Script::Cherokee
            | Script::Canadian_Aboriginal
            | Script::Coptic
            | Script::Braille
    )
}
