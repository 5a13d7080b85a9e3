//! How an answer stands in the review.

use crate::view::answering;
use crate::view::station::StationProps;
use anteroom::assessment::{EvidenceLevel, Finding, Given};
use anteroom::pack::{EvidenceClass, Permille, Question};
use anteroom::scoring::{Counts, GateState};

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
    /// The reviewer changed something: a credit, a control.
    pub(super) changed: bool,
}

/// Returns how an answer stands in the review.
pub(super) fn looked(props: &StationProps, question: &Question) -> Looked {
    let part = props.scorecard.contribution(&question.id);
    let review = props.assessment.reviews.get(&question.id);
    let answer = props.assessment.answers.get(&question.id);
    let answered = answering::answered(&props.assessment, &question.id);
    let finding = review.and_then(|review| review.finding);
    let says_not =
        answer.is_some_and(|answer| matches!(answer.given, Given::NotApplicable { .. }));
    let expects = !matches!(question.evidence_class, None | Some(EvidenceClass::None));
    let counts = part.filter(|part| part.counted == Counts::Answered);
    let passing = props.pack.policy.passing_credit;
    Looked {
        answered,
        finding,
        gate: props.scorecard.gate(&question.id).map(|gate| gate.state),
        pending: says_not && finding.is_none(),
        unproven: expects
            && counts.is_some_and(|part| part.evidence == EvidenceLevel::Attested),
        weak: counts.is_some_and(|part| part.credit < passing),
        worth: part
            .filter(|part| part.counted != Counts::NotApplicable)
            .map(|part| part.residual),
        evidence: counts.filter(|_| expects).map(|part| part.evidence),
        changed: review.is_some_and(|review| {
            review.override_.is_some() || !review.controls.is_empty()
        }),
    }
}
