//! The first page of the report: the verdict with its reasons, and the figures.

use std::fmt::Write as _;

use crate::document::compose::about::fact;
use crate::document::compose::words::{bullets, paragraph, points};
use crate::document::{Block, Inline, Tone};
use crate::pack::{DomainId, Factor, Pack};
use crate::scoring::shown::{beside, decimals, share};
use crate::scoring::{Fraction, GateState, Reason, Scorecard, Shown, Verdict};

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

/// How many reasons of one kind have a line each; more of them share one, so that the
/// verdict, its reasons and the figures stay on the first page.
const FEW: usize = 3;

/// How many ids such a line names at most.
const MANY: usize = 16;

/// Returns the reasons, the gravest first. Failed gates and domains below their floors
/// share a line where they are many; gates that only make the purchase conditional always
/// do, since the table of gates follows.
fn reasons(card: &Scorecard) -> Vec<Vec<Inline>> {
    let of = |pick: &dyn Fn(&Reason) -> bool| -> Vec<&Reason> {
        card.reasons.iter().filter(|reason| pick(reason)).collect()
    };
    let soft = |reason: &Reason| {
        reason.allows == Verdict::Conditional && reason.question.is_some()
    };
    let mut lines = Vec::new();
    let failed = of(&|reason| reason.question.is_some() && !soft(reason));
    share_line(&mut lines, &failed, FEW, |count| {
        (format!("{count} hard gates fail"), "They are explained under Gates")
    });
    let plain = of(&|reason| reason.question.is_none() && reason.domain.is_none());
    share_line(&mut lines, &plain, usize::MAX, |_| (String::new(), ""));
    let floors = of(&|reason| reason.domain.is_some());
    share_line(&mut lines, &floors, FEW, |count| {
        (
            format!("{count} domains are below their floors"),
            "They are listed under Domains",
        )
    });
    let open = of(&soft);
    share_line(&mut lines, &open, 1, |count| {
        (
            format!("{count} gates are open or met only in part"),
            "They are explained under Gates",
        )
    });
    lines.sort_by_key(|(allows, _)| std::cmp::Reverse(*allows));
    lines
        .into_iter()
        .map(|(allows, text)| {
            vec![Inline::Strong(format!("{}: ", allows.name())), Inline::Text(text)]
        })
        .collect()
}

/// Adds a line for each reason, or one for all of them where they are more than `few`:
/// what they have in common, their ids, and where to read more.
fn share_line(
    lines: &mut Vec<(Verdict, String)>,
    reasons: &[&Reason],
    few: usize,
    common: impl Fn(usize) -> (String, &'static str),
) {
    let Some(first) = reasons.first().filter(|_| reasons.len() > few) else {
        lines.extend(reasons.iter().map(|reason| (reason.allows, reason.text.clone())));
        return;
    };
    let ids: Vec<&str> = reasons
        .iter()
        .filter_map(|reason| match (&reason.question, &reason.domain) {
            (Some(question), _) => Some(question.as_str()),
            (None, domain) => domain.as_ref().map(DomainId::as_str),
        })
        .collect();
    let (what, more) = common(reasons.len());
    // Ids without end say less than their number does.
    let named =
        if ids.len() > MANY { String::new() } else { format!(": {}", ids.join(", ")) };
    lines.push((first.allows, format!("{what}{named}. {more}.")));
}

/// Returns how many gates stand how, the gravest first.
fn gates(card: &Scorecard) -> String {
    const STATES: [(GateState, &str); 6] = [
        (GateState::Failed, "failed"),
        (GateState::Excepted, "excepted"),
        (GateState::Open, "open"),
        (GateState::Partial, "partly met"),
        (GateState::Closed, "closed"),
        (GateState::Passed, "passed"),
    ];
    let counted: Vec<String> = STATES
        .iter()
        .filter_map(|(state, word)| {
            let count = card.gates.iter().filter(|gate| gate.state == *state).count();
            (count > 0).then(|| format!("{count} {word}"))
        })
        .collect();
    if counted.is_empty() {
        return "None acts at this tier".to_owned();
    }
    format!("{}; {} act at this tier", counted.join(", "), card.gates.len())
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
        fact("Gates", gates(card)),
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
