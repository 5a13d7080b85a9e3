//! Several responses side by side, and one of them then and now.
//!
//! Takes: assessments of one pack with their scorecards.
//! Gives: a [`Comparison`] or a [`Since`]; nothing in them is shown before it is rounded.
//! Never: names a vendor by itself; who compares says what each is called, so that names
//! can be left out.

mod line;
mod rank;
mod since;
mod unlike;

use crate::assessment::Assessment;
use crate::pack::{Pack, Role, Tier};
use crate::scoring::scorecard::{Contribution, Counted, Counts, Scorecard, Verdict};
use crate::scoring::{Fraction, GateState};

pub use line::{Cell, DomainLine, GateLine, QuestionLine, Worth};
pub use rank::{Order, Ranking, Stability};
pub use since::{Change, Part, Since, Turn, then_and_now};
pub use unlike::Unlike;

/// How few responses can be compared.
pub const FEWEST: usize = 2;
/// How many responses can be compared.
pub const MOST: usize = 8;

/// One response in a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Entrant<'a> {
    /// What was answered.
    pub assessment: &'a Assessment,
    /// What it is worth.
    pub scorecard: &'a Scorecard,
}

/// Several responses side by side, in the order in which they were given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// How each stands.
    pub standings: Vec<Standing>,
    /// Every gate that acts for one of them, in bank order.
    pub gates: Vec<GateLine>,
    /// Every domain of the vendor that is scored for one of them, in pack order.
    pub domains: Vec<DomainLine>,
    /// Every question of the vendor that is asked of one of them, in bank order.
    pub questions: Vec<QuestionLine>,
    /// Their order under each weight profile, in the order of
    /// [`WeightProfile::ALL`](crate::scoring::WeightProfile::ALL).
    pub rankings: Vec<Ranking>,
    /// Whether the order hangs on the weights.
    pub order: Order,
    /// What makes the comparison uneven.
    pub unlike: Vec<Unlike>,
}

/// How one response stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The verdict; `None` before the vendor has answered anything.
    pub verdict: Option<Verdict>,
    /// The tier.
    pub tier: Tier,
    /// What the vendor does and proves.
    pub vendor: Option<Fraction>,
    /// With the buyer's controls.
    pub residual: Option<Fraction>,
    /// Inherent risk that is left.
    pub residual_risk: Fraction,
    /// Verified of what is claimed.
    pub coverage: Option<Fraction>,
    /// Answered questions of the vendor.
    pub answered: Counted,
    /// Gates that stand open or only partly passed, of those that act.
    pub gates: Counted,
    /// Answered questions of the buyer's readiness, of those that are scored. What is not
    /// answered counts as nothing in the residual risk; a vendor's file has none of it.
    pub readiness: Counted,
}

impl Comparison {
    /// Puts responses side by side. All of them are read in `pack`.
    pub fn of(pack: &Pack, entrants: &[Entrant<'_>]) -> Self {
        let standings: Vec<Standing> =
            entrants.iter().map(|entrant| Standing::of(pack, entrant)).collect();
        let rankings = rank::rankings(pack, entrants, &standings);
        let order = Order::of(&rankings);
        Self {
            gates: line::gates(pack, entrants),
            domains: line::domains(pack, entrants),
            questions: line::questions(pack, entrants),
            unlike: unlike::unlike(entrants),
            standings,
            rankings,
            order,
        }
    }
}

impl Standing {
    /// Returns how a response stands.
    fn of(pack: &Pack, entrant: &Entrant<'_>) -> Self {
        let card = entrant.scorecard;
        let begun = card.vendor.is_some() && card.answered_vendor.done > 0;
        let passed = |state| matches!(state, GateState::Passed | GateState::Closed);
        let own = |part: &&Contribution| {
            let question = pack.question(&part.question);
            let domain = question.and_then(|question| pack.domain(&question.domain));
            domain.is_some_and(|domain| domain.role == Role::Readiness)
        };
        let own: Vec<_> = card.contributions.iter().filter(own).collect();
        let said = own.iter().filter(|part| part.counted != Counts::Unanswered).count();
        let open = card.gates.iter().filter(|gate| !passed(gate.state)).count();
        Self {
            verdict: begun.then_some(card.verdict),
            tier: card.situation.tier,
            vendor: card.vendor,
            residual: card.residual,
            residual_risk: card.residual_risk,
            coverage: card.coverage.share(),
            answered: card.answered_vendor,
            gates: Counted { done: open, of: card.gates.len() },
            readiness: Counted { done: said, of: own.len() },
        }
    }

    /// Returns whether the response is stopped by a gate, whatever its score.
    fn stopped(&self) -> bool {
        self.verdict == Some(Verdict::Stop)
    }
}

/// Returns whether a question is one of the vendor's scored domains.
fn of_vendor(pack: &Pack, question: &crate::pack::Question) -> bool {
    pack.domain(&question.domain).is_some_and(|domain| domain.role == Role::Vendor)
}
