//! Where assessments are kept on this device: one small trait, with a twin in memory.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// A kept assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Record {
    /// What the list shows of it.
    pub(crate) entry: Entry,
    /// The save file.
    pub(crate) text: String,
}

/// What the list of assessments shows of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Entry {
    /// The assessment's id.
    pub(crate) id: String,
    /// Counts how often it was saved; tells whether another tab saved it.
    pub(crate) revision: u64,
    /// Its title.
    pub(crate) title: String,
    /// When it was last changed: date and time of day, such as `2026-11-22 10:42`.
    pub(crate) changed: String,
    /// A vendor's request or response.
    pub(crate) vendor: bool,
    /// The tier in a word.
    pub(crate) tier: String,
    /// The verdict in a word.
    pub(crate) verdict: String,
    /// How many questions are answered.
    pub(crate) done: usize,
    /// How many are asked.
    pub(crate) of: usize,
    /// The model; empty where nobody said.
    pub(crate) device: String,
    /// What kind of item it is; empty where nobody said.
    pub(crate) kind: String,
    /// Who sells it; empty where nobody said.
    pub(crate) seller: String,
    /// It was put out of the way.
    pub(crate) archived: bool,
    /// How many bytes the save file has.
    pub(crate) size: usize,
}

impl Entry {
    /// Takes over from the entry before it what no save changes.
    pub(crate) fn follow(&mut self, before: Option<&Self>) {
        if let Some(before) = before {
            self.archived = before.archived;
        }
    }
}

/// Why something could not be kept or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The browser does not let this page keep anything.
    Blocked,
    /// There is no room left.
    Full,
    /// Somebody else saved it in the meantime.
    Conflict,
}

/// What comes later: a result, or why there is none.
pub(crate) type Later<T> = Pin<Box<dyn Future<Output = Result<T, Fault>>>>;

/// Where assessments are kept.
pub(crate) trait Storage {
    /// Returns what the list shows, in no particular order.
    fn list(&self) -> Later<Vec<Entry>>;

    /// Returns one, if it is there.
    fn read(&self, id: &str) -> Later<Option<Record>>;

    /// Keeps one, if what is there has the revision `over` (`None`: nothing is there).
    /// What was out of the way stays there. Returns the new revision.
    fn write(&self, record: Record, over: Option<u64>) -> Later<u64>;

    /// Puts one out of the way, or back; its revision stays.
    fn archive(&self, id: &str, archived: bool) -> Later<()>;

    /// Takes one out.
    fn remove(&self, id: &str) -> Later<()>;
}

/// Keeps assessments for as long as the page is open.
#[derive(Clone, Debug, Default)]
pub(crate) struct InMemory {
    records: Rc<RefCell<BTreeMap<String, Record>>>,
}

impl Storage for InMemory {
    fn list(&self) -> Later<Vec<Entry>> {
        let list =
            self.records.borrow().values().map(|record| record.entry.clone()).collect();
        now(Ok(list))
    }

    fn read(&self, id: &str) -> Later<Option<Record>> {
        now(Ok(self.records.borrow().get(id).cloned()))
    }

    fn write(&self, mut record: Record, over: Option<u64>) -> Later<u64> {
        let mut records = self.records.borrow_mut();
        let there = records.get(&record.entry.id).map(|record| &record.entry);
        if there.map(|entry| entry.revision) != over {
            return now(Err(Fault::Conflict));
        }
        record.entry.follow(there);
        let revision = next(over);
        record.entry.revision = revision;
        records.insert(record.entry.id.clone(), record);
        now(Ok(revision))
    }

    fn archive(&self, id: &str, archived: bool) -> Later<()> {
        if let Some(record) = self.records.borrow_mut().get_mut(id) {
            record.entry.archived = archived;
        }
        now(Ok(()))
    }

    fn remove(&self, id: &str) -> Later<()> {
        self.records.borrow_mut().remove(id);
        now(Ok(()))
    }
}

/// Returns the revision after this one.
pub(crate) fn next(revision: Option<u64>) -> u64 {
    revision.unwrap_or(0) + 1
}

/// Returns what is there already.
fn now<T: 'static>(result: Result<T, Fault>) -> Later<T> {
    Box::pin(std::future::ready(result))
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Poll, Waker};

    use super::{Entry, Fault, InMemory, Later, Record, Storage as _};

    /// Returns what is there at once.
    #[track_caller]
    fn at_once<T>(mut later: Later<T>) -> Result<T, Fault> {
        match later.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(result) => result,
            Poll::Pending => panic!("memory keeps nobody waiting"),
        }
    }

    fn record(text: &str) -> Record {
        let entry = Entry { id: "one".to_owned(), ..Entry::default() };
        Record { entry, text: text.to_owned() }
    }

    #[test]
    fn what_another_tab_saved_is_never_overwritten() {
        let storage = InMemory::default();
        assert_eq!(at_once(storage.write(record("first"), None)), Ok(1));
        assert_eq!(at_once(storage.write(record("ours"), Some(1))), Ok(2));
        assert_eq!(
            at_once(storage.write(record("theirs"), Some(1))),
            Err(Fault::Conflict)
        );
        assert_eq!(at_once(storage.write(record("new"), None)), Err(Fault::Conflict));
        let kept = at_once(storage.read("one")).unwrap().unwrap();
        assert_eq!((kept.text.as_str(), kept.entry.revision), ("ours", 2));
    }

    #[test]
    fn what_is_out_of_the_way_stays_there_when_it_is_saved() {
        let storage = InMemory::default();
        at_once(storage.write(record("first"), None)).unwrap();
        at_once(storage.archive("one", true)).unwrap();
        assert_eq!(at_once(storage.write(record("second"), Some(1))), Ok(2));
        let archived = |list: Vec<Entry>| list.iter().all(|entry| entry.archived);
        assert!(archived(at_once(storage.list()).unwrap()));
        at_once(storage.archive("one", false)).unwrap();
        assert!(!archived(at_once(storage.list()).unwrap()));
    }

    #[test]
    fn an_entry_of_an_older_version_still_lists() {
        let kept = r#"{"id":"one","revision":3,"title":"Pumps","changed":"2026-01-02 10:42:07","vendor":false,"tier":"High","verdict":"No answers yet","done":3,"of":90}"#;
        let entry: Entry = serde_json::from_str(kept).unwrap();
        assert_eq!((entry.title.as_str(), entry.done), ("Pumps", 3));
        assert_eq!((entry.device.as_str(), entry.archived), ("", false));
    }

    #[test]
    fn what_was_removed_can_be_put_back() {
        let storage = InMemory::default();
        at_once(storage.write(record("first"), None)).unwrap();
        let kept = at_once(storage.read("one")).unwrap().unwrap();
        at_once(storage.remove("one")).unwrap();
        assert_eq!(at_once(storage.list()), Ok(Vec::new()));
        assert_eq!(at_once(storage.write(kept, None)), Ok(1));
    }
}
