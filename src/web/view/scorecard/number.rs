//! Numbers of the arithmetic as people read them.

pub(crate) use anteroom::scoring::shown::{limit, share, signed};

use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::EvidenceLevel;
use anteroom::pack::QuestionId;
use anteroom::scoring::{Fraction, shown};

/// Returns a fraction of one as points of a hundred with two decimals.
pub(super) fn points(value: Fraction) -> String {
    shown::points(value, 2)
}

/// Returns how much evidence stands behind an answer, in a word.
pub(crate) fn evidence(level: EvidenceLevel) -> &'static str {
    match level {
        EvidenceLevel::Attested => say::evidence_attested(),
        EvidenceLevel::Referenced => say::evidence_referenced(),
        EvidenceLevel::Verified => say::evidence_verified(),
    }
}

/// Returns a question's words.
pub(super) fn ask(props: &StationProps, id: &QuestionId) -> String {
    props.pack.question(id).map(|question| question.ask.clone()).unwrap_or_default()
}
