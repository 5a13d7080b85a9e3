//! What a buyer and a vendor give each other: the request, and the response to it.

use std::collections::BTreeSet;
use std::fmt;

use crate::assessment::{
    Answer, Assessment, Audience, Change, Clarification, ContractChoices, Evidence,
    Given, Kept, Stage,
};
use crate::ordered::map_of;
use crate::pack::{Condition, Credit, Pack, Question, QuestionId, Role, Who};

/// What a response changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// Questions that the vendor has answered now, in bank order.
    pub added: Vec<QuestionId>,
    /// Questions that the vendor answers otherwise now, in bank order.
    pub changed: Vec<QuestionId>,
    /// Questions whose answer the response does not have, in bank order; taken back.
    pub removed: Vec<QuestionId>,
    /// How many answers came as they were.
    pub unchanged: usize,
    /// Changed or removed answers that the buyer has already looked at. The review
    /// stands as it was, and should be looked at again.
    pub look_again: Vec<QuestionId>,
    /// Answers of the profile that are not what the buyer's file says, in bank order.
    /// The buyer's stay.
    pub profile_differs: Vec<QuestionId>,
    /// Answers to questions that this pack does not have, kept as they came.
    pub unknown: Vec<String>,
}

/// Why a response cannot be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReceived {
    /// The file is no response.
    NotAResponse(Stage),
    /// What it should be taken into is not the buyer's own file.
    NotTheBuyers(Stage),
    /// It answers the request of another purchase.
    OtherPurchase,
    /// It was made with another pack.
    OtherPack,
}

impl fmt::Display for NotReceived {
    /// Writes what is wrong and what to do.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAResponse(Stage::Request) => {
                "This is a request, not a response. Ask the vendor for the response file."
            }
            Self::NotAResponse(_) => {
                "This is an assessment, not a response. Open it by itself."
            }
            Self::NotTheBuyers(_) => {
                "A response can only be taken into the buyer's own assessment. Open that \
                 first."
            }
            Self::OtherPurchase => {
                "This response belongs to another purchase. Open that purchase first, or \
                 open the response as a new one."
            }
            Self::OtherPack => {
                "This response was made with another question pack. Ask the vendor to \
                 answer the request you sent."
            }
        })
    }
}

impl std::error::Error for NotReceived {}

impl Assessment {
    /// Returns what a vendor may see: title, date, pack, and those answers of the buyer
    /// that decide the tier and what is asked, without notes, documents and names.
    #[must_use]
    pub fn request(&self, pack: &Pack) -> Self {
        let scope = scope(pack);
        let mut request = self.bare(Stage::Request);
        request.answers = map_of(
            self.answers
                .iter()
                .filter(|(id, _)| scope.contains(id))
                .map(|(id, answer)| (id.clone(), without_notes(answer))),
        );
        request
    }

    /// Returns what a vendor may see of a clarification: the request, the vendor's own
    /// answers without names and marks of the buyer, and what is asked again.
    #[must_use]
    pub fn clarifying(&self, pack: &Pack, asked: &Clarification) -> Self {
        let mut request = self.request(pack);
        for question in vendors(pack) {
            if let Some(answer) = self.answers.get(&question.id) {
                request.answers.insert(question.id.clone(), answer.handed_back());
            }
        }
        request.clarification = Some(asked.clone());
        request
    }

    /// Returns what a vendor may see of this purchase as it stands: the request, with the
    /// vendor's own answers as they go back there.
    #[must_use]
    pub fn for_vendor(&self, pack: &Pack) -> Self {
        let mut request = self.request(pack);
        for question in vendors(pack) {
            if let Some(answer) = self.answers.get(&question.id) {
                request.answers.insert(question.id.clone(), answer.handed_back());
            }
        }
        request
    }

    /// Returns what the buyer's counsel may see: the whole decision and the contract,
    /// without internal comments and without who works on what. No result differs.
    #[must_use]
    pub fn for_counsel(&self) -> Self {
        let mut seen = self.clone();
        for review in seen.reviews.values_mut() {
            review.comments.retain(|comment| comment.audience == Audience::Vendor);
        }
        seen.assigned.clear();
        seen.later.clear();
        seen
    }

    /// Returns a vendor's own file with what a later request brings: its profile, and the
    /// answers that this file does not have. What the vendor answered here stays.
    #[must_use]
    pub fn renewed(mut self, pack: &Pack, request: &Self) -> Self {
        for (id, answer) in &request.answers {
            let own = self.answers.get(id).is_some_and(|answer| !answer.is_empty());
            if !(own && vendors(pack).any(|question| question.id == *id)) {
                self.answers.insert(id.clone(), answer.clone());
            }
        }
        self
    }

    /// Returns what a vendor gives back: the request with the vendor's answers. Nobody
    /// on the buyer's side has read its documents yet.
    #[must_use]
    pub fn response(&self, pack: &Pack) -> Self {
        let mut response = Self { stage: Stage::Response, ..self.request(pack) };
        for question in vendors(pack) {
            if let Some(answer) = self.answers.get(&question.id) {
                response.answers.insert(question.id.clone(), unread(answer.clone()));
            }
        }
        response.unknown_answers = self.unknown_answers.clone();
        if self.stage != Stage::Assessment {
            response.clarification.clone_from(&self.clarification);
        }
        response
    }

    /// Takes the vendor's answers out of `response` and says what changed. Reviews,
    /// contract choices and the profile stay as they are. A document that the buyer has
    /// read stays read if it comes back as it was. What an answer was before is kept in
    /// [`Assessment::changes`], unless there was none at all: a first response is no change.
    ///
    /// The reply to a clarification speaks of what was asked, and of questions that had no
    /// answer; all others stay.
    ///
    /// # Errors
    ///
    /// If `response` is no response to a request of this purchase.
    pub fn receive(
        mut self,
        pack: &Pack,
        response: &Self,
    ) -> Result<(Self, Received), NotReceived> {
        if response.stage != Stage::Response {
            return Err(NotReceived::NotAResponse(response.stage));
        }
        if self.stage != Stage::Assessment {
            return Err(NotReceived::NotTheBuyers(self.stage));
        }
        if response.pack.id != self.pack.id {
            return Err(NotReceived::OtherPack);
        }
        if response.id != self.id {
            return Err(NotReceived::OtherPurchase);
        }
        let mut received = Received {
            profile_differs: differing_profile(pack, &self, response),
            unknown: response.unknown_answers.keys().cloned().collect(),
            ..Received::default()
        };
        let asked = response.clarification.as_ref();
        let first = self.clarification.is_none()
            && vendors(pack).all(|question| !self.answers.contains_key(&question.id));
        let mut changes = Vec::new();
        for Question { id, .. } in vendors(pack) {
            let concerned = asked.is_none_or(|asked| {
                asked.point(id).is_some() || !self.answers.contains_key(id)
            });
            if concerned {
                let before = self.answers.get(id).cloned().unwrap_or_default();
                let given = response.answers.get(id);
                if !self.take(id, given, asked.is_some(), &mut received) {
                    changes.push(Change { question: id.clone(), before, seen: false });
                }
            }
        }
        if !first && !changes.is_empty() {
            self.changes = changes;
        }
        if let Some(asked) = asked {
            self.note_reply(asked);
        }
        self.unknown_answers.extend(response.unknown_answers.clone());
        Ok((self, received))
    }

    /// Makes a response the buyer's own assessment, for a buyer who has none of this
    /// purchase: profile and answers as the vendor's file has them.
    ///
    /// # Errors
    ///
    /// If this is no response.
    pub fn adopt(self, pack: &Pack) -> Result<(Self, Received), NotReceived> {
        let mut own = self.request(pack);
        own.stage = Stage::Assessment;
        own.receive(pack, &self)
    }

    /// Returns an assessment of this purchase in which nothing is answered.
    fn bare(&self, stage: Stage) -> Self {
        Self {
            id: self.id.clone(),
            title: self.title.clone(),
            date: self.date,
            stage,
            pack: self.pack.clone(),
            answers: [].into(),
            reviews: [].into(),
            contract: ContractChoices::default(),
            sign_off: None,
            signatures: Vec::new(),
            clarification: None,
            changes: Vec::new(),
            exceptions: [].into(),
            assigned: [].into(),
            later: Vec::new(),
            unknown_answers: [].into(),
            kept: Kept::default(),
        }
    }

    /// Notes that the reply to a clarification has come, unless another one was asked
    /// since.
    fn note_reply(&mut self, asked: &Clarification) {
        if let Some(mine) = self.clarification.as_mut().filter(|mine| *mine == asked) {
            mine.replied = true;
        }
    }

    /// Takes one answer of the vendor, and returns whether it is what it was. In the reply
    /// to a clarification, who answered and when make no other answer: names did not
    /// travel.
    fn take(
        &mut self,
        id: &QuestionId,
        given: Option<&Answer>,
        clarified: bool,
        received: &mut Received,
    ) -> bool {
        let empty = Answer::default();
        let given = given.filter(|answer| **answer != empty);
        let mine = self.answers.remove(id).filter(|answer| *answer != empty);
        let kept = match (mine, given) {
            (None, None) => return true,
            (None, Some(given)) => {
                received.added.push(id.clone());
                self.answers.insert(id.clone(), unread(given.clone()));
                return false;
            }
            (Some(mine), Some(given)) => {
                let mut given = read_as(&mine, unread(given.clone()));
                if clarified {
                    let signed =
                        Answer { by: mine.by.clone(), on: mine.on, ..given.clone() };
                    if signed == mine {
                        given = signed;
                    }
                }
                let same = given == mine;
                self.answers.insert(id.clone(), given);
                if same {
                    received.unchanged += 1;
                } else {
                    received.changed.push(id.clone());
                }
                same
            }
            (Some(_), None) => {
                received.removed.push(id.clone());
                false
            }
        };
        if !kept && self.reviews.contains_key(id) {
            received.look_again.push(id.clone());
        }
        kept
    }
}

/// Returns the questions that the vendor answers, in bank order.
fn vendors(pack: &Pack) -> impl Iterator<Item = &Question> {
    pack.questions.iter().filter(|question| question.answered_by == Who::Vendor)
}

/// Returns the buyer's questions that decide the tier and what is asked: the context
/// domains, and those that switch a flag, set a factor or a size, or are named by a
/// condition or a credit rule.
fn scope(pack: &Pack) -> BTreeSet<&QuestionId> {
    let mut scope = BTreeSet::new();
    for question in &pack.questions {
        let context =
            pack.domain(&question.domain).is_some_and(|d| d.role == Role::Context);
        let decides = question.choices.iter().any(|choice| {
            !choice.sets.is_empty()
                || !choice.clears.is_empty()
                || choice.factor.is_some()
                || choice.floor.is_some()
                || choice.suggests.is_some()
                || choice.size.is_some()
        });
        if context || decides {
            scope.insert(&question.id);
        }
        let named = |condition: &Condition| match condition {
            Condition::Chosen { question, .. } | Condition::Earned { question, .. } => {
                pack.question(question).map(|question| &question.id)
            }
            _ => None,
        };
        let mut conditions = vec![&question.when];
        conditions.extend(&question.not_applicable);
        for condition in conditions {
            condition.walk(&mut |part| scope.extend(named(part)));
        }
        if let Credit::Span { years, .. } = &question.credit {
            scope.insert(years);
        }
    }
    scope.retain(|id| {
        pack.question(id).is_some_and(|question| question.answered_by != Who::Vendor)
    });
    scope
}

/// Returns the answers of the profile in which the response differs.
fn differing_profile(
    pack: &Pack,
    mine: &Assessment,
    response: &Assessment,
) -> Vec<QuestionId> {
    let scope = scope(pack);
    let asked = pack.questions.iter().map(|question| &question.id);
    let said = |assessment: &Assessment, id: &QuestionId| {
        let answer = assessment.answers.get(id).map(without_notes);
        answer.filter(|answer| !answer.is_empty())
    };
    asked
        .filter(|id| scope.contains(id) && said(mine, id) != said(response, id))
        .cloned()
        .collect()
}

/// Returns an answer of the buyer without what is internal.
fn without_notes(answer: &Answer) -> Answer {
    let given = match &answer.given {
        Given::NotApplicable { .. } => Given::NotApplicable { reason: String::new() },
        given => given.clone(),
    };
    Answer { given, fields: answer.fields.clone(), ..Answer::default() }
}

impl Answer {
    /// Returns an answer of the vendor as it goes back there: without who on the buyer's
    /// side wrote it down or read its documents.
    #[must_use]
    pub fn handed_back(&self) -> Self {
        Self { by: String::new(), on: None, ..unread(self.clone()) }
    }
}

/// Returns an answer whose documents nobody on the buyer's side has read: a vendor
/// cannot say that the buyer did.
fn unread(mut answer: Answer) -> Answer {
    for evidence in &mut answer.evidence {
        evidence.read_by.clear();
        evidence.read_on = None;
    }
    answer
}

/// Returns `given` with the buyer's mark on the documents that are the same in `mine`;
/// each mark goes to one document, also where a vendor names one twice.
/// Whether a document is independent is for the buyer to say once it was read.
fn read_as(mine: &Answer, mut given: Answer) -> Answer {
    let mut known: Vec<&Evidence> = mine.evidence.iter().collect();
    for evidence in &mut given.evidence {
        let same = |known: &&Evidence| {
            let unread = Evidence {
                read_by: String::new(),
                read_on: None,
                independent: evidence.independent,
                ..(*known).clone()
            };
            unread == *evidence
        };
        let Some(at) = known.iter().position(same) else { continue };
        let known = known.remove(at);
        if !known.read_by.is_empty() || known.read_on.is_some() {
            *evidence = known.clone();
        }
    }
    given
}
