//! What the buyer adds to clauses in its own words.

use crate::assessment::Assessment;
use crate::pack::ClauseId;

/// Returns the paragraphs that were added to a clause: every line that says something is
/// one, so that a paragraph is never cut in the middle by a number, and no line end is lost.
pub(super) fn paragraphs(assessment: &Assessment, clause: &ClauseId) -> Vec<String> {
    let text = assessment.contract.paragraphs.get(clause).map_or("", String::as_str);
    let lines = text.split(ends_a_line).map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// Returns whether a character ends a line, in any of the ways that texts are pasted in.
fn ends_a_line(character: char) -> bool {
    matches!(
        character,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}
