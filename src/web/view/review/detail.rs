//! Everything about one answer under review.

use yew::{Html, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::answering;
use crate::view::parts::chip;
use crate::view::review::changed::before;
use crate::view::review::comments::Comments;
use crate::view::review::controls::Controls;
use crate::view::review::credit::CreditByHand;
use crate::view::review::documents::Documents;
use crate::view::review::exception::ExceptionBox;
use crate::view::review::finding::FindingChoice;
use crate::view::review::state::Looked;
use crate::view::review::words::{
    evidence_word, finding_tone, finding_word, gate_tone, gate_word, hundredths, signed,
};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::Given;
use anteroom::contract::in_words;
use anteroom::pack::{Question, QuestionId, Strictness};
use anteroom::scoring::GateState;

/// What stands around an answer in the list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Beside {
    /// The one before it.
    pub(super) before: Option<QuestionId>,
    /// The one behind it.
    pub(super) behind: Option<QuestionId>,
    /// The next one that waits for the reviewer.
    pub(super) waiting: Option<QuestionId>,
}

/// Draws everything about one answer.
pub(super) fn detail(
    station: &StationProps,
    question: &Question,
    looked: &Looked,
    beside: &Beside,
) -> Html {
    let id = &question.id;
    let way = |to: &Option<QuestionId>, words: &'static str| {
        let to = to.as_ref()?;
        Some(station.link(Station::Review, to.as_str()).html(words))
    };
    html! {
        <article key={id.to_string()} class="looked" id={format!("review-{id}")} aria-labelledby={format!("q-{id}")}>
            <p class="ways">
                { station.link(Station::Review, "").class("to-list").html(say::review_to_list()) }
                { for way(&beside.before, say::review_previous()) }
                { for way(&beside.behind, say::review_next()) }
            </p>
            <h2 id={format!("q-{id}")} tabindex="-1">
                <span class="id">{ id.to_string() }</span>{ " " }<span lang="en">{ question.ask.clone() }</span>
            </h2>
            <p class="chips">{ chips(looked) }</p>
            { answer(station, question, looked) }
            { parts(station, question, looked, beside) }
        </article>
    }
}

/// What was answered, and what that does.
fn answer(station: &StationProps, question: &Question, looked: &Looked) -> Html {
    let id = &question.id;
    let answer = station.assessment.answers.get(id).filter(|answer| !answer.is_empty());
    let gate = station.scorecard.gate(id);
    let at = answering::station(&station.pack, question);
    let rests_on = station.pack.references_of(question);
    let link = if at == Station::Vendor {
        say::review_open_question()
    } else {
        say::review_open_own_question()
    };
    html! {
        <>
            if let Some(answer) = answer {
                <blockquote>
                    <p lang="en"><strong>{ in_words(question, answer) }</strong></p>
                    if matches!(&answer.given, Given::NotApplicable { reason } if reason.trim().is_empty()) {
                        <p>{ say::review_no_reason() }</p>
                    }
                    if !answer.note.trim().is_empty() { <p class="note" dir="auto">{ answer.note.clone() }</p> }
                    <p class="small">{ signed(&answer.by, answer.on) }</p>
                </blockquote>
            } else {
                <p>{ say::review_no_answer() }</p>
            }
            { before(station, question) }
            if let Some(gate) = gate {
                <p class={yew::classes!("effect", gate_tone(gate.state).class())} lang="en">{ gate.because.clone() }</p>
            }
            { for looked.against.iter().map(|(other, item)| html! {
                <div class="effect warn clash">
                    <p>{ say::review_clash(other.as_str(), item) }</p>
                    <p>{ station.link(Station::Review, other.as_str()).html(say::review_clash_other(other.as_str())) }</p>
                </div>
            }) }
            <p class="small links">
                { station.link(at, id.as_str()).html(link) }
                if !rests_on.is_empty() {
                    <span>{ say::review_rests_on(&rests_on) }</span>
                    { station.link(Station::References, "").html(say::review_editions()) }
                }
            </p>
        </>
    }
}

/// What the reviewer can do about it.
fn parts(
    station: &StationProps,
    question: &Question,
    looked: &Looked,
    beside: &Beside,
) -> Html {
    let id = &question.id;
    let scored = station.scorecard.contribution(id).is_some();
    let gate = station.scorecard.gate(id);
    let hard = gate.is_some_and(|gate| gate.strictness == Strictness::Hard);
    let stopped = gate.is_some_and(|gate| {
        matches!(gate.state, GateState::Failed | GateState::Excepted)
    });
    let of_vendor = answering::station(&station.pack, question) == Station::Vendor;
    html! {
        <>
            if looked.answered && of_vendor {
                <FindingChoice station={station.clone()} id={id.clone()}
                    unseen={looked.unseen} next={beside.waiting.clone()} />
                <Documents station={station.clone()} id={id.clone()} />
            }
            <Comments station={station.clone()} id={id.clone()} {of_vendor} />
            if scored && of_vendor {
                <CreditByHand station={station.clone()} id={id.clone()} />
                <Controls station={station.clone()} id={id.clone()} {hard} />
            }
            if hard && stopped {
                <ExceptionBox station={station.clone()} id={id.clone()} />
            }
        </>
    }
}

/// How an answer stands, in words.
fn chips(looked: &Looked) -> Html {
    html! {
        <>
            if let Some(state) = looked.gate {
                { chip(if state == GateState::Passed { Tone::Plain } else { gate_tone(state) }, gate_word(state)) }
            }
            if looked.pending { { chip(Tone::Warn, say::review_to_decide()) } }
            if looked.renewed { { chip(Tone::Warn, say::review_changed()) } }
            if !looked.against.is_empty() { { chip(Tone::Warn, say::review_contradicts()) } }
            if let Some(level) = looked.evidence { { chip(Tone::Plain, evidence_word(level)) } }
            if let Some(finding) = looked.finding {
                { chip(finding_tone(finding), finding_word(finding)) }
            }
            if let Some(worth) = looked.worth {
                <span class="num small worth">{ hundredths(worth) }</span>
            }
        </>
    }
}
