//! The clauses of the library that are not in the addendum, and why.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::view::parts::empty;
use crate::view::station::StationProps;
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
        return empty("Every clause of the library is in the addendum", Html::default());
    }
    html! {
        <div class="column wide">
            <p class="help">{ "Clauses that this purchase does not need. A changed answer can bring them in." }</p>
            <ul class="list">
                { for contract.left_out.iter().map(|(id, why)| html! {
                    <li>
                        <span class="id">{ id.to_string() }</span>
                        <span>{ station.pack.clause(id).map(|clause| clause.title.clone()).unwrap_or_default() }
                            <span class="small line">{ why.clone() }</span></span>
                    </li>
                }) }
            </ul>
        </div>
    }
}
