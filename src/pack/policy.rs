//! The numbers of the decision, each a reasoned default that a pack may change.

use serde::{Deserialize, Serialize};

use crate::pack::{ByTier, DomainId, EvidenceClass, Permille};

/// The numbers of the decision (scoring model §7).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Policy {
    /// What evidence of each class is worth at each level.
    pub evidence: EvidenceFactors,
    /// Age in months after which evidence without an expiry is stale.
    pub stale_after_months: u16,
    /// What a compensating control takes off the rest, by strength.
    pub control: ControlStrengths,
    /// The lowest residual score that passes, in thousandths.
    pub threshold: ByTier<Permille>,
    /// The lowest residual domain score that passes, in thousandths; 0 is no floor.
    pub floor: ByTier<Permille>,
    /// The domains that have a floor.
    pub floor_domains: Vec<DomainId>,
    /// The highest residual risk that is acceptable, 1 to 25.
    pub appetite: ByTier<u8>,
    /// The highest residual risk acceptable at Critical with a sign-off.
    pub appetite_signed: u8,
    /// The lowest evidence coverage that passes, in thousandths; 0 is none.
    pub coverage: ByTier<Permille>,
    /// The share of readiness in control effectiveness; the vendor's share is the rest.
    pub readiness_share: Permille,
    /// The most that controls can take off inherent risk.
    pub most_removed: Permille,
    /// From which credit on an answer passes a gate and earns base wording.
    pub passing_credit: Permille,
    /// The difference between two vendors' scores that means nothing, in thousandths.
    pub equal_within: Permille,
}

/// What evidence is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct EvidenceFactors {
    /// Where a document is expected.
    pub document: EvidenceSteps,
    /// Where independent evidence is expected.
    pub independent: EvidenceSteps,
}

/// What evidence is worth at each level; verified is always all of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct EvidenceSteps {
    /// Somebody said so.
    pub attested: Permille,
    /// A document is named with title, version and date.
    pub referenced: Permille,
}

impl EvidenceFactors {
    /// Returns the steps of a class, or `None` for the class that needs no evidence.
    pub fn steps(&self, class: EvidenceClass) -> Option<EvidenceSteps> {
        match class {
            EvidenceClass::None => None,
            EvidenceClass::Document => Some(self.document),
            EvidenceClass::Independent => Some(self.independent),
        }
    }
}

/// What a compensating control takes off the rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ControlStrengths {
    /// Weak.
    pub weak: Permille,
    /// Effective.
    pub effective: Permille,
    /// Strong: independent of the device, and tested.
    pub strong: Permille,
}
