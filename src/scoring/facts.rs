//! What a purchase's answers settle before anything is scored.

use crate::pack::{ChoiceId, Condition, Factor, Level, Permille, QuestionId, Tier};
use crate::scoring::said::{Said, said};
use crate::scoring::sheet::Sheet;
use crate::scoring::situation::FactorValue;

/// What the answers settle: which questions are asked, flags, factors, tier, depth.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Facts {
    /// Whether each question is asked.
    pub(super) asked: Vec<bool>,
    /// Whether each flag is on.
    pub(super) flags: Vec<bool>,
    /// The four factors, in the order of [`Factor::ALL`].
    pub(super) factors: [u8; 4],
    /// The tier.
    pub(super) tier: Tier,
    /// The depth asked.
    pub(super) level: Level,
}

impl Facts {
    /// Returns the value of a factor.
    pub(super) fn factor(&self, factor: Factor) -> u8 {
        match factor {
            Factor::Harm => self.factors[0],
            Factor::Continuity => self.factors[1],
            Factor::Data => self.factors[2],
            Factor::Exposure => self.factors[3],
        }
    }

    /// Sets the value of a factor.
    pub(super) fn set(&mut self, value: &FactorValue) {
        let at = match value.factor {
            Factor::Harm => 0,
            Factor::Continuity => 1,
            Factor::Data => 2,
            Factor::Exposure => 3,
        };
        self.factors[at] = value.value;
    }
}

/// Returns whether `condition` holds. What a question that is not asked was answered
/// never counts.
pub(super) fn holds(sheet: &Sheet<'_>, facts: &Facts, condition: &Condition) -> bool {
    match condition {
        Condition::Always => true,
        Condition::All(parts) => parts.iter().all(|part| holds(sheet, facts, part)),
        Condition::Any(parts) => parts.iter().any(|part| holds(sheet, facts, part)),
        Condition::Not(part) => !holds(sheet, facts, part),
        Condition::Flag { flag, is } => {
            sheet.flag(flag).is_some_and(|at| facts.flags[at]) == *is
        }
        Condition::Factor { factor, at_least, at_most } => {
            (*at_least..=*at_most).contains(&facts.factor(*factor))
        }
        Condition::Tier { at_least } => facts.tier >= *at_least,
        Condition::Chosen { question, is } => chosen(sheet, facts, question, is),
        Condition::Earned { question, above } => {
            earned(sheet, facts, question).is_some_and(|credit| credit > *above)
        }
    }
}

/// Returns whether a question is asked and one of `is` was chosen.
fn chosen(
    sheet: &Sheet<'_>,
    facts: &Facts,
    question: &QuestionId,
    is: &[ChoiceId],
) -> bool {
    let Some(at) = sheet.position(question) else { return false };
    facts.asked[at]
        && crate::scoring::said::choices(sheet.question(at), sheet.answer(at))
            .any(|choice| is.contains(&choice.id))
}

/// Returns what the answer to a question earns by itself, before any review: what is
/// asked never hangs on what a reviewer thinks.
fn earned(sheet: &Sheet<'_>, facts: &Facts, question: &QuestionId) -> Option<Permille> {
    let at = sheet.position(question)?;
    match said(sheet, facts, at) {
        Said::Earns(credit) if facts.asked[at] => Some(credit),
        _ => None,
    }
}

/// Returns why `condition` does not hold (or why it does, with `holding`), as the end of
/// a sentence that begins with "because".
pub(super) fn because(
    sheet: &Sheet<'_>,
    facts: &Facts,
    condition: &Condition,
    holding: bool,
) -> String {
    let join = |parts: &[Condition]| {
        let said: Vec<String> = parts
            .iter()
            .filter(|part| holds(sheet, facts, part) == holding)
            .map(|part| because(sheet, facts, part, holding))
            .collect();
        said.join(" and ")
    };
    let first = |parts: &[Condition]| {
        parts
            .iter()
            .find(|part| holds(sheet, facts, part) == holding)
            .map(|part| because(sheet, facts, part, holding))
            .unwrap_or_default()
    };
    match condition {
        Condition::Always => "it is always asked".to_owned(),
        // One part is enough to break "all" and to hold "any".
        Condition::All(parts) if holding => join(parts),
        Condition::All(parts) => first(parts),
        Condition::Any(parts) if holding => first(parts),
        Condition::Any(parts) => join(parts),
        Condition::Not(part) => because(sheet, facts, part, !holding),
        Condition::Flag { flag, is } => {
            let title =
                sheet.flag(flag).map_or(flag.as_str(), |at| &sheet.pack.flags[at].title);
            let verb = if *is == holding { "applies" } else { "does not apply" };
            format!("\u{201c}{title}\u{201d} {verb}")
        }
        Condition::Factor { factor, at_least, at_most } => {
            let value = facts.factor(*factor);
            let name = super::words::factor(*factor);
            if holding || (*at_least..=*at_most).contains(&value) {
                format!("{name} is {value}")
            } else if value < *at_least {
                format!("{name} is {value}, below {at_least}")
            } else {
                format!("{name} is {value}, above {at_most}")
            }
        }
        Condition::Tier { at_least } => {
            let tier = facts.tier.name();
            if holding {
                format!("the tier is {tier}")
            } else {
                format!("the tier is {tier}, below {}", at_least.name())
            }
        }
        Condition::Chosen { question, .. } | Condition::Earned { question, .. } => {
            because_of_answer(sheet, facts, question)
        }
    }
}

/// Returns how the answer to `question` stands, as the end of a sentence.
fn because_of_answer(sheet: &Sheet<'_>, facts: &Facts, question: &QuestionId) -> String {
    match sheet.position(question) {
        Some(at) if !facts.asked[at] => format!("{question} is not asked"),
        Some(at) if matches!(said(sheet, facts, at), Said::Nothing) => {
            format!("{question} is not answered yet")
        }
        _ => format!("of the answer to {question}"),
    }
}
