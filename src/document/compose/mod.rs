//! The documents we make: which blocks stand where.
//!
//! Takes: a pack, an assessment, its scorecard and its contract.
//! Gives: the addendum and the scorecard report; it cannot fail.
//! Never: decides anything; what is printed here was decided before.

mod about;
mod addendum;
mod arithmetic;
mod front;
mod references;
mod report;
pub(in crate::document) mod results;
mod schedules;
mod sign_off;
mod words;

pub use addendum::addendum;
pub use report::report;
