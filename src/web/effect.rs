//! What one answer changed: the line under a question.

use anteroom::contract::Contract;
use anteroom::pack::{ClauseId, QuestionId, Strength};
use anteroom::scoring::{Fraction, Scorecard};

/// What one answer changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Effect {
    /// The question that was answered.
    pub(crate) question: QuestionId,
    /// The vendor score over answered questions, before and after.
    pub(crate) so_far: (Option<Fraction>, Option<Fraction>),
    /// The clauses whose strength changed.
    pub(crate) clauses: Vec<ClauseChange>,
    /// How many questions are asked, before and after.
    pub(crate) asked: (usize, usize),
}

/// A clause whose strength changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ClauseChange {
    /// The clause.
    pub(crate) id: ClauseId,
    /// Its title.
    pub(crate) title: String,
    /// Its number in the addendum now, or the one it had.
    pub(crate) number: usize,
    /// Its strength before; `None` where it was not in the addendum.
    pub(crate) from: Option<Strength>,
    /// Its strength now; `None` where it is no more in the addendum.
    pub(crate) to: Option<Strength>,
}

impl Effect {
    /// Returns what the answer to `question` changed.
    pub(crate) fn between(
        question: QuestionId,
        before: (&Scorecard, Option<&Contract>),
        after: (&Scorecard, Option<&Contract>),
    ) -> Self {
        let clauses = match (before.1, after.1) {
            (Some(before), Some(after)) => changes(before, after),
            _ => Vec::new(),
        };
        Self {
            question,
            so_far: (before.0.vendor_so_far, after.0.vendor_so_far),
            clauses,
            asked: (before.0.situation.asked.len(), after.0.situation.asked.len()),
        }
    }
}

/// Returns the clauses whose strength changed: those still there, then those that left.
fn changes(before: &Contract, after: &Contract) -> Vec<ClauseChange> {
    let now = after.clauses().filter_map(|clause| {
        let from = before.clause(&clause.id).map(|was| was.strength);
        (from != Some(clause.strength)).then(|| ClauseChange {
            id: clause.id.clone(),
            title: clause.title.clone(),
            number: clause.number,
            from,
            to: Some(clause.strength),
        })
    });
    let left = before.clauses().filter(|clause| after.clause(&clause.id).is_none()).map(
        |clause| ClauseChange {
            id: clause.id.clone(),
            title: clause.title.clone(),
            number: clause.number,
            from: Some(clause.strength),
            to: None,
        },
    );
    now.chain(left).collect()
}
