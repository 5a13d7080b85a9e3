//! What a pack has, as rows of its sheets.

use toml_edit::{Item, TableLike, Value};

use crate::pack::sheets::bank::{Bank, File, text_of};
use crate::pack::sheets::cell::{shown, texts};
use crate::pack::sheets::guard::guarded;
use crate::pack::sheets::list::tables;
use crate::pack::sheets::shape::{Column, Home, Kind, Shape};

/// A row of the pack.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// What tells it from all others.
    pub(super) key: Vec<String>,
    /// Its cells, as they stand in the sheet.
    pub(super) cells: Vec<String>,
}

/// Returns the rows of a sheet, in the order of the pack's files.
pub(super) fn rows(bank: &Bank, shape: &Shape) -> Vec<Row> {
    match shape.home {
        Home::Domains => {
            let domains = bank.domains().filter_map(File::domain);
            domains.map(|domain| row(shape, &[text_of(domain, "id")], domain)).collect()
        }
        Home::Questions => {
            let each = bank.domains().flat_map(|file| {
                let domain = file.domain().map_or("", |domain| text_of(domain, "id"));
                file.questions().into_iter().map(move |question| (domain, question))
            });
            each.map(|(domain, question)| {
                let mut row = row(shape, &[text_of(question, "id")], question);
                home(shape, &mut row, domain);
                row
            })
            .collect()
        }
        Home::Within(list) => within(bank, shape, list),
        Home::Guidance => guidance(bank, shape),
        Home::References => references(bank),
        Home::List(name, list) => {
            let file = bank.files.iter().find(|file| file.name == name);
            let tables = tables(file.and_then(|file| file.doc.get(list)));
            let each = tables.into_iter();
            each.map(|table| row(shape, &[text_of(table, shape.name_key())], table))
                .collect()
        }
        Home::Clauses => bank.clauses().map(|file| clause(shape, file)).collect(),
    }
}

/// Returns the sheet that has the guidance of a question about an answer.
pub(super) fn guided(question: &dyn TableLike, answer: &str) -> Home {
    let has = |list: &str| {
        let tables = tables(question.get(list));
        tables.into_iter().any(|table| text_of(table, "id") == answer)
    };
    let list = ["choices", "fields"].into_iter().find(|list| has(list));
    list.map_or(Home::Guidance, Home::Within)
}

/// Returns what a question says about an answer.
fn said<'q>(question: &'q dyn TableLike, answer: &str) -> Option<&'q Item> {
    question.get("guidance")?.as_table_like()?.get(answer)
}

fn row(shape: &Shape, key: &[&str], table: &dyn TableLike) -> Row {
    let named = shape.keys.saturating_sub(1);
    let cells = shape.columns.iter().enumerate().map(|(at, column)| {
        if at < named { String::new() } else { shown(value(table, *column), column.kind) }
    });
    let mut row = Row {
        key: key.iter().map(|&key| key.to_owned()).collect(),
        cells: cells.collect(),
    };
    for (cell, key) in row.cells.iter_mut().zip(key).take(named) {
        *cell = guarded(key);
    }
    row
}

/// Returns the value of a column, which may stand in a table inside.
fn value(table: &dyn TableLike, column: Column) -> Option<&Item> {
    match column.name.split_once('.') {
        Some((outer, inner)) => table.get(outer)?.as_table_like()?.get(inner),
        // What differs by tier has columns of its own.
        None => table
            .get(column.name)
            .filter(|item| column.kind != Kind::Default || !item.is_table_like()),
    }
}

fn home(shape: &Shape, row: &mut Row, home: &str) {
    let at = shape.columns.iter().position(|column| column.kind == Kind::Home);
    if let Some(cell) = at.and_then(|at| row.cells.get_mut(at)) {
        *cell = guarded(home);
    }
}

fn questions(bank: &Bank) -> impl Iterator<Item = &dyn TableLike> {
    bank.domains().flat_map(File::questions)
}

fn within(bank: &Bank, shape: &Shape, list: &'static str) -> Vec<Row> {
    let mut rows = Vec::new();
    for question in questions(bank) {
        for table in tables(question.get(list)) {
            let name = text_of(table, "id");
            let mut row = row(shape, &[text_of(question, "id"), name], table);
            let own = guided(question, name) == Home::Within(list);
            if let (true, Some(last)) = (own, row.cells.last_mut()) {
                *last = shown(said(question, name), Kind::Text);
            }
            rows.push(row);
        }
    }
    rows
}

fn guidance(bank: &Bank, shape: &Shape) -> Vec<Row> {
    let mut rows = Vec::new();
    for question in questions(bank) {
        let texts = question.get("guidance").and_then(Item::as_table_like);
        for (answer, text) in texts.into_iter().flat_map(TableLike::iter) {
            if guided(question, answer) == shape.home {
                let key = vec![text_of(question, "id").to_owned(), answer.to_owned()];
                let mut cells: Vec<_> = key.iter().map(|key| guarded(key)).collect();
                cells.push(shown(Some(text), Kind::Text));
                rows.push(Row { key, cells });
            }
        }
    }
    rows
}

fn references(bank: &Bank) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for question in questions(bank) {
        let refs = question.get("refs").and_then(Item::as_table_like);
        for (source, places) in refs.into_iter().flat_map(TableLike::iter) {
            let places = places.as_array().and_then(texts).unwrap_or_default();
            let first = rows.len();
            for place in places {
                let key =
                    vec![text_of(question, "id").to_owned(), source.to_owned(), place];
                let known = rows.get(first..).unwrap_or_default();
                if !known.iter().any(|row| row.key == key) {
                    let cells = key.iter().map(|key| guarded(key)).collect();
                    rows.push(Row { key, cells });
                }
            }
        }
    }
    rows
}

fn clause(shape: &Shape, file: &File) -> Row {
    let id = file.clause().unwrap_or_default();
    let table = file.doc.as_table();
    let cells = shape.columns.iter().map(|column| match column.kind {
        Kind::Home => guarded(id),
        Kind::Wording => {
            let text = file.wording(column.name).unwrap_or_default();
            shown(Some(&Item::Value(Value::from(text))), Kind::Text)
        }
        kind => shown(value(table, *column), kind),
    });
    Row { key: vec![id.to_owned()], cells: cells.collect() }
}
