//! The remediation schedule as a table to edit: every gap with what will be done about it.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use crate::open;
use crate::view::contract::gap::GapRow;
use crate::view::contract::why;
use crate::view::parts::empty;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::contract::{Contract, Gap};
use anteroom::pack::ClauseId;

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
    if contract.gaps.is_empty() {
        return empty(
            say::schedule_none(),
            html! { <p>{ say::schedule_none_next() }</p> },
        );
    }
    let base = AttrValue::from(open::key(&station.assessment));
    let row = |gap: &Gap| {
        let clauses: Vec<(ClauseId, usize)> = gap
            .clauses
            .iter()
            .filter_map(|id| Some((id.clone(), contract.clause(id)?.number)))
            .collect();
        let ask =
            station.pack.question(&gap.question).map(|question| question.ask.clone());
        html! {
            <GapRow key={gap.question.to_string()} base={base.clone()} on={station.on.clone()}
                asked={why::to(station, &gap.question)} ask={ask.unwrap_or_default()} gap={gap.clone()}
                {clauses} plan={station.assessment.contract.remedies.get(&gap.question).cloned()} />
        }
    };
    html! {
        <div class="schedule">
            <p class="help">{ say::schedule_help() }</p>
            <table class="gaps">
                <caption class="unseen">{ say::schedule_caption() }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ say::schedule_question() }</th>
                        <th scope="col">{ say::schedule_action() }</th>
                        <th scope="col">{ say::schedule_who_when() }</th>
                        <th scope="col">{ say::schedule_shown_by() }</th>
                    </tr>
                </thead>
                <tbody>{ for contract.gaps.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
