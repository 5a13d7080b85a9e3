//! Which numbers Word counts itself.
//!
//! A number that a list of Word would give at the same place is left to Word: it goes on
//! counting when somebody adds or strikes a clause, and references to it are fields that
//! follow. Any other label is printed as text, so that the file always opens with the
//! numbers of the document and no program can show others.

use super::xml::Xml;

/// The lists of the file. Their order is the order of their definitions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    /// `Part A`.
    Part,
    /// `14`, below it `14.1`, below it `a.` and `i.`
    Clause,
    /// `Schedule 2`.
    Schedule,
    /// Bullets.
    Bullet,
    /// `1.`, below it `a.`
    Step,
}

/// How a level counts, how its label is put together, and its style.
type Level = (&'static str, &'static str, &'static str);

impl List {
    const ALL: [Self; 5] =
        [Self::Part, Self::Clause, Self::Schedule, Self::Bullet, Self::Step];

    /// Returns the levels: kind of number, text, style of the paragraph.
    fn levels(self) -> &'static [Level] {
        match self {
            Self::Part => &[("upperLetter", "Part %1", "")],
            Self::Clause => &[
                ("decimal", "%1", ""),
                ("decimal", "%1.%2", "Clause1"),
                ("lowerLetter", "%3.", "Clause2"),
                ("lowerRoman", "%4.", "Clause3"),
            ],
            Self::Schedule => &[("decimal", "Schedule %1", "")],
            Self::Bullet => &[
                ("bullet", "\u{2022}", "ListBullet"),
                ("bullet", "\u{2022}", "ListBullet2"),
                ("bullet", "\u{2022}", "ListBullet3"),
            ],
            Self::Step => &[
                ("decimal", "%1.", "ListNumber"),
                ("lowerLetter", "%2.", "ListNumber2"),
                ("lowerRoman", "%3.", "ListNumber3"),
            ],
        }
    }

    /// Returns the place of its definition, which is also its first use.
    fn at(self) -> usize {
        Self::ALL.iter().position(|list| *list == self).unwrap_or(0)
    }
}

/// Returns a number as Word prints it; nothing for one that it cannot.
fn printed(kind: &str, number: u32) -> Option<String> {
    let letter = |first: u8| {
        // Word goes on after z with aa, bb, cc.
        let at = u8::try_from(number.checked_sub(1)? % 26).ok()?;
        let times = usize::try_from((number - 1) / 26 + 1).ok()?;
        Some(char::from(first + at).to_string().repeat(times))
    };
    match kind {
        "upperLetter" => letter(b'A'),
        "lowerLetter" => letter(b'a'),
        "lowerRoman" => {
            let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
            let at = usize::try_from(number.checked_sub(1)?).ok()?;
            roman.get(at).map(|text| (*text).to_owned())
        }
        _ => Some(number.to_string()),
    }
}

/// A number that Word gives: the list's use, and the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// The use of a list (`w:numId`).
    pub(super) id: usize,
    /// The level, from 0.
    pub(super) level: usize,
}

/// The numbers so far, as Word counts them.
#[derive(Debug)]
pub(super) struct Numbers {
    /// The uses of lists: which list, and the number at which its first level starts anew.
    uses: Vec<(List, Option<u32>)>,
    /// The use that each list is in.
    current: [usize; 5],
    /// What each list has counted, a level each.
    counts: [[u32; 4]; 5],
}

impl Numbers {
    /// Returns numbers that have not begun.
    pub(super) fn new() -> Self {
        Self {
            uses: List::ALL.map(|list| (list, None)).into(),
            current: [1, 2, 3, 4, 5],
            counts: [[0; 4]; 5],
        }
    }

    /// Returns the number that Word gives in this list at this level, if it is this label.
    pub(super) fn take(
        &mut self,
        list: List,
        level: usize,
        label: &str,
    ) -> Option<Number> {
        let levels = list.levels();
        let (kind, _, _) = *levels.get(level)?;
        if kind == "bullet" {
            let id = self.current[list.at()];
            return (label == "\u{2022}").then_some(Number { id, level });
        }
        let counts = self.counts[list.at()];
        // A level that is left out would be counted as 0 or 1, as the program likes.
        if counts[..level].contains(&0) {
            return None;
        }
        let next = counts[level].checked_add(1)?;
        let found = if level == 0 {
            // A number further on starts the list anew there.
            let typed = label.trim_end_matches('.').rsplit(' ').next()?;
            typed.parse().ok().filter(|typed| *typed >= next).unwrap_or(next)
        } else {
            next
        };
        let mut would = counts;
        would[level] = found;
        would[level + 1..].fill(0);
        (told(levels, &would, level)? == label).then(|| {
            self.counts[list.at()] = would;
            if found != next {
                self.uses.push((list, Some(found)));
                self.current[list.at()] = self.uses.len();
            }
            Number { id: self.current[list.at()], level }
        })
    }

    /// Begins a list of steps at 1 again.
    pub(super) fn begin_steps(&mut self) {
        let at = List::Step.at();
        if self.counts[at][0] > 0 {
            self.counts[at] = [0; 4];
            self.uses.push((List::Step, Some(1)));
            self.current[at] = self.uses.len();
        }
    }

    /// Tells whether a paragraph of its level's style has this number without being told.
    pub(super) fn is_of_style(number: Number) -> bool {
        number.id <= List::ALL.len()
    }

    /// Returns the part that defines the lists.
    pub(super) fn part(&self) -> Vec<u8> {
        let mut xml = Xml::new();
        xml.open("w:numbering", &[("xmlns:w", super::WORD)]);
        for (at, list) in List::ALL.into_iter().enumerate() {
            define(&mut xml, at, list);
        }
        for (at, (list, start)) in self.uses.iter().enumerate() {
            xml.open("w:num", &[("w:numId", &(at + 1).to_string())]);
            xml.value("w:abstractNumId", &list.at().to_string());
            if let Some(start) = start {
                xml.open("w:lvlOverride", &[("w:ilvl", "0")]);
                xml.value("w:startOverride", &start.to_string());
                xml.close("w:lvlOverride");
            }
            xml.close("w:num");
        }
        xml.close("w:numbering");
        xml.bytes()
    }
}

/// Returns a label as Word prints it.
fn told(levels: &[Level], counts: &[u32; 4], level: usize) -> Option<String> {
    let mut text = levels.get(level)?.1.to_owned();
    for (at, (kind, _, _)) in levels.iter().enumerate().take(level + 1) {
        let place = format!("%{}", at + 1);
        if text.contains(&place) {
            text = text.replace(&place, &printed(kind, counts[at])?);
        }
    }
    Some(text)
}

/// Adds the definition of a list.
fn define(xml: &mut Xml, at: usize, list: List) {
    xml.open("w:abstractNum", &[("w:abstractNumId", &at.to_string())]);
    xml.value("w:multiLevelType", "multilevel");
    for (level, (kind, text, style)) in list.levels().iter().enumerate() {
        xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
        xml.value("w:start", "1");
        xml.value("w:numFmt", kind);
        if !style.is_empty() {
            xml.value("w:pStyle", style);
        }
        // Headings go on behind their number; paragraphs hang.
        if style.is_empty() {
            xml.value("w:suff", "space");
        }
        xml.value("w:lvlText", text);
        xml.value("w:lvlJc", "left");
        xml.close("w:lvl");
    }
    xml.close("w:abstractNum");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_word_counts_is_left_to_word() {
        let mut numbers = Numbers::new();
        let mut take =
            |list, level, label: &str| numbers.take(list, level, label).map(|n| n.id);
        assert_eq!(take(List::Part, 0, "Part A"), Some(1));
        assert_eq!(take(List::Clause, 1, "1.1"), None, "below no clause");
        assert_eq!(take(List::Clause, 0, "1"), Some(2));
        assert_eq!(take(List::Clause, 1, "1.1"), Some(2));
        assert_eq!(take(List::Clause, 2, "a."), Some(2));
        assert_eq!(take(List::Clause, 2, "c."), None, "not the next");
        assert_eq!(take(List::Clause, 1, "1.2"), Some(2));
        assert_eq!(take(List::Clause, 2, "a."), Some(2));
        assert_eq!(take(List::Part, 0, "Part B"), Some(1));
        assert_eq!(take(List::Clause, 0, "2"), Some(2));
        assert_eq!(take(List::Clause, 1, "2.1"), Some(2));
        assert_eq!(take(List::Clause, 0, "5"), Some(6), "starts anew");
        assert_eq!(take(List::Clause, 1, "5.1"), Some(6));
        assert_eq!(take(List::Clause, 0, "4"), None, "backwards");
        assert_eq!(take(List::Clause, 0, "V"), None);
    }

    #[test]
    fn after_z_words_letters_are_not_ours() {
        assert_eq!(printed("lowerLetter", 26).as_deref(), Some("z"));
        assert_eq!(printed("lowerLetter", 27).as_deref(), Some("aa"));
        assert_eq!(printed("lowerLetter", 28).as_deref(), Some("bb"));
        assert_eq!(printed("lowerLetter", 0), None);
    }
}
