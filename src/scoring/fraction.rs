//! Exact fractions, rounded once, when shown.

use std::cmp::Ordering;

/// An exact non-negative fraction.
///
/// Everything after the per-question rounding is exact (scoring model §7.10 point 1);
/// thresholds, floors and appetite compare the exact values. It is reduced only where
/// somebody looks at its parts or where a product would not fit otherwise: a scorecard
/// holds hundreds of fractions over one denominator, and adding those needs no gcd.
#[derive(Clone, Copy, Debug)]
pub struct Fraction {
    numerator: u128,
    denominator: u128,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// All of it.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// Returns `numerator / denominator`; nothing over zero is nothing.
    pub const fn new(numerator: u128, denominator: u128) -> Self {
        if denominator == 0 { Self::ZERO } else { Self { numerator, denominator } }
    }

    /// Returns `thousandths / 1000`.
    pub const fn permille(thousandths: u16) -> Self {
        Self { numerator: thousandths as u128, denominator: 1000 }
    }

    /// Returns a whole number.
    pub const fn whole(number: u64) -> Self {
        Self { numerator: number as u128, denominator: 1 }
    }

    /// Returns this plus `other`.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        if self.denominator == other.denominator
            && let Some(numerator) = self.numerator.checked_add(other.numerator)
        {
            return Self { numerator, denominator: self.denominator };
        }
        fitting(self, other, |a, b| {
            let left = a.numerator.checked_mul(b.denominator)?;
            let right = b.numerator.checked_mul(a.denominator)?;
            let denominator = a.denominator.checked_mul(b.denominator)?;
            Some(Self { numerator: left.checked_add(right)?, denominator })
        })
    }

    /// Returns this minus `other`, at least nothing.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        if self.denominator == other.denominator {
            let numerator = self.numerator.saturating_sub(other.numerator);
            return Self { numerator, denominator: self.denominator };
        }
        fitting(self, other, |a, b| {
            let left = a.numerator.checked_mul(b.denominator)?;
            let right = b.numerator.checked_mul(a.denominator)?;
            let denominator = a.denominator.checked_mul(b.denominator)?;
            Some(Self { numerator: left.saturating_sub(right), denominator })
        })
    }

    /// Returns this times `other`.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        fitting(self, other, |a, b| {
            let numerator = a.numerator.checked_mul(b.numerator)?;
            let denominator = a.denominator.checked_mul(b.denominator)?;
            Some(Self { numerator, denominator })
        })
    }

    /// Returns this times `scale`, rounded half up to a whole number: the one rounding.
    pub fn rounded(self, scale: u32) -> u64 {
        let mut value = self.reduced();
        // Leaves room for twice the remainder times the scale.
        while value.denominator >= 1 << 94 {
            value.numerator >>= 1;
            value.denominator >>= 1;
        }
        let scale = u128::from(scale);
        let whole = value.numerator / value.denominator;
        let rest = value.numerator % value.denominator;
        let part = (2 * rest * scale + value.denominator) / (2 * value.denominator);
        let sum = whole.checked_mul(scale).and_then(|whole| whole.checked_add(part));
        sum.and_then(|sum| u64::try_from(sum).ok()).unwrap_or(u64::MAX)
    }

    /// Returns the thousandths, rounded half up.
    pub fn thousandths(self) -> u64 {
        self.rounded(1000)
    }

    /// Returns the tenths, rounded half up.
    pub fn tenths(self) -> u64 {
        self.rounded(10)
    }

    /// Returns the numerator in lowest terms.
    pub fn numerator(self) -> u128 {
        self.reduced().numerator
    }

    /// Returns the denominator in lowest terms.
    pub fn denominator(self) -> u128 {
        self.reduced().denominator
    }

    /// Returns the same value in lowest terms.
    fn reduced(self) -> Self {
        let divisor = gcd(self.numerator, self.denominator);
        Self {
            numerator: self.numerator / divisor,
            denominator: self.denominator / divisor,
        }
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
    /// Compares whole parts, then the reciprocals of the rests: no product, no overflow.
    fn cmp(&self, other: &Self) -> Ordering {
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        let (mut a, mut b) = (*self, *other);
        loop {
            let whole = (a.numerator / a.denominator).cmp(&(b.numerator / b.denominator));
            let (rest_a, rest_b) =
                (a.numerator % a.denominator, b.numerator % b.denominator);
            match (whole, rest_a, rest_b) {
                (Ordering::Equal, 0, 0) => return Ordering::Equal,
                (Ordering::Equal, 0, _) => return Ordering::Less,
                (Ordering::Equal, _, 0) => return Ordering::Greater,
                (Ordering::Equal, ..) => {}
                (unequal, ..) => return unequal,
            }
            // x/a < y/b exactly if b/y < a/x.
            (a, b) = (
                Self { numerator: b.denominator, denominator: rest_b },
                Self { numerator: a.denominator, denominator: rest_a },
            );
        }
    }
}

/// Returns what `compute` makes of the two, in lowest terms if it does not fit otherwise.
///
/// Scoring keeps its denominators so small that this is always exact (see `tally`). For
/// anybody else's fractions the last resort is to drop low bits rather than to fail.
fn fitting(
    a: Fraction,
    b: Fraction,
    compute: impl Fn(Fraction, Fraction) -> Option<Fraction>,
) -> Fraction {
    if let Some(result) = compute(a, b) {
        return result;
    }
    let (mut a, mut b) = (a.reduced(), b.reduced());
    loop {
        if let Some(result) = compute(a, b) {
            return result;
        }
        let wider = if a.denominator.max(a.numerator) >= b.denominator.max(b.numerator) {
            &mut a
        } else {
            &mut b
        };
        wider.numerator >>= 1;
        wider.denominator = (wider.denominator >> 1).max(1);
    }
}

/// Returns the greatest common divisor, at least 1.
pub(super) fn gcd(a: u128, b: u128) -> u128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}
