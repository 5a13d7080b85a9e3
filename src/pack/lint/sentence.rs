//! Sentences, words and syllables of English prose, counted without a dictionary.

use std::ops::Range;

/// What stands before a dot that ends no sentence.
const SHORT: [&str; 9] = ["No", "App", "Art", "Sec", "vs", "approx", "Dr", "e.g", "i.e"];

/// How many syllables a word in capitals is spoken with at most: an acronym that people
/// know is one thing to them, however many letters it has.
const ACRONYM: usize = 3;

/// Endings that leave the `e` before them silent, as in "statement".
const SUFFIXES: [&str; 6] = ["ment", "ments", "ful", "less", "ly", "ness"];

/// Returns where the sentences of a text are, without the blanks between them.
pub(crate) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices() {
        let end = at + mark.len_utf8();
        if matches!(mark, '.' | '?' | '!') && ends(text, at, end) {
            // Quotes and brackets that close belong to the sentence.
            let rest = text.get(end..).unwrap_or_default();
            let end = end + rest.len() - rest.trim_start_matches(closing).len();
            push(text, start..end, &mut all);
            start = end;
        }
    }
    push(text, start..text.len(), &mut all);
    all
}

fn push(text: &str, range: Range<usize>, all: &mut Vec<Range<usize>>) {
    let words = text.get(range.clone()).unwrap_or_default();
    if words.chars().any(char::is_alphanumeric) {
        let start = range.start + words.len() - words.trim_start().len();
        all.push(start..start + words.trim().len());
    }
}

/// Returns whether the mark at `at` ends a sentence: a blank and no small letter follow.
fn ends(text: &str, at: usize, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default().trim_start_matches(closing);
    let next = rest.trim_start();
    if next.is_empty() {
        return true;
    }
    let before = text.get(..at).unwrap_or_default();
    let before = before.rsplit(|c: char| c.is_whitespace() || c == '(').next();
    let short = before.is_some_and(|word| {
        SHORT.contains(&word) || word.len() == 1 && word.chars().all(char::is_uppercase)
    });
    let first = next.trim_start_matches(opening).chars().next();
    rest.len() > next.len() && !short && !first.is_some_and(char::is_lowercase)
}

/// Returns whether a sign closes a quotation or bracket.
fn closing(sign: char) -> bool {
    matches!(sign, '"' | '\'' | ')' | '\u{201d}' | '\u{2019}' | '*')
}

/// Returns whether a sign opens a quotation or bracket.
pub(crate) fn opening(sign: char) -> bool {
    matches!(sign, '"' | '\'' | '(' | '\u{201c}' | '\u{2018}' | '*')
}

/// Returns the words of a text; what has neither letter nor digit is none.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '\u{2013}' | '\u{2014}'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// Returns how many syllables a word is spoken with, roughly: groups of vowels, without
/// silent endings. A number is one, an acronym at most three.
pub(crate) fn syllables(word: &str) -> usize {
    // A number, a year, a paragraph of a law.
    if word.starts_with(|c: char| c.is_ascii_digit()) && !word.contains('-') {
        return 1;
    }
    let count: usize = word
        .split(['-', '\u{2010}', '\u{2011}', '.', '&', '(', ')'])
        .map(|part| {
            let part = part.trim_matches(|c: char| !c.is_alphanumeric());
            let part = part.strip_suffix("'s").unwrap_or(part);
            part.strip_suffix("\u{2019}s").unwrap_or(part)
        })
        .filter(|part| !part.is_empty())
        .map(part)
        .sum();
    // A number with a point, or an item of a standard, is spoken in one go.
    let one =
        word.chars().any(|c| c.is_ascii_digit()) && !word.chars().any(char::is_lowercase);
    if one { count.min(ACRONYM) } else { count }.max(1)
}

fn part(part: &str) -> usize {
    let letters = part.chars().filter(|c| c.is_alphabetic()).count();
    if letters == 0 {
        return 1;
    }
    if part.chars().count() > 1 && !part.chars().any(char::is_lowercase) {
        return part.chars().count().min(ACRONYM);
    }
    let word = part.to_lowercase();
    let silent = |word: &str| usize::from(groups(word) > 1 && silent_ending(word));
    let inside = SUFFIXES.iter().find_map(|suffix| word.strip_suffix(suffix));
    let inside = inside.filter(|stem| stem.ends_with('e')).map_or(0, silent);
    (groups(&word) - silent(&word) - inside).max(1)
}

fn vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Returns how many groups of vowels a word has.
fn groups(word: &str) -> usize {
    word.chars()
        .zip(std::iter::once(' ').chain(word.chars()))
        .filter(|(now, before)| vowel(*now) && !vowel(*before))
        .count()
}

/// Returns whether the last group of vowels is an `e` that nobody speaks: `-e` but not
/// `-le` as in "table", `-es` but not behind a hiss, `-ed` but not behind t or d.
fn silent_ending(word: &str) -> bool {
    let spoken = |stem: &str| {
        let mut last = stem.chars().rev();
        let (one, two) = (last.next(), last.next());
        one.is_none_or(vowel)
            || one == Some('l') && two.is_some_and(|sign| "bcdfgkptz".contains(sign))
    };
    if let Some(stem) = word.strip_suffix("es") {
        let hiss = ["s", "x", "z", "c", "g", "ch", "sh"];
        return !spoken(stem) && !hiss.iter().any(|end| stem.ends_with(end));
    }
    if let Some(stem) = word.strip_suffix("ed") {
        return !spoken(stem) && !stem.ends_with(['t', 'd']);
    }
    word.strip_suffix('e').is_some_and(|stem| !spoken(stem))
}

#[cfg(test)]
mod tests {
    use super::{sentences, syllables, words};

    #[test]
    fn sentences_end_at_a_mark_before_a_blank_and_a_capital() {
        let text = "Ask \u{201c}why?\u{201d} See No. 5, e.g. Part 2.1 of it. Then stop!";
        let all: Vec<_> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(
            all,
            ["Ask \u{201c}why?\u{201d}", "See No. 5, e.g. Part 2.1 of it.", "Then stop!"]
        );
    }

    #[test]
    fn words_have_a_letter_or_a_digit() {
        let text = "On/off \u{2014} the vendor's 'e-mail' (2).";
        let all: Vec<_> = words(text).collect();
        assert_eq!(all, ["On", "off", "the", "vendor's", "e-mail", "2"]);
    }

    #[track_caller]
    fn case(word: &str, expected: usize) {
        assert_eq!(syllables(word), expected, "{word}");
    }

    #[test]
    fn syllables_are_counted_as_spoken() {
        case("device", 2);
        case("devices", 3);
        case("table", 2);
        case("the", 1);
        case("changed", 1);
        case("updated", 3);
        case("handled", 2);
        case("called", 1);
        case("statement", 2);
        case("completely", 3);
        case("cement", 2);
        case("supplement", 3);
        case("files", 1);
        case("patches", 2);
        case("vendor's", 2);
        case("e-mail", 2);
        case("security", 4);
        case("2026", 1);
        case("2.5", 1);
        case("164.312(a)", 1);
        case("30-day", 2);
        case("MDS2", 3);
        case("SBOM", 3);
        case("PAUT-5.1", 3);
        case("IT", 2);
    }
}
