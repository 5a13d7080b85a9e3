//! Where a row of a sheet is in the files of the pack.

use toml_edit::Item;

use crate::pack::sheets::bank::{Bank, File};
use crate::pack::sheets::cell::{Refused, Written, texts};
use crate::pack::sheets::list::{merge, named};
use crate::pack::sheets::rows::guided;
use crate::pack::sheets::shape::{Home, MANIFEST, QUESTION_KEYS, Shape};
use crate::pack::sheets::slot::Slot;

/// Sets what a question says about an answer.
pub(super) fn guide(
    bank: &mut Bank,
    shape: &Shape,
    question: &str,
    answer: &str,
    said: Option<Written>,
) -> Result<(), Refused> {
    let done = with_question(bank, question, |slot| {
        if said.is_some() && guided(slot.read(), answer) != shape.home {
            let message = format!("`{answer}` is a choice or a field of `{question}`");
            let hint = "Write its guidance in its row of choices.csv or fields.csv.";
            return Err((message, hint.to_owned()));
        }
        if let (None, None) = (&said, slot.read().get("guidance")) {
            return Ok(());
        }
        let Some(mut texts) = slot.within("guidance", true, &QUESTION_KEYS) else {
            return Ok(());
        };
        texts.put(answer, said, &[])?;
        if texts.read().is_empty() {
            slot.take("guidance");
        }
        Ok(())
    });
    done.unwrap_or(Ok(()))
}

/// Edits the places of a published text that a question refers to.
pub(super) fn referred(
    bank: &mut Bank,
    question: &str,
    source: &str,
    edit: impl FnOnce(&mut Vec<String>),
) {
    with_question(bank, question, |slot| {
        let Some(mut refs) = slot.within("refs", false, &QUESTION_KEYS) else { return };
        let old = refs.read().get(source).and_then(Item::as_array).and_then(texts);
        let mut places = old.unwrap_or_default();
        edit(&mut places);
        let places = (!places.is_empty()).then_some(Written::List(places));
        // A list of texts is never refused.
        refs.put(source, places, &[]).ok();
        if refs.read().is_empty() {
            slot.take("refs");
        }
    });
}

/// Edits the list of the pack's domains.
pub(super) fn listed(bank: &mut Bank, edit: impl FnOnce(&mut Vec<String>)) {
    let manifest = bank.file_mut(MANIFEST);
    let pack = manifest.and_then(|file| file.doc.get_mut("pack"));
    let domains = pack.and_then(|pack| pack.get_mut("domains"));
    if let Some(array) = domains.and_then(Item::as_array_mut) {
        let mut domains = texts(array).unwrap_or_default();
        edit(&mut domains);
        merge(array, &domains);
    }
}

/// Does something with the table of a row.
pub(super) fn with_row<T>(
    bank: &mut Bank,
    shape: &Shape,
    key: &[String],
    new: bool,
    edit: impl FnOnce(&mut Slot<'_>) -> T,
) -> Option<T> {
    let [first, second] = [0, 1].map(|at| key.get(at).map_or("", String::as_str));
    match shape.home {
        Home::Domains => domain(bank.domain_mut(first)?).map(|mut slot| edit(&mut slot)),
        Home::Questions => with_question(bank, first, edit),
        Home::Within(list) => with_question(bank, first, |slot| {
            let item = slot.list(list, &QUESTION_KEYS)?;
            table(item, "id", second, new).map(|mut slot| edit(&mut slot))
        })?,
        Home::List(file, list) => {
            let item = bank.file_mut(file)?.doc.get_mut(list)?;
            table(item, shape.name_key(), first, new).map(|mut slot| edit(&mut slot))
        }
        Home::Clauses => {
            let file = bank.file_mut(&format!("contract-templates/{first}.md"))?;
            Some(edit(&mut Slot::Table(file.doc.as_table_mut())))
        }
        Home::Guidance | Home::References => None,
    }
}

/// Returns the table of a list with a name, or the new one that has none yet.
fn table<'l>(item: &'l mut Item, key: &str, name: &str, new: bool) -> Option<Slot<'l>> {
    let known = named(item, key, name).is_some();
    named(item, key, if known || !new { name } else { "" })
}

/// Does something with a question.
pub(super) fn with_question<T>(
    bank: &mut Bank,
    id: &str,
    edit: impl FnOnce(&mut Slot<'_>) -> T,
) -> Option<T> {
    let list = bank.asking_mut(id)?.doc.get_mut("question")?;
    named(list, "id", id).map(|mut slot| edit(&mut slot))
}

/// Returns the table `domain` of a file.
pub(super) fn domain(file: &mut File) -> Option<Slot<'_>> {
    match file.doc.get_mut("domain")? {
        Item::Table(table) => Some(Slot::Table(table)),
        item => item.as_inline_table_mut().map(Slot::Inline),
    }
}
