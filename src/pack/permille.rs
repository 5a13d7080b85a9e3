//! Shares as whole thousandths.

use serde::{Deserialize, Serialize};

/// A share in thousandths, 0 to 1000.
///
/// Scoring knows no floats, so that screen, PDF and tests agree to the last digit.
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
#[serde(try_from = "u16", into = "u16")]
pub struct Permille(u16);

impl Permille {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// Half.
    pub const HALF: Self = Self(500);
    /// All of it.
    pub const FULL: Self = Self(1000);

    /// Returns `thousandths` as a share; more than all of it is all of it.
    pub const fn clamped(thousandths: u16) -> Self {
        if thousandths > 1000 { Self::FULL } else { Self(thousandths) }
    }

    /// Returns the thousandths, 0 to 1000.
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl TryFrom<u16> for Permille {
    type Error = String;

    fn try_from(thousandths: u16) -> Result<Self, String> {
        if thousandths <= 1000 {
            Ok(Self(thousandths))
        } else {
            Err(format!("{thousandths} is more than 1000 thousandths"))
        }
    }
}

impl From<Permille> for u16 {
    fn from(share: Permille) -> Self {
        share.0
    }
}
