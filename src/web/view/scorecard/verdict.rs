//! The verdict in a word, why it is not better, and what to do next.

use yew::{Callback, Html, MouseEvent, Properties, classes, component, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::answering;
use crate::view::parts::{button, chip, disclosure, link};
use crate::view::station::StationProps;
use crate::words::{self, say};
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
    /// Changes are being tried.
    pub(super) tries: bool,
    /// Begins to try changes.
    pub(super) start: Callback<()>,
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
    let start = props.start.reform(|_: MouseEvent| ());
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
        Verdict::Stop => (Station::Review, say::score_to_review()),
        _ => (Station::Contract, say::score_to_contract()),
    };
    html! {
        <div class="verdict">
            <p class="small">{ say::score_for(&product(station)) }</p>
            <h1 id="verdict" tabindex="-1" class={classes!("word", tone.class())}>{ words::verdict_name(card.verdict) }</h1>
            <p class="help">{ means(card.verdict) }</p>
            if open > 0 {
                <p class="effect warn">
                    { say::score_open(open) }
                </p>
            }
            if !card.reasons.is_empty() {
                <ul class="reasons" aria-label={say::score_why()}>
                    { reasons(first) }
                    if !conditions.is_empty() {
                        <li>
                            { chip(Tone::Warn, say::reason_condition()) }
                            <span>{ say::score_condition_gates(conditions.len()) }</span>
                        </li>
                    }
                </ul>
            }
            if !rest.is_empty() {
                { disclosure(say::score_more_reasons(rest.len()))
                    .html(html! { <ul class="reasons">{ reasons(rest) }</ul> }) }
            }
            <div class="actions">
                { station.link(next.0, "").class("button main").html(next.1) }
                { button(toggle).expanded(props.shown)
                    .html(if props.shown { say::score_hide_arithmetic() } else { say::score_show_arithmetic() }) }
                if !props.tries {
                    { button(start).html(say::score_try()) }
                }
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
                <span lang="en">{ reason.text.clone() }</span>
                if let Some((to, id)) = leads {
                    { " " }{ link(to, &station.on).class("small").html(say::score_open_place(&id)) }
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
fn word(allows: Verdict) -> &'static str {
    match allows {
        Verdict::Stop => say::reason_stops(),
        Verdict::Escalate => say::reason_escalates(),
        Verdict::Conditional => say::reason_condition(),
        Verdict::Recommended => say::reason_note(),
    }
}

/// Returns what a verdict means, and what to do.
fn means(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Recommended => say::verdict_recommended_means(),
        Verdict::Conditional => say::verdict_conditional_means(),
        Verdict::Escalate => say::verdict_escalate_means(),
        Verdict::Stop => say::verdict_stop_means(),
    }
}

/// Returns the name of what is bought, as far as it is known.
fn product(station: &StationProps) -> String {
    let of = |id: &str| {
        let contract = station.contract.as_ref()?;
        named(contract, id)?.value.clone()
    };
    match (of("product_name"), of("product_version")) {
        (Some(name), Some(version)) => say::score_product(&name, &version),
        (Some(name), None) => name,
        (None, _) => station.assessment.title.clone(),
    }
}
