//! The whole program as one component.

use std::rc::Rc;

use yew::{Callback, Html, Properties, UseStateHandle, component, html, use_state};

use crate::browser::worker::{Failure, Progress, Worker};
use crate::config::Config;

/// What the program is mounted with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// What the embedding page asked for.
    pub(crate) config: Rc<Config>,
    /// The compiled questions.
    pub(crate) pack: Rc<[u8]>,
    /// The way to the documents.
    pub(crate) worker: Worker,
}

/// The program.
#[component]
pub(crate) fn App(props: &Props) -> Html {
    let status = use_state(String::new);
    let try_it = {
        let (worker, status) = (props.worker.clone(), status.clone());
        Callback::from(move |_| echo(&worker, &status))
    };
    let cancel = {
        let worker = props.worker.clone();
        Callback::from(move |_| worker.cancel())
    };
    html! {
        <main data-base={props.config.base.clone()} data-pack-bytes={props.pack.len().to_string()}>
            <h1>{ "Anteroom" }</h1>
            <p>{ "Security requirements for connected medical devices, from questions to contract." }</p>
            <p>
                <button type="button" onclick={try_it}>{ "Try the document maker" }</button>
                <button type="button" onclick={cancel}>{ "Cancel" }</button>
            </p>
            <p role="status">{ (*status).clone() }</p>
        </main>
    }
}

/// Sends a few bytes to the worker and shows what comes back.
fn echo(worker: &Worker, status: &UseStateHandle<String>) {
    let (progress, done) = (status.clone(), status.clone());
    worker.ask(
        "echo",
        b"hello",
        Callback::from(move |Progress { step, of, text }| {
            progress.set(format!("Step {step} of {of}: {text}"));
        }),
        Callback::from(move |result: Result<Vec<u8>, Failure>| {
            done.set(match result {
                Ok(bytes) => format!("The worker returned {} bytes", bytes.len()),
                Err(failure) => failure.to_string(),
            });
        }),
    );
}
