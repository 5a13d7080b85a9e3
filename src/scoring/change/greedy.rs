//! A good set of improvements where the smallest is out of reach.

use crate::scoring::change::problem::{
    CONTROL, FULL, KINDS, Mask, Problem, SUMS, VERIFY,
};
use crate::scoring::change::search::Picks;

/// Up to how many optional improvements are tried two for one.
const PAIRS: usize = 30;

/// A set of improvements under way.
struct Try<'a> {
    problem: &'a Problem,
    masks: Vec<Mask>,
    missing: [i128; SUMS],
    floors: Vec<i128>,
}

/// Returns a set that is enough, without what is not needed; `None` if not even everything
/// is enough.
pub(super) fn enough(problem: &Problem) -> Option<Picks> {
    if problem.hopeless() {
        return None;
    }
    let mut set = Try::of(problem);
    set.clear_the_way();
    set.fill()?;
    set.leave_out();
    Some(set.picks())
}

/// Returns a set made smaller as far as one improvement in the place of two can, and
/// easier as far as one in the place of another can.
pub(super) fn polished(problem: &Problem, picks: &Picks, least: usize) -> Picks {
    let mut set = Try::of(problem);
    for &(at, mask) in picks {
        set.set(at, mask);
    }
    while set.taken().count() > least && set.one_for_two() {}
    set.ease();
    set.picks()
}

impl<'a> Try<'a> {
    /// Returns the empty set.
    fn of(problem: &'a Problem) -> Self {
        Self {
            problem,
            masks: vec![0; problem.spots.len()],
            missing: problem.missing,
            floors: problem.floors.clone(),
        }
    }

    /// Improves every spot that stands in the way, as little as will do.
    fn clear_the_way(&mut self) {
        for at in 0..self.masks.len() {
            let spot = &self.problem.spots[at];
            let clears = |mask: &Mask| spot.possible(*mask) && spot.clears[*mask];
            let least =
                (0..8).filter(clears).min_by_key(|mask| (mask.count_ones(), *mask));
            if spot.must
                && let Some(mask) = least
            {
                self.set(at, mask);
            }
        }
    }

    /// Takes the improvement that fills most of what is missing until nothing is.
    fn fill(&mut self) -> Option<()> {
        while !self.enough() {
            let mut best: Option<(i128, usize, Mask)> = None;
            for at in 0..self.masks.len() {
                for kind in self.open(at) {
                    let fills = self.fills(at, self.masks[at] | kind);
                    if fills > best.map_or(0, |(most, ..)| most) {
                        best = Some((fills, at, self.masks[at] | kind));
                    }
                }
            }
            let (_, at, mask) = best.or_else(|| self.two_at_once())?;
            self.set(at, mask);
        }
        Some(())
    }

    /// Returns the best pair of improvements of one spot: evidence of an answer that earns
    /// nothing yet gives nothing alone.
    fn two_at_once(&self) -> Option<(i128, usize, Mask)> {
        let pairs = [VERIFY | FULL, CONTROL | FULL, VERIFY | CONTROL];
        (0..self.masks.len())
            .flat_map(|at| pairs.map(|pair| (at, self.masks[at] | pair)))
            .filter(|&(at, mask)| self.problem.spots[at].possible(mask))
            .map(|(at, mask)| (self.fills(at, mask), at, mask))
            .filter(|&(fills, ..)| fills > 0)
            .max_by_key(|&(fills, at, _)| (fills, std::cmp::Reverse(at)))
    }

    /// Leaves out what is not needed, the greatest effort first.
    fn leave_out(&mut self) {
        for kind in KINDS.into_iter().rev() {
            for at in (0..self.masks.len()).rev() {
                let (with, without) = (self.masks[at], self.masks[at] & !kind);
                if with != without && self.fine(at, without) {
                    self.set(at, without);
                    if !self.enough() {
                        self.set(at, with);
                    }
                }
            }
        }
    }

    /// Puts one improvement in the place of two, once; returns whether it could.
    fn one_for_two(&mut self) -> bool {
        let taken: Vec<(usize, Mask)> = self
            .taken()
            .filter(|&(at, kind)| self.fine(at, self.masks[at] & !kind))
            .take(PAIRS)
            .collect();
        for (first, &(a, one)) in taken.iter().enumerate() {
            self.set(a, self.masks[a] & !one);
            for &(b, two) in &taken[first + 1..] {
                // Two of one question can be fine to leave out alone and not together.
                if self.fine(b, self.masks[b] & !two) {
                    self.set(b, self.masks[b] & !two);
                    if let Some((at, kind)) = self.last_one(FULL) {
                        self.set(at, self.masks[at] | kind);
                        return true;
                    }
                    self.set(b, self.masks[b] | two);
                }
            }
            self.set(a, self.masks[a] | one);
        }
        false
    }

    /// Puts an easier improvement in the place of another wherever it will do.
    fn ease(&mut self) {
        for kind in [FULL, CONTROL] {
            let taken: Vec<(usize, Mask)> =
                self.taken().filter(|&(_, taken)| taken == kind).collect();
            for (at, kind) in taken {
                self.set(at, self.masks[at] & !kind);
                let easier = self.last_one(kind >> 1);
                let (at, kind) = easier.unwrap_or((at, kind));
                self.set(at, self.masks[at] | kind);
            }
        }
    }

    /// Returns the first of the easiest improvements, up to `hardest`, that makes the set
    /// enough.
    fn last_one(&self, hardest: Mask) -> Option<(usize, Mask)> {
        let blocked: Vec<usize> =
            (0..self.masks.len()).filter(|&at| !self.fine(at, self.masks[at])).collect();
        let will_do = |at: usize, mask: Mask| {
            let (spot, before) = (&self.problem.spots[at], self.masks[at]);
            self.fine(at, mask)
                && blocked.iter().all(|&blocked| blocked == at)
                && (0..SUMS).all(|sum| {
                    self.missing[sum] <= spot.adds[mask][sum] - spot.adds[before][sum]
                })
                && self.floors.iter().enumerate().all(|(floor, &missing)| {
                    let lifted = spot.floor == Some(floor);
                    let lift = spot.lifts[mask] - spot.lifts[before];
                    missing <= if lifted { lift } else { 0 }
                })
        };
        KINDS.into_iter().filter(|&kind| kind <= hardest).find_map(|kind| {
            let open = |at: &usize| self.open(*at).any(|open| open == kind);
            let mut spots = (0..self.masks.len()).filter(open);
            spots.find(|&at| will_do(at, self.masks[at] | kind)).map(|at| (at, kind))
        })
    }

    /// Returns the single improvements taken.
    fn taken(&self) -> impl Iterator<Item = (usize, Mask)> {
        self.masks.iter().enumerate().flat_map(|(at, &mask)| {
            KINDS
                .into_iter()
                .filter(move |kind| mask & kind != 0)
                .map(move |kind| (at, kind))
        })
    }

    /// Returns the single improvements of a spot that are not taken.
    fn open(&self, at: usize) -> impl Iterator<Item = Mask> + use<> {
        let (kinds, mask) = (self.problem.spots[at].kinds, self.masks[at]);
        KINDS.into_iter().filter(move |kind| kinds & kind != 0 && mask & kind == 0)
    }

    /// Returns whether a spot is out of the way with these improvements.
    fn fine(&self, at: usize, mask: Mask) -> bool {
        !self.problem.spots[at].must || self.problem.spots[at].clears[mask]
    }

    /// Returns whether nothing is missing. Spots in the way were cleared first.
    fn enough(&self) -> bool {
        self.missing.iter().chain(&self.floors).all(|&missing| missing <= 0)
    }

    /// Returns how much of what is missing a spot would fill, in millionths of each sum.
    fn fills(&self, at: usize, mask: Mask) -> i128 {
        let spot = &self.problem.spots[at];
        let share = |missing: i128, gain: i128, first: i128| {
            let unit = (first.max(missing) >> 20).max(1);
            if missing > 0 { gain.min(missing) / unit } else { 0 }
        };
        let before = self.masks[at];
        let mut fills = 0;
        for sum in 0..SUMS {
            let gain = spot.adds[mask][sum] - spot.adds[before][sum];
            fills += share(self.missing[sum], gain, self.problem.missing[sum]);
        }
        if let Some(floor) = spot.floor {
            let gain = spot.lifts[mask] - spot.lifts[before];
            fills += share(self.floors[floor], gain, self.problem.floors[floor]);
        }
        fills
    }

    /// Gives a spot these improvements instead of its own.
    fn set(&mut self, at: usize, mask: Mask) {
        let spot = &self.problem.spots[at];
        let before = self.masks[at];
        for (sum, missing) in self.missing.iter_mut().enumerate() {
            *missing -= spot.adds[mask][sum] - spot.adds[before][sum];
        }
        if let Some(floor) = spot.floor {
            self.floors[floor] -= spot.lifts[mask] - spot.lifts[before];
        }
        self.masks[at] = mask;
    }

    /// Returns the set.
    fn picks(&self) -> Picks {
        let masks = self.masks.iter().copied().enumerate();
        masks.filter(|&(_, mask)| mask != 0).collect()
    }
}
