//! Lists of tables: under headers, or inline in brackets.

use toml_edit::{
    Array, ArrayOfTables, DocumentMut, InlineTable, Item, RawString, Table, TableLike,
    Value,
};

use crate::pack::sheets::bank::text_of;
use crate::pack::sheets::slot::Slot;

/// Returns the tables of a list.
pub(super) fn tables(list: Option<&Item>) -> Vec<&dyn TableLike> {
    match list {
        Some(Item::ArrayOfTables(tables)) => {
            tables.iter().map(|table| table as &dyn TableLike).collect()
        }
        Some(Item::Value(Value::Array(array))) => {
            let inline = array.iter().filter_map(Value::as_inline_table);
            inline.map(|table| table as &dyn TableLike).collect()
        }
        _ => Vec::new(),
    }
}

/// Returns the table of a list whose `key` is this name.
pub(super) fn named<'l>(list: &'l mut Item, key: &str, name: &str) -> Option<Slot<'l>> {
    match list {
        Item::ArrayOfTables(tables) => {
            let mut tables = tables.iter_mut();
            tables.find(|table| text_of(*table, key) == name).map(Slot::Table)
        }
        Item::Value(Value::Array(array)) => {
            let mut inline = array.iter_mut().filter_map(Value::as_inline_table_mut);
            inline.find(|table| text_of(*table, key) == name).map(Slot::Inline)
        }
        _ => None,
    }
}

/// Adds an empty table to the end of a list of a file.
pub(super) fn added<'d>(doc: &'d mut DocumentMut, list: &str) -> Option<Slot<'d>> {
    let first = doc.as_table().is_empty();
    let item = doc.as_table_mut().entry(list);
    let item = item.or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    if let Item::ArrayOfTables(tables) = item {
        let mut table = Table::new();
        table.decor_mut().set_prefix(if first { "" } else { "\n" });
        tables.push(table);
        return tables.iter_mut().last().map(Slot::Table);
    }
    added_inline(item.as_array_mut()?)
}

/// Adds an empty table to the end of a list that stands in brackets, or under headers.
pub(super) fn added_within(list: &mut Item) -> Option<Slot<'_>> {
    match list {
        Item::ArrayOfTables(tables) => {
            tables.push(Table::new());
            tables.iter_mut().last().map(Slot::Table)
        }
        Item::Value(Value::Array(array)) => added_inline(array),
        _ => None,
    }
}

fn added_inline(array: &mut Array) -> Option<Slot<'_>> {
    let mut entries = apart(array);
    push(&mut entries, array.trailing(), Value::InlineTable(InlineTable::new()));
    together(array, entries);
    array.iter_mut().last()?.as_inline_table_mut().map(Slot::Inline)
}

/// Takes a table out of a list, with the comment right above it; comments that a blank
/// line sets apart belong to what follows, too, and stay.
pub(super) fn take(list: &mut Item, key: &str, name: &str) {
    match list {
        Item::ArrayOfTables(tables) => {
            let Some(at) = tables.iter().position(|table| text_of(table, key) == name)
            else {
                return;
            };
            let gone = tables.remove(at);
            if let Some(next) = tables.get_mut(at) {
                let above = stay(gone.decor().prefix(), next.decor().prefix());
                next.decor_mut().set_prefix(above);
            }
        }
        Item::Value(Value::Array(array)) => {
            let is = |value: &Value| {
                value.as_inline_table().is_some_and(|table| text_of(table, key) == name)
            };
            if array.iter().any(is) {
                let mut entries = apart(array);
                entries.retain(|entry| !is(&entry.value));
                together(array, entries);
            }
        }
        _ => {}
    }
}

/// Makes a list have these texts, in this order; those it has keep what stands around them.
pub(super) fn merge(array: &mut Array, texts: &[String]) {
    let same = array.len() == texts.len()
        && array.iter().zip(texts).all(|(old, new)| old.as_str() == Some(new));
    if same {
        return;
    }
    let mut old = apart(array);
    let mut new = Vec::new();
    for text in texts {
        match old.iter().position(|entry| entry.value.as_str() == Some(text)) {
            Some(at) => new.push(old.remove(at)),
            None => push(&mut new, array.trailing(), super::cell::text(text)),
        }
    }
    together(array, new);
}

/// Returns what stands above a thing when the one before it is taken out.
pub(super) fn stay(gone: Option<&RawString>, next: Option<&RawString>) -> String {
    let (gone, next) = (words(gone), words(next));
    match gone.rfind("\n\n").map(|end| gone.split_at(end + 2).0) {
        Some(apart) if apart.contains('#') => {
            format!("{apart}{}", next.trim_start_matches('\n'))
        }
        // The first of a file has no blank line above it.
        _ if gone.is_empty() => next.trim_start_matches('\n').to_owned(),
        _ => next,
    }
}

/// A value of a list with what stands around it.
struct Entry {
    value: Value,
    /// What stands before it: the end of the line above, comments of its own.
    before: String,
    /// The comment behind it, on its line.
    behind: String,
}

/// Takes a list apart, so that every comment goes with the value that it is about.
fn apart(array: &mut Array) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut end = String::new();
    for value in array.iter() {
        let mut value = value.clone();
        let (behind, before) = split(value.decor().prefix());
        // Without a comma behind the last one, what follows it belongs to it.
        let (own, after) = split(value.decor().suffix());
        end = after;
        if let Some(last) = entries.last_mut() {
            last.behind.push_str(&behind);
        }
        value.decor_mut().clear();
        entries.push(Entry { value, before, behind: own });
    }
    let (behind, rest) = split(Some(array.trailing()));
    if let Some(last) = entries.last_mut() {
        last.behind.push_str(&behind);
        array.set_trailing(format!("{end}{rest}"));
    }
    entries
}

/// Puts a list together again.
fn together(array: &mut Array, mut entries: Vec<Entry>) {
    if entries.iter().all(|entry| entry.before.trim_matches(' ').is_empty()) {
        // In one line: the first has no blank before it.
        for (at, entry) in entries.iter_mut().enumerate() {
            entry.before = if at == 0 { String::new() } else { " ".to_owned() };
        }
    }
    array.clear();
    let mut behind = String::new();
    for entry in entries {
        let mut value = entry.value;
        value.decor_mut().set_prefix(format!("{behind}{}", entry.before));
        value.decor_mut().set_suffix("");
        array.push_formatted(value);
        behind = entry.behind;
    }
    let end = words(Some(array.trailing()));
    let end = if array.is_empty() { String::new() } else { format!("{behind}{end}") };
    array.set_trailing(end);
}

/// Adds a value, laid out as the one before it.
fn push(entries: &mut Vec<Entry>, end: &RawString, value: Value) {
    let before = match entries.last() {
        Some(last) => match last.before.rfind('\n') {
            Some(line) => format!("\n{}", last.before.split_at(line + 1).1),
            None => " ".to_owned(),
        },
        None if words(Some(end)).contains('\n') => "\n  ".to_owned(),
        None => String::new(),
    };
    entries.push(Entry { value, before, behind: String::new() });
}

/// Parts what stands between two values: the comment behind the first, and the rest.
fn split(raw: Option<&RawString>) -> (String, String) {
    let words = words(raw);
    match words.find('\n').map(|end| words.split_at(end)) {
        Some((behind, rest)) if behind.contains('#') => {
            (behind.to_owned(), rest.to_owned())
        }
        _ => (String::new(), words),
    }
}

fn words(raw: Option<&RawString>) -> String {
    raw.and_then(RawString::as_str).unwrap_or_default().to_owned()
}
