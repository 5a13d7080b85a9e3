//! The list of assessments, and the ways to begin one.

use std::rc::Rc;

use web_sys::SubmitEvent;
use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, Properties, UseStateHandle, component,
    html, use_state,
};

use crate::browser::files;
use crate::browser::storage::Entry;
use crate::errand::Errand;
use crate::place::{Place, Station};
use crate::state::{Action, Tone};
use crate::view::parts::{
    Dialog, Sign, Weight, button, chip, link, progress, text_field,
};
use anteroom::assessment::date_of;
use anteroom::scoring::Counted;

/// The practice vendors: the name of the file, what they are, what to learn from them.
const PRACTICE: [(&str, &str, &str); 6] = [
    ("infusion-pump-good", "Pump, good vendor", "Answers and papers that hold."),
    (
        "infusion-pump-mediocre",
        "Pump, mediocre vendor",
        "Many half answers: see the contract make up for them.",
    ),
    (
        "infusion-pump-contradictory",
        "Pump, vendor who contradicts itself",
        "Good words that do not fit together.",
    ),
    (
        "imaging-workstation-good",
        "Workstation, good vendor",
        "Software on your own computers.",
    ),
    (
        "imaging-workstation-mediocre",
        "Workstation, mediocre vendor",
        "Where a lower tier forgives more.",
    ),
    (
        "imaging-workstation-contradictory",
        "Workstation, vendor who contradicts itself",
        "What to ask when answers clash.",
    ),
];

/// What [`Home`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// The assessments on this device; `None` while they are read.
    pub(crate) list: Option<Rc<[Entry]>>,
    /// The name that new answers carry.
    pub(crate) by: AttrValue,
    /// Where actions go.
    pub(crate) on: Callback<Action>,
}

/// The list of assessments, and the ways to begin one.
#[component]
pub(crate) fn Home(props: &Props) -> Html {
    let Props { list, on, by } = props;
    let renaming = use_state(|| None::<Entry>);
    let (title, missing) = (use_state(String::new), use_state(|| false));
    let rename = {
        let renaming = renaming.clone();
        Callback::from(move |entry: Entry| renaming.set(Some(entry)))
    };
    let named = on.reform(|name: String| Action::Named(name.into()));
    let empty = list.as_ref().is_some_and(|list| list.is_empty());
    html! {
        <div class="home">
            <div class={yew::classes!("intro", (!empty).then_some("brief"))}>
                <h1 tabindex="-1">{ "Know what you connect before you buy it" }</h1>
                <p class="help">
                    { "Answer questions about a purchase, see whether the bid is safe to award and why, and leave with contract language that fits the vendor’s answers." }
                </p>
            </div>
            if !empty {
                <section class="kept" aria-labelledby="kept">
                    <h2 id="kept">{ "Your assessments" }</h2>
                    if let Some(list) = list {
                        <ul class="assessments">
                            { for list.iter().map(|entry| row(entry, on, &rename)) }
                        </ul>
                    } else {
                        <p class="small" role="status">{ "Looking on this device…" }</p>
                    }
                </section>
            }
            <div class="begin">
                { begin(&title, &missing, on) }
                { open_file(on) }
            </div>
            <section class="practice" aria-labelledby="practice">
                <h2 id="practice">{ if empty { "New here? Try a practice vendor" } else { "Practice vendors" } }</h2>
                <p class="help">{ "Made-up vendors with complete answers, for an infusion pump and an imaging workstation. Change anything; nothing real can break." }</p>
                <ul class="cards">
                    { for PRACTICE.iter().map(|(name, title, what)| {
                        let onclick = on.reform(move |_: MouseEvent| Action::Asked(Errand::OpenPractice(name)));
                        html! {
                            <li>
                                <button type="button" class="card" {onclick}>
                                    <strong>{ *title }</strong><span class="small">{ *what }</span>
                                </button>
                            </li>
                        }
                    }) }
                </ul>
            </section>
            <section class="person" aria-labelledby="person">
                <h2 id="person">{ "You" }</h2>
                { text_field("person-name", "Your name or role", by.clone(), named)
                    .hint("Stands beside your answers and findings. Kept on this device.")
                    .autocomplete("name").html() }
            </section>
            { rename_dialog(&renaming, on) }
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
    let error = if **missing { "Give the purchase a name first" } else { "" };
    html! {
        <form class="start" {onsubmit} novalidate=true>
            { text_field("new-title", "What are you buying?", (**title).clone(), oninput)
                .hint("Such as “Infusion pumps, ward 4”").error(error).html() }
            <button type="submit" class="button main">{ "Start an assessment" }</button>
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
            <p class="label">{ "Have a file?" }</p>
            <p class="hint">{ "An assessment, a request to answer, a vendor’s response, or a zip of your hospital’s own questions. You can also drop it anywhere on this page." }</p>
            <input type="file" hidden=true accept=".json,.zip" {onchange}
                aria-label="Open a file" />
            { button(|click: MouseEvent| files::choose(&click))
                .sign(Sign::Upload).html("Open a file…") }
        </div>
    }
}

/// One assessment in the list.
fn row(entry: &Entry, on: &Callback<Action>, rename: &Callback<Entry>) -> Html {
    let ask = |errand: fn(String) -> Errand| {
        let id = entry.id.clone();
        on.reform(move |_: MouseEvent| Action::Asked(errand(id.clone())))
    };
    let rename = {
        let entry = entry.clone();
        rename.reform(move |_: MouseEvent| entry.clone())
    };
    let station = if entry.vendor { Station::Vendor } else { Station::Profile };
    let tone = match entry.verdict.as_str() {
        "Recommended" => Tone::Good,
        "Conditional" | "Escalate" => Tone::Warn,
        "Stop" => Tone::Stop,
        _ => Tone::Plain,
    };
    let whole = entry.of > 0 && entry.done == entry.of;
    let title = if entry.title.is_empty() { "Untitled" } else { &entry.title };
    html! {
        <li key={entry.id.clone()}>
            <div class="what">
                { link(Place::of(&entry.id, station, ""), on).html(title) }
                <span class="small">{ format!("Changed {}", changed(&entry.changed)) }</span>
            </div>
            <div class="how">
                if entry.vendor {
                    { chip(Tone::Plain, "Answering a request") }
                } else if whole {
                    { chip(tone, entry.verdict.clone()) }
                } else {
                    { chip(Tone::Plain, "In progress") }
                }
                if !entry.tier.is_empty() && !entry.vendor {
                    <span class="small">{ format!("{} risk", entry.tier) }</span>
                }
            </div>
            <div class="far">
                { progress(Counted { done: entry.done, of: entry.of }, format!("Answered in {title}")) }
                <span class="small num">{ format!("{} of {} answered", entry.done, entry.of) }</span>
            </div>
            <div class="do">
                { button(rename).weight(Weight::Plain).label(format!("Rename {title}")).html("Rename") }
                if !entry.vendor {
                    { button(ask(Errand::Duplicate)).weight(Weight::Plain)
                        .label(format!("Duplicate {title}")).html("Duplicate") }
                }
                { button(ask(Errand::Download)).weight(Weight::Plain)
                    .label(format!("Download {title}")).html("Download") }
                { button(ask(Errand::Remove)).weight(Weight::Plain)
                    .label(format!("Delete {title}")).html("Delete") }
            </div>
        </li>
    }
}

/// Returns when something was changed, without the seconds.
fn changed(stamp: &str) -> String {
    let (date, time) = stamp.split_once(' ').unwrap_or((stamp, ""));
    let date = date_of(date).map_or_else(|| date.to_owned(), crate::words::date);
    format!("{date}, {}", time.get(..5).unwrap_or(time))
}

/// Asks for another title; the entry being renamed holds what was typed so far.
fn rename_dialog(
    renaming: &UseStateHandle<Option<Entry>>,
    on: &Callback<Action>,
) -> Html {
    let oninput = {
        let renaming = renaming.clone();
        move |title: String| {
            renaming.set((*renaming).clone().map(|entry| Entry { title, ..entry }));
        }
    };
    let onclose = {
        let renaming = renaming.clone();
        Callback::from(move |()| renaming.set(None))
    };
    let onsubmit = {
        let (renaming, on) = (renaming.clone(), on.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(Entry { id, title, .. }) = &*renaming
                && !title.trim().is_empty()
            {
                let title = title.trim().to_owned();
                on.emit(Action::Asked(Errand::Rename(id.clone(), title)));
            }
            renaming.set(None);
        })
    };
    let title = renaming.as_ref().map(|entry| entry.title.clone()).unwrap_or_default();
    html! {
        <Dialog open={renaming.is_some()} title="Rename" {onclose}>
            <form {onsubmit} class="start">
                { text_field("rename-title", "Title", title, oninput).html() }
                <button type="submit" class="button main">{ "Rename" }</button>
            </form>
        </Dialog>
    }
}
