//! The first screen: the list of assessments, and the ways to begin one.

mod compared;
mod find;
pub(crate) mod list;
mod menu;
pub(crate) mod offer;
mod practice;
mod rename;
pub(crate) mod row;

use std::rc::Rc;

use jiff::civil::Date;
use web_sys::SubmitEvent;
use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, Properties, UseStateHandle, component,
    html, use_state,
};

use crate::aids::Aids;
use crate::browser::files;
use crate::browser::storage::Entry;
use crate::errand::Errand;
use crate::state::Action;
use crate::view::frame::not_loaded;
use crate::view::parts::{Sign, button, text_field};
use crate::words::say;

/// What [`Home`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// The assessments on this device; `None` while they are read.
    pub(crate) list: Option<Rc<[Entry]>>,
    /// What draws the list.
    pub(crate) aids: Option<Aids>,
    /// It could not be loaded.
    pub(crate) failed: bool,
    /// The name that new answers carry.
    pub(crate) by: AttrValue,
    /// The day the program was started.
    pub(crate) today: Date,
    /// Where actions go.
    pub(crate) on: Callback<Action>,
}

/// The list of assessments, and the ways to begin one.
#[component]
pub(crate) fn Home(props: &Props) -> Html {
    let Props { list, aids, failed, by, today, on } = props;
    let (title, missing) = (use_state(String::new), use_state(|| false));
    let offered = use_state(offer::is_due);
    let named = on.reform(|name: String| Action::Named(name.into()));
    let empty = list.as_ref().is_some_and(|list| list.is_empty());
    // A page with assessments and one without look different: nothing is shown, for a moment,
    // before it is known which one this is, so that nothing moves.
    let class = match list {
        None => "home known looking",
        Some(_) if empty => "home",
        Some(_) => "home known",
    };
    html! {
        <div {class}>
            <div class="intro">
                <div class="intro-words">
                    <h1 tabindex="-1">{ say::home_title() }</h1>
                    <p class="help">{ say::home_purpose() }</p>
                </div>
                if empty && *offered {
                    { offer::draw(&offered, on) }
                }
            </div>
            <div class="begin">
                { begin(&title, &missing, on) }
                { open_file(on) }
            </div>
            if !empty {
                <section class="kept" aria-labelledby="kept">
                    <h2 id="kept" tabindex="-1">{ say::home_list() }</h2>
                    if let (Some(list), Some(aids)) = (list, aids) {
                        { (aids.list)(list, *today, on) }
                    } else if *failed {
                        { not_loaded(Errand::List, on) }
                    } else {
                        <p class="small" role="status">{ say::home_looking() }</p>
                    }
                </section>
            }
            { practice::draw(empty, on) }
            <section class="person" aria-labelledby="person">
                <h2 id="person">{ say::home_you() }</h2>
                { text_field("person-name", say::home_name(), by.clone(), named)
                    .hint(say::home_name_hint()).autocomplete("name").html() }
            </section>
        </div>
    }
}

/// The start of a new assessment: its title is all it takes.
fn begin(
    title: &UseStateHandle<String>,
    missing: &UseStateHandle<bool>,
    on: &Callback<Action>,
) -> Html {
    let oninput = {
        let (title, missing) = (title.clone(), missing.clone());
        move |text: String| {
            missing.set(false);
            title.set(text);
        }
    };
    let onsubmit = {
        let (title, missing, on) = (title.clone(), missing.clone(), on.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let title = title.trim();
            if title.is_empty() {
                missing.set(true);
            } else {
                on.emit(Action::Asked(Errand::Start(title.to_owned())));
            }
        })
    };
    let error = if **missing { say::home_no_title() } else { "" };
    html! {
        <form class="start" {onsubmit} novalidate=true>
            { text_field("new-title", say::home_new(), (**title).clone(), oninput)
                .hint(say::home_new_hint()).error(error).html() }
            <button type="submit" class="button main">{ say::home_start() }</button>
        </form>
    }
}

/// The way to open a file.
fn open_file(on: &Callback<Action>) -> Html {
    let onchange = on.reform(|change: Event| {
        Action::Asked(files::chosen(&change).map_or(Errand::List, Errand::OpenFile))
    });
    html! {
        <div class="open">
            <p class="label">{ say::home_file() }</p>
            <p class="hint">{ say::home_file_hint() }</p>
            <input type="file" hidden=true accept=".json,.pdf,.zip" {onchange}
                aria-label={say::home_file_label()} />
            { button(|click: MouseEvent| files::choose(&click))
                .sign(Sign::Upload).html(say::home_file_open()) }
        </div>
    }
}
