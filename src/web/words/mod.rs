//! Every text of the interface: the catalogue, and words that several screens say.

pub(crate) mod catalogue;
#[rustfmt::skip]
pub(crate) mod say;

use jiff::civil::Date;

use crate::state::Tone;
use anteroom::pack::{Factor, Level, Tier, Who};
use anteroom::scoring::{Scorecard, Shown, Verdict};

/// Returns the verdict in a word, or what stands in its place before the vendor said
/// anything: an empty file is not a vendor that failed.
pub(crate) fn verdict(scorecard: &Scorecard) -> &'static str {
    if scorecard.vendor.is_none() || scorecard.answered_vendor.done == 0 {
        say::no_answers_yet()
    } else {
        verdict_name(scorecard.verdict)
    }
}

/// Returns a verdict in a word.
pub(crate) fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Recommended => say::verdict_recommended(),
        Verdict::Conditional => say::verdict_conditional(),
        Verdict::Escalate => say::verdict_escalate(),
        Verdict::Stop => say::verdict_stop(),
    }
}

/// Returns a tier in a word.
pub(crate) fn tier_name(tier: Tier) -> &'static str {
    match tier {
        Tier::Low => say::tier_low(),
        Tier::Moderate => say::tier_moderate(),
        Tier::High => say::tier_high(),
        Tier::Critical => say::tier_critical(),
    }
}

/// Returns the verdict that a word of the engine names.
pub(crate) fn verdict_of(word: &str) -> Option<Verdict> {
    [Verdict::Recommended, Verdict::Conditional, Verdict::Escalate, Verdict::Stop]
        .into_iter()
        .find(|verdict| verdict.name() == word)
}

/// Returns the tier that a word of the engine names.
pub(crate) fn tier_of(word: &str) -> Option<Tier> {
    Tier::ALL.into_iter().find(|tier| tier.name() == word)
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

/// Returns a date as the language writes it, such as `November 22, 2026`.
pub(crate) fn date(date: Date) -> String {
    catalogue::date(date)
}

/// Returns a date as short as the language writes it, such as `Nov 22, 2026`.
pub(crate) fn short_date(date: Date) -> String {
    catalogue::short_date(date)
}

/// Returns a number as the language writes it.
pub(crate) fn number(number: f64) -> String {
    catalogue::number(number)
}

/// Returns what a risk factor measures, in words.
pub(crate) fn factor(factor: Factor) -> &'static str {
    match factor {
        Factor::Harm => say::factor_harm(),
        Factor::Continuity => say::factor_continuity(),
        Factor::Data => say::factor_data(),
        Factor::Exposure => say::factor_exposure(),
    }
}

/// Returns who answers a question, in words.
pub(crate) fn who(who: Who) -> &'static str {
    match who {
        Who::Vendor => say::who_vendor(),
        Who::Procurement => say::who_procurement(),
        Who::ClinicalOwner => say::who_clinical_owner(),
        Who::ClinicalEngineering => say::who_clinical_engineering(),
        Who::It => say::who_it(),
        Who::Security => say::who_security(),
        Who::Privacy => say::who_privacy(),
        Who::Legal => say::who_legal(),
    }
}

/// Returns what a tier means, in a sentence.
pub(crate) fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Low => say::tier_low_means(),
        Tier::Moderate => say::tier_moderate_means(),
        Tier::High => say::tier_high_means(),
        Tier::Critical => say::tier_critical_means(),
    }
}

/// Returns how deep the questions go, in words.
pub(crate) fn level(level: Level) -> &'static str {
    match level {
        Level::Core => say::level_core(),
        Level::Standard => say::level_standard(),
        Level::Full => say::level_full(),
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
        let day = jiff::civil::date(2026, 11, 22);
        assert_eq!(date(day), anteroom::contract::long_date(day));
    }

    #[test]
    fn a_title_makes_a_file_name_on_every_system() {
        assert_eq!(file_name("Pumps: ward 4/5?"), "Pumps- ward 4-5-");
        assert_eq!(file_name("../"), "-");
        assert_eq!(file_name(" . "), "assessment");
        assert_eq!(file_name("Müllers Gerät"), "Müllers Gerät");
    }
}
