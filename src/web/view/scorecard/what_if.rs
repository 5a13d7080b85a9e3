//! What if: answers and improvements tried beside the assessment, then put away or applied.
//!
//! A trial is kept while the page is open, so that looking something up loses nothing; a
//! reload asks first. Nothing of it is saved until somebody applies it, as one step.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use yew::{
    Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_memo,
    use_state_eq,
};

use crate::open;
use crate::state::{Action, Tone};
use crate::view::parts::{Weight, button, chip, disclosure};
use crate::view::scorecard::change::{self, Found};
use crate::view::scorecard::tries;
use crate::view::station::StationProps;
use crate::words::{self, say};
use anteroom::assessment::Event;
use anteroom::scoring::{GateState, Scorecard, ShownRisk, Trial, Verdict};

thread_local! {
    /// What is being tried, by the name of the assessment.
    static TRIALS: RefCell<BTreeMap<String, Trial>> = RefCell::default();
}

/// Returns what is being tried for an assessment; `None` where nobody tries anything.
pub(super) fn trial(station: &StationProps) -> Option<Trial> {
    let key = open::key(&station.assessment);
    TRIALS.with_borrow(|trials| trials.get(&key).cloned())
}

/// Keeps what is being tried, or forgets it.
pub(super) fn keep(station: &StationProps, trial: Option<&Trial>) {
    let key = open::key(&station.assessment);
    TRIALS.with_borrow_mut(|trials| {
        let rest = std::mem::take(trials).into_iter().filter(|(known, _)| *known != key);
        *trials = rest.chain(trial.map(|trial| (key.clone(), trial.clone()))).collect();
    });
}

/// What [`WhatIf`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given, as it stands.
    pub(super) station: StationProps,
    /// What is being tried.
    pub(super) trial: Trial,
    /// Where another trial goes, or that there is none.
    pub(super) set: Callback<Option<Trial>>,
}

/// What if: what is tried, and what comes of it.
#[component]
pub(super) fn WhatIf(props: &Props) -> Html {
    let Props { station, trial, set } = props;
    let found = use_state_eq(|| None::<Found>);
    use_effect_with((station.assessment.clone(), station.scorecard.clone()), {
        let (found, station) = (found.clone(), station.clone());
        move |_| {
            // After the page has been drawn: the search may take a moment.
            let timer = gloo::timers::callback::Timeout::new(30, move || {
                found.set(change::find(&station));
            });
            move || drop(timer)
        }
    });
    let tried = use_memo((station.assessment.clone(), trial.clone()), |(now, trial)| {
        let assessment = Rc::new(trial.of(&station.pack, now));
        let scorecard = Rc::new(Scorecard::of(&station.pack, &assessment));
        (assessment, scorecard)
    });
    // A trial would be lost with the page: the browser asks before it goes.
    use_effect_with(trial.is_empty(), |empty| {
        let asks = (!*empty).then(|| {
            let options = EventListenerOptions::enable_prevent_default();
            let window = gloo::utils::window();
            EventListener::new_with_options(&window, "beforeunload", options, |event| {
                event.prevent_default();
            })
        });
        move || drop(asks)
    });
    html! {
        <section class="what-if" aria-labelledby="what-if">
            <div class="what-if-head">
                <h2 id="what-if" tabindex="-1">{ say::what_if_title() }</h2>
                { chip(Tone::Warn, say::what_if_not_saved()) }
            </div>
            { moves(&station.scorecard, &tried.1) }
            { actions(station, trial, set) }
            { reasons(&tried.1) }
            <tries::Tries station={station.clone()} trial={trial.clone()} found={(*found).clone()}
                set={set.reform(Some)} />
        </section>
    }
}

/// The figures as they are and as they would be.
fn moves(now: &Scorecard, then: &Scorecard) -> Html {
    let gates = |card: &Scorecard| {
        let passed = |state| matches!(state, GateState::Passed | GateState::Closed);
        card.gates.iter().filter(|gate| !passed(gate.state)).count().to_string()
    };
    let risk = |card: &Scorecard| ShownRisk(card.residual_risk).to_string();
    let verdict = |card: &Scorecard| words::verdict_name(card.verdict).to_owned();
    let figures = [
        (say::what_if_verdict(), verdict(now), verdict(then)),
        (
            say::what_if_residual(),
            words::score(now.residual),
            words::score(then.residual),
        ),
        (say::what_if_risk(), risk(now), risk(then)),
        (say::what_if_gates(), gates(now), gates(then)),
    ];
    html! {
        <div class="figures moves" role="status">
            { for figures.into_iter().map(|(label, was, is)| {
                let same = was == is;
                html! {
                    <div>
                        <span class="small">{ label }</span>
                        <span class="big">{ is }</span>
                        <span class="small num">
                            { if same { say::what_if_as_now().to_owned() } else { say::what_if_now(&was) } }
                        </span>
                    </div>
                }
            }) }
        </div>
    }
}

/// Apply or put away, with what cannot be applied.
fn actions(station: &StationProps, trial: &Trial, set: &Callback<Option<Trial>>) -> Html {
    let kept = trial.kept(
        &station.pack,
        &station.assessment,
        (&station.by, Some(station.today)),
    );
    let (events, left) = (kept.events, kept.left);
    let (applies, leaves) = (trial.len() - left.len(), left.len());
    let apply = {
        let (on, set) = (station.on.clone(), set.clone());
        move |_: MouseEvent| {
            on.emit(Action::Did(Event::Together(events.clone())));
            on.emit(Action::Offered(
                say::what_if_applied(applies).into(),
                say::what_if_undo().into(),
                Box::new(Action::Undo),
            ));
            set.emit(None);
        }
    };
    let discard = set.reform(|_: MouseEvent| None);
    html! {
        <>
            <div class="actions">
                { button(apply).weight(Weight::Main).disabled(applies == 0).html(say::what_if_apply(applies)) }
                { button(discard).html(if trial.is_empty() { say::what_if_close() } else { say::what_if_discard() }) }
            </div>
            if leaves > 0 {
                <p class="small">{ say::what_if_left(leaves) }</p>
            }
        </>
    }
}

/// Why the verdict would still not be better.
fn reasons(then: &Scorecard) -> Html {
    if then.verdict == Verdict::Recommended {
        return html! { <p class="help">{ say::what_if_passes() }</p> };
    }
    html! {
        { disclosure(say::what_if_still(then.reasons.len())).html(html! {
            <ul class="limits-list" lang="en">
                { for then.reasons.iter().map(|reason| html! { <li>{ reason.text.clone() }</li> }) }
            </ul>
        }) }
    }
}
