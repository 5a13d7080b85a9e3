//! The document worker, seen from the page: opened on first use, asked, cancelled.

#[path = "../../worker/drawn.rs"]
pub(crate) mod drawn;
#[path = "../../worker/lacking.rs"]
pub(crate) mod lacking;
#[path = "../../worker/protocol.rs"]
mod protocol;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::rc::{Rc, Weak};

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Event, MessageEvent};
use yew::Callback;

pub(crate) use self::protocol::Made;
use self::protocol::{Reply, Request};
use crate::words::say;

/// How far a piece of work has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Progress {
    /// From 1.
    pub(crate) step: u32,
    /// How many steps there are.
    pub(crate) of: u32,
    /// What is being done, as the worker calls it.
    pub(crate) text: String,
}

/// Why there is no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The browser or the page's security policy does not let a worker start.
    Refused,
    /// The worker could not be loaded, or stopped in the middle.
    Stopped,
    /// Somebody asked to cancel.
    Cancelled,
    /// The work itself says why.
    Work {
        /// For a person.
        message: String,
    },
}

impl Display for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Refused => say::worker_refused(),
            Self::Stopped => say::worker_stopped(),
            Self::Cancelled => say::documents_cancelled(),
            Self::Work { message } => message,
        })
    }
}

/// The way to the worker. Clones share one worker.
#[derive(Clone)]
pub(crate) struct Worker {
    desk: Rc<Desk>,
}

/// What the clones of one [`Worker`] share.
struct Desk {
    /// Makes a `Worker` object of the browser.
    open: Function,
    last_id: Cell<u32>,
    running: RefCell<Option<Running>>,
    waiting: RefCell<BTreeMap<u32, Waiting>>,
}

/// A worker of the browser and the listeners on it.
struct Running {
    worker: web_sys::Worker,
    ready: bool,
    /// What was asked before the worker listened.
    unsent: Vec<(Request, Vec<u8>)>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

/// Who waits for an answer.
struct Waiting {
    progress: Callback<Progress>,
    done: Callback<Result<(Made, Vec<u8>), Failure>>,
}

impl Worker {
    /// Loads nothing yet. `open` is called with no argument when there is work to do.
    pub(crate) fn new(open: Function) -> Self {
        let desk = Desk {
            open,
            last_id: Cell::new(0),
            running: RefCell::new(None),
            waiting: RefCell::new(BTreeMap::new()),
        };
        Self { desk: Rc::new(desk) }
    }

    /// Asks for `kind`, such as `addendum.pdf`, to be made of `payload`, a save file.
    ///
    /// `done` is called once, whatever happens; `progress` any number of times before.
    pub(crate) fn ask(
        &self,
        kind: &str,
        payload: &[u8],
        progress: Callback<Progress>,
        done: Callback<Result<(Made, Vec<u8>), Failure>>,
    ) {
        let desk = &self.desk;
        let id = desk.last_id.get().wrapping_add(1);
        desk.last_id.set(id);
        desk.waiting.borrow_mut().insert(id, Waiting { progress, done });
        if desk.running.borrow().is_none() {
            match start(desk) {
                Some(running) => *desk.running.borrow_mut() = Some(running),
                None => return desk.end_all(&Failure::Refused),
            }
        }
        let request = Request { id, kind: kind.to_owned() };
        let sent = match desk.running.borrow_mut().as_mut() {
            Some(running) if running.ready => running.send(&request, payload),
            Some(running) => {
                running.unsent.push((request, payload.to_vec()));
                true
            }
            None => false,
        };
        if !sent {
            desk.end_all(&Failure::Stopped);
        }
    }

    /// Stops all work at once. The next [`Worker::ask`] opens a new worker.
    pub(crate) fn cancel(&self) {
        self.desk.end_all(&Failure::Cancelled);
    }
}

impl fmt::Debug for Worker {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Worker").finish_non_exhaustive()
    }
}

impl PartialEq for Worker {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.desk, &other.desk)
    }
}

/// Opens a worker and listens to it; nothing if the page does not allow it.
fn start(desk: &Rc<Desk>) -> Option<Running> {
    let opened = desk.open.call0(&JsValue::NULL).ok()?;
    let worker: web_sys::Worker = opened.dyn_into().ok()?;
    let (hears, fails) = (Rc::downgrade(desk), Rc::downgrade(desk));
    let on_message = Closure::new(move |event: MessageEvent| {
        if let Some((desk, (reply, bytes))) =
            Weak::upgrade(&hears).zip(protocol::read(event.data()))
        {
            desk.hear(reply, bytes);
        }
    });
    let on_error = Closure::new(move |event: Event| {
        // Said to the person by whoever asked; the console need not repeat it.
        event.prevent_default();
        if let Some(desk) = Weak::upgrade(&fails) {
            desk.end_all(&Failure::Stopped);
        }
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    worker.set_onmessageerror(Some(on_error.as_ref().unchecked_ref()));
    Some(Running {
        worker,
        ready: false,
        unsent: Vec::new(),
        _on_message: on_message,
        _on_error: on_error,
    })
}

impl Running {
    /// Whether the browser took the message.
    fn send(&self, request: &Request, payload: &[u8]) -> bool {
        let (message, handed_over) = protocol::write(request, payload);
        self.worker.post_message_with_transfer(&message, &handed_over).is_ok()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.set_onmessageerror(None);
        self.worker.terminate();
    }
}

impl Desk {
    /// Takes one reply of the worker to whom it is for.
    fn hear(&self, reply: Reply, bytes: Vec<u8>) {
        match reply {
            Reply::Ready => self.send_unsent(),
            Reply::Progress { id, step, of, text } => {
                let told = self.waiting.borrow().get(&id).map(|who| who.progress.clone());
                if let Some(progress) = told {
                    progress.emit(Progress { step, of, text });
                }
            }
            Reply::Done { id, made } => self.end(id, Ok((made, bytes))),
            Reply::Failed { id, message } => self.end(id, Err(Failure::Work { message })),
        }
    }

    /// Sends what was asked while the worker was loading.
    fn send_unsent(&self) {
        let mut all_sent = true;
        if let Some(running) = self.running.borrow_mut().as_mut() {
            running.ready = true;
            for (request, payload) in std::mem::take(&mut running.unsent) {
                all_sent &= running.send(&request, &payload);
            }
        }
        if !all_sent {
            self.end_all(&Failure::Stopped);
        }
    }

    /// Gives one asker the result.
    fn end(&self, id: u32, result: Result<(Made, Vec<u8>), Failure>) {
        let who = self.waiting.borrow_mut().remove(&id);
        if let Some(Waiting { done, .. }) = who {
            done.emit(result);
        }
    }

    /// Closes the worker and tells everybody who waits why.
    fn end_all(&self, failure: &Failure) {
        drop(self.running.take());
        let everybody = self.waiting.take();
        for Waiting { done, .. } in everybody.into_values() {
            done.emit(Err(failure.clone()));
        }
    }
}
