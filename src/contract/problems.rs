//! What has to be settled before anybody signs.

use crate::assessment::{Assessment, Negotiation};
use crate::contract::strength::at_hand;
use crate::contract::wording::{Piece, wording};
use crate::contract::words::lower_first;
use crate::contract::{Contract, ContractClause, Origin, Problem, Refused, Topic};
use crate::pack::{Clause, ClauseId, Pack, QuestionId, Strength, VariableId};
use crate::scoring::{Counts, GateState, Scorecard, Verdict};

impl Problem {
    /// Returns a problem about no one thing.
    fn new(topic: Topic, text: String) -> Self {
        Self { topic, text, variable: None, clause: None, question: None }
    }

    /// Returns a problem about a clause.
    fn of_clause(clause: &ClauseId, text: String) -> Self {
        Self { clause: Some(clause.clone()), ..Self::new(Topic::Clause, text) }
    }

    /// Returns a problem about a variable.
    fn of_variable(variable: &VariableId, text: String) -> Self {
        Self { variable: Some(variable.clone()), ..Self::new(Topic::Value, text) }
    }

    /// Returns a problem about a question.
    fn of_question(topic: Topic, question: &QuestionId, text: String) -> Self {
        Self { question: Some(question.clone()), ..Self::new(topic, text) }
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
            Topic::Decision,
            "The verdict is Stop: settle the failed hard gates, or have a named executive \
             except them, before this addendum is used"
                .to_owned(),
        ));
    }
    if card.verdict == Verdict::Escalate {
        out.push(Problem::new(
            Topic::Decision,
            "The verdict is Escalate: the person who may accept the risk that is left has \
             to do so first"
                .to_owned(),
        ));
    }
    gates(card, &mut out);
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
        out.extend(weaker(clause).map(|text| Problem::of_clause(&clause.id, text)));
        if clause.negotiation == Negotiation::VendorObjects {
            let text = format!("The vendor objects to clause {}", clause.number);
            out.push(Problem::of_clause(&clause.id, text));
        }
    }
    missing(pack, contract, &mut out);
    out.extend(contract.clauses().filter_map(|clause| {
        let words = clause.refused.as_ref()?.words(&clause.id);
        Some(Problem::of_clause(&clause.id, words))
    }));
    not_printed(assessment, contract, &mut out);
    planned(pack, assessment, contract, &mut out);
    out
}

/// Adds a problem for every gate that is open, the gravest first. One that is met in part
/// is none: its clause is strong then, and carries it.
fn gates(card: &Scorecard, out: &mut Vec<Problem>) {
    let open = |state| {
        matches!(state, GateState::Failed | GateState::Excepted | GateState::Open)
    };
    for gate in card.gravest_gates().into_iter().filter(|gate| open(gate.state)) {
        let text = gate.because.trim_end_matches('.').to_owned();
        out.push(Problem::of_question(Topic::Gate, &gate.question, text));
    }
}

/// Returns what has to be settled about a clause that a person made weaker, until the
/// talks about it have come to an end.
fn weaker(clause: &ContractClause) -> Option<String> {
    let number = clause.number;
    let reason = clause.by_hand.as_deref()?;
    let settled = match clause.negotiation {
        Negotiation::Accepted => true,
        Negotiation::FallbackAgreed => clause.strength == Strength::Fallback,
        Negotiation::Proposed | Negotiation::VendorObjects => false,
    };
    if clause.strength >= clause.chosen {
        None
    } else if reason.is_empty() {
        Some(format!("Say why clause {number} is weaker than the answers ask for"))
    } else if settled {
        None
    } else if clause.strength == Strength::Fallback {
        Some(format!(
            "Clause {number} stands in its fallback, which is not marked as agreed"
        ))
    } else {
        Some(format!(
            "Clause {number} is weaker than the answers ask for, and not marked as \
             accepted: {} instead of {}",
            clause.strength.name(),
            clause.chosen.name()
        ))
    }
}

/// Adds one problem for vendor questions without an answer that counts.
fn unanswered(card: &Scorecard, out: &mut Vec<Problem>) {
    let open = card.answered_vendor.of.saturating_sub(card.answered_vendor.done);
    if open > 0 {
        let (noun, verb) =
            if open == 1 { ("question", "has") } else { ("questions", "have") };
        let text = format!(
            "{open} vendor {noun} still {verb} no answer that counts; the addendum treats \
             them as gaps"
        );
        out.push(Problem::new(Topic::Answer, text));
    }
    for contribution in &card.contributions {
        if contribution.counted == Counts::Pending {
            let id = &contribution.question;
            let text =
                format!("Decide whether \u{201c}not applicable\u{201d} stands for {id}");
            out.push(Problem::of_question(Topic::Answer, id, text));
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

/// Adds a problem for every paragraph added to a clause that is not printed.
fn not_printed(assessment: &Assessment, contract: &Contract, out: &mut Vec<Problem>) {
    for id in assessment.contract.paragraphs.keys() {
        let said = !super::added::paragraphs(assessment, id).is_empty();
        if said && contract.clause(id).is_none() {
            let text =
                format!("A paragraph was added to {id}, which is not in this addendum");
            out.push(Problem::of_clause(id, text));
        }
    }
}

/// Adds a problem for every planned remedy whose date cannot stand, or whose question is
/// not there.
fn planned(
    pack: &Pack,
    assessment: &Assessment,
    contract: &Contract,
    out: &mut Vec<Problem>,
) {
    for gap in &contract.gaps {
        if let Some(amiss) = &gap.amiss {
            let text = format!("The date planned for {} is {amiss}", gap.question);
            out.push(Problem::of_question(Topic::Schedule, &gap.question, text));
        }
    }
    for id in assessment.contract.remedies.keys() {
        if pack.question(id).is_none() {
            let text = format!("A remedy is planned for {id}, which is not in this pack");
            out.push(Problem::of_question(Topic::Schedule, id, text));
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
