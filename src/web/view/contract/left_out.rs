//! The clauses of the library that are not in the addendum, and why.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::view::contract::tabs::OUT;
use crate::view::parts::empty;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::contract::Contract;

/// What [`LeftOut`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
}

/// The clauses that are not in the addendum, and why.
#[component]
pub(super) fn LeftOut(props: &Props) -> Html {
    let Props { station, contract } = props;
    if contract.left_out.is_empty() {
        return empty(say::left_out_none(), Html::default());
    }
    html! {
        <div class="column wide">
            <p class="help">{ say::left_out_help() }</p>
            <ul class="list">
                { for contract.left_out.iter().map(|(id, why)| html! {
                    <li id={format!("c-{OUT}{id}")} tabindex="-1">
                        <span class="id">{ id.to_string() }</span>
                        <span lang="en">{ station.pack.clause(id).map(|clause| clause.title.clone()).unwrap_or_default() }
                            <span class="small line">{ why.clone() }</span></span>
                    </li>
                }) }
            </ul>
        </div>
    }
}
