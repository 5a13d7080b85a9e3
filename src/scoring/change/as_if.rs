//! An assessment as it would be with some improvements.

use crate::assessment::{
    Assessment, Control, ControlStrength, Evidence, Finding, Review,
};
use crate::pack::{Pack, QuestionId};
use crate::scoring::change::best::best;
use crate::scoring::scorecard::Improvement;
use crate::scoring::settle::settle;
use crate::scoring::sheet::Sheet;

/// What stands where an improvement needs a name that nobody has given yet.
const SOMEBODY: &str = "to be named";

/// Returns the assessment as it would be with these improvements.
///
/// It is for figures such as "with this, the residual score would be …" and holds invented
/// names and documents: it is never to be kept.
#[must_use]
pub fn as_if(
    pack: &Pack,
    assessment: &Assessment,
    improvements: &[(QuestionId, Improvement)],
) -> Assessment {
    let mut next = assessment.clone();
    for (id, improvement) in improvements {
        apply(pack, &mut next, id, *improvement);
    }
    next
}

/// Makes one improvement.
fn apply(pack: &Pack, assessment: &mut Assessment, id: &QuestionId, how: Improvement) {
    match how {
        Improvement::FullCredit => {
            let sheet = Sheet::of(pack, assessment);
            let Some(at) = sheet.position(id) else { return };
            let (answer, _) = best(&sheet, &settle(&sheet).facts, at);
            assessment.answers.insert(id.clone(), answer);
            if let Some(review) = assessment.reviews.get_mut(id) {
                review.override_ = None;
                if review.finding == Some(Finding::Rejected) {
                    review.finding = None;
                }
            }
        }
        Improvement::VerifyEvidence => {
            let read = Evidence {
                title: SOMEBODY.to_owned(),
                version: "1".to_owned(),
                date: Some(assessment.date),
                independent: true,
                read_by: SOMEBODY.to_owned(),
                read_on: Some(assessment.date),
                ..Evidence::default()
            };
            assessment.answers.entry(id.clone()).or_default().evidence.push(read);
            let review = assessment.reviews.get_mut(id);
            if let Some(review) =
                review.filter(|review| review.finding == Some(Finding::NeedsEvidence))
            {
                review.finding = Some(Finding::Accepted);
            }
        }
        Improvement::AcceptNotApplicable => {
            review(assessment, id).finding = Some(Finding::Accepted);
        }
        Improvement::AddControl => {
            let control = Control {
                what: SOMEBODY.to_owned(),
                owner: SOMEBODY.to_owned(),
                review_on: Some(assessment.date),
                strength: ControlStrength::Effective,
            };
            review(assessment, id).controls.push(control);
        }
    }
}

/// Returns the review of a question, made if there is none.
fn review<'a>(assessment: &'a mut Assessment, id: &QuestionId) -> &'a mut Review {
    assessment.reviews.entry(id.clone()).or_default()
}
