//! The exact search for a smallest set of improvements in one situation.
//!
//! Depth first in bank order, always taking before leaving out: the first set found is
//! the first of its size and effort in bank order. A branch is left as soon as even the
//! largest gains behind it cannot fill what is missing.

use crate::scoring::change::problem::{KINDS, Mask, ORDER, Problem, SUMS, Spot, VERIFY};

/// The largest set that is searched for exactly (scoring model §7.10 point 11).
pub(super) const DEPTH: usize = 6;

/// The improvements of some spots.
pub(super) type Picks = Vec<(usize, Mask)>;

/// How many improvements of each kind, in the order of [`KINDS`].
type PerKind = [usize; 3];

/// The sums and, last, all of them together as shares of what is missing: a set can be
/// large enough for each sum alone and still not for all.
const BOUNDS: usize = SUMS + 1;

/// The fineness of the shares of what is missing.
const FINE: u32 = 20;

/// The search of one problem.
pub(super) struct Search<'a> {
    problem: &'a Problem,
    /// What is behind each spot, itself included; one more than there are spots.
    tails: Vec<Tail>,
    /// What makes one share of what is missing in each sum; 0 where nothing is.
    units: [i128; SUMS],
    missing: [i128; SUMS],
    floors: Vec<i128>,
    left: PerKind,
    picks: Picks,
    /// How many more steps it may take.
    steps: usize,
}

/// The largest gains, descending.
#[derive(Clone, Copy, Default)]
struct Top([i128; DEPTH]);

/// What the spots from one on can give at most.
#[derive(Clone, Default)]
struct Tail {
    /// How many have to improve.
    musts: usize,
    /// What those give with the best of their improvements.
    of_musts: [i128; BOUNDS],
    /// The largest gains besides.
    free: [Top; BOUNDS],
    /// The largest gains of each kind of improvement.
    by_kind: [[Top; BOUNDS]; 3],
    /// The same for each floor: how many have to improve, and the largest lifts.
    floors: Vec<(usize, Top)>,
}

impl<'a> Search<'a> {
    /// Prepares the search of a problem.
    pub(super) fn of(problem: &'a Problem) -> Self {
        let units = units(problem);
        let end = Tail {
            floors: vec![Default::default(); problem.floors.len()],
            ..Tail::default()
        };
        let mut tails = vec![end];
        for spot in problem.spots.iter().rev() {
            let last = tails.last().cloned().unwrap_or_default();
            tails.push(last.before(spot, units, problem.missing));
        }
        tails.reverse();
        Self {
            problem,
            tails,
            units,
            missing: problem.missing,
            floors: problem.floors.clone(),
            left: [0; 3],
            picks: Vec::new(),
            steps: 0,
        }
    }

    /// Returns the set of `count` improvements that is enough, with the least effort and
    /// then first in bank order; `None` if there is none, or if the steps ran out.
    pub(super) fn find(&mut self, count: usize, steps: &mut usize) -> Option<Picks> {
        self.steps = *steps;
        let found = self.find_within(count);
        *steps = self.steps;
        found
    }

    /// Returns the same within the steps that are left.
    fn find_within(&mut self, count: usize) -> Option<Picks> {
        for full in 0..=count {
            for control in 0..=count - full {
                self.left = [count - full - control, control, full];
                self.picks.clear();
                if self.descend(0) {
                    return Some(self.picks.clone());
                }
            }
        }
        None
    }

    /// Returns whether the improvements left can be placed from a spot on.
    fn descend(&mut self, from: usize) -> bool {
        if self.left == [0; 3] {
            return self.tails[from].musts == 0
                && self.missing.iter().chain(&self.floors).all(|&missing| missing <= 0);
        }
        let problem = self.problem;
        for at in from..problem.spots.len() {
            if self.steps == 0 || !self.can(at) {
                return false;
            }
            self.steps -= 1;
            let spot = &problem.spots[at];
            for mask in ORDER {
                if spot.possible(mask) && (!spot.must || spot.clears[mask]) {
                    let left = self.left;
                    if !self.spend(mask) {
                        continue;
                    }
                    self.add(spot, mask, 1);
                    self.picks.push((at, mask));
                    if self.descend(at + 1) {
                        // The sums stay those of the problem for the next call.
                        self.add(spot, mask, -1);
                        return true;
                    }
                    self.picks.pop();
                    self.add(spot, mask, -1);
                    self.left = left;
                }
            }
            if spot.must {
                return false;
            }
        }
        false
    }

    /// Takes the improvements of a set from those left; changes nothing if it cannot.
    fn spend(&mut self, mask: Mask) -> bool {
        let takes = |at: usize| usize::from(mask & KINDS[at] != 0);
        if (0..3).any(|at| self.left[at] < takes(at)) {
            return false;
        }
        for at in 0..3 {
            self.left[at] -= takes(at);
        }
        true
    }

    /// Adds what a set of improvements gives, or takes it back.
    fn add(&mut self, spot: &Spot, mask: Mask, sign: i128) {
        for (missing, adds) in self.missing.iter_mut().zip(&spot.adds[mask]) {
            *missing -= sign * adds;
        }
        if let Some(floor) = spot.floor {
            self.floors[floor] -= sign * spot.lifts[mask];
        }
    }

    /// Returns whether the improvements left could be enough if they all went to the best
    /// places from `at` on.
    fn can(&self, at: usize) -> bool {
        let tail = &self.tails[at];
        let left: usize = self.left.iter().sum();
        let Some(free) = left.checked_sub(tail.musts) else { return false };
        let mut shares = 0;
        for (sum, &unit) in self.units.iter().enumerate().filter(|&(_, &unit)| unit > 0) {
            // Gains count for what was missing at first, and no more is asked of them.
            shares += self.missing[sum].clamp(0, self.problem.missing[sum]) / unit;
        }
        let [score, risk, coverage] = self.missing;
        let bounds = [score, risk, coverage, shares];
        let enough = |bound: usize| {
            let missing = bounds[bound];
            let by_kind = |kind: usize| tail.by_kind[kind][bound].sum(self.left[kind]);
            missing <= 0
                || (tail.of_musts[bound] + tail.free[bound].sum(free) >= missing
                    && by_kind(0) + by_kind(1) + by_kind(2) >= missing)
        };
        if !(0..BOUNDS).all(enough) {
            return false;
        }
        // Questions of different floors are different questions.
        let mut needed = tail.musts;
        for (&missing, (musts, top)) in self.floors.iter().zip(&tail.floors) {
            let Some(count) = top.count(missing) else { return false };
            needed += count.saturating_sub(*musts);
        }
        needed <= left
    }
}

impl Top {
    /// Adds a gain.
    fn put(&mut self, gain: i128) {
        let mut gain = gain;
        for best in &mut self.0 {
            if gain > *best {
                std::mem::swap(best, &mut gain);
            }
        }
    }

    /// Returns the sum of the largest `count`.
    fn sum(&self, count: usize) -> i128 {
        self.0.iter().take(count).sum()
    }

    /// Returns how many of the largest it takes to fill what is missing.
    fn count(&self, missing: i128) -> Option<usize> {
        let mut missing = missing;
        if missing <= 0 {
            return Some(0);
        }
        for (at, best) in self.0.iter().enumerate() {
            missing -= best;
            if missing <= 0 {
                return Some(at + 1);
            }
        }
        None
    }
}

impl Tail {
    /// Returns the tail that begins with one more spot.
    fn before(mut self, spot: &Spot, units: [i128; SUMS], missing: [i128; SUMS]) -> Self {
        let gains = Gains::of(spot, units, missing);
        self.musts += usize::from(spot.must);
        for bound in 0..BOUNDS {
            self.of_musts[bound] += gains.of_must[bound].map_or(0, |(gain, _)| gain);
            for kind in 0..KINDS.len() {
                self.by_kind[kind][bound].put(gains.by_kind[kind][bound]);
                self.free[bound].put(gains.free(kind, bound));
            }
        }
        if let Some(floor) = spot.floor {
            let (musts, top) = &mut self.floors[floor];
            *musts += usize::from(spot.must);
            for lift in lifts(spot) {
                top.put(lift);
            }
        }
        self
    }
}

/// What the improvements of one spot add at most, whatever else is improved.
struct Gains {
    /// By kind of improvement.
    by_kind: [[i128; BOUNDS]; 3],
    /// The best of those that get the spot out of the way, and its kind, if it has to be.
    of_must: [Option<(i128, usize)>; BOUNDS],
}

impl Gains {
    /// Returns the gains of a spot.
    fn of(spot: &Spot, units: [i128; SUMS], missing: [i128; SUMS]) -> Self {
        let mut by_kind = [[0; BOUNDS]; 3];
        let mut of_must = [None; BOUNDS];
        for (at, &kind) in KINDS.iter().enumerate() {
            if spot.possible(kind) {
                by_kind[at] = most(spot, kind, units, missing);
                // Evidence alone gets nothing out of the way: something else has to.
                if spot.must && (kind != VERIFY || spot.clears[VERIFY]) {
                    for bound in 0..BOUNDS {
                        of_must[bound] =
                            of_must[bound].max(Some((by_kind[at][bound], at)));
                    }
                }
            }
        }
        Self { by_kind, of_must }
    }

    /// Returns what a kind adds besides what counts with those that have to improve.
    fn free(&self, kind: usize, bound: usize) -> i128 {
        match self.of_must[bound] {
            Some((_, best)) if best == kind => 0,
            _ => self.by_kind[kind][bound],
        }
    }
}

/// Returns what each improvement of a spot lifts it above its floor at most.
fn lifts(spot: &Spot) -> impl Iterator<Item = i128> {
    let possible = KINDS.into_iter().filter(|&kind| spot.possible(kind));
    possible.map(|kind| largest(kind, |mask| spot.lifts[mask]))
}

/// Returns a number of improvements below which no set can be enough.
pub(super) fn least(problem: &Problem) -> usize {
    let units = units(problem);
    let gains: Vec<Gains> = problem
        .spots
        .iter()
        .map(|spot| Gains::of(spot, units, problem.missing))
        .collect();
    let musts = problem.spots.iter().filter(|spot| spot.must).count();
    let mut besides = 0;
    for bound in 0..BOUNDS {
        let missing = match problem.missing.get(bound) {
            Some(&missing) => missing,
            None => (0..SUMS)
                .filter(|&sum| units[sum] > 0)
                .map(|sum| problem.missing[sum] / units[sum])
                .sum(),
        };
        let of_musts: i128 = gains
            .iter()
            .filter_map(|gains| gains.of_must[bound])
            .map(|(gain, _)| gain)
            .sum();
        let free =
            gains.iter().flat_map(|gains| (0..3).map(|kind| gains.free(kind, bound)));
        besides = besides.max(fill(missing - of_musts, free.collect()));
    }
    let mut under_floors = 0;
    for (floor, &missing) in problem.floors.iter().enumerate() {
        let spots = || problem.spots.iter().filter(|spot| spot.floor == Some(floor));
        let needed = fill(missing, spots().flat_map(lifts).collect());
        under_floors += needed.saturating_sub(spots().filter(|spot| spot.must).count());
    }
    musts + besides.max(under_floors)
}

/// Returns how many of the largest gains it takes to fill what is missing; all of them
/// where they cannot.
fn fill(missing: i128, mut gains: Vec<i128>) -> usize {
    gains.sort_unstable_by(|a, b| b.cmp(a));
    let mut missing = missing;
    let mut count = 0;
    for gain in gains {
        if missing <= 0 || gain <= 0 {
            break;
        }
        missing -= gain;
        count += 1;
    }
    count
}

/// Returns what one share of what is missing is in each sum; 0 where nothing is.
fn units(problem: &Problem) -> [i128; SUMS] {
    problem.missing.map(|missing| if missing > 0 { (missing >> FINE).max(1) } else { 0 })
}

/// Returns what an improvement adds to each bound at most, whatever else is improved.
fn most(
    spot: &Spot,
    kind: Mask,
    units: [i128; SUMS],
    missing: [i128; SUMS],
) -> [i128; BOUNDS] {
    let mut most = [0; BOUNDS];
    for sum in 0..SUMS {
        most[sum] = largest(kind, |mask| spot.adds[mask][sum]);
        if units[sum] > 0 {
            // Rounded up: a bound may be too large, never too small.
            let counts = most[sum].clamp(0, missing[sum]);
            most[SUMS] += (counts + units[sum] - 1) / units[sum];
        }
    }
    most
}

/// Returns the largest difference that an improvement makes.
fn largest(kind: Mask, value: impl Fn(Mask) -> i128) -> i128 {
    let without = (0..8).filter(|mask| mask & kind == 0);
    without.map(|mask| value(mask | kind) - value(mask)).max().unwrap_or(0)
}
