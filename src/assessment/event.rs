//! What a person can change: everything else is computed.

use jiff::civil::Date;

use crate::assessment::{
    Answer, Assessment, Clarification, Comment, Control, Exception, Finding, Negotiation,
    Override, RemedyPlan, Review, SignOff, Signature, VariantChoice,
};
use crate::ordered::map_of;
use crate::pack::{ClauseId, QuestionId, VariableId};

/// One change to an assessment. Undo keeps the assessment as it was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Named the purchase.
    Titled(String),
    /// Set the day as of which everything is judged.
    Dated(Date),
    /// Answered a question; an empty answer takes it back.
    Answered(QuestionId, Answer),
    /// Gave questions to somebody to answer; an empty name takes them back.
    Assigned(Vec<QuestionId>, String),
    /// Put questions off (`true`): seen, and not answered yet; or took that back.
    PutOff(Vec<QuestionId>, bool),
    /// Looked at an answer; `None` takes the finding back.
    Reviewed {
        /// The question.
        question: QuestionId,
        /// What was found.
        finding: Option<Finding>,
        /// Who found it.
        by: String,
        /// When.
        on: Option<Date>,
    },
    /// Set a credit by hand; `None` takes it back.
    Overrode(QuestionId, Option<Override>),
    /// Replaced the compensating controls of a question.
    Controlled(QuestionId, Vec<Control>),
    /// Said something about an answer.
    Commented(QuestionId, Comment),
    /// Took back the comment at this position.
    CommentTaken(QuestionId, usize),
    /// Chose a clause's strength by hand; `None` goes back to the computed one.
    ChoseVariant(ClauseId, Option<VariantChoice>),
    /// Filled a variable; `None` goes back to the default.
    Filled(VariableId, Option<String>),
    /// Planned a gap's remedy; `None` goes back to the defaults.
    Planned(QuestionId, Option<RemedyPlan>),
    /// Moved the talks about a clause.
    Negotiated(ClauseId, Negotiation),
    /// Added paragraphs to a clause; `None` takes them out.
    Added(ClauseId, Option<String>),
    /// Noted what was said in the talks about a clause; `None` takes the note away.
    Noted(ClauseId, Option<String>),
    /// Excepted a hard gate; `None` takes it back.
    Excepted(QuestionId, Option<Exception>),
    /// Accepted a residual risk above the appetite; `None` takes it back.
    SignedOff(Option<SignOff>),
    /// Replaced the signatures under the result.
    Signed(Vec<Signature>),
    /// Asked the vendor again; `None` forgets it.
    Clarified(Option<Clarification>),
    /// Several changes that are one step, in this order.
    Together(Vec<Event>),
}

impl Assessment {
    /// Returns the assessment after `event`.
    #[must_use]
    pub fn after(mut self, event: Event) -> Self {
        match event {
            Event::Titled(title) => self.title = title,
            Event::Dated(date) => self.date = date,
            Event::Answered(id, answer) => {
                let empty = answer == Answer::default();
                if !answer.is_empty() {
                    self.put_off(std::slice::from_ref(&id), false);
                }
                put(&mut self.answers, id, (!empty).then_some(answer));
            }
            Event::Assigned(ids, name) => self.assign(ids, &name),
            Event::PutOff(ids, later) => self.put_off(&ids, later),
            Event::Reviewed { question, finding, by, on } => {
                self.review(question, |review| {
                    review.finding = finding;
                    review.by = by;
                    review.on = on;
                });
            }
            Event::Overrode(id, override_) => {
                self.review(id, |review| review.override_ = override_);
            }
            Event::Controlled(id, controls) => {
                self.review(id, |review| review.controls = controls);
            }
            Event::Commented(id, comment) => {
                self.review(id, |review| review.comments.push(comment));
            }
            Event::CommentTaken(id, at) => self.review(id, |review| {
                if at < review.comments.len() {
                    review.comments.remove(at);
                }
            }),
            Event::ChoseVariant(id, choice) => {
                put(&mut self.contract.variants, id, choice);
            }
            Event::Filled(id, value) => put(&mut self.contract.variables, id, value),
            Event::Planned(id, plan) => put(&mut self.contract.remedies, id, plan),
            Event::Negotiated(id, state) => {
                let stands = (state != Negotiation::Proposed).then_some(state);
                put(&mut self.contract.negotiation, id, stands);
            }
            Event::Added(id, text) => put(&mut self.contract.paragraphs, id, text),
            Event::Noted(id, text) => put(&mut self.contract.talks, id, text),
            Event::Excepted(id, exception) => put(&mut self.exceptions, id, exception),
            Event::SignedOff(sign_off) => self.sign_off = sign_off,
            Event::Signed(signatures) => self.signatures = signatures,
            Event::Clarified(clarification) => self.clarification = clarification,
            Event::Together(events) => {
                return events.into_iter().fold(self, Self::after);
            }
        }
        self
    }

    /// Changes the review of a question, and drops it when nothing is left in it. Whoever
    /// changes it has seen what the last response changed.
    fn review(&mut self, id: QuestionId, change: impl FnOnce(&mut Review)) {
        for change in &mut self.changes {
            change.seen |= change.question == id;
        }
        let mut review = self.reviews.get(&id).cloned().unwrap_or_default();
        change(&mut review);
        let left = review.finding.is_some()
            || review.override_.is_some()
            || !review.controls.is_empty()
            || !review.comments.is_empty();
        put(&mut self.reviews, id, left.then_some(review));
    }
}

/// Puts a value at a key, or takes the key away.
pub(super) fn put<K: Ord, V>(
    map: &mut std::collections::BTreeMap<K, V>,
    key: K,
    value: Option<V>,
) {
    if let Some(value) = value {
        map.insert(key, value);
    } else {
        // Made anew: taking out of a map in place is a great deal of code for every kind of
        // map, and the page carries it; ours are small.
        let old = std::mem::take(map).into_iter();
        *map = map_of(old.filter(|(known, _)| *known != key));
    }
}
