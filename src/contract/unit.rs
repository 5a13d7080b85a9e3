//! Units behind numbers: "1 day", "2 days", "1 day's notice".

/// Returns a number with its unit, the unit in the singular behind one.
pub(super) fn measured(number: i64, unit: &str) -> String {
    let number_words = number.to_string();
    if unit.is_empty() {
        number_words
    } else if number == 1 {
        format!("{number_words} {}", singular(unit).as_deref().unwrap_or(unit))
    } else {
        format!("{number_words} {unit}")
    }
}

/// Returns the text that follows a value of one, with the unit it opens with put into the
/// singular; `None` where it opens with another word.
///
/// The wording around a blank carries its unit (see `variables.toml`), in full ("Business
/// Days") or by its last word alone ("days" for calendar days), in capitals or not.
pub(super) fn behind_one(unit: &str, text: &str) -> Option<String> {
    let last = unit.split_whitespace().next_back()?;
    let short = singular(last)?.len();
    let rest = text.trim_start();
    let lead = text.len() - rest.len();
    let at = [unit, last].into_iter().find_map(|words| {
        let opens = rest.get(..words.len())?.eq_ignore_ascii_case(words);
        let ends = !rest[words.len()..].starts_with(char::is_alphanumeric);
        (lead > 0 && opens && ends).then(|| lead + words.len() - last.len() + short)
    })?;
    let (before, after) = (&text[..at], &text[at + 1..]);
    // The genitive of many, "days'", becomes that of one, "day's".
    let after = match after.chars().next() {
        Some(mark @ ('\'' | '\u{2019}')) => {
            format!("{mark}s{}", &after[mark.len_utf8()..])
        }
        _ => after.to_owned(),
    };
    Some(format!("{before}{after}"))
}

/// Returns a unit in the singular, if it counts things: "business day", "year".
fn singular(unit: &str) -> Option<String> {
    unit.strip_suffix('s').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{behind_one, measured};

    #[test]
    fn one_of_something_is_singular() {
        assert_eq!(measured(1, "business days"), "1 business day");
        assert_eq!(measured(2, "years"), "2 years");
        assert_eq!(measured(1, "percent of the price"), "1 percent of the price");
        assert_eq!(measured(1, ""), "1");
    }

    #[track_caller]
    fn follows(unit: &str, text: &str, expected: &str) {
        let shown = behind_one(unit, text);
        assert_eq!(shown.as_deref().unwrap_or(text), expected);
    }

    #[test]
    fn the_words_behind_one_lose_the_plural_of_their_unit_only() {
        follows("calendar days", " days after it learns", " day after it learns");
        follows("business days", " Business Days; b.", " Business Day; b.");
        follows("calendar days", " days' written notice", " day's written notice");
        follows("hours", " hours\u{2019} data", " hour\u{2019}s data");
        follows("months", " months", " month");
        follows("months", " monthsome", " monthsome");
        follows("years", ", counting from two years", ", counting from two years");
        follows("percent of the price", " percent of", " percent of");
        follows("units", " in number", " in number");
        follows("days", "days", "days");
        follows("days", " \u{201c}days\u{201d}", " \u{201c}days\u{201d}");
    }
}
