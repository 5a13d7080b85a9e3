//! One entry of the remediation schedule.

use std::rc::Rc;

use yew::{Html, MouseEvent, Properties, component, html, use_state_eq};

use crate::place::Station;
use crate::state::Tone;
use crate::view::contract::gap_editor::GapEditor;
use crate::view::contract::tabs::GAP;
use crate::view::contract::why;
use crate::view::parts::{Weight, button, chip, link};
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
                { link(why::to(station, &gap.question), &station.on).class("id")
                    .html(gap.question.to_string()) }
                if gap.hard_gate { { chip(Tone::Stop, "hard gate") } }
                if gap.before_connection { { chip(Tone::Warn, "before connection") } }
                if planned { { chip(Tone::Good, "planned by hand") } }
            </div>
            <p class="asks">{ ask.unwrap_or_default() }</p>
            <p class="small">{ format!("{} Due {}, by {}.", gap.gap, gap.due_words, gap.owner) }</p>
            <div>
                { button(toggle).weight(Weight::Plain).expanded(*open)
                    .label(format!("Plan the remedy for {}", gap.question))
                    .html("Plan the remedy") }
            </div>
            if *open {
                <dl class="plan small">
                    <div><dt>{ "Action" }</dt><dd>{ gap.action.clone() }</dd></div>
                    <div><dt>{ "Shown by" }</dt><dd>{ gap.evidence.clone() }</dd></div>
                    <div><dt>{ "Clauses" }</dt><dd>
                        { for clauses.map(|clause| {
                            station.link(Station::Contract, clause.id.as_str()).class("clause-link")
                                .html(format!("{} {}", clause.number, clause.title))
                        }) }
                    </dd></div>
                </dl>
                <GapEditor station={station.clone()} gap={gap.clone()} />
            }
        </li>
    }
}
