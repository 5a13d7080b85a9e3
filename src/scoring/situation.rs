//! Where a purchase stands before the vendor's answers count: factors, tier, level, flags,
//! and which questions are asked.

use std::collections::{BTreeMap, BTreeSet};

use crate::assessment::Assessment;
use crate::ordered::{map_of, set_of};
use crate::pack::{
    Condition, Factor, FlagId, Level, Pack, QuestionId, Role, Tier, Weights,
};
use crate::scoring::facts::{Facts, because, holds};
use crate::scoring::settle::{Settled, impact, settle, tier};
use crate::scoring::sheet::Sheet;

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
    /// A factor or the size of the organization is unanswered and counted at its highest
    /// value: tier and level may fall.
    pub provisional: bool,
    /// The depth that the organization's size asks for; core where the pack does not ask
    /// for the size, full while it is unanswered.
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
    /// Works out where a purchase stands.
    ///
    /// Rests on answers alone, never on a review: what somebody is asked does not change
    /// because a reviewer doubts an answer.
    pub fn of(pack: &Pack, assessment: &Assessment) -> Self {
        let sheet = Sheet::of(pack, assessment);
        let settled = settle(&sheet);
        Self::from(&sheet, &settled)
    }

    /// Returns the situation that was settled.
    pub(super) fn from(sheet: &Sheet<'_>, settled: &Settled) -> Self {
        let Settled { facts, factors, size: (size_level, size_assumed) } = settled;
        let questions = || sheet.pack.questions.iter().enumerate();
        let asked = || questions().filter(|&(at, _)| facts.asked[at]);
        let asked_of_vendor =
            asked().filter(|&(at, _)| sheet.role(at) == Some(Role::Vendor)).count();
        let (tier, tier_raised) = tier(facts);
        let impact = impact(facts);
        let flags = sheet.pack.flags.iter().zip(&facts.flags);
        Self {
            impact,
            inherent: impact.saturating_mul(facts.factor(Factor::Exposure)),
            tier,
            tier_raised,
            provisional: *size_assumed || factors.iter().any(|value| value.assumed),
            size_level: *size_level,
            level: facts.level,
            flags: set_of(flags.filter(|(_, on)| **on).map(|(flag, _)| flag.id.clone())),
            asked: asked().map(|(_, question)| question.id.clone()).collect(),
            asked_of_vendor,
            asked_of_buyer: asked().count() - asked_of_vendor,
            not_asked: map_of(
                questions().filter(|&(at, _)| !facts.asked[at]).map(|(at, question)| {
                    (question.id.clone(), why_not(sheet, facts, at))
                }),
            ),
            weights: WeightProfile::by(facts),
            factors: factors.clone(),
        }
    }

    /// Returns whether `condition` holds here: for "not applicable", for the clauses of a
    /// contract. What a question that is not asked was answered never counts.
    pub fn holds(
        &self,
        pack: &Pack,
        assessment: &Assessment,
        condition: &Condition,
    ) -> bool {
        // Most conditions can be decided without laying the two side by side.
        match condition {
            Condition::Always => return true,
            Condition::Flag { flag, is } => return self.flags.contains(flag) == *is,
            Condition::Tier { at_least } => return self.tier >= *at_least,
            _ => {}
        }
        let sheet = Sheet::of(pack, assessment);
        let mut facts = Facts {
            asked: pack
                .questions
                .iter()
                .map(|q| !self.not_asked.contains_key(&q.id))
                .collect(),
            flags: pack.flags.iter().map(|flag| self.flags.contains(&flag.id)).collect(),
            factors: [0; 4],
            tier: self.tier,
            level: self.level,
        };
        for value in &self.factors {
            facts.set(value);
        }
        holds(&sheet, &facts, condition)
    }

    /// Returns the value of a factor.
    pub fn factor(&self, factor: Factor) -> u8 {
        self.factors
            .iter()
            .find(|value| value.factor == factor)
            .map_or(factor.highest(), |value| value.value)
    }

    /// Returns whether a question of the pack is asked.
    pub fn asks(&self, id: &QuestionId) -> bool {
        !self.not_asked.contains_key(id) && self.asked.contains(id)
    }
}

/// Returns why the question at a position is not asked, in a sentence.
fn why_not(sheet: &Sheet<'_>, facts: &Facts, at: usize) -> String {
    let question = sheet.question(at);
    if let Some(off) = sheet.pack.switched_off(&question.id) {
        return format!("Switched off: {}", off.reason);
    }
    if holds(sheet, facts, &question.when) {
        let (needed, level) = (question.level.name(), facts.level.name());
        return format!("Asked from depth {needed} on; this purchase is asked {level}.");
    }
    format!("Not asked because {}.", because(sheet, facts, &question.when, false))
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
    /// All profiles.
    pub const ALL: [Self; 3] = [Self::Balanced, Self::Safety, Self::Privacy];

    /// Returns the profile that harm and data select.
    pub(super) fn by(facts: &Facts) -> Self {
        match (facts.factor(Factor::Harm), facts.factor(Factor::Data)) {
            (4.., _) => Self::Safety,
            (..=2, 4..) => Self::Privacy,
            _ => Self::Balanced,
        }
    }

    /// Returns what `weights` says in this profile.
    pub const fn of(self, weights: &Weights) -> u16 {
        match self {
            Self::Balanced => weights.balanced,
            Self::Safety => weights.safety,
            Self::Privacy => weights.privacy,
        }
    }

    /// Returns the word shown to people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Balanced => "balanced",
            Self::Safety => "safety",
            Self::Privacy => "privacy",
        }
    }
}
