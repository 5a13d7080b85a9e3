//! What an answer did, in a line or two.

use yew::{AttrValue, Html, classes, html};

use crate::effect::{ClauseChange, Effect};
use crate::state::{Mode, Tone};
use crate::view::answering;
use crate::view::station::StationProps;
use crate::words;
use anteroom::pack::{Question, Strength, Who};
use anteroom::scoring::GateState;

/// How many clauses are named.
const NAMED: usize = 3;

/// A line about what an answer did.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    /// How grave it is.
    tone: Tone,
    /// The words.
    text: AttrValue,
}

impl Line {
    /// Draws the line.
    pub(crate) fn show(&self) -> Html {
        html! { <p class={classes!("effect", self.tone.class())}>{ self.text.clone() }</p> }
    }

    /// Returns the lines of a question: what its last answer changed, or where it stands.
    pub(crate) fn of(props: &StationProps, question: &Question) -> Vec<Self> {
        if !answering::answered(&props.assessment, &question.id) {
            return Vec::new();
        }
        let mut lines: Vec<Self> = standing(props, question).into_iter().collect();
        if let Some(effect) = &props.effect
            && effect.question == question.id
        {
            lines.extend(changes(effect, props.mode));
        }
        lines
    }
}

/// Returns where the answer stands: its gate, and what it becomes in the contract.
fn standing(props: &StationProps, question: &Question) -> Option<Line> {
    let gate = answering::gate(&props.scorecard.gates, &question.id);
    let gate_words = gate.map(|gate| match gate.state {
        GateState::Passed => "Passes the gate.",
        GateState::Closed => "The gate is closed by another measure.",
        GateState::Partial => "Only part of what the gate needs.",
        GateState::Open => "Leaves the gate open: it must be closed before an award.",
        GateState::Failed => "Fails a gate that stops the purchase.",
        GateState::Excepted => "Fails the gate; an exception is in force.",
    });
    let tone = match gate.map(|gate| gate.state) {
        Some(GateState::Failed) => Tone::Stop,
        Some(GateState::Open | GateState::Partial) => Tone::Warn,
        _ => Tone::Plain,
    };
    let becomes = (props.mode == Mode::Buyer && question.answered_by == Who::Vendor)
        .then(|| becomes(props, question))
        .flatten();
    let text = [gate_words.map(str::to_owned), becomes.map(|(_, text)| text)];
    let text: Vec<String> = text.into_iter().flatten().collect();
    (!text.is_empty()).then(|| Line { tone, text: text.join(" ").into() })
}

/// Returns what the answer asks of the contract.
fn becomes(props: &StationProps, question: &Question) -> Option<(Tone, String)> {
    let contract = props.contract.as_ref()?;
    let asked = contract.clauses().filter_map(|clause| {
        let reason =
            clause.reasons.iter().find(|reason| reason.question == question.id)?;
        Some((clause, reason.asks_for?))
    });
    let (clause, strength) =
        asked.max_by_key(|(clause, strength)| (*strength, usize::MAX - clause.number))?;
    let named = format!("clause {}, {}", clause.number, clause.title);
    Some(match strength {
        Strength::Remedy => {
            (Tone::Warn, format!("Becomes a dated obligation in {named}."))
        }
        Strength::Strong => {
            (Tone::Warn, format!("Asks for stronger wording in {named}."))
        }
        Strength::Base | Strength::Fallback => {
            (Tone::Plain, format!("Becomes a promise in {named}."))
        }
    })
}

/// Returns what the last answer changed.
fn changes(effect: &Effect, mode: Mode) -> Vec<Line> {
    let mut lines = Vec::new();
    if mode == Mode::Buyer && !effect.clauses.is_empty() {
        let mut named: Vec<_> = effect.clauses.iter().take(NAMED).map(clause).collect();
        if effect.clauses.len() > NAMED {
            named.push(format!(
                "and {} more",
                words::count(effect.clauses.len() - NAMED, "clause", "clauses")
            ));
        }
        let text = format!("{}.", named.join("; ")).into();
        lines.push(Line { tone: Tone::Plain, text });
    }
    let (before, after) = (words::score(effect.so_far.0), words::score(effect.so_far.1));
    if before != after {
        let text = format!("Vendor score so far {before} → {after}").into();
        lines.push(Line { tone: Tone::Plain, text });
    }
    let (before, after) = effect.asked;
    if before != after {
        let number = before.abs_diff(after);
        let change = if after > before { "more" } else { "fewer" };
        let noun = if number == 1 { "question is" } else { "questions are" };
        let text = format!("{number} {change} {noun} asked now.").into();
        lines.push(Line { tone: Tone::Plain, text });
    }
    lines
}

/// Returns how a clause changed, in words.
fn clause(change: &ClauseChange) -> String {
    let named = format!("Clause {}, {}", change.number, change.title);
    match (change.from, change.to) {
        (None, Some(_)) => format!("{named}, comes in"),
        (Some(_), None) => format!("{}, is no longer needed", change.title),
        (Some(from), Some(to)) if to > from => {
            format!("{named}: {} → {}", from.name(), to.name())
        }
        (Some(from), Some(to)) => format!("{named}: {} → {}", from.name(), to.name()),
        (None, None) => named,
    }
}
