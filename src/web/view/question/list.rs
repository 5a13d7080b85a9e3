//! Questions one below the other.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use super::change::Signer;
use super::{Line, Offer, QuestionBox};
use crate::engine;
use crate::state::Tone;
use crate::view::answering;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::Given;
use anteroom::pack::{Factor, Question, QuestionId, Strictness};
use anteroom::scoring::GateState;

/// Questions one below the other. Each is drawn anew only when something of its own changes.
pub(crate) fn question_list(station: &StationProps, ids: &[QuestionId]) -> Html {
    let one = |id: &QuestionId| {
        let question = station.pack.question(id)?;
        Some(html! {
            <QuestionBox key={id.to_string()} pack={Rc::clone(&station.pack)} id={id.clone()}
                answer={station.assessment.answers.get(id).cloned()}
                not_applicable={engine::offers_not_applicable(&station.pack, &station.assessment, &station.scorecard, question)}
                gate={gate(station, id)}
                lines={lines(station, question)}
                offer={offer(station, question)}
                assigned={station.assessment.assigned.get(id).cloned().unwrap_or_default()}
                waits={station.assessment.waits(id)}
                texts={station.texts} aids={station.aids} mode={station.mode}
                signer={Signer { by: station.by.clone(), on: station.today }}
                on={station.on.clone()} />
        })
    };
    html! {
        <>
            <div class="questions">{ for ids.iter().filter_map(one) }</div>
            <p class="unseen" role="status">{ said(station, ids) }</p>
        </>
    }
}

/// Returns where a question stands, and what its answer did.
fn lines(station: &StationProps, question: &Question) -> [Line; 2] {
    station.aids.map(|aids| (aids.lines)(station, question)).unwrap_or_default()
}

/// Returns what the last answer did, for those who do not see it appear.
fn said(station: &StationProps, ids: &[QuestionId]) -> String {
    let effect = station.effect.as_ref();
    let question = effect
        .filter(|effect| ids.contains(&effect.question))
        .and_then(|effect| station.pack.question(&effect.question));
    let lines = question.map(|question| lines(station, question)).unwrap_or_default();
    [lines[0].text.as_str(), " ", lines[1].text.as_str()].concat()
}

/// Returns the word on a question's gate.
fn gate(station: &StationProps, id: &QuestionId) -> Option<(Tone, AttrValue)> {
    let gate = answering::gate(&station.scorecard.gates, id)?;
    let answered = answering::answered(&station.assessment, id);
    Some(match (gate.state, answered) {
        (GateState::Passed | GateState::Closed, _) => {
            (Tone::Good, say::gate_passed().into())
        }
        (GateState::Excepted, _) => (Tone::Warn, say::gate_excepted().into()),
        (_, false) if gate.strictness == Strictness::Hard => {
            (Tone::Plain, say::gate_hard().into())
        }
        (_, false) => (Tone::Plain, say::gate_soft().into()),
        (GateState::Failed, true) => (Tone::Stop, say::gate_failed().into()),
        (GateState::Partial, true) => (Tone::Warn, say::gate_partial().into()),
        (GateState::Open, true) => (Tone::Warn, say::gate_open().into()),
    })
}

/// Returns the value that another answer suggests for a rating, if it is not chosen.
fn offer(station: &StationProps, question: &Question) -> Option<Offer> {
    let factor: Factor = question.factor?;
    let (from, value) = station.pack.questions.iter().find_map(|other| {
        if other.suggests_for != Some(factor) {
            return None;
        }
        let Given::Chosen(chosen) = &station.assessment.answers.get(&other.id)?.given
        else {
            return None;
        };
        let choice = chosen.iter().find_map(|id| other.choice(id))?;
        Some((choice.label.clone(), choice.suggests?))
    })?;
    let fits = question.choices.iter().find(|choice| choice.factor == Some(value))?;
    let answer = station.assessment.answers.get(&question.id);
    Some(Offer {
        text: say::ask_offer(&from, &fits.label).into(),
        choice: fits.id.to_string().into(),
        over: answer.is_some_and(|answer| !answer.is_empty()),
    })
}
