//! What the reviewer finds about an answer.

use yew::{AttrValue, Html, MouseEvent, Properties, component, html};

use crate::state::Action;
use crate::view::parts::{ChoiceItem, Weight, button, choices};
use crate::view::review::row::signed;
use crate::view::station::StationProps;
use anteroom::assessment::{Event, Finding, Given};
use anteroom::pack::QuestionId;

/// What a [`FindingChoice`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The question.
    pub(super) id: QuestionId,
}

/// What the reviewer finds: the answer stands, does not stand, or needs evidence.
#[component]
pub(super) fn FindingChoice(props: &Props) -> Html {
    let Props { station, id } = props;
    let review = station.assessment.reviews.get(id);
    let found = review.and_then(|review| review.finding);
    let answer = station.assessment.answers.get(id);
    let not_applicable = answer.and_then(|answer| match &answer.given {
        Given::NotApplicable { reason } => Some(reason.trim().is_empty()),
        _ => None,
    });
    let items = offered(not_applicable.is_some())
        .iter()
        .map(|(finding, slug, label)| ChoiceItem {
            id: (*slug).into(),
            label: (*label).into(),
            chosen: found == Some(*finding),
        })
        .collect::<Vec<_>>();
    let set = |finding: Option<Finding>| {
        let event = Event::Reviewed {
            question: id.clone(),
            finding,
            by: station.by.to_string(),
            on: finding.map(|_| station.today),
        };
        Action::Did(event)
    };
    let choose = {
        let on = station.on.clone();
        let actions: Vec<(&'static str, Action)> = offered(not_applicable.is_some())
            .iter()
            .map(|(finding, slug, _)| (*slug, set(Some(*finding))))
            .collect();
        move |(slug, _): (AttrValue, bool)| {
            if let Some((_, action)) =
                actions.iter().find(|(known, _)| *known == slug.as_str())
            {
                on.emit(action.clone());
            }
        }
    };
    let back = {
        let action = set(None);
        station.on.reform(move |_: MouseEvent| action.clone())
    };
    let legend = if not_applicable.is_some() {
        "Does it really not apply?"
    } else {
        "Does the answer stand?"
    };
    html! {
        <section class="part">
            <fieldset>
                <legend><h2>{ legend }</h2></legend>
                { choices(format!("finding-{id}"), items, choose).row(true).html() }
            </fieldset>
            if not_applicable == Some(true) {
                <p class="error">{ "It has no reason, so accepting it does not take it out of the score. Ask the vendor why it does not apply." }</p>
            }
            if let Some(review) = review.filter(|review| review.finding.is_some()) {
                <p class="small">{ signed(&review.by, review.on) }{ " " }
                    { button(back).weight(Weight::Plain).html("Take the finding back") }
                </p>
            }
        </section>
    }
}

/// Returns the findings offered.
const fn offered(
    not_applicable: bool,
) -> &'static [(Finding, &'static str, &'static str)] {
    if not_applicable {
        &[
            (Finding::Accepted, "accepted", "Accept, it does not apply"),
            (Finding::Rejected, "rejected", "Reject, it applies"),
        ]
    } else {
        &[
            (Finding::Accepted, "accepted", "Accept"),
            (Finding::NeedsEvidence, "needs-evidence", "Needs evidence"),
            (Finding::Rejected, "rejected", "Reject"),
        ]
    }
}
