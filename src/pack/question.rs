//! One thing asked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::pack::{
    ChoiceId, ClauseId, Condition, Credit, DomainId, Factor, FieldId, FlagId, Gate,
    Level, Permille, QuestionId, SourceId,
};

/// One thing asked: its words, what an answer earns, and what follows from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Question {
    /// Such as `IAM-06`.
    pub id: QuestionId,
    /// The domain it belongs to.
    pub domain: DomainId,
    /// The question in plain words, one sentence that can be read aloud.
    pub ask: String,
    /// A line under it that helps to answer.
    pub help: String,
    /// Who is asked.
    pub answered_by: Who,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// The choices, for the kinds that have them.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// Text fields beside (or, for [`Kind::Text`], instead of) the choice.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// When "not applicable" is offered, or `None` for never.
    #[serde(default)]
    pub not_applicable: Option<Condition>,
    /// What an answer earns.
    pub credit: Credit,
    /// 1 to 5; 0 is not scored.
    pub weight: u8,
    /// Whether it can stop a purchase.
    #[serde(default)]
    pub gate: Option<Gate>,
    /// From which depth on it is asked.
    pub level: Level,
    /// What evidence is expected; `None` for questions that are not scored.
    #[serde(default)]
    pub evidence_class: Option<EvidenceClass>,
    /// When it is asked. False means *not asked*, which is not "not applicable".
    #[serde(default)]
    pub when: Condition,
    /// The risk factor that its choices set.
    #[serde(default)]
    pub factor: Option<Factor>,
    /// The risk factor for which its choices give a floor.
    #[serde(default)]
    pub floor_for: Option<Factor>,
    /// The risk factor for which its choices suggest a value.
    #[serde(default)]
    pub suggests_for: Option<Factor>,
    /// The clauses it brings in and, if the vendor answers it, strengthens.
    #[serde(default)]
    pub clauses: Vec<ClauseId>,
    /// Where the rule comes from: places in published texts, by source.
    #[serde(default)]
    pub references: BTreeMap<SourceId, Vec<String>>,
    /// Items of the MDS2 form (ANSI/NEMA HN 1-2019) that bear on it.
    #[serde(default)]
    pub mds2: Vec<Mds2Item>,
    /// The long texts; may be loaded after the rest.
    #[serde(default)]
    pub guidance: Guidance,
}

impl Question {
    /// Returns the choice with this id.
    pub fn choice(&self, id: &ChoiceId) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == *id)
    }

    /// Returns whether it counts in a score.
    pub fn scored(&self) -> bool {
        self.weight > 0
    }
}

/// Who is asked a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// The vendor.
    Vendor,
    /// The buyer's procurement staff.
    Procurement,
    /// The person who answers for the device's clinical use.
    ClinicalOwner,
    /// The buyer's clinical engineering.
    ClinicalEngineering,
    /// The buyer's IT or network staff.
    It,
    /// The buyer's information security.
    Security,
    /// The buyer's privacy officer.
    Privacy,
    /// The buyer's counsel.
    Legal,
}

impl Who {
    /// Returns the words shown to people.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Vendor => "Vendor",
            Self::Procurement => "Procurement",
            Self::ClinicalOwner => "Clinical owner",
            Self::ClinicalEngineering => "Clinical engineering",
            Self::It => "IT",
            Self::Security => "Information security",
            Self::Privacy => "Privacy",
            Self::Legal => "Legal",
        }
    }
}

/// What kind of answer a question takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Yes, partly or no: a one-of with three fixed choices `yes`, `partly`, `no`.
    YesPartlyNo,
    /// One of the choices.
    OneOf,
    /// Any number of the choices.
    AnyOf,
    /// A whole number.
    Number {
        /// The unit shown behind it, such as `days`.
        unit: String,
        /// The lowest number taken.
        min: i64,
        /// The highest number taken.
        max: i64,
        /// The words for an answer without a number, such as "No promise"; earns nothing.
        none: Option<String>,
    },
    /// A calendar date.
    Date {
        /// The words for an answer without a date, such as "No date"; earns nothing.
        none: Option<String>,
    },
    /// Text fields only.
    Text,
}

/// One choice of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Choice {
    /// Unique within its question.
    pub id: ChoiceId,
    /// The words shown.
    pub label: String,
    /// What it earns, where choices earn ([`Credit::ByChoice`]).
    #[serde(default)]
    pub credit: ChoiceCredit,
    /// It excludes all others, such as "None of these"; it never counts as one of several.
    #[serde(default)]
    pub alone: bool,
    /// Flags it switches on.
    #[serde(default)]
    pub sets: Vec<FlagId>,
    /// Flags it switches off.
    #[serde(default)]
    pub clears: Vec<FlagId>,
    /// The value of the question's [`Question::factor`].
    #[serde(default)]
    pub factor: Option<u8>,
    /// The floor for the question's [`Question::floor_for`].
    #[serde(default)]
    pub floor: Option<u8>,
    /// The value suggested for the question's [`Question::suggests_for`].
    #[serde(default)]
    pub suggests: Option<u8>,
    /// The size of the organization it states (HICP): from which depth on it asks.
    #[serde(default)]
    pub size: Option<Level>,
}

/// What a choice earns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChoiceCredit {
    /// Nothing is said: the question is not scored by choice.
    #[default]
    Nothing,
    /// This share.
    Earns(Permille),
    /// Takes the question out of both sums, once the reviewer accepts it.
    NotApplicable,
    /// Unanswered until the reviewer sets the credit.
    ReviewerDecides,
}

impl ChoiceCredit {
    /// Returns whether nothing is said.
    pub fn is_nothing(&self) -> bool {
        *self == Self::Nothing
    }
}

/// A line of text in an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Field {
    /// Unique within its question.
    pub id: FieldId,
    /// The words shown.
    pub label: String,
}

/// What evidence a question expects.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceClass {
    /// None: the answer is itself a promise.
    None,
    /// A document.
    Document,
    /// Independent evidence.
    Independent,
}

/// An item of the MDS2 form and what a Yes there means here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Mds2Item {
    /// Such as `PAUT-8`.
    pub id: String,
    /// What a Yes there says about a good answer here.
    pub polarity: Polarity,
}

/// What a Yes in the MDS2 form says about a good answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Polarity {
    /// A Yes supports it (`+` in pack files).
    Supports,
    /// A No supports it (`-` in pack files).
    Opposes,
    /// Context only (`~` in pack files).
    Context,
}

/// The long texts of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Guidance {
    /// The same question for security staff.
    pub technical: String,
    /// What goes wrong without it.
    pub why: String,
    /// What a good answer looks like.
    pub good: String,
    /// What to accept as evidence.
    pub evidence: String,
    /// What to ask when the answer is weak.
    pub follow_up: String,
    /// Sentences to paste into an e-mail.
    pub email: String,
    /// What each answer means and what to do next, by choice (or field) id and `na`.
    pub answers: BTreeMap<String, String>,
}

impl Guidance {
    /// Returns whether no long text is here (yet).
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
