//! Questions one below the other.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use super::change::Signer;
use super::{Line, Offer, QuestionBox};
use crate::engine;
use crate::state::Tone;
use crate::view::answering;
use crate::view::station::StationProps;
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
                lines={Line::of(station, question)}
                offer={offer(station, question)}
                texts={station.texts} mode={station.mode}
                signer={Signer { by: station.by.clone(), on: station.today }}
                on={station.on.clone()} />
        })
    };
    html! { <div class="questions">{ for ids.iter().filter_map(one) }</div> }
}

/// Returns the word on a question's gate.
fn gate(station: &StationProps, id: &QuestionId) -> Option<(Tone, AttrValue)> {
    let gate = answering::gate(&station.scorecard.gates, id)?;
    let answered = answering::answered(&station.assessment, id);
    Some(match (gate.state, answered) {
        (GateState::Passed | GateState::Closed, _) => (Tone::Good, "Gate passed".into()),
        (GateState::Excepted, _) => (Tone::Warn, "Gate excepted".into()),
        (_, false) if gate.strictness == Strictness::Hard => {
            (Tone::Plain, "Gate that can stop the purchase".into())
        }
        (_, false) => (Tone::Plain, "Gate".into()),
        (GateState::Failed, true) => (Tone::Stop, "Gate failed".into()),
        (GateState::Partial, true) => (Tone::Warn, "Gate partly passed".into()),
        (GateState::Open, true) => (Tone::Warn, "Gate open".into()),
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
    if answer.is_some_and(|answer| !answer.is_empty()) {
        return None;
    }
    Some(Offer {
        text: format!(
            "Often chosen for “{from}”: {}. Check it with the clinical owner.",
            fits.label
        )
        .into(),
        choice: fits.id.to_string().into(),
    })
}
