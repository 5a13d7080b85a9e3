//! What can be said about authored text: what is wrong, where, and what to do.
//!
//! Takes: findings of whoever reads a file that a person wrote.
//! Gives: [`Diagnostics`], a list that shells show as they like.
//! Never: knows what a pack, a question or a save file is.

mod code;
mod diagnostic;
mod explain;
mod render;
mod source;
mod suggestion;

pub use code::Code;
pub use diagnostic::{Diagnostic, Severity};
pub use explain::Explanation;
pub use render::{Look, render};
pub use source::{Place, Source};
pub use suggestion::nearest;

/// How many findings are kept. More than that nobody reads, and a file that is no pack at
/// all has a finding a line; the rest is counted.
const MOST: usize = 500;

/// The list that every reader is handed, and adds its findings to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    /// The errors and the warnings beyond those.
    more: (usize, usize),
}

impl Diagnostics {
    /// Returns an empty list.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding; one that is already there is not said twice.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if self.list.contains(&diagnostic) {
            return;
        }
        if self.list.len() < MOST {
            self.list.push(diagnostic);
            return;
        }
        // An error takes the place of a warning.
        let warning =
            self.list.iter_mut().rev().find(|one| one.severity() == Severity::Warning);
        match (diagnostic.severity(), warning) {
            (Severity::Error, None) => self.more.0 += 1,
            (Severity::Error, Some(warning)) => {
                *warning = diagnostic;
                self.more.1 += 1;
            }
            (Severity::Warning, _) => self.more.1 += 1,
        }
    }

    /// Adds all findings of another list, and what it only counted.
    pub fn extend(&mut self, other: Self) {
        for diagnostic in other.list {
            self.push(diagnostic);
        }
        self.more.0 += other.more.0;
        self.more.1 += other.more.1;
    }

    /// Returns how many findings were counted and not kept.
    pub fn not_kept(&self) -> usize {
        self.more.0 + self.more.1
    }

    /// Returns the findings that were kept, in the order they were added or sorted.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// Returns the number of errors.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error) + self.more.0
    }

    /// Returns the number of warnings.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning) + self.more.1
    }

    /// Returns whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Puts the findings in reading order: by file in the order given, then by place.
    /// Those without a place come first.
    pub fn sort(&mut self, sources: &[Source]) {
        self.list.sort_by_key(|diagnostic| {
            diagnostic.place.as_ref().map(|place| {
                let file = sources.iter().position(|source| source == place.source());
                (file, place.start(), place.end())
            })
        });
    }

    fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|diagnostic| diagnostic.severity() == severity).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_is_counted_and_no_error_is_lost_to_a_warning() {
        let mut found = Diagnostics::new();
        let many = |code, from: usize, number| {
            (from..from + number).map(move |n| Diagnostic::nowhere(code, n.to_string()))
        };
        let warnings = many(Code::UnusedFlag, 0, MOST + 7);
        let errors = many(Code::UnknownKey, 10 * MOST, 3);
        warnings.chain(errors).for_each(|one| found.push(one));
        assert_eq!((found.errors(), found.warnings()), (3, MOST + 7));
        assert_eq!((found.iter().count(), found.not_kept()), (MOST, 10));
        let shown = found.iter().filter(|one| one.severity() == Severity::Error).count();
        assert_eq!(shown, 3);
        let mut all = Diagnostics::new();
        all.extend(found.clone());
        assert_eq!(all, found);
    }
}
