//! What has to be settled before anybody signs, each with the way to its place.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::place::{Place, Station};
use crate::view::contract::tabs::VALUE;
use crate::view::parts::{empty, link};
use crate::view::station::StationProps;
use anteroom::contract::{Contract, Problem};

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
    let Props { station, contract } = props;
    html! {
        <div class="column wide">
            if contract.problems.is_empty() {
                { empty("Nothing is left to settle", html! { <p>{ "The addendum is complete. Counsel still has the last word." }</p> }) }
            } else {
                <p class="help">{ "The addendum can be printed with these open; each of them is visible in it." }</p>
                <ul class="settle">
                    { for contract.problems.iter().map(|problem| html! {
                        <li>
                            { link(to(station, problem), &station.on).html(problem.text.clone()) }
                        </li>
                    }) }
                </ul>
            }
        </div>
    }
}

/// Returns where a problem can be settled.
fn to(station: &StationProps, problem: &Problem) -> Place {
    match problem {
        Problem { variable: Some(id), .. } => {
            station.place(Station::Contract, &format!("{VALUE}{id}"))
        }
        Problem { clause: Some(id), .. } => station.place(Station::Contract, id.as_str()),
        Problem { question: Some(id), .. } => station.place(Station::Review, id.as_str()),
        _ => station.place(Station::Review, ""),
    }
}
