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
    push(array, Value::InlineTable(InlineTable::new()));
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
            let at = array.iter().position(is);
            if let Some(at) = at {
                array.remove(at);
                align(array);
            }
        }
        _ => {}
    }
}

/// Returns what stands above a thing when the one before it is taken out.
pub(super) fn stay(gone: Option<&RawString>, next: Option<&RawString>) -> String {
    let words = |raw: Option<&RawString>| {
        raw.and_then(RawString::as_str).unwrap_or_default().to_owned()
    };
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

/// Makes a list have these texts, in this order; those it has keep what stands around them.
pub(super) fn merge(array: &mut Array, texts: &[String]) {
    let mut old: Vec<Option<Value>> = array.iter().cloned().map(Some).collect();
    let shown: Vec<_> =
        array.iter().map(|value| value.as_str().map(str::to_owned)).collect();
    let same = shown.len() == texts.len()
        && shown.iter().zip(texts).all(|(old, new)| old.as_ref() == Some(new));
    if same {
        return;
    }
    array.clear();
    for text in texts {
        let known = shown.iter().zip(&mut old).find_map(|(words, value)| {
            if words.as_ref() == Some(text) { value.take() } else { None }
        });
        match known {
            Some(value) => array.push_formatted(value),
            None => push(array, super::cell::text(text)),
        }
    }
    if texts.is_empty() {
        array.set_trailing("");
    }
    align(array);
}

/// Adds a value to a list, laid out as the one before it.
fn push(array: &mut Array, mut value: Value) {
    let before = array.iter().last().and_then(|last| last.decor().prefix()?.as_str());
    let before = before.map(str::to_owned);
    let layout = match before {
        // A comment above the last one is not about this one.
        Some(above) => match above.rfind('\n') {
            Some(line) => format!("\n{}", above.split_at(line + 1).1),
            None => " ".to_owned(),
        },
        None => array.trailing().as_str().map_or(String::new(), |end| {
            if end.contains('\n') { "\n  ".to_owned() } else { String::new() }
        }),
    };
    value.decor_mut().set_prefix(layout);
    value.decor_mut().set_suffix("");
    array.push_formatted(value);
}

/// Gives a list in one line its usual blanks.
fn align(array: &mut Array) {
    let prefix = |value: &Value| {
        value.decor().prefix().and_then(RawString::as_str).unwrap_or_default().to_owned()
    };
    if array.iter().all(|value| prefix(value).trim_matches(' ').is_empty()) {
        for (at, value) in array.iter_mut().enumerate() {
            value.decor_mut().set_prefix(if at == 0 { "" } else { " " });
        }
    }
}
