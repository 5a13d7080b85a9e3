//! One entry of the remediation schedule.

use std::rc::Rc;

use yew::{Html, MouseEvent, Properties, component, html, use_state_eq};

use crate::place::Station;
use crate::state::Tone;
use crate::view::contract::gap_editor::GapEditor;
use crate::view::contract::tabs::GAP;
use crate::view::contract::why;
use crate::view::parts::{Button, Chip, Link, Weight};
use crate::view::station::StationProps;
use anteroom::contract::{Contract, Gap};

/// What a [`GapRow`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
    /// The gap.
    pub(super) gap: Gap,
}

/// One entry: the gap, what will be done, and, when asked for, the fields to change it.
#[component]
pub(super) fn GapRow(props: &Props) -> Html {
    let Props { station, contract, gap } = props;
    let spot = format!("{GAP}{}", gap.question);
    let open = use_state_eq(|| station.at.as_str() == spot);
    let toggle = {
        let open = open.clone();
        move |_: MouseEvent| open.set(!*open)
    };
    let planned = station.assessment.contract.remedies.contains_key(&gap.question);
    let ask = station.pack.question(&gap.question).map(|question| question.ask.clone());
    let clauses = gap.clauses.iter().filter_map(|id| contract.clause(id));
    html! {
        <li class="gap" id={format!("c-{spot}")} tabindex="-1">
            <div class="meta">
                <Link class="id" to={why::to(station, &gap.question)} on={station.on.clone()}>{ gap.question.to_string() }</Link>
                if gap.hard_gate { <Chip tone={Tone::Stop}>{ "hard gate" }</Chip> }
                if gap.before_connection { <Chip tone={Tone::Warn}>{ "before connection" }</Chip> }
                if planned { <Chip tone={Tone::Good}>{ "planned by hand" }</Chip> }
            </div>
            <p class="asks">{ ask.unwrap_or_default() }</p>
            <p class="small">{ format!("{} Due {}, by {}.", gap.gap, gap.due_words, gap.owner) }</p>
            <div>
                <Button weight={Weight::Plain} onclick={toggle} expanded={*open}
                    label={format!("Plan the remedy for {}", gap.question)}>
                    { "Plan the remedy" }
                </Button>
            </div>
            if *open {
                <dl class="plan small">
                    <div><dt>{ "Action" }</dt><dd>{ gap.action.clone() }</dd></div>
                    <div><dt>{ "Shown by" }</dt><dd>{ gap.evidence.clone() }</dd></div>
                    <div><dt>{ "Clauses" }</dt><dd>
                        { for clauses.map(|clause| html! {
                            <Link class="clause-link" to={station.place(Station::Contract, clause.id.as_str())} on={station.on.clone()}>
                                { format!("{} {}", clause.number, clause.title) }
                            </Link>
                        }) }
                    </dd></div>
                </dl>
                <GapEditor station={station.clone()} gap={gap.clone()} />
            }
        </li>
    }
}
