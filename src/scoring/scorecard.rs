//! The computed result, with the full arithmetic.

use crate::assessment::EvidenceLevel;
use crate::pack::{ClauseId, DomainId, Permille, QuestionId};
use crate::scoring::gates::gravest_first;
use crate::scoring::{Fraction, GateStatus, Situation};

/// The computed result of an assessment.
///
/// Scores are exact fractions of one (0.694 is 69.4 of 100); [`Shown`](crate::scoring::Shown) rounds them, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scorecard {
    /// Tier, level, flags, asked questions.
    pub situation: Situation,
    /// Every asked, scored question of the vendor and of readiness, in bank order.
    pub contributions: Vec<Contribution>,
    /// Every domain with something to score, in pack order.
    pub domains: Vec<DomainScore>,
    /// What the vendor does and proves; `None` where nothing can be scored.
    pub vendor: Option<Fraction>,
    /// The vendor score over answered questions only.
    pub vendor_so_far: Option<Fraction>,
    /// With the buyer's compensating controls: what the decision rests on.
    pub residual: Option<Fraction>,
    /// The buyer's readiness.
    pub readiness: Option<Fraction>,
    /// How much controls do: residual and readiness, weighted.
    pub effectiveness: Fraction,
    /// Inherent risk that is left, 0 to 25.
    pub residual_risk: Fraction,
    /// Verified weight over claimed weight, where evidence is expected.
    pub coverage: Coverage,
    /// Answered questions over asked ones: completeness.
    pub answered: Counted,
    /// The same for the buyer's questions.
    pub answered_buyer: Counted,
    /// The same for the vendor's questions.
    pub answered_vendor: Counted,
    /// The asked questions without an answer that counts yet, in bank order: unanswered,
    /// or "not applicable" that nobody has decided.
    pub open: Vec<QuestionId>,
    /// Every gate that acts at this tier, in bank order.
    pub gates: Vec<GateStatus>,
    /// What to do.
    pub verdict: Verdict,
    /// Every reason that keeps the verdict from being better, the gravest first.
    pub reasons: Vec<Reason>,
    /// Where most is lost in the residual score, most first, at most five; what is lost
    /// is negative.
    pub lost: Vec<Effect>,
    /// The overrides by the reviewer and what each does to the scores.
    pub overrides: Vec<Effect>,
}

impl Scorecard {
    /// Returns what a question adds to the scores; `None` if it is not asked or not scored.
    pub fn contribution(&self, id: &QuestionId) -> Option<&Contribution> {
        self.contributions.iter().find(|contribution| contribution.question == *id)
    }

    /// Returns the gates in the order in which people are shown them: the gravest first.
    pub fn gravest_gates(&self) -> Vec<&GateStatus> {
        gravest_first(&self.gates)
    }

    /// Returns how the gate of a question stands; `None` where none acts.
    pub fn gate(&self, id: &QuestionId) -> Option<&GateStatus> {
        self.gates.iter().find(|gate| gate.question == *id)
    }
}

/// What one question adds to a score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The question.
    pub question: QuestionId,
    /// Its domain.
    pub domain: DomainId,
    /// Its weight, 1 to 5.
    pub weight: u8,
    /// How it counts.
    pub counted: Counts,
    /// The credit that counts, after review.
    pub credit: Permille,
    /// The answer's own credit, if the reviewer replaced it.
    pub original: Option<Permille>,
    /// How much evidence stands behind it.
    pub evidence: EvidenceLevel,
    /// A document of it is stale and dropped one level.
    pub stale: bool,
    /// What the evidence is worth.
    pub factor: Permille,
    /// Credit times factor, per mille, half up.
    pub vendor: Permille,
    /// The strength of the control that counts, if any. On a readiness question it can
    /// close a gate and adds nothing.
    pub control: Option<Permille>,
    /// With the control, per mille, half up.
    pub residual: Permille,
    /// What it adds to the vendor score (or to readiness).
    pub adds: Fraction,
    /// What it adds to the residual score (or to readiness).
    pub adds_residual: Fraction,
    /// What it would add at most: its share of the score (or of readiness).
    pub share: Fraction,
}

/// How a question counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counts {
    /// Answered.
    Answered,
    /// Not answered: it counts as nothing.
    Unanswered,
    /// "Not applicable" that the reviewer has not decided: it counts as nothing.
    Pending,
    /// "Not applicable" that the reviewer accepted: it leaves both sums.
    NotApplicable,
    /// Rejected by the reviewer: it earns nothing.
    Rejected,
}

/// The scores of a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainScore {
    /// The domain.
    pub domain: DomainId,
    /// What it weighs in the profile that applies; 0 for readiness domains.
    pub weight: u16,
    /// The vendor's score.
    pub vendor: Fraction,
    /// The residual score.
    pub residual: Fraction,
    /// The floor at this tier, if the domain has one.
    pub floor: Option<Permille>,
    /// The residual score is below the floor.
    pub under_floor: bool,
    /// Answered and asked questions.
    pub answered: Counted,
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// So many.
    pub done: usize,
    /// Of so many.
    pub of: usize,
}

/// How much of what the vendor claims was verified.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The weight of verified answers with credit, where evidence is expected.
    pub verified: u32,
    /// The weight of all answers with credit, where evidence is expected.
    pub claimed: u32,
}

impl Coverage {
    /// Returns verified over claimed, or `None` where nothing is claimed.
    pub fn share(self) -> Option<Fraction> {
        (self.claimed > 0)
            .then(|| Fraction::new(self.verified.into(), self.claimed.into()))
    }
}

/// What to do, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Award.
    Recommended,
    /// Proceed only with the listed clauses and the remediation schedule.
    Conditional,
    /// Take the residual risk to the person who may accept it.
    Escalate,
    /// Do not buy.
    Stop,
}

impl Verdict {
    /// Returns the word shown to people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Recommended => "Recommended",
            Self::Conditional => "Conditional",
            Self::Escalate => "Escalate",
            Self::Stop => "Stop",
        }
    }
}

/// Why the verdict is not better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The best verdict it allows.
    pub allows: Verdict,
    /// The reason in a sentence, with its numbers.
    pub text: String,
    /// The question it comes from, if one.
    pub question: Option<QuestionId>,
    /// The domain it comes from, if one.
    pub domain: Option<DomainId>,
}

/// What one question does to the scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The question.
    pub question: QuestionId,
    /// How much of the vendor score, signed, in thousandths.
    pub vendor: i64,
    /// How much of the residual score, signed, in thousandths.
    pub residual: i64,
    /// The clauses it strengthens.
    pub clauses: Vec<ClauseId>,
}

/// The fewest improvements that turn the verdict to Recommended.
///
/// Improvements are counted, not questions: one question may need two of them, such as a
/// full answer and evidence that was read, and each counts once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmallestChange {
    /// What to improve.
    pub improvements: Vec<(QuestionId, Improvement)>,
    /// No smaller set passes; otherwise say "at least".
    pub exact: bool,
    /// These improvements are enough. `false` where none is (the rest is with the buyer).
    pub passes: bool,
}

/// How a question can improve, lowest effort first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Improvement {
    /// Read and verify the evidence.
    VerifyEvidence,
    /// Decide on "not applicable" and accept it.
    AcceptNotApplicable,
    /// Add an effective compensating control.
    AddControl,
    /// Answer to full credit; where answers earn nothing, answer at all.
    FullCredit,
}

impl Improvement {
    /// Returns what is to be done, as a sentence without its stop.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::VerifyEvidence => "Read and verify the evidence",
            Self::AcceptNotApplicable => "Decide on \u{201c}not applicable\u{201d}",
            Self::AddControl => "Add an effective compensating control",
            Self::FullCredit => "Reach a full answer",
        }
    }
}
