//! How the review says what stands: gates, findings, evidence, who and when.

use jiff::civil::Date;

use crate::state::Tone;
use crate::words::{self, say};
use anteroom::assessment::{EvidenceLevel, Finding};
use anteroom::pack::Permille;
use anteroom::scoring::{GateState, Why};

/// Returns how grave the state of a gate is.
pub(super) const fn gate_tone(state: GateState) -> Tone {
    match state {
        GateState::Passed | GateState::Closed => Tone::Good,
        GateState::Partial | GateState::Open | GateState::Excepted => Tone::Warn,
        GateState::Failed => Tone::Stop,
    }
}

/// Returns the state of a gate in a word or two.
pub(super) fn gate_word(state: GateState) -> &'static str {
    match state {
        GateState::Passed => say::review_gate_passed(),
        GateState::Closed => say::review_gate_closed(),
        GateState::Partial => say::review_gate_partial(),
        GateState::Open => say::review_gate_open(),
        GateState::Excepted => say::review_gate_excepted(),
        GateState::Failed => say::review_gate_failed(),
    }
}

/// Returns how grave a finding is.
pub(crate) const fn finding_tone(finding: Finding) -> Tone {
    match finding {
        Finding::Accepted => Tone::Good,
        Finding::Rejected => Tone::Stop,
        Finding::NeedsEvidence => Tone::Warn,
    }
}

/// Returns a finding in a word or two.
pub(crate) fn finding_word(finding: Finding) -> &'static str {
    match finding {
        Finding::Accepted => say::review_accepted(),
        Finding::Rejected => say::review_rejected(),
        Finding::NeedsEvidence => say::review_needs_evidence(),
    }
}

/// Returns how much evidence there is, in a word.
pub(super) fn evidence_word(level: EvidenceLevel) -> &'static str {
    match level {
        EvidenceLevel::Attested => say::review_attested(),
        EvidenceLevel::Referenced => say::review_referenced(),
        EvidenceLevel::Verified => say::review_verified(),
    }
}

/// Returns why a question is left to settle with the vendor, in a few words.
pub(super) fn why_word(why: &Why) -> String {
    match why {
        Why::Unanswered => say::review_why_unanswered().to_owned(),
        Why::Rejected => say::review_why_rejected().to_owned(),
        Why::NeedsEvidence => say::review_why_evidence().to_owned(),
        Why::NotApplicable { reasoned: true } => say::review_why_na().to_owned(),
        Why::NotApplicable { reasoned: false } => say::review_why_na_bare().to_owned(),
        Why::Contradicts(other) => say::review_why_contradicts(other.as_str()),
        Why::Commented => say::review_why_commented().to_owned(),
    }
}

/// Returns who said something, and when.
pub(crate) fn signed(by: &str, on: Option<Date>) -> String {
    let by = if by.trim().is_empty() { say::review_nobody() } else { by.trim() };
    match on {
        Some(on) => say::review_signed(by, &words::date(on)),
        None => by.to_owned(),
    }
}

/// Returns a share as points of a hundred.
pub(crate) fn hundredths(share: Permille) -> String {
    say::review_of_100(&anteroom::scoring::shown::limit(share))
}
