//! Questions that wait for each other.

use std::collections::BTreeMap;

use crate::diag::Code;
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::{Condition, Pack, Question, QuestionId};

/// Why a question waits for another.
type Waits<'p> = BTreeMap<&'p QuestionId, Vec<(&'p QuestionId, String)>>;

/// Reports every circle of questions whose conditions wait for each other, and returns
/// whether there is one.
pub(crate) fn check(pack: &Pack, ledger: &mut Ledger<'_>) -> bool {
    let waits: Waits<'_> = pack
        .questions
        .iter()
        .map(|question| (&question.id, waits(pack, question)))
        .collect();
    let (mut path, mut done) = (Vec::new(), Vec::new());
    let mut cyclic = false;
    for question in &pack.questions {
        cyclic |= walk(&question.id, &waits, &mut path, &mut done, ledger);
    }
    cyclic
}

/// Walks from a question along what it waits for; `path` is how it came there.
fn walk<'p>(
    at: &'p QuestionId,
    waits: &Waits<'p>,
    path: &mut Vec<&'p QuestionId>,
    done: &mut Vec<&'p QuestionId>,
    ledger: &mut Ledger<'_>,
) -> bool {
    if done.contains(&at) {
        return false;
    }
    let mut cyclic = false;
    path.push(at);
    for (next, _) in waits.get(at).into_iter().flatten() {
        if let Some(start) = path.iter().position(|known| known == next) {
            report(path.get(start..).unwrap_or_default(), waits, ledger);
            cyclic = true;
        } else {
            cyclic |= walk(next, waits, path, done, ledger);
        }
    }
    path.pop();
    done.push(at);
    cyclic
}

/// Reports a circle at the condition of its first question.
fn report(circle: &[&QuestionId], waits: &Waits<'_>, ledger: &mut Ledger<'_>) {
    let Some(first) = circle.first() else { return };
    let steps: Vec<_> = circle
        .iter()
        .zip(circle.iter().cycle().skip(1))
        .map(|(from, to)| {
            let why = waits.get(*from).into_iter().flatten().find(|(next, _)| next == to);
            let why = why.map_or("", |(_, why)| why.as_str());
            format!("`{from}` waits for `{to}`{why}")
        })
        .collect();
    let message = match circle {
        [only] => format!("`{only}` waits for itself"),
        _ => format!("{} wait for each other", list(circle)),
    };
    let at = (Sort::Question, first.as_str(), "when");
    let hint = format!("take one condition out: {}", steps.join(", "));
    ledger.push_at(at, Code::ConditionCycle, message, &hint);
}

fn list(ids: &[&QuestionId]) -> String {
    ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}

/// Returns the questions whose answers decide whether `question` is asked.
fn waits<'p>(pack: &'p Pack, question: &'p Question) -> Vec<(&'p QuestionId, String)> {
    let mut waits: Vec<(&QuestionId, String)> = Vec::new();
    let mut add = |found: &dyn Fn(&Question) -> bool, why: String| {
        for other in pack.questions.iter().filter(|other| found(other)) {
            if !waits.iter().any(|(known, _)| **known == other.id) {
                waits.push((&other.id, why.clone()));
            }
        }
    };
    question.when.walk(&mut |part| match part {
        Condition::Chosen { question, .. } | Condition::Earned { question, .. } => {
            add(&|other| other.id == *question, String::new());
        }
        Condition::Flag { flag, .. } => add(
            &|other| {
                other.choices.iter().any(|choice| {
                    choice.sets.contains(flag) || choice.clears.contains(flag)
                })
            },
            format!(" through the flag `{flag}`"),
        ),
        Condition::Factor { factor, .. } => add(
            &|other| other.factor == Some(*factor) || other.floor_for == Some(*factor),
            format!(" through the factor `{}`", factor.letter()),
        ),
        Condition::Tier { .. } => add(
            &|other| other.factor.is_some() || other.floor_for.is_some(),
            " through the tier".to_owned(),
        ),
        Condition::Always | Condition::All(_) | Condition::Any(_) | Condition::Not(_) => {
        }
    });
    waits
}
