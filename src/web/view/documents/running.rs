//! The document being made, how far it is, and why the last one was not made.

use std::rc::Rc;

use yew::{Html, MouseEvent, Properties, component, html};

use crate::browser::worker::Worker;
use crate::papers::{Paper, Papers};
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
                <strong>{ match order.paper {
                    Paper::Addendum => say::not_made_addendum(),
                    Paper::Report => say::not_made_report(),
                } }</strong>{ " " }{ why.clone() }
            </p>
        };
    }
    let Some((order, progress)) = &props.papers.running else { return Html::default() };
    let cancel = {
        let worker = props.worker.clone();
        move |_: MouseEvent| worker.cancel()
    };
    let title = match order.paper {
        Paper::Addendum => say::making_addendum(order.form.title()),
        Paper::Report => say::making_report(order.form.title()),
    };
    let (step, of, text) = match progress {
        Some(progress) => (progress.step, progress.of, progress.text.clone()),
        None => (0, 100, say::making_starts().to_owned()),
    };
    html! {
        <div class="running" role="group" aria-label={title.clone()}>
            <p><strong>{ title.clone() }</strong>
                <span class="small num" lang={progress.as_ref().map(|_| "en")}>{ text.clone() }</span></p>
            <progress class="progress" max={of.max(1).to_string()} value={step.to_string()}
                aria-label={title} aria-valuetext={text.clone()}>{ text }</progress>
            { button(cancel).html(say::making_cancel()) }
        </div>
    }
}
