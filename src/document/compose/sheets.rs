//! The schedules of the addendum as documents of their own, and the list of evidence.

use crate::assessment::Evidence;
use crate::contract::long_date;
use crate::document::compose::about::{fact, provenance};
use crate::document::compose::frame::{framed, who};
use crate::document::compose::schedules;
use crate::document::compose::words::{
    NOTICE, cell, day, heading, or_dash, paragraph, table, with_id,
};
use crate::document::{Align, Block, Cell, Desk, Document, Inline, Paper};

/// Returns Schedule 2 as a document.
pub(in crate::document) fn answers(desk: &Desk<'_>) -> Document {
    let mut blocks = opening(desk);
    blocks.push(heading(1, "Answers", "answers"));
    blocks.extend(schedules::answers(desk.pack, desk.assessment, desk.contract));
    blocks.extend(provenance(desk.pack, desk.assessment));
    framed(desk, Paper::Answers, NOTICE, blocks)
}

/// Returns Schedule 4 as a document.
pub(in crate::document) fn remediation(desk: &Desk<'_>) -> Document {
    let mut blocks = opening(desk);
    blocks.push(heading(1, "Gaps", "gaps"));
    match schedules::remediation(desk.pack, desk.contract) {
        Some(schedule) => blocks.extend(schedule),
        None => blocks.push(paragraph("There is no gap to close.")),
    }
    blocks.extend(provenance(desk.pack, desk.assessment));
    framed(desk, Paper::Remediation, NOTICE, blocks)
}

/// Returns the documents that answers rest on, and those that are missing.
pub(in crate::document) fn evidence(desk: &Desk<'_>) -> Document {
    let mut blocks = opening(desk);
    blocks.push(heading(1, "Documents named", "named"));
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut missing: Vec<Vec<Cell>> = Vec::new();
    for entry in &desk.contract.answers {
        let answer = desk.assessment.answers.get(&entry.question);
        for each in answer.iter().flat_map(|answer| &answer.evidence) {
            rows.push(document(with_id(&entry.question, &entry.ask), each));
        }
        let expected =
            entry.evidence.iter().filter(|said| said.starts_with("attested only"));
        for said in expected {
            missing.push(vec![with_id(&entry.question, &entry.ask), cell(said.clone())]);
        }
    }
    if rows.is_empty() {
        blocks.push(paragraph("No answer names a document."));
    } else {
        blocks.push(paragraph(
            "Each is the document with this title, version and date and, where a hash is \
             given, the file with this hash.",
        ));
        let columns = [
            ("Question", 30, Align::Start),
            ("Document", 28, Align::Start),
            ("Dates", 20, Align::Start),
            ("SHA-256", 22, Align::Start),
        ];
        blocks.push(Block::Table(table("Documents by question", &columns, rows)));
    }
    blocks.push(heading(1, "Documents still expected", "missing"));
    if missing.is_empty() {
        blocks
            .push(paragraph("None: no claim rests on the Supplier\u{2019}s word alone."));
    } else {
        let columns = [("Question", 50, Align::Start), ("Expected", 50, Align::Start)];
        let title = "Claims that rest on the Supplier\u{2019}s word alone";
        blocks.push(Block::Table(table(title, &columns, missing)));
    }
    blocks.extend(provenance(desk.pack, desk.assessment));
    framed(desk, Paper::Evidence, NOTICE, blocks)
}

/// Returns the facts at the head.
fn opening(desk: &Desk<'_>) -> Vec<Block> {
    let mut facts = who(desk);
    facts.push(fact("As of", long_date(desk.assessment.date)));
    vec![Block::Facts(facts)]
}

/// Returns a line of the list.
fn document(question: Cell, evidence: &Evidence) -> Vec<Cell> {
    let title = evidence.title.trim();
    let title = if title.is_empty() { "Untitled document" } else { title };
    let mut named = cell(title);
    if !evidence.version.trim().is_empty() {
        named.push(Inline::Text(format!(", version {}", evidence.version.trim())));
    }
    if evidence.independent {
        named.push(Inline::Break);
        named.push(Inline::Emphasis("From an independent source".to_owned()));
    }
    let mut dates = cell(day(evidence.date));
    if evidence.expires.is_some() {
        dates.push(Inline::Break);
        dates.push(Inline::Text(format!("Valid until {}", day(evidence.expires))));
    }
    let hash = match &evidence.sha256 {
        Some(hash) => vec![Inline::Code(hash.clone())],
        None => cell(or_dash("")),
    };
    vec![question, named, dates, hash]
}
