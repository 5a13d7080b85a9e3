//! What every document says about itself: limits, exceptions, where it comes from.

use crate::assessment::Assessment;
use crate::contract::{decimal, long_date};
use crate::document::compose::words::{
    ask, bullets, cell, heading, or_dash, paragraph, table, with_id,
};
use crate::document::{Align, Block, Cell, Inline, Tone};
use crate::pack::{Overlay, Pack};
use crate::scoring::{GateState, Scorecard};

/// Returns the notice about hard gates that an executive excepted, for page 1. Where they
/// are many, each is named by its id alone; the questions stand further on.
pub(super) fn exceptions(
    pack: &Pack,
    assessment: &Assessment,
    card: &Scorecard,
) -> Option<Block> {
    const FEW: usize = 3;
    let excepted = || card.gates.iter().filter(|gate| gate.state == GateState::Excepted);
    let few = excepted().count() <= FEW;
    let excepted: Vec<Vec<Inline>> = excepted()
        .filter_map(|gate| {
            let exception = assessment.exceptions.get(&gate.question)?;
            let ask = if few { ask(pack, &gate.question) } else { "" };
            Some(vec![
                Inline::Strong(format!("{} ", gate.question)),
                Inline::Text(
                    format!(
                        "{ask} Excepted by {} until {}. Reason: {}.",
                        exception.by.trim(),
                        long_date(exception.expires),
                        exception.reason.trim().trim_end_matches('.')
                    )
                    .trim_start()
                    .to_owned(),
                ),
            ])
        })
        .collect();
    (!excepted.is_empty()).then(|| Block::Callout {
        tone: Tone::Stop,
        title: "Hard gates open under an executive's exception".to_owned(),
        blocks: vec![bullets(excepted)],
    })
}

/// Returns the limits of the score, in the words of the scoring model.
pub(super) fn limits(pack: &Pack) -> Block {
    let equal = decimal(i64::from(pack.policy.equal_within.get()) * 100);
    Block::Callout {
        tone: Tone::Note,
        title: "What these numbers can and cannot say".to_owned(),
        blocks: vec![paragraph(format!(
            "The number orders and explains; it does not measure the chance of harm. Weights \
             and day counts are reasoned defaults that can be edited, and every change is \
             printed here. Treat two vendors within {equal} points of each other as equal. A high \
             score does not cancel a failed gate. Attested answers are promises, so they are \
             carried into the contract. The addendum is drafting help, not legal advice.",
        ))],
    }
}

/// Returns the page that says where a document comes from.
pub(super) fn provenance(pack: &Pack, assessment: &Assessment) -> Vec<Block> {
    let mut facts = vec![
        fact("Assessment", format!("{} ({})", assessment.title.trim(), assessment.id)),
        fact("Judged as of", long_date(assessment.date)),
        fact("Pack", format!("{} ({})", pack.title, pack.id)),
        fact("Pack version", pack.version.clone()),
    ];
    if !pack.fingerprint.is_empty() {
        let code = Inline::Code(pack.fingerprint.clone());
        facts.push(("Pack fingerprint (SHA-256)".to_owned(), vec![code]));
    }
    let mut blocks = vec![
        heading(1, "About this document", "about"),
        paragraph(
            "Anteroom made this document from an assessment and a pack of questions and \
             clauses. The same assessment and the same pack give the same document. It was \
             made on the user's own machine; nothing was sent anywhere.",
        ),
        Block::Facts(facts),
    ];
    let stamp = &assessment.pack;
    let difference = if stamp.id != pack.id || stamp.version != pack.version {
        Some(format!(
            "The answers were given in pack {} {}. This document was made with {} {}.",
            stamp.id, stamp.version, pack.id, pack.version
        ))
    } else if stamp.fingerprint != pack.fingerprint {
        Some(
            "The answers were given in a pack of the same name and version whose content \
             differs: its fingerprint is another one."
                .to_owned(),
        )
    } else {
        None
    };
    if let Some(difference) = difference {
        blocks.push(Block::Callout {
            tone: Tone::Warn,
            title: "Answered in another pack".to_owned(),
            blocks: vec![paragraph(difference)],
        });
    }
    if let Some(own) = &pack.overlay {
        blocks.extend(overlay(pack, own));
    }
    blocks
}

/// Returns what a hospital laid over the pack: what is its own, what it switched off and
/// why, what it changed.
fn overlay(pack: &Pack, overlay: &Overlay) -> Vec<Block> {
    let title = &overlay.title;
    let questions = pack.questions.iter().filter(|one| overlay.added(&one.id)).count();
    let clauses = pack.clauses.iter().filter(|one| overlay.added_clause(&one.id)).count();
    let mut blocks = vec![
        heading(2, "What was laid over the pack", "overlay"),
        paragraph(format!(
            "{title} laid its own overlay ({}, version {}) over the pack. It adds {} \
             and {}. The fingerprint covers the result. What is not listed here is as it is in the pack.",
            overlay.id,
            overlay.version,
            many(questions, "question"),
            many(clauses, "clause"),
        )),
    ];
    let columns = |first| [(first, 50, Align::Start), ("Reason", 50, Align::Start)];
    let off: Vec<Vec<Cell>> = overlay
        .off
        .iter()
        .map(|off| {
            let ask = ask(pack, &off.question);
            vec![with_id(&off.question, ask), cell(off.reason.as_str())]
        })
        .collect();
    if !off.is_empty() {
        let columns = columns("Question");
        blocks.push(Block::Table(table("Questions switched off", &columns, off)));
    }
    let reworded: Vec<Vec<Cell>> = overlay
        .reworded
        .iter()
        .map(|one| {
            let title = pack.clause(&one.clause).map_or("", |clause| &clause.title);
            vec![cell(format!("{title} ({})", one.clause)), cell(one.reason.as_str())]
        })
        .collect();
    if !reworded.is_empty() {
        let columns = columns("Clause");
        blocks.push(Block::Table(table("Clauses worded anew", &columns, reworded)));
    }
    let changed: Vec<Vec<Cell>> = overlay
        .changed
        .iter()
        .map(|one| {
            let shown = |text: &str| {
                if text.is_empty() { "other words" } else { text }.to_owned()
            };
            let from = if one.from.is_empty() { or_dash("") } else { one.from.clone() };
            vec![cell(one.what.as_str()), cell(from), cell(shown(&one.to))]
        })
        .collect();
    if !changed.is_empty() {
        let columns = [
            ("What", 50, Align::Start),
            ("In the pack", 25, Align::Start),
            ("Here", 25, Align::Start),
        ];
        blocks.push(Block::Table(table("Other numbers and words", &columns, changed)));
    }
    blocks
}

/// Returns "no clause", "1 clause", "2 clauses".
fn many(number: usize, thing: &str) -> String {
    match number {
        0 => format!("no {thing}"),
        1 => format!("1 {thing}"),
        _ => format!("{number} {thing}s"),
    }
}

/// Returns a fact of plain text.
pub(super) fn fact(label: &str, text: String) -> (String, Vec<Inline>) {
    (label.to_owned(), vec![Inline::Text(text)])
}
