//! The smallest change as people read it: counted, and by question.

use crate::pack::QuestionId;
use crate::scoring::scorecard::{Improvement, SmallestChange};
use crate::scoring::words::counted;

/// What is to be improved about one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionSteps {
    /// The question.
    pub question: QuestionId,
    /// Its improvements in the order in which they can be made: evidence is read for the
    /// answer it stands behind, a control covers what is left.
    pub steps: Vec<Improvement>,
}

impl QuestionSteps {
    /// Returns what has to be done, as a sentence without its stop.
    #[must_use]
    pub fn words(&self) -> String {
        let mut said = String::new();
        for step in &self.steps {
            if said.is_empty() {
                said.push_str(step.words());
            } else {
                said.push_str(", then ");
                said.push_str(&step.words().to_lowercase());
            }
        }
        said
    }
}

impl SmallestChange {
    /// Returns the improvements by question, in the order of the change.
    #[must_use]
    pub fn by_question(&self) -> Vec<QuestionSteps> {
        let mut questions: Vec<QuestionSteps> = Vec::new();
        for (id, how) in &self.improvements {
            match questions.iter_mut().find(|known| known.question == *id) {
                Some(known) => known.steps.push(*how),
                None => questions
                    .push(QuestionSteps { question: id.clone(), steps: vec![*how] }),
            }
        }
        for question in &mut questions {
            question.steps.sort_by_key(|how| turn(*how));
        }
        questions
    }

    /// Returns how many improvements on how many questions: `3 improvements on 2
    /// questions`.
    #[must_use]
    pub fn counted(&self) -> String {
        let improvements =
            counted(self.improvements.len(), "improvement", "improvements");
        let questions = counted(self.by_question().len(), "question", "questions");
        format!("{improvements} on {questions}")
    }
}

/// Returns the place of an improvement among those of its question.
const fn turn(how: Improvement) -> u8 {
    match how {
        Improvement::FullCredit => 0,
        Improvement::AcceptNotApplicable => 1,
        Improvement::VerifyEvidence => 2,
        Improvement::AddControl => 3,
    }
}
