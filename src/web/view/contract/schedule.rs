//! The remediation schedule: every gap with what will be done about it.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::view::contract::gap::GapRow;
use crate::view::parts::empty;
use crate::view::station::StationProps;
use anteroom::contract::Contract;

/// What the [`Schedule`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
}

/// The remediation schedule, the gravest gap first.
#[component]
pub(super) fn Schedule(props: &Props) -> Html {
    let Props { station, contract } = props;
    html! {
        <div class="column wide schedule">
            <p class="help">
                { "Schedule 4 of the addendum: every gap becomes a dated promise of the vendor. What you do not fill in is filled with a default. A remedy “before connection” with a date closes a soft gate." }
            </p>
            if contract.gaps.is_empty() {
                { empty("There is no gap to close", html! { <p>{ "Every answer that matters is full. The addendum needs no schedule." }</p> }) }
            } else {
                <ol class="gaps">
                    { for contract.gaps.iter().map(|gap| html! {
                        <GapRow key={gap.question.to_string()} station={station.clone()}
                            contract={contract.clone()} gap={gap.clone()} />
                    }) }
                </ol>
            }
        </div>
    }
}
