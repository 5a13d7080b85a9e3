//! The gallery: the tokens, and every part of the interface in every state. Its words are
//! for developers, and so not in the catalogue.

use jiff::civil::date;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, classes, component, html, use_effect_with, use_state};

use crate::gallery;
use crate::state::Tone;
use crate::view::parts::{
    Bar, ChoiceItem, Choices, Column, Dialog, Sign, Weight, bar, button, chip, choices,
    date_field, disclosure, empty, icon, progress, select_field, table, text_field,
};
use crate::words::say;
use anteroom::scoring::Counted;

/// Waits for the gallery, which is loaded when somebody comes.
#[component]
pub(crate) fn Waiting() -> Html {
    let drawn = use_state(|| None::<fn() -> Html>);
    use_effect_with((), {
        let drawn = drawn.clone();
        move |()| {
            spawn_local(async move {
                if let Ok(draw) = gallery::load().await {
                    drawn.set(Some(draw));
                }
            });
        }
    });
    match *drawn {
        Some(draw) => draw(),
        None => html! { <p role="status">{ say::frame_on_its_way() }</p> },
    }
}

/// The tokens, and every part in every state.
#[component]
pub(crate) fn Gallery() -> Html {
    let asking = use_state(|| false);
    let ask = {
        let asking = asking.clone();
        Callback::from(move |_| asking.set(true))
    };
    let onclose = {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(false))
    };
    html! {
        <div class="stack gallery" lang="en">
            <header>
                <h1 tabindex="-1">{ "Gallery" }</h1>
                <p class="help">{ "Every part of the interface in every state. Nothing here is kept." }</p>
            </header>
            { section("Colors", colors()) }
            { section("Text", texts()) }
            { section("Signs", signs()) }
            { section("Buttons", buttons()) }
            { section("Chips", html! {
                <p class="actions">
                    { chip(Tone::Plain, "Plain") }{ chip(Tone::Good, "Good") }
                    { chip(Tone::Warn, "Warn") }{ chip(Tone::Stop, "Stop") }
                </p>
            }) }
            { section("Fields", fields()) }
            { section("Choices", tiles()) }
            { section("Bars and progress", bars()) }
            { section("Table", html! { table("A table", &[Column::words("Name"), Column::numbers("Score")], html! {
                <>
                    <tr><td>{ "One" }</td><td class="n">{ "52.5" }</td></tr>
                    <tr><td>{ "Another" }</td><td class="n">{ "8.0" }</td></tr>
                </>
            }) }) }
            { section("Disclosure", html! {
                <>
                    { disclosure("Closed").html(html! { <p>{ "Held" }</p> }) }
                    { disclosure("Open").open(true).html(html! { <p>{ "Held" }</p> }) }
                </>
            }) }
            { section("Nothing yet", empty("Nothing is here yet", html! { <p>{ "What to do about it stands here." }</p> })) }
            { section("Dialog", html! {
                <>
                    <p class="actions">{ button(ask).weight(Weight::Quiet).html("Open the dialog") }</p>
                    <Dialog open={*asking} title="A dialog" {onclose}><p>{ "It is above the page until it is put away." }</p></Dialog>
                </>
            }) }
        </div>
    }
}

/// A part of the gallery.
fn section(title: &'static str, held: Html) -> Html {
    html! { <section aria-label={title}><h2>{ title }</h2>{ held }</section> }
}

/// The colors, each with the name of its token.
fn colors() -> Html {
    let names = [
        "paper",
        "surface",
        "sunken",
        "ink",
        "ink-2",
        "ink-3",
        "line",
        "line-2",
        "control",
        "accent",
        "accent-wash",
        "accent-line",
        "warn",
        "warn-wash",
        "warn-line",
        "stop",
        "stop-wash",
        "stop-line",
    ];
    html! {
        <ul class="swatches">
            { for names.iter().map(|name| html! {
                <li><span class={classes!("swatch", format!("of-{name}"))} aria-hidden="true" />{ *name }</li>
            }) }
        </ul>
    }
}

/// The sizes of text.
fn texts() -> Html {
    html! {
        <>
            <p class="big">{ "Big" }</p>
            <h2>{ "Heading of a section" }</h2>
            <h3>{ "Heading of a part" }</h3>
            <p>{ "Text. The quick brown fox jumps over the lazy dog, 0123456789." }</p>
            <p class="help">{ "Help beside something." }</p>
            <p class="small">{ "Small." }</p>
            <p><span class="id">{ "IAM-06" }</span>{ " " }<kbd>{ "?" }</kbd></p>
        </>
    }
}

/// The signs, each with its name.
fn signs() -> Html {
    html! {
        <ul class="swatches">
            { for Sign::ALL.iter().map(|sign| html! { <li>{ icon(*sign) }{ format!("{sign:?}") }</li> }) }
        </ul>
    }
}

/// The buttons.
fn buttons() -> Html {
    let nothing = || Callback::from(|_| ());
    let row = |weight: Weight| {
        html! {
            <p class="actions">
                { button(nothing()).weight(weight).html("Do it") }
                { button(nothing()).weight(weight).sign(Sign::Next).html("With a sign") }
                { button(nothing()).weight(weight).disabled(true).html("Not now") }
            </p>
        }
    };
    html! { <>{ row(Weight::Main) }{ row(Weight::Quiet) }{ row(Weight::Plain) }</> }
}

/// The fields.
fn fields() -> Html {
    let typed = || Callback::from(|_: String| ());
    let items = [("a".into(), "First".into()), ("b".into(), "Second".into())];
    html! {
        <>
            { text_field("g-text", "A text", "Held", typed()).hint("A hint").html() }
            { text_field("g-wrong", "A wrong text", "", typed()).error("Say what to do next").html() }
            { text_field("g-unit", "A number", "30", typed()).narrow(true).numeric(true).unit("days").html() }
            { text_field("g-lines", "Several lines", "One\nTwo", typed()).lines() }
            { date_field("g-date", "A date", Some(date(2026, 3, 2)), |_| ()).html() }
            { select_field("g-list", "One of a list", &items, "b", |_| ()) }
        </>
    }
}

/// The choices.
fn tiles() -> Html {
    let item = |id: &'static str, label: &'static str, chosen| ChoiceItem {
        id: id.into(),
        label: label.into(),
        chosen,
    };
    let group = |title: &'static str, made: Choices| {
        html! { <fieldset><legend>{ title }</legend>{ made.html() }</fieldset> }
    };
    let short =
        vec![item("y", "Yes", true), item("p", "Partly", false), item("n", "No", false)];
    let long = vec![
        item("a", "A choice with many words, of which several may be made", true),
        item("b", "Another", true),
        item("c", "One that was not made", false),
    ];
    html! {
        <>
            { group("One, in a row, with keys", choices("g-one", short, |_| ()).row(true).keys()) }
            { group("Several", choices("g-several", long, |_| ()).several(true)) }
        </>
    }
}

/// Bars and progress.
fn bars() -> Html {
    let bars: [Bar; 3] = [
        bar(820, "82 of 100"),
        bar(820, "82 of 100, the floor is 75").floor(Some(750), false),
        bar(420, "42 of 100, under the floor of 75").floor(Some(750), true),
    ];
    html! {
        <>
            { for bars.into_iter().map(Bar::html) }
            { progress(Counted { done: 12, of: 18 }, "12 of 18 answered") }
        </>
    }
}
