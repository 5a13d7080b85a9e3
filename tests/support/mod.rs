//! What several tests use.

pub(crate) mod book;
pub(crate) mod golden;
