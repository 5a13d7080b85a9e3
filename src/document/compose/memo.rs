//! The decision memo: two pages for the committee. What does not fit is counted, and the
//! report is named as the place where all of it stands.

use crate::contract::{Gap, Topic, long_date};
use crate::document::compose::about::fact;
use crate::document::compose::frame::{BUYER, framed, who};
use crate::document::compose::front::risk;
use crate::document::compose::words::{ask, bullets, heading, paragraph, points};
use crate::document::{Block, Desk, Document, Inline, Paper, Party, Tone};
use crate::scoring::{GateState, Scorecard, Verdict, smallest_change};

/// How many lines each list has at most.
const MOST: usize = 3;
/// How many characters a line has at most, so that it takes two; the report has the whole.
const LONGEST: usize = 110;
/// The same where somebody and a date follow.
const LONGEST_GAP: usize = 80;

/// Returns the memo.
pub(in crate::document) fn memo(desk: &Desk<'_>) -> Document {
    let Desk { pack, assessment, card, contract, .. } = *desk;
    let mut facts = who(desk);
    facts.push(fact(
        "Tier",
        format!(
            "{}, inherent risk {} of 25",
            card.situation.tier.name(),
            card.situation.inherent
        ),
    ));
    facts.push(fact(
        "Scores of 100",
        format!(
            "Vendor {}, with the buyer\u{2019}s controls {}, readiness {}",
            points(card.vendor),
            points(card.residual),
            points(card.readiness)
        ),
    ));
    facts.push(fact(
        "Risk that is left",
        format!(
            "{} of 25; acceptable at this tier is {}",
            risk(pack, card),
            pack.policy.appetite.at(card.situation.tier)
        ),
    ));
    let mut blocks = vec![
        verdict(card),
        Block::Facts(facts),
        heading(1, "What is asked of the committee", "asked"),
        paragraph(asked(card.verdict)),
    ];
    let gates: Vec<Vec<Inline>> = card
        .gravest_gates()
        .into_iter()
        .filter(|gate| !matches!(gate.state, GateState::Passed | GateState::Closed))
        .map(|gate| line(gate.question.as_str(), ask(pack, &gate.question)))
        .collect();
    if !gates.is_empty() {
        blocks.push(heading(2, "Gates that are not met", "gates"));
        listed(&mut blocks, gates);
    }
    if let Some(smallest) = smallest_change(pack, assessment, card) {
        // Few are shown: those at a gate first, as above.
        let gates = card.gravest_gates();
        let mut steps = smallest.by_question();
        steps.sort_by_key(|step| {
            let at = gates.iter().position(|gate| gate.question == step.question);
            at.unwrap_or(gates.len())
        });
        let steps: Vec<Vec<Inline>> = steps
            .iter()
            .map(|each| {
                let text = format!("{}: {}", each.words(), ask(pack, &each.question));
                line(each.question.as_str(), &text)
            })
            .collect();
        if !steps.is_empty() {
            blocks.push(heading(2, "The smallest change that would pass", "smallest"));
            listed(&mut blocks, steps);
        }
    }
    let mut left = Vec::new();
    if !contract.gaps.is_empty() {
        blocks.push(heading(2, "What the vendor has to close", "close"));
        blocks.push(bullets(gaps(desk)));
        let more = contract.gaps.len().saturating_sub(MOST);
        if more > 0 {
            left.push(format!("And {more} more, all in the remediation schedule."));
        }
    }
    let open = contract.problems.iter();
    let open = open.filter(|problem| problem.topic != Topic::Gate).count();
    if open > 0 {
        let (noun, verb) = if open == 1 { ("thing", "is") } else { ("things", "are") };
        left.push(format!(
            "{open} {noun} {verb} left to settle before anybody signs; the scorecard report \
             lists them."
        ));
    }
    if !left.is_empty() {
        blocks.push(paragraph(left.join(" ")));
    }
    blocks.push(heading(1, "Decision", "decision"));
    let party = |role: &str| Party {
        role: role.to_owned(),
        name: vec![Inline::Blank("[name]".to_owned())],
    };
    blocks.push(Block::Signatures(vec![
        party("For the committee"),
        party("For information security"),
    ]));
    framed(desk, Paper::Memo, BUYER, blocks)
}

/// Returns the verdict with its gravest reasons.
fn verdict(card: &Scorecard) -> Block {
    let tone = match card.verdict {
        Verdict::Recommended => Tone::Good,
        Verdict::Conditional | Verdict::Escalate => Tone::Warn,
        Verdict::Stop => Tone::Stop,
    };
    let mut blocks = Vec::new();
    let reasons: Vec<Vec<Inline>> = card
        .reasons
        .iter()
        .map(|reason| vec![short(&reason.text, LONGEST).into()])
        .collect();
    if reasons.is_empty() {
        blocks.push(paragraph("Nothing keeps the verdict from being better."));
    }
    listed(&mut blocks, reasons);
    Block::Callout {
        tone,
        title: format!("The verdict is {}", card.verdict.name()),
        blocks,
    }
}

/// Returns what the committee decides at this verdict.
fn asked(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Recommended => "To award the purchase with the addendum as drafted.",
        Verdict::Conditional => {
            "To award on condition that the addendum and its remediation schedule are signed, \
             and that nothing marked \u{201c}before connection\u{201d} is open when the first \
             unit is connected."
        }
        Verdict::Escalate => {
            "To take the risk that is left to the person who may accept it, or to ask the \
             vendor for the changes below."
        }
        Verdict::Stop => {
            "Not to buy, unless a named executive excepts every failed hard gate, in writing \
             and with an end date."
        }
    }
}

/// Adds the first lines of a list, and how many more there are.
fn listed(blocks: &mut Vec<Block>, mut lines: Vec<Vec<Inline>>) {
    let more = lines.len().saturating_sub(MOST);
    lines.truncate(MOST);
    if more > 0 {
        lines.push(vec![format!("And {more} more, in the scorecard report.").into()]);
    }
    if !lines.is_empty() {
        blocks.push(bullets(lines));
    }
}

/// Returns a line that opens with an id.
fn line(id: &str, text: &str) -> Vec<Inline> {
    vec![Inline::Strong(format!("{id} ")), short(text, LONGEST).into()]
}

/// Returns the gravest gaps: what was asked, who closes it, and until when.
fn gaps(desk: &Desk<'_>) -> Vec<Vec<Inline>> {
    let line = |gap: &Gap| {
        let due = gap.due.map_or_else(|| gap.due_words.clone(), long_date);
        vec![
            Inline::Strong(format!("{} ", gap.question)),
            format!(
                "{} ({}, {})",
                short(ask(desk.pack, &gap.question), LONGEST_GAP),
                short(&gap.owner, LONGEST_GAP / 4),
                short(&due, LONGEST_GAP / 4)
            )
            .into(),
        ]
    };
    desk.contract.gaps.iter().take(MOST).map(line).collect()
}

/// Returns a text of so many characters at most. What is cut says so.
fn short(text: &str, longest: usize) -> String {
    let text = text.trim();
    match text.char_indices().nth(longest) {
        Some((end, _)) => {
            let cut = text.get(..end).unwrap_or_default();
            let cut = cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole);
            format!("{cut} \u{2026}")
        }
        None => text.to_owned(),
    }
}
