//! What the page around may ask of a mounted program: a part of its own, which is loaded when
//! it first asks. Who embeds nothing never loads it.
//!
//! Takes: a verb, a text, bytes. Gives: a text or bytes, or a sentence that says why not.
//! Never: does what the person at the screen could not do as well.

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot;
use serde::Serialize;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::Callback;

use crate::browser::worker::Worker;
use crate::browser::{estate, task};
use crate::errand::Errand;
use crate::open::{Open, Saved};
use crate::opening;
use crate::place::{Place, Station};
use crate::state::{Action, Mode, Tone};
use crate::words::say;
use crate::world::World;
use anteroom::assessment::{Stage, saved};
use anteroom::scoring::{Fraction, Scorecard, Shown};

/// What the page around is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// A text: JSON.
    Text(String),
    /// A file.
    Bytes(Vec<u8>),
}

/// Who is answered: something, or why not.
pub(crate) type Told = Callback<Result<Answer, String>>;

/// What is asked.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    /// One of `open`, `save`, `score`, `assessment`, `response`, `document`, `go`, and, from the
    /// element itself, `framed`, `readonly`, `renew`.
    pub(crate) verb: String,
    /// What the verb takes.
    pub(crate) text: String,
    /// The bytes that it takes; may be empty.
    pub(crate) bytes: Vec<u8>,
}

/// What the part can do, once it is there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hosting {
    /// Answers through the callback, in its time.
    pub(crate) answer: fn(Rc<World>, Worker, Question, Told),
}

/// Loads the part, or says that it could not be loaded; asking again tries again.
#[wasm_split(hosting, fallible)]
pub(crate) fn load() -> Result<Hosting, SplitLoaderError> {
    Ok(Hosting { answer })
}

/// Answers one question.
fn answer(world: Rc<World>, worker: Worker, question: Question, told: Told) {
    task::run(async move {
        told.emit(work(&world, &worker, question).await);
    });
}

/// What is said where nothing is open.
const NOTHING_OPEN: &str = "No assessment is open.";

async fn work(
    world: &World,
    worker: &Worker,
    question: Question,
) -> Result<Answer, String> {
    let Question { verb, text, bytes } = question;
    // What was typed a moment ago counts.
    world.settle();
    match verb.as_str() {
        "open" => open(world, &bytes).await,
        "save" => save(world).await,
        "go" => go(world, &text),
        "renew" => renew(world).await,
        "framed" => Ok(framed(world, text)),
        // It is among the texts that come after the first screen, and this is asked at once.
        "readonly" if world.words().await => Ok(said(world, say::shown_to_be_read())),
        "document" => document(world, worker, &text).await,
        _ => {
            let state = world.state();
            let open = state.open.as_ref().ok_or(NOTHING_OPEN)?;
            match verb.as_str() {
                "score" => Ok(json(&Score::of(open))),
                "assessment" => Ok(Answer::Text(saved::write(&open.assessment))),
                "response" => {
                    let response = open.assessment.response(&state.pack);
                    Ok(Answer::Text(saved::write(&response)))
                }
                _ => Err(format!("There is nothing called `{verb}` to ask for.")),
            }
        }
    }
}

/// Opens a file as if the person had.
async fn open(world: &World, bytes: &[u8]) -> Result<Answer, String> {
    let opened = opening::opened(&world.state().pack, bytes).await?;
    if world.takes_requests_alone() && opened.assessment.stage == Stage::Assessment {
        return Err(
            "This page takes requests and responses alone: it is for vendors.".to_owned()
        );
    }
    world.open_bytes("", bytes).await;
    world
        .key()
        .map(|id| json(&Opened { id }))
        .ok_or_else(|| "The file was not opened; the page says why.".to_owned())
}

/// Says that a frame may not let a file through, with the way around it: its text, if it is
/// one, can be copied.
fn framed(world: &World, text: String) -> Answer {
    let said = say::framed_download().into();
    world.take(if text.is_empty() {
        Action::Said(said, Tone::Warn)
    } else {
        let copy = Errand::Copy { text: text.into(), said: say::framed_copied().into() };
        Action::Offered(said, say::framed_copy().into(), Box::new(Action::Asked(copy)))
    });
    Answer::Text("null".to_owned())
}

/// Says something that stays until the person puts it away.
fn said(world: &World, text: &'static str) -> Answer {
    world.take(Action::Said(text.into(), Tone::Warn));
    Answer::Text("null".to_owned())
}

/// Offers a new version of the page; answers once the person wants it and all is saved.
async fn renew(world: &World) -> Result<Answer, String> {
    let (clicked, wanted) = oneshot::channel::<()>();
    let clicked = RefCell::new(Some(clicked));
    let take = Callback::from(move |_: World| {
        if let Some(clicked) = clicked.take() {
            clicked.send(()).ok();
        }
    });
    world.take(Action::Offered(
        say::renew_ready().into(),
        say::renew_now().into(),
        Box::new(Action::Asked(Errand::Later(take))),
    ));
    wanted.await.map_err(|_| "The offer was put away.".to_owned())?;
    if world.key().is_some() {
        save(world).await?;
    }
    Ok(Answer::Text("null".to_owned()))
}

/// Saves what is open, and waits until it is saved.
async fn save(world: &World) -> Result<Answer, String> {
    world.save();
    // Ten seconds: longer than any browser takes that saves at all.
    for _ in 0..20 {
        let state = world.state();
        let open = state.open.as_ref().ok_or(NOTHING_OPEN)?;
        match open.saved {
            Saved::Unchanged | Saved::At(_) => {
                return Ok(json(&Opened { id: open.key() }));
            }
            Saved::Not(_) => {
                return Err("It could not be saved; the page says why.".to_owned());
            }
            Saved::Waiting | Saved::Saving => estate::breathe().await,
        }
    }
    Err("It was not saved within ten seconds.".to_owned())
}

/// Goes to a place: a link such as `#/a/4f1c/vendor/IAM-06`, or, in what is open,
/// `vendor/IAM-06`.
fn go(world: &World, to: &str) -> Result<Answer, String> {
    let place = match world.key() {
        Some(key) if !to.starts_with('#') && !to.is_empty() => {
            Place::read(&format!("#/a/{key}/{to}"))
        }
        _ => Place::read(to),
    };
    let asked = to.trim_start_matches(['#', '/']);
    if place == Place::default() && !asked.is_empty() {
        return Err("There is no such place.".to_owned());
    }
    // What cannot be read as a station is the first of the road: that is not what was asked.
    let slug = asked.rsplit_once("a/").map_or(asked, |(_, rest)| rest);
    if place.station == Station::Profile && !slug.contains("profile") {
        return Err("There is no such place.".to_owned());
    }
    world.take(Action::Went(place));
    Ok(Answer::Text("null".to_owned()))
}

/// Makes a document such as `report.pdf`.
async fn document(world: &World, worker: &Worker, kind: &str) -> Result<Answer, String> {
    let state = world.state();
    let open = state.open.as_ref().ok_or(NOTHING_OPEN)?;
    if Mode::of(open.assessment.stage) == Mode::Vendor {
        return Err("Documents are made of a buyer’s assessment.".to_owned());
    }
    let (done, made) = oneshot::channel();
    let done = RefCell::new(Some(done));
    let done = Callback::from(move |result| {
        if let Some(done) = done.take() {
            done.send(result).ok();
        }
    });
    let save_file = saved::write(&open.assessment);
    worker.ask(kind, save_file.as_bytes(), Callback::noop(), done);
    match made.await {
        Ok(Ok((_, bytes))) => Ok(Answer::Bytes(bytes)),
        Ok(Err(why)) => Err(why.to_string()),
        Err(_) => Err("The program was taken out of the page.".to_owned()),
    }
}

fn json(value: &impl Serialize) -> Answer {
    Answer::Text(serde_json::to_string(value).unwrap_or_default())
}

/// What was opened or saved.
#[derive(Serialize)]
struct Opened {
    id: String,
}

/// What an assessment is worth, in the words and figures of the screen.
#[derive(Serialize)]
struct Score {
    id: String,
    verdict: &'static str,
    tier: &'static str,
    /// Points of a hundred; missing where nothing is answered.
    vendor: Option<String>,
    residual: Option<String>,
    readiness: Option<String>,
    answered: usize,
    asked: usize,
    reasons: Vec<String>,
}

impl Score {
    fn of(open: &Open) -> Self {
        let card: &Scorecard = &open.scorecard;
        let points =
            |score: Option<Fraction>| score.map(|score| Shown(score).to_string());
        Self {
            id: open.key(),
            verdict: card.verdict.name(),
            tier: card.situation.tier.name(),
            vendor: points(card.vendor),
            residual: points(card.residual),
            readiness: points(card.readiness),
            answered: card.answered.done,
            asked: card.answered.of,
            reasons: card.reasons.iter().map(|reason| reason.text.clone()).collect(),
        }
    }
}
