//! A document that waits, because characters of it cannot be shown: which, where, and what
//! can be done.

use std::rc::Rc;

use yew::{Callback, Event, Html, MouseEvent, Properties, component, html};

use crate::browser::worker::Worker;
use crate::browser::worker::lacking::Lacking;
use crate::browser::{files, task};
use crate::papers::{self, News, Papers};
use crate::state::{Action, Tone};
use crate::view::parts::{Weight, button};
use crate::words::say;

/// What [`Waits`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// The documents.
    pub(super) papers: Rc<Papers>,
    /// The way to the worker.
    pub(super) worker: Worker,
    /// Where actions go.
    pub(super) on: Callback<Action>,
}

/// The document that waits.
#[component]
pub(super) fn Waits(props: &Props) -> Html {
    let Some((order, list)) = &props.papers.lacking else { return Html::default() };
    let list: Vec<Lacking> = serde_json::from_slice(list).unwrap_or_default();
    let marks = {
        let (order, worker, on) = (order.clone(), props.worker.clone(), props.on.clone());
        move |_: MouseEvent| {
            let mut order = order.clone();
            order.more.marks = true;
            papers::make(&worker, order, &on);
        }
    };
    let onchange = {
        let (order, worker, on) = (order.clone(), props.worker.clone(), props.on.clone());
        Callback::from(move |event: Event| {
            let Some(file) = files::chosen(&event) else { return };
            let (mut order, worker, on) = (order.clone(), worker.clone(), on.clone());
            task::run(async move {
                let name = file.name();
                match files::read(file).await {
                    Ok(bytes) => {
                        order.more.fonts.push((name.into(), Rc::from(bytes)));
                        papers::make(&worker, order, &on);
                    }
                    Err(why) => on.emit(Action::Said(why.into(), Tone::Stop)),
                }
            });
        })
    };
    let away = props.on.reform(|_: MouseEvent| Action::Paper(News::PutAway));
    let choose = |event: MouseEvent| files::choose(&event);
    let font = list.iter().any(|each| each.font);
    html! {
        <section class="group waits" aria-labelledby="waits">
            <h2 id="waits">{ say::lacking_title(&order.title) }</h2>
            <p class="help">{ say::lacking_help(list.len()) }</p>
            <ul class="list">{ for list.iter().map(one) }</ul>
            <div class="actions">
                if font {
                    { button(choose).weight(Weight::Main).html(say::lacking_font()) }
                    <input type="file" accept=".ttf,.otf" hidden=true tabindex="-1"
                        aria-label={say::lacking_font()} {onchange} />
                }
                { button(marks).weight(if font { Weight::Quiet } else { Weight::Main }).html(say::lacking_marks()) }
                { button(away).weight(Weight::Plain).html(say::making_cancel()) }
            </div>
        </section>
    }
}

/// One character: itself, what it is called, why it is not shown, and where it stands.
fn one(each: &Lacking) -> Html {
    let more = if each.more > 0 { say::lacking_more(each.more) } else { String::new() };
    let shown = if each.character.is_control() { ' ' } else { each.character };
    html! {
        <li>
            <p><strong dir="auto" lang="">{ shown.to_string() }</strong>{ " " }
                <span lang="en" dir="ltr">{ format!("{}: {}", each.name, each.why) }</span></p>
            <p class="small"><span dir="auto" lang="en">{ each.places.join("; ") }</span>{ " " }{ more }</p>
        </li>
    }
}
