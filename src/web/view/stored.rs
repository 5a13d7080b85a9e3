//! What is stored on this device, how much it is, and the ways to delete it. A part of what
//! helps along the way.

use std::rc::Rc;

use yew::{
    Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_state,
};

use crate::browser::storage::Entry;
use crate::browser::{estate, focus, local};
use crate::errand::Errand;
use crate::place::{Place, Station};
use crate::state::{Action, State, Tone};
use crate::view::home::row::title_of;
use crate::view::parts::{Dialog, Sign, Weight, button, chip, empty, link};
use crate::words::{self, say};
use crate::world::chores::{Chore, Stock};

/// Where a kept overlay lies; `laying.js` keeps it.
const OVERLAY: &str = "anteroom.overlay";
/// What stands before the names of drafts.
const DRAFT: &str = "anteroom.draft.";

/// Draws what is stored on this device.
pub(crate) fn draw(state: &State, on: &Callback<Action>) -> Html {
    html! { <Stored list={state.list.clone()} by={state.by.clone()} on={on.clone()} /> }
}

/// What [`Stored`] is drawn from; how much there is it asks for itself.
#[derive(Clone, Debug, PartialEq, Properties)]
struct Props {
    /// Changes whenever the list was read again.
    list: Option<Rc<[Entry]>>,
    by: yew::AttrValue,
    on: Callback<Action>,
}

/// What is stored on this device.
#[component]
fn Stored(props: &Props) -> Html {
    let on = &props.on;
    let stock = use_state(|| None::<Stock>);
    let asking = use_state(|| false);
    let told = {
        let stock = stock.clone();
        Callback::from(move |told: Stock| stock.set(Some(told)))
    };
    use_effect_with((props.list.clone(), props.by.clone()), {
        let (on, told) = (on.clone(), told.clone());
        move |_| on.emit(chore(Chore::Weigh(told)))
    });
    let body = match &*stock {
        None => html! { <p role="status">{ say::stored_counting() }</p> },
        Some(stock) => html! {
            <>
                { sum(stock, &told, on) }
                { assessments(stock, on) }
                { settings(stock, on) }
                { everything(stock, &asking, on) }
            </>
        },
    };
    html! {
        <div class="stored stack">
            <div>
                <h1 tabindex="-1">{ say::stored_title() }</h1>
                <p class="help">{ say::stored_help() }</p>
            </div>
            { body }
        </div>
    }
}

/// Returns the action that does a chore.
fn chore(chore: Chore) -> Action {
    Action::Asked(Errand::Chore(chore))
}

/// Returns a number of bytes as people say it.
fn size(bytes: f64) -> String {
    let tenths = |unit: f64| words::number((bytes / unit * 10.0).round() / 10.0);
    if bytes < 1e6 {
        say::size_kb(&words::number((bytes / 1e3).ceil()))
    } else if bytes < 1e9 {
        say::size_mb(&tenths(1e6))
    } else {
        say::size_gb(&tenths(1e9))
    }
}

/// Returns how many bytes something has.
fn bytes(count: usize) -> f64 {
    u32::try_from(count).unwrap_or(u32::MAX).into()
}

/// How much it is together, and how safe it is.
fn sum(stock: &Stock, told: &Callback<Stock>, on: &Callback<Action>) -> Html {
    let of_entries: usize = stock.entries.iter().map(|entry| entry.size).sum();
    let of_settings: usize = stock.settings.iter().map(|(_, text)| text.len()).sum();
    let room = stock.room.map(|room| say::stored_room(&size(room)));
    let persist = {
        let told = told.clone();
        on.reform(move |_: MouseEvent| chore(Chore::Persist(told.clone())))
    };
    let (safe, why) = match (stock.lasting, stock.persisted) {
        (false, _) => (say::stored_not_kept(), say::stored_not_kept_help()),
        (true, Some(true)) => (say::stored_safe(), say::stored_safe_help()),
        (true, Some(false)) => (say::stored_unsafe(), say::stored_unsafe_help()),
        (true, None) => (say::stored_unknown(), say::stored_unknown_help()),
    };
    html! {
        <div class="figures stored-figures">
            <div>
                <p class="small">{ say::stored_together() }</p>
                <p class="big">{ size(bytes(of_entries + of_settings)) }</p>
                <p class="small">{ room.unwrap_or_default() }</p>
            </div>
            <div>
                <p class="small">{ say::stored_lasts() }</p>
                <p class="lasts">{ safe }</p>
                <p class="small">{ why }</p>
                if stock.lasting && estate::apart() {
                    <p class="small">{ say::stored_apart() }</p>
                }
                if stock.lasting && stock.persisted == Some(false) {
                    <p>{ button(persist).html(say::stored_persist()) }</p>
                }
            </div>
        </div>
    }
}

/// The assessments, each with its size.
fn assessments(stock: &Stock, on: &Callback<Action>) -> Html {
    let all = on.reform(|_: MouseEvent| chore(Chore::DownloadAll));
    html! {
        <section aria-labelledby="stored-assessments">
            <div class="stored-head">
                <h2 id="stored-assessments" tabindex="-1">{ say::stored_assessments() }</h2>
                if stock.entries.len() > 1 {
                    { button(all).weight(Weight::Plain).sign(Sign::Download)
                        .html(say::stored_download_all()) }
                }
            </div>
            if stock.entries.is_empty() {
                { empty(say::stored_no_assessments(), html! {
                    <p>{ link(Place::default(), on).html(say::stored_home()) }</p>
                }) }
            } else {
                <ul class="stored-list">
                    { for stock.entries.iter().map(|entry| assessment(entry, on)) }
                </ul>
            }
        </section>
    }
}

/// One assessment.
fn assessment(entry: &Entry, on: &Callback<Action>) -> Html {
    let title = title_of(entry);
    let station = if entry.vendor { Station::Vendor } else { Station::Profile };
    let id = entry.id.clone();
    let download =
        on.reform(move |_: MouseEvent| Action::Asked(Errand::Download(id.clone())));
    let (id, to) = (entry.id.clone(), on.clone());
    let remove = move |click: MouseEvent| {
        focus::on_neighbor(&click, "li", "button:last-of-type", "#stored-assessments");
        to.emit(chore(Chore::Remove(id.clone())));
    };
    html! {
        <li key={entry.id.clone()}>
            <span class="name">
                { link(Place::of(&entry.id, station, ""), on).html(html! { <span dir="auto">{ title }</span> }) }
                if entry.archived {
                    { chip(Tone::Plain, say::list_archived()) }
                }
            </span>
            <span class="small num">{ size(bytes(entry.size)) }</span>
            <span class="acts-plain">
                { button(download).weight(Weight::Plain)
                    .label(say::list_download_this(title)).html(say::list_download()) }
                { button(remove).weight(Weight::Plain)
                    .label(say::list_delete_this(title)).html(say::list_delete()) }
            </span>
        </li>
    }
}

/// A setting as people know it: what it is, what is in it, what is said once it is gone.
fn known(name: &str, text: &str) -> (String, String, String) {
    match name {
        local::NAME => {
            (say::stored_name().into(), text.to_owned(), say::stored_name_gone().into())
        }
        local::TOUR => {
            (say::stored_tour().into(), String::new(), say::stored_tour_gone().into())
        }
        OVERLAY => {
            let what = say::stored_overlay_help().to_owned();
            (say::stored_overlay().into(), what, say::stored_overlay_gone().into())
        }
        _ if name.starts_with(DRAFT) => {
            let what = say::stored_draft_help().to_owned();
            (say::stored_draft().into(), what, say::stored_draft_gone().into())
        }
        _ => {
            let what = name.trim_start_matches("anteroom.").to_owned();
            (say::stored_setting().into(), what, say::stored_setting_gone().into())
        }
    }
}

/// What is kept beside the assessments.
fn settings(stock: &Stock, on: &Callback<Action>) -> Html {
    let one = |(name, text): &(String, String)| {
        let (title, what, gone) = known(name, text);
        let (to, label) = (on.clone(), say::list_delete_this(&title));
        let key = name.clone();
        let remove = {
            let name = name.clone();
            move |click: MouseEvent| {
                focus::on_neighbor(&click, "li", "button", "#stored-settings");
                to.emit(chore(Chore::Forget(name.clone(), gone.clone().into())));
            }
        };
        html! {
            <li {key}>
                <span class="name">{ title }<span class="small">{ what }</span></span>
                <span class="small num">{ size(bytes(text.len())) }</span>
                <span class="acts-plain">
                    { button(remove).weight(Weight::Plain).label(label).html(say::list_delete()) }
                </span>
            </li>
        }
    };
    html! {
        <section aria-labelledby="stored-settings">
            <h2 id="stored-settings" tabindex="-1">{ say::stored_beside() }</h2>
            if stock.settings.is_empty() {
                <p class="help">{ say::stored_no_settings() }</p>
            } else {
                <ul class="stored-list">{ for stock.settings.iter().map(one) }</ul>
            }
        </section>
    }
}

/// The way to delete everything, which names what goes.
fn everything(
    stock: &Stock,
    asking: &yew::UseStateHandle<bool>,
    on: &Callback<Action>,
) -> Html {
    if stock.entries.is_empty() && stock.settings.is_empty() {
        return Html::default();
    }
    let set = |open: bool| {
        let asking = asking.clone();
        move |_: MouseEvent| asking.set(open)
    };
    let onclose = {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(false))
    };
    let delete = {
        let (asking, on) = (asking.clone(), on.clone());
        move |click: MouseEvent| {
            focus::on_heading(&click);
            asking.set(false);
            on.emit(chore(Chore::Clear));
        }
    };
    html! {
        <section aria-labelledby="stored-everything">
            <h2 id="stored-everything">{ say::stored_everything() }</h2>
            <p class="help">{ say::stored_everything_help() }</p>
            <p>{ button(set(true)).sign(Sign::Remove).html(say::stored_delete_all()) }</p>
            <Dialog open={**asking} title={say::stored_delete_all_really()} {onclose}>
                <p>{ say::stored_goes() }</p>
                <ul class="goes">
                    { for stock.entries.iter().map(|entry| html! { <li><span dir="auto">{ title_of(entry).to_owned() }</span></li> }) }
                    { for stock.settings.iter().map(|(name, text)| html! { <li>{ known(name, text).0 }</li> }) }
                </ul>
                <div class="actions">
                    <button type="button" class="button stop" onclick={delete}>{ say::stored_delete_all() }</button>
                    { button(set(false)).html(say::stored_keep()) }
                </div>
            </Dialog>
        </section>
    }
}
