//! The browser behind small functions: the only folder that speaks to it.
//!
//! Takes: bytes and names.
//! Gives: bytes and plain reasons why something could not be done.
//! Never: a question, an answer, a clause.

pub(crate) mod fault;
pub(crate) mod worker;
