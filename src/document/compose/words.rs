//! Small pieces that every document is made of: cells, rows, labels, numbers.

use jiff::civil::Date;

use crate::contract::{Contract, Filled, Origin, Piece, long_date, named};
use crate::document::{Align, Block, Cell, Column, Inline, Item, Table};
use crate::pack::{ClauseId, Pack, QuestionId};
use crate::scoring::{Fraction, Shown};

/// The notice on every page.
pub(super) const NOTICE: &str =
    "Draft for review by counsel. Drafting help, not legal advice.";

/// Returns a paragraph of plain text.
pub(super) fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph(vec![Inline::Text(text.into())])
}

/// Returns a heading without a number.
pub(super) fn heading(level: u8, text: &str, anchor: &str) -> Block {
    Block::Heading {
        level,
        number: None,
        text: vec![text.into()],
        anchor: Some(anchor.to_owned()),
        note: None,
    }
}

/// Returns a list with bullets.
pub(super) fn bullets(items: impl IntoIterator<Item = Vec<Inline>>) -> Block {
    let items = items.into_iter().map(|text| Item {
        label: "\u{2022}".to_owned(),
        text,
        ..Item::default()
    });
    Block::List(items.collect())
}

/// Returns a table whose columns are given as title, share and alignment.
pub(super) fn table(
    caption: &str,
    columns: &[(&str, u16, Align)],
    rows: Vec<Vec<Cell>>,
) -> Table {
    let columns = columns
        .iter()
        .map(|(title, share, align)| Column {
            title: (*title).to_owned(),
            share: *share,
            align: *align,
        })
        .collect();
    Table { caption: caption.to_owned(), columns, rows, anchor: None }
}

/// Returns a cell of plain text.
pub(super) fn cell(text: impl Into<String>) -> Cell {
    vec![Inline::Text(text.into())]
}

/// Returns a cell that opens with a question's id and goes on with text.
pub(super) fn with_id(id: &QuestionId, text: &str) -> Cell {
    vec![Inline::Strong(id.to_string()), Inline::Text(format!(" {text}"))]
}

/// Returns a question's words, or nothing for one that the pack does not have.
pub(super) fn ask<'a>(pack: &'a Pack, id: &QuestionId) -> &'a str {
    pack.question(id).map_or("", |question| &question.ask)
}

/// Returns a blank to fill.
pub(super) fn blank(what: &str) -> Inline {
    Inline::Blank(format!("[buyer to complete: {what}]"))
}

/// Returns what fills a variable, for a fact or a cell.
pub(super) fn value(filled: &Filled) -> Inline {
    if filled.origin == Origin::Blank {
        Inline::Blank(filled.printed.clone())
    } else {
        Inline::Value(filled.printed.clone())
    }
}

/// Returns what fills a variable, or a blank where the pack does not have it.
pub(super) fn variable(contract: &Contract, id: &str) -> Inline {
    named(contract, id).map_or_else(|| blank(&id.replace('_', " ")), value)
}

/// Returns what fills a variable as text, or other words where nothing does.
pub(super) fn name_or(contract: &Contract, id: &str, otherwise: &str) -> String {
    match named(contract, id) {
        Some(filled) if filled.origin != Origin::Blank => filled.printed.clone(),
        _ => otherwise.to_owned(),
    }
}

/// Returns the anchor of a clause's heading.
pub(super) fn clause_anchor(id: &ClauseId) -> String {
    id.as_str().to_lowercase()
}

/// Returns a run of a clause for the page.
pub(super) fn inline(piece: &Piece) -> Inline {
    match piece {
        Piece::Text(text) => Inline::Text(text.clone()),
        Piece::Strong(text) => Inline::Strong(text.clone()),
        Piece::Emphasis(text) => Inline::Emphasis(text.clone()),
        Piece::Value { printed, .. } => Inline::Value(printed.clone()),
        Piece::Blank { printed, .. } | Piece::Missing { printed, .. } => {
            Inline::Blank(printed.clone())
        }
        Piece::Clause { id, printed } => {
            Inline::Reference { text: printed.clone(), anchor: clause_anchor(id) }
        }
    }
}

/// Returns references to clauses of the addendum by number, with commas between.
pub(super) fn clause_references(contract: &Contract, ids: &[ClauseId]) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for clause in ids.iter().filter_map(|id| contract.clause(id)) {
        out.push(if out.is_empty() { "Clause ".into() } else { ", ".into() });
        out.push(Inline::Reference {
            text: clause.number.to_string(),
            anchor: clause_anchor(&clause.id),
        });
    }
    if ids.iter().filter(|id| contract.clause(id).is_some()).count() > 1
        && let Some(first) = out.first_mut()
    {
        *first = "Clauses ".into();
    }
    out
}

/// Returns clauses by their number and id, for a document that has no clauses itself.
pub(super) fn clause_names(contract: &Contract, ids: &[ClauseId]) -> String {
    let names: Vec<String> = ids
        .iter()
        .map(|id| match contract.clause(id) {
            Some(clause) => format!("{} ({id})", clause.number),
            None => format!("{id} (not included)"),
        })
        .collect();
    names.join(", ")
}

/// Returns a date in the long form, or a dash.
pub(super) fn day(date: Option<Date>) -> String {
    date.map_or_else(|| "\u{2013}".to_owned(), long_date)
}

/// Returns a score as points of 100 with one decimal, or "no score".
pub(super) fn points(score: Option<Fraction>) -> String {
    score.map_or_else(|| "no score".to_owned(), |score| Shown(score).to_string())
}

/// Returns a text, or a dash where there is none.
pub(super) fn or_dash(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() { "\u{2013}".to_owned() } else { text.to_owned() }
}

/// Returns a text whose parts between backticks are code.
pub(super) fn code_spans(text: &str) -> Vec<Inline> {
    let parts = text.split('`').enumerate().filter(|(_, part)| !part.is_empty());
    parts
        .map(|(at, part)| {
            if at % 2 == 1 {
                Inline::Code(part.to_owned())
            } else {
                Inline::Text(part.to_owned())
            }
        })
        .collect()
}
