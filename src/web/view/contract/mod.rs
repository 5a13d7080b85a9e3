//! What must be agreed: the clauses with a live preview, values, schedule, what to settle.

mod added;
mod clause;
mod clauses;
mod desk;
mod field;
mod gap;
mod left_out;
mod marks;
mod negotiation;
mod notes;
mod preview;
mod schedule;
mod settle;
mod sheet;
mod strength;
mod tabs;
mod terms;
mod values;
mod why;

use yew::{Html, component, html};

use self::desk::Desk;
use self::left_out::LeftOut;
use self::schedule::Schedule;
use self::settle::Settle;
use self::tabs::{Tab, Tabs};
use self::values::Values;
use crate::errand::Errand;
use crate::place::Station;
use crate::state::{Action, Texts, Tone};
use crate::view::parts::{button, chip, empty};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::contract;
use anteroom::pack::Strength;

/// What must be agreed.
#[component]
pub(crate) fn Contract(props: &StationProps) -> Html {
    let Some(contract) = props.contract.clone() else {
        return html! { <Waiting ..props.clone() /> };
    };
    let tab = Tab::at(&props.at);
    let station = props.clone();
    let body = match tab {
        Tab::Clauses => html! { <Desk {station} contract={contract.clone()} /> },
        Tab::Values => html! { <Values {station} contract={contract.clone()} /> },
        Tab::Schedule => html! { <Schedule {station} contract={contract.clone()} /> },
        Tab::Settle => html! { <Settle {station} contract={contract.clone()} /> },
        Tab::LeftOut => html! { <LeftOut {station} contract={contract.clone()} /> },
    };
    html! {
        <div class="contract">
            <div class="lead">
                <div>
                    <p class="small num">{ summary(&contract) }</p>
                    <h1 tabindex="-1">{ say::contract_title() }</h1>
                </div>
                <div class="actions">
                    if !contract.blanks.is_empty() {
                        { chip(Tone::Warn, say::contract_blanks(contract.blanks.len())) }
                    }
                    { props.link(Station::Documents, "").class("button main")
                        .html(say::contract_to_documents()) }
                </div>
            </div>
            <Tabs station={props.clone()} contract={contract.clone()} {tab} />
            { body }
        </div>
    }
}

/// Returns the contract in figures.
fn summary(contract: &contract::Contract) -> String {
    let stronger =
        contract.clauses().filter(|clause| clause.strength > Strength::Base).count();
    [
        say::contract_summary_clauses(contract.clauses().count()),
        say::contract_summary_stronger(stronger),
        say::contract_summary_gaps(contract.gaps.len()),
    ]
    .join(", ")
}

/// What stands there while the clause wording is on its way.
#[component]
fn Waiting(props: &StationProps) -> Html {
    let again = props.on.reform(|_: yew::MouseEvent| Action::Asked(Errand::LoadTexts));
    html! {
        <div class="column">
            <h1 tabindex="-1">{ say::contract_title() }</h1>
            if props.texts == Texts::Failed {
                { empty(say::contract_not_loaded(), html! { <>
                    <p>{ say::contract_not_loaded_next() }</p>
                    <p class="actions">{ button(again).html(say::contract_try_again()) }</p>
                </> }) }
            } else {
                <p class="help">{ say::contract_on_its_way() }</p>
            }
        </div>
    }
}
