//! Exact fractions, rounded once, when shown.

use std::cmp::Ordering;

/// An exact non-negative fraction.
///
/// Everything after the per-question rounding is exact (scoring model §7.10 point 1);
/// thresholds, floors and appetite compare the exact values.
#[derive(Clone, Copy, Debug)]
pub struct Fraction {
    numerator: u128,
    denominator: u128,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// Returns `numerator / denominator` in lowest terms; nothing over zero is nothing.
    pub fn new(numerator: u128, denominator: u128) -> Self {
        if denominator == 0 {
            return Self::ZERO;
        }
        let divisor = gcd(numerator, denominator);
        Self { numerator: numerator / divisor, denominator: denominator / divisor }
    }

    /// Returns `thousandths / 1000`.
    pub fn permille(thousandths: u16) -> Self {
        Self::new(u128::from(thousandths), 1000)
    }

    /// Returns this plus `other`.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self::new(
            self.numerator * other.denominator + other.numerator * self.denominator,
            self.denominator * other.denominator,
        )
    }

    /// Returns this minus `other`, at least nothing.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self::new(
            (self.numerator * other.denominator)
                .saturating_sub(other.numerator * self.denominator),
            self.denominator * other.denominator,
        )
    }

    /// Returns this times `other`.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        Self::new(self.numerator * other.numerator, self.denominator * other.denominator)
    }

    /// Returns this times `scale`, rounded half up to a whole number: the one rounding.
    pub fn rounded(self, scale: u128) -> u64 {
        let doubled = 2 * self.numerator * scale + self.denominator;
        u64::try_from(doubled / (2 * self.denominator)).unwrap_or(u64::MAX)
    }

    /// Returns the thousandths, rounded half up.
    pub fn thousandths(self) -> u64 {
        self.rounded(1000)
    }

    /// Returns the numerator in lowest terms.
    pub fn numerator(self) -> u128 {
        self.numerator
    }

    /// Returns the denominator in lowest terms.
    pub fn denominator(self) -> u128 {
        self.denominator
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.numerator * other.denominator).cmp(&(other.numerator * self.denominator))
    }
}

/// Returns the greatest common divisor, at least 1.
fn gcd(a: u128, b: u128) -> u128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}
