//! The tour: five steps through a practice assessment, each pointing at the real thing. A
//! part of what helps along the way.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Interval;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};
use yew::{
    Callback, Html, MouseEvent, NodeRef, Properties, component, html, use_effect_with,
    use_mut_ref, use_node_ref, use_state_eq,
};

use crate::aids::Aid;
use crate::browser::focus;
use crate::errand::Errand;
use crate::open::Open;
use crate::place::{Place, Station};
use crate::state::{Action, Mode, State};
use crate::view::home::offer;
use crate::view::parts::{Sign, Weight, button, icon};
use crate::words::say;

/// The practice vendor that is shown around: its half answers leave something to see.
const PRACTICE: &str = "infusion-pump-mediocre";
/// How often what a step points at is looked for.
const TRIES: u32 = 40;
/// For how many looks the focus is held in the card after that.
const SETTLING: u32 = 6;
/// The time between two looks, in milliseconds.
const PAUSE: u32 = 100;

/// One step: where it is, and the first of these there is what it points at.
struct Step {
    station: Station,
    at: &'static str,
    points: [&'static str; 2],
}

/// The steps, in the order of the road.
const STEPS: [Step; 5] = [
    Step { station: Station::Home, at: "", points: [".home .start", "main"] },
    Step { station: Station::Profile, at: "", points: ["main fieldset", "main h1"] },
    Step { station: Station::Vendor, at: "IAM-06", points: ["#q-IAM-06", "main h1"] },
    Step { station: Station::Scorecard, at: "", points: ["main h1", "main"] },
    Step { station: Station::Contract, at: "CL-13", points: ["#c-CL-13", "main h1"] },
];

/// Returns the title and the words of a step.
fn words_of(step: usize) -> (&'static str, &'static str) {
    match step {
        0 => (say::tour_start(), say::tour_start_says()),
        1 => (say::tour_profile(), say::tour_profile_says()),
        2 => (say::tour_answers(), say::tour_answers_says()),
        3 => (say::tour_scorecard(), say::tour_scorecard_says()),
        _ => (say::tour_contract(), say::tour_contract_says()),
    }
}

/// Draws the tour while it goes on.
pub(crate) fn draw(state: &State, on: &Callback<Action>) -> Html {
    if state.aid != Some(Aid::Tour) {
        return Html::default();
    }
    let buyers = |open: &&Open| Mode::of(open.assessment.stage) == Mode::Buyer;
    let key = state.open.as_ref().filter(buyers).map(Open::key);
    html! { <Tour open={key} on={on.clone()} /> }
}

/// What [`Tour`] goes by.
#[derive(Clone, Debug, PartialEq, Properties)]
struct Props {
    /// The assessment that is open, if it is a buyer's.
    open: Option<String>,
    on: Callback<Action>,
}

/// The tour.
#[component]
fn Tour(props: &Props) -> Html {
    let Props { open: key, on } = props;
    let step = use_state_eq(|| 0_usize);
    let card = use_node_ref();
    // The assessment that is shown around.
    let ours = use_mut_ref(|| None::<String>);

    use_effect_with((*step, key.clone()), {
        let on = on.clone();
        move |(step, key)| {
            let Some(Step { station, at, .. }) = STEPS.get(*step) else { return };
            if key.is_some() {
                ours.borrow_mut().clone_from(key);
            }
            let there = ours.borrow().clone();
            on.emit(match there {
                _ if *step == 0 => Action::Went(Place::default()),
                Some(key) => Action::Went(Place::of(&key, *station, at)),
                None => Action::Asked(Errand::OpenPractice(PRACTICE)),
            });
        }
    });
    let close = {
        let (on, card) = (on.clone(), card.clone());
        move || {
            focus::heading_near(&card);
            on.emit(Action::Showed(None));
        }
    };
    use_effect_with((), {
        let (card, close) = (card.clone(), close.clone());
        move |()| {
            offer::put_away(true);
            focus::on_first(&card, "h2");
            let listener = EventListener::new_with_options(
                &gloo::utils::document(),
                "keydown",
                EventListenerOptions::run_in_capture_phase(),
                move |event| {
                    let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
                    if key.is_some_and(|key| key == "Escape") {
                        close();
                    }
                },
            );
            move || drop(listener)
        }
    });
    use_effect_with((*step, key.clone()), {
        let card = card.clone();
        move |(step, _)| {
            let pointing = STEPS.get(*step).map(|step| Pointing::at(step, &card));
            move || drop(pointing)
        }
    });

    let end = {
        let close = close.clone();
        move |_: MouseEvent| close()
    };
    let go = |to: usize| {
        let step = step.clone();
        move |_: MouseEvent| step.set(to)
    };
    let (title, says) = words_of(*step);
    let last = *step + 1 == STEPS.len();
    html! {
        <section ref={card} class="tour" role="dialog" aria-labelledby="tour-title"
            aria-describedby="tour-says">
            <div class="tour-head">
                <p class="small num">{ say::tour_step(*step + 1, STEPS.len()) }</p>
                { button(end.clone()).weight(Weight::Plain).label(say::tour_end())
                    .html(icon(Sign::Close)) }
            </div>
            <h2 id="tour-title" tabindex="-1">{ title }</h2>
            <p id="tour-says">{ says }</p>
            <div class="actions">
                if last {
                    { button(end).weight(Weight::Main).html(say::tour_finish()) }
                } else {
                    { button(go(*step + 1)).weight(Weight::Main).html(say::tour_next()) }
                }
                if *step > 0 {
                    { button(go(step.saturating_sub(1))).weight(Weight::Plain).html(say::tour_back()) }
                }
            </div>
        </section>
    }
}

/// A ring around what a step points at, for as long as it is held.
struct Pointing {
    _looking: Interval,
    found: std::rc::Rc<std::cell::RefCell<Option<Element>>>,
}

impl Pointing {
    /// Looks for it until it is there, shows it, and then gives the focus to the card.
    fn at(step: &'static Step, card: &NodeRef) -> Self {
        let found = std::rc::Rc::new(std::cell::RefCell::new(None::<Element>));
        let (card, mark) = (card.clone(), std::rc::Rc::clone(&found));
        let (mut left, mut settling) = (TRIES, SETTLING);
        let looking = Interval::new(PAUSE, move || {
            // A screen whose part of the program comes late takes the first one's place.
            if left == 0 {
                return;
            }
            left -= 1;
            if mark.borrow().as_ref().is_some_and(|found| found.is_connected()) {
                // A page that is still arriving takes the focus to itself.
                if settling > 0 {
                    settling -= 1;
                    focus::settle(&card);
                }
                return;
            }
            // What stands in for it is taken at the end only: it is there from the start.
            let [wanted, else_] = step.points;
            let there = focus::point_at(&card, wanted)
                .or_else(|| (left == 0).then(|| focus::point_at(&card, else_)).flatten());
            if there.is_some() {
                focus::on_first(&card, "h2");
            }
            *mark.borrow_mut() = there;
        });
        Self { _looking: looking, found }
    }
}

impl Drop for Pointing {
    fn drop(&mut self) {
        if let Some(found) = self.found.borrow_mut().take() {
            focus::point_away(&found);
        }
    }
}
