//! One fixed situation as sums: what each improvement adds, and what is still missing.

use crate::assessment::EvidenceLevel;
use crate::pack::{EvidenceClass, Permille, Role};
use crate::scoring::change::best::best;
use crate::scoring::evidence::worth;
use crate::scoring::facts::Facts;
use crate::scoring::gates::{GateAnswer, GateFacts, GateState, excepted, remedied};
use crate::scoring::risk::appetite;
use crate::scoring::row::{Row, controlled, evidenced};
use crate::scoring::score::covered;
use crate::scoring::scorecard::{Counts, Improvement};
use crate::scoring::settle::{impact, tier};
use crate::scoring::sheet::Sheet;
use crate::scoring::situation::WeightProfile;
use crate::scoring::tally::Tally;

/// A set of improvements of one question: bits.
pub(super) type Mask = usize;
/// Evidence is verified.
pub(super) const VERIFY: Mask = 1;
/// An effective control is added.
pub(super) const CONTROL: Mask = 2;
/// The answer is one of full credit.
pub(super) const FULL: Mask = 4;
/// The kinds of improvement, lowest effort first.
pub(super) const KINDS: [Mask; 3] = [VERIFY, CONTROL, FULL];
/// All sets but the empty one, in the order in which lists of improvements are sorted if
/// a list that goes on stands before one that has ended.
pub(super) const ORDER: [Mask; 7] = [7, 3, 5, 1, 6, 2, 4];

/// The sums that have to grow: residual score, control effectiveness, evidence coverage.
pub(super) const SUMS: usize = 3;

/// One fixed situation. Which questions are asked does not change in it.
pub(super) struct Problem {
    /// The questions that can be improved or have to be, in bank order.
    pub(super) spots: Vec<Spot>,
    /// What is missing in each sum; at most nothing where nothing is.
    pub(super) missing: [i128; SUMS],
    /// What is missing below each floor.
    pub(super) floors: Vec<i128>,
}

/// One question that can be improved, or has to be.
pub(super) struct Spot {
    /// Its position in the pack.
    pub(super) at: usize,
    /// The improvements that are possible.
    pub(super) kinds: Mask,
    /// It stands in the way as it is: an open gate, or no answer.
    pub(super) must: bool,
    /// It does not stand in the way with these improvements.
    pub(super) clears: [bool; 8],
    /// What these improvements add to each sum.
    pub(super) adds: [[i128; SUMS]; 8],
    /// The floor it counts for, and what these improvements add there.
    pub(super) floor: Option<usize>,
    /// What these improvements add above the floor.
    pub(super) lifts: [i128; 8],
}

impl Spot {
    /// Returns whether full credit is a part of everything that gets it out of the way.
    pub(super) fn forced(&self) -> bool {
        self.must
            && (0..8).any(|mask| self.possible(mask) && self.clears[mask])
            && (0..8).all(|mask| {
                !self.possible(mask) || !self.clears[mask] || mask & FULL != 0
            })
    }

    /// Returns whether all of these improvements are possible.
    pub(super) fn possible(&self, mask: Mask) -> bool {
        mask & !self.kinds == 0
    }
}

/// How one question stands with some improvements.
struct Outcome {
    residual: Permille,
    readiness: Permille,
    verified: bool,
    claimed: bool,
    clears: bool,
}

/// What each improvement is worth in this situation, over common denominators.
struct Scale<'a> {
    sheet: &'a Sheet<'a>,
    tally: &'a Tally,
    floors: Vec<Option<usize>>,
    /// What a point of the residual score adds to effectiveness.
    of_residual: i128,
    /// What a point of readiness adds to effectiveness.
    of_readiness: i128,
    /// The coverage that is asked for, in thousandths.
    coverage: i128,
}

impl Problem {
    /// Returns the problem of a situation, or `None` where there is no score.
    pub(super) fn of(sheet: &Sheet<'_>, facts: &Facts, rows: &[Row]) -> Option<Self> {
        let policy = &sheet.pack.policy;
        let tally = Tally::of(sheet.pack, WeightProfile::by(facts), rows, |_| true);
        tally.scores()?;
        let denominator = whole(tally.denominator);
        let sum = |of: &dyn Fn(usize) -> u128| {
            whole((0..tally.domains.len()).map(|at| tally.point(at) * of(at)).sum())
        };
        let residual = sum(&|at| tally.domains[at].residual);
        let tier = tier(facts).0;

        // Residual risk IR·(1 − m·E) ≤ a, with E = (1 − ρ)·X/D + ρ·Y/R, as whole numbers:
        // ((1000 − ρ)·R·X + ρ·D·Y)·IR·m ≥ (IR − a)·10⁶·D·R, all in thousandths.
        let inherent = impact(facts).saturating_mul(facts.factors[3]);
        let (share, of_readiness) = if tally.readiness.weight > 0 {
            (policy.readiness_share.get(), whole(tally.readiness.weight) * 1000)
        } else {
            (0, 1)
        };
        let removes = i128::from(inherent) * i128::from(policy.most_removed.get());
        let above = i128::from(inherent)
            - i128::from(appetite(sheet.pack, sheet.assessment, tier));
        let scale = Scale {
            sheet,
            tally: &tally,
            floors: floors(sheet, &tally, facts),
            of_residual: i128::from(1000 - share) * of_readiness * removes,
            of_readiness: i128::from(share) * denominator * removes,
            coverage: i128::from(policy.coverage.at(tier).get()),
        };
        let effective = scale.of_residual * residual
            + scale.of_readiness * whole(tally.readiness.vendor);
        let spots: Vec<Spot> =
            rows.iter().filter_map(|row| scale.spot(facts, row)).collect();
        let floor = i128::from(policy.floor.at(tier).get());
        let missing_below = |at: usize| {
            let sums = &tally.domains[at];
            floor * whole(sums.weight) - whole(sums.residual)
        };
        let floored = (0..tally.domains.len()).filter(|&at| scale.floors[at].is_some());
        Some(Self {
            missing: [
                i128::from(policy.threshold.at(tier).get()) * denominator
                    - 1000 * residual,
                above * 1_000_000 * denominator * of_readiness - effective,
                -scale.covered(rows),
            ],
            floors: floored.map(missing_below).collect(),
            spots,
        })
    }
}

impl Problem {
    /// Returns whether a question that has to improve cannot improve enough.
    pub(super) fn hopeless(&self) -> bool {
        self.spots.iter().any(|spot| {
            spot.must && !(0..8).any(|mask| spot.possible(mask) && spot.clears[mask])
        })
    }
}

/// Returns the number of the floor that each domain has, counted through those that have.
fn floors(sheet: &Sheet<'_>, tally: &Tally, facts: &Facts) -> Vec<Option<usize>> {
    let policy = &sheet.pack.policy;
    let mut count = 0;
    let domains = sheet.pack.domains.iter().zip(&tally.domains);
    domains
        .map(|(domain, sums)| {
            let has = domain.role == Role::Vendor
                && sums.weight > 0
                && *policy.floor.at(facts.tier) > Permille::ZERO
                && policy.floor_domains.contains(&domain.id);
            count += usize::from(has);
            has.then(|| count - 1)
        })
        .collect()
}

impl Scale<'_> {
    /// Returns the spot of a row, or `None` where it can neither improve nor has to.
    fn spot(&self, facts: &Facts, row: &Row) -> Option<Spot> {
        let question = self.sheet.question(row.at);
        // What counts in full cannot improve, and is quick to tell.
        let (_, full) = best(self.sheet, facts, row.at);
        let mut kinds = 0;
        let expects = matches!(
            question.evidence_class,
            Some(EvidenceClass::Document | EvidenceClass::Independent)
        );
        if row.scored() && expects && row.backing.level < EvidenceLevel::Verified {
            kinds |= VERIFY;
        }
        let effective = self.sheet.pack.policy.control.effective;
        let stronger = row.control.is_none_or(|strength| strength < effective);
        let hard = row.gate == Some(crate::pack::Strictness::Hard);
        let helps = row.gate.is_some() || (row.scored() && row.role == Role::Vendor);
        if stronger && !hard && helps && row.counted != Counts::NotApplicable {
            kinds |= CONTROL;
        }
        if row.counted != Counts::NotApplicable && (!row.answered() || full > row.credit)
        {
            kinds |= FULL;
        }
        let outcomes: [Outcome; 8] =
            std::array::from_fn(|mask| self.outcome(row, mask, full));
        let now = &outcomes[0];
        let mut spot = Spot {
            at: row.at,
            kinds,
            must: !now.clears,
            clears: std::array::from_fn(|mask| outcomes[mask].clears),
            adds: [[0; SUMS]; 8],
            floor: if row.scored() { self.floors[row.domain] } else { None },
            lifts: [0; 8],
        };
        for (mask, outcome) in outcomes.iter().enumerate() {
            spot.adds[mask] = self.adds(row, now, outcome);
            let gained =
                i128::from(outcome.residual.get()) - i128::from(now.residual.get());
            spot.lifts[mask] = i128::from(row.weight) * gained;
        }
        let idle = |kind: &Mask| {
            !spot.must
                && (0..8).filter(|mask| mask & kind == 0).all(|mask| {
                    let (with, without) = (mask | kind, mask);
                    spot.lifts[with] <= spot.lifts[without]
                        && (0..SUMS)
                            .all(|sum| spot.adds[with][sum] <= spot.adds[without][sum])
                })
        };
        for kind in KINDS.iter().filter(|kind| idle(kind)) {
            spot.kinds &= !kind;
        }
        (spot.kinds != 0 || spot.must).then_some(spot)
    }

    /// Returns how a row stands with some improvements; `full` is the credit of its best
    /// answer.
    fn outcome(&self, row: &Row, mask: Mask, full: Permille) -> Outcome {
        let policy = &self.sheet.pack.policy;
        let question = self.sheet.question(row.at);
        let class = question.evidence_class.unwrap_or(EvidenceClass::None);
        let answered = mask & FULL != 0;
        let counted = if answered { Counts::Answered } else { row.counted };
        let credit = if answered { full } else { row.credit };
        let level =
            if mask & VERIFY == 0 { row.backing.level } else { EvidenceLevel::Verified };
        let control = if mask & CONTROL == 0 {
            row.control
        } else {
            row.control.max(Some(policy.control.effective))
        };
        let vendor = evidenced(credit, worth(policy, class, level));
        let clears_gate = row.gate.is_none_or(|strictness| {
            let state = GateFacts {
                strictness,
                answer: GateAnswer::of(self.sheet, counted, credit),
                controlled: control.is_some_and(|strength| strength >= Permille::HALF),
                remedied: remedied(self.sheet, &question.id),
                excepted: excepted(self.sheet, &question.id),
            }
            .state();
            matches!(state, GateState::Passed | GateState::Closed)
        });
        Outcome {
            residual: controlled(vendor, control.unwrap_or_default()),
            readiness: vendor,
            verified: level == EvidenceLevel::Verified,
            claimed: credit > Permille::ZERO,
            clears: clears_gate && (answered || row.answered()),
        }
    }

    /// Returns what a row adds to each sum if it stands as `then` rather than as `now`.
    fn adds(&self, row: &Row, now: &Outcome, then: &Outcome) -> [i128; SUMS] {
        if !row.scored() {
            return [0; SUMS];
        }
        let weight = i128::from(row.weight);
        let more = |then: Permille, now: Permille| {
            weight * (i128::from(then.get()) - i128::from(now.get()))
        };
        match row.role {
            Role::Vendor => {
                let point = whole(self.tally.point(row.domain));
                let residual = point * more(then.residual, now.residual);
                let covers = self.covers(row, then) - self.covers(row, now);
                [1000 * residual, self.of_residual * residual, covers]
            }
            Role::Readiness => {
                let readiness = more(then.readiness, now.readiness);
                [0, self.of_readiness * readiness, 0]
            }
            Role::Context => [0; SUMS],
        }
    }

    /// Returns verified weight above the share of claimed weight that has to be verified.
    fn covered(&self, rows: &[Row]) -> i128 {
        let now = |row| self.outcome(row, 0, Permille::ZERO);
        rows.iter().map(|row| self.covers(row, &now(row))).sum()
    }

    /// Returns what a row adds to verified weight above the share of claimed weight that
    /// has to be verified.
    fn covers(&self, row: &Row, outcome: &Outcome) -> i128 {
        if !outcome.claimed || self.coverage == 0 || !covered(self.sheet, row) {
            return 0;
        }
        let verified = if outcome.verified { 1000 } else { 0 };
        i128::from(row.weight) * (verified - self.coverage)
    }
}

/// Returns the improvements of a set, lowest effort first.
pub(super) fn improvements(mask: Mask) -> impl Iterator<Item = Improvement> {
    let all = [
        (VERIFY, Improvement::VerifyEvidence),
        (CONTROL, Improvement::AddControl),
        (FULL, Improvement::FullCredit),
    ];
    all.into_iter().filter(move |(kind, _)| mask & kind != 0).map(|(_, how)| how)
}

/// Returns a sum with room for a sign; sums stay far below it (see `tally`).
fn whole(number: u128) -> i128 {
    i128::try_from(number).unwrap_or(i128::MAX)
}
