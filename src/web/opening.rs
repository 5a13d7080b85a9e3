//! Opening what was saved or sent: a part of the program of its own, which the page loads
//! right after the first screen. Answering every question does not need it.

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot::{Receiver, channel};
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::{Callback, Html};

use crate::browser::worker::{Failure, Made, Worker};
use crate::state::Action;
use crate::view::told;
use crate::words::say;
use anteroom::assessment::saved::{self, Fault, Opened};
use anteroom::assessment::{Assessment, NotReceived, Received};
use anteroom::pack::Pack;

/// What the part can do, once it is there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening {
    /// Reads a save file, or says for a person why not.
    read: fn(&Pack, &[u8]) -> Result<Opened, String>,
    receive: fn(Assessment, &Pack, &Assessment) -> Merged,
    adopt: fn(Assessment, &Pack) -> Merged,
    renew: fn(Assessment, &Pack, &Assessment) -> Assessment,
    /// Has the save file taken out of a PDF.
    restore: fn(&Worker, &[u8]) -> Receiver<Restored>,
    /// Tells what came of a pack or an overlay that somebody brought.
    pub(crate) tell: fn(&str, &Pack, &Callback<Action>),
}

/// What there is to tell of the pack, and how it is drawn.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    told: told::Told,
    draw: fn(&told::Told, &Pack, &Callback<Action>) -> Html,
}

/// The words make the difference; they are always drawn the same way.
impl PartialEq for Told {
    fn eq(&self, other: &Self) -> bool {
        self.told == other.told
    }
}

impl Told {
    /// Draws it.
    pub(crate) fn html(&self, pack: &Pack, on: &Callback<Action>) -> Html {
        (self.draw)(&self.told, pack, on)
    }
}

/// An assessment with a response in it, and what changed; or why it is not taken.
type Merged = Result<(Assessment, Received), NotReceived>;

/// What came out of a PDF: a save file, and what a person should know about it.
type Restored = Result<(Vec<u8>, String), String>;

/// Loads the part, or says that it could not be loaded; asking again tries again.
#[wasm_split(opening, fallible)]
pub(crate) fn load() -> Result<Opening, SplitLoaderError> {
    Ok(Opening {
        read,
        receive: |ours, pack, response| ours.receive(pack, response),
        adopt: Assessment::adopt,
        renew: Assessment::renewed,
        restore,
        tell,
    })
}

/// Loads the part, or says for a person that it could not be loaded.
async fn part() -> Result<Opening, String> {
    load().await.map_err(|_| say::not_loaded().to_owned())
}

/// Reads a save file, or says for a person why not.
pub(crate) async fn opened(pack: &Pack, bytes: &[u8]) -> Result<Opened, String> {
    (part().await?.read)(pack, bytes)
}

/// Takes the save file out of a PDF, with what a person should know about it, or says for
/// a person why not. The worker does it: a PDF from outside may mean harm.
pub(crate) async fn restored(worker: &Worker, pdf: &[u8]) -> Restored {
    let came = (part().await?.restore)(worker, pdf).await;
    came.unwrap_or_else(|_| Err(Failure::Stopped.to_string()))
}

/// Merges a response into the buyer's assessment, or says for a person why not.
pub(crate) async fn received(
    ours: Assessment,
    pack: &Pack,
    response: &Assessment,
) -> Result<(Assessment, Received), String> {
    (part().await?.receive)(ours, pack, response).map_err(|why| why.to_string())
}

/// Puts what a later request brings into the vendor's own file, or says for a person why not.
pub(crate) async fn renewed(
    own: Assessment,
    pack: &Pack,
    request: &Assessment,
) -> Result<Assessment, String> {
    Ok((part().await?.renew)(own, pack, request))
}

/// Makes a response the buyer's own assessment, or says for a person why not.
pub(crate) async fn adopted(
    response: Assessment,
    pack: &Pack,
) -> Result<Assessment, String> {
    let (assessment, _) =
        (part().await?.adopt)(response, pack).map_err(|why| why.to_string())?;
    Ok(assessment)
}

/// Tells what came of a pack or an overlay that somebody brought.
fn tell(json: &str, pack: &Pack, on: &Callback<Action>) {
    let told = told::Told::read(json);
    if let Some((text, tone)) = told.said(pack) {
        on.emit(Action::Said(text.into(), tone));
    }
    on.emit(Action::Told(Rc::new(Told { told, draw: told::draw })));
}

/// Has the worker take the save file out of a PDF.
fn restore(worker: &Worker, pdf: &[u8]) -> Receiver<Restored> {
    let (sender, receiver) = channel();
    let sender = RefCell::new(Some(sender));
    let done = Callback::from(move |result: Result<(Made, Vec<u8>), Failure>| {
        if let Some(sender) = sender.take() {
            let result = result.map(|(made, save_file)| (save_file, made.note));
            // Whoever asked may have gone.
            sender.send(result.map_err(|why| why.to_string())).ok();
        }
    });
    worker.ask("restore", pdf, Callback::noop(), done);
    receiver
}

/// Reads a save file, or says for a person why not.
fn read(pack: &Pack, bytes: &[u8]) -> Result<Opened, String> {
    saved::read(pack, bytes).map_err(|faults| {
        let first = faults.first().map(sentences).unwrap_or_default();
        match faults.len() {
            0 | 1 => first,
            all => say::fault_more(all - 1, &first),
        }
    })
}

/// Says a fault of a save file in sentences: where, what, and what to do.
fn sentences(fault: &Fault) -> String {
    let Fault { path, line, column, message, hint, .. } = fault;
    let said = match (path.is_empty(), *line) {
        (true, 0) => capital(message),
        (true, _) => say::fault_line(*line, *column, message),
        (false, 0) => say::fault_path(path, message),
        (false, _) => say::fault_line_path(*line, *column, path, message),
    };
    let end = if said.ends_with(['.', '?', '!']) { "" } else { "." };
    let next = if hint.is_empty() { say::fault_ask() } else { hint };
    format!("{said}{end} {next}")
}

/// Returns a text with its first letter as a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

#[cfg(test)]
mod tests {
    use anteroom::assessment::saved::{Fault, FaultCode};

    use super::sentences;

    fn said(path: &str, line: usize, message: &str, hint: &str) -> String {
        let (path, message) = (path.to_owned(), message.to_owned());
        let (code, hint) = (FaultCode::Syntax, hint.to_owned());
        sentences(&Fault { code, path, line, column: 12, message, hint })
    }

    #[test]
    fn faults_are_said_in_sentences_with_what_to_do() {
        assert_eq!(
            said("", 1, "the file ends too early", "Is it whole?"),
            "Line 1, column 12: the file ends too early. Is it whole?"
        );
        assert_eq!(
            said("", 0, "this is not a save file", ""),
            "This is not a save file. Ask for the file again."
        );
        assert_eq!(
            said("answers.IAM-06", 3, "no such choice", "Did you mean `yes`?"),
            "Line 3, column 12, at answers.IAM-06: no such choice. Did you mean `yes`?"
        );
    }
}
