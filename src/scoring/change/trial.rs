//! What would be if: answers and improvements tried without being kept.

use jiff::civil::Date;

use crate::assessment::{Answer, Assessment, Event, Finding};
use crate::pack::{Pack, QuestionId};
use crate::scoring::change::as_if::as_if;
use crate::scoring::scorecard::Improvement;

/// Answers and improvements that are tried, in the order in which they were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    tries: Vec<(QuestionId, Tried)>,
}

/// One thing that is tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tried {
    /// This answer.
    Answered(Answer),
    /// This improvement.
    Improved(Improvement),
}

/// What of a trial can be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The changes, to be made as one step.
    pub events: Vec<Event>,
    /// What stays a trial: it needs the name of a document or of an owner, which nobody
    /// has given.
    pub left: Vec<(QuestionId, Improvement)>,
}

impl Trial {
    /// Returns whether nothing is tried.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.tries.is_empty()
    }

    /// Returns how many things are tried.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.tries.len()
    }

    /// Returns what is tried, in the order in which it was.
    pub fn tries(&self) -> impl Iterator<Item = &(QuestionId, Tried)> {
        self.tries.iter()
    }

    /// Returns the answer that is tried for a question.
    #[must_use]
    pub fn answer(&self, question: &QuestionId) -> Option<&Answer> {
        self.tries.iter().rev().find_map(|(id, tried)| match tried {
            Tried::Answered(answer) if id == question => Some(answer),
            _ => None,
        })
    }

    /// Returns whether an improvement of a question is tried.
    #[must_use]
    pub fn improves(&self, question: &QuestionId, how: Improvement) -> bool {
        self.tries
            .iter()
            .any(|(id, tried)| id == question && *tried == Tried::Improved(how))
    }

    /// Tries something, in the place of what was tried of the same kind: an answer of
    /// one's own and the best answer are one kind.
    #[must_use]
    pub fn with(mut self, question: QuestionId, tried: Tried) -> Self {
        self.tries.retain(|(id, known)| *id != question || !same_kind(known, &tried));
        self.tries.push((question, tried));
        self
    }

    /// Tries something no longer.
    #[must_use]
    pub fn without(mut self, question: &QuestionId, tried: &Tried) -> Self {
        self.tries.retain(|(id, known)| id != question || !same_kind(known, tried));
        self
    }

    /// Returns the assessment as it would be. It may hold invented names and documents:
    /// it is never to be kept; [`Trial::kept`] says what can be.
    #[must_use]
    pub fn of(&self, pack: &Pack, assessment: &Assessment) -> Assessment {
        // Answers first: evidence is read for the answer it stands behind.
        let (answers, rest): (Vec<_>, Vec<_>) =
            self.tries.iter().partition(|(_, tried)| is_answer(tried));
        answers.into_iter().chain(rest).fold(assessment.clone(), |so_far, (id, tried)| {
            match tried {
                Tried::Answered(answer) => {
                    so_far.after(Event::Answered(id.clone(), answer.clone()))
                }
                Tried::Improved(how) => as_if(pack, &so_far, &[(id.clone(), *how)]),
            }
        })
    }

    /// Returns what can be kept, as said by `by` on the day `on`, and what cannot.
    #[must_use]
    pub fn kept(
        &self,
        pack: &Pack,
        assessment: &Assessment,
        (by, on): (&str, Option<Date>),
    ) -> Kept {
        let mut kept = Kept::default();
        let mut so_far = assessment.clone();
        for (id, tried) in &self.tries {
            let signed = |answer: &Answer| {
                let answer = Answer { by: by.to_owned(), on, ..answer.clone() };
                Event::Answered(id.clone(), answer)
            };
            let found = |finding| Event::Reviewed {
                question: id.clone(),
                finding,
                by: by.to_owned(),
                on,
            };
            let from = kept.events.len();
            match tried {
                Tried::Answered(answer) => kept.events.push(signed(answer)),
                Tried::Improved(Improvement::FullCredit) => {
                    let full = [(id.clone(), Improvement::FullCredit)];
                    let best = as_if(pack, &so_far, &full);
                    if let Some(answer) = best.answers.get(id) {
                        kept.events.push(signed(answer));
                    }
                    // What the reviewer set against the old answer goes with it.
                    let review = so_far.reviews.get(id);
                    if review.is_some_and(|review| review.override_.is_some()) {
                        kept.events.push(Event::Overrode(id.clone(), None));
                    }
                    let finding = review.and_then(|review| review.finding);
                    if finding == Some(Finding::Rejected) {
                        kept.events.push(found(None));
                    }
                }
                Tried::Improved(Improvement::AcceptNotApplicable) => {
                    kept.events.push(found(Some(Finding::Accepted)));
                }
                Tried::Improved(
                    how @ (Improvement::VerifyEvidence | Improvement::AddControl),
                ) => kept.left.push((id.clone(), *how)),
            }
            for event in &kept.events[from..] {
                so_far = so_far.after(event.clone());
            }
        }
        kept
    }
}

/// Returns whether something tried is an answer.
const fn is_answer(tried: &Tried) -> bool {
    matches!(tried, Tried::Answered(_) | Tried::Improved(Improvement::FullCredit))
}

/// Returns whether two things tried take each other's place.
fn same_kind(one: &Tried, other: &Tried) -> bool {
    is_answer(one) && is_answer(other) || one == other
}
