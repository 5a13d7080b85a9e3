//! What the addendum and the report say.

use anteroom::assessment::{Audience, Comment, Exception, Review, Signature, saved};
use anteroom::contract::select;
use anteroom::document::{Block, Document, Inline, Item, addendum, report};
use anteroom::scoring::GateState;
use jiff::civil::date;

use super::world::{Row, TODAY, assessment, card, id, remote_pack};

/// Returns everything a document says, a line a block, item or cell.
pub(super) fn lines(document: &Document) -> Vec<String> {
    let mut out =
        vec![document.title.clone(), document.subtitle.clone().unwrap_or_default()];
    for block in &document.blocks {
        block_lines(block, &mut out);
    }
    out
}

fn text(inlines: &[Inline]) -> String {
    inlines.iter().map(Inline::text).collect()
}

fn block_lines(block: &Block, out: &mut Vec<String>) {
    match block {
        Block::Heading { number, text: title, note, .. } => {
            let number = number.clone().unwrap_or_default();
            let note = note.clone().unwrap_or_default();
            out.push(format!("# {number} {} {note}", text(title)));
        }
        Block::Paragraph(inlines) => out.push(text(inlines)),
        Block::List(items) => {
            for item in items {
                item_lines(item, out);
            }
        }
        Block::Chart(chart) => {
            out.push(chart.caption.clone());
            out.push(chart.alt.clone());
            block_lines(&Block::Table(chart.table.clone()), out);
        }
        Block::Table(table) => {
            out.push(table.caption.clone());
            for row in &table.rows {
                assert_eq!(row.len(), table.columns.len(), "{}", table.caption);
                out.extend(row.iter().map(|cell| text(cell)));
            }
        }
        Block::Facts(facts) => {
            out.extend(
                facts.iter().map(|(label, value)| format!("{label}: {}", text(value))),
            );
        }
        Block::Callout { title, blocks, .. } => {
            out.push(title.clone());
            for block in blocks {
                block_lines(block, out);
            }
        }
        Block::Signatures(parties) => {
            out.extend(
                parties
                    .iter()
                    .map(|party| format!("{}: {}", party.role, text(&party.name))),
            );
        }
        Block::Contents { .. } | Block::PageBreak => {}
    }
}

fn item_lines(item: &Item, out: &mut Vec<String>) {
    out.push(format!("{} {}", item.label, text(&item.text)));
    for item in &item.items {
        item_lines(item, out);
    }
}

/// Fails if a document has a reference without its target, an anchor twice, or a heading
/// that skips a level.
#[track_caller]
pub(super) fn sound(document: &Document) {
    let mut anchors = Vec::new();
    let mut references = Vec::new();
    let mut level = 0;
    for block in &document.blocks {
        if let Block::Heading { level: next, .. } = block {
            assert!(*next <= level + 1, "a heading skips a level");
            level = *next;
        }
        walk(block, &mut anchors, &mut references);
    }
    let mut unique = anchors.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), anchors.len(), "an anchor stands twice: {anchors:?}");
    for reference in references {
        assert!(anchors.contains(&reference), "{reference} has no target");
    }
    let said = lines(document).join("\n");
    assert!(!said.contains("{{"), "a variable is not filled");
}

fn walk(block: &Block, anchors: &mut Vec<String>, references: &mut Vec<String>) {
    match block {
        Block::Heading { anchor, text, .. } => {
            anchors.extend(anchor.clone());
            targets(text, references);
        }
        Block::Paragraph(text) => targets(text, references),
        Block::List(items) => {
            for item in items {
                items_of(item, references);
            }
        }
        Block::Chart(chart) => {
            walk(&Block::Table(chart.table.clone()), anchors, references);
        }
        Block::Table(table) => {
            anchors.extend(table.anchor.clone());
            table.rows.iter().flatten().for_each(|cell| targets(cell, references));
        }
        Block::Facts(facts) => {
            for (_, value) in facts {
                targets(value, references);
            }
        }
        Block::Callout { blocks, .. } => {
            for block in blocks {
                walk(block, anchors, references);
            }
        }
        Block::Signatures(_) | Block::Contents { .. } | Block::PageBreak => {}
    }
}

fn items_of(item: &Item, references: &mut Vec<String>) {
    targets(&item.text, references);
    for item in &item.items {
        items_of(item, references);
    }
}

fn targets(inlines: &[Inline], references: &mut Vec<String>) {
    references.extend(inlines.iter().filter_map(|inline| match inline {
        Inline::Reference { anchor, .. } => Some(anchor.clone()),
        _ => None,
    }));
}

#[test]
fn the_addendum_says_what_was_agreed_and_nothing_internal() {
    let pack = remote_pack();
    let rows = [("IAM-01", Row::shown(0)), ("IAM-02", Row::attested(1000))];
    let mut card = card(&pack, &rows);
    card.gates[0].state = GateState::Excepted;
    let mut assessment = assessment(&pack, &rows);
    assessment.exceptions.insert(
        id("IAM-01"),
        Exception {
            by: "Grace, chief executive".to_owned(),
            reason: "No other pump fits".to_owned(),
            on: Some(TODAY),
            expires: date(2027, 6, 30),
        },
    );
    assessment.reviews.insert(
        id("IAM-01"),
        Review {
            comments: vec![Comment {
                text: "SECRET".to_owned(),
                audience: Audience::Internal,
                by: "Ada".to_owned(),
                on: None,
            }],
            ..Review::default()
        },
    );
    let contract = select(&pack, &assessment, &card);
    let document = addendum(&pack, &assessment, &card, &contract);
    sound(&document);
    let said = lines(&document).join("\n");
    assert!(!said.contains("SECRET"));
    let first =
        said.find("Excepted by Grace, chief executive until June 30, 2027").unwrap();
    assert!(first < said.find("# Part A").unwrap(), "it stands on the first page");
    for expected in [
        "2 blanks are still to be filled",
        "# Part A Framework",
        "# 1 Title of CL-04 CL-04, base",
        "# 2 Title of CL-01 CL-01, remedy",
        "# Schedule 4 Remediation Schedule",
        "attested only; document expected: a test report",
        "Entry 1 of Schedule 4",
        "Hard gate",
        "Supplier: [buyer to complete: vendor name]",
        "Pack fingerprint (SHA-256): abc",
    ] {
        assert!(said.contains(expected), "{expected} is not in:\n{said}");
    }
    assert!(!said.contains("Schedule 6"), "no clause needs one");
    let report = report(&pack, &assessment, &card, &contract, None);
    sound(&report);
    let said = lines(&report).join("\n");
    assert!(!said.contains("SECRET"));
    for expected in [
        "The verdict is Conditional",
        "Hard gates open under an executive's exception",
        "it does not measure the chance of harm",
        "# Gates",
        "# Questions not asked",
    ] {
        let plain = said.replace("#  ", "# ");
        assert!(plain.contains(expected), "{expected} is not in:\n{said}");
    }
}

#[test]
fn the_report_says_who_signed_and_whether_anything_changed_since() {
    let pack = remote_pack();
    let mut assessment = assessment(&pack, &[]);
    let report_of = |assessment: &anteroom::assessment::Assessment| {
        let card = anteroom::scoring::Scorecard::of(&pack, assessment);
        let contract = select(&pack, assessment, &card);
        lines(&report(&pack, assessment, &card, &contract, None)).join("\n")
    };
    assert!(!report_of(&assessment).contains("Sign-off"), "nobody signed");
    assessment.signatures.push(Signature {
        name: "A. Novak".to_owned(),
        role: "Head of procurement".to_owned(),
        on: Some(date(2026, 11, 22)),
        digest: saved::digest(&assessment),
    });
    let said = report_of(&assessment);
    let row = "A. Novak\nHead of procurement\nNovember 22, 2026\nAs printed here";
    assert!(said.contains(row), "{said}");
    "Another title".clone_into(&mut assessment.title);
    assert!(report_of(&assessment).contains("Before later changes"));
}
