//! What is wrong on a page, said where somebody wants to go on.
//!
//! Everything is saved while it is typed, so nothing is sent off; but what a field cannot
//! take would be lost without a word. The button that leads on says so once, with a way to
//! each field; the next press leads on.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlInputElement};
use yew::{
    Callback, Html, MouseEvent, NodeRef, Properties, component, html, use_effect_with,
    use_node_ref, use_state_eq,
};

use crate::browser::focus;
use crate::place::{Place, Station};
use crate::view::station::StationProps;
use crate::words::say;

/// A field that holds what it cannot take.
#[derive(Clone, Debug, PartialEq)]
struct Fault {
    /// The id of the field.
    field: String,
    /// The question that it answers; empty for a field of the purchase itself.
    question: String,
    /// Its label.
    label: String,
    /// What is wrong.
    what: String,
}

/// Draws what is wrong on the page, once somebody wanted to go on.
pub(crate) fn wrong(props: &StationProps, station: Station) -> Html {
    html! { <Wrong here={props.place(station, "")} /> }
}

/// What [`Wrong`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
struct Props {
    /// The station that the page belongs to.
    here: Place,
}

#[component]
fn Wrong(props: &Props) -> Html {
    let node = use_node_ref();
    let faults = use_state_eq(Vec::<Fault>::new);
    use_effect_with((), {
        let (node, faults) = (node.clone(), faults.setter());
        move |()| {
            let mut said = Vec::new();
            let press = move |event: &Event| {
                let found = leads_on(event, &node).map(|main| look(&main));
                let Some(found) = found else { return };
                if !found.is_empty() && found != said {
                    event.prevent_default();
                    event.stop_propagation();
                }
                said.clone_from(&found);
                faults.set(found);
            };
            let options = EventListenerOptions {
                phase: gloo::events::EventListenerPhase::Capture,
                passive: false,
            };
            let listener = EventListener::new_with_options(
                &gloo::utils::window(),
                "click",
                options,
                press,
            );
            move || drop(listener)
        }
    });
    use_effect_with((*faults).clone(), {
        let node = node.clone();
        move |faults| {
            if !faults.is_empty() {
                focus::to_top(&node);
                focus::on_first(&node, ".errors");
            }
        }
    });
    let lead = |fault: &Fault| {
        let (node, id) = (node.clone(), fault.field.clone());
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            focus::on_id(&node, &id);
        });
        let place = Place { at: fault.question.clone(), ..props.here.clone() };
        let words = if fault.question.is_empty() {
            say::wrong_fault(&fault.label, &fault.what)
        } else {
            say::wrong_fault_of(&fault.question, &fault.label, &fault.what)
        };
        html! { <li><a href={place.to_string()} {onclick}>{ words }</a></li> }
    };
    html! {
        <div ref={node.clone()}>
            if !faults.is_empty() {
                <div class="errors" role="group" aria-labelledby="wrong" tabindex="-1">
                    <h2 id="wrong">{ say::wrong_title(faults.len()) }</h2>
                    <ul>{ for faults.iter().map(lead) }</ul>
                    <p class="small">{ say::wrong_help() }</p>
                </div>
            }
        </div>
    }
}

/// Returns the station around, if what was pressed there leads on.
fn leads_on(event: &Event, node: &NodeRef) -> Option<Element> {
    let main = node.cast::<Element>()?.closest("main").ok().flatten()?;
    let pressed = event.composed_path().get(0).dyn_into::<Element>().ok()?;
    let button = pressed.closest(".actions.end a.button").ok().flatten()?;
    main.contains(Some(&button)).then_some(main)
}

/// Returns the fields that hold what they cannot take.
fn look(main: &Element) -> Vec<Fault> {
    let Ok(inputs) = main.query_selector_all("input[type=date], .field.wrong input")
    else {
        return Vec::new();
    };
    let inputs = (0..inputs.length()).filter_map(|at| inputs.get(at));
    inputs
        .filter_map(|node| node.dyn_into::<HtmlInputElement>().ok())
        .filter_map(|input| {
            let field = input.closest(".field").ok().flatten()?;
            let text = |selector: &str| {
                let found = field.query_selector(selector).ok().flatten();
                found.and_then(|found| found.text_content()).unwrap_or_default()
            };
            let dated = input.type_() == "date";
            if dated && !input.matches(":invalid").unwrap_or_default() {
                return None;
            }
            let what = if dated { say::wrong_date().to_owned() } else { text(".error") };
            let around = input.closest("fieldset.question").ok().flatten();
            let around = around.map(|around| around.id()).unwrap_or_default();
            let question = around.strip_prefix("q-").unwrap_or_default().to_owned();
            Some(Fault { field: input.id(), question, label: text("label"), what })
        })
        .collect()
}
