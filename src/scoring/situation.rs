//! Where a purchase stands before the vendor's answers count: factors, tier, level, flags,
//! and which questions are asked.

use std::collections::{BTreeMap, BTreeSet};

use crate::pack::{Factor, FlagId, Level, QuestionId, Tier};

/// Where a purchase stands, and which questions are asked because of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    /// The four factors, in the order of [`Factor::ALL`].
    pub factors: Vec<FactorValue>,
    /// Impact: the highest of harm, continuity and data (high-water mark).
    pub impact: u8,
    /// Inherent risk: impact times exposure, 1 to 25.
    pub inherent: u8,
    /// The tier after bands and overrides.
    pub tier: Tier,
    /// Why the tier is higher than its band, in words; empty if it is not.
    pub tier_raised: Option<String>,
    /// A factor is unanswered and counted at its highest value: tier and level may fall.
    pub provisional: bool,
    /// The depth that the organization's size asks for.
    pub size_level: Level,
    /// The depth asked: the deeper of size and tier, less one at tier Low for
    /// organizations that are not small.
    pub level: Level,
    /// The flags that are on.
    pub flags: BTreeSet<FlagId>,
    /// The questions asked, in bank order within the pack.
    pub asked: Vec<QuestionId>,
    /// How many questions are asked of whom.
    pub asked_of_vendor: usize,
    /// How many are asked of the buyer.
    pub asked_of_buyer: usize,
    /// Why a question is not asked, for those that are not.
    pub not_asked: BTreeMap<QuestionId, String>,
    /// Which domain weights apply.
    pub weights: WeightProfile,
}

impl Situation {
    /// Returns the value of a factor.
    pub fn factor(&self, factor: Factor) -> u8 {
        self.factors
            .iter()
            .find(|value| value.factor == factor)
            .map_or(factor.highest(), |value| value.value)
    }

    /// Returns whether a question is asked.
    pub fn asks(&self, id: &QuestionId) -> bool {
        self.asked.contains(id)
    }
}

/// A risk factor with its value and where that comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactorValue {
    /// The factor.
    pub factor: Factor,
    /// The value that counts.
    pub value: u8,
    /// The question that sets it.
    pub question: Option<QuestionId>,
    /// It was not answered and counts at its highest value.
    pub assumed: bool,
    /// It was raised to a floor (by FDA class); the value answered.
    pub raised_from: Option<u8>,
    /// It was answered below the floor with a written reason, which is kept.
    pub lowered_because: Option<String>,
}

/// Which domain weights apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeightProfile {
    /// Neither harm nor privacy leads.
    Balanced,
    /// Harm of 4 or more.
    Safety,
    /// Data of 4 with harm of at most 2.
    Privacy,
}

impl WeightProfile {
    /// Returns the word shown to people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Balanced => "balanced",
            Self::Safety => "safety",
            Self::Privacy => "privacy",
        }
    }
}
