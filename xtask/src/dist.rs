//! `cargo xtask dist`: the page as files for any web server.

use crate::fault::Fault;
use crate::page::{self, Speed};
use crate::{forms, paths, say, sizes};

/// Builds the page, shows what it weighs, and fails if that is too much.
pub(crate) fn dist(speed: Speed) -> Result<(), Fault> {
    let files = page::build(speed)?;
    say::step("Compressing and writing dist/", || page::write(&files, speed))?;
    say::result("What a page that loads a script can write as `integrity`:");
    say::result(&forms::integrity(&files));
    if speed == Speed::Small {
        let (table, verdict) = sizes::weigh(&files)?;
        say::result(&table);
        verdict?;
    }
    say::note(&format!("The page is in {}.", paths::dist().display()));
    Ok(())
}
