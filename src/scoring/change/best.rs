//! The best answer that a question can get.

use std::collections::BTreeSet;

use crate::assessment::{Answer, Given};
use crate::pack::{
    Choice, ChoiceCredit, Condition, Credit, Kind, Line, Permille, Question,
};
use crate::scoring::dates;
use crate::scoring::facts::Facts;
use crate::scoring::said::{Said, choices, said_by, years_wanted};
use crate::scoring::sheet::Sheet;

/// What fills a field where any text would do.
const ANY_TEXT: &str = "as promised";

/// Returns the answer that earns most, with what it earns; for a question that earns
/// nothing, the answer that leaves everything else as it is assumed while unanswered.
/// Evidence, note and author stay those of the answer there is.
pub(super) fn best(sheet: &Sheet<'_>, facts: &Facts, at: usize) -> (Answer, Permille) {
    let question = sheet.question(at);
    let now = sheet.answer(at).cloned().unwrap_or_default();
    if question.credit == Credit::Nothing {
        return (neutral(sheet, facts, at, now), Permille::ZERO);
    }
    let earns = |answer: &Answer| match said_by(sheet, facts, at, answer) {
        Said::Earns(credit) => Some(credit),
        _ => None,
    };
    let mut best = (now.clone(), earns(&now));
    for candidate in candidates(sheet, facts, question, &now) {
        let credit = earns(&candidate);
        if credit > best.1 {
            best = (candidate, credit);
        }
    }
    (best.0, best.1.unwrap_or_default())
}

/// Returns whether the answer to a question would settle other facts if it became
/// `after`: flags, factors, size, or any condition that looks at it.
pub(super) fn unsettles(
    sheet: &Sheet<'_>,
    facts: &Facts,
    at: usize,
    after: &Answer,
) -> bool {
    let question = sheet.question(at);
    let before = sheet.answer(at);
    let settled = |answer: Option<&Answer>| {
        let made: Vec<&Choice> = choices(question, answer).collect();
        let sets: BTreeSet<_> =
            made.iter().flat_map(|choice| &choice.sets).cloned().collect();
        let clears: BTreeSet<_> =
            made.iter().flat_map(|choice| &choice.clears).cloned().collect();
        let factor = made.iter().filter_map(|choice| choice.factor).max();
        let floor = made.iter().filter_map(|choice| choice.floor).max();
        let size = made.iter().filter_map(|choice| choice.size).max();
        (sets, clears, factor, floor, size)
    };
    let number = |answer: Option<&Answer>| match answer.map(|answer| &answer.given) {
        Some(Given::Number(number)) => Some(*number),
        _ => None,
    };
    settled(before) != settled(Some(after))
        || (wanted_for(sheet, question).is_some()
            && number(before) != number(Some(after)))
        || atoms(sheet, question).into_iter().any(|atom| {
            holds(sheet, facts, at, atom, before)
                != holds(sheet, facts, at, atom, Some(after))
        })
}

/// Returns whether a condition about one answer would hold with `answer`.
fn holds(
    sheet: &Sheet<'_>,
    facts: &Facts,
    at: usize,
    atom: &Condition,
    answer: Option<&Answer>,
) -> bool {
    match atom {
        Condition::Chosen { is, .. } => {
            choices(sheet.question(at), answer).any(|choice| is.contains(&choice.id))
        }
        Condition::Earned { above, .. } => answer.is_some_and(|answer| {
            matches!(said_by(sheet, facts, at, answer), Said::Earns(credit) if credit > *above)
        }),
        _ => false,
    }
}

/// Returns the conditions of the pack's questions that look at the answer to `question`.
fn atoms<'a>(sheet: &Sheet<'a>, question: &Question) -> Vec<&'a Condition> {
    let mut atoms = Vec::new();
    for other in &sheet.pack.questions {
        let conditions = [Some(&other.when), other.not_applicable.as_ref()];
        for condition in conditions.into_iter().flatten() {
            condition.walk(&mut |part| match part {
                Condition::Chosen { question: id, .. }
                | Condition::Earned { question: id, .. }
                    if *id == question.id =>
                {
                    atoms.push(part);
                }
                _ => {}
            });
        }
    }
    atoms
}

/// Returns the answers among which the best one is.
fn candidates(
    sheet: &Sheet<'_>,
    facts: &Facts,
    question: &Question,
    now: &Answer,
) -> Vec<Answer> {
    let given = |given| Answer { given, ..now.clone() };
    let rated = |choice: &&Choice| {
        !matches!(
            choice.credit,
            ChoiceCredit::NotApplicable | ChoiceCredit::ReviewerDecides
        )
    };
    let rated = || question.choices.iter().filter(rated);
    let of = |choices: BTreeSet<_>| given(Given::Chosen(choices));
    match (&question.kind, &question.credit) {
        (Kind::Text, _) => vec![fields_filled(question, now)],
        (Kind::AnyOf, Credit::Count { .. } | Credit::Rules(_)) => {
            let all = rated().filter(|choice| !choice.alone);
            vec![fields_filled(
                question,
                &of(all.map(|choice| choice.id.clone()).collect()),
            )]
        }
        (Kind::YesPartlyNo | Kind::OneOf | Kind::AnyOf, _) => {
            rated().map(|choice| of(BTreeSet::from([choice.id.clone()]))).collect()
        }
        (Kind::Number { min, max, .. }, Credit::Steps { steps, .. }) => {
            let lines = steps.iter().filter_map(|step| {
                // Both whole numbers beside a line that is none.
                let line = match &step.line {
                    Line::Number(line) => i128::from(*line) * 1_000_000,
                    Line::Variable { variable, times } => {
                        sheet.default_of(variable, facts.tier)? * i128::from(*times)
                    }
                };
                let below = i64::try_from(line.div_euclid(1_000_000)).ok()?;
                Some([below, below.saturating_add(1)])
            });
            let numbers = lines.flatten().map(|number| number.clamp(*min, *max.max(min)));
            numbers
                .chain([*min, *max])
                .map(|number| given(Given::Number(number)))
                .collect()
        }
        (Kind::Number { min, .. }, _) => vec![given(Given::Number(*min))],
        (Kind::Date { .. }, Credit::Span { years, or }) => {
            let wanted = years_wanted(sheet, facts, years, or).unwrap_or_default();
            let months = u16::try_from((wanted * 12 + 999) / 1000).unwrap_or(u16::MAX);
            vec![given(Given::Date(dates::after_months(sheet.assessment.date, months)))]
        }
        (Kind::Date { .. }, _) => vec![given(Given::Date(sheet.assessment.date))],
    }
}

/// Returns `answer` with every field filled.
fn fields_filled(question: &Question, answer: &Answer) -> Answer {
    let mut answer = answer.clone();
    for field in &question.fields {
        let text = answer.fields.entry(field.id.clone()).or_default();
        if text.trim().is_empty() {
            ANY_TEXT.clone_into(text);
        }
    }
    answer
}

/// Returns an answer that leaves everything else as it is assumed while unanswered: the
/// highest factor, the deepest size, else the choice on which least hangs.
fn neutral(sheet: &Sheet<'_>, facts: &Facts, at: usize, now: Answer) -> Answer {
    if said_by(sheet, facts, at, &now) != Said::Nothing {
        return now;
    }
    let question = sheet.question(at);
    let given = match &question.kind {
        Kind::Text => return fields_filled(question, &now),
        Kind::Date { .. } => Given::Date(sheet.assessment.date),
        Kind::Number { min, max, .. } => {
            let wanted = wanted_for(sheet, question)
                .and_then(|or| sheet.default_of(or, facts.tier))
                .and_then(|years| i64::try_from(years / 1000).ok());
            Given::Number(wanted.unwrap_or(*min).clamp(*min, *max.max(min)))
        }
        Kind::YesPartlyNo | Kind::OneOf | Kind::AnyOf => {
            let atoms = atoms(sheet, question);
            let looked_at = |choice: &Choice| {
                atoms.iter().any(|atom| {
                    matches!(atom, Condition::Chosen { is, .. } if is.contains(&choice.id))
                })
            };
            let hangs = |choice: &&Choice| {
                (
                    std::cmp::Reverse((choice.factor, choice.size)),
                    usize::from(looked_at(choice))
                        + choice.sets.len()
                        + choice.clears.len()
                        + usize::from(choice.floor.is_some()),
                )
            };
            let least = question.choices.iter().min_by_key(hangs);
            Given::Chosen(least.map(|choice| choice.id.clone()).into_iter().collect())
        }
    };
    Answer { given, ..now }
}

/// Returns the variable that stands in for a number question in another's credit.
fn wanted_for<'a>(
    sheet: &Sheet<'a>,
    question: &Question,
) -> Option<&'a crate::pack::VariableId> {
    sheet.pack.questions.iter().find_map(|other| match &other.credit {
        Credit::Span { years, or } if *years == question.id => Some(or),
        _ => None,
    })
}
