//! Small turns of words.

use crate::pack::{Choice, ChoiceCredit, Question};

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

/// Returns the labels of the choices that earn most, for questions whose choices earn.
pub(super) fn best_labels(question: &Question) -> Vec<&str> {
    let earns = |choice: &Choice| match choice.credit {
        ChoiceCredit::Earns(credit) => credit.get(),
        _ => 0,
    };
    let most = question.choices.iter().map(earns).max().unwrap_or(0);
    let best = question.choices.iter().filter(|choice| most > 0 && earns(choice) == most);
    best.map(|choice| choice.label.as_str()).collect()
}

/// Returns labels in quotation marks, with commas between.
pub(super) fn quoted(labels: &[&str]) -> String {
    let quoted: Vec<String> =
        labels.iter().map(|label| format!("\u{201c}{label}\u{201d}")).collect();
    quoted.join(", ")
}
