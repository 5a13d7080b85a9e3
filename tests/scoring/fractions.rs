//! Fractions stay exact, and packs of any size stay within them.

use anteroom::assessment::{Answer, Assessment};
use anteroom::pack::{Pack, Role};
use anteroom::scoring::{Fraction, Scorecard};
use jiff::civil::date;
use proptest::prelude::*;

use super::bank::{domain, empty, factors, yes_partly_no};

proptest! {
    #[test]
    fn fractions_compare_as_their_cross_products(
        a in 0..=u64::MAX, b in 1..=u64::MAX, c in 0..=u64::MAX, d in 1..=u64::MAX,
    ) {
        let [a, b, c, d] = [a, b, c, d].map(u128::from);
        let order = Fraction::new(a, b).cmp(&Fraction::new(c, d));
        prop_assert_eq!(order, (a * d).cmp(&(c * b)));
    }

    #[test]
    fn sums_and_differences_undo_each_other(
        a in 0..1_u64 << 40, b in 1..1_u64 << 40, c in 0..1_u64 << 40, d in 1..1_u64 << 40,
    ) {
        let (x, y) = (Fraction::new(a.into(), b.into()), Fraction::new(c.into(), d.into()));
        prop_assert_eq!(x.plus(y).minus(y), x);
    }

    #[test]
    fn no_fraction_panics(
        a in any::<u128>(), b in any::<u128>(), c in any::<u128>(), d in any::<u128>(),
    ) {
        let (x, y) = (Fraction::new(a, b), Fraction::new(c, d));
        let _ = (x.plus(y), x.minus(y), x.times(y), x.cmp(&y), x == y);
        let _ = (x.thousandths(), y.tenths(), x.numerator(), y.denominator());
    }
}

#[test]
fn rounding_is_half_up() {
    assert_eq!(Fraction::new(1, 2000).thousandths(), 1);
    assert_eq!(Fraction::new(999, 2_000_000).thousandths(), 0);
    assert_eq!(Fraction::new(5, 2).rounded(1), 3);
}

/// Returns a pack of many domains with unlike weight sums, and full answers to part of it.
fn extreme(domains: u16) -> (Pack, Assessment) {
    let mut pack = empty();
    pack.domains.push(domain("DEV", Role::Context, 0));
    pack.questions.extend(factors());
    for at in 0..domains {
        let id = format!("D{at}");
        pack.domains.push(domain(&id, Role::Vendor, 1 + at * 7 % 101));
        for number in 0..=at {
            let weight = u8::try_from(number % 5 + 1).unwrap();
            pack.questions.push(yes_partly_no(&format!("{id}-{number:03}"), weight));
        }
    }
    let mut assessment = Assessment::new(&pack, "a", "A", date(2026, 6, 1));
    for (at, question) in pack.questions.iter().enumerate().filter(|(at, _)| at % 3 > 0) {
        let choice = if at % 2 == 0 { "yes" } else { "partly" };
        assessment.answers.insert(question.id.clone(), Answer::choice(choice));
    }
    (pack, assessment)
}

#[test]
fn contributions_of_an_extreme_pack_still_add_up_exactly() {
    // Beyond some thirty domains the common denominator no longer fits.
    for domains in [1, 16, 30, 70] {
        let (pack, assessment) = extreme(domains);
        let scorecard = Scorecard::of(&pack, &assessment);
        let sum = |of: fn(&anteroom::scoring::Contribution) -> Fraction| {
            let parts = scorecard.contributions.iter().map(of);
            parts.fold(Fraction::ZERO, Fraction::plus)
        };
        assert_eq!(sum(|part| part.adds), scorecard.vendor.unwrap());
        assert_eq!(sum(|part| part.adds_residual), scorecard.residual.unwrap());
        assert_eq!(sum(|part| part.share), Fraction::ONE);
        // The sum of the domains' own scores by weight, rounded to the nearest millionth.
        let weights: u64 =
            scorecard.domains.iter().map(|score| u64::from(score.weight)).sum();
        let domains: u64 = scorecard
            .domains
            .iter()
            .map(|score| score.vendor.rounded(1_000_000_000) * u64::from(score.weight))
            .sum();
        let vendor = scorecard.vendor.unwrap().rounded(1_000_000);
        assert_eq!(vendor, (domains / weights + 500) / 1000);
    }
}
