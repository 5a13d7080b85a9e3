//! What has to be settled before anybody signs, by topic, each with the way to its place.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::place::{Place, Station};
use crate::view::contract::tabs::{GAP, OUT, VALUE};
use crate::view::parts::{Sign, empty, icon, link};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::contract::{Contract, Problem, Topic};

/// What [`Settle`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
}

/// What has to be settled before anybody signs.
#[component]
pub(super) fn Settle(props: &Props) -> Html {
    let contract = &props.contract;
    if contract.problems.is_empty() {
        return html! {
            <div class="column wide clear">
                { empty(say::settle_clear(), html! { <p>{ say::settle_clear_next() }</p> }) }
            </div>
        };
    }
    html! {
        <div class="column wide">
            <p class="help">{ say::settle_help() }</p>
            { for Topic::ALL.into_iter().map(|topic| group(props, topic)) }
        </div>
    }
}

/// The things to settle of one topic.
fn group(props: &Props, topic: Topic) -> Html {
    let problems: Vec<&Problem> =
        props.contract.problems.iter().filter(|problem| problem.topic == topic).collect();
    if problems.is_empty() {
        return Html::default();
    }
    let id = format!("settle-{topic:?}");
    let one = |problem: &&Problem| {
        html! {
            <li>{ icon(Sign::Attention) }
                { link(to(props, problem), &props.station.on).html(problem.text.clone()) }</li>
        }
    };
    html! {
        <section class="settling" aria-labelledby={id.clone()}>
            <h2 {id}>{ title(topic) }{ " " }<span class="num">{ problems.len() }</span></h2>
            <ul class="settle" lang="en">{ for problems.iter().map(one) }</ul>
        </section>
    }
}

/// Returns the words for a topic.
fn title(topic: Topic) -> &'static str {
    match topic {
        Topic::Decision => say::settle_decision(),
        Topic::Gate => say::settle_gates(),
        Topic::Answer => say::settle_answers(),
        Topic::Value => say::settle_values(),
        Topic::Clause => say::settle_clauses(),
        Topic::Schedule => say::settle_schedule(),
    }
}

/// Returns where a problem can be settled.
fn to(props: &Props, problem: &Problem) -> Place {
    let Props { station, contract } = props;
    let at = |spot: String| station.place(Station::Contract, &spot);
    match problem {
        Problem { variable: Some(id), .. } => at(format!("{VALUE}{id}")),
        Problem { clause: Some(id), .. } if contract.clause(id).is_none() => {
            at(format!("{OUT}{id}"))
        }
        Problem { clause: Some(id), .. } => at(id.to_string()),
        Problem { topic: Topic::Schedule, question: Some(id), .. } => {
            at(format!("{GAP}{id}"))
        }
        Problem { question: Some(id), .. } => station.place(Station::Review, id.as_str()),
        Problem { topic: Topic::Decision, .. } => station.place(Station::Scorecard, ""),
        _ => station.place(Station::Review, ""),
    }
}
