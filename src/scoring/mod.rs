//! What the answers are worth.
//!
//! Takes: a pack and an assessment.
//! Gives: a [`Scorecard`] with the full arithmetic; it cannot fail.
//! Never: edits an assessment, knows a clause's wording, uses floats.

mod fraction;
mod gates;
mod scorecard;
mod situation;

pub use fraction::Fraction;
pub use gates::{GateState, GateStatus};
pub use scorecard::{
    Contribution, Counted, Counts, Coverage, DomainScore, Effect, Improvement, Reason,
    Scorecard, Shown, SmallestChange, Verdict,
};
pub use situation::{FactorValue, Situation, WeightProfile};
