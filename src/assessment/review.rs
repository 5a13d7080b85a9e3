//! What the buyer thinks of an answer.

use jiff::civil::Date;

use crate::pack::Permille;

/// The buyer's view of one answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// What the reviewer found; `None` while nobody has looked.
    pub finding: Option<Finding>,
    /// Who found it.
    pub by: String,
    /// When.
    pub on: Option<Date>,
    /// A credit that replaces the answer's; the original stays beside it.
    pub override_: Option<Override>,
    /// Measures outside the device. The strongest that counts counts; they do not add.
    pub controls: Vec<Control>,
    /// What was said about it.
    pub comments: Vec<Comment>,
}

/// What a reviewer found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Finding {
    /// The answer (or its "not applicable") stands.
    Accepted,
    /// It does not stand: it earns nothing.
    Rejected,
    /// It stands, but its documents do not count: it is taken as attested.
    NeedsEvidence,
}

/// A credit set by the reviewer in place of the answer's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The credit.
    pub credit: Permille,
    /// Why; never empty.
    pub reason: String,
    /// Who set it.
    pub by: String,
    /// When.
    pub on: Option<Date>,
}

/// A measure of the buyer outside the device that makes up for a weak answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    /// What it is.
    pub what: String,
    /// Who owns it; without an owner it does not count.
    pub owner: String,
    /// When it is looked at again; before the assessment date it does not count.
    pub review_on: Option<Date>,
    /// How strong it is.
    pub strength: ControlStrength,
}

/// How strong a compensating control is (scoring model §7.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ControlStrength {
    /// Helps a little.
    Weak,
    /// Does the job.
    Effective,
    /// Independent of the device, and tested.
    Strong,
}

/// Something said about an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// What was said.
    pub text: String,
    /// Who may read it.
    pub audience: Audience,
    /// Who said it.
    pub by: String,
    /// When.
    pub on: Option<Date>,
}

/// Who may read a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// The buyer's side only; never in a request, a response or the addendum.
    Internal,
    /// The vendor as well.
    Vendor,
}
