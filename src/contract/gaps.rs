//! The remediation schedule: every gap with its action, owner, date and evidence of closure.

use jiff::ToSpan as _;
use jiff::civil::Date;
use std::cmp::Reverse;

use crate::assessment::{Given, RemedyPlan, date_of};
use crate::contract::answers::{expected_evidence, given_in_words, in_text};
use crate::contract::facts::Facts;
use crate::contract::strength::shortened;
use crate::contract::unit::measured;
use crate::contract::value::long_date;
use crate::contract::words::{best_labels, lower_first, upper_first};
use crate::contract::{Filled, Gap, variables};
use crate::pack::{
    ClauseId, Credit, Inclusion, Kind, Line, Permille, Question, Side, Strictness,
};
use crate::scoring::{Contribution, Counts, GateState};

/// Returns the questions whose answers leave a gap, the gravest first: hard gates, then
/// other open gates, then what would ask for a remedy, then what costs the most score.
pub(super) fn questions<'a>(facts: &Facts<'a>) -> Vec<(&'a Question, &'a Contribution)> {
    let least = least_weight(facts);
    let mut gaps: Vec<(&Question, &Contribution)> = facts
        .asked_of_vendor()
        .filter_map(|question| Some((question, facts.contribution(&question.id)?)))
        .filter(|(question, contribution)| {
            let counts = contribution.counted != Counts::NotApplicable;
            let short = contribution.credit < Permille::FULL
                && least.is_some_and(|least| question.weight >= least);
            let nothing = contribution.credit == Permille::ZERO;
            counts && (short || nothing || facts.gate_open(&question.id))
        })
        .collect();
    gaps.sort_by_key(|(question, contribution)| {
        let gate = facts.gate(&question.id).filter(|_| facts.gate_open(&question.id));
        let strictness = gate.map(|gate| gate.strictness);
        let nothing = contribution.credit == Permille::ZERO;
        let lost = contribution.share.minus(contribution.adds_residual);
        Reverse((strictness, nothing, lost))
    });
    gaps
}

/// Returns the lowest weight from which less than full credit is a gap.
fn least_weight(facts: &Facts<'_>) -> Option<u8> {
    facts
        .pack
        .clauses
        .iter()
        .filter_map(|clause| match clause.include {
            Inclusion::Gaps { weight_at_least } => Some(weight_at_least),
            Inclusion::When(_) => None,
        })
        .min()
}

/// Returns the remediation schedule, given the clauses of the addendum.
pub(super) fn schedule(
    facts: &Facts<'_>,
    variables: &[Filled],
    included: &[ClauseId],
) -> Vec<Gap> {
    let close = Close::of(variables);
    questions(facts)
        .into_iter()
        .map(|(question, contribution)| {
            entry(facts, &close, included, question, contribution)
        })
        .collect()
}

/// Until when gaps are closed if nothing else is planned.
struct Close {
    /// The last day, if the effective date is known.
    day: Option<Date>,
    /// The same in words.
    words: String,
}

impl Close {
    /// Returns the closing date that the variables ask for.
    fn of(filled: &[Filled]) -> Self {
        let days = variables::whole_number(filled, "plan_close_days");
        let effective: Option<Date> = filled
            .iter()
            .find(|filled| filled.id.as_str() == "effective_date")
            .and_then(|filled| date_of(filled.value.as_deref()?));
        let day = effective.zip(days).and_then(|(from, days)| {
            from.checked_add(i32::try_from(days).ok()?.days()).ok()
        });
        let words = days.map_or_else(
            || "by a date still to be agreed".to_owned(),
            |days| format!("{} after the effective date", measured(days, "days")),
        );
        Self { day, words }
    }
}

/// Returns one entry of the schedule.
fn entry(
    facts: &Facts<'_>,
    close: &Close,
    included: &[ClauseId],
    question: &Question,
    contribution: &Contribution,
) -> Gap {
    let gate = facts.gate(&question.id).filter(|_| facts.gate_open(&question.id));
    let hard_gate = gate.is_some_and(|gate| gate.strictness == Strictness::Hard);
    let failed = gate.is_some_and(|gate| gate.state == GateState::Failed);
    let empty = RemedyPlan::default();
    let plan = facts.assessment.contract.remedies.get(&question.id).unwrap_or(&empty);
    let due = plan.due.or(close.day);
    let due_words = match (plan.due, close.day) {
        (Some(day), _) => long_date(day),
        (None, Some(day)) => format!("{} ({})", long_date(day), close.words),
        (None, None) => close.words.clone(),
    };
    let typed = |text: &str, default: String| {
        if text.trim().is_empty() { default } else { text.trim().to_owned() }
    };
    let clauses: Vec<ClauseId> =
        question.clauses.iter().filter(|id| included.contains(id)).cloned().collect();
    Gap {
        question: question.id.clone(),
        gap: gap(facts, question, contribution),
        action: typed(&plan.action, action(facts, question, contribution, &clauses)),
        owner: typed(&plan.owner, "Supplier".to_owned()),
        due,
        due_words,
        evidence: typed(
            &plan.evidence,
            format!("{}.", upper_first(&expected_evidence(question))),
        ),
        before_connection: plan.before_connection || (hard_gate && failed),
        hard_gate,
        clauses,
        amiss: plan.due.and_then(|due| amiss(facts, close, due)),
    }
}

/// Returns why a date planned by hand cannot stand, if it cannot.
fn amiss(facts: &Facts<'_>, close: &Close, due: Date) -> Option<String> {
    if let Some(last) = close.day.filter(|last| due > *last) {
        return Some(format!("later than the contract allows: {}", long_date(last)));
    }
    let today = facts.assessment.date;
    (due < today)
        .then(|| format!("before the day of this assessment: {}", long_date(today)))
}

/// Returns the gap in a sentence.
fn gap(facts: &Facts<'_>, question: &Question, contribution: &Contribution) -> String {
    let answer = facts.answer(&question.id);
    let words = answer
        .and_then(|answer| given_in_words(question, answer))
        .map(|words| shortened(&words));
    match contribution.counted {
        Counts::Pending => {
            "Said to be not applicable; the Customer has not accepted that.".to_owned()
        }
        Counts::Rejected => match words {
            Some(words) => {
                format!(
                    "Answered \u{201c}{words}\u{201d}; the Customer rejected the answer."
                )
            }
            None => "The Customer rejected the answer.".to_owned(),
        },
        Counts::Unanswered if words.is_none() => "Not answered.".to_owned(),
        Counts::Unanswered => "Answered, but not rated by the Customer yet.".to_owned(),
        Counts::Answered | Counts::NotApplicable => {
            let said = words.map_or_else(
                || upper_first(&in_text(question, answer)),
                |words| format!("Answered \u{201c}{words}\u{201d}"),
            );
            match wanted(facts, question) {
                Some(wanted)
                    if answer.is_some_and(|answer| {
                        !matches!(answer.given, Given::Chosen(_))
                    }) =>
                {
                    format!("{said}; asked for: {wanted}.")
                }
                _ => format!("{said}."),
            }
        }
    }
}

/// Returns the action that would close a gap, from what a full answer would be.
///
/// What was true in the past cannot always be made true: the clauses that carry the gap
/// then say what is given in its place.
fn action(
    facts: &Facts<'_>,
    question: &Question,
    contribution: &Contribution,
    clauses: &[ClauseId],
) -> String {
    let reach = match (wanted(facts, question), &question.credit) {
        (Some(wanted), Credit::Steps { .. } | Credit::Span { .. }) => {
            format!("Commit to {wanted}")
        }
        (Some(wanted), Credit::Count { .. }) => format!("Provide {wanted}"),
        (Some(wanted), _) if clauses.is_empty() => {
            format!("Reach the answer {wanted} for the Delivered Version")
        }
        (Some(wanted), _) => format!(
            "Reach the answer {wanted} for the Delivered Version, or close the gap as its \
             clauses provide"
        ),
        (None, _) => "Give a complete answer to every part of the question".to_owned(),
    };
    let silent = facts.answer(&question.id).is_none()
        || matches!(contribution.counted, Counts::Pending);
    if silent {
        format!(
            "Answer with evidence. Where the answer falls short: {}.",
            lower_first(&reach)
        )
    } else {
        format!("{reach}.")
    }
}

/// Returns in words which answer would earn full credit.
fn wanted(facts: &Facts<'_>, question: &Question) -> Option<String> {
    match &question.credit {
        Credit::Steps { steps, .. } => {
            let step = steps.iter().max_by_key(|step| step.credit)?;
            let line = line(facts, &step.line)?;
            let side = match step.side {
                Side::AtMost => "at most",
                Side::AtLeast => "at least",
            };
            let unit = match &question.kind {
                Kind::Number { unit, .. } => unit.as_str(),
                _ => "",
            };
            Some(format!("{side} {}", measured(line, unit)))
        }
        Credit::Count { of } => Some(format!("{of} or more of the facts listed")),
        Credit::Age { steps, .. } => {
            let best = steps.iter().max_by_key(|step| step.credit)?;
            let months = measured(i64::from(best.within_months), "months");
            Some(format!("not older than {months}"))
        }
        Credit::Span { years, .. } => {
            let number = match facts.answer(years).map(|answer| &answer.given) {
                Some(Given::Number(number)) => Some(*number),
                _ => None,
            };
            Some(number.map_or_else(
                || "a date that covers the expected years of service".to_owned(),
                |number| {
                    let years = measured(number, "years");
                    format!("a date that covers {years} of expected service")
                },
            ))
        }
        Credit::ByChoice => {
            let labels: Vec<String> = best_labels(question)
                .iter()
                .map(|label| format!("\u{201c}{label}\u{201d}"))
                .collect();
            (!labels.is_empty()).then(|| labels.join(" or "))
        }
        Credit::Rules(_) | Credit::Nothing => None,
    }
}

/// Returns the number at a line: a number, or a share of a variable's tier default.
fn line(facts: &Facts<'_>, line: &Line) -> Option<i64> {
    match line {
        Line::Number(number) => Some(*number),
        Line::Variable { variable, times } => {
            let default = facts.pack.variable(variable)?.default.as_ref()?;
            let thousandths =
                crate::contract::value::thousandths(default.at(facts.tier()))?;
            Some(thousandths.checked_mul(i64::from(*times))? / 1_000_000)
        }
    }
}
