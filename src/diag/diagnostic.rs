//! One finding.

use crate::diag::{Code, Place};

/// How bad a finding is. There is one severity of wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// What was read will not run.
    Error,
    /// Its author would want to know.
    Warning,
}

impl Severity {
    /// Returns the word shown to people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One finding: what is wrong, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of finding it is; stable, and it decides the severity.
    pub code: Code,
    /// What is wrong: lower case, no final dot, names in backticks.
    pub message: String,
    /// Where; `None` only if there is no text to point at.
    pub place: Option<Place>,
    /// Another place that belongs to it, with a word about it.
    pub also: Option<(Place, String)>,
    /// What to do.
    pub hints: Vec<String>,
}

impl Diagnostic {
    /// Returns a finding at a place.
    pub fn new(code: Code, place: &Place, message: impl Into<String>) -> Self {
        Self { place: Some(place.clone()), ..Self::nowhere(code, message) }
    }

    /// Returns a finding about something that is not there.
    pub fn nowhere(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), place: None, also: None, hints: Vec::new() }
    }

    /// Adds what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Adds "did you mean", if a known name is near.
    #[must_use]
    pub fn suggest<'n>(
        self,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) -> Self {
        match crate::diag::nearest(name, known) {
            Some(near) => self.hint(format!("did you mean `{near}`?")),
            None => self,
        }
    }

    /// Adds another place that belongs to it.
    #[must_use]
    pub fn also(mut self, place: &Place, word: impl Into<String>) -> Self {
        self.also = Some((place.clone(), word.into()));
        self
    }

    /// Returns how bad it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}
