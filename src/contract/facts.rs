//! What clause choice looks up about a purchase, in one place.

use std::collections::BTreeMap;

use crate::assessment::{Answer, Assessment};
use crate::pack::{Clause, Pack, Question, QuestionId, Tier, Who};
use crate::scoring::{Contribution, GateState, GateStatus, Judge, Scorecard};

/// A purchase as clause choice sees it.
pub(super) struct Facts<'a> {
    pub(super) pack: &'a Pack,
    pub(super) assessment: &'a Assessment,
    pub(super) card: &'a Scorecard,
    pub(super) judge: Judge<'a>,
    contributions: BTreeMap<&'a QuestionId, &'a Contribution>,
    gates: BTreeMap<&'a QuestionId, &'a GateStatus>,
}

impl<'a> Facts<'a> {
    /// Returns the facts of a purchase.
    pub(super) fn new(
        pack: &'a Pack,
        assessment: &'a Assessment,
        card: &'a Scorecard,
    ) -> Self {
        let contributions =
            card.contributions.iter().map(|each| (&each.question, each)).collect();
        let gates = card.gates.iter().map(|gate| (&gate.question, gate)).collect();
        Self {
            pack,
            assessment,
            card,
            judge: Judge::of(pack, assessment),
            contributions,
            gates,
        }
    }

    /// Returns the tier.
    pub(super) fn tier(&self) -> Tier {
        self.card.situation.tier
    }

    /// Returns what a question adds to the scores, if it is asked and scored.
    pub(super) fn contribution(&self, id: &QuestionId) -> Option<&'a Contribution> {
        self.contributions.get(id).copied()
    }

    /// Returns the gate of a question, if it acts at this tier.
    pub(super) fn gate(&self, id: &QuestionId) -> Option<&'a GateStatus> {
        self.gates.get(id).copied()
    }

    /// Returns whether a question has a gate that is not closed. An executive's
    /// exception lets a purchase go on, it does not close the gate.
    pub(super) fn gate_open(&self, id: &QuestionId) -> bool {
        self.gate(id).is_some_and(|gate| {
            !matches!(gate.state, GateState::Passed | GateState::Closed)
        })
    }

    /// Returns what was answered, if anything.
    pub(super) fn answer(&self, id: &QuestionId) -> Option<&'a Answer> {
        self.assessment.answers.get(id).filter(|answer| !answer.is_empty())
    }

    /// Returns the asked questions that bear on a clause, in bank order.
    pub(super) fn bearing_on(
        &self,
        clause: &'a Clause,
    ) -> impl Iterator<Item = &'a Question> {
        self.pack.questions.iter().filter(|question| {
            question.clauses.contains(&clause.id)
                && self.card.situation.asks(&question.id)
        })
    }

    /// Returns the questions asked of the vendor, in bank order.
    pub(super) fn asked_of_vendor(&self) -> impl Iterator<Item = &'a Question> {
        self.pack.questions.iter().filter(|question| {
            of_vendor(question) && self.card.situation.asks(&question.id)
        })
    }
}

/// Returns whether the vendor answers a question. Only such answers raise a clause's
/// strength: the vendor does not pay for the buyer's own gaps.
pub(super) fn of_vendor(question: &Question) -> bool {
    question.answered_by == Who::Vendor
}
