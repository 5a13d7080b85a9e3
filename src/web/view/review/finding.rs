//! What the reviewer finds about an answer.

use yew::{AttrValue, Html, MouseEvent, Properties, component, html, use_node_ref};

use crate::browser::focus;
use crate::place::Station;
use crate::state::Action;
use crate::view::parts::{ChoiceItem, Sign, Weight, button, choices};
use crate::view::review::words::signed;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::{Event, Finding, Given};
use anteroom::pack::QuestionId;

/// What a [`FindingChoice`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The question.
    pub(super) id: QuestionId,
    /// The answer changed after this was found.
    pub(super) unseen: bool,
    /// The next answer that waits for the reviewer.
    pub(super) next: Option<QuestionId>,
}

/// What the reviewer finds: the answer stands, does not stand, or needs evidence.
#[component]
pub(super) fn FindingChoice(props: &Props) -> Html {
    let Props { station, id, unseen, next } = props;
    let node = use_node_ref();
    let review = station.assessment.reviews.get(id);
    let found = review.and_then(|review| review.finding);
    let answer = station.assessment.answers.get(id);
    let not_applicable = answer.and_then(|answer| match &answer.given {
        Given::NotApplicable { reason } => Some(reason.trim().is_empty()),
        _ => None,
    });
    let offered = offered(not_applicable.is_some());
    let items = offered
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
        let actions: Vec<(&'static str, Action)> = offered
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
    let does = |action: Action| {
        let node = node.clone();
        station.on.reform(move |_: MouseEvent| {
            // The button goes away with its use.
            focus::on_first(&node, "h3");
            action.clone()
        })
    };
    let go =
        |next: &QuestionId| Action::Went(station.place(Station::Review, next.as_str()));
    let settled = found.is_some() && !unseen;
    let onward = next.as_ref().map(|next| {
        let first = (!settled).then(|| set(Some(Finding::Accepted)));
        let (on, go) = (station.on.clone(), go(next));
        move |_: MouseEvent| {
            if let Some(accept) = &first {
                on.emit(accept.clone());
            }
            on.emit(go.clone());
        }
    });
    let legend = if not_applicable.is_some() {
        say::review_na_legend()
    } else {
        say::review_legend()
    };
    html! {
        <section ref={node.clone()} class="part">
            <fieldset>
                <legend><h3 tabindex="-1">{ legend }</h3></legend>
                { choices(format!("finding-{id}"), items, choose).row(true).html() }
            </fieldset>
            if not_applicable == Some(true) {
                <p class="error">{ say::review_na_no_reason() }</p>
            }
            if *unseen && let Some(finding) = found {
                <p class="effect warn">{ say::review_finding_older() }</p>
                <div>{ button(does(set(Some(finding)))).html(say::review_finding_stays()) }</div>
            }
            if let Some(review) = review.filter(|review| review.finding.is_some()) {
                <p class="small">{ signed(&review.by, review.on) }{ " " }
                    { button(does(set(None))).weight(Weight::Plain).html(say::review_finding_back()) }
                </p>
            }
            if let Some(onward) = onward {
                <div class="onward">
                    { button(onward).weight(Weight::Main).sign(Sign::Next)
                        .html(if settled { say::review_next_waiting() } else { say::review_accept_next() }) }
                </div>
            }
        </section>
    }
}

/// Returns the findings offered.
fn offered(not_applicable: bool) -> Vec<(Finding, &'static str, &'static str)> {
    if not_applicable {
        vec![
            (Finding::Accepted, "accepted", say::review_accept_na()),
            (Finding::Rejected, "rejected", say::review_reject_na()),
        ]
    } else {
        vec![
            (Finding::Accepted, "accepted", say::review_accept()),
            (Finding::NeedsEvidence, "needs-evidence", say::review_ask_evidence()),
            (Finding::Rejected, "rejected", say::review_reject()),
        ]
    }
}
