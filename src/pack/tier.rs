//! The scales a purchase is placed on: risk factors, tiers, depth levels.

use serde::{Deserialize, Serialize};

/// A fact about the device in its clinical place, rated 1 to 5 (HICP-style inherent risk).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Factor {
    /// S: harm to a patient if the device were made to act wrongly, 1 to 5.
    #[serde(rename = "S")]
    Harm,
    /// C: how soon care suffers without it, 1 to 5.
    #[serde(rename = "C")]
    Continuity,
    /// D: patient data it shows, keeps or sends, 1 to 4.
    #[serde(rename = "D")]
    Data,
    /// X: how far it connects, 1 to 5.
    #[serde(rename = "X")]
    Exposure,
}

impl Factor {
    /// All factors, in the order they are printed.
    pub const ALL: [Self; 4] = [Self::Harm, Self::Continuity, Self::Data, Self::Exposure];

    /// Returns the letter used in formulas and pack files.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Harm => "S",
            Self::Continuity => "C",
            Self::Data => "D",
            Self::Exposure => "X",
        }
    }

    /// Returns the highest value; data stops at 4, so that privacy alone reaches the
    /// top tier only with full internet exposure.
    pub const fn highest(self) -> u8 {
        match self {
            Self::Data => 4,
            _ => 5,
        }
    }
}

/// Inherent risk, before any answer of the vendor.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
)]
pub enum Tier {
    /// Inherent risk 1 to 4.
    #[default]
    Low,
    /// Inherent risk 5 to 9.
    Moderate,
    /// Inherent risk 10 to 16.
    High,
    /// Inherent risk 17 to 25.
    Critical,
}

impl Tier {
    /// All tiers, lowest first.
    pub const ALL: [Self; 4] = [Self::Low, Self::Moderate, Self::High, Self::Critical];

    /// Returns the word shown to people and used in pack files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "Low",
            Self::Moderate => "Moderate",
            Self::High => "High",
            Self::Critical => "Critical",
        }
    }

    /// Returns the band of inherent risk and the tier, which harm can raise above it
    /// (scoring model §7.2), for factors in the order of [`Factor::ALL`].
    pub fn of(factors: [u8; 4]) -> (Self, Self) {
        let [harm, continuity, data, exposure] = factors;
        let impact = harm.max(continuity).max(data);
        let band = match impact.saturating_mul(exposure) {
            0..=4 => Self::Low,
            5..=9 => Self::Moderate,
            10..=16 => Self::High,
            _ => Self::Critical,
        };
        let least = if harm >= 5 && exposure >= 3 {
            Self::Critical
        } else if harm >= 4 && exposure >= 2 {
            Self::High
        } else {
            Self::Low
        };
        (band, band.max(least))
    }

    /// Returns the depth asked of an organization of this size: the deeper of size and
    /// tier, less one at tier Low for organizations that are not small.
    pub fn level(self, size: Level) -> Level {
        let of_tier = match self {
            Self::Low | Self::Moderate => Level::Core,
            Self::High => Level::Standard,
            Self::Critical => Level::Full,
        };
        match (size.max(of_tier), self) {
            (Level::Full, Self::Low) => Level::Standard,
            (Level::Standard, Self::Low) => Level::Core,
            (level, _) => level,
        }
    }
}

/// One value a tier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ByTier<T> {
    /// At Low.
    pub low: T,
    /// At Moderate.
    pub moderate: T,
    /// At High.
    pub high: T,
    /// At Critical.
    pub critical: T,
}

impl<T> ByTier<T> {
    /// Returns the value at `tier`.
    pub fn at(&self, tier: Tier) -> &T {
        match tier {
            Tier::Low => &self.low,
            Tier::Moderate => &self.moderate,
            Tier::High => &self.high,
            Tier::Critical => &self.critical,
        }
    }
}

/// How deep the questions go; a question is asked if its level is at most the asked one.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Asked of everybody.
    #[default]
    Core,
    /// Asked of medium organizations and from tier High.
    Standard,
    /// Asked of large organizations and at tier Critical.
    Full,
}

impl Level {
    /// Returns the word shown to people and used in pack files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Standard => "standard",
            Self::Full => "full",
        }
    }
}
