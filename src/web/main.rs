//! The page's program: what the custom element loads, once a page, and mounts, once an element.
//!
//! Takes: a place in the page, the element's attributes, the pack, a way to open the worker.
//! Gives: a [`Handle`] that takes the program out of the page again.
//! Never: a rule of asking, scoring or drafting; those are the engine's.

#[expect(clippy::unnecessary_wraps, reason = "a part that loads may fail to")]
mod aids;
mod browser;
mod config;
mod edit;
mod effect;
mod engine;
mod errand;
mod find;
#[expect(clippy::unnecessary_wraps, reason = "a part that loads may fail to")]
mod gallery;
#[expect(clippy::unnecessary_wraps, reason = "a part that loads may fail to")]
mod hosting;
#[expect(clippy::unnecessary_wraps, reason = "a part that loads may fail to")]
mod judging;
mod link;
mod open;
#[expect(clippy::unnecessary_wraps, reason = "a part that loads may fail to")]
mod opening;
mod papers;
mod place;
mod state;
mod typing;
mod undo;
mod view;
mod words;
mod world;

use std::rc::Rc;

use js_sys::{Function, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::browser::host::Host;
use crate::browser::local;
use crate::browser::worker::Worker;
use crate::browser::{fault, task};
use crate::config::Config;
use crate::view::app::{App, Props, Shared};
use crate::words::say;

/// One mounted program.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Handle {
    /// Missing where it could not begin.
    app: Option<(AppHandle<App>, Props)>,
    root: Element,
}

/// Mounts the program into `root`, an empty element inside the shadow root.
///
/// `config_json` holds the element's attributes, `pack` the compiled questions, `texts`
/// the long texts where they are not the build's own, `language` the interface texts, and `open_worker` makes the document
/// worker when it is first needed. `told` is what there is to tell of the pack, `hear` is told
/// what happens, and `keep` keeps assessments where the page wants them.
#[wasm_bindgen]
#[expect(
    clippy::too_many_arguments,
    reason = "what crosses to JavaScript is plain values"
)]
pub fn mount(
    root: Element,
    config_json: &str,
    pack: &[u8],
    texts: Option<Box<[u8]>>,
    language: String,
    open_worker: Function,
    told: String,
    hear: Function,
    keep: Option<Function>,
) -> Handle {
    fault::watch(&root);
    words::catalogue::start(language);
    let config = Rc::new(Config::read(config_json));
    let Some(pack) = engine::pack(pack).map(Rc::new) else {
        fault::say(&root, say::questions_unreadable());
        return Handle { app: None, root };
    };
    let worker = Worker::new(open_worker);
    let (texts, told) = (texts.map(Rc::from), told.into());
    let (host, world) = (Host::new(hear, keep), Shared::default());
    local::at_most(config.lasts());
    let props = Props { config, host, world, pack, texts, worker, told };
    let app = Renderer::<App>::with_root_and_props(root.clone(), props.clone()).render();
    Handle { app: Some((app, props)), root }
}

#[wasm_bindgen]
impl Handle {
    /// Asks the program for something (`hosting`): `answer` is called once, with a text or
    /// bytes, or with nothing and the reason for a person.
    pub fn ask(&self, verb: String, text: String, bytes: Vec<u8>, answer: Function) {
        let none = || (JsValue::UNDEFINED, say::not_loaded().into());
        let tell = move |(given, why): (JsValue, JsValue)| {
            answer.call2(&JsValue::NULL, &given, &why).ok();
        };
        let mounted = self.app.as_ref().and_then(|(_, props)| {
            Some((props.world.0.borrow().clone()?, props.worker.clone()))
        });
        let Some((world, worker)) = mounted else { return tell(none()) };
        task::run(async move {
            let Ok(part) = hosting::load().await else { return tell(none()) };
            let told = move |answer: Result<hosting::Answer, String>| {
                tell(match answer {
                    Ok(hosting::Answer::Text(text)) => (text.into(), JsValue::UNDEFINED),
                    Ok(hosting::Answer::Bytes(bytes)) => {
                        (Uint8Array::from(&*bytes).into(), JsValue::UNDEFINED)
                    }
                    Err(why) => (JsValue::UNDEFINED, why.into()),
                });
            };
            let question = hosting::Question { verb, text, bytes };
            (part.answer)(world, worker, question, told.into());
        });
    }

    /// Tells what came of a pack or an overlay that somebody brought.
    pub fn tell(&mut self, told: String) {
        if let Some((app, props)) = &mut self.app {
            props.told = told.into();
            app.update(props.clone());
        }
    }

    /// Takes the program out of the page and frees what it held; returns where the person was,
    /// as a link for the next time.
    pub fn destroy(self) -> Option<String> {
        fault::forget(&self.root);
        let (app, props) = self.app?;
        let place =
            props.world.0.borrow().as_ref().map(|world| world.state().place.to_string());
        app.destroy();
        place
    }
}

fn main() {}
