//! `anteroom check`: what is wrong with a pack.

use std::path::Path;

use anteroom::diag::{Diagnostics, Source};
use anteroom::pack;

use crate::args::Check;
use crate::fault::{Exit, Fault};
use crate::{explain, files, packs, say};

/// Checks a pack, or tells what a finding means.
pub(crate) fn run(pack: Option<&Path>, args: &Check) -> Result<Exit, Fault> {
    match &args.explain {
        Some(name) => explain::run(name),
        None => check(&packs::sources(args.dir.as_deref().or(pack))?, args.strict),
    }
}

/// Checks a pack and shows what is found.
pub(crate) fn check(sources: &[Source], strict: bool) -> Result<Exit, Fault> {
    let mut diagnostics = Diagnostics::new();
    let pack = pack::read(sources, &mut diagnostics);
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
    let fine = pack.is_some() && !(strict && diagnostics.warnings() > 0);
    Ok(if fine { Exit::Fine } else { Exit::Errors })
}

/// Returns "no errors", "1 error", "2 errors".
pub(crate) fn count(number: usize, thing: &str) -> String {
    match number {
        0 => format!("no {thing}s"),
        1 => format!("1 {thing}"),
        _ => format!("{number} {thing}s"),
    }
}
