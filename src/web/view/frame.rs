//! The frame around every station: top bar, the road, what stands so far.

use std::rc::Rc;

use web_sys::DragEvent;
use yew::{
    AttrValue, Callback, Html, KeyboardEvent, MouseEvent, Properties, classes, component,
    html, use_state_eq,
};

use crate::aids::Aid;
use crate::browser::focus;
use crate::browser::worker::Worker;
use crate::errand::Errand;
use crate::place::{Place, Station};
use crate::state::{Action, Mode, State, Texts};
use crate::typing::Typing;
use crate::view::answering;
use crate::view::home::Home;
use crate::view::parts::{Sign, button, empty, icon, link};
use crate::view::saved::SavedLine;
use crate::view::station::StationProps;
use crate::view::{aside, notices, profile, readiness, saved, vendor};
use crate::words::{self, say};
use anteroom::pack::QuestionId;

/// What the [`Frame`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// Everything.
    pub(crate) state: Rc<State>,
    /// What is typed just now.
    pub(crate) typing: Typing,
    /// The way to the documents.
    pub(crate) worker: Worker,
    /// Where actions go.
    pub(crate) on: Callback<Action>,
}

/// The frame around every station.
#[component]
pub(crate) fn Frame(props: &Props) -> Html {
    let Props { state, on, .. } = props;
    let dropping = use_state_eq(|| false);
    let station = station_props(props);
    let onkeydown = {
        let (on, state, station) = (on.clone(), Rc::clone(state), station.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(aids) = state.aids {
                (aids.press)(&event, &state, station.as_ref(), &on);
            }
        })
    };
    let ondragover = {
        let dropping = dropping.clone();
        Callback::from(move |event: DragEvent| {
            if brings_file(&event) {
                event.prevent_default();
                dropping.set(true);
            }
        })
    };
    let ondragleave = {
        let dropping = dropping.clone();
        Callback::from(move |event: DragEvent| {
            if event.related_target().is_none() {
                dropping.set(false);
            }
        })
    };
    let ondrop = {
        let (on, dropping) = (on.clone(), dropping.clone());
        Callback::from(move |event: DragEvent| {
            dropping.set(false);
            if event.default_prevented() {
                return;
            }
            let file = event
                .data_transfer()
                .and_then(|data| data.files())
                .and_then(|files| files.get(0));
            if let Some(file) = file {
                event.prevent_default();
                on.emit(Action::Asked(Errand::OpenFile(file)));
            }
        })
    };
    let around = on.reform(|_: MouseEvent| Action::Showed(Some(Aid::Tour)));
    let body = match &station {
        Some(station) => road(station, state),
        None if state.place.assessment.is_some() => html! {
            <main class="alone"><p role="status">{ say::frame_opening() }</p></main>
        },
        None if state.place.station == Station::Compare => html! {
            <main class="alone broad" part="main" key="compare">{ match state.judging {
                Some(judging) => (judging.compare)(state, on),
                None => coming(say::place_compare(), state.texts, on),
            } }</main>
        },
        None if state.place.station != Station::Home => html! {
            <main class="alone" part="main" key="stored">
                if let Some(aids) = state.aids {
                    { (aids.alone)(state, on) }
                } else if state.aids_failed {
                    <h1 tabindex="-1">{ state.place.station.title() }</h1>
                    { not_loaded(Errand::List, on) }
                } else {
                    <p role="status">{ say::frame_on_its_way() }</p>
                }
            </main>
        },
        None => html! {
            <main class="alone" part="main" key="home">
                { state.told.as_ref().map(|told| told.html(&state.pack, on)).unwrap_or_default() }
                <Home list={state.list.clone()} aids={state.aids} failed={state.aids_failed} by={state.by.clone()}
                    today={state.today} on={on.clone()} />
            </main>
        },
    };
    html! {
        <div class={classes!("page", dropping.then_some("dropping"))}
            {onkeydown} {ondragover} {ondragleave} {ondrop}>
            { top(props) }
            if let Some(open) = &state.open {
                { saved::band(open.trouble, on) }
            }
            if state.aids_failed && state.open.is_some() {
                <div class="band"><p role="status">{ say::not_loaded() }</p>
                    { button(on.reform(|click: MouseEvent| {
                        focus::on_heading(&click);
                        Action::Asked(Errand::List)
                    }))
                        .html(say::frame_try_again()) }</div>
            }
            { body }
            <footer class="foot" part="footer">
                <p>{ say::frame_drafting_help() }</p>
                <p>{ say::frame_stays_here() }</p>
                <p class="foot-links">
                    { for station.map(|station| station.link(Station::References, "").html(say::place_references())) }
                    { link(Place::alone(Station::Stored, ""), on).html(say::place_stored()) }
                    <button type="button" class="as-link" onclick={around}>{ say::offer_show() }</button>
                </p>
            </footer>
            { notices::draw(&state.notices, on) }
            { state.aids.map(|aids| (aids.above)(state, on)).unwrap_or_default() }
            if *dropping {
                <div class="drop" aria-hidden="true"><p>{ say::frame_drop() }</p></div>
            }
        </div>
    }
}

/// Returns what a station is given, once an assessment is open.
fn station_props(props: &Props) -> Option<StationProps> {
    let state = &props.state;
    let open =
        state.open.as_ref().filter(|open| state.place.assessment == Some(open.key()))?;
    Some(StationProps {
        pack: Rc::clone(&state.pack),
        texts: state.texts,
        assessment: Rc::clone(&open.assessment),
        scorecard: Rc::clone(&open.scorecard),
        contract: open.contract.clone(),
        effect: open.effect.clone(),
        received: open.received.clone(),
        at: AttrValue::from(state.place.at.clone()),
        mode: Mode::of(open.assessment.stage),
        by: state.by.clone(),
        today: state.today,
        worker: props.worker.clone(),
        papers: Rc::clone(&state.papers),
        aids: state.aids,
        on: props.on.clone(),
    })
}

/// Returns whether files are being dragged.
fn brings_file(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

/// The top bar: home, what is open, and whether it is saved.
fn top(props: &Props) -> Html {
    let Props { state, typing, on, .. } = props;
    html! {
        <header class="top" part="header">
            { for state.aids.map(|aids| (aids.skip)(state, on)) }
            { link(Place::default(), on).class("mark")
                .html(html! { <>{ icon(Sign::Mark) }<span>{ "Anteroom" }</span></> }) }
            { for state.aids.map(|aids| (aids.bar)(state, on)) }
            { for state.open.as_ref().map(|open| html! { <SavedLine saved={open.saved.clone()} typing={typing.clone()} /> }) }
        </header>
    }
}

/// The road of an assessment: its stations beside the one that is open.
fn road(station: &StationProps, state: &State) -> Html {
    let (to, judging) = (state.place.station, state.judging);
    let stations = Station::road(&station.assessment);
    let again =
        station.mode == Mode::Vendor && station.assessment.clarification.is_some();
    let known = stations.contains(&to) || Station::beside(station.mode).contains(&to);
    let here = if known { to } else { Station::Vendor };
    let item = |to: &Station| {
        let near = here == Station::SignOff && *to == Station::Review;
        let current = (near || *to == here).then_some(AttrValue::Static("page"));
        html! {
            <li>
                { station.link(*to, "").current(current)
                    .html(html! { <>{ to.title_for(station.mode) }<small>{ standing(*to, station) }</small></> }) }
            </li>
        }
    };
    let body = match (here, station.mode) {
        (Station::Profile, _) => profile::draw(station),
        (Station::Readiness, _) => readiness::draw(station),
        (Station::Home | Station::Vendor, _) if !again => vendor::draw(station),
        (judged, _) => match judging {
            Some(judging) => (judging.draw)(judged, station.clone()),
            None => coming(judged.title_for(station.mode), station.texts, &station.on),
        },
    };
    let aside = match (here, station.mode) {
        (
            Station::Review
            | Station::SignOff
            | Station::Contract
            | Station::Documents
            | Station::References,
            _,
        )
        | (Station::Scorecard, Mode::Vendor) => None,
        _ if again => None,
        _ => Some(aside::draw(station, here)),
    };
    html! {
        <div class={classes!("frame", aside.is_none().then_some("plain"))}>
            <nav class="rail" part="stations" aria-label={say::frame_stations()}><ol>{ for stations.iter().map(item) }</ol></nav>
            // Nothing of a station stays open or filled in where the next one stands.
            // Nor does what was filled in although it is only to be read.
            <main part="main" key={format!("{}{}", here.title(), state.refused)}>{ body }</main>
            { aside.unwrap_or_default() }
        </div>
    }
}

/// What stands where a station will be once its part of the program is there.
fn coming(title: &'static str, texts: Texts, on: &Callback<Action>) -> Html {
    html! {
        <div class="column">
            <h1 tabindex="-1">{ title }</h1>
            if texts == Texts::Failed {
                { not_loaded(Errand::LoadTexts, on) }
            } else {
                <p class="help" role="status">{ say::frame_on_its_way() }</p>
            }
        </div>
    }
}

/// What stands where a part of the program could not be loaded, with what loads it again.
pub(crate) fn not_loaded(again: Errand, on: &Callback<Action>) -> Html {
    let again = on.reform(move |click: MouseEvent| {
        // The button goes away with its use.
        focus::on_heading(&click);
        Action::Asked(again.clone())
    });
    empty(
        say::frame_not_loaded(),
        html! { <>
            <p>{ say::frame_not_loaded_next() }</p>
            <p class="actions">{ button(again).html(say::frame_try_again()) }</p>
        </> },
    )
}

/// Returns how a station stands, in a few words.
fn standing(station: Station, props: &StationProps) -> String {
    let StationProps { pack, assessment, scorecard, contract, .. } = props;
    let situation = &scorecard.situation;
    let of = |at: Station| {
        let counted =
            answering::counted(assessment, answering::asked(pack, situation, at));
        say::stands_counted(counted.done, counted.of)
    };
    match (station, props.mode) {
        (Station::Profile, _) if situation.provisional => {
            say::stands_risk_so_far(words::tier_name(situation.tier))
        }
        (Station::Profile, _) => say::stands_risk(words::tier_name(situation.tier)),
        // What is asked again counts itself.
        (Station::Vendor, Mode::Vendor) if assessment.clarification.is_some() => {
            String::new()
        }
        (Station::Readiness | Station::Vendor, _) => of(station),
        (Station::Review, _) => {
            let seen = |id: &QuestionId| {
                assessment.reviews.get(id).is_some_and(|review| review.finding.is_some())
                    && !assessment.changes.iter().any(|change| change.waits(id))
            };
            let questions = answering::asked(pack, situation, Station::Vendor);
            let open = questions.iter().filter(|question| {
                answering::answered(assessment, &question.id) && !seen(&question.id)
            });
            say::stands_to_look_at(open.count())
        }
        (Station::Scorecard, Mode::Vendor) => words::score(scorecard.vendor_so_far),
        (Station::Scorecard, _) => {
            let open = scorecard.answered.done < scorecard.answered.of;
            let begun = scorecard.answered_vendor.done > 0;
            // A verdict in the middle of the questions would only count what is missing.
            let word = if open && begun {
                say::stands_in_progress()
            } else {
                words::verdict(scorecard)
            };
            word.to_owned()
        }
        (Station::Contract, _) => {
            contract.as_ref().map_or_else(String::new, |contract| {
                say::stands_clauses(contract.clauses().count())
            })
        }
        (Station::Documents, Mode::Vendor) => say::stands_response_file().to_owned(),
        (Station::Documents, _) => say::stands_documents().to_owned(),
        // Not on the road.
        _ => String::new(),
    }
}
