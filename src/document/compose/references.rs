//! The end notes of the report: published texts, and what rests on which places of them.

use crate::contract::Contract;
use crate::document::compose::words::{
    cell, code_spans, heading, or_dash, paragraph, table,
};
use crate::document::{Align, Block, Cell, Inline};
use crate::pack::{Cited, Pack, Question};
use crate::scoring::Situation;

/// Returns the texts that the asked questions refer to, then the places of each question
/// and of each clause of the addendum.
pub(super) fn all(pack: &Pack, situation: &Situation, contract: &Contract) -> Vec<Block> {
    let asked: Vec<&Question> =
        pack.questions.iter().filter(|question| situation.asks(&question.id)).collect();
    let mut texts = pack.references(&asked);
    texts.retain(|text| !text.by.is_empty());
    let mut blocks = vec![heading(1, "References", "references")];
    if texts.is_empty() {
        blocks.push(paragraph("No question that was asked refers to a published text."));
    } else {
        blocks.push(paragraph(
            "What the questions that were asked rest on. A place is cited behind the short \
             name of its text, with the edition whose numbering it has. A note that says \
             \u{201c}secondary source\u{201d} means that the text itself was not read: check \
             it there before relying on it.",
        ));
        blocks.push(published(&texts));
        blocks.push(by_question(pack, &asked));
    }
    blocks.extend(by_clause(pack, contract));
    blocks
}

/// Returns the texts with their editions and notes.
fn published(texts: &[Cited<'_>]) -> Block {
    let rows = texts
        .iter()
        .map(|text| {
            vec![
                vec![Inline::Strong(text.short.to_owned())],
                code_spans(text.title),
                code_spans(&or_dash(text.note)),
            ]
        })
        .collect();
    let columns = [
        ("Short name", 18, Align::Start),
        ("Text, with edition and date", 38, Align::Start),
        ("What to know", 44, Align::Start),
    ];
    Block::Table(table("Published texts", &columns, rows))
}

/// Returns the places that each question rests on.
fn by_question(pack: &Pack, asked: &[&Question]) -> Block {
    let rows: Vec<Vec<Cell>> = asked
        .iter()
        .filter_map(|question| {
            let places = pack.references_of(question);
            let id = Inline::Strong(question.id.to_string());
            (!places.is_empty()).then(|| vec![vec![id], cell(places)])
        })
        .collect();
    let columns = [("Question", 12, Align::Start), ("Rests on", 88, Align::Start)];
    Block::Table(table("References of the questions", &columns, rows))
}

/// Returns the places that each clause of the addendum rests on.
fn by_clause(pack: &Pack, contract: &Contract) -> Option<Block> {
    let rows: Vec<Vec<Cell>> = contract
        .clauses()
        .filter_map(|clause| {
            let anchors = &pack.clause(&clause.id)?.anchors;
            let id = vec![Inline::Strong(clause.id.to_string())];
            (!anchors.is_empty()).then(|| vec![id, cell(anchors.join("; "))])
        })
        .collect();
    let columns = [("Clause", 12, Align::Start), ("Rests on", 88, Align::Start)];
    (!rows.is_empty())
        .then(|| Block::Table(table("References of the clauses", &columns, rows)))
}
