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

use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::browser::fault;
use crate::browser::worker::Worker;
use crate::config::Config;
use crate::view::app::{App, Props};

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
/// worker when it is first needed. `told` is what there is to tell of the pack.
#[wasm_bindgen]
pub fn mount(
    root: Element,
    config_json: &str,
    pack: &[u8],
    texts: Option<Box<[u8]>>,
    language: String,
    open_worker: Function,
    told: String,
) -> Handle {
    fault::watch(&root);
    words::catalogue::start(language);
    let config = Rc::new(Config::read(config_json));
    let Some(pack) = engine::pack(pack).map(Rc::new) else {
        fault::say(&root, words::say::questions_unreadable());
        return Handle { app: None, root };
    };
    let worker = Worker::new(open_worker);
    let (texts, told) = (texts.map(Rc::from), told.into());
    let props = Props { config, pack, texts, worker, told };
    let app = Renderer::<App>::with_root_and_props(root.clone(), props.clone()).render();
    Handle { app: Some((app, props)), root }
}

#[wasm_bindgen]
impl Handle {
    /// Tells what came of a pack or an overlay that somebody brought.
    pub fn tell(&mut self, told: String) {
        if let Some((app, props)) = &mut self.app {
            props.told = told.into();
            app.update(props.clone());
        }
    }

    /// Takes the program out of the page and frees what it held.
    pub fn destroy(self) {
        fault::forget(&self.root);
        if let Some((app, _)) = self.app {
            app.destroy();
        }
    }
}

fn main() {}
