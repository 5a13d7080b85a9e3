//! What is asked, and what can be agreed.
//!
//! Takes: text that authors wrote.
//! Gives: a [`Pack`], checked, in bank order, with a fingerprint.
//! Never: knows an answer, a score or a contract.

mod canonical;
mod clause;
mod condition;
mod credit;
pub mod diff;
pub mod folder;
mod gate;
mod id;
mod lint;
mod overlay;
mod permille;
mod policy;
mod question;
mod read;
mod references;
#[cfg(feature = "sheets")]
pub mod sheets;
mod tier;
mod variable;

use serde::{Deserialize, Serialize};

pub use canonical::{LongTexts, Unreadable};
pub use clause::{
    Clause, Inclusion, Note, Paragraph, Part, Prose, Proviso, Run, Strength, Variant,
};
pub use condition::Condition;
pub use credit::{AgeStep, Credit, Line, Rule, Side, Step};
pub use gate::{Gate, Strictness};
pub use id::{
    ChoiceId, ClauseId, DomainId, FieldId, FlagId, PartId, QuestionId, SourceId,
    VariableId,
};
pub use overlay::{Changed, Overlay, Reworded, SwitchedOff};
pub use permille::Permille;
pub use policy::{ControlStrengths, EvidenceFactors, EvidenceSteps, Policy};
pub use question::{
    Choice, ChoiceCredit, EvidenceClass, Field, Guidance, Kind, Mds2Item, Polarity,
    Question, Who,
};
pub use read::{read, read_with};
pub use references::{Cited, Citing};
pub use tier::{ByTier, Factor, Level, Tier};
pub use variable::{AnswerSource, Variable, VariableKind};

/// A versioned set of domains, questions, clauses, variables and policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Pack {
    /// Such as `anteroom-standard`.
    pub id: String,
    /// A semantic version.
    pub version: String,
    /// The name shown.
    pub title: String,
    /// SHA-256 of the canonical form, in hexadecimal.
    #[serde(default)]
    pub fingerprint: String,
    /// In printed order.
    pub domains: Vec<Domain>,
    /// In bank order.
    pub questions: Vec<Question>,
    /// The facts that answers switch on or off.
    pub flags: Vec<Flag>,
    /// The numbers of the decision.
    pub policy: Policy,
    /// The clause library, by id.
    pub clauses: Vec<Clause>,
    /// The parts of the addendum, in printed order.
    pub parts: Vec<Part>,
    /// The blanks of the contract.
    pub variables: Vec<Variable>,
    /// The published texts that questions refer to.
    pub sources: Vec<Source>,
    /// What the HHS 405(d) flyers ask for, and what answers it here.
    pub coverage: Vec<Coverage>,
    /// What a hospital laid over it.
    #[serde(default)]
    pub overlay: Option<Overlay>,
}

impl Pack {
    /// Returns the question with this id.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *id)
    }

    /// Returns the domain with this id.
    pub fn domain(&self, id: &DomainId) -> Option<&Domain> {
        self.domains.iter().find(|domain| domain.id == *id)
    }

    /// Returns the clause with this id.
    pub fn clause(&self, id: &ClauseId) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == *id)
    }

    /// Returns the variable with this id.
    pub fn variable(&self, id: &VariableId) -> Option<&Variable> {
        self.variables.iter().find(|variable| variable.id == *id)
    }
}

/// A group of questions about one matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Domain {
    /// Such as `IAM`.
    pub id: DomainId,
    /// The title shown.
    pub title: String,
    /// What its questions decide.
    pub role: Role,
    /// What it weighs in the vendor's scores; all zero where it is no vendor domain.
    pub weights: Weights,
}

/// What the questions of a domain decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The buyer's readiness.
    Readiness,
    /// The tier and what is asked.
    Context,
    /// The vendor's scores.
    Vendor,
}

/// What a domain weighs in each weight profile.
///
/// Harm of 4 or more selects `safety`; data of 4 with harm of at most 2 selects
/// `privacy`; else `balanced`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Weights {
    /// Neither harm nor privacy leads.
    pub balanced: u16,
    /// Harm leads.
    pub safety: u16,
    /// Privacy leads.
    pub privacy: u16,
}

/// A fact about the purchase that answers switch on or off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Flag {
    /// Such as `remote`.
    pub id: FlagId,
    /// What it means when it is on.
    pub title: String,
    /// How it stands before any answer.
    pub default: bool,
}

/// A published text that questions refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Source {
    /// Such as `hicp-2018`.
    pub id: SourceId,
    /// The title, with edition and date.
    pub title: String,
    /// What stands before a place in it, with the edition, such as `HICP 2018`.
    #[serde(default)]
    pub short: String,
    /// What a reader should know, such as that a numbering changed.
    #[serde(default)]
    pub note: String,
}

/// One thing that the HHS 405(d) flyers ask for, and what answers it here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Coverage {
    /// Such as "000 row 7".
    pub item: String,
    /// What it says, in our words.
    pub says: String,
    /// Questions that answer it.
    pub questions: Vec<QuestionId>,
    /// Clauses that answer it.
    pub clauses: Vec<ClauseId>,
}
