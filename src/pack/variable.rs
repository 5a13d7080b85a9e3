//! The blanks of the contract.

use serde::{Deserialize, Serialize};

use crate::pack::{ByTier, FieldId, QuestionId, VariableId};

/// A blank of the contract: what may fill it, and what does until somebody changes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Variable {
    /// Such as `fix_uncontrolled_days`.
    pub id: VariableId,
    /// What it is, in words.
    pub title: String,
    /// What may fill it.
    pub kind: VariableKind,
    /// What fills it at each tier; `None` where somebody has to.
    #[serde(default)]
    pub default: Option<ByTier<String>>,
    /// The addendum is incomplete without it.
    #[serde(default)]
    pub required: bool,
    /// The answer that fills it before the default does.
    #[serde(default)]
    pub from: Option<AnswerSource>,
    /// Where the default comes from, or that it is a design default.
    pub anchor: String,
}

/// What may fill a variable. Bounds are included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VariableKind {
    /// A line of text.
    Text,
    /// A date, stored as ISO 8601 and printed in the long form.
    Date,
    /// A number with its unit, in thousandths (1500 is 1.5).
    Number {
        /// The unit as printed in forms, such as `calendar days`.
        unit: String,
        /// The lowest value, in thousandths.
        min: Option<i64>,
        /// The highest value, in thousandths.
        max: Option<i64>,
    },
    /// An amount of money in whole US dollars, printed with thousands separators.
    Money {
        /// The lowest amount.
        min: Option<i64>,
    },
    /// Yes or no (stored as `yes` or `no`), printed as words.
    YesNo {
        /// What is printed for yes.
        yes: String,
        /// What is printed for no.
        no: String,
    },
}

/// The answer that fills a variable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AnswerSource {
    /// The question.
    pub question: QuestionId,
    /// The text field, or `None` for the answer itself.
    pub field: Option<FieldId>,
}
