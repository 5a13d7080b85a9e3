//! One section of the vendor's questions.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

use crate::place::Station;
use crate::state::Mode;
use crate::view::answering::{
    self, counted, domains, next_unanswered, of_domain, stands_open,
};
use crate::view::parts::{Sign, Weight, button, empty};
use crate::view::question::question_list;
use crate::view::station::StationProps;
use crate::words;
use anteroom::pack::{DomainId, QuestionId};

/// What a [`DomainPage`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// What the station is given.
    pub(crate) station: StationProps,
    /// The domain.
    pub(crate) domain: DomainId,
}

/// One section of the vendor's questions; keyed by it, so that each begins unfiltered.
#[component]
pub(crate) fn DomainPage(props: &Props) -> Html {
    let Props { station, domain } = props;
    // What was unanswered when the filter was set: an answered question does not jump away.
    let only = use_state(|| None::<Vec<QuestionId>>);
    let situation = &station.scorecard.situation;
    let sections = domains(&station.pack, situation);
    let at = sections.iter().position(|section| section.id == *domain);
    let Some((at, section)) = at.and_then(|at| Some((at, *sections.get(at)?))) else {
        return Html::default();
    };
    let questions = of_domain(&station.pack, situation, domain);
    let done = counted(&station.assessment, questions.iter().copied());
    let gates = questions
        .iter()
        .filter_map(|question| answering::gate(&station.scorecard.gates, &question.id));
    let open = gates.filter(|gate| stands_open(gate.state)).count();
    let ids: Vec<QuestionId> =
        questions.iter().map(|question| question.id.clone()).collect();
    let unanswered: Vec<QuestionId> = ids
        .iter()
        .filter(|id| !answering::answered(&station.assessment, id))
        .cloned()
        .collect();
    let toggle = {
        let (only, unanswered) = (only.clone(), unanswered.clone());
        Callback::from(move |_: MouseEvent| {
            only.set(if only.is_some() { None } else { Some(unanswered.clone()) });
        })
    };
    let filtered = only.is_some();
    let shown: Vec<QuestionId> = match &*only {
        Some(kept) => ids.iter().filter(|id| kept.contains(id)).cloned().collect(),
        None => ids.clone(),
    };
    let name =
        if station.mode == Mode::Buyer { "Vendor answers" } else { "Your answers" };
    html! {
        <div class="column">
            <p class="small">
                { station.link(Station::Vendor, "").html(name) }
                { format!(", section {} of {}", at + 1, sections.len()) }
            </p>
            <h1 tabindex="-1">{ section.title.clone() }</h1>
            <div class="lead">
                <span class="small num">
                    { format!("{} of {} answered", done.done, done.of) }
                    if open > 0 { { format!(", {}", words::count(open, "gate open", "gates open")) } }
                </span>
                if filtered || !unanswered.is_empty() {
                    { button(toggle).weight(Weight::Plain)
                        .html(if filtered { "Show all questions" } else { "Only the unanswered" }) }
                }
            </div>
            if shown.is_empty() {
                { empty("Every question of this section is answered.", Html::default()) }
            } else {
                { question_list(station, &shown) }
            }
            { footer(station, at, ids.last()) }
        </div>
    }
}

/// The ways on from a section.
fn footer(station: &StationProps, at: usize, last: Option<&QuestionId>) -> Html {
    let sections = domains(&station.pack, &station.scorecard.situation);
    let next = sections.get(at + 1);
    let unanswered = next_unanswered(station, last);
    let end =
        if station.mode == Mode::Buyer { Station::Review } else { Station::Documents };
    let end_words =
        if station.mode == Mode::Buyer { "Continue to the review" } else { "Finish" };
    html! {
        <div class="actions end">
            if let Some(next) = next {
                { station.link(Station::Vendor, next.id.as_str()).class("button main")
                    .sign(Sign::Next).html(format!("Continue to {}", lower(&next.title))) }
            } else {
                { station.link(end, "").class("button main").sign(Sign::Next).html(end_words) }
            }
            if let Some(id) = unanswered {
                { station.link(Station::Vendor, id.as_str()).class("button quiet")
                    .html("Next unanswered") }
            }
            <span class="small"><kbd>{ "?" }</kbd>{ " keys" }</span>
        </div>
    }
}

/// Returns a title as it stands in the middle of a sentence.
fn lower(title: &str) -> String {
    let mut letters = title.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => title.to_owned(),
    }
}
