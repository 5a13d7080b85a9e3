//! What was chosen for the contract.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::pack::{ClauseId, QuestionId, Strength, VariableId};

/// What was chosen for the contract.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContractChoices {
    /// Strengths chosen by hand, by clause.
    pub variants: BTreeMap<ClauseId, VariantChoice>,
    /// Values that replace the defaults, as typed; checked when they are used.
    pub variables: BTreeMap<VariableId, String>,
    /// What was planned for gaps, by question.
    pub remedies: BTreeMap<QuestionId, RemedyPlan>,
    /// How the talks about a clause stand.
    pub negotiation: BTreeMap<ClauseId, Negotiation>,
    /// What the buyer adds to a clause in its own words, as typed: each line that says
    /// something is printed as a paragraph. Never read as markup.
    pub paragraphs: BTreeMap<ClauseId, String>,
    /// What was said in the talks about a clause; for the buyer's side, never printed.
    pub talks: BTreeMap<ClauseId, String>,
}

/// A strength chosen by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariantChoice {
    /// The strength.
    pub strength: Strength,
    /// Why; a fallback without a reason is not used.
    pub reason: String,
    /// Who chose it.
    pub by: String,
    /// When.
    pub on: Option<Date>,
}

/// What was planned for a gap: an entry of the remediation schedule. Empty parts are
/// filled with defaults when the schedule is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemedyPlan {
    /// What will be done.
    pub action: String,
    /// Who does it.
    pub owner: String,
    /// Until when.
    pub due: Option<Date>,
    /// What will show that it is done.
    pub evidence: String,
    /// The device is not connected before it is done.
    pub before_connection: bool,
}

/// How the talks about a clause stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Negotiation {
    /// The buyer has proposed it.
    #[default]
    Proposed,
    /// The vendor objects.
    VendorObjects,
    /// Both have agreed on the fallback.
    FallbackAgreed,
    /// Both have agreed.
    Accepted,
}

/// An exception from a hard gate by a named executive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The executive.
    pub by: String,
    /// Why.
    pub reason: String,
    /// When it was made.
    pub on: Option<Date>,
    /// When it ends; at most 12 months after the assessment date.
    pub expires: Date,
}

/// The acceptance of a residual risk above the appetite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// Who accepts it.
    pub by: String,
    /// Why.
    pub reason: String,
    /// When.
    pub on: Option<Date>,
}
