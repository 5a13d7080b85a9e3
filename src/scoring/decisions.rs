//! What people decided by hand: everything in a result that no rule gave.

use jiff::civil::Date;

use crate::assessment::{Assessment, Audience, ControlStrength, Finding};
use crate::pack::{Pack, Permille, QuestionId};
use crate::scoring::{GateState, Scorecard};

/// One thing that somebody decided by hand about an asked question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The question.
    pub question: QuestionId,
    /// What was decided.
    pub what: Decided,
    /// Why, as far as it may be printed; empty for nothing.
    pub reason: String,
    /// Who decided it; empty for nobody named.
    pub by: String,
    /// When.
    pub on: Option<Date>,
    /// It counts; a control without an owner, for example, does not.
    pub counts: bool,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decided {
    /// A hard gate excepted until a day.
    Excepted {
        /// The last day.
        until: Date,
    },
    /// A credit set by hand.
    Credit {
        /// What the answer earns by itself.
        from: Permille,
        /// What it earns by hand.
        to: Permille,
    },
    /// An answer rejected.
    Rejected,
    /// Evidence refused.
    EvidenceRefused,
    /// A compensating control.
    Controlled {
        /// How strong it is.
        strength: ControlStrength,
    },
}

/// Returns everything that people decided by hand about what is asked: exceptions, credits,
/// rejections, refused evidence and controls, each kind in bank order.
///
/// The reason of a rejection is what the vendor was told about it: internal comments are
/// printed nowhere.
pub fn decisions(
    pack: &Pack,
    assessment: &Assessment,
    card: &Scorecard,
) -> Vec<Decision> {
    let mut all = Vec::new();
    for question in pack.questions.iter().filter(|each| card.situation.asks(&each.id)) {
        excepted(assessment, card, &question.id, &mut all);
        reviewed(assessment, card, &question.id, &mut all);
    }
    let kind = |decision: &Decision| match decision.what {
        Decided::Excepted { .. } => 0,
        Decided::Credit { .. } => 1,
        Decided::Rejected => 2,
        Decided::EvidenceRefused => 3,
        Decided::Controlled { .. } => 4,
    };
    all.sort_by_key(kind);
    all
}

/// Adds the exception from a question's gate.
fn excepted(
    assessment: &Assessment,
    card: &Scorecard,
    id: &QuestionId,
    all: &mut Vec<Decision>,
) {
    let Some(exception) = assessment.exceptions.get(id) else { return };
    all.push(Decision {
        question: id.clone(),
        what: Decided::Excepted { until: exception.expires },
        reason: exception.reason.trim().to_owned(),
        by: exception.by.trim().to_owned(),
        on: exception.on,
        counts: card.gate(id).is_some_and(|gate| gate.state == GateState::Excepted),
    });
}

/// Adds what the review of a question decides.
fn reviewed(
    assessment: &Assessment,
    card: &Scorecard,
    id: &QuestionId,
    all: &mut Vec<Decision>,
) {
    let Some(review) = assessment.reviews.get(id) else { return };
    let part = card.contribution(id);
    if let Some(by_hand) = &review.override_ {
        let own = part.and_then(|part| part.original);
        all.push(Decision {
            question: id.clone(),
            what: Decided::Credit { from: own.unwrap_or_default(), to: by_hand.credit },
            reason: by_hand.reason.trim().to_owned(),
            by: by_hand.by.trim().to_owned(),
            on: by_hand.on,
            counts: own.is_some(),
        });
    }
    let found = match review.finding {
        Some(Finding::Rejected) => Some(Decided::Rejected),
        Some(Finding::NeedsEvidence) => Some(Decided::EvidenceRefused),
        Some(Finding::Accepted) | None => None,
    };
    let told = review.comments.iter().filter(|said| said.audience == Audience::Vendor);
    if let Some(what) = found {
        let told: Vec<&str> = told.map(|said| said.text.trim()).collect();
        all.push(Decision {
            question: id.clone(),
            what,
            reason: told.join(" "),
            by: review.by.trim().to_owned(),
            on: review.on,
            // A credit set by hand wins over a rejection.
            counts: review.override_.is_none(),
        });
    }
    let counting = part.and_then(|part| part.control).is_some();
    all.extend(review.controls.iter().map(|control| {
        let owned = !control.owner.trim().is_empty()
            && control.review_on.is_some_and(|date| date >= assessment.date);
        Decision {
            question: id.clone(),
            what: Decided::Controlled { strength: control.strength },
            reason: control.what.trim().to_owned(),
            by: control.owner.trim().to_owned(),
            on: control.review_on,
            counts: counting && owned,
        }
    }));
}
