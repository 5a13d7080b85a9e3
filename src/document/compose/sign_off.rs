//! The part of the report that says who signs for it, and which answers were not taken.

use crate::assessment::{Assessment, saved};
use crate::document::compose::words::{
    ask, cell, day, heading, or_dash, paragraph, table, with_id,
};
use crate::document::{Align, Block, Cell};
use crate::pack::Pack;
use crate::scoring::{Decided, Scorecard, decisions};

/// Returns who signed, whether the result is still what they signed, and the answers that
/// the reviewer did not take; nothing while nobody signed.
pub(super) fn all(pack: &Pack, assessment: &Assessment, card: &Scorecard) -> Vec<Block> {
    if assessment.signatures.is_empty() {
        return Vec::new();
    }
    let now = saved::digest(assessment);
    let rows: Vec<Vec<Cell>> = assessment
        .signatures
        .iter()
        .map(|signature| {
            let stands = signature.digest == now;
            vec![
                cell(or_dash(&signature.name)),
                cell(or_dash(&signature.role)),
                cell(day(signature.on)),
                cell(if stands { "As printed here" } else { "Before later changes" }),
            ]
        })
        .collect();
    let columns = [
        ("Name", 30, Align::Start),
        ("Role or office", 32, Align::Start),
        ("Date", 18, Align::Start),
        ("Signed for the result", 20, Align::Start),
    ];
    let mut blocks = vec![
        heading(1, "Sign-off", "sign-off"),
        paragraph(
            "These people signed for the result, with everything that was set by hand: a note \
             of who agreed, not an electronic signature in law.",
        ),
        Block::Table(table("Who signed", &columns, rows)),
    ];
    let refused: Vec<Vec<Cell>> = decisions(pack, assessment, card)
        .into_iter()
        .filter_map(|decision| {
            let what = match decision.what {
                Decided::Rejected => "Rejected",
                Decided::EvidenceRefused => "Evidence not enough",
                _ => return None,
            };
            Some(vec![
                with_id(&decision.question, ask(pack, &decision.question)),
                cell(what),
                cell(or_dash(&decision.reason)),
                cell(format!("{}, {}", or_dash(&decision.by), day(decision.on))),
            ])
        })
        .collect();
    if !refused.is_empty() {
        let columns = [
            ("Question", 40, Align::Start),
            ("Finding", 16, Align::Start),
            ("Said to the vendor", 24, Align::Start),
            ("By whom and when", 20, Align::Start),
        ];
        let title = "Answers that the reviewer did not take";
        blocks.push(Block::Table(table(title, &columns, refused)));
    }
    blocks
}
