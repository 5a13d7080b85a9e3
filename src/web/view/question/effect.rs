//! Where an answer stands, and what it did: two lines under its question.

use super::Line;
use crate::effect::{ClauseChange, Effect};
use crate::state::{Mode, Tone};
use crate::view::answering::{self, stands_open};
use crate::view::station::StationProps;
use crate::words::{self, say};
use anteroom::assessment::Answer;
use anteroom::pack::{Question, Strength, Who};
use anteroom::scoring::GateState;

/// Returns the lines of a question: where it stands, and what its last answer did or, once
/// another question was answered, who answered it.
pub(crate) fn lines(props: &StationProps, question: &Question) -> [Line; 2] {
    let id = &question.id;
    let answer = props.assessment.answers.get(id);
    let did = match &props.effect {
        Some(effect) if effect.question == *id => changes(effect, props.mode),
        _ => String::new(),
    };
    let did = if did.is_empty() { answer.map(signed).unwrap_or_default() } else { did };
    let did = Line { tone: Tone::Plain, text: did.into() };
    if answering::answered(&props.assessment, id) {
        [standing(props, question), did]
    } else {
        [waiting(props, question), did]
    }
}

/// Returns whom an unanswered question waits for.
fn waiting(props: &StationProps, question: &Question) -> Line {
    let name = props.assessment.assigned_to(&question.id);
    let text = match (props.assessment.waits(&question.id), name) {
        (true, "") => say::effect_put_off().into(),
        (true, name) => say::effect_put_off_for(name).into(),
        (false, "") => "".into(),
        (false, name) => say::effect_for(name).into(),
    };
    Line { tone: Tone::Plain, text }
}

/// Returns where the answer stands: its gate, and what it becomes in the contract.
fn standing(props: &StationProps, question: &Question) -> Line {
    let gate = answering::gate(&props.scorecard.gates, &question.id);
    let gate_words = gate.map(|gate| match gate.state {
        GateState::Passed => say::effect_gate_passed(),
        GateState::Closed => say::effect_gate_closed(),
        GateState::Partial => say::effect_gate_partial(),
        GateState::Open => say::effect_gate_open(),
        GateState::Failed => say::effect_gate_failed(),
        GateState::Excepted => say::effect_gate_excepted(),
    });
    let tone = match gate.map(|gate| gate.state) {
        Some(GateState::Failed) => Tone::Stop,
        Some(GateState::Open | GateState::Partial) => Tone::Warn,
        _ => Tone::Plain,
    };
    let becomes = (props.mode == Mode::Buyer && question.answered_by == Who::Vendor)
        .then(|| becomes(props, question))
        .flatten();
    let text = [gate_words.map(str::to_owned), becomes];
    let text: Vec<String> = text.into_iter().flatten().collect();
    Line { tone, text: text.join(" ").into() }
}

/// Returns what the answer asks of the contract.
fn becomes(props: &StationProps, question: &Question) -> Option<String> {
    let contract = props.contract.as_ref()?;
    let asked = contract.clauses().filter_map(|clause| {
        let reason =
            clause.reasons.iter().find(|reason| reason.question == question.id)?;
        Some((clause, reason.asks_for?))
    });
    let (clause, strength) =
        asked.max_by_key(|(clause, strength)| (*strength, usize::MAX - clause.number))?;
    let (number, title) = (clause.number, &clause.title);
    Some(match strength {
        Strength::Remedy => say::effect_becomes_obligation(number, title),
        Strength::Strong => say::effect_becomes_stronger(number, title),
        Strength::Base | Strength::Fallback => say::effect_becomes_promise(number, title),
    })
}

/// Returns what the last answer changed: what weighs most first.
fn changes(effect: &Effect, mode: Mode) -> String {
    let (before, after) = (&effect.before.scorecard, &effect.after.scorecard);
    let mut said = Vec::new();
    let (was, is) = (before.situation.tier, after.situation.tier);
    if was != is {
        said.push(say::effect_tier(words::tier_name(was), words::tier_name(is)));
    }
    let (was, is) =
        (words::score(before.vendor_so_far), words::score(after.vendor_so_far));
    if was != is {
        said.push(say::effect_score(&was, &is));
    }
    for gate in &after.gates {
        let was = answering::gate(&before.gates, &gate.question);
        let was = was.is_some_and(|was| stands_open(was.state));
        // How its own gate stands is said above.
        if gate.question != effect.question && was != stands_open(gate.state) {
            let id = gate.question.as_str();
            said.push(if was {
                say::effect_closes_gate(id)
            } else {
                say::effect_opens_gate(id)
            });
        }
    }
    let (was, is) = (before.situation.asked.len(), after.situation.asked.len());
    if is > was {
        said.push(say::effect_asks_more(is - was));
    } else if was > is {
        said.push(say::effect_asks_fewer(was - is));
    }
    if mode == Mode::Buyer {
        let clauses = effect.clauses();
        if let Some(first) = clauses.first() {
            said.push(clause(first));
        }
        if clauses.len() > 1 {
            said.push(say::effect_more_clauses(clauses.len() - 1));
        }
    }
    said.join(" · ")
}

/// Returns how a clause changed, in words.
fn clause(change: &ClauseChange) -> String {
    let ClauseChange { number, title, from, to } = change;
    match (from, to) {
        (Some(from), Some(to)) if to > from => {
            say::effect_clause_stronger(*number, strength(*from), strength(*to))
        }
        (Some(from), Some(to)) => {
            say::effect_clause_weaker(*number, strength(*from), strength(*to))
        }
        (None, _) => say::effect_clause_in(*number, title),
        (Some(_), None) => say::effect_clause_out(title),
    }
}

/// Returns a strength in a word.
fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Base => say::effect_base(),
        Strength::Strong => say::effect_strong(),
        Strength::Remedy => say::effect_remedy(),
        Strength::Fallback => say::effect_fallback(),
    }
}

/// Returns who answered, and when.
fn signed(answer: &Answer) -> String {
    let on = answer.on.map(words::date);
    match (answer.by.trim(), on) {
        ("", Some(on)) => say::effect_signed_on(&on),
        (by, Some(on)) => say::effect_signed_by_on(by, &on),
        ("", None) => String::new(),
        (by, None) => say::effect_signed_by(by),
    }
}
