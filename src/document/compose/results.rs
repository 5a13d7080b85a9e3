//! The parts of the report that show results: gates, domains, losses, what a reviewer did.

use crate::assessment::{Assessment, Negotiation};
use crate::contract::Contract;
use crate::document::compose::charts;
use crate::document::compose::schedules::{strength_name, strength_of};
use crate::document::compose::words::{
    ask, bullets, cell, clause_names, day, heading, or_dash, paragraph, table, with_id,
};
use crate::document::{Align, Block, Cell, Inline, Tone};
use crate::pack::{Factor, Pack, Strictness};
use crate::scoring::shown::{points, share, signed};
use crate::scoring::{Fraction, GateState, Scorecard, SmallestChange, Verdict};

/// Returns the gates, the gravest first.
pub(super) fn gates(pack: &Pack, card: &Scorecard) -> Vec<Block> {
    let mut blocks = vec![heading(1, "Gates", "gates")];
    if card.gates.is_empty() {
        blocks.push(paragraph("No gate acts at this tier."));
        return blocks;
    }
    let rows: Vec<Vec<Cell>> = card
        .gravest_gates()
        .into_iter()
        .map(|gate| {
            let strictness = match gate.strictness {
                Strictness::Hard => "Hard",
                Strictness::Soft => "Soft",
            };
            vec![
                with_id(&gate.question, ask(pack, &gate.question)),
                cell(strictness),
                vec![Inline::Strong(gate_words(gate.state).to_owned())],
                cell(gate.because.clone()),
            ]
        })
        .collect();
    let columns = [
        ("Question", 46, Align::Start),
        ("Gate", 8, Align::Start),
        ("State", 14, Align::Start),
        ("Why", 32, Align::Start),
    ];
    blocks.push(paragraph(
        "A failed hard gate stops the purchase whatever the score. An open soft gate has to \
         be closed first.",
    ));
    blocks.push(Block::Table(table("Gates that act at this tier", &columns, rows)));
    blocks
}

/// Returns the words for the state of a gate.
pub(in crate::document) fn gate_words(state: GateState) -> &'static str {
    match state {
        GateState::Passed => "Passed",
        GateState::Closed => "Closed",
        GateState::Partial => "Partly met",
        GateState::Open => "Open",
        GateState::Failed => "Failed",
        GateState::Excepted => "Excepted",
    }
}

/// Returns the smallest change that would pass.
pub(super) fn smallest_change(
    pack: &Pack,
    card: &Scorecard,
    smallest: Option<&SmallestChange>,
) -> Vec<Block> {
    let mut blocks = vec![heading(1, "The smallest change that would pass", "smallest")];
    let Some(smallest) = smallest else {
        blocks.push(paragraph(if card.verdict == Verdict::Recommended {
            "None is needed: the verdict is Recommended."
        } else {
            "It was not worked out for this report."
        }));
        return blocks;
    };
    let count = smallest.improvements.len();
    let counted = smallest.counted();
    blocks.push(paragraph(match (smallest.passes, smallest.exact, count) {
        (_, _, 0) => "No answer of the vendor would change the verdict. What is missing is \
                      on the buyer's side; the reasons of the verdict say what."
            .to_owned(),
        (true, true, 1) => {
            format!("{counted} turns the verdict to Recommended. Nothing less does.")
        }
        (true, true, _) => format!(
            "{counted} turn the verdict to Recommended. No smaller set of improvements does."
        ),
        (true, false, _) => format!(
            "It takes at least several improvements. These {counted} are enough to turn \
             the verdict to Recommended; there may be a smaller set."
        ),
        (false, _, _) => format!(
            "At least {counted} are needed, and they are not enough: the rest is with the \
             buyer."
        ),
    }));
    blocks.extend(improvements(pack, smallest));
    blocks
}

/// Returns what to improve, a line a question: all of it, however much that is. The memo names
/// the report as the place where the whole stands.
fn improvements(pack: &Pack, smallest: &SmallestChange) -> Option<Block> {
    let questions = smallest.by_question();
    let lines = questions.iter().map(|each| {
        let text = format!("{}: {}", each.words(), ask(pack, &each.question));
        vec![Inline::Strong(format!("{} ", each.question)), Inline::Text(text)]
    });
    (!questions.is_empty()).then(|| bullets(lines))
}

/// Returns where most is lost.
pub(super) fn lost(pack: &Pack, card: &Scorecard, contract: &Contract) -> Vec<Block> {
    let mut blocks = vec![heading(1, "Where most is lost", "lost")];
    if card.lost.is_empty() {
        blocks.push(paragraph("No points are lost."));
        return blocks;
    }
    let rows = card
        .lost
        .iter()
        .map(|effect| {
            vec![
                with_id(&effect.question, ask(pack, &effect.question)),
                cell(signed(-effect.residual.abs())),
                cell(or_dash(&clause_names(contract, &effect.clauses))),
            ]
        })
        .collect();
    let columns = [
        ("Question", 60, Align::Start),
        ("Points lost", 15, Align::End),
        ("Clauses", 25, Align::Start),
    ];
    blocks.push(Block::Table(table("Points lost in the residual score", &columns, rows)));
    blocks
}

/// Returns the domain scores.
pub(super) fn domains(pack: &Pack, card: &Scorecard) -> Vec<Block> {
    let rows: Vec<Vec<Cell>> = card
        .domains
        .iter()
        .map(|score| {
            let title = pack.domain(&score.domain).map_or("", |domain| &domain.title);
            let floor = match score.floor {
                Some(floor) => {
                    let floor = points(Fraction::permille(floor.get()), 1);
                    if score.under_floor {
                        format!("below {floor}")
                    } else {
                        format!("{floor} kept")
                    }
                }
                None => "\u{2013}".to_owned(),
            };
            let weight = match score.weight {
                0 => "readiness".to_owned(),
                weight => weight.to_string(),
            };
            vec![
                vec![
                    Inline::Strong(score.domain.to_string()),
                    Inline::Text(format!(" {title}")),
                ],
                cell(weight),
                cell(points(score.vendor, 1)),
                cell(points(score.residual, 1)),
                cell(floor),
                cell(format!("{} of {}", score.answered.done, score.answered.of)),
            ]
        })
        .collect();
    let columns = [
        ("Domain", 38, Align::Start),
        ("Weight", 12, Align::End),
        ("Vendor", 10, Align::End),
        ("Residual", 12, Align::End),
        ("Floor", 14, Align::Start),
        ("Answered", 14, Align::Start),
    ];
    let mut blocks = vec![heading(1, "Domains", "domains")];
    if rows.is_empty() {
        blocks.push(Block::Callout {
            tone: Tone::Warn,
            title: "No score".to_owned(),
            blocks: vec![paragraph("No asked question can be scored.")],
        });
    } else {
        let table = table("Scores by domain, of 100", &columns, rows);
        blocks.push(charts::domains(pack, card, table));
    }
    blocks
}

/// Returns the credits that the reviewer set by hand.
pub(super) fn overrides(
    pack: &Pack,
    assessment: &Assessment,
    card: &Scorecard,
) -> Vec<Block> {
    let mut blocks = vec![heading(1, "Credits set by the reviewer", "overrides")];
    let rows: Vec<Vec<Cell>> = card
        .overrides
        .iter()
        .filter_map(|effect| {
            let review = assessment.reviews.get(&effect.question)?;
            let set = review.override_.as_ref()?;
            let contribution =
                card.contributions.iter().find(|each| each.question == effect.question);
            let original = contribution
                .and_then(|each| each.original)
                .map_or_else(|| "none".to_owned(), share);
            Some(vec![
                with_id(&effect.question, ask(pack, &effect.question)),
                cell(format!("{original} to {}", share(set.credit))),
                cell(format!("{} / {}", signed(effect.vendor), signed(effect.residual))),
                cell(format!(
                    "{} ({}, {})",
                    set.reason.trim(),
                    or_dash(&set.by),
                    day(set.on)
                )),
            ])
        })
        .collect();
    if rows.is_empty() {
        blocks.push(paragraph("None."));
        return blocks;
    }
    let columns = [
        ("Question", 40, Align::Start),
        ("Credit", 14, Align::Start),
        ("Vendor / residual points", 16, Align::End),
        ("Reason, by whom and when", 30, Align::Start),
    ];
    blocks.push(Block::Table(table("Credits set by the reviewer", &columns, rows)));
    blocks
}

/// Returns the compensating controls, with whether each counts.
pub(super) fn controls(
    pack: &Pack,
    assessment: &Assessment,
    card: &Scorecard,
) -> Vec<Block> {
    let mut blocks = vec![heading(1, "Compensating controls", "controls")];
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for question in &pack.questions {
        let Some(review) = assessment.reviews.get(&question.id) else { continue };
        let counted = card
            .contributions
            .iter()
            .find(|each| each.question == question.id)
            .and_then(|each| each.control);
        for control in &review.controls {
            let own = strength_of(pack, control.strength);
            let counts = match counted {
                Some(strength) if strength == own => format!("counts {}", share(own)),
                Some(_) => "does not count beside a stronger one".to_owned(),
                None => "does not count".to_owned(),
            };
            rows.push(vec![
                with_id(&question.id, &question.ask),
                cell(control.what.trim()),
                cell(or_dash(&control.owner)),
                cell(day(control.review_on)),
                cell(format!("{}, {counts}", strength_name(control.strength))),
            ]);
        }
    }
    if rows.is_empty() {
        blocks.push(paragraph("None."));
        return blocks;
    }
    let columns = [
        ("Question", 34, Align::Start),
        ("Control", 26, Align::Start),
        ("Owner", 12, Align::Start),
        ("Review on", 13, Align::Start),
        ("Strength", 15, Align::Start),
    ];
    blocks.push(Block::Table(table("Compensating controls", &columns, rows)));
    blocks
}

/// Returns a factor with its letter.
pub(super) fn factor_words(factor: Factor) -> String {
    let name = match factor {
        Factor::Harm => "Harm to a patient",
        Factor::Continuity => "Continuity of care",
        Factor::Data => "Patient data",
        Factor::Exposure => "Exposure",
    };
    format!("{name} ({}), of {}", factor.letter(), factor.highest())
}

/// Returns the words for how the talks about a clause stand.
pub(super) fn negotiation_words(state: Negotiation) -> &'static str {
    match state {
        Negotiation::Proposed => "proposed",
        Negotiation::VendorObjects => "vendor objects",
        Negotiation::FallbackAgreed => "fallback agreed",
        Negotiation::Accepted => "accepted",
    }
}
