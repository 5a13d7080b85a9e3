//! Saving the open assessment: in line, one after the other, never over another tab's work.

use crate::browser::local::Lasts;
use crate::browser::storage::{Entry, Fault, Record};
use crate::browser::{clock, random, task};
use crate::open::{self, Saved, Unsaved};
use crate::place::Place;
use crate::state::{Action, Mode};
use crate::words::say;
use crate::world::{World, draft};
use anteroom::assessment::{Assessment, Subject, saved};
use anteroom::scoring::Scorecard;

/// An assessment to be saved.
pub(super) struct Job {
    change: u64,
    pub(super) record: Record,
}

impl World {
    /// Returns an assessment as it is kept.
    pub(super) fn record_of(&self, assessment: &Assessment) -> Record {
        let scorecard = Scorecard::of(&self.state().pack, assessment);
        let text = saved::write(assessment);
        let vendor = Mode::of(assessment.stage) == Mode::Vendor;
        let answered =
            if vendor { scorecard.answered_vendor } else { scorecard.answered };
        let subject = Subject::of(&self.state().pack, assessment);
        let entry = Entry {
            id: open::key(assessment),
            title: assessment.title.clone(),
            changed: clock::stamp(),
            vendor,
            tier: scorecard.situation.tier.name().to_owned(),
            verdict: scorecard.verdict.name().to_owned(),
            done: answered.done,
            of: answered.of,
            device: subject.device,
            kind: subject.kind,
            seller: subject.seller,
            size: text.len(),
            ..Entry::default()
        };
        Record { entry, text }
    }

    /// Puts the open assessment in line to be saved, if it has a change to save.
    pub(crate) fn save(&self) {
        let state = self.state();
        let Some(open) = &state.open else { return };
        if let Some(revision) = open.stored {
            self.revisions.borrow_mut().entry(open.key()).or_insert(revision);
        }
        if open.saved != Saved::Waiting {
            return;
        }
        let job = Job { change: open.change, record: self.record_of(&open.assessment) };
        self.tell.emit(Action::Saving(open.key()));
        self.queue.borrow_mut().insert(open.key(), job);
        if !self.busy.replace(true) {
            let this = self.clone();
            task::run(async move { this.work_off().await });
        }
    }

    /// Saves what stands in line, one after the other.
    async fn work_off(&self) {
        loop {
            let Some((key, job)) = self.queue.borrow_mut().pop_first() else { break };
            *self.flying.borrow_mut() = Some(job.record.clone());
            let over = self.revisions.borrow().get(&key).copied();
            let mut written = self.storage().write(job.record.clone(), over).await;
            if written == Err(Fault::Blocked) {
                self.refuse();
                written = self.storage().write(job.record, None).await;
            }
            self.flying.borrow_mut().take();
            match written {
                Ok(revision) => {
                    self.revisions.borrow_mut().insert(key.clone(), revision);
                    if !self.queue.borrow().contains_key(&key) {
                        draft::forget(&key);
                    }
                    let at = clock::time().into();
                    let change = job.change;
                    let detail = format!(r#"{{"id":"{key}","revision":{revision}}}"#);
                    self.host.tell("saved", &detail);
                    self.tell.emit(Action::Saved {
                        key: key.clone(),
                        change,
                        revision,
                        at,
                    });
                    if !self.lasting.get() {
                        let why = match self.config.lasts() {
                            Lasts::Page => Unsaved::Unwanted,
                            _ => Unsaved::Blocked,
                        };
                        self.tell.emit(Action::NotSaved(key, why));
                    }
                }
                Err(Fault::Conflict) => {
                    self.tell.emit(Action::NotSaved(key, Unsaved::Conflict));
                }
                Err(Fault::Full) => self.tell.emit(Action::NotSaved(key, Unsaved::Full)),
                Err(Fault::Blocked) => {
                    self.tell.emit(Action::NotSaved(key, Unsaved::Blocked));
                }
            }
        }
        self.busy.set(false);
        // The list at home shows what was just saved.
        if self.state().open.is_none() {
            self.list().await;
        }
    }

    /// Keeps the open assessment under another id, and leaves the other tab's in place.
    pub(super) fn keep_both(&self) {
        self.with_open(|state, open| {
            let mut assessment = (*open.assessment).clone();
            assessment.id = random::id();
            assessment.title = say::title_kept(&assessment.title, &clock::time());
            let key = open::key(&assessment);
            let to = Some(Place { assessment: Some(key), ..state.place.clone() });
            let assessment = Box::new(assessment);
            self.take(Action::Opened { assessment, stored: None, to });
        });
    }
}
