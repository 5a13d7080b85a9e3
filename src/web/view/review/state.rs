//! How an answer stands in the review.

use crate::view::answering;
use crate::view::station::StationProps;
use anteroom::assessment::{EvidenceLevel, Finding, Given};
use anteroom::pack::{EvidenceClass, Permille, Question, QuestionId};
use anteroom::scoring::{Contradiction, Counts, GateState};

/// How an answer stands in the review.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a filter of its own, and any may hold together"
)]
pub(super) struct Looked {
    /// Something was answered.
    pub(super) answered: bool,
    /// What the reviewer found.
    pub(super) finding: Option<Finding>,
    /// How its gate stands, if one acts.
    pub(super) gate: Option<GateState>,
    /// "Not applicable" that nobody has decided.
    pub(super) pending: bool,
    /// Evidence is expected, and nothing but a word stands behind the answer.
    pub(super) unproven: bool,
    /// It earns something, but less than what passes.
    pub(super) weak: bool,
    /// What the answer is worth, with its evidence and the control; `None` if not scored.
    pub(super) worth: Option<Permille>,
    /// How much evidence stands behind it, where some is expected.
    pub(super) evidence: Option<EvidenceLevel>,
    /// The answers it does not go with, and what both rest on.
    pub(super) against: Vec<(QuestionId, String)>,
    /// The last response changed it.
    pub(super) renewed: bool,
    /// The last response changed it, and its review is older.
    pub(super) unseen: bool,
    /// The reviewer set something by hand: a credit, a control, an exception.
    pub(super) by_hand: bool,
}

impl Looked {
    /// Returns whether it waits for the reviewer.
    pub(super) fn waits(&self) -> bool {
        self.answered && (self.finding.is_none() || self.unseen)
    }
}

/// Returns how an answer stands in the review.
pub(super) fn looked(
    props: &StationProps,
    clashes: &[Contradiction],
    question: &Question,
) -> Looked {
    let id = &question.id;
    let part = props.scorecard.contribution(id);
    let review = props.assessment.reviews.get(id);
    let answer = props.assessment.answers.get(id);
    let finding = review.and_then(|review| review.finding);
    let says_not =
        answer.is_some_and(|answer| matches!(answer.given, Given::NotApplicable { .. }));
    let expects = !matches!(question.evidence_class, None | Some(EvidenceClass::None));
    let counts = part.filter(|part| part.counted == Counts::Answered);
    let passing = props.pack.policy.passing_credit;
    let change = props.assessment.changes.iter().find(|change| change.question == *id);
    Looked {
        answered: answering::answered(&props.assessment, id),
        finding,
        gate: props.scorecard.gate(id).map(|gate| gate.state),
        pending: says_not && finding.is_none(),
        unproven: expects
            && counts.is_some_and(|part| {
                part.stale || part.evidence == EvidenceLevel::Attested
            }),
        weak: counts.is_some_and(|part| part.credit < passing),
        worth: part
            .filter(|part| part.counted != Counts::NotApplicable)
            .map(|part| part.residual),
        evidence: counts.filter(|_| expects).map(|part| part.evidence),
        against: clashes
            .iter()
            .filter_map(|clash| {
                let other = match (&clash.one, &clash.other) {
                    (one, other) if one == id => other,
                    (one, other) if other == id => one,
                    _ => return None,
                };
                Some((other.clone(), clash.item.clone()))
            })
            .collect(),
        renewed: change.is_some(),
        unseen: change.is_some_and(|change| !change.seen),
        by_hand: review.is_some_and(|review| {
            review.override_.is_some() || !review.controls.is_empty()
        }) || props.assessment.exceptions.contains_key(id),
    }
}
