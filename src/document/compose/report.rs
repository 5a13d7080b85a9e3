//! The scorecard report: the verdict first, its reasons, and the whole arithmetic.

use std::fmt::Write as _;

use crate::assessment::Assessment;
use crate::contract::{Contract, ContractClause, Topic, in_words};
use crate::document::compose::words::{
    bullets, cell, clause_names, heading, name_or, or_dash, paragraph, table, with_id,
};
use crate::document::compose::{
    about, arithmetic, charts, front, references, results, sign_off,
};
use crate::document::{Align, Block, Cell, Document, Inline, Tone};
use crate::pack::{Pack, Role};
use crate::scoring::{Scorecard, Situation, SmallestChange};

/// Returns the scorecard report. It is for the buyer; comments stay in the assessment.
pub fn report(
    pack: &Pack,
    assessment: &Assessment,
    card: &Scorecard,
    contract: &Contract,
    smallest: Option<&SmallestChange>,
) -> Document {
    let supplier = name_or(contract, "vendor_name", "vendor not named");
    let product = name_or(contract, "product_name", "product not named");
    let mut blocks = vec![front::verdict(card)];
    blocks.extend(about::exceptions(pack, assessment, card));
    blocks.push(Block::Facts(front::figures(pack, card)));
    blocks.push(about::limits(pack));
    blocks.extend(results::gates(pack, card));
    blocks.extend(results::smallest_change(pack, card, smallest));
    blocks.extend(results::lost(pack, card, contract));
    blocks.extend(results::domains(pack, card));
    blocks.extend(profile(pack, assessment, card));
    blocks.extend(arithmetic::all(pack, card));
    blocks.extend(results::overrides(pack, assessment, card));
    blocks.extend(results::controls(pack, assessment, card));
    blocks.extend(sign_off::all(pack, assessment, card));
    blocks.extend(clauses(pack, contract));
    blocks.extend(not_asked(pack, &card.situation));
    blocks.extend(references::all(pack, &card.situation, contract));
    blocks.extend(about::provenance(pack, assessment));
    Document {
        title: "Scorecard report".to_owned(),
        subtitle: Some(format!("{product}: {supplier}")),
        language: "en-US".to_owned(),
        date: assessment.date.to_string(),
        running: format!("Scorecard report, {product}, {supplier}"),
        notice: Some("For the buyer. Not for the vendor.".to_owned()),
        author: name_or(contract, "buyer_name", "Anteroom"),
        subject: format!("Security assessment of {product}"),
        blocks,
    }
}

/// Returns what the tier rests on and what the buyer said about the purchase.
fn profile(pack: &Pack, assessment: &Assessment, card: &Scorecard) -> Vec<Block> {
    let factors: Vec<Vec<Cell>> = card
        .situation
        .factors
        .iter()
        .map(|factor| {
            let mut source = factor
                .question
                .as_ref()
                .map_or_else(|| "no question".to_owned(), ToString::to_string);
            if factor.assumed {
                source.push_str(", unanswered: counted at its highest value");
            }
            if let Some(from) = factor.raised_from {
                let _ = write!(source, ", raised from {from} to the floor");
            }
            if let Some(why) = &factor.lowered_because {
                let _ = write!(source, ", below the floor because: {why}");
            }
            vec![
                cell(results::factor_words(factor.factor)),
                cell(factor.value.to_string()),
                cell(source),
            ]
        })
        .collect();
    let said: Vec<(String, Vec<Inline>)> = pack
        .questions
        .iter()
        .filter(|question| card.situation.asks(&question.id))
        .filter(|question| {
            pack.domain(&question.domain).is_some_and(|each| each.role != Role::Vendor)
        })
        .filter_map(|question| {
            let answer = assessment.answers.get(&question.id)?;
            let mut words = in_words(question, answer);
            if !answer.note.trim().is_empty() {
                let _ = write!(words, " (note: {})", answer.note.trim());
            }
            Some((format!("{} {}", question.id, question.ask), vec![words.into()]))
        })
        .collect();
    let columns = [
        ("Factor", 40, Align::Start),
        ("Value", 10, Align::End),
        ("From", 50, Align::Start),
    ];
    let mut blocks = vec![
        heading(1, "Profile and readiness", "profile"),
        charts::risk(card),
        Block::Table(table("What the tier rests on", &columns, factors)),
    ];
    if said.is_empty() {
        blocks.push(paragraph("The buyer has answered nothing yet."));
    } else {
        blocks.push(Block::Facts(said));
    }
    blocks
}

/// Returns the clauses with their strengths and reasons, and what is left to settle.
fn clauses(pack: &Pack, contract: &Contract) -> Vec<Block> {
    let rows: Vec<Vec<Cell>> = contract
        .clauses()
        .map(|clause| {
            vec![
                cell(clause.number.to_string()),
                vec![
                    Inline::Strong(clause.id.to_string()),
                    Inline::Text(format!(" {}", clause.title)),
                ],
                cell(clause.strength.name()),
                cell(why(clause)),
                cell(results::negotiation_words(clause.negotiation)),
            ]
        })
        .collect();
    let columns = [
        ("No.", 6, Align::End),
        ("Clause", 26, Align::Start),
        ("Strength", 11, Align::Start),
        ("Why", 43, Align::Start),
        ("Talks", 14, Align::Start),
    ];
    let mut blocks = vec![heading(1, "The contract", "contract")];
    let open: Vec<Vec<Inline>> = contract
        .problems
        .iter()
        // The gates have a table of their own above.
        .filter(|problem| problem.topic != Topic::Gate)
        .map(|problem| vec![problem.text.as_str().into()])
        .collect();
    if !open.is_empty() {
        blocks.push(Block::Callout {
            tone: Tone::Warn,
            title: "To settle before anybody signs".to_owned(),
            blocks: vec![bullets(open)],
        });
    }
    blocks.push(Block::Table(table("Clauses of the addendum", &columns, rows)));
    if !contract.left_out.is_empty() {
        let rows = contract
            .left_out
            .iter()
            .map(|(id, why)| {
                let title = pack.clause(id).map_or("", |clause| &clause.title);
                vec![
                    vec![
                        Inline::Strong(id.to_string()),
                        Inline::Text(format!(" {title}")),
                    ],
                    cell(format!("{why}.")),
                ]
            })
            .collect();
        let columns = [("Clause", 40, Align::Start), ("Why", 60, Align::Start)];
        blocks.push(Block::Table(table("Clauses left out", &columns, rows)));
    }
    blocks.extend(gaps(pack, contract));
    blocks
}

/// Returns why a clause is here, why it has its strength, and why the fallback that
/// somebody chose is not used, if it is not.
fn why(clause: &ContractClause) -> String {
    let mut words = format!("{}. {}.", clause.included_because, clause.because);
    if let Some(refused) = &clause.refused {
        let _ = write!(words, " {}.", refused.words(&clause.id));
    }
    match clause.added.len() {
        0 => {}
        1 => words.push_str(" One paragraph was added by hand."),
        more => {
            let _ = write!(words, " {more} paragraphs were added by hand.");
        }
    }
    words
}

/// Returns the gaps in short; the addendum has them in full.
fn gaps(pack: &Pack, contract: &Contract) -> Option<Block> {
    let rows: Vec<Vec<Cell>> = contract
        .gaps
        .iter()
        .enumerate()
        .map(|(at, gap)| {
            vec![
                cell((at + 1).to_string()),
                with_id(
                    &gap.question,
                    pack.question(&gap.question).map_or("", |q| &q.ask),
                ),
                cell(gap.gap.clone()),
                cell(or_dash(&clause_names(contract, &gap.clauses))),
            ]
        })
        .collect();
    let columns = [
        ("No.", 6, Align::End),
        ("Question", 46, Align::Start),
        ("Gap", 28, Align::Start),
        ("Clauses", 20, Align::Start),
    ];
    (!rows.is_empty()).then(|| {
        Block::Table(table("Entries of the remediation schedule", &columns, rows))
    })
}

/// Returns the questions that were not asked, with the reasons.
fn not_asked(pack: &Pack, situation: &Situation) -> Vec<Block> {
    let mut blocks = vec![heading(1, "Questions not asked", "not-asked")];
    let rows: Vec<Vec<Cell>> = pack
        .questions
        .iter()
        .filter_map(|question| {
            let why = situation.not_asked.get(&question.id)?;
            Some(vec![with_id(&question.id, &question.ask), cell(why.clone())])
        })
        .collect();
    if rows.is_empty() {
        blocks.push(paragraph("Every question of the pack was asked."));
        return blocks;
    }
    blocks.push(paragraph(
        "A question that is not asked counts nowhere. That is not the same as \u{201c}not \
         applicable\u{201d}, which somebody has to say and the reviewer has to accept.",
    ));
    let columns = [("Question", 60, Align::Start), ("Why not", 40, Align::Start)];
    blocks.push(Block::Table(table("Questions not asked", &columns, rows)));
    blocks
}
