//! One answer under review: a line, and everything about it when it is opened.

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::answering;
use crate::view::parts::chip;
use crate::view::review::comments::Comments;
use crate::view::review::controls::Controls;
use crate::view::review::credit::CreditByHand;
use crate::view::review::documents::Documents;
use crate::view::review::exception::ExceptionBox;
use crate::view::review::finding::FindingChoice;
use crate::view::review::state::Looked;
use crate::view::station::StationProps;
use crate::words;
use anteroom::assessment::{Finding, Given};
use anteroom::contract::in_words;
use anteroom::pack::{Question, QuestionId, Strictness};
use anteroom::scoring::GateState;

/// What a [`Row`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The question.
    pub(super) id: QuestionId,
    /// How its answer stands.
    pub(super) looked: Looked,
    /// Everything about it is shown.
    pub(super) open: bool,
    /// Shows everything about it, or puts it away.
    pub(super) toggle: Callback<()>,
}

/// One answer under review.
#[component]
pub(super) fn Row(props: &Props) -> Html {
    let Props { station, id, looked, open, .. } = props;
    let Some(question) = station.pack.question(id) else { return Html::default() };
    let toggle = props.toggle.reform(|_: MouseEvent| ());
    let panel = format!("review-{id}");
    html! {
        <li class="looked">
            <button type="button" class="head" id={format!("q-{id}")} onclick={toggle}
                aria-expanded={open.to_string()} aria-controls={panel.clone()}>
                <span class="id">{ id.to_string() }</span>
                <span class="words">
                    <span class="title">{ question.ask.clone() }</span>
                    if !*open { <span class="small said">{ said(station, question) }</span> }
                </span>
                <span class="chips">{ chips(looked) }</span>
            </button>
            <div id={panel} class="panel" hidden={!*open}>
                if *open { { opened(station, question, looked) } }
            </div>
        </li>
    }
}

/// Everything about one answer.
fn opened(station: &StationProps, question: &Question, looked: &Looked) -> Html {
    let id = &question.id;
    let answer = station.assessment.answers.get(id);
    let part = station.scorecard.contribution(id);
    let gate = station.scorecard.gate(id);
    let hard = gate.is_some_and(|gate| gate.strictness == Strictness::Hard);
    let stopped = gate.is_some_and(|gate| {
        matches!(gate.state, GateState::Failed | GateState::Excepted)
    });
    let at = answering::station(&station.pack, question);
    let of_vendor = at == Station::Vendor;
    let link =
        if of_vendor { "Open the question" } else { "Open the question on your side" };
    let rests_on = station.pack.references_of(question);
    html! {
        <>
            if let Some(gate) = gate {
                <p class={yew::classes!("effect", gate_tone(gate.state).class())}>{ gate.because.clone() }</p>
            }
            if let Some(answer) = answer.filter(|answer| !answer.is_empty()) {
                <blockquote>
                    <p><strong>{ in_words(question, answer) }</strong></p>
                    if matches!(&answer.given, Given::NotApplicable { reason } if reason.trim().is_empty()) {
                        <p>{ "No reason given." }</p>
                    }
                    if !answer.note.trim().is_empty() { <p class="note">{ answer.note.clone() }</p> }
                    <p class="small">{ signed(&answer.by, answer.on) }</p>
                </blockquote>
            } else {
                <p>{ "There is no answer. It counts as nothing until there is one." }</p>
            }
            <p>{ station.link(at, id.as_str()).html(link) }</p>
            if !rests_on.is_empty() {
                <p class="small">
                    { format!("Rests on {rests_on}. ") }
                    { station.link(Station::References, "").html("Editions and dates") }
                </p>
            }
            if looked.answered && of_vendor {
                <FindingChoice station={station.clone()} id={id.clone()} />
                <Documents station={station.clone()} id={id.clone()} />
            }
            if part.is_some() && of_vendor {
                <CreditByHand station={station.clone()} id={id.clone()} />
            }
            if part.is_some() && of_vendor {
                <Controls station={station.clone()} id={id.clone()} {hard} />
            }
            if hard && stopped {
                <ExceptionBox station={station.clone()} id={id.clone()} />
            }
            <Comments station={station.clone()} id={id.clone()} />
        </>
    }
}

/// Returns what was answered, in a line.
fn said(station: &StationProps, question: &Question) -> String {
    match station.assessment.answers.get(&question.id) {
        Some(answer) if !answer.is_empty() => in_words(question, answer),
        _ => "Not answered".to_owned(),
    }
}

/// How an answer stands, in words.
fn chips(looked: &Looked) -> Html {
    html! {
        <>
            if let Some(state) = looked.gate {
                { chip(if state == GateState::Passed { Tone::Plain } else { gate_tone(state) }, gate_word(state)) }
            }
            if looked.pending { { chip(Tone::Warn, "to decide") } }
            if let Some(level) = looked.evidence { { chip(Tone::Plain, level.name()) } }
            if let Some(finding) = looked.finding {
                { chip(finding_tone(finding), finding_word(finding)) }
            }
            if let Some(worth) = looked.worth {
                <span class="num small worth">{ crate::view::review::credit::hundredths(worth) }</span>
            }
        </>
    }
}

/// Returns how grave the state of a gate is.
const fn gate_tone(state: GateState) -> Tone {
    match state {
        GateState::Passed | GateState::Closed => Tone::Good,
        GateState::Partial | GateState::Open | GateState::Excepted => Tone::Warn,
        GateState::Failed => Tone::Stop,
    }
}

/// Returns the state of a gate in a word or two.
const fn gate_word(state: GateState) -> &'static str {
    match state {
        GateState::Passed => "gate passed",
        GateState::Closed => "gate closed",
        GateState::Partial => "gate in part",
        GateState::Open => "gate open",
        GateState::Excepted => "gate excepted",
        GateState::Failed => "gate stops",
    }
}

/// Returns how grave a finding is.
pub(super) const fn finding_tone(finding: Finding) -> Tone {
    match finding {
        Finding::Accepted => Tone::Good,
        Finding::Rejected => Tone::Stop,
        Finding::NeedsEvidence => Tone::Warn,
    }
}

/// Returns a finding in a word or two.
pub(super) const fn finding_word(finding: Finding) -> &'static str {
    match finding {
        Finding::Accepted => "accepted",
        Finding::Rejected => "rejected",
        Finding::NeedsEvidence => "needs evidence",
    }
}

/// Returns who said something, and when.
pub(super) fn signed(by: &str, on: Option<jiff::civil::Date>) -> String {
    let by = if by.trim().is_empty() { "Nobody named" } else { by.trim() };
    match on {
        Some(on) => format!("{by}, {}", words::date(on)),
        None => by.to_owned(),
    }
}
