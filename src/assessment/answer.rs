//! What was said to one question.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::assessment::Evidence;
use crate::pack::{ChoiceId, FieldId};

/// What was said to one question, by whom and when, with its note and evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The answer itself.
    pub given: Given,
    /// Text fields, by id; an empty text is no text.
    pub fields: BTreeMap<FieldId, String>,
    /// Anything the answerer wants to add.
    pub note: String,
    /// The documents that stand behind it.
    pub evidence: Vec<Evidence>,
    /// Who answered.
    pub by: String,
    /// When.
    pub on: Option<Date>,
}

/// The answer itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Given {
    /// Nothing (yet). Text questions have only their fields.
    #[default]
    Nothing,
    /// These choices: exactly one for yes-partly-no and one-of questions.
    Chosen(BTreeSet<ChoiceId>),
    /// A number, in the question's unit.
    Number(i64),
    /// A date.
    Date(Date),
    /// The question's words for no number or no date, such as "No promise".
    NoPromise,
    /// Does not apply, for this reason. It counts as unanswered until the reviewer
    /// accepts it, and as nothing if the reviewer rejects it.
    NotApplicable {
        /// Why.
        reason: String,
    },
}

impl Answer {
    /// Returns an answer of one choice.
    pub fn choice(id: &str) -> Self {
        let given = Given::Chosen(BTreeSet::from([ChoiceId::from(id)]));
        Self { given, ..Self::default() }
    }

    /// Returns whether this choice was made.
    pub fn chose(&self, id: &ChoiceId) -> bool {
        matches!(&self.given, Given::Chosen(chosen) if chosen.contains(id))
    }

    /// Returns whether nothing at all was said: no choice, no filled field.
    pub fn is_empty(&self) -> bool {
        self.given == Given::Nothing
            && self.fields.values().all(|text| text.trim().is_empty())
    }
}
