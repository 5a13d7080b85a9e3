//! `anteroom check`: what is wrong with a pack.

use anteroom::diag::{Diagnostics, Source};
use anteroom::pack::{self, Pack};

use crate::args::Check;
use crate::fault::{Exit, Fault};
use crate::packs::Wanted;
use crate::{explain, files, say};

/// Checks a pack, or tells what a finding means.
pub(crate) fn run(wanted: Wanted<'_>, args: &Check) -> Result<Exit, Fault> {
    if let Some(name) = &args.explain {
        return explain::run(name);
    }
    let pack = args.dir.as_deref().or(wanted.pack);
    check(Wanted { pack, ..wanted }, args.strict)
}

/// Checks a pack with what is laid over it.
fn check(wanted: Wanted<'_>, strict: bool) -> Result<Exit, Fault> {
    let mut diagnostics = Diagnostics::new();
    let pack = wanted.read(&mut diagnostics)?;
    found(pack.as_ref(), &diagnostics, strict)
}

/// Checks the files of a pack.
pub(crate) fn check_sources(sources: &[Source]) -> Result<Exit, Fault> {
    let mut diagnostics = Diagnostics::new();
    let pack = pack::read(sources, &mut diagnostics);
    found(pack.as_ref(), &diagnostics, false)
}

/// Shows what was found.
fn found(
    pack: Option<&Pack>,
    diagnostics: &Diagnostics,
    strict: bool,
) -> Result<Exit, Fault> {
    say::diagnostics(diagnostics);
    let mut parts = Vec::new();
    if let Some(pack) = pack {
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
