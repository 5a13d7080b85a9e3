//! What a finding means, for those who meet it the first time: told at length, with an
//! example of the wrong and of the right.

use crate::diag::Code;

/// One section a code, in the order of [`Code::ALL`].
const TEXT: &str = include_str!("explain.md");

/// What is said about a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What it means.
    pub meaning: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// An example of the wrong, as it stands in a file.
    pub wrong: &'static str,
    /// The same put right.
    pub right: &'static str,
    /// What to do.
    pub remedy: &'static str,
}

impl Explanation {
    /// Returns what is said about a code, or `None` if nothing is written yet.
    pub fn of(code: Code) -> Option<Self> {
        let section = sections().find(|(name, _)| *name == code.name())?.1;
        let part = |heading: &str| {
            let (_, rest) = section.split_once(heading)?;
            Some(rest.split("\n### ").next().unwrap_or_default().trim())
        };
        Some(Self {
            meaning: section.split("\n### ").next().unwrap_or_default().trim(),
            why: part("\n### Why it matters\n")?,
            wrong: fenced(part("\n### Wrong\n")?),
            right: fenced(part("\n### Right\n")?),
            remedy: part("\n### What to do\n")?,
        })
    }

    /// Returns the names that something is written about.
    pub fn names() -> impl Iterator<Item = &'static str> {
        sections().map(|(name, _)| name)
    }
}

/// Returns every section with its name.
fn sections() -> impl Iterator<Item = (&'static str, &'static str)> {
    // Other headings can stand in an example.
    TEXT.split("\n## `").skip(1).filter_map(|section| section.split_once("`\n"))
}

/// Returns what stands between two fences.
fn fenced(text: &'static str) -> &'static str {
    let text = text.strip_prefix("```").unwrap_or(text);
    let text = text.split_once('\n').map_or(text, |(_, rest)| rest);
    text.strip_suffix("```").unwrap_or(text).trim_end()
}
