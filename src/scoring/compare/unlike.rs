//! What makes a comparison uneven: it is said, never evened out.

use crate::scoring::compare::Entrant;
use crate::scoring::words::counted;

/// Something that makes a comparison uneven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unlike {
    /// The tiers differ, and with them thresholds, floors and gates.
    Tier,
    /// Not the same questions are asked of all.
    Asked,
    /// Not the same weights apply to all.
    Weights,
    /// They are not judged as of the same day.
    Date,
    /// Not all questions of these are answered, by their positions.
    Unfinished(Vec<usize>),
}

impl Unlike {
    /// Says it in a sentence.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Tier => {
                "The tiers differ: thresholds, floors and gates are not the same for all."
                    .to_owned()
            }
            Self::Asked => {
                "Not all were asked the same questions: some follow from other answers."
                    .to_owned()
            }
            Self::Weights => {
                "The domains do not weigh the same for all in their own scorecards."
                    .to_owned()
            }
            Self::Date => "They are not judged as of the same day.".to_owned(),
            Self::Unfinished(which) => format!(
                "{} not all questions answered; what is not answered counts as nothing.",
                counted(which.len(), "response has", "responses have")
            ),
        }
    }
}

/// Returns what makes the comparison uneven.
pub(super) fn unlike(entrants: &[Entrant<'_>]) -> Vec<Unlike> {
    let Some((first, rest)) = entrants.split_first() else { return Vec::new() };
    let situation = &first.scorecard.situation;
    let others = || rest.iter().map(|entrant| &entrant.scorecard.situation);
    let mut unlike = Vec::new();
    if others().any(|other| other.tier != situation.tier) {
        unlike.push(Unlike::Tier);
    }
    if others().any(|other| other.asked != situation.asked) {
        unlike.push(Unlike::Asked);
    }
    if others().any(|other| other.weights != situation.weights) {
        unlike.push(Unlike::Weights);
    }
    if rest.iter().any(|other| other.assessment.date != first.assessment.date) {
        unlike.push(Unlike::Date);
    }
    let open = |(at, entrant): (usize, &Entrant<'_>)| {
        let answered = entrant.scorecard.answered_vendor;
        (answered.done < answered.of).then_some(at)
    };
    let unfinished: Vec<usize> = entrants.iter().enumerate().filter_map(open).collect();
    if !unfinished.is_empty() {
        unlike.push(Unlike::Unfinished(unfinished));
    }
    unlike
}
