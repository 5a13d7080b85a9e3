//! What can stop a purchase whatever the score.

use serde::{Deserialize, Serialize};

use crate::pack::Tier;

/// How strongly a question guards the purchase (scoring model §7.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gate {
    /// Stops at any tier.
    Hard,
    /// Stops from this tier on; soft below it.
    HardFrom(Tier),
    /// Must be closed first, at any tier.
    Soft,
    /// Must be closed first from this tier on; no gate below it.
    SoftFrom(Tier),
}

impl Gate {
    /// Returns how the gate acts at `tier`, or `None` where it does not.
    pub fn at(self, tier: Tier) -> Option<Strictness> {
        match self {
            Self::Hard => Some(Strictness::Hard),
            Self::HardFrom(from) if tier >= from => Some(Strictness::Hard),
            Self::HardFrom(_) | Self::Soft => Some(Strictness::Soft),
            Self::SoftFrom(from) if tier >= from => Some(Strictness::Soft),
            Self::SoftFrom(_) => None,
        }
    }
}

/// How a gate acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strictness {
    /// Must be closed first.
    Soft,
    /// Stops the purchase.
    Hard,
}
