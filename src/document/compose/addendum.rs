//! The security addendum: what both parties sign.

use crate::assessment::Assessment;
use crate::contract::{Contract, ContractClause, Worded, long_date, noted, wording};
use crate::document::compose::words::{
    NOTICE, bullets, clause_anchor, heading, inline, name_or, paragraph, variable,
};
use crate::document::compose::{about, schedules};
use crate::document::{Block, Document, Inline, Item, Paper, Party, Tone};
use crate::pack::Pack;
use crate::scoring::Scorecard;

/// Returns the addendum with its schedules. Comments, overrides and the reasons for a
/// choice by hand stay with the buyer: none of them is printed here.
pub fn addendum(
    pack: &Pack,
    assessment: &Assessment,
    card: &Scorecard,
    contract: &Contract,
) -> Document {
    composed(pack, assessment, card, contract, false)
}

/// Returns the addendum with a box under each clause: why it is here, why it has its
/// strength, and the notes for counsel. It stays with the buyer.
pub(in crate::document) fn addendum_notes(
    pack: &Pack,
    assessment: &Assessment,
    card: &Scorecard,
    contract: &Contract,
) -> Document {
    let mut document = composed(pack, assessment, card, contract, true);
    let title = Paper::AddendumNotes.title();
    document.running = document.running.replace(&document.title, title);
    title.clone_into(&mut document.title);
    document.notice =
        Some("For counsel, with drafting notes. Not for the vendor.".to_owned());
    document
}

fn composed(
    pack: &Pack,
    assessment: &Assessment,
    card: &Scorecard,
    contract: &Contract,
    notes: bool,
) -> Document {
    let supplier = name_or(contract, "vendor_name", "the Supplier");
    let customer = name_or(contract, "buyer_name", "the Customer");
    let product = name_or(contract, "product_name", "the Product");
    let mut blocks = Vec::new();
    blocks.extend(about::exceptions(pack, assessment, card));
    blocks.push(Block::Callout {
        tone: Tone::Note,
        title: "Draft".to_owned(),
        blocks: vec![paragraph(format!(
            "{NOTICE} It was assembled from the answers as they stood on {}. Each clause \
             names its place in the library and its strength in small print.{}",
            long_date(assessment.date),
            if contract.clauses().any(|clause| !clause.added.is_empty()) {
                " Paragraphs that are not from the library are named there too."
            } else {
                ""
            }
        ))],
    });
    blocks.push(Block::Facts(parties(contract)));
    blocks.extend(open_blanks(pack, contract));
    blocks.push(Block::Contents { depth: 2 });
    blocks.push(Block::PageBreak);
    for part in &contract.parts {
        blocks.push(Block::Heading {
            level: 1,
            number: Some(part.number()),
            text: vec![part.title.as_str().into()],
            anchor: Some(format!("part-{}", part.id.as_str().to_lowercase())),
            note: None,
        });
        for each in &part.clauses {
            clause(pack, contract, each, &mut blocks);
            if notes {
                blocks.push(drafting_notes(pack, contract, each));
            }
        }
    }
    blocks.extend(signatures(contract));
    blocks.extend(schedules::all(pack, assessment, card, contract));
    blocks.push(Block::PageBreak);
    blocks.extend(about::provenance(pack, assessment));
    Document {
        title: "Security addendum".to_owned(),
        subtitle: Some(format!("{product}: {supplier} and {customer}")),
        language: "en-US".to_owned(),
        date: assessment.date.to_string(),
        running: format!("Security addendum, {product}, {supplier}"),
        notice: Some(NOTICE.to_owned()),
        author: customer,
        subject: format!("Security terms for {product}"),
        blocks,
    }
}

/// Returns the facts of the first page.
fn parties(contract: &Contract) -> Vec<(String, Vec<Inline>)> {
    let rows: [(&str, &[&str]); 5] = [
        ("Customer", &["buyer_name"]),
        ("Supplier", &["vendor_name"]),
        ("Product", &["product_name", "product_version"]),
        ("Agreement", &["agreement_title", "agreement_date"]),
        ("Effective date", &["effective_date"]),
    ];
    rows.into_iter()
        .map(|(label, ids)| {
            let mut cell = Vec::new();
            for id in ids {
                if !cell.is_empty() {
                    let between = if *id == "agreement_date" { " dated " } else { " " };
                    cell.push(between.into());
                }
                cell.push(variable(contract, id));
            }
            (label.to_owned(), cell)
        })
        .collect()
}

/// Returns the list of blanks that somebody still has to fill.
fn open_blanks(pack: &Pack, contract: &Contract) -> Option<Block> {
    let blanks: Vec<Vec<Inline>> = contract
        .variables
        .iter()
        .filter(|filled| contract.blanks.contains(&filled.id))
        .map(|filled| {
            let title =
                pack.variable(&filled.id).map_or(filled.id.as_str(), |each| &each.title);
            vec![title.into()]
        })
        .collect();
    let (noun, verb) =
        if blanks.len() == 1 { ("blank", "is") } else { ("blanks", "are") };
    (!blanks.is_empty()).then(|| Block::Callout {
        tone: Tone::Warn,
        title: format!("{} {noun} {verb} still to be filled", blanks.len()),
        blocks: vec![bullets(blanks)],
    })
}

/// Adds a clause: its heading and its numbered paragraphs.
fn clause(
    pack: &Pack,
    contract: &Contract,
    clause: &ContractClause,
    blocks: &mut Vec<Block>,
) {
    let paragraphs = wording(pack, contract, clause);
    blocks.push(Block::Heading {
        level: 2,
        number: Some(clause.number.to_string()),
        text: vec![clause.title.as_str().into()],
        anchor: Some(clause_anchor(&clause.id)),
        note: Some(format!(
            "{}, {}{}",
            clause.id,
            clause.strength.name(),
            added(&paragraphs)
        )),
    });
    if paragraphs.is_empty() {
        let text = format!("The wording of {} is not loaded.", clause.id);
        blocks.push(Block::Paragraph(vec![Inline::Blank(text)]));
    } else {
        blocks.push(Block::List(paragraphs.iter().map(item).collect()));
    }
}

/// Returns why a clause is here and why in this strength, and its notes for counsel.
fn drafting_notes(pack: &Pack, contract: &Contract, clause: &ContractClause) -> Block {
    let mut facts = vec![about::fact(
        "Why it is here",
        format!("{}. {}.", clause.included_because, clause.because),
    )];
    if let Some(reason) = &clause.by_hand {
        facts.push(about::fact("Chosen by hand", reason.trim().to_owned()));
    }
    let library = pack.clause(&clause.id);
    let notes = library.and_then(|each| each.prose.as_ref());
    for note in notes.iter().flat_map(|prose| &prose.notes) {
        let text = noted(pack, contract, note);
        facts.push((note.title.clone(), text.iter().map(inline).collect()));
    }
    if let Some(clause) = library.filter(|each| !each.anchors.is_empty()) {
        facts.push(about::fact("Where it comes from", clause.anchors.join("; ")));
    }
    Block::Callout {
        tone: Tone::Note,
        title: "Drafting note".to_owned(),
        blocks: vec![Block::Facts(facts)],
    }
}

/// Returns the small print that names the paragraphs added by hand, if there are any.
fn added(paragraphs: &[Worded]) -> String {
    let labels: Vec<&str> = paragraphs
        .iter()
        .filter(|each| each.added)
        .map(|each| each.label.as_str())
        .collect();
    match labels.as_slice() {
        [] => String::new(),
        [one] => format!(", {one} added by hand"),
        [first, .., last] => format!(", {first} to {last} added by hand"),
    }
}

/// Returns a numbered paragraph as a list item.
fn item(worded: &Worded) -> Item {
    Item {
        label: worded.label.clone(),
        anchor: None,
        text: worded.text.iter().map(inline).collect(),
        items: worded.items.iter().map(item).collect(),
    }
}

/// Returns the places to sign.
fn signatures(contract: &Contract) -> Vec<Block> {
    let party = |role: &str, id| Party {
        role: role.to_owned(),
        name: vec![variable(contract, id)],
    };
    vec![
        heading(1, "Signatures", "signatures"),
        paragraph(
            "Signed for the parties by persons who may bind them. The schedules that \
             follow are part of this addendum.",
        ),
        Block::Signatures(vec![
            party("Supplier", "vendor_name"),
            party("Customer", "buyer_name"),
        ]),
    ]
}
