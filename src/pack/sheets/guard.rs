//! Keeps a spreadsheet from reading a text as something else.
//!
//! A cell that a spreadsheet would run as a formula, or turn into a number, a date or a
//! truth, gets an apostrophe in front. One that has apostrophes before such a beginning
//! gets one more, so that taking one off always gives back what was there.

/// What a cell begins with that a spreadsheet runs.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Returns a text as it stands in a cell.
pub(super) fn guarded(text: &str) -> String {
    let bare = text.trim_start_matches('\'');
    if formula(bare) || mistaken(bare) { format!("'{text}") } else { text.to_owned() }
}

/// Returns a number or another value that is no text as it stands in a cell.
pub(super) fn guarded_value(text: &str) -> String {
    let bare = text.trim_start_matches('\'');
    if formula(bare) { format!("'{text}") } else { text.to_owned() }
}

/// Returns what a cell says.
pub(super) fn unguarded(cell: &str) -> &str {
    let bare = cell.trim_start_matches('\'');
    match cell.strip_prefix('\'') {
        Some(text) if formula(bare) || mistaken(bare) => text,
        _ => cell,
    }
}

fn formula(text: &str) -> bool {
    text.starts_with(FORMULA)
}

/// Returns whether a spreadsheet takes a text for a number, a date, a time or a truth:
/// `9.10` would come back as `9.1`, `MAR-01` as a day.
fn mistaken(text: &str) -> bool {
    if text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false") {
        return true;
    }
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || ".,:/-%".contains(c))
        .filter(|word| !word.is_empty())
        .collect();
    words.iter().any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        && words.iter().all(|word| number(word) || month(word))
}

/// Returns whether a word is digits, with an exponent or not.
fn number(word: &str) -> bool {
    let (digits, exponent) = word.split_once(['e', 'E']).unwrap_or((word, "0"));
    let all = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    !digits.is_empty() && all(digits) && all(exponent)
}

/// Returns whether a word is the name of a month, or its first three letters.
fn month(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    MONTHS.iter().any(|month| *month == word || month.get(..3) == Some(word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::{guarded, unguarded};
    use proptest::prelude::*;

    #[track_caller]
    fn case(text: &str, cell: &str) {
        assert_eq!((guarded(text).as_str(), unguarded(cell)), (cell, text));
    }

    #[test]
    fn what_a_spreadsheet_would_change_gets_an_apostrophe() {
        for text in ["=1+1", "+PAUT-8", "-x", "@all", "\tx", "\rx", "9.10", "2026-01-31"]
        {
            case(text, &format!("'{text}"));
        }
        for text in ["MAR-01", "3 March", "TRUE", "1/2", "12:30", "1E5", "10 %"] {
            case(text, &format!("'{text}"));
        }
    }

    #[test]
    fn other_texts_stay_as_they_are() {
        for text in ["", "'", "'tis", "IAM-01", "9.M.B", "000 Q1", "164.308(a)", "May"] {
            case(text, text);
        }
    }

    #[test]
    fn apostrophes_of_the_text_survive() {
        case("'=1", "''=1");
        case("''9.1", "'''9.1");
        assert_eq!(unguarded("=1"), "=1", "a spreadsheet may have taken it off");
    }

    proptest! {
        #[test]
        fn a_guard_is_taken_off_again(text in "['=+@\\-\t\r0-9.a-c ]{0,6}") {
            let cell = guarded(&text);
            prop_assert_eq!(unguarded(&cell), text);
        }
    }
}
