//! The clauses of the addendum by part, each with its strength, why, and how its talks
//! stand.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::contract::desk::Differences;
use crate::view::contract::terms;
use crate::view::parts::chip;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::Negotiation;
use anteroom::contract::{Contract, ContractClause};
use anteroom::pack::Strength;

/// What the [`ClauseList`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
    /// The clauses that differ from the default wording.
    pub(super) differences: Rc<Differences>,
}

/// The clauses of the addendum by part.
#[component]
pub(super) fn ClauseList(props: &Props) -> Html {
    html! {
        <nav class="clauses" aria-label={say::contract_clauses()}>
            { for props.contract.parts.iter().map(|part| html! {
                <section key={part.id.to_string()} aria-label={say::contract_part_name(part.id.as_str(), &part.title)}>
                    <h2>{ say::contract_part_name(part.id.as_str(), &part.title) }</h2>
                    <ul>{ for part.clauses.iter().map(|clause| one(props, clause)) }</ul>
                </section>
            }) }
        </nav>
    }
}

/// One clause.
fn one(props: &Props, clause: &ContractClause) -> Html {
    let Props { station, differences, .. } = props;
    html! {
        <li key={clause.id.to_string()}>
            { station.link(Station::Contract, clause.id.as_str()).html(html! { <>
                <span class="id num">{ clause.number }</span>
                <span class="what">
                    <strong lang="en">{ clause.title.clone() }</strong>
                    <span class="small">{ reason(clause) }</span>
                </span>
                <span class="states">
                    { chip(terms::strength_tone(clause.strength), terms::strength(clause.strength)) }
                    if clause.by_hand.is_some() { <span class="small">{ say::contract_by_hand() }</span> }
                    if differences.contains_key(&clause.id) { <span class="small">{ say::contract_changed() }</span> }
                    if clause.negotiation != Negotiation::Proposed {
                        { chip(tone(clause), terms::talks(clause.negotiation)) }
                    }
                </span>
            </> }) }
        </li>
    }
}

/// Returns how grave it is how the talks about a clause stand.
const fn tone(clause: &ContractClause) -> Tone {
    terms::talks_tone(clause.negotiation)
}

/// Returns why a clause has its strength, short enough for a list.
fn reason(clause: &ContractClause) -> String {
    let asking = || {
        clause.reasons.iter().filter(|reason| reason.asks_for == Some(clause.strength))
    };
    if clause.by_hand.is_some() {
        return say::contract_chosen_by_hand().to_owned();
    }
    match (clause.strength, asking().count()) {
        (Strength::Base, 0) => say::contract_in_every().to_owned(),
        (Strength::Base, _) => say::contract_all_full().to_owned(),
        (_, 0) => say::contract_because(&clause.because),
        (_, count) => {
            let mut named: Vec<String> = asking()
                .take(2)
                .map(|reason| {
                    say::contract_reason(reason.question.as_str(), &reason.because)
                })
                .collect();
            if count > 2 {
                named.push(say::contract_reasons_more(count - 2));
            }
            named
                .into_iter()
                .reduce(|first, next| say::contract_reasons_and(&first, &next))
                .unwrap_or_default()
        }
    }
}
