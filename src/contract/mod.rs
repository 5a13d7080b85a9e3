//! What must be agreed.
//!
//! Takes: a pack, an assessment and its scorecard.
//! Gives: a [`Contract`]: clauses in their variants with reasons, variables, schedules.
//! Never: knows a document's blocks, a format, a page; edits a scorecard.

mod added;
mod answers;
mod difference;
mod facts;
mod gaps;
mod model;
mod plain;
mod problems;
mod select;
mod strength;
mod unit;
mod value;
mod variables;
mod wording;
mod words;

pub use answers::{given_in_words, in_words};
pub use difference::{Change, Compared, Stretch, difference};
pub use model::{
    Contract, ContractClause, ContractPart, Filled, Gap, Origin, Problem, Refused,
    ScheduleAnswer, StrengthReason, Topic,
};
pub use plain::plain;
pub use select::select;
pub use value::{decimal, long_date, refusal};
pub use variables::named;
pub use wording::{Piece, Worded, noted, wording};
