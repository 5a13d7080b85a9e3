//! What a hospital lays over a pack: read onto the pack below, under names of its own.
//!
//! Takes: a pack that was read, and the files of an overlay.
//! Gives: the pack with the overlay in it, and every fault there is.
//! Never: changes what a saved answer of the pack below means, or the lines of its credit.

mod change;
mod head;
mod off;

use crate::diag::{Code, Diagnostic};
use crate::pack::read::files::Files;
use crate::pack::read::ledger::Ledger;
use crate::pack::read::overlay::head::Head;
use crate::pack::read::{addendum, clause, in_order, listed, toml, variable};
use crate::pack::{Overlay, Pack, Reworded};

/// Lays an overlay over a pack.
pub(crate) fn lay(mut pack: Pack, files: &Files<'_>, ledger: &mut Ledger<'_>) -> Pack {
    let Some(source) = files.overlay else {
        let message = "there is no `overlay.toml`";
        let hint = if files.manifest.is_some() {
            "this is a whole pack: open it as one, or write an `overlay.toml` over the standard pack"
        } else {
            "add it: it names the overlay, its namespace and the pack it lies on"
        };
        ledger.push(Diagnostic::nowhere(Code::MissingFile, message).hint(hint));
        return pack;
    };
    let before = pack.clone();
    let (head, off) = toml::all(source, ledger, |mut table, ledger| {
        let head = head::head(&mut table, &pack, ledger);
        change::all(&mut table, &mut pack, ledger);
        let off = off::off(&mut table, &pack, ledger);
        table.close(head::elsewhere, ledger.diagnostics);
        (head, off)
    });
    let (domains, questions) = listed(files, &head.domains, ledger);
    files.unlisted(&head.domains, source, ledger);
    pack.domains.extend(domains);
    pack.questions.extend(questions);
    pack.variables.extend(
        files
            .variables
            .map(|source| variable::variables(source, ledger))
            .unwrap_or_default(),
    );
    let reworded = clauses(&mut pack, files, ledger);
    if let Some(source) = files.addendum {
        for part in addendum::parts(source, ledger) {
            match pack.parts.iter_mut().find(|known| known.id == part.id) {
                Some(known) => known.clauses.extend(part.clauses),
                None => pack.parts.push(part),
            }
        }
    }
    let changed = change::list(&before, &pack, &reworded);
    off::apply(&mut pack, &off, ledger);
    let Head { id, namespace, version, title, .. } = head;
    let off = off.into_iter().map(|(off, _)| off).collect();
    let overlay = Overlay { id, namespace, version, title, off, reworded, changed };
    pack.version += &overlay.mark();
    pack.overlay = Some(overlay);
    pack
}

/// Reads clauses of the overlay's own, and other wording for clauses of the pack below.
fn clauses(pack: &mut Pack, files: &Files<'_>, ledger: &mut Ledger<'_>) -> Vec<Reworded> {
    let mut reworded = Vec::new();
    let mut own = Vec::new();
    for (stem, source) in &files.clauses {
        let Some(below) =
            pack.clauses.iter_mut().find(|known| known.id.as_str() == *stem)
        else {
            own.push(clause::clause(stem, source, ledger));
            continue;
        };
        ledger.texts.worded.retain(|worded| worded.clause != *stem);
        let (reason, prose) = clause::reworded(stem, source, ledger);
        below.prose = Some(prose);
        reworded.push(Reworded { clause: below.id.clone(), reason });
    }
    own.sort_by_key(|clause| in_order(&clause.id));
    pack.clauses.extend(own);
    reworded
}
