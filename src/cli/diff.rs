//! `anteroom diff-pack`: what changed from one version of a pack to another.

use std::fmt::Write as _;
use std::path::Path;

use anteroom::pack::diff::{PackChange, Reach, changes, is_enough, next_version};

use crate::fault::{Exit, Fault};
use crate::{files, packs};

/// How many letters of a text are shown on either side of where two texts part.
const AROUND: usize = 36;

/// Shows what changed from the pack in `old` to the one in `new`.
pub(crate) fn run(old: &Path, new: &Path) -> Result<Exit, Fault> {
    let (old, new) = (packs::open(old)?, packs::open(new)?);
    let found = changes(&old, &new);
    let mut text = format!("{} {} to {} {}\n", old.id, old.version, new.id, new.version);
    let mut thing = "";
    for change in &found {
        if change.thing != thing {
            thing = &change.thing;
            // Writing to a `String` cannot fail.
            writeln!(text, "\n{thing}").ok();
        }
        writeln!(text, "{}", line(change)).ok();
    }
    let greatest = found.iter().map(|change| change.reach).max();
    let count = |reach: Reach| {
        let number = found.iter().filter(|change| change.reach == reach).count();
        format!("{number} {}", reach.name())
    };
    let counts = [Reach::Major, Reach::Minor, Reach::Patch].map(count).join(", ");
    writeln!(text, "\n{} changes: {counts}", found.len()).ok();
    let enough = is_enough(&old.version, &new.version, greatest);
    if let (false, Some(wanted)) = (enough, next_version(&old.version, greatest)) {
        writeln!(text, "The version has to be {wanted} at least.").ok();
    }
    files::print(&text)?;
    Ok(if enough { Exit::Fine } else { Exit::Errors })
}

/// Says one change on a line.
fn line(change: &PackChange) -> String {
    let PackChange { part, before, after, reach, .. } = change;
    let part = if part.is_empty() { String::new() } else { format!("{part}: ") };
    let what = match (before, after) {
        (None, None) => "changed".to_owned(),
        (None, Some(_)) => "added".to_owned(),
        (Some(_), None) => "taken out".to_owned(),
        (Some(before), Some(after)) => {
            let from = parting(before, after);
            format!("`{}` to `{}`", near(before, from), near(after, from))
        }
    };
    format!("  {:<5}  {part}{what}", reach.name())
}

/// Returns how many letters two texts have in common at their start.
fn parting(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count()
}

/// Returns a text, or of a long one what stands around a place.
fn near(text: &str, at: usize) -> String {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() <= 2 * AROUND {
        return text.to_owned();
    }
    let start = at.saturating_sub(AROUND).min(letters.len());
    let end = (at + AROUND).min(letters.len());
    let part: String = letters[start..end].iter().collect();
    let (head, tail) =
        (if start > 0 { "…" } else { "" }, if end < letters.len() { "…" } else { "" });
    format!("{head}{part}{tail}")
}
