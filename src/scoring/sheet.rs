//! A pack and an assessment laid side by side.

use crate::assessment::{Answer, Assessment, Review};
use crate::pack::{Domain, FlagId, Pack, Question, QuestionId, Role, VariableId};

/// A pack and an assessment laid side by side, question by question.
///
/// Everything in scoring speaks of a question by its position in the pack, so that no
/// loop over questions searches for one.
pub(super) struct Sheet<'a> {
    /// What is asked.
    pub(super) pack: &'a Pack,
    /// What was said.
    pub(super) assessment: &'a Assessment,
    /// The answer to each question.
    answers: Vec<Option<&'a Answer>>,
    /// The review of each question.
    reviews: Vec<Option<&'a Review>>,
    /// The position of each question's domain in the pack.
    domains: Vec<Option<usize>>,
    /// The positions of all questions, by id.
    by_id: Vec<usize>,
}

impl<'a> Sheet<'a> {
    /// Lays `assessment` beside `pack`.
    pub(super) fn of(pack: &'a Pack, assessment: &'a Assessment) -> Self {
        let questions = &pack.questions;
        let mut by_id: Vec<usize> = (0..questions.len()).collect();
        by_id.sort_by(|&a, &b| questions[a].id.cmp(&questions[b].id));
        // Questions of a domain stand together: the last domain is nearly always right.
        let mut last = 0;
        let domains = questions
            .iter()
            .map(|question| {
                let fits = |domain: &Domain| domain.id == question.domain;
                if !pack.domains.get(last).is_some_and(fits) {
                    last = pack.domains.iter().position(fits)?;
                }
                Some(last)
            })
            .collect();
        Self {
            pack,
            assessment,
            answers: questions
                .iter()
                .map(|question| assessment.answers.get(&question.id))
                .collect(),
            reviews: questions
                .iter()
                .map(|question| assessment.reviews.get(&question.id))
                .collect(),
            domains,
            by_id,
        }
    }

    /// Returns how many questions there are.
    pub(super) fn len(&self) -> usize {
        self.answers.len()
    }

    /// Returns the question at a position.
    pub(super) fn question(&self, at: usize) -> &'a Question {
        &self.pack.questions[at]
    }

    /// Returns the answer to the question at a position.
    pub(super) fn answer(&self, at: usize) -> Option<&'a Answer> {
        self.answers[at]
    }

    /// Returns the review of the question at a position.
    pub(super) fn review(&self, at: usize) -> Option<&'a Review> {
        self.reviews[at]
    }

    /// Returns the position of the domain of the question at a position.
    pub(super) fn domain(&self, at: usize) -> Option<usize> {
        self.domains[at]
    }

    /// Returns what the question at a position decides.
    pub(super) fn role(&self, at: usize) -> Option<Role> {
        self.domains[at].map(|domain| self.pack.domains[domain].role)
    }

    /// Returns the position of a question.
    pub(super) fn position(&self, id: &QuestionId) -> Option<usize> {
        let found =
            self.by_id.binary_search_by(|&at| self.pack.questions[at].id.cmp(id)).ok()?;
        Some(self.by_id[found])
    }

    /// Returns the position of a flag.
    pub(super) fn flag(&self, id: &FlagId) -> Option<usize> {
        self.pack.flags.iter().position(|flag| flag.id == *id)
    }

    /// Returns the default of a variable at `tier`, in thousandths.
    pub(super) fn default_of(
        &self,
        id: &VariableId,
        tier: crate::pack::Tier,
    ) -> Option<i128> {
        let default = self.pack.variable(id)?.default.as_ref()?;
        thousandths(default.at(tier))
    }
}

/// Reads a decimal with at most three places exactly, in thousandths.
pub(super) fn thousandths(text: &str) -> Option<i128> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = !whole.is_empty() && whole.len() <= 18 && part.len() <= 3;
    if !fits || !all_digits(whole) || !all_digits(part) {
        return None;
    }
    let whole: i128 = whole.parse().ok()?;
    let part: i128 = format!("{part:0<3}").parse().ok()?;
    let value = whole * 1000 + part;
    Some(if negative { -value } else { value })
}
