//! Sums over one common denominator, so that contributions add up to the last digit.
//!
//! A vendor score is Σ W·D / Σ W over domains, with D = Σ w·s / Σ w over a domain's
//! questions: every question adds a whole number of points W·(L/Σw)·w·s over the one
//! denominator L·ΣW·1000, where L is the least common multiple of the domains' Σw.
//!
//! Why u128 holds it: the denominators of the vendor score and of readiness together stay
//! under 2^92 ([`ROOM`]). Effectiveness multiplies both with the thousandths of one share
//! (10 bits), residual risk with those of another (10 bits) and with inherent risk (5
//! bits): 117 bits. The standard pack needs about 80. A pack so large that L would not fit
//! (dozens of domains with unlike sums) gets domain weights rounded to a grid as fine as
//! the room allows; its contributions still add up exactly.

use crate::pack::{Pack, Permille, Role};
use crate::scoring::fraction::{Fraction, gcd};
use crate::scoring::row::Row;
use crate::scoring::situation::WeightProfile;

/// How large the denominators of the vendor score and of readiness are together, at most.
const ROOM: u128 = 1 << 92;

/// The sums of one domain.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    /// Σ w.
    pub(super) weight: u128,
    /// Σ w·s, in thousandths.
    pub(super) vendor: u128,
    /// Σ w·r, in thousandths.
    pub(super) residual: u128,
}

impl Sums {
    /// Adds a question.
    fn add(&mut self, row: &Row) {
        let weight = u128::from(row.weight);
        self.weight += weight;
        self.vendor += weight * u128::from(row.vendor.get());
        self.residual += weight * u128::from(row.residual.get());
    }

    /// Returns the domain's own scores, the vendor's and the residual.
    pub(super) fn scores(&self) -> (Fraction, Fraction) {
        let of = |sum| Fraction::new(sum, self.weight * 1000);
        (of(self.vendor), of(self.residual))
    }
}

/// What one point (weight one, one thousandth) of each domain adds, over one denominator.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    /// The sums of each domain of the pack.
    pub(super) domains: Vec<Sums>,
    /// What a point of each vendor domain adds to the vendor score.
    points: Vec<u128>,
    /// The denominator of the vendor score; nothing where there is no score.
    pub(super) denominator: u128,
    /// The sums of readiness: one bucket over its domains.
    pub(super) readiness: Sums,
}

impl Tally {
    /// Sums up the scored rows that `counts` lets through.
    pub(super) fn of(
        pack: &Pack,
        profile: WeightProfile,
        rows: &[Row],
        counts: impl Fn(&Row) -> bool,
    ) -> Self {
        let mut domains = vec![Sums::default(); pack.domains.len()];
        let mut readiness = Sums::default();
        for row in rows.iter().filter(|row| row.scored() && counts(row)) {
            domains[row.domain].add(row);
            if row.role == Role::Readiness {
                readiness.add(row);
            }
        }
        let weights: Vec<(u128, u128)> = pack
            .domains
            .iter()
            .zip(&domains)
            .map(|(domain, sums)| match domain.role {
                Role::Vendor if sums.weight > 0 => {
                    (u128::from(profile.of(&domain.weights)), sums.weight)
                }
                _ => (0, 1),
            })
            .collect();
        let points = points(&weights, readiness.weight.max(1));
        let sum =
            weights.iter().zip(&points).map(|(&(_, weight), &point)| point * weight);
        let denominator = 1000 * sum.sum::<u128>();
        Self { domains, points, denominator, readiness }
    }

    /// Returns what `share` of a row's credit adds to its score.
    pub(super) fn adds(&self, row: &Row, share: Permille) -> Fraction {
        if !row.scored() {
            return Fraction::ZERO;
        }
        let thousandths = u128::from(row.weight) * u128::from(share.get());
        match row.role {
            Role::Vendor => {
                let points = self.points[row.domain];
                Fraction::new(points * thousandths, self.denominator)
            }
            Role::Readiness => Fraction::new(thousandths, self.readiness.weight * 1000),
            Role::Context => Fraction::ZERO,
        }
    }

    /// Returns what a point of a domain adds, over [`Self::denominator`].
    pub(super) fn point(&self, domain: usize) -> u128 {
        self.points[domain]
    }

    /// Returns the vendor and the residual score, if anything can be scored.
    pub(super) fn scores(&self) -> Option<(Fraction, Fraction)> {
        if self.denominator == 0 {
            return None;
        }
        let sum = |of: fn(&Sums) -> u128| {
            let parts = self.domains.iter().zip(&self.points);
            let sum = parts.map(|(sums, &point)| point * of(sums)).sum();
            Fraction::new(sum, self.denominator)
        };
        Some((sum(|sums| sums.vendor), sum(|sums| sums.residual)))
    }

    /// Returns readiness, if anything of it can be scored.
    pub(super) fn readiness(&self) -> Option<Fraction> {
        (self.readiness.weight > 0).then(|| self.readiness.scores().0)
    }
}

/// Returns what a point of each domain adds, given its weight and its weight sum: exactly
/// in proportion to weight over sum wherever that fits.
fn points(weights: &[(u128, u128)], readiness: u128) -> Vec<u128> {
    let total: u128 = weights.iter().map(|&(weight, _)| weight).sum();
    let others = total.max(1).saturating_mul(1000).saturating_mul(readiness * 1000);
    let most = (ROOM / others).max(1);
    let multiple = weights.iter().filter(|&&(weight, _)| weight > 0).try_fold(
        1_u128,
        |multiple, &(_, sum)| {
            let multiple = multiple / gcd(multiple, sum) * sum;
            (multiple <= most).then_some(multiple)
        },
    );
    let scale = multiple.unwrap_or(most);
    weights
        .iter()
        .map(|&(weight, sum)| if weight == 0 { 0 } else { (weight * scale / sum).max(1) })
        .collect()
}
