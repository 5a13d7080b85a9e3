//! `anteroom check`: what is wrong with a pack.

use std::path::Path;

use anteroom::diag::Diagnostics;
use anteroom::pack;

use crate::fault::{Exit, Fault};
use crate::{files, packs, say};

/// Checks the pack in `dir`, or the one built in.
pub(crate) fn run(dir: Option<&Path>) -> Result<Exit, Fault> {
    let mut diagnostics = Diagnostics::new();
    let pack = pack::read(&packs::sources(dir)?, &mut diagnostics);
    say::diagnostics(&diagnostics);
    let mut parts = Vec::new();
    if let Some(pack) = &pack {
        parts.push(count(pack.questions.len(), "question"));
        parts.push(count(pack.clauses.len(), "clause"));
    }
    parts.push(count(diagnostics.errors(), "error"));
    if diagnostics.warnings() > 0 {
        parts.push(count(diagnostics.warnings(), "warning"));
    }
    files::print(&format!("{}\n", parts.join(", ")))?;
    Ok(if pack.is_some() { Exit::Fine } else { Exit::Errors })
}

/// Returns "no errors", "1 error", "2 errors".
fn count(number: usize, thing: &str) -> String {
    match number {
        0 => format!("no {thing}s"),
        1 => format!("1 {thing}"),
        _ => format!("{number} {thing}s"),
    }
}
