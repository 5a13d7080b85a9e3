//! What an answer says and earns by itself, before any review.

use jiff::civil::Date;

use crate::assessment::{Answer, Given};
use crate::pack::{
    AgeStep, Choice, ChoiceCredit, Credit, Kind, Line, Permille, Question, QuestionId,
    Rule, Side, Step, Tier, VariableId,
};
use crate::scoring::dates;
use crate::scoring::facts::{Facts, holds};
use crate::scoring::sheet::Sheet;

/// What an answer says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing, or nothing that the question takes.
    Nothing,
    /// Something that only the reviewer can rate.
    Undecided,
    /// That the question does not apply.
    NotApplicable {
        /// There is a reason, so that the reviewer can accept it.
        reasoned: bool,
    },
    /// An answer that earns this; nothing for questions that are not scored.
    Earns(Permille),
}

/// Returns what the answer to the question at a position says.
pub(super) fn said(sheet: &Sheet<'_>, facts: &Facts, at: usize) -> Said {
    let answer = sheet.answer(at);
    answer.map_or(Said::Nothing, |answer| said_by(sheet, facts, at, answer))
}

/// Returns what `answer` says to the question at a position.
pub(super) fn said_by(
    sheet: &Sheet<'_>,
    facts: &Facts,
    at: usize,
    answer: &Answer,
) -> Said {
    let question = sheet.question(at);
    if let Given::NotApplicable { reason } = &answer.given {
        let offered = question
            .not_applicable
            .as_ref()
            .is_some_and(|condition| holds(sheet, facts, condition));
        let reasoned = !reason.trim().is_empty();
        return if offered { Said::NotApplicable { reasoned } } else { Said::Nothing };
    }
    match &question.kind {
        Kind::YesPartlyNo | Kind::OneOf | Kind::AnyOf => by_choices(question, answer),
        Kind::Number { min, max, none, .. } => match &answer.given {
            Given::Number(number) if (min..=max).contains(&number) => {
                Said::Earns(of_number(sheet, facts.tier, question, *number))
            }
            Given::NoPromise if none.is_some() => Said::Earns(Permille::ZERO),
            _ => Said::Nothing,
        },
        Kind::Date { none } => match &answer.given {
            Given::Date(date) => Said::Earns(of_date(sheet, facts, question, *date)),
            Given::NoPromise if none.is_some() => Said::Earns(Permille::ZERO),
            _ => Said::Nothing,
        },
        Kind::Text if filled(question, answer).next().is_none() => Said::Nothing,
        Kind::Text => match &question.credit {
            Credit::Rules(rules) => {
                let filled: Vec<&str> = filled(question, answer).collect();
                Said::Earns(by_rules(rules, &filled, filled.len()))
            }
            Credit::Count { of } => {
                Said::Earns(by_count(filled(question, answer).count(), *of))
            }
            _ => Said::Earns(Permille::ZERO),
        },
    }
}

/// Returns the choices that an answer makes of a question, in the question's order: none
/// where one is wanted and several were given, and no "none of these" beside another.
pub(super) fn choices<'a>(
    question: &'a Question,
    answer: Option<&'a Answer>,
) -> impl Iterator<Item = &'a Choice> {
    let several = question.kind == Kind::AnyOf;
    let one = matches!(question.kind, Kind::YesPartlyNo | Kind::OneOf);
    let made = move |choice: &&Choice| {
        (several || one) && answer.is_some_and(|answer| answer.chose(&choice.id))
    };
    let count = question.choices.iter().filter(made).count();
    let others = question.choices.iter().filter(made).any(|choice| !choice.alone);
    question.choices.iter().filter(made).filter(move |choice| {
        if several { !(choice.alone && others) } else { count == 1 }
    })
}

/// Returns the fields of a question that an answer fills.
fn filled<'a>(
    question: &'a Question,
    answer: &'a Answer,
) -> impl Iterator<Item = &'a str> {
    question
        .fields
        .iter()
        .filter(|field| {
            answer.fields.get(&field.id).is_some_and(|text| !text.trim().is_empty())
        })
        .map(|field| field.id.as_str())
}

/// Returns what the choices made say.
///
/// A choice that only the reviewer can rate, or that says "not applicable", speaks only
/// where nothing else was chosen.
fn by_choices(question: &Question, answer: &Answer) -> Said {
    let made: Vec<&Choice> = choices(question, Some(answer)).collect();
    if made.is_empty() {
        return Said::Nothing;
    }
    let all = |credit: ChoiceCredit| made.iter().all(|choice| choice.credit == credit);
    if all(ChoiceCredit::NotApplicable) {
        return Said::NotApplicable { reasoned: true };
    }
    let rated: Vec<&Choice> = made
        .iter()
        .copied()
        .filter(|choice| {
            !matches!(
                choice.credit,
                ChoiceCredit::NotApplicable | ChoiceCredit::ReviewerDecides
            )
        })
        .collect();
    if rated.is_empty() {
        return Said::Undecided;
    }
    Said::Earns(match &question.credit {
        Credit::ByChoice => rated
            .iter()
            .map(|choice| match choice.credit {
                ChoiceCredit::Earns(credit) => credit,
                _ => Permille::ZERO,
            })
            .max()
            .unwrap_or_default(),
        Credit::Count { of } => {
            by_count(rated.iter().filter(|choice| !choice.alone).count(), *of)
        }
        Credit::Rules(rules) => {
            let several = rated.iter().filter(|choice| !choice.alone).count();
            let mut present: Vec<&str> =
                rated.iter().map(|choice| choice.id.as_str()).collect();
            present.extend(filled(question, answer));
            by_rules(rules, &present, several)
        }
        _ => Permille::ZERO,
    })
}

/// Returns `count` over `of`, half up, at most all of it.
fn by_count(count: usize, of: u16) -> Permille {
    let of = usize::from(of).max(1);
    share((count.min(of) * 2000 + of) / (2 * of))
}

/// Returns the credit of the first rule that fits.
fn by_rules(rules: &[Rule], present: &[&str], count: usize) -> Permille {
    let fits = |rule: &&Rule| {
        count >= usize::from(rule.at_least)
            && rule
                .all
                .iter()
                .all(|group| group.iter().any(|id| present.contains(&id.as_str())))
    };
    rules.iter().find(fits).map_or(Permille::ZERO, |rule| rule.credit)
}

/// Returns what a number earns at a tier.
fn of_number(
    sheet: &Sheet<'_>,
    tier: Tier,
    question: &Question,
    number: i64,
) -> Permille {
    let Credit::Steps { steps, otherwise } = &question.credit else {
        return Permille::ZERO;
    };
    steps
        .iter()
        .find(|step| passes(sheet, tier, step, number))
        .map_or(*otherwise, |step| step.credit)
}

/// Returns whether a number is on the good side of a line, or on it. A line at a variable
/// stands at the tier's default: what was negotiated never changes a score.
fn passes(sheet: &Sheet<'_>, tier: Tier, step: &Step, number: i64) -> bool {
    // Both in millionths, so that 0.5 times a default stays whole.
    let number = i128::from(number) * 1_000_000;
    let line = match &step.line {
        Line::Number(line) => i128::from(*line) * 1_000_000,
        Line::Variable { variable, times } => {
            match sheet.default_of(variable, tier) {
                Some(default) => default * i128::from(*times),
                // The reader reports a line without a default; here nobody passes it.
                None => return false,
            }
        }
    };
    match step.side {
        Side::AtMost => number <= line,
        Side::AtLeast => number >= line,
    }
}

/// Returns what a date earns.
fn of_date(
    sheet: &Sheet<'_>,
    facts: &Facts,
    question: &Question,
    date: Date,
) -> Permille {
    let today = sheet.assessment.date;
    match &question.credit {
        Credit::Age { steps, otherwise } => by_age(steps, *otherwise, date, today),
        Credit::Span { years, or } => {
            let months = dates::whole_months(today, date);
            let wanted = years_wanted(sheet, facts, years, or);
            match wanted {
                Some(wanted) => by_span(months, wanted),
                None => Permille::ZERO,
            }
        }
        _ => Permille::ZERO,
    }
}

/// Returns what an age earns. What lies after the assessment date has not happened yet
/// and earns nothing.
fn by_age(steps: &[AgeStep], otherwise: Permille, date: Date, today: Date) -> Permille {
    if date > today {
        return Permille::ZERO;
    }
    let within = |step: &&AgeStep| dates::after_months(date, step.within_months) >= today;
    steps.iter().find(within).map_or(otherwise, |step| step.credit)
}

/// Returns how many years are wanted, in thousandths: as answered, else the default.
pub(super) fn years_wanted(
    sheet: &Sheet<'_>,
    facts: &Facts,
    years: &QuestionId,
    or: &VariableId,
) -> Option<i128> {
    let answered = sheet.position(years).filter(|&at| facts.asked[at]).and_then(|at| {
        let Kind::Number { min, max, .. } = &sheet.question(at).kind else { return None };
        match sheet.answer(at)?.given {
            Given::Number(number) if (*min..=*max).contains(&number) => Some(number),
            _ => None,
        }
    });
    answered
        .map(|years| i128::from(years) * 1000)
        .or_else(|| sheet.default_of(or, facts.tier))
}

/// Returns whole months over the years wanted, per mille, cut off below.
fn by_span(months: i32, wanted_thousandths: i128) -> Permille {
    let months = i128::from(months.max(0));
    if wanted_thousandths <= 0 {
        return Permille::FULL;
    }
    // months / (12 × wanted / 1000) × 1000.
    let earned = months * 1_000_000 / (12 * wanted_thousandths);
    share(usize::try_from(earned.min(1000)).unwrap_or_default())
}

/// Returns thousandths as a share.
fn share(thousandths: usize) -> Permille {
    Permille::clamped(u16::try_from(thousandths.min(1000)).unwrap_or(1000))
}
