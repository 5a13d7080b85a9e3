//! Whether a clause is in the addendum, and why, in words.

use crate::contract::facts::Facts;
use crate::pack::{ChoiceId, Condition, Factor, Question, QuestionId};

/// Returns why a condition holds, or why it does not, as part of a sentence.
pub(super) fn because(facts: &Facts<'_>, condition: &Condition) -> String {
    let holds = facts.holds(condition);
    let decisive = |parts: &[Condition]| -> Vec<String> {
        parts
            .iter()
            .filter(|part| facts.holds(part) == holds)
            .map(|part| because(facts, part))
            .collect()
    };
    match condition {
        Condition::Always => "every addendum has it".to_owned(),
        Condition::All(parts) | Condition::Any(parts) => decisive(parts).join(" and "),
        Condition::Not(part) => because(facts, part),
        Condition::Flag { flag, .. } => {
            let title = facts
                .pack
                .flags
                .iter()
                .find(|each| each.id == *flag)
                .map_or_else(|| format!("`{flag}`"), |each| lower_first(&each.title));
            if facts.card.situation.flags.contains(flag) {
                title
            } else {
                format!("this is not so: {title}")
            }
        }
        Condition::Factor { factor, .. } => {
            format!(
                "{} ({}) is {}",
                factor_name(*factor),
                factor.letter(),
                facts.card.situation.factor(*factor)
            )
        }
        Condition::Tier { .. } => format!("the tier is {}", facts.tier().name()),
        Condition::Chosen { question, is } => chosen(facts, question, is),
        Condition::Earned { question, .. } => {
            if !facts.card.situation.asks(question) {
                format!("{question} is not asked")
            } else if holds {
                format!("{question} earned credit")
            } else {
                format!("{question} earned too little credit")
            }
        }
    }
}

/// Returns what was said to a question that a condition looks at.
fn chosen(facts: &Facts<'_>, id: &QuestionId, is: &[ChoiceId]) -> String {
    if !facts.card.situation.asks(id) {
        return format!("{id} is not asked");
    }
    let (Some(answer), Some(question)) = (facts.answer(id), facts.pack.question(id))
    else {
        return format!("{id} is not answered");
    };
    let made: Vec<&str> = question
        .choices
        .iter()
        .filter(|choice| answer.chose(&choice.id))
        .filter(|choice| is.contains(&choice.id) || !is.iter().any(|id| answer.chose(id)))
        .map(|choice| choice.label.as_str())
        .collect();
    if made.is_empty() {
        format!("{id} has another answer")
    } else {
        format!("{id} is answered {}", quoted(&made))
    }
}

/// Returns labels in quotation marks, with commas between.
pub(super) fn quoted(labels: &[&str]) -> String {
    let quoted: Vec<String> =
        labels.iter().map(|label| format!("\u{201c}{label}\u{201d}")).collect();
    quoted.join(", ")
}

/// Returns the name of a factor as people know it.
pub(super) fn factor_name(factor: Factor) -> &'static str {
    match factor {
        Factor::Harm => "harm",
        Factor::Continuity => "continuity of care",
        Factor::Data => "data",
        Factor::Exposure => "exposure",
    }
}

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

/// Returns whether a question's clause condition is more than "always".
pub(super) fn conditional(condition: &Condition) -> bool {
    *condition != Condition::Always
}

/// Returns the label of the choice that earns most, for questions with choices that earn.
pub(super) fn best_label(question: &Question) -> Option<&str> {
    use crate::pack::ChoiceCredit::Earns;
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
