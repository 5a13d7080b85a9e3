//! Chores: what is done to the list at home and to everything that is stored. A part of what
//! helps along the way.
//!
//! Every chore that takes something away says so, with a button that brings it back.

use std::rc::Rc;

use yew::{AttrValue, Callback};

use crate::browser::host::Parcel;
use crate::browser::storage::{Entry, Fault, Record};
use crate::browser::{estate, local, random, task};
use crate::errand::Errand;
use crate::state::{Action, Tone};
use crate::words::{self, say};
use crate::world::{World, draft};
use anteroom::assessment::Event;

/// Something to do to what is stored.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Chore {
    /// Give an assessment another title.
    Rename(String, String),
    /// Make a copy of an assessment.
    Duplicate(String),
    /// Put an assessment out of the way, or back.
    Archive(String, bool),
    /// Take an assessment off this device.
    Remove(String),
    /// Download every assessment as a file.
    DownloadAll,
    /// Forget a setting of this device; the words are said once it is gone.
    Forget(String, AttrValue),
    /// Take everything off this device.
    Clear,
    /// Put back what was taken away.
    PutBack(Rc<Kept>),
    /// Tell how much is stored.
    Weigh(Callback<Stock>),
    /// Ask the browser not to delete what is stored when the disk is full.
    Persist(Callback<Stock>),
}

/// What was taken away and can be put back.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Kept {
    records: Vec<Record>,
    /// Names and texts.
    settings: Vec<(String, String)>,
}

/// What is stored on this device, and how much room there is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Stock {
    /// It survives the page.
    pub(crate) lasting: bool,
    /// The assessments, last changed first, each with its size.
    pub(crate) entries: Vec<Entry>,
    /// The settings with their texts.
    pub(crate) settings: Vec<(String, String)>,
    /// How many bytes all pages of this address may hold, if the browser says so.
    pub(crate) room: Option<f64>,
    /// Whether the browser promised not to delete it by itself, if it says so.
    pub(crate) persisted: Option<bool>,
}

/// Does a chore, and has the list read again where it changed.
pub(crate) fn run(world: World, chore: Chore) {
    task::run(async move {
        match chore {
            Chore::Rename(key, title) => world.rename(&key, title).await,
            Chore::Duplicate(key) => world.duplicate(&key).await,
            Chore::Archive(key, archived) => world.archive(&key, archived).await,
            Chore::Remove(key) => world.remove(&key).await,
            Chore::DownloadAll => return world.download_all().await,
            Chore::Forget(name, said) => world.forget(name, said),
            Chore::Clear => world.clear().await,
            Chore::PutBack(kept) => world.put_back(&kept).await,
            Chore::Weigh(told) => return told.emit(world.stock().await),
            Chore::Persist(told) => {
                if !estate::persist().await {
                    world.say(say::stored_persist_refused(), Tone::Warn);
                }
                return told.emit(world.stock().await);
            }
        }
        world.list().await;
    });
}

impl World {
    /// Keeps a record that is not open.
    async fn keep(&self, record: Record) {
        let key = record.entry.id.clone();
        let over = self.revisions.borrow().get(&key).copied();
        match self.storage().write(record, over).await {
            Ok(revision) => {
                self.revisions.borrow_mut().insert(key, revision);
            }
            Err(_) => self.say(say::not_kept(), Tone::Stop),
        }
    }

    async fn rename(&self, key: &str, title: String) {
        if let Some(assessment) = self.stored(key).await {
            let renamed = assessment.after(Event::Titled(title));
            self.keep(self.record_of(&renamed)).await;
        }
    }

    async fn duplicate(&self, key: &str) {
        if let Some(mut assessment) = self.stored(key).await {
            assessment.id = random::id();
            assessment.title = say::title_copy(&assessment.title);
            self.keep(self.record_of(&assessment)).await;
        }
    }

    async fn archive(&self, key: &str, archived: bool) {
        let Some(record) = self.record(key).await else { return };
        if self.storage().archive(key, archived).await.is_err() {
            return self.say(say::not_kept(), Tone::Stop);
        }
        if archived {
            self.offer(
                say::archived(&record.entry.title),
                Chore::Archive(key.to_owned(), false),
            );
        }
    }

    async fn remove(&self, key: &str) {
        let Some(record) = self.record(key).await else { return };
        if !self.take_out(key).await {
            return;
        }
        let said = say::deleted(&record.entry.title);
        let kept = Kept { records: vec![record], settings: Vec::new() };
        self.offer(said, Chore::PutBack(Rc::new(kept)));
    }

    /// Takes one assessment out; says if that did not work.
    async fn take_out(&self, key: &str) -> bool {
        if self.storage().remove(key).await.is_err() {
            self.say(say::not_removed(), Tone::Stop);
            return false;
        }
        self.revisions.borrow_mut().remove(key);
        draft::forget(key);
        true
    }

    async fn download_all(&self) {
        for entry in self.storage().list().await.unwrap_or_default() {
            if let Some(record) = self.record(&entry.id).await {
                let name = words::file_name(&entry.title);
                self.host.give(&Parcel::json(&name, &record.text));
                // Browsers drop downloads that come all at once.
                estate::breathe().await;
            }
        }
    }

    fn forget(&self, name: String, said: AttrValue) {
        let text = local::get(&name);
        local::remove(&name);
        self.heed_settings();
        let kept = Kept { records: Vec::new(), settings: vec![(name, text)] };
        self.offer(said, Chore::PutBack(Rc::new(kept)));
    }

    async fn clear(&self) {
        let mut kept = Kept { records: Vec::new(), settings: settings() };
        for entry in self.storage().list().await.unwrap_or_default() {
            if let Some(record) = self.record(&entry.id).await
                && self.take_out(&entry.id).await
            {
                kept.records.push(record);
            }
        }
        for (name, _) in &kept.settings {
            local::remove(name);
        }
        self.heed_settings();
        self.offer(say::stored_deleted_all(), Chore::PutBack(Rc::new(kept)));
    }

    async fn put_back(&self, kept: &Kept) {
        for record in &kept.records {
            self.keep(record.clone()).await;
        }
        for (name, text) in &kept.settings {
            local::set(name, text);
        }
        self.heed_settings();
    }

    /// Takes over what the settings say now.
    fn heed_settings(&self) {
        self.tell.emit(Action::Named(local::get(local::NAME).into()));
    }

    /// Says that something is gone, with the way to bring it back.
    fn offer(&self, said: impl Into<AttrValue>, back: Chore) {
        self.tell.emit(Action::Offered(
            said.into(),
            say::undo_undo().into(),
            Box::new(Action::Asked(Errand::Chore(back))),
        ));
    }

    /// Takes stock of everything that is stored.
    async fn stock(&self) -> Stock {
        let listed: Result<Vec<Entry>, Fault> = self.storage().list().await;
        let mut entries = listed.unwrap_or_default();
        for entry in &mut entries {
            // Kept by an older version, which did not count.
            if entry.size == 0
                && let Some(record) = self.record(&entry.id).await
            {
                entry.size = record.text.len();
            }
        }
        entries.sort_by(|one, other| other.changed.cmp(&one.changed));
        Stock {
            lasting: self.lasting.get(),
            entries,
            settings: settings(),
            room: estate::room().await,
            persisted: estate::persisted().await,
        }
    }
}

/// Returns every setting of this program with its text.
fn settings() -> Vec<(String, String)> {
    let names = local::names("anteroom.");
    let with_text = |name: String| {
        let text = local::get(&name);
        (name, text)
    };
    names.into_iter().map(with_text).collect()
}
