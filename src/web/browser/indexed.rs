//! Keeping assessments in the browser's own database (IndexedDB).

use std::cell::RefCell;
use std::rc::Rc;

use idb::{
    Database, DatabaseEvent as _, Error, Factory, ObjectStoreParams, Query, Transaction,
    TransactionMode,
};
use wasm_bindgen::JsValue;

use crate::browser::storage::{Entry, Fault, Later, Record, Storage, next};

/// The name of the database, before the name of a store of its own; shared by every element
/// of this origin that names the same one.
const NAME: &str = "anteroom";
/// What the list shows of each, by id.
const ENTRIES: &str = "entries";
/// The save files, by id.
const FILES: &str = "files";

/// Keeps assessments in the browser's own database. Clones share one connection.
#[derive(Clone, Debug, Default)]
pub(crate) struct Indexed {
    database: Rc<RefCell<Option<Rc<Database>>>>,
    /// Comes behind the name of the database; empty for the one that everybody shares.
    key: Rc<str>,
}

impl Indexed {
    /// Returns the database with this name of its own, not opened yet.
    pub(crate) fn named(key: &str) -> Self {
        Self { key: key.into(), ..Self::default() }
    }

    /// Returns the connection, made on first use.
    async fn open(&self) -> Result<Rc<Database>, Error> {
        let there = self.database.borrow().clone();
        if let Some(database) = there {
            return Ok(database);
        }
        let mut request =
            Factory::new()?.open(&format!("{NAME}{}", self.key), Some(1))?;
        request.on_upgrade_needed(|event| {
            if let Ok(database) = event.database() {
                for name in [ENTRIES, FILES] {
                    // Fails only where it is there already.
                    database.create_object_store(name, ObjectStoreParams::new()).ok();
                }
            }
        });
        let database = Rc::new(request.await?);
        *self.database.borrow_mut() = Some(Rc::clone(&database));
        Ok(database)
    }

    /// Begins a transaction over both stores.
    async fn begin(&self, mode: TransactionMode) -> Result<Transaction, Error> {
        match self.open().await?.transaction(&[ENTRIES, FILES], mode) {
            Err(_) => {
                // The browser closes connections of pages it put to sleep: try once more.
                self.database.borrow_mut().take();
                self.open().await?.transaction(&[ENTRIES, FILES], mode)
            }
            begun => begun,
        }
    }

    /// Reads all entries.
    async fn entries(&self) -> Result<Vec<Entry>, Error> {
        let transaction = self.begin(TransactionMode::ReadOnly).await?;
        let values = transaction.object_store(ENTRIES)?.get_all(None, None)?.await?;
        Ok(values.iter().filter_map(entry).collect())
    }

    /// Reads one assessment.
    async fn record(&self, id: &str) -> Result<Option<Record>, Error> {
        let transaction = self.begin(TransactionMode::ReadOnly).await?;
        let key = JsValue::from_str(id);
        let kept =
            transaction.object_store(ENTRIES)?.get(Query::Key(key.clone()))?.await?;
        let text = transaction.object_store(FILES)?.get(Query::Key(key))?.await?;
        let text = text.and_then(|text| text.as_string());
        Ok(kept
            .as_ref()
            .and_then(entry)
            .zip(text)
            .map(|(entry, text)| Record { entry, text }))
    }

    /// Writes one assessment if the revision is the expected one. Reading it and writing
    /// it is one transaction: no other tab can come between.
    async fn put(&self, mut record: Record, over: Option<u64>) -> Result<u64, Fault> {
        let transaction = self.begin(TransactionMode::ReadWrite).await.map_err(fault)?;
        let entries = transaction.object_store(ENTRIES).map_err(fault)?;
        let files = transaction.object_store(FILES).map_err(fault)?;
        let key = JsValue::from_str(&record.entry.id);
        let there =
            entries.get(Query::Key(key.clone())).map_err(fault)?.await.map_err(fault)?;
        let there = there.as_ref().and_then(entry);
        if there.as_ref().map(|entry| entry.revision) != over {
            return Err(Fault::Conflict);
        }
        record.entry.follow(there.as_ref());
        record.entry.revision = next(over);
        let shown = serde_json::to_string(&record.entry).map_err(|_| Fault::Blocked)?;
        let shown = JsValue::from_str(&shown);
        let text = JsValue::from_str(&record.text);
        entries.put(&shown, Some(&key)).map_err(fault)?.await.map_err(fault)?;
        files.put(&text, Some(&key)).map_err(fault)?.await.map_err(fault)?;
        if transaction.await.map_err(fault)?.is_committed() {
            Ok(record.entry.revision)
        } else {
            // What aborts a transaction whose requests all worked is a full disk.
            Err(Fault::Full)
        }
    }

    /// Puts one assessment out of the way, or back.
    async fn mark(&self, id: &str, archived: bool) -> Result<(), Error> {
        let transaction = self.begin(TransactionMode::ReadWrite).await?;
        let entries = transaction.object_store(ENTRIES)?;
        let key = JsValue::from_str(id);
        let there = entries.get(Query::Key(key.clone()))?.await?;
        if let Some(entry) = there.as_ref().and_then(entry)
            && let Ok(shown) = serde_json::to_string(&Entry { archived, ..entry })
        {
            entries.put(&JsValue::from_str(&shown), Some(&key))?.await?;
        }
        transaction.await?;
        Ok(())
    }

    /// Takes one assessment out.
    async fn delete(&self, id: &str) -> Result<(), Error> {
        let transaction = self.begin(TransactionMode::ReadWrite).await?;
        for name in [ENTRIES, FILES] {
            let key = Query::Key(JsValue::from_str(id));
            transaction.object_store(name)?.delete(key)?.await?;
        }
        transaction.await?;
        Ok(())
    }
}

impl Storage for Indexed {
    fn list(&self) -> Later<Vec<Entry>> {
        let this = self.clone();
        Box::pin(async move { this.entries().await.map_err(fault) })
    }

    fn read(&self, id: &str) -> Later<Option<Record>> {
        let (this, id) = (self.clone(), id.to_owned());
        Box::pin(async move { this.record(&id).await.map_err(fault) })
    }

    fn write(&self, record: Record, over: Option<u64>) -> Later<u64> {
        let this = self.clone();
        Box::pin(async move { this.put(record, over).await })
    }

    fn archive(&self, id: &str, archived: bool) -> Later<()> {
        let (this, id) = (self.clone(), id.to_owned());
        Box::pin(async move { this.mark(&id, archived).await.map_err(fault) })
    }

    fn remove(&self, id: &str) -> Later<()> {
        let (this, id) = (self.clone(), id.to_owned());
        Box::pin(async move { this.delete(&id).await.map_err(fault) })
    }
}

/// Reads an entry as it is kept: JSON.
fn entry(value: &JsValue) -> Option<Entry> {
    serde_json::from_str(&value.as_string()?).ok()
}

/// Returns the reason behind an error of the database. By value, for `map_err`.
#[expect(clippy::needless_pass_by_value, reason = "the form that `map_err` calls")]
fn fault(error: Error) -> Fault {
    match &error {
        Error::DomException(exception) if exception.name() == "QuotaExceededError" => {
            Fault::Full
        }
        _ => Fault::Blocked,
    }
}
