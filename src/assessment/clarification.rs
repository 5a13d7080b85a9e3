//! A round of clarification: what a vendor is asked again, and what the answers then were
//! before.

use jiff::civil::Date;

use crate::assessment::{Answer, Assessment, Finding};
use crate::pack::QuestionId;

/// What a vendor is asked again. It has no place for anything that is internal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clarification {
    /// When it was asked.
    pub on: Option<Date>,
    /// The reply has come; only the buyer's own file knows.
    pub replied: bool,
    /// The open points, in bank order.
    pub points: Vec<Point>,
}

impl Clarification {
    /// Returns what is asked again about a question.
    pub fn point(&self, question: &QuestionId) -> Option<&Point> {
        self.points.iter().find(|point| point.question == *question)
    }
}

/// One open point: a question that is asked again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// The question.
    pub question: QuestionId,
    /// What the vendor had said, without names; empty for nothing.
    pub said: Answer,
    /// What the buyer found, if that is why.
    pub finding: Option<Finding>,
    /// The answers that it does not go with.
    pub against: Vec<QuestionId>,
    /// What the buyer says to the vendor about it.
    pub comments: Vec<String>,
}

/// An answer that the last response changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The question.
    pub question: QuestionId,
    /// What was answered before; empty for nothing.
    pub before: Answer,
    /// Its review was changed since.
    pub seen: bool,
}

impl Change {
    /// Returns whether it is a change of this question that nobody has looked at.
    pub fn waits(&self, question: &QuestionId) -> bool {
        !self.seen && self.question == *question
    }
}

impl Assessment {
    /// Returns what this was before the last response: the answers that it changed are as
    /// they were, and all else is as it is now, the review too. `None` where no response
    /// changed anything.
    #[must_use]
    pub fn before_response(&self) -> Option<Self> {
        if self.changes.is_empty() {
            return None;
        }
        let mut then = self.clone();
        for Change { question, before, .. } in then.changes.drain(..) {
            if before == Answer::default() {
                then.answers.remove(&question);
            } else {
                then.answers.insert(question, before);
            }
        }
        Some(then)
    }
}

/// Somebody who signs for the result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// Who.
    pub name: String,
    /// In which role or office.
    pub role: String,
    /// When.
    pub on: Option<Date>,
    /// What was signed: [`digest`](crate::assessment::saved::digest) of the assessment as it
    /// was, so that a later change shows.
    pub digest: String,
}
