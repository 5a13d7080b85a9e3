//! The documents made so far.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use super::preview::Preview;
use crate::browser::worker::Worker;
use crate::papers::{Papers, Ready};
use crate::state::{Action, Tone};
use crate::view::parts::{Sign, Weight, button, chip};
use crate::words::{self, say};
use anteroom::assessment::Assessment;

/// What a [`MadeList`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// The documents.
    pub(super) papers: Rc<Papers>,
    /// The assessment as it stands now.
    pub(super) assessment: Rc<Assessment>,
    /// The way to the worker.
    pub(super) worker: Worker,
    /// Where actions go.
    pub(super) on: Callback<Action>,
}

/// The documents made of this assessment since the program started.
#[component]
pub(super) fn MadeList(props: &Props) -> Html {
    let ready: Vec<&Ready> = props.papers.of(&props.assessment).collect();
    if ready.is_empty() {
        return Html::default();
    }
    html! {
        <section class="group" aria-labelledby="made">
            <h2 id="made">{ say::made_title() }</h2>
            <ul class="list made">
                { for ready.into_iter().map(|ready| one(ready, props)) }
            </ul>
            <p class="small">{ say::made_help() }</p>
        </section>
    }
}

/// One document that was made.
fn one(ready: &Ready, props: &Props) -> Html {
    let again = {
        let (order, bytes) = (ready.order.clone(), Rc::clone(&ready.bytes));
        props.on.reform(move |_: MouseEvent| order.give(&bytes))
    };
    let name = &ready.order.file_name;
    let (again_name, again_said) = if ready.order.more.look {
        (say::made_save_name(name), say::made_save())
    } else {
        (say::made_again_name(name), say::made_again())
    };
    let missing = &ready.made.missing;
    html! {
        <li>
            <span class="what">
                <strong dir="auto">{ name.clone() }</strong>
                <span class="small num">{ described(ready) }</span>
                if ready.order.assessment != props.assessment {
                    { chip(Tone::Warn, say::made_old()) }
                }
                if !missing.is_empty() {
                    <span class="effect warn">
                        { say::made_missing(missing.chars().count(), missing) }
                    </span>
                }
            </span>
            if ready.made.pages > 0 {
                <Preview name={name.clone()} bytes={Rc::clone(&ready.bytes)}
                    worker={props.worker.clone()} fresh={Rc::clone(&ready.fresh)} />
            }
            { button(again).weight(Weight::Plain).label(again_name).sign(Sign::Download).html(again_said) }
        </li>
    }
}

/// Returns time, size and pages in words.
fn described(ready: &Ready) -> String {
    let size = size(ready.bytes.len());
    match ready.made.pages {
        0 => say::made_about(&ready.at, &size),
        pages => say::made_about_pages(&ready.at, &size, &say::made_pages(pages)),
    }
}

/// Returns a size as people say it.
fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => say::made_bytes(bytes),
        1_000..1_000_000 => say::size_kb(&((bytes + 500) / 1000).to_string()),
        _ => {
            let tenths = u32::try_from(bytes / 100_000).unwrap_or(u32::MAX);
            say::size_mb(&words::number(f64::from(tenths) / 10.0))
        }
    }
}
