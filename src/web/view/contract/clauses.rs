//! The clauses of the addendum by part, each with its strength and why.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::contract::negotiation;
use crate::view::parts::chip;
use crate::view::station::StationProps;
use anteroom::assessment::Negotiation;
use anteroom::contract::{Contract, ContractClause};
use anteroom::pack::{ClauseId, Strength};

/// What the [`ClauseList`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
    /// The clause shown.
    pub(super) selected: Option<ClauseId>,
}

/// The clauses of the addendum by part.
#[component]
pub(super) fn ClauseList(props: &Props) -> Html {
    let Props { station, contract, selected } = props;
    html! {
        <nav class="clauses" aria-label="Clauses">
            { for contract.parts.iter().map(|part| html! {
                <section key={part.id.to_string()} aria-label={part.title.clone()}>
                    <h2>{ format!("{}  {}", part.id, part.title) }</h2>
                    <ul>{ for part.clauses.iter().map(|clause| one(station, clause, selected.as_ref())) }</ul>
                </section>
            }) }
        </nav>
    }
}

/// One clause.
fn one(
    station: &StationProps,
    clause: &ContractClause,
    selected: Option<&ClauseId>,
) -> Html {
    let current = (selected == Some(&clause.id)).then_some(AttrValue::Static("true"));
    html! {
        <li key={clause.id.to_string()}>
            { station.link(Station::Contract, clause.id.as_str()).current(current).html(html! { <>
                <span class="meta">
                    <span class="id">{ clause.number }</span>
                    { chip(tone(clause.strength), clause.strength.name()) }
                    if clause.by_hand.is_some() { <span class="small">{ "by hand" }</span> }
                    if clause.negotiation != Negotiation::Proposed {
                        { chip(negotiation::tone(clause.negotiation), negotiation::name(clause.negotiation)) }
                    }
                </span>
                <strong>{ clause.title.clone() }</strong>
                <span class="small">{ reason(clause) }</span>
            </> }) }
        </li>
    }
}

/// Returns how grave a strength is.
pub(super) const fn tone(strength: Strength) -> Tone {
    match strength {
        Strength::Base => Tone::Plain,
        Strength::Strong | Strength::Fallback => Tone::Warn,
        Strength::Remedy => Tone::Stop,
    }
}

/// Returns why a clause has its strength, short enough for a list.
fn reason(clause: &ContractClause) -> String {
    let asking = || {
        clause.reasons.iter().filter(|reason| reason.asks_for == Some(clause.strength))
    };
    if clause.by_hand.is_some() {
        return "Chosen by hand".to_owned();
    }
    match (clause.strength, asking().count()) {
        (Strength::Base, 0) => "Stands in every addendum like this".to_owned(),
        (Strength::Base, _) => "Every answer is full and shown".to_owned(),
        (_, 0) => clause.because.clone(),
        (_, count) => {
            let named: Vec<String> = asking()
                .take(2)
                .map(|reason| format!("{} {}", reason.question, reason.because))
                .collect();
            let more = if count > 2 {
                format!(", and {} more", count - 2)
            } else {
                String::new()
            };
            format!("{}{more}", named.join(", "))
        }
    }
}
