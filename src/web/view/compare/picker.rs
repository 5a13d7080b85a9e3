//! What is compared: chosen from this device, or files that are only looked at.

use std::rc::Rc;

use web_sys::{File, HtmlInputElement, SubmitEvent};
use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, Properties, TargetCast as _, component,
    html, use_effect_with, use_state_eq,
};

use crate::browser::files;
use crate::browser::storage::Entry;
use crate::view::compare::read::Response;
use crate::view::parts::{Sign, Weight, button, disclosure};
use crate::words::{self, say};
use anteroom::scoring::compare::{FEWEST, MOST};

/// What the [`Picker`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// The assessments on this device; `None` while they are read.
    pub(super) list: Option<Rc<[Entry]>>,
    /// Those that are compared now.
    pub(super) compared: Vec<String>,
    /// The files that are compared now.
    pub(super) files: Vec<Response>,
    /// Nothing is compared yet: the picker stands open.
    pub(super) open: bool,
    /// Compares these.
    pub(super) go: Callback<Vec<String>>,
    /// Compares these files too.
    pub(super) add: Callback<Vec<File>>,
    /// Compares the file at this position no longer.
    pub(super) drop: Callback<usize>,
}

/// What is compared.
#[component]
pub(super) fn Picker(props: &Props) -> Html {
    let chosen = use_state_eq(|| props.compared.clone());
    use_effect_with(props.compared.clone(), {
        let chosen = chosen.clone();
        move |compared| chosen.set(compared.clone())
    });
    let room = MOST.saturating_sub(props.files.len());
    let onsubmit = {
        let (chosen, go) = (chosen.clone(), props.go.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            go.emit((*chosen).clone());
        })
    };
    let toggle = {
        let chosen = chosen.clone();
        Callback::from(move |(id, on): (String, bool)| {
            let mut next = (*chosen).clone();
            next.retain(|key| *key != id);
            if on {
                next.push(id);
            }
            chosen.set(next);
        })
    };
    let enough = chosen.len() + props.files.len() >= FEWEST;
    let changed = *chosen != props.compared;
    let body = html! {
        <form class="picker" {onsubmit}>
            { match props.list.as_deref() {
                None => html! { <p class="small" role="status">{ say::compare_looking() }</p> },
                Some([]) => html! { <p class="help">{ say::compare_none_here() }</p> },
                Some(list) => html! {
                    <fieldset>
                        <legend class="label">{ say::compare_here() }</legend>
                        <ul class="pick">
                            { for list.iter().map(|entry| one(entry, &chosen, room, &toggle)) }
                        </ul>
                    </fieldset>
                },
            } }
            if !props.files.is_empty() {
                <ul class="pick" aria-label={say::compare_files()}>
                    { for props.files.iter().enumerate().map(|(at, file)| {
                        let drop = props.drop.reform(move |_: MouseEvent| at);
                        html! {
                            <li key={at.to_string()}><span dir="auto">{ file.name.clone() }</span>
                                { button(drop).weight(Weight::Plain)
                                    .label(say::compare_leave_out_label(&file.name)).html(say::compare_leave_out()) }
                            </li>
                        }
                    }) }
                </ul>
            }
            <p class="actions">
                if props.list.as_ref().is_some_and(|list| !list.is_empty()) {
                    <button type="submit" class="button main" disabled={!(enough && changed)}>
                        { say::compare_go(chosen.len() + props.files.len()) }
                    </button>
                }
                <span class="choose">
                    <input type="file" hidden=true multiple=true accept=".json,.pdf"
                        aria-label={say::compare_add_files()}
                        onchange={props.add.reform(|change: Event| files::all_chosen(&change))} />
                    { button(|click: MouseEvent| files::choose(&click)).sign(Sign::Upload)
                        .html(say::compare_add_files()) }
                </span>
            </p>
            <p class="small">{ say::compare_files_help() }</p>
        </form>
    };
    if props.open { body } else { disclosure(say::compare_choose()).html(body) }
}

/// One assessment on this device.
fn one(
    entry: &Entry,
    chosen: &[String],
    room: usize,
    toggle: &Callback<(String, bool)>,
) -> Html {
    let on = chosen.contains(&entry.id);
    let full = !on && chosen.len() >= room;
    let onchange = {
        let id = entry.id.clone();
        toggle.reform(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            (id.clone(), input.is_some_and(|input| input.checked()))
        })
    };
    let id = AttrValue::from(format!("pick-{}", entry.id));
    let title = if entry.title.is_empty() {
        say::compare_untitled().to_owned()
    } else {
        entry.title.clone()
    };
    html! {
        <li key={entry.id.clone()}>
            <label class="tick" for={id.clone()}>
                <input type="checkbox" {id} checked={on} disabled={full} {onchange} />
                <span dir="auto">{ title }</span>
            </label>
            <span class="small">{ say::compare_entry(words::verdict_of(&entry.verdict).map_or("–", words::verdict_name), entry.done, entry.of) }</span>
        </li>
    }
}
