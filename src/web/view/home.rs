//! The list of assessments, and the ways to begin one.

use std::rc::Rc;

use web_sys::{HtmlInputElement, SubmitEvent};
use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, Properties, TargetCast as _, component,
    html, use_node_ref, use_state,
};

use crate::browser::storage::Entry;
use crate::errand::Errand;
use crate::place::{Place, Station};
use crate::state::{Action, Tone};
use crate::view::parts::{
    Button, Chip, Dialog, Icon, Link, Progress, Sign, TextField, Weight,
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
    let rename = {
        let renaming = renaming.clone();
        Callback::from(move |entry: Entry| renaming.set(Some(entry)))
    };
    let done = {
        let renaming = renaming.clone();
        Callback::from(move |()| renaming.set(None))
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
                            { for list.iter().map(|entry| html! {
                                <Row key={entry.id.clone()} entry={entry.clone()} on={on.clone()} rename={rename.clone()} />
                            }) }
                        </ul>
                    } else {
                        <p class="small" role="status">{ "Looking on this device…" }</p>
                    }
                </section>
            }
            <div class="begin">
                <Begin on={on.clone()} />
                <OpenFile on={on.clone()} />
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
                <TextField id="person-name" label="Your name or role" value={by.clone()} oninput={named}
                    hint="Stands beside your answers and findings. Kept on this device."
                    autocomplete="name" />
            </section>
            <RenameDialog entry={(*renaming).clone()} on={on.clone()} {done} />
        </div>
    }
}

/// What [`Begin`] and [`OpenFile`] are given.
#[derive(Clone, Debug, PartialEq, Properties)]
struct BeginProps {
    on: Callback<Action>,
}

/// The start of a new assessment: its title is all it takes.
#[component]
fn Begin(props: &BeginProps) -> Html {
    let title = use_state(String::new);
    let missing = use_state(|| false);
    let oninput = {
        let (title, missing) = (title.clone(), missing.clone());
        Callback::from(move |text: String| {
            missing.set(false);
            title.set(text);
        })
    };
    let onsubmit = {
        let (title, missing, on) = (title.clone(), missing.clone(), props.on.clone());
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
    let error = if *missing { "Give the purchase a name first" } else { "" };
    html! {
        <form class="start" {onsubmit} novalidate=true>
            <TextField id="new-title" label="What are you buying?" value={(*title).clone()} {oninput} {error}
                hint="Such as “Infusion pumps, ward 4”" />
            <button type="submit" class="button main">{ "Start an assessment" }</button>
        </form>
    }
}

/// The way to open a file.
#[component]
fn OpenFile(props: &BeginProps) -> Html {
    let input = use_node_ref();
    let onclick = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let onchange = props.on.reform(|event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let file = input
            .as_ref()
            .and_then(HtmlInputElement::files)
            .and_then(|files| files.get(0));
        if let Some(input) = input {
            // The same file can then be chosen again.
            input.set_value("");
        }
        file.map_or(Action::Asked(Errand::List), |file| {
            Action::Asked(Errand::OpenFile(file))
        })
    });
    html! {
        <div class="open">
            <p class="label">{ "Have a file?" }</p>
            <p class="hint">{ "An assessment, a request to answer, or a vendor’s response. You can also drop it anywhere on this page." }</p>
            <input ref={input} type="file" hidden=true accept=".json,application/json" {onchange}
                aria-label="Open a file" />
            <Button {onclick}><Icon sign={Sign::Upload} />{ "Open a file…" }</Button>
        </div>
    }
}

/// What a [`Row`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
struct RowProps {
    entry: Entry,
    on: Callback<Action>,
    rename: Callback<Entry>,
}

/// One assessment in the list.
#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { entry, on, rename } = props;
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
        <li>
            <div class="what">
                <Link to={Place::of(&entry.id, station, "")} on={on.clone()}>{ title }</Link>
                <span class="small">{ format!("Changed {}", changed(&entry.changed)) }</span>
            </div>
            <div class="how">
                if entry.vendor {
                    <Chip>{ "Answering a request" }</Chip>
                } else if whole {
                    <Chip {tone}>{ entry.verdict.clone() }</Chip>
                } else {
                    <Chip>{ "In progress" }</Chip>
                }
                if !entry.tier.is_empty() && !entry.vendor {
                    <span class="small">{ format!("{} risk", entry.tier) }</span>
                }
            </div>
            <div class="far">
                <Progress counted={Counted { done: entry.done, of: entry.of }} label={format!("Answered in {title}")} />
                <span class="small num">{ format!("{} of {} answered", entry.done, entry.of) }</span>
            </div>
            <div class="do">
                <Button weight={Weight::Plain} onclick={rename} label={format!("Rename {title}")}>{ "Rename" }</Button>
                if !entry.vendor {
                    <Button weight={Weight::Plain} onclick={ask(Errand::Duplicate)} label={format!("Duplicate {title}")}>{ "Duplicate" }</Button>
                }
                <Button weight={Weight::Plain} onclick={ask(Errand::Download)} label={format!("Download {title}")}>{ "Download" }</Button>
                <Button weight={Weight::Plain} onclick={ask(Errand::Remove)} label={format!("Delete {title}")}>{ "Delete" }</Button>
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

/// What the [`RenameDialog`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
struct RenameProps {
    entry: Option<Entry>,
    on: Callback<Action>,
    done: Callback<()>,
}

/// Asks for another title.
#[component]
fn RenameDialog(props: &RenameProps) -> Html {
    let RenameProps { entry, on, done } = props;
    let title = use_state(String::new);
    yew::use_effect_with(entry.clone(), {
        let title = title.clone();
        move |entry| {
            title
                .set(entry.as_ref().map(|entry| entry.title.clone()).unwrap_or_default());
        }
    });
    let oninput = {
        let title = title.clone();
        Callback::from(move |text| title.set(text))
    };
    let onsubmit = {
        let (entry, on, done, title) =
            (entry.clone(), on.clone(), done.clone(), title.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(entry) = entry.as_ref().filter(|_| !title.trim().is_empty()) {
                on.emit(Action::Asked(Errand::Rename(
                    entry.id.clone(),
                    title.trim().to_owned(),
                )));
            }
            done.emit(());
        })
    };
    html! {
        <Dialog open={entry.is_some()} title="Rename" onclose={done.clone()}>
            <form {onsubmit} class="start">
                <TextField id="rename-title" label="Title" value={(*title).clone()} {oninput} />
                <button type="submit" class="button main">{ "Rename" }</button>
            </form>
        </Dialog>
    }
}
