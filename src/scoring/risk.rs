//! Inherent risk and what is left of it, step by step.

use crate::assessment::Assessment;
use crate::pack::{Pack, Tier};
use crate::scoring::fraction::Fraction;
use crate::scoring::score::{effectiveness, risk};
use crate::scoring::scorecard::Scorecard;

/// What is left of inherent risk, step by step, and how much is acceptable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RiskSteps {
    /// Before any answer: impact times exposure.
    pub inherent: u8,
    /// With what the vendor does and proves, and with the buyer's readiness.
    pub answered: Fraction,
    /// With the buyer's compensating controls too: what the decision rests on.
    pub controlled: Fraction,
    /// The most that is acceptable.
    pub limit: u8,
}

impl RiskSteps {
    /// Returns the steps of a scorecard.
    pub fn of(pack: &Pack, assessment: &Assessment, card: &Scorecard) -> Self {
        let inherent = card.situation.inherent;
        let effect = effectiveness(pack, card.vendor, card.readiness);
        Self {
            inherent,
            answered: risk(pack, inherent, effect),
            controlled: card.residual_risk,
            limit: appetite(pack, assessment, card.situation.tier),
        }
    }
}

/// Returns the highest residual risk that is acceptable: the policy's, and at Critical
/// with a sign-off that names who and why, the signed one.
pub fn appetite(pack: &Pack, assessment: &Assessment, tier: Tier) -> u8 {
    let usual = *pack.policy.appetite.at(tier);
    let signed = assessment.sign_off.as_ref().is_some_and(|sign_off| {
        !sign_off.by.trim().is_empty() && !sign_off.reason.trim().is_empty()
    });
    if signed && tier == Tier::Critical {
        usual.max(pack.policy.appetite_signed)
    } else {
        usual
    }
}
