//! What must be agreed.
//!
//! Takes: a pack, an assessment and its scorecard.
//! Gives: a [`Contract`]: clauses in their variants with reasons, variables, schedules.
//! Never: knows a document's blocks, a format, a page; edits a scorecard.

mod model;

pub use model::{
    Contract, ContractClause, ContractPart, Filled, Gap, Origin, Problem, ScheduleAnswer,
    StrengthReason,
};
