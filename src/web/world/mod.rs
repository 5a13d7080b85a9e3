//! Runs errands: between what a person asks for and what the browser can do.

pub(crate) mod chores;
mod draft;
mod loading;
mod saving;
mod telling;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use web_sys::File;
use yew::{AttrValue, Callback};

use crate::browser::host::{Host, Parcel};
use crate::browser::indexed::Indexed;
use crate::browser::local::Lasts;
use crate::browser::storage::{Entry, InMemory, Record, Storage};
use crate::browser::worker::Worker;
use crate::browser::{clipboard, clock, fetch, files, local, random, route, task};
use crate::config::Config;
use crate::errand::Errand;
use crate::open::{self, Open};
use crate::place::{Place, Station};
use crate::state::{Action, Mode, State, Tone};
use crate::typing::Typing;
use crate::words::{self, say};
use crate::world::draft::TakenUp;
use crate::world::saving::Job;
use crate::{link, opening};
use anteroom::assessment::{Assessment, Event, Stage, saved};

/// What errands are run with. Clones share everything.
#[derive(Clone)]
pub(crate) struct World {
    /// Where assessments are kept; in memory once the browser refuses to keep any.
    storage: Rc<RefCell<Rc<dyn Storage>>>,
    /// What is kept survives the page.
    lasting: Rc<Cell<bool>>,
    /// The element around the program.
    host: Host,
    /// The revision of each assessment that this page knows, by key.
    revisions: Rc<RefCell<BTreeMap<String, u64>>>,
    /// What waits to be saved, by key.
    queue: Rc<RefCell<BTreeMap<String, Job>>>,
    /// Something is being saved.
    busy: Rc<Cell<bool>>,
    /// What is being saved just now.
    flying: Rc<RefCell<Option<Record>>>,
    /// How far taking up the drafts of pages that closed is.
    taken_up: Rc<RefCell<TakenUp>>,
    /// The state as it is now.
    latest: Rc<RefCell<Rc<State>>>,
    config: Rc<Config>,
    /// The long texts, where they are not the build's own.
    texts: Option<Rc<[u8]>>,
    tell: Callback<Action>,
    /// What is typed just now, and not in the state yet.
    typing: Typing,
    /// The way to the document worker, which takes files out of PDFs.
    worker: Worker,
}

impl World {
    /// Returns the world of one mounted program.
    pub(crate) fn new(
        config: Rc<Config>,
        host: Host,
        texts: Option<Rc<[u8]>>,
        latest: Rc<RefCell<Rc<State>>>,
        tell: Callback<Action>,
        typing: Typing,
        worker: Worker,
    ) -> Self {
        // Whatever is told, from wherever: what was typed before it comes first, and the page
        // around hears what changed.
        let tell = {
            let (typing, latest, host) =
                (typing.clone(), Rc::clone(&latest), host.clone());
            let tell = move |action| {
                let before = Rc::clone(&latest.borrow());
                tell.emit(action);
                telling::changes(&host, &before, &Rc::clone(&latest.borrow()));
            };
            Callback::from(move |action| {
                if let Some(typed) = typing.take() {
                    tell(typed);
                }
                tell(action);
            })
        };
        let lasting = config.lasts() != Lasts::Page;
        let storage: Rc<dyn Storage> = match host.storage() {
            Some(storage) if lasting => storage,
            _ if lasting => Rc::new(Indexed::named(&config.storage_key)),
            _ => Rc::new(InMemory::default()),
        };
        Self {
            storage: Rc::new(RefCell::new(storage)),
            lasting: Rc::new(Cell::new(lasting)),
            host,
            revisions: Rc::default(),
            queue: Rc::default(),
            busy: Rc::default(),
            flying: Rc::default(),
            taken_up: Rc::default(),
            latest,
            config,
            texts,
            tell,
            typing,
            worker,
        }
    }

    /// Takes an action: errands are run, the rest changes the state.
    pub(crate) fn take(&self, action: Action) {
        if self.config.readonly.is_some() && action.edits() {
            self.tell.emit(Action::Refused);
            return self.say(say::only_to_read(), Tone::Warn);
        }
        if let Action::Changed(question, edit, true) = action {
            if self.typing.elsewhere(&question) {
                self.settle();
            }
            let this = self.clone();
            return self.typing.keep(question, edit, move || this.settle());
        }
        self.settle();
        let leaves = match &action {
            Action::Went(place) => self.key() != place.assessment,
            Action::Opened { .. } => true,
            _ => false,
        };
        if leaves {
            self.save();
        }
        match action {
            Action::Asked(errand) => {
                self.run(errand);
            }
            Action::Went(place) => {
                let home = place.assessment.is_none();
                self.tell.emit(Action::Went(place));
                if home {
                    self.run(Errand::List);
                }
            }
            Action::Showed(Some(_)) | Action::Undo | Action::UndoTo(_) | Action::Redo
                if self.state().aids.is_none() =>
            {
                self.run(Errand::LoadAids(Box::new(action)));
            }
            Action::Named(name) => {
                local::set(local::NAME, &name);
                self.tell.emit(Action::Named(name));
            }
            other => self.tell.emit(other),
        }
    }

    /// Takes up what was typed and waits for a pause.
    pub(crate) fn settle(&self) {
        if let Some(typed) = self.typing.take() {
            self.tell.emit(typed);
        }
    }

    /// Runs an errand.
    pub(crate) fn run(&self, errand: Errand) {
        let this = self.clone();
        match errand {
            Errand::Save => self.save(),
            Errand::Leave => self.leave(),
            Errand::DownloadOpen => {
                self.with_open(|_, open| self.download(&open.assessment, str::to_owned));
            }
            Errand::DownloadRequest => self.with_open(|state, open| {
                let request = open.assessment.request(&state.pack);
                self.download(&request, |name| say::file_request(name));
            }),
            Errand::DownloadResponse => self.with_open(|state, open| {
                let response = open.assessment.response(&state.pack);
                self.download(&response, |name| say::file_response(name));
                self.host.tell("submitted", &format!(r#"{{"id":"{}"}}"#, open.key()));
            }),
            Errand::Give(parcel) => self.host.give(&parcel),
            Errand::Later(visit) => visit.emit(this),
            errand => task::run(async move { this.run_later(errand).await }),
        }
    }

    /// Runs an errand that takes time.
    async fn run_later(self, errand: Errand) {
        let said_at_once = matches!(
            errand,
            Errand::Start(_)
                | Errand::List
                | Errand::Chore(_)
                | Errand::LoadTexts
                | Errand::Copy { .. }
        );
        if !said_at_once && !self.words().await {
            return self.say(say::not_loaded(), Tone::Stop);
        }
        match errand {
            Errand::Start(title) => self.start(&title),
            Errand::OpenStored(key) => self.open_stored(&key).await,
            Errand::OpenFile(file) => {
                let name = file.name();
                match self.read(file).await {
                    Ok(bytes) => self.open_bytes(&name, &bytes).await,
                    Err(why) => self.cannot_open(&name, &why),
                }
            }
            Errand::OpenPractice(name) => self.open_practice(name).await,
            Errand::OpenLink(data) => match link::read(&data) {
                Some(bytes) => self.open_bytes("", &bytes).await,
                None => self.say(say::broken_link(), Tone::Stop),
            },
            Errand::Adopt => self.adopt().await,
            Errand::Chore(chore) => {
                self.load_aids().await;
                match self.state().aids {
                    Some(aids) => (aids.chore)(self, chore),
                    None => self.say(say::not_loaded(), Tone::Stop),
                }
            }
            Errand::Download(key) => {
                if let Some(assessment) = self.stored(&key).await {
                    self.download(&assessment, str::to_owned);
                }
            }
            Errand::CopyRequestLink => self.copy_request_link().await,
            Errand::Copy { text, said } => {
                if clipboard::copy(&text).await {
                    self.say(said, Tone::Good);
                } else {
                    self.say(say::copy_blocked(), Tone::Warn);
                }
            }
            Errand::LoadTexts => self.load_texts().await,
            Errand::LoadAids(then) => {
                if self.load_aids().await {
                    self.tell.emit(*then);
                } else {
                    self.say(say::not_loaded(), Tone::Stop);
                }
            }
            Errand::TakeTheirs => {
                if let Some(key) = self.key() {
                    self.open_stored(&key).await;
                }
            }
            Errand::KeepBoth => self.keep_both(),
            Errand::List => self.list().await,
            Errand::Tell(told) => match opening::load().await {
                Ok(part) => (part.tell)(&told, &self.state().pack, &self.tell),
                Err(_) => self.say(say::not_loaded(), Tone::Stop),
            },
            // Run at once, by `run`.
            Errand::Save
            | Errand::Later(_)
            | Errand::Leave
            | Errand::Give(_)
            | Errand::DownloadOpen
            | Errand::DownloadRequest
            | Errand::DownloadResponse => {}
        }
    }

    /// Returns whether the page is for vendors.
    pub(crate) fn takes_requests_alone(&self) -> bool {
        self.config.mode == "vendor"
    }

    pub(crate) fn state(&self) -> Rc<State> {
        Rc::clone(&self.latest.borrow())
    }

    fn storage(&self) -> Rc<dyn Storage> {
        Rc::clone(&self.storage.borrow())
    }

    /// Returns the key of the open assessment.
    pub(crate) fn key(&self) -> Option<String> {
        self.state().open.as_ref().map(Open::key)
    }

    fn with_open(&self, run: impl FnOnce(&State, &Open)) {
        let state = self.state();
        if let Some(open) = &state.open {
            run(&state, open);
        }
    }

    fn say(&self, text: impl Into<AttrValue>, tone: Tone) {
        self.tell.emit(Action::Said(text.into(), tone));
    }

    /// Shows an assessment that is not on this device yet.
    fn show_new(&self, assessment: Assessment) {
        let to = Some(Place::of(&open::key(&assessment), self.begin(&assessment), ""));
        self.take(Action::Opened { assessment: Box::new(assessment), stored: None, to });
    }

    fn start(&self, title: &str) {
        let state = self.state();
        let assessment =
            Assessment::new(&state.pack, &random::id(), title, clock::today());
        self.show_new(assessment);
    }

    /// Reads the list; a browser that refuses is replaced by memory.
    async fn list(&self) {
        self.take_up().await;
        let read = self.storage().list().await;
        let list = if let Ok(list) = read {
            list
        } else {
            self.refuse();
            self.storage().list().await.unwrap_or_default()
        };
        // Each in its place: sorting would bring a whole sort into the page.
        let mut sorted: Vec<Entry> = Vec::with_capacity(list.len());
        for entry in list {
            let at = sorted.partition_point(|before| before.changed >= entry.changed);
            sorted.insert(at, entry);
        }
        self.tell.emit(Action::Listed(sorted.into()));
        // What opens them, and what helps along the way, comes while the list is looked at;
        // if not now, then when needed.
        if self.state().aids_failed {
            self.tell.emit(Action::AidsFailed(false));
        }
        if !self.load_aids().await {
            self.tell.emit(Action::AidsFailed(true));
        }
        opening::load().await.ok();
    }

    /// From now on nothing lasts longer than this page.
    fn refuse(&self) {
        if self.lasting.replace(false) {
            *self.storage.borrow_mut() = Rc::new(InMemory::default());
            self.revisions.borrow_mut().clear();
        }
    }

    /// Reads a record; says why not.
    async fn record(&self, key: &str) -> Option<Record> {
        let read = self.storage().read(key).await;
        if read.is_err() {
            self.refuse();
        }
        read.ok().flatten()
    }

    /// Reads an assessment kept on this device.
    pub(crate) async fn stored(&self, key: &str) -> Option<Assessment> {
        let record = self.record(key).await?;
        match opening::opened(&self.state().pack, record.text.as_bytes()).await {
            Ok(read) => {
                self.revisions.borrow_mut().insert(key.to_owned(), record.entry.revision);
                Some(read.assessment)
            }
            Err(why) => {
                self.say(say::cannot_be_read(&record.entry.title, &why), Tone::Stop);
                None
            }
        }
    }

    async fn open_stored(&self, key: &str) {
        self.take_up().await;
        let Some(assessment) = self.stored(key).await else {
            self.say(say::not_here(), Tone::Warn);
            self.take(Action::Went(Place::default()));
            return;
        };
        let stored = self.revisions.borrow().get(key).copied();
        self.take(Action::Opened { assessment: Box::new(assessment), stored, to: None });
    }

    /// Says that a file cannot be opened, or the request in a link, which has no name.
    fn cannot_open(&self, name: &str, why: &str) {
        let said = if name.is_empty() {
            say::link_not_opened(why)
        } else {
            say::file_not_opened(name, why)
        };
        self.say(said, Tone::Stop);
    }

    /// Reads a file; of a PDF the save file attached to it. Says for a person why not.
    pub(crate) async fn read(&self, file: File) -> Result<Vec<u8>, String> {
        let bytes = files::read(file).await?;
        if !bytes.starts_with(b"%PDF") {
            return Ok(bytes);
        }
        let (save_file, note) = opening::restored(&self.worker, &bytes).await?;
        if !note.is_empty() {
            self.say(note, Tone::Warn);
        }
        Ok(save_file)
    }

    /// Opens what a file holds, or a link, which has no name: an assessment, a request or
    /// a response.
    pub(crate) async fn open_bytes(&self, name: &str, bytes: &[u8]) {
        let mut assessment = match opening::opened(&self.state().pack, bytes).await {
            Ok(read) => {
                for notice in &read.notices {
                    self.say(notice.to_string(), Tone::Warn);
                }
                read.assessment
            }
            Err(why) => return self.cannot_open(name, &why),
        };
        if self.takes_requests_alone() && assessment.stage == Stage::Assessment {
            return self.cannot_open(name, say::for_vendors());
        }
        if assessment.stage == Stage::Response
            && let Some(ours) = self.stored(&assessment.id).await
        {
            return self.receive(ours, &assessment).await;
        }
        let key = open::key(&assessment);
        let Some(there) = self.stored(&key).await else {
            let response = assessment.stage == Stage::Response;
            self.show_new(assessment);
            if response {
                self.tell.emit(Action::Offered(
                    say::response_alone().into(),
                    say::assess_it().into(),
                    Box::new(Action::Asked(Errand::Adopt)),
                ));
            }
            return;
        };
        let asked = &assessment.clarification;
        if assessment.stage == Stage::Request
            && asked.is_some()
            && there.clarification != *asked
        {
            return self.ask_again(there, &assessment).await;
        }
        if there == assessment || assessment.stage == Stage::Request {
            self.tell.emit(Action::Went(Place::of(&key, self.begin(&assessment), "")));
            self.open_stored(&key).await;
            self.say(say::already_here(), Tone::Plain);
        } else {
            assessment.id = random::id();
            assessment.title = say::title_from_file(&assessment.title);
            self.show_new(assessment);
            self.say(say::opened_copy(), Tone::Plain);
        }
    }

    /// Asks a vendor again in the file that is here already, as a step that can be undone.
    async fn ask_again(&self, own: Assessment, request: &Assessment) {
        let key = open::key(&own);
        let stored = self.revisions.borrow().get(&key).copied();
        let to = Some(Place::of(&key, Station::Vendor, ""));
        let pack = Rc::clone(&self.state().pack);
        match opening::renewed(own, &pack, request).await {
            Ok(own) => {
                let assessment = Box::new(own);
                self.take(Action::Opened { assessment, stored, to });
                let asked = Event::Clarified(request.clarification.clone());
                self.take(Action::Did(asked));
            }
            Err(why) => self.say(why, Tone::Stop),
        }
    }

    /// Merges a response into the buyer's assessment and says what changed.
    async fn receive(&self, ours: Assessment, response: &Assessment) {
        let key = open::key(&ours);
        let stored = self.revisions.borrow().get(&key).copied();
        let state = self.state();
        let (station, at) = match &response.clarification {
            Some(_) => (Station::Review, "open"),
            None => (Station::Vendor, ""),
        };
        let to = Some(Place::of(&key, station, at));
        match opening::received(ours.clone(), &state.pack, response).await {
            Ok((merged, received)) => {
                let ours = Box::new(ours);
                self.take(Action::Opened { assessment: ours, stored, to });
                self.take(Action::Received(Box::new(merged), Rc::new(received)));
            }
            Err(why) => self.say(why, Tone::Stop),
        }
    }

    /// Makes a buyer's assessment of the open response.
    async fn adopt(&self) {
        let state = self.state();
        let Some(open) = &state.open else { return };
        let response = open.assessment.response(&state.pack);
        match opening::adopted(response, &state.pack).await {
            Ok(assessment) => self.show_new(assessment),
            Err(why) => self.say(why, Tone::Stop),
        }
    }

    async fn open_practice(&self, name: &str) {
        let url = format!("{}practice/{name}.json", self.config.base);
        let Some(bytes) = fetch::bytes(&url).await else {
            return self.say(say::not_loaded(), Tone::Stop);
        };
        let pack = Rc::clone(&self.state().pack);
        let read = match opening::opened(&pack, &bytes).await {
            Ok(read) if read.assessment.stage == Stage::Response => {
                opening::adopted(read.assessment, &pack).await
            }
            Ok(read) => Ok(read.assessment),
            Err(why) => Err(why),
        };
        match read {
            Ok(mut assessment) => {
                assessment.id = random::id();
                let to = Some(Place::of(&assessment.id, Station::Scorecard, ""));
                let assessment = Box::new(assessment);
                self.take(Action::Opened { assessment, stored: None, to });
            }
            Err(why) => self.say(why, Tone::Stop),
        }
    }

    async fn copy_request_link(&self) {
        let state = self.state();
        let Some(open) = &state.open else { return };
        let text = saved::write(&open.assessment.request(&state.pack));
        let Some(fragment) = link::write(text.as_bytes()) else {
            return self.say(say::link_too_long(), Tone::Warn);
        };
        let address = route::address(&fragment);
        if clipboard::copy(&address).await {
            self.say(say::link_copied(), Tone::Good);
        } else {
            self.say(say::copy_blocked(), Tone::Warn);
        }
    }

    /// Returns the station at which an assessment opens.
    fn begin(&self, assessment: &Assessment) -> Station {
        match Mode::of(assessment.stage) {
            Mode::Buyer if self.config.mode == "review" => Station::Review,
            Mode::Buyer => Station::Profile,
            Mode::Vendor => Station::Vendor,
        }
    }

    /// Gives an assessment to the person as a file.
    fn download(&self, assessment: &Assessment, named: fn(&str) -> String) {
        let name = named(&words::file_name(&assessment.title));
        self.host.give(&Parcel::json(&name, &saved::write(assessment)));
    }
}
