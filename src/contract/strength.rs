//! Which strength the answers ask for: the worst vendor answer wins.

use crate::assessment::EvidenceLevel;
use crate::contract::StrengthReason;
use crate::contract::answers::{given_in_words, in_text};
use crate::contract::facts::{Facts, of_vendor};
use crate::contract::words::lower_first;
use crate::pack::{Clause, EvidenceClass, Prose, Question, Strength, Variant};
use crate::scoring::shown::limit;
use crate::scoring::{Contribution, Counts};

/// Returns what every asked question says about a clause, the worst first, and whether
/// it is a scored question of the vendor.
pub(super) fn reasons(facts: &Facts<'_>, clause: &Clause) -> Vec<(StrengthReason, bool)> {
    let mut reasons: Vec<(StrengthReason, bool)> = facts
        .bearing_on(clause)
        .map(|question| {
            let scored = facts.contribution(&question.id).is_some();
            (reason(facts, question), of_vendor(question) && scored)
        })
        .collect();
    reasons.sort_by_key(|(reason, _)| std::cmp::Reverse(reason.asks_for));
    reasons
}

/// Returns what one question says about the strength of its clauses.
fn reason(facts: &Facts<'_>, question: &Question) -> StrengthReason {
    let contribution = facts.contribution(&question.id);
    let (asks_for, because) = match contribution {
        _ if !of_vendor(question) => {
            let who = lower_first(question.answered_by.label());
            (None, format!("answered by the buyer ({who}), so it raises nothing"))
        }
        None => (None, "not scored, so it raises nothing".to_owned()),
        Some(contribution) => said(facts, question, contribution),
    };
    StrengthReason { question: question.id.clone(), asks_for, because }
}

/// Returns the strength that a scored vendor answer asks for, and why.
fn said(
    facts: &Facts<'_>,
    question: &Question,
    contribution: &Contribution,
) -> (Option<Strength>, String) {
    let words = facts.answer(&question.id).and_then(|answer| {
        given_in_words(question, answer).map(|words| shortened(&words))
    });
    match contribution.counted {
        Counts::NotApplicable => (None, "accepted as not applicable".to_owned()),
        Counts::Pending => (
            Some(Strength::Remedy),
            "\u{201c}not applicable\u{201d} is not accepted yet".to_owned(),
        ),
        Counts::Rejected => {
            (Some(Strength::Remedy), "the reviewer rejected the answer".to_owned())
        }
        Counts::Unanswered => {
            let because = if words.is_some() {
                "the reviewer still has to rate the answer"
            } else {
                "not answered"
            };
            (Some(Strength::Remedy), because.to_owned())
        }
        Counts::Answered => {
            let mut because = words.map_or_else(
                || in_text(question, facts.answer(&question.id)),
                |words| format!("answered \u{201c}{words}\u{201d}"),
            );
            if contribution.original.is_some() {
                let credit = limit(contribution.credit);
                because =
                    format!("{because}, credit set by the reviewer to {credit} of 100");
            }
            let strength = if contribution.credit.get() == 0 {
                Strength::Remedy
            } else if contribution.credit < facts.pack.policy.passing_credit {
                Strength::Strong
            } else if attested_only(question, contribution) {
                because.push_str(", attested only");
                Strength::Strong
            } else {
                Strength::Base
            };
            (Some(strength), because)
        }
    }
}

/// Returns whether nothing but a word stands behind an answer that needs a document.
fn attested_only(question: &Question, contribution: &Contribution) -> bool {
    let expects = !matches!(question.evidence_class, None | Some(EvidenceClass::None));
    expects && contribution.evidence == EvidenceLevel::Attested
}

/// Returns the strength printed for a wanted one: the same, or the next weaker one that
/// the clause has (for a fallback: base), with the pack's reason for leaving it out.
pub(super) fn at_hand(
    prose: Option<&Prose>,
    wanted: Strength,
) -> (Strength, Option<&str>) {
    let Some(prose) = prose else { return (wanted, None) };
    let mut strength = wanted;
    let mut why = None;
    while let Variant::NotUsed(reason) = prose.at(strength) {
        why = why.or(Some(reason.as_str()));
        strength = match strength {
            Strength::Remedy => Strength::Strong,
            Strength::Strong | Strength::Fallback => Strength::Base,
            Strength::Base => break,
        };
    }
    (strength, why)
}

/// Returns the start of a long answer, cut between words.
pub(super) fn shortened(words: &str) -> String {
    const LONGEST: usize = 80;
    if words.chars().count() <= LONGEST {
        return words.to_owned();
    }
    let mut out = String::new();
    for word in words.split_whitespace() {
        if out.chars().count() + word.chars().count() >= LONGEST {
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    if out.is_empty() {
        out = words.chars().take(LONGEST).collect();
    }
    out.push('\u{2026}');
    out
}
