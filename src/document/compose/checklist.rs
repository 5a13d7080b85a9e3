//! The deployment checklist: what the buyer itself has to do, before and after connection.

use crate::contract::{Worded, long_date, wording};
use crate::document::compose::about::provenance;
use crate::document::compose::frame::{BUYER, framed, who};
use crate::document::compose::words::{
    ask, cell, clause_references, day, heading, or_dash, paragraph, table,
};
use crate::document::{Align, Block, Cell, Desk, Document, Inline, Paper};
use crate::pack::QuestionId;
use crate::scoring::GateState;

/// Returns the checklist.
pub(in crate::document) fn checklist(desk: &Desk<'_>) -> Document {
    let mut blocks = vec![
        paragraph(
            "What the buyer itself has to do so that the decision holds. Mark each line with \
             date and initials when it is done.",
        ),
        Block::Facts(who(desk)),
        heading(1, "Before the first unit is connected", "before"),
    ];
    section(
        &mut blocks,
        "To be closed before connection",
        closing(desk),
        "No gap has to be closed before connection.",
    );
    section(
        &mut blocks,
        "Compensating controls to be in place",
        controls(desk),
        "No compensating control was named.",
    );
    blocks.push(heading(1, "While the device is in use", "use"));
    section(
        &mut blocks,
        "Exceptions that end",
        exceptions(desk),
        "No hard gate is open under an exception.",
    );
    section(
        &mut blocks,
        "Gaps that the vendor closes and the buyer confirms",
        later(desk),
        "No gap is left for later.",
    );
    blocks.push(heading(1, "Duties of the Customer under the addendum", "duties"));
    section(
        &mut blocks,
        "Duties by clause",
        duties(desk),
        "The clauses chosen name no duty of the Customer.",
    );
    blocks.extend(provenance(desk.pack, desk.assessment));
    let mut document = framed(desk, Paper::Checklist, BUYER, blocks);
    // References to clauses would lead nowhere here.
    document.blocks.iter_mut().for_each(plain);
    document
}

/// Turns references into their words: the clauses are in another document.
fn plain(block: &mut Block) {
    if let Block::Table(table) = block {
        for inline in table.rows.iter_mut().flatten().flatten() {
            if let Inline::Reference { text, .. } = inline {
                *inline = Inline::Text(std::mem::take(text));
            }
        }
    }
}

/// Adds a table of things to do, or says that there are none.
fn section(blocks: &mut Vec<Block>, title: &str, rows: Vec<Vec<Cell>>, none: &str) {
    if rows.is_empty() {
        blocks.push(paragraph(none));
        return;
    }
    let columns = [
        ("Done on, by", 16, Align::Start),
        ("What", 52, Align::Start),
        ("Who and when", 20, Align::Start),
        ("From", 12, Align::Start),
    ];
    blocks.push(Block::Table(table(title, &columns, rows)));
}

/// Returns a line: a place to mark, what, who and when, where it comes from.
fn row(what: Cell, when: String, from: Cell) -> Vec<Cell> {
    vec![vec![Inline::Blank("[date, initials]".to_owned())], what, cell(when), from]
}

/// Returns the question that something is to be done about, and what: on its own, "Yes" or a
/// control says nothing to who has only this list.
fn about(desk: &Desk<'_>, question: &QuestionId, what: String) -> Cell {
    let ask = Inline::Emphasis(ask(desk.pack, question).to_owned());
    vec![ask, Inline::Break, Inline::Text(what)]
}

fn closing(desk: &Desk<'_>) -> Vec<Vec<Cell>> {
    let gaps = desk.contract.gaps.iter().filter(|gap| gap.before_connection);
    gaps.map(|gap| {
        let what = format!("Confirm: {} Evidence: {}", ended(&gap.action), gap.evidence);
        row(
            about(desk, &gap.question, what),
            or_dash(&gap.owner),
            cell(gap.question.to_string()),
        )
    })
    .collect()
}

fn later(desk: &Desk<'_>) -> Vec<Vec<Cell>> {
    let gaps = desk.contract.gaps.iter().filter(|gap| !gap.before_connection);
    gaps.map(|gap| {
        let due = gap.due.map_or_else(|| gap.due_words.clone(), long_date);
        let what = format!("Confirm closure: {}", gap.action);
        row(about(desk, &gap.question, what), due, cell(gap.question.to_string()))
    })
    .collect()
}

fn controls(desk: &Desk<'_>) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for question in &desk.pack.questions {
        let Some(review) = desk.assessment.reviews.get(&question.id) else { continue };
        for control in &review.controls {
            let when = format!(
                "{}; look again {}",
                or_dash(&control.owner),
                day(control.review_on)
            );
            rows.push(row(
                about(desk, &question.id, control.what.trim().to_owned()),
                when,
                cell(question.id.to_string()),
            ));
        }
    }
    rows
}

fn exceptions(desk: &Desk<'_>) -> Vec<Vec<Cell>> {
    let excepted =
        desk.card.gates.iter().filter(|gate| gate.state == GateState::Excepted);
    excepted
        .filter_map(|gate| {
            let exception = desk.assessment.exceptions.get(&gate.question)?;
            let what = "Close the gate, or renew the exception.".to_owned();
            let when =
                format!("{}; ends {}", exception.by.trim(), long_date(exception.expires));
            Some(row(
                about(desk, &gate.question, what),
                when,
                cell(gate.question.to_string()),
            ))
        })
        .collect()
}

/// Returns the sentences of the clauses in which the Customer shall do something.
fn duties(desk: &Desk<'_>) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for clause in desk.contract.clauses() {
        for worded in wording(desk.pack, desk.contract, clause) {
            let mut found = Vec::new();
            sentences(&worded, &mut found);
            for sentence in found {
                let mut from =
                    clause_references(desk.contract, std::slice::from_ref(&clause.id));
                from.push(Inline::Text(format!(", {}", worded.label)));
                rows.push(row(cell(sentence), or_dash(""), from));
            }
        }
    }
    rows
}

/// Adds the sentences of a paragraph and those under it that oblige the Customer.
fn sentences(worded: &Worded, out: &mut Vec<String>) {
    let text: String = worded.text.iter().map(crate::contract::Piece::printed).collect();
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let end = rest.find(". ").map_or(rest.len(), |at| at + 1);
        let (sentence, after) = rest.split_at(end);
        if obliges(sentence) {
            out.push(sentence.trim().to_owned());
        }
        rest = after.trim_start();
    }
    for item in &worded.items {
        sentences(item, out);
    }
}

/// Returns whether a sentence obliges the Customer: "shall be able to" gives it a right.
fn obliges(sentence: &str) -> bool {
    const SHALL: &str = "he Customer shall ";
    sentence
        .match_indices(SHALL)
        .any(|(at, _)| !sentence[at + SHALL.len()..].starts_with("be able to"))
}

/// Returns a text with a stop at its end.
fn ended(text: &str) -> String {
    format!("{}.", text.trim().trim_end_matches('.'))
}
