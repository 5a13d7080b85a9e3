//! The documents we make: which blocks stand where.
//!
//! Takes: a pack, an assessment, its scorecard and its contract.
//! Gives: the addendum, the scorecard report and the others of the list in
//! [`Paper`](crate::document::Paper); it cannot fail.
//! Never: decides anything; what is printed here was decided before.

mod about;
mod addendum;
mod arithmetic;
mod charts;
mod checklist;
mod comparison;
mod frame;
mod front;
mod memo;
mod redline;
mod references;
mod report;
pub(in crate::document) mod results;
mod schedules;
mod sheets;
mod sign_off;
mod vendor_report;
mod words;

pub use addendum::addendum;
pub(super) use addendum::addendum_notes;
pub(super) use checklist::checklist;
pub(super) use comparison::comparison;
pub(super) use memo::memo;
pub(super) use redline::{redline_default, redline_former};
pub use report::report;
pub(super) use sheets::{answers, evidence, remediation};
pub(super) use vendor_report::vendor_report;
