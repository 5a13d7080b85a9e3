//! Gates: what stops a purchase, and what must be closed first.

use crate::pack::{QuestionId, Strictness};

/// One gate that acts at this tier, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateStatus {
    /// The question.
    pub question: QuestionId,
    /// How it acts at this tier.
    pub strictness: Strictness,
    /// How it stands.
    pub state: GateState,
    /// A sentence that says why, for people.
    pub because: String,
}

/// How a gate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GateState {
    /// Credit 0.9 or more, or accepted as not applicable.
    Passed,
    /// A soft gate closed by a compensating control, a strong clause or a dated remedy
    /// before connection.
    Closed,
    /// Answered partly on a gate: open, the purchase is conditional.
    Partial,
    /// A soft gate that failed.
    Open,
    /// A hard gate that failed: stop.
    Failed,
    /// A hard gate that failed, with an executive's exception in force.
    Excepted,
}
