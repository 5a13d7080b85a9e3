//! What a hospital laid over a pack: what was added is told by its names, and what was
//! changed or switched off is listed here, so that every document can say it.

use serde::{Deserialize, Serialize};

use crate::pack::{ClauseId, Pack, QuestionId};

/// What was laid over a pack: a hospital's own questions, clauses, numbers and wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Overlay {
    /// Such as `northmere-hospital`.
    pub id: String,
    /// What every name of its own begins with, such as `NMH`.
    pub namespace: String,
    /// A semantic version.
    pub version: String,
    /// The name shown.
    pub title: String,
    /// Questions of the pack below that are not asked.
    pub off: Vec<SwitchedOff>,
    /// Clauses of the pack below that read differently.
    pub reworded: Vec<Reworded>,
    /// Numbers and words of the pack below that are others.
    pub changed: Vec<Changed>,
}

/// A question that is not asked, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SwitchedOff {
    /// The question.
    pub question: QuestionId,
    /// The reason, as printed.
    pub reason: String,
}

/// A clause that reads differently, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Reworded {
    /// The clause.
    pub clause: ClauseId,
    /// The reason, as printed.
    pub reason: String,
}

/// A number or a text that is another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Changed {
    /// What changed, such as `policy threshold high` or `question IAM-06 ask`.
    pub what: String,
    /// What it was; empty for words.
    pub from: String,
    /// What it is; empty for words.
    pub to: String,
}

impl Overlay {
    /// Returns how the version of a pack with this overlay ends: `+northmere-hospital.1.2.0`,
    /// the build metadata of semantic versioning.
    pub fn mark(&self) -> String {
        format!("+{}.{}", self.id, self.version)
    }

    /// Returns whether a clause of this id was added by the overlay.
    pub fn added_clause(&self, clause: &ClauseId) -> bool {
        let name = clause.as_str().strip_prefix("CL-");
        name.and_then(|name| name.split_once('-'))
            .is_some_and(|(space, _)| space == self.namespace)
    }

    /// Returns whether a question of this id was added by the overlay.
    pub fn added(&self, question: &QuestionId) -> bool {
        let domain = question.as_str().split('-').next();
        domain.is_some_and(|domain| domain.starts_with(&self.namespace))
    }
}

impl Pack {
    /// Returns why a question is not asked, if it was switched off.
    pub fn switched_off(&self, question: &QuestionId) -> Option<&SwitchedOff> {
        self.overlay.as_ref()?.off.iter().find(|off| off.question == *question)
    }
}
