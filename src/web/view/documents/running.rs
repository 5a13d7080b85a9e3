//! The document being made, how far it is, and why the last one was not made.

use std::rc::Rc;

use yew::{Html, MouseEvent, Properties, component, html};

use crate::browser::worker::Worker;
use crate::papers::Papers;
use crate::view::parts::button;
use crate::words::say;

/// What [`Running`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// The documents.
    pub(super) papers: Rc<Papers>,
    /// The way to the worker.
    pub(super) worker: Worker,
}

/// The document being made, with a way to stop it.
#[component]
pub(super) fn Running(props: &Props) -> Html {
    if let Some((order, why)) = &props.papers.failed {
        return html! {
            <p class="effect stop">
                <strong>{ say::not_made(&order.title) }</strong>{ " " }{ why.clone() }
            </p>
        };
    }
    let Some((order, progress)) = &props.papers.running else { return Html::default() };
    let cancel = {
        let worker = props.worker.clone();
        move |_: MouseEvent| worker.cancel()
    };
    let title = say::making(&order.form, &order.title);
    let (step, of, text) = match progress {
        Some(progress) => (progress.step, progress.of, doing(&progress.text)),
        None => (0, 100, say::making_starts().to_owned()),
    };
    html! {
        <div class="running" role="group" aria-label={title.clone()}>
            <p><strong>{ title.clone() }</strong>
                <span class="small num">{ text.clone() }</span></p>
            <progress class="progress" max={of.max(1).to_string()} value={step.to_string()}
                aria-label={title} aria-valuetext={text.clone()}>{ text }</progress>
            { button(cancel).html(say::making_cancel()) }
        </div>
    }
}

/// Returns what the worker does in words, such as `writing 3 40 in 2 5`.
fn doing(told: &str) -> String {
    let (step, place) = told.split_once(" in ").unwrap_or((told, ""));
    let numbers = |words: &str| -> Vec<usize> {
        words.split(' ').filter_map(|word| word.parse().ok()).collect()
    };
    let said = match (step.split(' ').next().unwrap_or_default(), &*numbers(step)) {
        ("reading", _) => say::making_reading().to_owned(),
        ("scoring", _) => say::making_scoring().to_owned(),
        ("choosing", _) => say::making_choosing().to_owned(),
        ("laying", [page]) => say::making_laying(*page),
        ("writing", [page, of]) => say::making_writing(*page, *of),
        _ => say::making_loading().to_owned(),
    };
    match &*numbers(place) {
        [at, count] => say::making_of(*at, *count, &said),
        _ => said,
    }
}
