//! How much evidence stands behind an answer (scoring model §7.4).

use jiff::civil::Date;

use crate::assessment::{Evidence, EvidenceLevel, Finding, Review};
use crate::pack::{EvidenceClass, Permille, Policy};
use crate::scoring::dates;

/// How much evidence stands behind an answer, and what it is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Backing {
    /// The level that counts.
    pub(super) level: EvidenceLevel,
    /// Without a stale document the level would be higher.
    pub(super) stale: bool,
    /// What it is worth.
    pub(super) factor: Permille,
}

/// Returns the best that the documents give, or attested where the reviewer does not
/// take them.
pub(super) fn backing(
    policy: &Policy,
    class: EvidenceClass,
    documents: &[Evidence],
    review: Option<&Review>,
    today: Date,
) -> Backing {
    let refused =
        review.is_some_and(|review| review.finding == Some(Finding::NeedsEvidence));
    let documents = if refused { &[] } else { documents };
    let fresh = |document: &Evidence| level(class, document);
    let aged = |document: &Evidence| {
        let level = fresh(document);
        if stale(policy, document, today) { dropped(level) } else { level }
    };
    let best = documents.iter().map(fresh).max().unwrap_or_default();
    let level = documents.iter().map(aged).max().unwrap_or_default();
    Backing { level, stale: level < best, factor: worth(policy, class, level) }
}

/// Returns what evidence of a level is worth.
pub(super) fn worth(
    policy: &Policy,
    class: EvidenceClass,
    level: EvidenceLevel,
) -> Permille {
    match (policy.evidence.steps(class), level) {
        (None, _) | (_, EvidenceLevel::Verified) => Permille::FULL,
        (Some(steps), EvidenceLevel::Referenced) => steps.referenced,
        (Some(steps), EvidenceLevel::Attested) => steps.attested,
    }
}

/// Returns the level of one document while it is fresh: a document counts with title,
/// version and date, and verified only if it is also independent where that is expected.
fn level(class: EvidenceClass, document: &Evidence) -> EvidenceLevel {
    let named = |text: &str| !text.trim().is_empty();
    if !named(&document.title) || !named(&document.version) || document.date.is_none() {
        return EvidenceLevel::Attested;
    }
    let will_do = class != EvidenceClass::Independent || document.independent;
    if named(&document.read_by) && will_do {
        EvidenceLevel::Verified
    } else {
        EvidenceLevel::Referenced
    }
}

/// Returns whether a document is stale: expired, or without an expiry too old.
fn stale(policy: &Policy, document: &Evidence, today: Date) -> bool {
    match (document.expires, document.date) {
        (Some(expires), _) => expires < today,
        (None, Some(date)) => {
            dates::after_months(date, policy.stale_after_months) < today
        }
        (None, None) => false,
    }
}

/// Returns the level below; attested stays.
fn dropped(level: EvidenceLevel) -> EvidenceLevel {
    match level {
        EvidenceLevel::Verified => EvidenceLevel::Referenced,
        EvidenceLevel::Referenced | EvidenceLevel::Attested => EvidenceLevel::Attested,
    }
}
