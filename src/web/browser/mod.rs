//! The browser behind small functions: the only folder that speaks to it.
//!
//! Takes: bytes and names.
//! Gives: bytes and plain reasons why something could not be done.
//! Never: a question, an answer, a clause.

pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod estate;
pub(crate) mod fault;
pub(crate) mod fetch;
pub(crate) mod files;
pub(crate) mod focus;
pub(crate) mod host;
pub(crate) mod indexed;
pub(crate) mod keys;
pub(crate) mod local;
pub(crate) mod random;
pub(crate) mod route;
pub(crate) mod storage;
pub(crate) mod task;
pub(crate) mod title;
pub(crate) mod worker;
