//! What stands so far, beside the station.

use yew::{Html, Properties, component, html};

use crate::place::Station;
use crate::state::{Mode, Tone};
use crate::view::answering::{self, answered, open_gates, stands_open};
use crate::view::parts::{Chip, Link};
use crate::view::station::StationProps;
use crate::view::tier::TierPanel;
use crate::words;
use anteroom::pack::Strength;
use anteroom::scoring::GateState;

/// How many open gates are named; the rest is counted.
const NAMED: usize = 5;

/// What the [`Aside`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// What the station is given.
    pub(crate) station: StationProps,
    /// The station.
    pub(crate) here: Station,
}

/// What stands so far: the tier while the profile is filled in, else score, gates, contract.
#[component]
pub(crate) fn Aside(props: &Props) -> Html {
    let station = &props.station;
    if props.here == Station::Profile {
        return html! {
            <aside class="aside" aria-label="Risk tier"><TierPanel ..station.clone() /></aside>
        };
    }
    html! {
        <aside class="aside" aria-label="So far">
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
    let mut open = open_gates(station, station.mode == Mode::Vendor);
    // What was answered and does not hold comes before what was not answered yet.
    open.sort_by_key(|(_, gate)| !answered(&station.assessment, &gate.question));
    let passed =
        station.scorecard.gates.iter().filter(|gate| !stands_open(gate.state)).count();
    html! {
        <section>
            <h2>{ "Gates" }</h2>
            <ul class="gates">
                { for open.iter().take(NAMED).map(|(ask, gate)| {
                    let answered = answered(&station.assessment, &gate.question);
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
                            <Chip {tone}>{ word }</Chip>
                            <Link to={station.place(at, gate.question.as_str())} on={station.on.clone()}>
                                <span class="clamp">{ &**ask }</span>
                            </Link>
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
            <Link to={station.place(Station::Contract, "")} on={station.on.clone()}>{ "See the addendum" }</Link>
        </section>
    }
}
