//! What an answer earns.

use serde::{Deserialize, Serialize};

use crate::pack::{Permille, QuestionId, VariableId};

/// How an answer's credit is found (scoring model §7.3).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Credit {
    /// The question is not scored.
    #[default]
    Nothing,
    /// The choice says it.
    ByChoice,
    /// The number of choices made over `of`, at most all of it.
    Count {
        /// How many earn full credit.
        of: u16,
    },
    /// The first rule that fits earns its share; none earns nothing.
    Rules(Vec<Rule>),
    /// The first step that the number passes earns its share.
    Steps {
        /// From best to worst.
        steps: Vec<Step>,
        /// What a number earns that passes none.
        otherwise: Permille,
    },
    /// The age of the date at the assessment date: the first line that is not passed.
    Age {
        /// From youngest to oldest.
        steps: Vec<AgeStep>,
        /// What an older date earns.
        otherwise: Permille,
    },
    /// Whole months from the assessment date to the date, over the years wanted.
    Span {
        /// The number question that says how many years are wanted.
        years: QuestionId,
        /// The variable that says it when that question has no answer.
        or: VariableId,
    },
}

/// A rule over choices made or fields filled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Rule {
    /// Groups; of each group at least one choice (or field) is there.
    pub all: Vec<Vec<String>>,
    /// How many choices (or fields) there are at least.
    #[serde(default)]
    pub at_least: u16,
    /// What it earns.
    pub credit: Permille,
}

/// A line that a number passes or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Step {
    /// On which side of the line the good numbers lie; the line itself is good.
    pub side: Side,
    /// Where the line is.
    pub line: Line,
    /// What it earns.
    pub credit: Permille,
}

/// On which side of a line the good numbers lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Small numbers are good.
    AtMost,
    /// Large numbers are good.
    AtLeast,
}

/// Where a line is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Line {
    /// At a number.
    Number(i64),
    /// At the tier default of a variable, times a share in thousandths
    /// (2000 is twice, 500 is half). Negotiated values never change a score.
    Variable {
        /// The variable.
        variable: VariableId,
        /// The factor in thousandths.
        times: u16,
    },
}

/// A line in an age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AgeStep {
    /// The oldest age, in months.
    pub within_months: u16,
    /// What it earns.
    pub credit: Permille,
}
