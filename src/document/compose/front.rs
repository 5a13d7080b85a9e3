//! The first page of the report: the verdict with its reasons, and the figures.

use std::fmt::Write as _;

use crate::document::compose::about::fact;
use crate::document::compose::words::{bullets, paragraph, points};
use crate::document::{Block, Inline, Tone};
use crate::pack::{Factor, Pack};
use crate::scoring::shown::{beside, decimals, share};
use crate::scoring::{Fraction, Reason, Scorecard, Shown, Verdict};

/// Returns the verdict with all its reasons.
pub(super) fn verdict(card: &Scorecard) -> Block {
    let (tone, meaning) = match card.verdict {
        Verdict::Recommended => (Tone::Good, "Award."),
        Verdict::Conditional => (
            Tone::Warn,
            "Proceed only with the listed clauses and the remediation schedule.",
        ),
        Verdict::Escalate => {
            (Tone::Warn, "Take the risk that is left to the person who may accept it.")
        }
        Verdict::Stop => (
            Tone::Stop,
            "Do not buy, unless a named executive excepts every failed hard gate.",
        ),
    };
    let mut blocks = vec![paragraph(meaning)];
    if card.reasons.is_empty() {
        blocks.push(paragraph("Nothing keeps the verdict from being better."));
    } else {
        blocks.push(bullets(reasons(card)));
    }
    Block::Callout {
        tone,
        title: format!("The verdict is {}", card.verdict.name()),
        blocks,
    }
}

/// Returns the reasons, the gravest first. Gates that only make the purchase conditional
/// share one line, since the table of gates follows.
fn reasons(card: &Scorecard) -> Vec<Vec<Inline>> {
    let shared = |reason: &&Reason| {
        reason.allows == Verdict::Conditional && reason.question.is_some()
    };
    let line = |allows: Verdict, text: String| {
        vec![Inline::Strong(format!("{}: ", allows.name())), Inline::Text(text)]
    };
    let mut lines: Vec<Vec<Inline>> = card
        .reasons
        .iter()
        .filter(|reason| !shared(reason))
        .map(|reason| line(reason.allows, reason.text.clone()))
        .collect();
    let gates: Vec<&Reason> = card.reasons.iter().filter(shared).collect();
    match gates.as_slice() {
        [] => {}
        [gate] => lines.push(line(gate.allows, gate.text.clone())),
        gates => {
            let ids: Vec<&str> = gates
                .iter()
                .filter_map(|gate| Some(gate.question.as_ref()?.as_str()))
                .collect();
            let text = format!(
                "{} gates are open or met only in part: {}. They are explained under Gates.",
                gates.len(),
                ids.join(", ")
            );
            lines.push(line(Verdict::Conditional, text));
        }
    }
    lines
}

/// Returns the figures of the first page.
pub(super) fn figures(pack: &Pack, card: &Scorecard) -> Vec<(String, Vec<Inline>)> {
    let situation = &card.situation;
    let tier = situation.tier;
    let exposure = situation.factor(Factor::Exposure);
    let mut tier_words = format!(
        "{}: inherent risk {} of 25 (impact {} \u{d7} exposure {exposure})",
        tier.name(),
        situation.inherent,
        situation.impact
    );
    if let Some(raised) = &situation.tier_raised {
        let _ = write!(tier_words, ". {}", raised.trim_end_matches('.'));
    }
    if situation.provisional {
        tier_words
            .push_str(". Provisional: a factor is unanswered and counts at its highest");
    }
    let risk = format!(
        "{} of 25: {} \u{d7} (1 \u{2212} {} \u{d7} {})",
        risk(pack, card),
        situation.inherent,
        share(pack.policy.most_removed),
        decimals(card.effectiveness, 3)
    );
    let coverage = match card.coverage.claimed {
        0 => "Nothing claimed yet that needs evidence".to_owned(),
        claimed => {
            let share =
                Fraction::new(u128::from(card.coverage.verified), u128::from(claimed));
            format!(
                "{} of 100: weight {} verified of {claimed} claimed",
                Shown(share),
                card.coverage.verified
            )
        }
    };
    vec![
        fact("Tier", tier_words),
        fact(
            "Vendor score",
            format!(
                "{}; over answered questions only, {}",
                of_100(card.vendor, "what the vendor does and proves"),
                points(card.vendor_so_far)
            ),
        ),
        fact(
            "Residual score",
            format!(
                "{}; the threshold at {} is {}",
                of_100(card.residual, "with compensating controls"),
                tier.name(),
                Shown(Fraction::permille(pack.policy.threshold.at(tier).get()))
            ),
        ),
        fact("Readiness", of_100(card.readiness, "the buyer's own")),
        fact(
            "Residual risk",
            format!(
                "{risk}; acceptable at {} is {}",
                tier.name(),
                pack.policy.appetite.at(tier)
            ),
        ),
        fact("Evidence coverage", coverage),
        fact(
            "Completeness",
            format!(
                "{} of {} vendor questions and {} of {} buyer questions answered",
                card.answered_vendor.done,
                card.answered_vendor.of,
                card.answered_buyer.done,
                card.answered_buyer.of
            ),
        ),
    ]
}

/// Returns the residual risk with as many digits as the limit of its tier asks for.
pub(super) fn risk(pack: &Pack, card: &Scorecard) -> String {
    beside(card.residual_risk, *pack.policy.appetite.at(card.situation.tier))
}

/// Returns a score with what it means.
fn of_100(score: Option<Fraction>, meaning: &str) -> String {
    match score {
        Some(_) => format!("{} of 100, {meaning}", points(score)),
        None => "No score: nothing can be scored yet".to_owned(),
    }
}
