//! Small turns of words.

use crate::pack::ChoiceCredit::Earns;
use crate::pack::Question;

/// Returns `text` with a small first letter, unless it starts with an abbreviation.
pub(super) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let (Some(first), rest) = (letters.next(), letters.as_str()) else {
        return String::new();
    };
    if rest.chars().next().is_some_and(char::is_uppercase) {
        return text.to_owned();
    }
    first.to_lowercase().chain(rest.chars()).collect()
}

/// Returns `text` with a large first letter.
pub(super) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Returns the label of the choice that earns most, for questions with choices that earn.
pub(super) fn best_label(question: &Question) -> Option<&str> {
    question
        .choices
        .iter()
        .filter_map(|choice| match choice.credit {
            Earns(credit) if credit.get() > 0 => Some((credit, choice.label.as_str())),
            _ => None,
        })
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, label)| label)
}

/// Returns labels in quotation marks, with commas between.
pub(super) fn quoted(labels: &[&str]) -> String {
    let quoted: Vec<String> =
        labels.iter().map(|label| format!("\u{201c}{label}\u{201d}")).collect();
    quoted.join(", ")
}
