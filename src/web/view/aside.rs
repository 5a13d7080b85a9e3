//! What stands so far, beside the station.

use yew::{Html, html};

use crate::place::Station;
use crate::state::{Mode, Tone};
use crate::view::answering::{self, answered, open_gates, stands_open};
use crate::view::parts::chip;
use crate::view::station::StationProps;
use crate::view::tier;
use crate::words;
use anteroom::pack::Strength;
use anteroom::scoring::{GateState, GateStatus};

/// How many open gates are named; the rest is counted.
const NAMED: usize = 5;

/// What stands so far: the tier while the profile is filled in, else score, gates, contract.
pub(crate) fn draw(station: &StationProps, here: Station) -> Html {
    if here == Station::Profile {
        return html! {
            <aside key="tier" class="aside" aria-label="Risk tier">{ tier::draw(station) }</aside>
        };
    }
    html! {
        <aside key="so-far" class="aside" aria-label="So far">
            { score(station) }
            { gates(station) }
            if station.mode == Mode::Buyer {
                { contract(station) }
            }
        </aside>
    }
}

/// The vendor score so far.
fn score(station: &StationProps) -> Html {
    let scorecard = &station.scorecard;
    let counted = scorecard.answered_vendor;
    let end = if counted.done < counted.of {
        "In the end an unanswered question counts as nothing."
    } else {
        "Every question is answered."
    };
    html! {
        <section>
            <h2>{ "So far" }</h2>
            if scorecard.vendor_so_far.is_some() {
                <p><span class="big">{ words::score(scorecard.vendor_so_far) }</span>
                    { " " }<span class="small">{ "of 100, vendor score" }</span></p>
            } else {
                <p class="small">{ "No score yet. It appears with the first scored answer." }</p>
            }
            <p class="small num">
                { format!("{} of {} answered. {end}", counted.done, counted.of) }
            </p>
        </section>
    }
}

/// The gates that are open.
fn gates(station: &StationProps) -> Html {
    let open = open_gates(station, station.mode == Mode::Vendor);
    let done = |gate: &GateStatus| answered(&station.assessment, &gate.question);
    // What was answered and does not hold comes before what was not answered yet.
    let failing = open.iter().filter(|(_, gate)| done(gate));
    let waiting = open.iter().filter(|(_, gate)| !done(gate));
    let passed =
        station.scorecard.gates.iter().filter(|gate| !stands_open(gate.state)).count();
    html! {
        <section>
            <h2>{ "Gates" }</h2>
            <ul class="gates">
                { for failing.chain(waiting).take(NAMED).map(|(ask, gate)| {
                    let answered = done(gate);
                    let (tone, word) = match gate.state {
                        _ if !answered => (Tone::Plain, "To answer"),
                        GateState::Failed => (Tone::Stop, "Stops"),
                        GateState::Partial => (Tone::Warn, "Partly"),
                        _ => (Tone::Warn, "Open"),
                    };
                    let question = station.pack.question(&gate.question);
                    let at = question.map_or(Station::Vendor, |question| answering::station(&station.pack, question));
                    html! {
                        <li>
                            { chip(tone, word) }
                            { station.link(at, gate.question.as_str())
                                .html(html! { <span class="clamp">{ &**ask }</span> }) }
                        </li>
                    }
                }) }
            </ul>
            <p class="small">
                { match (open.len(), passed) {
                    (0, 0) => "No gate applies at this tier.".to_owned(),
                    (0, passed) => format!("{} passed, none open.", words::count(passed, "gate", "gates")),
                    (open, passed) if open > NAMED => format!("And {} more open, {passed} passed.", open - NAMED),
                    (_, passed) => format!("{passed} passed."),
                } }
            </p>
        </section>
    }
}

/// What the answers did to the contract.
fn contract(station: &StationProps) -> Html {
    let Some(contract) = &station.contract else { return Html::default() };
    let whole =
        station.scorecard.answered_vendor.done == station.scorecard.answered_vendor.of;
    let strengthened =
        contract.clauses().filter(|clause| clause.strength > Strength::Base).count();
    html! {
        <section>
            <h2>{ "Contract" }</h2>
            <p class="small">
                { format!(
                    "{}, {strengthened} strengthened",
                    words::count(contract.clauses().count(), "clause", "clauses"),
                ) }
                if whole {
                    { format!(", {} with a date", words::count(contract.gaps.len(), "gap", "gaps")) }
                } else {
                    { ". An unanswered question counts as a gap." }
                }
            </p>
            { station.link(Station::Contract, "").html("See the addendum") }
        </section>
    }
}
