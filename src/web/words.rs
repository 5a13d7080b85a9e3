//! Words that several screens say, and how numbers and dates are said.

use jiff::civil::Date;

use crate::state::Tone;
use anteroom::pack::{Factor, Level, Tier};
use anteroom::scoring::{Scorecard, Shown, Verdict};

pub(crate) const BROKEN_LINK: &str =
    "This link is not complete. Ask for the request as a file, and open that.";
pub(crate) const COPY_BLOCKED: &str =
    "This page may not use the clipboard. Select the text and copy it yourself.";
pub(crate) const NOT_HERE: &str =
    "That assessment is not on this device. If you have its file, open it here.";
pub(crate) const RESPONSE_ALONE: &str = "This response belongs to an assessment that is not on this device. You see it as the vendor does.";
pub(crate) const ALREADY_HERE: &str =
    "You have this on this device already. It is open where you left it.";
pub(crate) const OPENED_COPY: &str = "You have another version of this on this device. The file is open as a copy; nothing was overwritten.";
pub(crate) const NOT_LOADED: &str =
    "This could not be loaded. Check the connection and try again.";
pub(crate) const NOT_REMOVED: &str =
    "This could not be deleted. Reload the page and try again.";
pub(crate) const NOT_KEPT: &str =
    "This could not be saved on this device. Download it as a file instead.";
pub(crate) const LINK_TOO_LONG: &str =
    "This request is too long for a link. Download the file and send that.";
pub(crate) const DRAFT_COPIED: &str = "The page closed before your last changes were saved, and another tab has saved since. Yours are kept as a copy.";
pub(crate) const LINK_COPIED: &str =
    "Copied the link. Whoever opens it can answer the request.";

/// Returns the verdict in a word, or what stands in its place before the vendor said
/// anything: an empty file is not a vendor that failed.
pub(crate) fn verdict(scorecard: &Scorecard) -> &'static str {
    if scorecard.vendor.is_none() || scorecard.answered_vendor.done == 0 {
        "No answers yet"
    } else {
        scorecard.verdict.name()
    }
}

/// Returns how grave a verdict is.
pub(crate) const fn verdict_tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Recommended => Tone::Good,
        Verdict::Conditional | Verdict::Escalate => Tone::Warn,
        Verdict::Stop => Tone::Stop,
    }
}

/// Returns a score of 100 with one decimal, or a dash.
pub(crate) fn score(score: Option<anteroom::scoring::Fraction>) -> String {
    score.map_or_else(|| "–".to_owned(), |score| Shown(score).to_string())
}

/// Returns a date as the documents print it, such as `November 22, 2026`.
pub(crate) fn date(date: Date) -> String {
    anteroom::contract::long_date(date)
}

/// Returns a number with its noun, such as `1 question` or `3 questions`.
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Returns what a risk factor measures, in words.
pub(crate) const fn factor(factor: Factor) -> &'static str {
    match factor {
        Factor::Harm => "Harm to a patient",
        Factor::Continuity => "Care without it",
        Factor::Data => "Patient data",
        Factor::Exposure => "Connection",
    }
}

/// Returns what a tier means, in a sentence.
pub(crate) const fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Low => "Little can go wrong, and little is connected.",
        Tier::Moderate => "Something can go wrong, within limits.",
        Tier::High => "A fault or an attack could hurt patients or stop care.",
        Tier::Critical => {
            "A fault or an attack could kill, and the device can be reached."
        }
    }
}

/// Returns how deep the questions go, in words.
pub(crate) const fn level(level: Level) -> &'static str {
    match level {
        Level::Core => "the core questions",
        Level::Standard => "the core and the standard questions",
        Level::Full => "all questions",
    }
}

/// Returns a title as a file name.
pub(crate) fn file_name(title: &str) -> String {
    let name: String = title
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() || " -_.,()".contains(letter) {
                letter
            } else {
                '-'
            }
        })
        .take(80)
        .collect();
    let name = name.trim_matches([' ', '.']);
    if name.is_empty() { "assessment".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{date, file_name};

    #[test]
    fn dates_are_said_as_in_the_documents() {
        assert_eq!(date(jiff::civil::date(2026, 11, 22)), "November 22, 2026");
    }

    #[test]
    fn a_title_makes_a_file_name_on_every_system() {
        assert_eq!(file_name("Pumps: ward 4/5?"), "Pumps- ward 4-5-");
        assert_eq!(file_name("../"), "-");
        assert_eq!(file_name(" . "), "assessment");
        assert_eq!(file_name("Müllers Gerät"), "Müllers Gerät");
    }
}
