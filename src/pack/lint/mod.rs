//! What is wrong, or true but unwise, in a pack that was read whole.

mod clause;
mod cycle;
mod earns;
mod holds;
mod profile;
mod question;
mod reach;
mod reading;
mod sentence;
mod states;
mod terms;
mod token;
mod unused;

pub(crate) use states::satisfiable;

use crate::pack::Pack;
use crate::pack::read::ledger::Ledger;

/// Looks at a pack as a whole, once all names are known.
pub(crate) fn lint(pack: &Pack, ledger: &mut Ledger<'_>) {
    let cyclic = cycle::check(pack, ledger);
    if !cyclic {
        // Questions that wait for each other have no condition that could be tried.
        holds::check(pack, ledger);
        reach::check(pack, ledger);
    }
    question::check(pack, ledger);
    clause::check(pack, ledger);
    unused::check(pack, ledger);
    reading::check(ledger);
    terms::check(ledger);
}
