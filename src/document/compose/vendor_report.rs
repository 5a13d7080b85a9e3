//! The vendor's own report: its score by its own answers, and what would raise it.
//!
//! It is made from the response as the vendor gives it, so that nothing of the buyer's
//! review can be in it.

use crate::assessment::EvidenceLevel;
use crate::document::compose::about::{fact, limits, provenance};
use crate::document::compose::frame::{framed, who};
use crate::document::compose::results;
use crate::document::compose::words::{
    ask, cell, heading, paragraph, points, table, with_id,
};
use crate::document::{Align, Block, Cell, Desk, Document, Paper};
use crate::pack::{Pack, Role};
use crate::scoring::{Contribution, Counts, Fraction, GateState, Scorecard, Shown};

/// How many ways to raise the score are shown.
const SHOWN: usize = 12;

/// Returns the report.
pub(in crate::document) fn vendor_report(desk: &Desk<'_>) -> Document {
    let pack = desk.pack;
    let own = desk.assessment.response(pack);
    let mut card = Scorecard::of(pack, &own);
    card.domains.retain(|score| score.weight > 0);
    let mut facts = who(desk);
    facts.push(fact("Score", format!("{} of 100", points(card.vendor))));
    facts.push(fact(
        "Over answered questions only",
        format!("{} of 100", points(card.vendor_so_far)),
    ));
    facts.push(fact(
        "Answered",
        format!("{} of {} questions", card.answered_vendor.done, card.answered_vendor.of),
    ));
    facts.push(fact("Tier", card.situation.tier.name().to_owned()));
    let mut blocks = vec![
        paragraph(
            "The score by your own answers, before the buyer has looked at them. Evidence \
             counts as named, not as read.",
        ),
        Block::Facts(facts),
        limits(pack),
        heading(1, "Essential requirements that are open", "gates"),
    ];
    blocks.push(gates(pack, &card));
    blocks.push(heading(1, "What would raise the score most", "raise"));
    blocks.push(raises(pack, &card));
    blocks.extend(results::domains(pack, &card));
    blocks.extend(provenance(pack, &own));
    let notice =
        "The vendor\u{2019}s own. It holds nothing of the buyer\u{2019}s review.";
    framed(desk, Paper::VendorReport, notice, blocks)
}

/// Returns the gates that the answers leave open.
fn gates(pack: &Pack, card: &Scorecard) -> Block {
    let passed = |state| matches!(state, GateState::Passed | GateState::Closed);
    let of_vendor = |id| {
        let domain = pack.question(id).and_then(|question| pack.domain(&question.domain));
        domain.is_some_and(|domain| domain.role == Role::Vendor)
    };
    let rows: Vec<Vec<Cell>> = card
        .gates
        .iter()
        .filter(|gate| !passed(gate.state) && of_vendor(&gate.question))
        .map(|gate| {
            let unanswered = card
                .contribution(&gate.question)
                .is_none_or(|part| part.counted == Counts::Unanswered);
            let state = if unanswered { "Not answered yet" } else { "Not met" };
            vec![with_id(&gate.question, ask(pack, &gate.question)), cell(state)]
        })
        .collect();
    if rows.is_empty() {
        return paragraph("None.");
    }
    let columns = [("Question", 75, Align::Start), ("State", 25, Align::Start)];
    Block::Table(table("Essential requirements that are open", &columns, rows))
}

/// Returns the vendor's questions that could still add most, the greatest first.
fn raises(pack: &Pack, card: &Scorecard) -> Block {
    let mut raises: Vec<(&Contribution, Fraction)> = card
        .contributions
        .iter()
        .filter(|part| {
            pack.domain(&part.domain).is_some_and(|domain| domain.role == Role::Vendor)
        })
        .map(|part| (part, part.share.minus(part.adds)))
        .filter(|(_, gain)| gain.thousandths() > 0)
        .collect();
    raises.sort_by(|(_, one), (_, other)| other.cmp(one));
    let rows: Vec<Vec<Cell>> = raises
        .into_iter()
        .take(SHOWN)
        .map(|(part, gain)| {
            vec![
                with_id(&part.question, ask(pack, &part.question)),
                cell(how(part)),
                cell(format!("+{}", Shown(gain))),
            ]
        })
        .collect();
    if rows.is_empty() {
        return paragraph("Nothing: every point is reached.");
    }
    let columns = [
        ("Question", 55, Align::Start),
        ("What to do", 30, Align::Start),
        ("Points", 15, Align::End),
    ];
    Block::Table(table("What would raise the score most", &columns, rows))
}

/// Returns how a question could add more.
fn how(part: &Contribution) -> &'static str {
    match (part.counted, part.credit.get(), part.evidence) {
        (Counts::Unanswered, ..) => "Answer it",
        (Counts::Pending, ..) => "The buyer decides on \u{201c}not applicable\u{201d}",
        (_, 1000, EvidenceLevel::Attested) => "Name a document with title, version, date",
        (_, 1000, _) => "The buyer reads the document",
        (..) => "A better answer",
    }
}
