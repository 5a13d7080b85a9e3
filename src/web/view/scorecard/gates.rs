//! The gates: first what stops or is open, then what passed.

use yew::{Html, component, html};

use crate::state::Tone;
use crate::view::parts::{chip, disclosure, link};
use crate::view::scorecard::{number, verdict};
use crate::view::station::StationProps;
use crate::words;
use anteroom::pack::Strictness;
use anteroom::scoring::{GateState, GateStatus};

/// The gates that act at this tier.
#[component]
pub(super) fn Gates(props: &StationProps) -> Html {
    let gates = &props.scorecard.gates;
    let passed =
        |gate: &&GateStatus| matches!(gate.state, GateState::Passed | GateState::Closed);
    let mut open: Vec<&GateStatus> = gates.iter().filter(|gate| !passed(gate)).collect();
    open.sort_by_key(|gate| {
        (gate.strictness != Strictness::Hard, gate.state == GateState::Excepted)
    });
    let done: Vec<&GateStatus> = gates.iter().filter(passed).collect();
    let list = |gates: &[&GateStatus]| {
        html! { <ul class="list">{ for gates.iter().map(|gate| one(props, gate)) }</ul> }
    };
    html! {
        <section aria-labelledby="gates">
            <h2 id="gates">{ "Gates" }</h2>
            if gates.is_empty() {
                <p class="help">{ "No gate acts at this tier." }</p>
            } else if open.is_empty() {
                <p class="help">{ format!("All {} are passed or closed.", words::count(gates.len(), "gate", "gates")) }</p>
            } else {
                { list(&open) }
            }
            if !done.is_empty() {
                { disclosure(format!("{} passed or closed", words::count(done.len(), "gate", "gates")))
                    .html(list(&done)) }
            }
        </section>
    }
}

/// One gate.
fn one(props: &StationProps, gate: &GateStatus) -> Html {
    let (tone, word) = state(gate.state);
    let hard =
        if gate.strictness == Strictness::Hard { "Hard gate. " } else { "Soft gate. " };
    html! {
        <li>
            { link(verdict::place(props, &gate.question), &props.on).class("id")
                .html(gate.question.to_string()) }
            <span>{ number::ask(props, &gate.question) }
                <span class="small line">{ hard }{ gate.because.clone() }</span></span>
            { chip(tone, word) }
        </li>
    }
}

/// Returns how a gate stands, in a word, and how grave it is.
const fn state(state: GateState) -> (Tone, &'static str) {
    match state {
        GateState::Passed => (Tone::Good, "Passed"),
        GateState::Closed => (Tone::Good, "Closed"),
        GateState::Partial => (Tone::Warn, "In part"),
        GateState::Open => (Tone::Warn, "Open"),
        GateState::Failed => (Tone::Stop, "Stops"),
        GateState::Excepted => (Tone::Warn, "Excepted"),
    }
}
