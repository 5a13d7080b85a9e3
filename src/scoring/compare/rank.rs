//! The order of several responses, and whether it hangs on the weights.
//!
//! Gates come first, the score second: what a gate stops stands behind what none stops.
//! Two scores that the policy takes as equal are equal here, and each place says how many
//! are clearly better. "Equal" does not carry over (of 80, 78 and 76 only the first and
//! the last differ), so that places are counted against each other, never in a row.

use std::cmp::Ordering;

use crate::pack::Pack;
use crate::scoring::Fraction;
use crate::scoring::compare::{Entrant, Standing};
use crate::scoring::row::Row;
use crate::scoring::settle::settle;
use crate::scoring::sheet::Sheet;
use crate::scoring::shown;
use crate::scoring::situation::WeightProfile;
use crate::scoring::tally::Tally;

/// The order under one weight profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// The profile.
    pub profile: WeightProfile,
    /// The vendor score of each under it.
    pub scores: Vec<Option<Fraction>>,
    /// The place of each: one more than are clearly better.
    pub places: Vec<usize>,
    /// Their positions, best first; equals by score, then as they were given.
    pub best_first: Vec<usize>,
    /// How each stands to each: greater is clearly better.
    stands: Vec<Vec<Ordering>>,
}

impl Ranking {
    /// Returns whether all are equal.
    #[must_use]
    pub fn all_equal(&self) -> bool {
        self.places.iter().all(|place| *place == 1)
    }
}

/// Whether the order hangs on the weights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Whether it does.
    pub stability: Stability,
    /// The pairs that stand differently to each other under different weights, by their
    /// positions: those that turn round if any does, otherwise those that come so close
    /// that they are equal.
    pub pairs: Vec<(usize, usize)>,
}

/// Whether an order hangs on the weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stability {
    /// Each pair stands the same under all weights.
    Same,
    /// No pair turns round, but under some weights one is equal that is not under others.
    Closer,
    /// A pair turns round.
    Turned,
}

/// Returns the order under each profile.
pub(super) fn rankings(
    pack: &Pack,
    entrants: &[Entrant<'_>],
    standings: &[Standing],
) -> Vec<Ranking> {
    let rows: Vec<Vec<Row>> = entrants
        .iter()
        .map(|entrant| {
            let sheet = Sheet::of(pack, entrant.assessment);
            Row::all(&sheet, &settle(&sheet).facts)
        })
        .collect();
    let profiles = WeightProfile::ALL.into_iter();
    profiles
        .map(|profile| {
            let score = |rows: &Vec<Row>| {
                let tally = Tally::of(pack, profile, rows, |_| true);
                tally.scores().map(|(vendor, _)| vendor)
            };
            ranking(pack, profile, rows.iter().map(score).collect(), standings)
        })
        .collect()
}

/// Returns the order of these scores.
fn ranking(
    pack: &Pack,
    profile: WeightProfile,
    scores: Vec<Option<Fraction>>,
    standings: &[Standing],
) -> Ranking {
    let within = Fraction::permille(pack.policy.equal_within.get());
    let all = || 0..standings.len();
    // What has no answers stands last, before it what a gate stops.
    let class = |at: usize| match &standings[at] {
        standing if standing.verdict.is_none() => 0,
        standing if standing.stopped() => 1,
        _ => 2,
    };
    let stands = |one: usize, other: usize| {
        let (a, b) = (scores[one], scores[other]);
        class(one).cmp(&class(other)).then_with(|| match (a, b) {
            (Some(a), Some(b)) if a.minus(b) > within => Ordering::Greater,
            (Some(a), Some(b)) if b.minus(a) > within => Ordering::Less,
            _ => Ordering::Equal,
        })
    };
    let stands: Vec<Vec<Ordering>> =
        all().map(|one| all().map(|other| stands(one, other)).collect()).collect();
    let mut best_first: Vec<usize> = all().collect();
    best_first.sort_by(|&one, &other| {
        class(other).cmp(&class(one)).then_with(|| scores[other].cmp(&scores[one]))
    });
    let better =
        |line: &Vec<Ordering>| line.iter().filter(|stands| stands.is_lt()).count();
    Ranking {
        profile,
        places: stands.iter().map(|line| 1 + better(line)).collect(),
        best_first,
        stands,
        scores,
    }
}

impl Order {
    /// Returns whether the order hangs on the weights.
    pub(super) fn of(rankings: &[Ranking]) -> Self {
        let count = rankings.first().map_or(0, |ranking| ranking.places.len());
        let pairs = |wanted: Stability| {
            let mut pairs = Vec::new();
            for one in 0..count {
                for other in one + 1..count {
                    if stability(rankings, one, other) == wanted {
                        pairs.push((one, other));
                    }
                }
            }
            pairs
        };
        for stability in [Stability::Turned, Stability::Closer] {
            let pairs = pairs(stability);
            if !pairs.is_empty() {
                return Self { stability, pairs };
            }
        }
        Self { stability: Stability::Same, pairs: Vec::new() }
    }

    /// Says in sentences whether the order changes with the weights; `names` are those of
    /// the responses.
    #[must_use]
    pub fn words(&self, pack: &Pack, rankings: &[Ranking], names: &[&str]) -> String {
        let within = shown::limit(pack.policy.equal_within);
        let name = |at: usize| names.get(at).copied().unwrap_or_default();
        if rankings.iter().all(Ranking::all_equal) {
            return format!(
                "They are equal: whatever the weights, no two are more than {within} \
                 points apart."
            );
        }
        let pairs = || self.pairs.iter().map(|&(one, other)| (one, other));
        match self.stability {
            Stability::Same => {
                "The order is the same under all three weight profiles.".to_owned()
            }
            Stability::Closer => {
                let said: Vec<String> = pairs()
                    .map(|(one, other)| format!("{} and {}", name(one), name(other)))
                    .collect();
                format!(
                    "Nobody overtakes anybody, but under some weights these are within \
                     {within} points of each other and count as equal: {}.",
                    said.join("; ")
                )
            }
            Stability::Turned => {
                let said: Vec<String> =
                    pairs().map(|pair| turned(rankings, pair, &name)).collect();
                format!("The order depends on the weights. {}", said.join(" "))
            }
        }
    }
}

/// Says under which weights one of a pair is ahead, and under which the other.
fn turned<'a>(
    rankings: &[Ranking],
    (one, other): (usize, usize),
    name: &impl Fn(usize) -> &'a str,
) -> String {
    let under = |ahead: Ordering| {
        let here = rankings.iter().filter(|ranking| ranking.stands[one][other] == ahead);
        here.map(|ranking| ranking.profile.name()).collect::<Vec<_>>().join(" and ")
    };
    format!(
        "{} is ahead of {} under {} weights, and behind under {}.",
        name(one),
        name(other),
        under(Ordering::Greater),
        under(Ordering::Less)
    )
}

/// Returns whether two stand the same to each other under all weights.
fn stability(rankings: &[Ranking], one: usize, other: usize) -> Stability {
    let some =
        |stands| rankings.iter().any(|ranking| ranking.stands[one][other] == stands);
    match (some(Ordering::Greater), some(Ordering::Equal), some(Ordering::Less)) {
        (true, _, true) => Stability::Turned,
        (true, true, _) | (_, true, true) => Stability::Closer,
        _ => Stability::Same,
    }
}
