//! One section of the vendor's questions, or all of them on one page.

use yew::{AttrValue, Html, Properties, component, html, use_state};

use crate::place::Station;
use crate::state::Mode;
use crate::view::answering::{
    self, asked, counted, domains, next_unanswered, of_domain, stands_open,
};
use crate::view::parts::{Sign, empty};
use crate::view::question::question_list;
use crate::view::section::Tools;
use crate::view::station::StationProps;
use crate::view::vendor::ALL;
use crate::words::say;
use anteroom::pack::{Domain, DomainId, QuestionId};

/// What a [`DomainPage`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// What the station is given.
    pub(crate) station: StationProps,
    /// The domain; none for all of them.
    pub(crate) domain: Option<DomainId>,
}

/// The questions that a filter let through when it was set: an answered one does not jump
/// away.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shown {
    /// The filter.
    pub(crate) filter: AttrValue,
    /// The questions.
    pub(crate) ids: Vec<QuestionId>,
}

/// One section of the vendor's questions, or all; keyed by it, so that each begins
/// unfiltered.
#[component]
pub(crate) fn DomainPage(props: &Props) -> Html {
    let Props { station, domain } = props;
    let shown = use_state(|| None::<Shown>);
    let situation = &station.scorecard.situation;
    let sections = domains(&station.pack, situation);
    let at = sections.iter().position(|section| Some(&section.id) == domain.as_ref());
    let section = at.and_then(|at| sections.get(at).copied());
    let questions = match domain {
        Some(domain) => of_domain(&station.pack, situation, domain),
        None => asked(&station.pack, situation, Station::Vendor),
    };
    let done = counted(&station.assessment, questions.iter().copied());
    let gates = questions
        .iter()
        .filter_map(|question| answering::gate(&station.scorecard.gates, &question.id));
    let open = gates.filter(|gate| stands_open(gate.state)).count();
    let ids: Vec<QuestionId> =
        questions.iter().map(|question| question.id.clone()).collect();
    let tools = station.aids.map(|aids| {
        let set = shown.setter();
        let show = yew::Callback::from(move |now| set.set(now));
        (aids.tools)(station, &Tools { ids: &ids, shown: shown.as_ref(), show })
    });
    let kept =
        |id: &&QuestionId| shown.as_ref().is_none_or(|shown| shown.ids.contains(id));
    let visible: Vec<QuestionId> = ids.iter().filter(kept).cloned().collect();
    let buyer = station.mode == Mode::Buyer;
    let name = if buyer { say::place_vendor() } else { say::place_vendor_own() };
    html! {
        <div class="column">
            { for station.aids.map(|aids| (aids.wrong)(station, Station::Vendor)) }
            <div class="small crumbs">
                { station.link(Station::Vendor, "").html(name) }
                { for station.aids.map(|aids| (aids.jump)(station, domain.as_ref())) }
            </div>
            if let Some(section) = section {
                <h1 tabindex="-1" lang="en">{ section.title.clone() }</h1>
            } else {
                <h1 tabindex="-1">{ say::sections_all() }</h1>
            }
            <div class="lead">
                <span class="small num">
                    { if open > 0 { say::sections_answered_open(done.done, done.of, open) }
                        else { say::sections_answered(done.done, done.of) } }
                </span>
                { tools.unwrap_or_default() }
            </div>
            if visible.is_empty() {
                { empty(say::sections_none_left(), Html::default()) }
            } else if section.is_some() {
                { question_list(station, &visible) }
            } else {
                <div class="all">{ for sections.iter().map(|section| group(station, section, &visible)) }</div>
            }
            { footer(station, at, ids.last()) }
        </div>
    }
}

/// One section of the page of all questions, if anything of it is shown.
fn group(station: &StationProps, section: &Domain, visible: &[QuestionId]) -> Html {
    let here = |id: &&QuestionId| {
        let question = station.pack.question(id);
        question.is_some_and(|question| question.domain == section.id)
    };
    let ids: Vec<QuestionId> = visible.iter().filter(here).cloned().collect();
    if ids.is_empty() {
        return Html::default();
    }
    let id = ["c-", ALL, "/", section.id.as_str()].concat();
    html! {
        <section class="group" key={section.id.to_string()} aria-labelledby={id.clone()}>
            <h2 {id} tabindex="-1" lang="en">{ section.title.clone() }</h2>
            { question_list(station, &ids) }
        </section>
    }
}

/// The ways on from a section.
fn footer(station: &StationProps, at: Option<usize>, last: Option<&QuestionId>) -> Html {
    let sections = domains(&station.pack, &station.scorecard.situation);
    let next = at.and_then(|at| sections.get(at + 1));
    let unanswered = next_unanswered(station, last);
    let (end, end_words) = if station.mode == Mode::Buyer {
        (Station::Review, say::sections_to_review())
    } else {
        (Station::Documents, say::place_documents_own())
    };
    html! {
        <div class="actions end">
            if let Some(next) = next {
                { station.link(Station::Vendor, next.id.as_str()).class("button main")
                    .sign(Sign::Next).html(say::sections_next(&next.title)) }
            } else {
                { station.link(end, "").class("button main").sign(Sign::Next).html(end_words) }
            }
            if let Some(id) = unanswered {
                { station.link(Station::Vendor, id.as_str()).class("button quiet")
                    .html(say::sections_next_unanswered()) }
            }
            <span class="small"><kbd>{ "?" }</kbd>{ " " }{ say::sections_keys() }</span>
        </div>
    }
}
