//! Drafts: what a page that closes had not saved yet, taken up by the next page.
//!
//! The database needs turns of the event loop that a closing page does not get; the small
//! settings of the device are written at once.

use futures_channel::oneshot;
use serde::{Deserialize, Serialize};

use crate::browser::local::Lasts;
use crate::browser::storage::{Fault, Record};
use crate::browser::{clock, local, random};
use crate::config::Config;
use crate::opening;
use crate::state::Tone;
use crate::words::say;
use crate::world::World;

/// What stands before the assessment's key in the name of its draft.
const START: &str = "anteroom.draft.";

/// How far taking up drafts is.
#[derive(Debug, Default)]
pub(super) enum TakenUp {
    /// Not begun.
    #[default]
    Not,
    /// On its way; these wait for it.
    Now(Vec<oneshot::Sender<()>>),
    /// Done.
    All,
}

/// An assessment that a page had not saved when it went out of sight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Draft {
    record: Record,
    /// The revision it was made from; `None` if it was not on this device.
    over: Option<u64>,
    /// When the state was changed that was just being saved over `over`: if that worked,
    /// it is the next revision and still older than the draft.
    before: Option<String>,
}

impl World {
    /// Saves, and keeps a draft of whatever is not saved yet: the page may be closing.
    pub(super) fn leave(&self) {
        self.save();
        if !self.lasting.get() || !self.drafts() {
            return;
        }
        let flying = self.flying.borrow();
        let queue = self.queue.borrow();
        let in_line = queue.values().map(|job| &job.record);
        let others = flying.iter().filter(|record| !queue.contains_key(&record.entry.id));
        for record in in_line.chain(others) {
            let key = &record.entry.id;
            let before = flying.as_ref().filter(|flying| flying.entry.id == *key);
            let draft = Draft {
                record: record.clone(),
                over: self.revisions.borrow().get(key).copied(),
                before: before.map(|record| record.entry.changed.clone()),
            };
            if let Ok(text) = serde_json::to_string(&draft) {
                local::set(&name(key), &text);
            }
        }
    }

    /// Returns whether drafts are kept: only beside the database that every page shares.
    fn drafts(&self) -> bool {
        let Config { storage_key, .. } = &*self.config;
        self.config.lasts() == Lasts::Device
            && storage_key.is_empty()
            && self.host.storage().is_none()
    }

    /// Takes up the drafts of pages that closed, once, before anything is read.
    pub(super) async fn take_up(&self) {
        if let Some(woken) = self.others_take_up() {
            // Resolves once the sender is dropped: nothing is sent.
            woken.await.ok();
        }
        if matches!(*self.taken_up.borrow(), TakenUp::All) {
            return;
        }
        let names = if self.drafts() { local::names(START) } else { Vec::new() };
        for name in names {
            let Ok(draft) = serde_json::from_str::<Draft>(&local::get(&name)) else {
                local::remove(&name);
                continue;
            };
            // What cannot be kept now stays a draft.
            if self.keep_draft(draft).await.is_ok() {
                local::remove(&name);
            }
        }
        *self.taken_up.borrow_mut() = TakenUp::All;
    }

    /// Begins taking up, or returns what to wait for if that is on its way.
    fn others_take_up(&self) -> Option<oneshot::Receiver<()>> {
        let mut taken_up = self.taken_up.borrow_mut();
        match &mut *taken_up {
            TakenUp::Not => *taken_up = TakenUp::Now(Vec::new()),
            TakenUp::Now(waiting) => {
                let (wake, woken) = oneshot::channel();
                waiting.push(wake);
                return Some(woken);
            }
            TakenUp::All => {}
        }
        None
    }

    /// Keeps what a draft holds: in its place, or beside it if another tab was there.
    async fn keep_draft(&self, draft: Draft) -> Result<(), Fault> {
        let Draft { record, over, before } = draft;
        let storage = self.storage();
        match storage.write(record.clone(), over).await {
            Err(Fault::Conflict) => {}
            written => return written.map(|_| ()),
        }
        let there = storage.read(&record.entry.id).await?;
        if let Some(there) = there {
            if there.text == record.text {
                return Ok(());
            }
            if before.is_some_and(|before| before == there.entry.changed) {
                let over = Some(there.entry.revision);
                return storage.write(record, over).await.map(|_| ());
            }
        }
        let read = opening::opened(&self.state().pack, record.text.as_bytes()).await;
        let Ok(read) = read else {
            return Ok(());
        };
        let mut copy = read.assessment;
        copy.id = random::id();
        copy.title = say::title_kept(&copy.title, &clock::time());
        storage.write(self.record_of(&copy), None).await?;
        self.say(say::draft_copied(), Tone::Warn);
        Ok(())
    }
}

/// Forgets the draft of an assessment: it is saved, or it was deleted.
pub(super) fn forget(key: &str) {
    local::remove(&name(key));
}

fn name(key: &str) -> String {
    format!("{START}{key}")
}
