//! The verdict in a word, why it is not better, and what to do next.

use yew::{Callback, Html, MouseEvent, Properties, classes, component, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::answering;
use crate::view::parts::{button, chip, disclosure, link};
use crate::view::station::StationProps;
use crate::words;
use anteroom::contract::named;
use anteroom::scoring::{Reason, Verdict};

/// How many reasons are named at once.
const NAMED: usize = 6;

/// What a [`VerdictBox`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The arithmetic is shown.
    pub(super) shown: bool,
    /// Shows the arithmetic, or puts it away.
    pub(super) show: Callback<bool>,
}

/// The verdict, why it is not better, and what to do next.
#[component]
pub(super) fn VerdictBox(props: &Props) -> Html {
    let station = &props.station;
    let card = &station.scorecard;
    let tone = words::verdict_tone(card.verdict);
    let toggle = {
        let (show, shown) = (props.show.clone(), props.shown);
        move |_: MouseEvent| show.emit(!shown)
    };
    // Gates that only set a condition are counted here and listed below.
    let named =
        |reason: &&Reason| reason.question.is_none() || reason.allows == Verdict::Stop;
    let (first, conditions): (Vec<&Reason>, Vec<&Reason>) =
        card.reasons.iter().partition(named);
    let (first, rest) = first.split_at(first.len().min(NAMED));
    let reasons = |reasons: &[&Reason]| {
        reasons.iter().map(|reason| one(station, reason)).collect::<Html>()
    };
    let open = card.answered.of.saturating_sub(card.answered.done);
    let next = match card.verdict {
        Verdict::Stop => (Station::Review, "Go to the review"),
        _ => (Station::Contract, "Go to the contract"),
    };
    html! {
        <div class="verdict">
            <p class="small">{ format!("Scorecard for {}", product(station)) }</p>
            <h1 tabindex="-1" class={classes!("word", tone.class())}>{ card.verdict.name() }</h1>
            <p class="help">{ means(card.verdict) }</p>
            if open > 0 {
                <p class="effect warn">
                    { format!("{} left open, each of which counts as nothing. This is how it would end now.",
                        words::count(open, "question is", "questions are")) }
                </p>
            }
            if !card.reasons.is_empty() {
                <ul class="reasons" aria-label="Why the verdict is not better">
                    { reasons(first) }
                    if !conditions.is_empty() {
                        <li>
                            { chip(Tone::Warn, "Condition") }
                            <span>{ format!("{} open, or passed only in part or by exception. They are listed under Gates.",
                                words::count(conditions.len(), "gate is", "gates are")) }</span>
                        </li>
                    }
                </ul>
            }
            if !rest.is_empty() {
                { disclosure(format!("And {}", words::count(rest.len(), "more reason", "more reasons")))
                    .html(html! { <ul class="reasons">{ reasons(rest) }</ul> }) }
            }
            <div class="actions">
                { station.link(next.0, "").class("button main").html(next.1) }
                { button(toggle).expanded(props.shown)
                    .html(if props.shown { "Hide the arithmetic" } else { "Show the arithmetic" }) }
            </div>
        </div>
    }
}

/// One reason, with the way to its place.
fn one(station: &StationProps, reason: &Reason) -> Html {
    let leads = match (&reason.question, &reason.domain) {
        (Some(id), _) => Some((place(station, id), id.to_string())),
        (None, Some(id)) => {
            Some((station.place(Station::Vendor, id.as_str()), id.to_string()))
        }
        (None, None) => None,
    };
    html! {
        <li>
            { chip(tone(reason.allows), word(reason.allows)) }
            <span>
                { reason.text.clone() }
                if let Some((to, id)) = leads {
                    { " " }{ link(to, &station.on).class("small").html(format!("Open {id}")) }
                }
            </span>
        </li>
    }
}

/// Returns the place where a question's gate can be put right.
pub(super) fn place(
    station: &StationProps,
    id: &anteroom::pack::QuestionId,
) -> crate::place::Place {
    let at = station
        .pack
        .question(id)
        .map(|question| answering::station(&station.pack, question));
    match at {
        Some(at) if at != Station::Vendor => station.place(at, id.as_str()),
        _ => station.place(Station::Review, id.as_str()),
    }
}

/// Returns how grave a reason is.
const fn tone(allows: Verdict) -> Tone {
    match allows {
        Verdict::Stop => Tone::Stop,
        Verdict::Escalate | Verdict::Conditional => Tone::Warn,
        Verdict::Recommended => Tone::Plain,
    }
}

/// Returns what a reason asks for, in a word.
const fn word(allows: Verdict) -> &'static str {
    match allows {
        Verdict::Stop => "Stops",
        Verdict::Escalate => "Escalates",
        Verdict::Conditional => "Condition",
        Verdict::Recommended => "Note",
    }
}

/// Returns what a verdict means, and what to do.
const fn means(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Recommended => {
            "Nothing here stands in the way of the award. Keep the addendum in the contract: it turns the answers into promises."
        }
        Verdict::Conditional => {
            "Buy only with the listed clauses and the dated remediation schedule."
        }
        Verdict::Escalate => {
            "Take the risk that is left to the person who may accept it, before anything is signed."
        }
        Verdict::Stop => {
            "Do not buy it as it stands. A high score does not cancel a failed gate: settle it with the vendor, or have a named executive except it."
        }
    }
}

/// Returns the name of what is bought, as far as it is known.
fn product(station: &StationProps) -> String {
    let of = |id: &str| {
        let contract = station.contract.as_ref()?;
        named(contract, id)?.value.clone()
    };
    match (of("product_name"), of("product_version")) {
        (Some(name), Some(version)) => format!("{name}, version {version}"),
        (Some(name), None) => name,
        (None, _) => station.assessment.title.clone(),
    }
}
