//! What the answers are worth.
//!
//! Takes: a pack and an assessment.
//! Gives: a [`Scorecard`] with the full arithmetic; it cannot fail.
//! Never: edits an assessment, knows a clause's wording, uses floats.

mod change;
pub mod compare;
mod dates;
mod decisions;
mod evidence;
mod facts;
mod fraction;
mod gates;
mod judge;
mod points;
mod risk;
mod row;
mod said;
mod score;
mod scorecard;
mod settle;
mod sheet;
pub mod shown;
mod situation;
mod tally;
mod verdict;
mod words;

pub use change::{Kept, QuestionSteps, Trial, Tried, as_if, smallest_change};
pub use decisions::{Decided, Decision, decisions};
pub use fraction::Fraction;
pub use gates::{GateState, GateStatus, last_exception_day};
pub use judge::Judge;
pub use points::{
    Contradiction, OpenPoint, Why, asked_again, clarification, contradictions,
    open_points,
};
pub use risk::{RiskSteps, appetite};
pub use scorecard::{
    Contribution, Counted, Counts, Coverage, DomainScore, Effect, Improvement, Reason,
    Scorecard, SmallestChange, Verdict,
};
pub use shown::{Shown, ShownRisk};
pub use situation::{FactorValue, Situation, WeightProfile};
