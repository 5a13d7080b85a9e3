//! What must be agreed: the clauses with a live preview, values, schedule, what to settle.

mod clause;
mod clauses;
mod field;
mod gap;
mod gap_editor;
mod left_out;
mod negotiation;
mod notes;
mod schedule;
mod settle;
mod sheet;
mod strength;
mod tabs;
mod values;
mod why;

use yew::{Html, component, html};

use self::clause::ClauseView;
use self::clauses::ClauseList;
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
use crate::words;
use anteroom::pack::{ClauseId, Strength};

/// What must be agreed.
#[component]
pub(crate) fn Contract(props: &StationProps) -> Html {
    let Some(contract) = props.contract.clone() else {
        return html! { <Waiting ..props.clone() /> };
    };
    let tab = Tab::at(&props.at);
    let all = contract.clauses().count();
    let stronger =
        contract.clauses().filter(|clause| clause.strength > Strength::Base).count();
    let selected = contract
        .clause(&ClauseId::from(props.at.as_str()))
        .or_else(|| contract.clauses().next())
        .map(|clause| clause.id.clone());
    // Where there is room for one thing only, it is the list until a clause is chosen.
    let chosen = contract.clause(&ClauseId::from(props.at.as_str())).is_some();
    let body = match tab {
        Tab::Values => {
            html! { <Values station={props.clone()} contract={contract.clone()} /> }
        }
        Tab::Schedule => {
            html! { <Schedule station={props.clone()} contract={contract.clone()} /> }
        }
        Tab::Settle => {
            html! { <Settle station={props.clone()} contract={contract.clone()} /> }
        }
        Tab::LeftOut => {
            html! { <LeftOut station={props.clone()} contract={contract.clone()} /> }
        }
        Tab::Clauses => html! {
            <div class={yew::classes!("split", chosen.then_some("chosen"))}>
                <ClauseList station={props.clone()} contract={contract.clone()} selected={selected.clone()} />
                if let Some(id) = selected {
                    <ClauseView key={id.to_string()} station={props.clone()} contract={contract.clone()} id={id.clone()} />
                }
            </div>
        },
    };
    html! {
        <div class="contract">
            <div class="lead">
                <div>
                    <p class="small num">
                        { format!("Contract, {}, {stronger} strengthened, {} with a date",
                            words::count(all, "clause", "clauses"), words::count(contract.gaps.len(), "gap", "gaps")) }
                    </p>
                    <h1 tabindex="-1">{ "Security addendum" }</h1>
                </div>
                <div class="actions">
                    if !contract.blanks.is_empty() {
                        { chip(Tone::Warn, words::count(contract.blanks.len(), "blank to complete", "blanks to complete")) }
                    }
                    { props.link(Station::Documents, "").class("button main")
                        .html("Go to the documents") }
                </div>
            </div>
            <Tabs station={props.clone()} contract={contract.clone()} {tab} />
            { body }
        </div>
    }
}

/// What stands there while the clause wording is on its way.
#[component]
fn Waiting(props: &StationProps) -> Html {
    let again = props.on.reform(|_: yew::MouseEvent| Action::Asked(Errand::LoadTexts));
    html! {
        <div class="column">
            <h1 tabindex="-1">{ "Security addendum" }</h1>
            if props.texts == Texts::Failed {
                { empty("The clause wording could not be loaded", html! { <>
                    <p>{ "Check the connection. Nothing you entered is lost." }</p>
                    <p class="actions">{ button(again).html("Try again") }</p>
                </> }) }
            } else {
                <p class="help">{ "The clause wording is on its way…" }</p>
            }
        </div>
    }
}
