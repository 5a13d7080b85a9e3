//! Why a clause is in the addendum, and why it has its strength.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::place::{Place, Station};
use crate::view::answering;
use crate::view::contract::terms;
use crate::view::parts::{chip, disclosure, link};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::contract::{Contract, StrengthReason};
use anteroom::pack::{ClauseId, QuestionId};

/// How many reasons are shown at once.
const SHOWN: usize = 5;

/// What [`Why`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
    /// The clause.
    pub(super) id: ClauseId,
}

/// Why a clause is in the addendum, with the way to every answer behind it.
#[component]
pub(super) fn Why(props: &Props) -> Html {
    let Props { station, contract, id } = props;
    let Some(clause) = contract.clause(id) else { return Html::default() };
    let (first, rest) = clause.reasons.split_at(clause.reasons.len().min(SHOWN));
    html! {
        <section class="part" aria-labelledby="clause-why">
            <h3 id="clause-why">{ say::clause_why() }</h3>
            <p class="help" lang="en">{ format!("{}.", clause.included_because.trim_end_matches('.')) }</p>
            if !first.is_empty() {
                <ul class="list">{ for first.iter().map(|reason| one(station, reason)) }</ul>
            }
            if !rest.is_empty() {
                { disclosure(say::clause_why_more(rest.len()))
                    .html(html! { <ul class="list">{ for rest.iter().map(|reason| one(station, reason)) }</ul> }) }
            }
        </section>
    }
}

/// One question that bears on the clause.
fn one(station: &StationProps, reason: &StrengthReason) -> Html {
    let ask =
        station.pack.question(&reason.question).map(|question| question.ask.clone());
    html! {
        <li>
            { link(to(station, &reason.question), &station.on).class("id")
                .html(reason.question.to_string()) }
            <span lang="en">{ ask.unwrap_or_default() }<span class="small line">{ reason.because.clone() }</span></span>
            if let Some(strength) = reason.asks_for {
                { chip(terms::strength_tone(strength), terms::strength(strength)) }
            }
        </li>
    }
}

/// Returns where a question is answered.
pub(super) fn to(station: &StationProps, id: &QuestionId) -> Place {
    let question = station.pack.question(id);
    let at = question
        .map_or(Station::Vendor, |question| answering::station(&station.pack, question));
    station.place(at, id.as_str())
}
