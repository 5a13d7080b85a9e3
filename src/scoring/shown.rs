//! Numbers as people read them, rounded half up, once: shares, points of a hundred, risks.
//!
//! Screens, documents and the command line print the same figure with the same digits.

use std::fmt;

use crate::pack::Permille;
use crate::scoring::Fraction;

/// A score as people see it: points of a hundred with one decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown(pub Fraction);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&points(self.0, 1))
    }
}

/// A risk as people see it: one decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownRisk(pub Fraction);

impl fmt::Display for ShownRisk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&decimals(self.0, 1))
    }
}

/// Returns a fraction with so many decimals, at most six: `0.675`.
pub fn decimals(value: Fraction, places: u32) -> String {
    scaled(value, 0, places)
}

/// Returns a fraction of one as points of a hundred with so many decimals, at most six.
pub fn points(value: Fraction, places: u32) -> String {
    scaled(value, 2, places)
}

/// Returns a risk with as many decimals as show on which side of a limit it lies.
///
/// That is one (`9.6` for a limit of 9) unless it rounds to the limit (`9.04`). Where six
/// do not show it either, it is "just above" or "just below" the limit.
pub fn beside(value: Fraction, limit: u8) -> String {
    let line = Fraction::whole(limit.into());
    let hidden = |places: &u32| {
        value != line && value.rounded(ten_to(*places)) == line.rounded(ten_to(*places))
    };
    match (1..=6).find(|places| !hidden(places)) {
        Some(places) => decimals(value, places),
        None if value > line => format!("just above {limit}"),
        None => format!("just below {limit}"),
    }
}

/// Returns a share of one with two decimals, or three where the third says something.
pub fn share(share: Permille) -> String {
    let value = Fraction::permille(share.get());
    decimals(value, if share.get().is_multiple_of(10) { 2 } else { 3 })
}

/// Returns a share as points of a hundred without idle zeros: `70`, `82.5`.
pub fn limit(share: Permille) -> String {
    let value = Fraction::permille(share.get());
    points(value, u32::from(!share.get().is_multiple_of(10)))
}

/// Returns signed thousandths as points of a hundred with one decimal.
pub fn signed(thousandths: i64) -> String {
    let sign = match thousandths {
        0 => "",
        1.. => "+",
        _ => "\u{2212}",
    };
    let size = Fraction::new(thousandths.unsigned_abs().into(), 1000);
    format!("{sign}{}", points(size, 1))
}

/// Returns a fraction times a power of ten with so many decimals.
fn scaled(value: Fraction, power: u32, places: u32) -> String {
    let places = places.min(6);
    let rounded = value.rounded(ten_to(power + places));
    if places == 0 {
        return rounded.to_string();
    }
    let unit = u64::from(ten_to(places));
    let width = usize::try_from(places).unwrap_or(6);
    format!("{}.{:0width$}", rounded / unit, rounded % unit)
}

/// Returns a power of ten; at most eight are asked for.
const fn ten_to(power: u32) -> u32 {
    10_u32.pow(power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_show_a_third_decimal_only_where_it_says_something() {
        assert_eq!(share(Permille::clamped(900)), "0.90");
        assert_eq!(share(Permille::clamped(855)), "0.855");
        assert_eq!(share(Permille::clamped(5)), "0.005");
        assert_eq!(share(Permille::FULL), "1.00");
    }

    #[test]
    fn points_carry_their_sign_and_limits_no_idle_zero() {
        assert_eq!(signed(21), "+2.1");
        assert_eq!(signed(-9), "\u{2212}0.9");
        assert_eq!(signed(0), "0.0");
        assert_eq!(limit(Permille::clamped(825)), "82.5");
        assert_eq!(limit(Permille::clamped(700)), "70");
    }

    #[test]
    fn decimals_are_rounded_half_up() {
        assert_eq!(decimals(Fraction::new(1, 8), 2), "0.13");
        assert_eq!(points(Fraction::new(2, 3), 2), "66.67");
        assert_eq!(points(Fraction::ONE, 0), "100");
        assert_eq!(Shown(Fraction::new(2, 3)).to_string(), "66.7");
        assert_eq!(ShownRisk(Fraction::new(27, 4)).to_string(), "6.8");
    }

    #[test]
    fn a_risk_shows_on_which_side_of_its_limit_it_lies() {
        assert_eq!(beside(Fraction::new(904, 100), 9), "9.04");
        assert_eq!(beside(Fraction::new(896, 100), 9), "8.96");
        assert_eq!(beside(Fraction::new(9001, 1000), 9), "9.001");
        assert_eq!(beside(Fraction::whole(9), 9), "9.0");
        assert_eq!(beside(Fraction::new(11, 1), 9), "11.0");
        assert_eq!(beside(Fraction::new(900_000_001, 100_000_000), 9), "just above 9");
        assert_eq!(beside(Fraction::new(899_999_999, 100_000_000), 9), "just below 9");
    }
}
