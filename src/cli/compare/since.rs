//! One response then and now, in words.

use std::fmt::Write as _;

use anteroom::assessment::Assessment;
use anteroom::pack::Pack;
use anteroom::scoring::compare::{Change, Part, Since};
use anteroom::scoring::shown::signed;
use anteroom::scoring::{Fraction, ShownRisk};

use super::{one_line, points, said};

/// Returns what changed, what got worse first.
pub(super) fn in_words(
    pack: &Pack,
    since: &Since,
    [then, now]: [&Assessment; 2],
) -> String {
    let mut text = String::new();
    // Writing to a text cannot fail.
    let _ = writeln!(text, "{}", one_line(&now.title));
    let scores =
        |(was, is): (Option<Fraction>, Option<Fraction>)| [points(was), points(is)];
    let risk = |risk| ShownRisk(risk).to_string();
    let rows = [
        ("Verdict", [since.verdict.0.name(), since.verdict.1.name()].map(str::to_owned)),
        ("Vendor score", scores(since.vendor)),
        ("Residual score", scores(since.residual)),
        ("Residual risk", [risk(since.residual_risk.0), risk(since.residual_risk.1)]),
    ];
    for (name, [was, is]) in rows {
        let same = if was == is { "  unchanged" } else { "" };
        let _ = writeln!(text, "  {name:<14}  {was} \u{2192} {is}{same}");
    }
    if since.is_empty() {
        text.push_str("\nNothing changed.\n");
    }
    let sections =
        [("Worse", &since.worse), ("Better", &since.better), ("Different", &since.other)];
    for (title, changes) in sections.into_iter().filter(|(_, all)| !all.is_empty()) {
        let _ = writeln!(text, "\n{title}");
        for change in changes {
            text.push_str(&line(pack, change, [then, now]));
        }
    }
    text
}

/// Returns one question: what changed about it, and both answers where they differ.
fn line(pack: &Pack, change: &Change, [then, now]: [&Assessment; 2]) -> String {
    let parts: Vec<String> = change.parts.iter().map(Part::words).collect();
    let mut text = format!("  {:<8}  {}", change.question, parts.join("; "));
    if change.points != 0 {
        let _ = write!(text, " ({})", signed(change.points));
    }
    text.push('\n');
    if change.parts.contains(&Part::Answer) {
        let said = |assessment| said(pack, assessment, &change.question);
        let _ = writeln!(text, "            was: {}", said(then));
        let _ = writeln!(text, "            now: {}", said(now));
    }
    for part in &change.parts {
        if let Part::Documents { gone, new } = part {
            for (word, titles) in [("gone", gone), ("new", new)] {
                for title in titles {
                    let _ = writeln!(text, "            {word}: {}", one_line(title));
                }
            }
        }
    }
    text
}
