//! What differs in the wording: from the pack's default, or from a former version.

use crate::assessment::Assessment;
use crate::contract::{
    Change, Compared, Contract, ContractClause, difference, long_date, plain, select,
    wording,
};
use crate::document::compose::about::{fact, provenance};
use crate::document::compose::frame::{BUYER, framed, who};
use crate::document::compose::words::{NOTICE, bullets, heading, paragraph};
use crate::document::{Block, Desk, Document, Inline, Item, Paper};
use crate::scoring::Scorecard;

/// Returns what differs from the wording that the pack has by default.
pub(in crate::document) fn redline_default(desk: &Desk<'_>) -> Document {
    let Desk { pack, assessment, card, contract, .. } = *desk;
    let before = plain(pack, assessment, card, contract);
    let with = format!("The default wording of {} {}", pack.title, pack.version);
    let blocks = blocks(desk, &before, &with);
    framed(desk, Paper::RedlineDefault, BUYER, blocks)
}

/// Returns what differs from a former version of the assessment.
pub(in crate::document) fn redline_former(
    desk: &Desk<'_>,
    former: &Assessment,
) -> Document {
    let card = Scorecard::of(desk.pack, former);
    let before = select(desk.pack, former, &card);
    let with = format!("The version judged as of {}", long_date(former.date));
    let blocks = blocks(desk, &before, &with);
    framed(desk, Paper::RedlineFormer, NOTICE, blocks)
}

fn blocks(desk: &Desk<'_>, before: &Contract, with: &str) -> Vec<Block> {
    let Desk { pack, assessment, contract, .. } = *desk;
    let mut facts = who(desk);
    facts.push(fact("Compared with", with.to_owned()));
    facts.push(fact(
        "This version",
        format!("Judged as of {}", long_date(assessment.date)),
    ));
    let mut changed = Vec::new();
    let mut same: Vec<Vec<Inline>> = Vec::new();
    for clause in contract.clauses() {
        let compared = difference(pack, contract, before, clause);
        if before.clause(&clause.id).is_none() {
            changed.push(titled(clause, "new"));
            changed.push(Block::List(items(&compared)));
        } else if compared.iter().any(differs) {
            changed.push(titled(clause, "changed"));
            changed.push(Block::List(items(&compared)));
        } else {
            same.push(vec![
                format!("{}. {} ({})", clause.number, clause.title, clause.id).into(),
            ]);
        }
    }
    for clause in before.clauses().filter(|clause| contract.clause(&clause.id).is_none())
    {
        changed.push(titled(clause, "left out"));
        let gone = wording(pack, before, clause);
        let text: Vec<Item> = gone
            .iter()
            .map(|each| Item {
                label: each.label.clone(),
                text: vec![deleted(
                    &each
                        .text
                        .iter()
                        .map(crate::contract::Piece::printed)
                        .collect::<String>(),
                )],
                ..Item::default()
            })
            .collect();
        changed.push(Block::List(text));
    }
    let mut blocks = vec![
        paragraph(
            "Words that were put in are underlined or in bold. Words that were taken out stand \
             in square brackets. Clauses whose wording is the same are \
             named at the end.",
        ),
        Block::Facts(facts),
        heading(1, "What changed", "changed"),
    ];
    if changed.is_empty() {
        blocks.push(paragraph("Nothing: every clause reads the same."));
    }
    blocks.append(&mut changed);
    if !same.is_empty() {
        blocks.push(heading(1, "Clauses that read the same", "same"));
        blocks.push(bullets(same));
    }
    blocks.extend(provenance(pack, assessment));
    blocks
}

fn differs(compared: &Compared) -> bool {
    compared.differs()
}

/// Returns the heading of a clause that differs.
fn titled(clause: &ContractClause, what: &str) -> Block {
    Block::Heading {
        level: 2,
        number: Some(clause.number.to_string()),
        text: vec![clause.title.as_str().into()],
        anchor: None,
        note: Some(format!("{}, {what}", clause.id)),
    }
}

/// Returns the paragraphs as items, those further in under the one before.
fn items(compared: &[Compared]) -> Vec<Item> {
    let mut out: Vec<Item> = Vec::new();
    for each in compared {
        let item =
            Item { label: each.label.clone(), text: text(each), ..Item::default() };
        put(&mut out, each.depth, item);
    }
    out
}

/// Puts an item so many steps in.
fn put(items: &mut Vec<Item>, depth: usize, item: Item) {
    match items.last_mut() {
        Some(last) if depth > 0 => put(&mut last.items, depth - 1, item),
        _ => items.push(item),
    }
}

fn text(compared: &Compared) -> Vec<Inline> {
    let stretches = compared.text.iter();
    stretches
        .map(|stretch| match stretch.change {
            Change::Kept => Inline::Text(stretch.text.clone()),
            Change::Added => Inline::Inserted(stretch.text.clone()),
            Change::Removed => deleted(&stretch.text),
        })
        .collect()
}

/// Returns words that were taken out, in brackets that keep the blank behind them outside.
fn deleted(text: &str) -> Inline {
    let words = text.trim_end();
    Inline::Deleted(format!("[{words}]{}", &text[words.len()..]))
}
