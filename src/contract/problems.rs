//! What has to be settled before anybody signs.

use crate::assessment::{Assessment, Negotiation};
use crate::contract::strength::at_hand;
use crate::contract::wording::{Piece, wording};
use crate::contract::words::lower_first;
use crate::contract::{Contract, Gap, Origin, Problem, Refused};
use crate::pack::{Clause, ClauseId, Pack, QuestionId, Strength, VariableId};
use crate::scoring::{Counts, Scorecard, Verdict};

impl Problem {
    /// Returns a problem about no one thing.
    fn new(text: String) -> Self {
        Self { text, variable: None, clause: None, question: None }
    }

    /// Returns a problem about a clause.
    fn of_clause(clause: &ClauseId, text: String) -> Self {
        Self { clause: Some(clause.clone()), ..Self::new(text) }
    }

    /// Returns a problem about a variable.
    fn of_variable(variable: &VariableId, text: String) -> Self {
        Self { variable: Some(variable.clone()), ..Self::new(text) }
    }

    /// Returns a problem about a question.
    fn of_question(question: &QuestionId, text: String) -> Self {
        Self { question: Some(question.clone()), ..Self::new(text) }
    }
}

/// Returns what has to be settled, the gravest first, given a contract whose texts stand.
pub(super) fn all(
    pack: &Pack,
    assessment: &Assessment,
    card: &Scorecard,
    contract: &Contract,
) -> Vec<Problem> {
    let mut out = Vec::new();
    if card.verdict == Verdict::Stop {
        out.push(Problem::new(
            "The verdict is Stop: settle the failed hard gates, or have a named executive \
             except them, before this addendum is used"
                .to_owned(),
        ));
    }
    if card.verdict == Verdict::Escalate {
        out.push(Problem::new(
            "The verdict is Escalate: the person who may accept the risk that is left has \
             to do so first"
                .to_owned(),
        ));
    }
    unanswered(card, &mut out);
    for filled in &contract.variables {
        let title = pack.variable(&filled.id).map_or("", |variable| &variable.title);
        if let Some(why) = &filled.refused {
            let text = format!("Check \u{201c}{}\u{201d}: {why}", lower_first(title));
            out.push(Problem::of_variable(&filled.id, text));
        }
        if filled.used && filled.origin == Origin::Blank && printed(contract, &filled.id)
        {
            let text = format!("Fill in \u{201c}{}\u{201d}", lower_first(title));
            out.push(Problem::of_variable(&filled.id, text));
        }
    }
    for clause in contract.clauses() {
        if clause.strength < clause.chosen && clause.by_hand.as_deref() == Some("") {
            let text = format!(
                "Say why clause {} is weaker than the answers ask for",
                clause.number
            );
            out.push(Problem::of_clause(&clause.id, text));
        }
        if clause.negotiation == Negotiation::VendorObjects {
            let text = format!("The vendor objects to clause {}", clause.number);
            out.push(Problem::of_clause(&clause.id, text));
        }
    }
    missing(pack, contract, &mut out);
    late(pack, assessment, contract, &mut out);
    out.extend(contract.clauses().filter_map(|clause| {
        let words = clause.refused.as_ref()?.words(&clause.id);
        Some(Problem::of_clause(&clause.id, words))
    }));
    out
}

/// Adds one problem for vendor questions without an answer that counts.
fn unanswered(card: &Scorecard, out: &mut Vec<Problem>) {
    let open = card.answered_vendor.of.saturating_sub(card.answered_vendor.done);
    if open > 0 {
        let (noun, verb) =
            if open == 1 { ("question", "has") } else { ("questions", "have") };
        out.push(Problem::new(format!(
            "{open} vendor {noun} still {verb} no answer that counts; the addendum treats \
             them as gaps"
        )));
    }
    for contribution in &card.contributions {
        if contribution.counted == Counts::Pending {
            let id = &contribution.question;
            let text =
                format!("Decide whether \u{201c}not applicable\u{201d} stands for {id}");
            out.push(Problem::of_question(id, text));
        }
    }
}

/// Returns whether a blank is printed, not only asked about by a proviso.
fn printed(contract: &Contract, id: &VariableId) -> bool {
    contract.blanks.contains(id)
}

/// Adds a problem for every reference to a clause that was left out.
fn missing(pack: &Pack, contract: &Contract, out: &mut Vec<Problem>) {
    for clause in contract.clauses() {
        for paragraph in wording(pack, contract, clause) {
            paragraph.walk(&mut |piece| {
                if let Piece::Missing { id, .. } = piece {
                    let text = format!(
                        "Clause {} refers to {id}, which is not in this addendum",
                        clause.number
                    );
                    out.push(Problem::of_clause(&clause.id, text));
                }
            });
        }
    }
}

/// Adds a problem for every planned date that the contract's own limit does not allow.
fn late(
    pack: &Pack,
    assessment: &Assessment,
    contract: &Contract,
    out: &mut Vec<Problem>,
) {
    let limit = crate::contract::gaps::last_day(&contract.variables);
    for Gap { question, .. } in &contract.gaps {
        let planned =
            assessment.contract.remedies.get(question).and_then(|plan| plan.due);
        if let (Some(planned), Some(limit)) = (planned, limit)
            && planned > limit
        {
            let text = format!(
                "The date planned for {question} is later than the contract allows: {}",
                crate::contract::long_date(limit)
            );
            out.push(Problem::of_question(question, text));
        }
    }
    for id in assessment.contract.remedies.keys() {
        if pack.question(id).is_none() {
            let text = format!("A remedy is planned for {id}, which is not in this pack");
            out.push(Problem::of_question(id, text));
        }
    }
}

/// Returns why a strength chosen by hand is not used, if it is not: only a fallback can
/// be refused.
pub(super) fn refused(
    clause: &Clause,
    wanted: Strength,
    reason: &str,
    open: Vec<QuestionId>,
) -> Option<Refused> {
    if wanted != Strength::Fallback {
        None
    } else if !open.is_empty() {
        Some(Refused::GatesOpen(open))
    } else if reason.trim().is_empty() {
        Some(Refused::NoReason)
    } else {
        let (at_hand, _) = at_hand(clause.prose.as_ref(), wanted);
        (at_hand != Strength::Fallback).then_some(Refused::NoFallback)
    }
}

impl Refused {
    /// Returns the refusal as a sentence about a clause, without its stop.
    #[must_use]
    pub fn words(&self, clause: &ClauseId) -> String {
        match self {
            Self::GatesOpen(gates) => {
                let ids: Vec<&str> = gates.iter().map(QuestionId::as_str).collect();
                let (noun, verb) =
                    if gates.len() == 1 { ("gate", "is") } else { ("gates", "are") };
                format!(
                    "The fallback of {clause} is not used: its {noun} {} {verb} open",
                    ids.join(", ")
                )
            }
            Self::NoReason => {
                format!("The fallback of {clause} is not used: say why it is chosen")
            }
            Self::NoFallback => {
                format!("{clause} has no fallback: base stands in for it")
            }
        }
    }
}
