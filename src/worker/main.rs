//! The document worker's program: loaded on first use, away from the page's own thread.
//!
//! Takes: requests of [`protocol`], a kind of work and bytes; packs and overlays ([`lay`]).
//! Gives: progress while it works, then bytes or a reason for a person.
//! Never: touches the page, keeps anything but the pack between two requests.

mod drawn;
mod files;
mod lacking;
mod lay;
mod make;
mod protocol;
mod sheets;

use anteroom::pack::folder::File;
use js_sys::global;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::make::Order;
use crate::protocol::{Made, Reply, Request};

fn main() {
    let Ok(scope) = global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let page = Page { scope: scope.clone() };
    let on_message = Closure::<dyn Fn(MessageEvent)>::new({
        let page = page.clone();
        move |event: MessageEvent| {
            let data = event.data();
            if let Some(files) = lay::asked(&data) {
                let page = page.clone();
                spawn_local(async move { page.laid(files).await });
            } else if let Some((request, payload)) = protocol::read(data) {
                let page = page.clone();
                spawn_local(async move { answer(&page, &request, &payload).await });
            }
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // It listens for as long as the worker lives.
    on_message.forget();
    page.send(&Reply::Ready, &[]);
}

/// Does one piece of work and sends what came of it.
async fn answer(page: &Page, request: &Request, save_file: &[u8]) {
    let id = request.id;
    let reply = match work(page, request, save_file).await {
        Ok((made, bytes)) => return page.send(&Reply::Done { id, made }, &bytes),
        Err(message) => Reply::Failed { id, message },
    };
    page.send(&reply, &[]);
}

/// Does one piece of work, or says for a person why not.
async fn work(
    page: &Page,
    request: &Request,
    save_file: &[u8],
) -> Result<(Made, Vec<u8>), String> {
    if let Some(at) = sheets::asked(&request.kind) {
        return Ok((Made::default(), sheets::draw(save_file, at)?));
    }
    if request.kind == make::RESTORE {
        return make::restore(save_file);
    }
    // An order is read before anything is loaded for it.
    let order = match request.kind.split('\n').next() {
        Some("tables.xlsx") => Wanted::Tables(true),
        Some("tables.zip") => Wanted::Tables(false),
        _ => Wanted::Documents(Order::read(&request.kind)?),
    };
    let progress = |step: u32, of: u32, text: &str| {
        let text = text.to_owned();
        page.send(&Reply::Progress { id: request.id, step, of, text }, &[]);
    };
    progress(2, 100, "loading");
    let files = match lay::said() {
        Some(files) => files,
        None => files::load(&page.scope).await?,
    };
    match order {
        Wanted::Documents(order) => make::make(&order, save_file, &files, &progress),
        Wanted::Tables(book) => make::tables(book, save_file, &files),
    }
}

/// What is to be made.
enum Wanted {
    Documents(Order),
    /// All tables, as one workbook or as plain files.
    Tables(bool),
}

/// The page that opened this worker.
#[derive(Clone)]
struct Page {
    scope: DedicatedWorkerGlobalScope,
}

impl Page {
    /// Reads a pack or an overlay and sends what came of it.
    async fn laid(&self, files: Vec<File>) {
        // A whole pack needs none below it; what is missing then is said of the overlay.
        let below = files::below(&self.scope).await.unwrap_or_default();
        let (message, handed_over) = lay::lay(files, &below).message();
        self.scope.post_message_with_transfer(&message, &handed_over).ok();
    }

    /// Leaves at once, also in the middle of a piece of work.
    fn send(&self, reply: &Reply, bytes: &[u8]) {
        let (message, handed_over) = protocol::write(reply, bytes);
        // A page that has gone away needs no answer.
        self.scope.post_message_with_transfer(&message, &handed_over).ok();
    }
}
