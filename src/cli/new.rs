//! `anteroom new`: an empty assessment.

use std::hash::{BuildHasher as _, RandomState};

use anteroom::assessment::{Assessment, saved};

use crate::args::New;
use crate::fault::{Exit, Fault};
use crate::files;
use crate::packs::Wanted;

/// Writes an empty assessment for the pack in `dir`, or the one built in.
pub(crate) fn run(wanted: Wanted<'_>, new: &New) -> Result<Exit, Fault> {
    let pack = wanted.open()?;
    let date = new.date.unwrap_or_else(|| jiff::Zoned::now().date());
    let id = new.id.clone().unwrap_or_else(made_up);
    let assessment = Assessment::new(&pack, &id, &new.title, date);
    files::write(&new.output, saved::write(&assessment).as_bytes())?;
    Ok(Exit::Fine)
}

/// Returns an id that no other assessment has: the standard library seeds its hash maps
/// from the system's randomness.
fn made_up() -> String {
    format!("{:016x}", RandomState::new().hash_one(()))
}
