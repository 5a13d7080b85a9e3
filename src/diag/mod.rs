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

/// The list that every reader is handed, and adds its findings to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Returns an empty list.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding; one that is already there is not said twice.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if !self.list.contains(&diagnostic) {
            self.list.push(diagnostic);
        }
    }

    /// Returns all findings, in the order they were added or sorted.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// Returns the number of errors.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// Returns the number of warnings.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
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
