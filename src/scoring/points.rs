//! Open points: what is left to settle with the vendor, and what is asked again.

use jiff::civil::Date;

use crate::assessment::{
    Answer, Assessment, Audience, Clarification, Finding, Given, Point, Review,
};
use crate::pack::{Kind, Pack, Polarity, Question, QuestionId, Who};
use crate::scoring::{Contribution, Counts, Scorecard, Situation};

/// A question that is left to settle with the vendor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenPoint {
    /// The question.
    pub question: QuestionId,
    /// Why; never empty.
    pub why: Vec<Why>,
}

/// Why a question is left to settle.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// It has no answer.
    Unanswered,
    /// The reviewer rejected the answer.
    Rejected,
    /// The reviewer asked for evidence.
    NeedsEvidence,
    /// "Not applicable" that nobody has accepted, or that has no reason.
    NotApplicable {
        /// There is a reason.
        reasoned: bool,
    },
    /// The answer does not go with another one.
    Contradicts(QuestionId),
    /// The reviewer said something to the vendor about it.
    Commented,
}

/// Two answers that cannot both be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// One of the questions, the first in the bank.
    pub one: QuestionId,
    /// The other.
    pub other: QuestionId,
    /// The item of the MDS2 form that both rest on, such as `PAUT-5`.
    pub item: String,
}

/// Returns the pairs of the vendor's answers that cannot both be right, in bank order.
///
/// Where two questions rest on the same item of the MDS2 form, its one answer speaks for or
/// against both. A full answer to one and an answer that earns nothing to the other then
/// say opposite things about it. Answers in between say too little to tell, and so do numbers
/// and dates, which say how much and not whether.
pub fn contradictions(pack: &Pack, card: &Scorecard) -> Vec<Contradiction> {
    let says: Vec<(&Question, bool)> = card
        .contributions
        .iter()
        .filter_map(|part| {
            let question = pack.question(&part.question)?;
            let says = question.answered_by == Who::Vendor
                && matches!(question.kind, Kind::YesPartlyNo | Kind::OneOf | Kind::AnyOf);
            Some((question, decided(pack, part).filter(|_| says)?))
        })
        .collect();
    let mut found = Vec::new();
    for (at, (one, good)) in says.iter().enumerate() {
        for (other, fine) in says.iter().skip(at + 1) {
            let clash = one.mds2.iter().find(|item| {
                let there = other.mds2.iter().find(|there| there.id == item.id);
                let here = implied(item.polarity, *good);
                let there = there.and_then(|there| implied(there.polarity, *fine));
                here.is_some() && there.is_some() && here != there
            });
            if let Some(item) = clash {
                found.push(Contradiction {
                    one: one.id.clone(),
                    other: other.id.clone(),
                    item: item.id.clone(),
                });
            }
        }
    }
    found
}

/// Returns whether an answer by itself is full or earns nothing; `None` in between.
fn decided(pack: &Pack, part: &Contribution) -> Option<bool> {
    let own = part.original.unwrap_or(part.credit);
    match part.counted {
        Counts::Answered if own >= pack.policy.passing_credit => Some(true),
        Counts::Answered if own.get() == 0 => Some(false),
        _ => None,
    }
}

/// Returns what a good or bad answer says that the MDS2 form has: Yes or No.
fn implied(polarity: Polarity, good: bool) -> Option<bool> {
    match polarity {
        Polarity::Supports => Some(good),
        Polarity::Opposes => Some(!good),
        Polarity::Context => None,
    }
}

/// Returns what is left to settle with the vendor, in bank order.
///
/// An accepted answer is settled, whatever was said about it, but for a "not applicable"
/// without a reason. So is a credit set by hand, unless the reviewer found or said
/// something beside it. An answer that the last response changed waits for the reviewer,
/// not for the vendor.
pub fn open_points(
    pack: &Pack,
    assessment: &Assessment,
    card: &Scorecard,
) -> Vec<OpenPoint> {
    let clashes = contradictions(pack, card);
    let vendors = pack.questions.iter().filter(|question| {
        question.answered_by == Who::Vendor && card.situation.asks(&question.id)
    });
    vendors
        .map(|Question { id, .. }| OpenPoint {
            question: id.clone(),
            why: why(assessment, &clashes, id),
        })
        .filter(|point| !point.why.is_empty())
        .collect()
}

/// Returns why a question is left to settle; nothing if it is settled.
fn why(assessment: &Assessment, clashes: &[Contradiction], id: &QuestionId) -> Vec<Why> {
    let nothing = Review::default();
    let review = assessment.reviews.get(id).unwrap_or(&nothing);
    let answer = assessment.answers.get(id).filter(|answer| !answer.is_empty());
    let by_hand = review
        .override_
        .as_ref()
        .is_some_and(|by_hand| !by_hand.reason.trim().is_empty());
    let waits = assessment.changes.iter().any(|change| change.waits(id));
    let not_applicable = answer.and_then(|answer| match &answer.given {
        Given::NotApplicable { reason } => Some(!reason.trim().is_empty()),
        _ => None,
    });
    let mut why = Vec::new();
    match (answer, review.finding) {
        (None, _) if by_hand => {}
        (None, _) => why.push(Why::Unanswered),
        (Some(_), _) if waits => return why,
        (Some(_), Some(Finding::Accepted)) => {
            if not_applicable == Some(false) {
                why.push(Why::NotApplicable { reasoned: false });
            }
            return why;
        }
        (Some(_), Some(Finding::Rejected)) => why.push(Why::Rejected),
        (Some(_), Some(Finding::NeedsEvidence)) => why.push(Why::NeedsEvidence),
        (Some(_), None) => {}
    }
    if let Some(reasoned) = not_applicable.filter(|_| review.finding.is_none()) {
        why.push(Why::NotApplicable { reasoned });
    }
    if !by_hand {
        why.extend(clashes.iter().filter_map(|clash| match (&clash.one, &clash.other) {
            (one, other) if one == id => Some(Why::Contradicts(other.clone())),
            (one, other) if other == id => Some(Why::Contradicts(one.clone())),
            _ => None,
        }));
    }
    if review.comments.iter().any(|comment| comment.audience == Audience::Vendor) {
        why.push(Why::Commented);
    }
    why
}

/// Returns these open points as the vendor is asked about them on a day: with what the
/// reviewer found and said to the vendor, and nothing else of the review.
pub fn clarification(
    assessment: &Assessment,
    points: &[OpenPoint],
    on: Option<Date>,
) -> Clarification {
    let points = points.iter().map(|OpenPoint { question, why }| {
        let review = assessment.reviews.get(question);
        let comments = review.map_or(&[][..], |review| &review.comments);
        let told = comments.iter().filter(|said| said.audience == Audience::Vendor);
        Point {
            question: question.clone(),
            said: assessment
                .answers
                .get(question)
                .map(Answer::handed_back)
                .unwrap_or_default(),
            finding: why.iter().find_map(|why| match why {
                Why::Rejected => Some(Finding::Rejected),
                Why::NeedsEvidence => Some(Finding::NeedsEvidence),
                _ => None,
            }),
            against: why
                .iter()
                .filter_map(|why| match why {
                    Why::Contradicts(other) => Some(other.clone()),
                    _ => None,
                })
                .collect(),
            comments: told.map(|said| said.text.clone()).collect(),
        }
    });
    Clarification { on, replied: false, points: points.collect() }
}

/// Returns the questions that a clarification asks a vendor, in bank order: the open points,
/// and what is asked only because an answer to one of them is another now.
pub fn asked_again(
    pack: &Pack,
    assessment: &Assessment,
    situation: &Situation,
) -> Vec<QuestionId> {
    let Some(asked) = &assessment.clarification else { return Vec::new() };
    let mut then = assessment.clone();
    for point in &asked.points {
        then.answers.insert(point.question.clone(), point.said.clone());
    }
    let then = Situation::of(pack, &then);
    let shown = |question: &&Question| {
        question.answered_by == Who::Vendor
            && situation.asks(&question.id)
            && (asked.point(&question.id).is_some() || !then.asks(&question.id))
    };
    pack.questions.iter().filter(shown).map(|question| question.id.clone()).collect()
}
