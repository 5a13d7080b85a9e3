//! The gates: first what stops or is open, then what passed.

use yew::{Html, component, html};

use crate::state::Tone;
use crate::view::parts::{chip, disclosure, link};
use crate::view::scorecard::{number, verdict};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::pack::Strictness;
use anteroom::scoring::{GateState, GateStatus};

/// The gates that act at this tier.
#[component]
pub(super) fn Gates(props: &StationProps) -> Html {
    let gates = props.scorecard.gravest_gates();
    let passed =
        |gate: &&GateStatus| matches!(gate.state, GateState::Passed | GateState::Closed);
    let (done, open): (Vec<_>, Vec<_>) = gates.iter().copied().partition(passed);
    let list = |gates: &[&GateStatus]| {
        html! { <ul class="list">{ for gates.iter().map(|gate| one(props, gate)) }</ul> }
    };
    html! {
        <section aria-labelledby="gates">
            <h2 id="gates">{ say::gates_title() }</h2>
            if gates.is_empty() {
                <p class="help">{ say::gates_none() }</p>
            } else if open.is_empty() {
                <p class="help">{ say::gates_all_passed(gates.len()) }</p>
            } else {
                { list(&open) }
            }
            if !done.is_empty() {
                { disclosure(say::gates_done(done.len()))
                    .html(list(&done)) }
            }
        </section>
    }
}

/// One gate.
fn one(props: &StationProps, gate: &GateStatus) -> Html {
    let (tone, word) = state(gate.state);
    let hard = match gate.strictness {
        Strictness::Hard => say::gates_hard(),
        Strictness::Soft => say::gates_soft(),
    };
    html! {
        <li>
            { link(verdict::place(props, &gate.question), &props.on).class("id")
                .html(gate.question.to_string()) }
            <span><span lang="en">{ number::ask(props, &gate.question) }</span>
                <span class="small line">{ hard }{ " " }<span lang="en">{ gate.because.clone() }</span></span></span>
            { chip(tone, word) }
        </li>
    }
}

/// Returns how a gate stands, in a word, and how grave it is.
pub(crate) fn state(state: GateState) -> (Tone, &'static str) {
    match state {
        GateState::Passed => (Tone::Good, say::gates_passed()),
        GateState::Closed => (Tone::Good, say::gates_closed()),
        GateState::Partial => (Tone::Warn, say::gates_partial()),
        GateState::Open => (Tone::Warn, say::gates_open()),
        GateState::Failed => (Tone::Stop, say::gates_failed()),
        GateState::Excepted => (Tone::Warn, say::gates_excepted()),
    }
}
