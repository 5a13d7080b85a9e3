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

/// Returns a set that is enough, made smaller as far as leaving one out, an easier one in
/// its place, or one in the place of two can; `None` if not even everything is enough.
pub(super) fn greedy(problem: &Problem) -> Option<Picks> {
    if problem.hopeless() {
        return None;
    }
    let mut set = Try {
        problem,
        masks: vec![0; problem.spots.len()],
        missing: problem.missing,
        floors: problem.floors.clone(),
    };
    set.clear_the_way();
    set.fill()?;
    set.leave_out();
    set.one_for_two();
    set.ease();
    Some(set.picks())
}

impl Try<'_> {
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
                if self.masks[at] & kind != 0 {
                    self.replace(&[(at, self.masks[at] & !kind)]);
                }
            }
        }
    }

    /// Puts one improvement in the place of two where one will do.
    fn one_for_two(&mut self) {
        let mut again = true;
        while again {
            again = false;
            let taken: Vec<(usize, Mask)> = self
                .taken()
                .filter(|&(at, kind)| self.fine(at, self.masks[at] & !kind))
                .take(PAIRS)
                .collect();
            for (first, &(a, one)) in taken.iter().enumerate() {
                for &(b, two) in &taken[first + 1..] {
                    if !again && a != b {
                        let without =
                            [(a, self.masks[a] & !one), (b, self.masks[b] & !two)];
                        again = self.replace_with_one(&without);
                    }
                }
            }
        }
    }

    /// Puts an easier improvement in the place of another where it will do.
    fn ease(&mut self) {
        for kind in [FULL, CONTROL] {
            let taken: Vec<(usize, Mask)> =
                self.taken().filter(|&(_, taken)| taken == kind).collect();
            for (at, kind) in taken {
                let without = self.masks[at] & !kind;
                for other in 0..self.masks.len() {
                    let easier = self.open(other).find(|&easier| {
                        let base = if other == at { without } else { self.masks[other] };
                        easier < kind
                            && self.would_do(&[(at, without), (other, base | easier)])
                    });
                    if let Some(easier) = easier {
                        self.set(at, without);
                        self.set(other, self.masks[other] | easier);
                        break;
                    }
                }
            }
        }
    }

    /// Tries every single improvement in the place of what `without` takes away.
    fn replace_with_one(&mut self, without: &[(usize, Mask)]) -> bool {
        for at in 0..self.masks.len() {
            if without.iter().any(|&(taken, _)| taken == at) {
                continue;
            }
            for kind in self.open(at).collect::<Vec<_>>() {
                let mut changes = without.to_vec();
                changes.push((at, self.masks[at] | kind));
                if self.replace(&changes) {
                    return true;
                }
            }
        }
        false
    }

    /// Makes the changes if the set is still enough.
    fn replace(&mut self, changes: &[(usize, Mask)]) -> bool {
        let will_do = self.would_do(changes);
        if will_do {
            for &(at, mask) in changes {
                self.set(at, mask);
            }
        }
        will_do
    }

    /// Returns whether the set would still be enough after the changes.
    fn would_do(&self, changes: &[(usize, Mask)]) -> bool {
        let mut missing = self.missing;
        let mut floors: Vec<(usize, i128)> = Vec::new();
        let mut masks: Vec<(usize, Mask)> = Vec::new();
        for &(at, mask) in changes {
            let spot = &self.problem.spots[at];
            // A spot named twice goes from its first change to its second.
            let before = masks.iter().rfind(|(of, _)| *of == at);
            let before = before.map_or(self.masks[at], |&(_, mask)| mask);
            for (sum, missing) in missing.iter_mut().enumerate() {
                *missing -= spot.adds[mask][sum] - spot.adds[before][sum];
            }
            if let Some(floor) = spot.floor {
                floors.push((floor, spot.lifts[mask] - spot.lifts[before]));
            }
            masks.push((at, mask));
        }
        let lifted = |floor: usize| {
            let lifts = floors.iter().filter(|(of, _)| *of == floor);
            self.floors[floor] - lifts.map(|(_, lift)| lift).sum::<i128>()
        };
        let last = |at: usize| masks.iter().rfind(|(of, _)| *of == at);
        missing.iter().all(|&missing| missing <= 0)
            && (0..self.floors.len()).all(|floor| lifted(floor) <= 0)
            && masks
                .iter()
                .all(|&(at, _)| last(at).is_none_or(|&(at, mask)| self.fine(at, mask)))
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
