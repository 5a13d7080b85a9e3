//! What stands so far, beside the station.

use yew::{Html, html};

use crate::place::Station;
use crate::state::{Mode, Tone};
use crate::view::answering::{self, answered, open_gates, stands_open};
use crate::view::parts::chip;
use crate::view::station::StationProps;
use crate::view::tier;
use crate::words::{self, say};
use anteroom::pack::Strength;
use anteroom::scoring::{GateState, GateStatus};

/// How many open gates are named; the rest is counted.
const NAMED: usize = 5;

/// What stands so far: the tier while the profile is filled in, else score, gates, contract.
pub(crate) fn draw(station: &StationProps, here: Station) -> Html {
    if here == Station::Profile {
        return html! {
            <aside key="tier" class="aside tier" aria-label={say::tier_title()}>{ tier::draw(station) }</aside>
        };
    }
    html! {
        <aside key="so-far" class="aside" aria-label={say::aside_title()}>
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
        say::aside_counts_as_nothing()
    } else {
        say::aside_all_answered()
    };
    html! {
        <section>
            <h2>{ say::aside_title() }</h2>
            if scorecard.vendor_so_far.is_some() {
                <p><span class="big">{ words::score(scorecard.vendor_so_far) }</span>
                    { " " }<span class="small">{ say::aside_of_100() }</span></p>
            } else {
                <p class="small">{ say::aside_no_score() }</p>
            }
            <p class="small num">
                { say::sections_answered(counted.done, counted.of) }{ ". " }{ end }
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
            <h2>{ say::aside_gates() }</h2>
            <ul class="gates">
                { for failing.chain(waiting).take(NAMED).map(|(ask, gate)| {
                    let answered = done(gate);
                    let (tone, word) = match gate.state {
                        _ if !answered => (Tone::Plain, say::gate_to_answer()),
                        GateState::Failed => (Tone::Stop, say::gate_stops()),
                        GateState::Partial => (Tone::Warn, say::gate_partly()),
                        _ => (Tone::Warn, say::gate_is_open()),
                    };
                    let question = station.pack.question(&gate.question);
                    let at = question.map_or(Station::Vendor, |question| answering::station(&station.pack, question));
                    html! {
                        <li>
                            { chip(tone, word) }
                            { station.link(at, gate.question.as_str())
                                .html(html! { <span class="clamp" lang="en">{ &**ask }</span> }) }
                        </li>
                    }
                }) }
            </ul>
            <p class="small">
                { match (open.len(), passed) {
                    (0, 0) => say::aside_no_gates().to_owned(),
                    (0, passed) => say::aside_gates_passed(passed),
                    (open, passed) if open > NAMED => say::aside_gates_more(open - NAMED, passed),
                    (_, passed) => say::aside_gates_rest(passed),
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
            <h2>{ say::place_contract() }</h2>
            <p class="small">
                { if whole {
                    say::aside_contract_whole(contract.clauses().count(), strengthened, contract.gaps.len())
                } else {
                    say::aside_contract(contract.clauses().count(), strengthened)
                } }
            </p>
            { station.link(Station::Contract, "").html(say::aside_addendum()) }
        </section>
    }
}
