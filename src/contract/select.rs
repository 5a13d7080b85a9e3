//! Which clauses the addendum has, in which strength, and why.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::assessment::{Assessment, VariantChoice};
use crate::contract::facts::{Facts, of_vendor};
use crate::contract::strength::{at_hand, reasons};
use crate::contract::wording::{Piece, uses, wording};
use crate::contract::{
    Contract, ContractClause, ContractPart, Origin, Refused, StrengthReason, added,
    answers, gaps, problems, variables,
};
use crate::pack::{
    Clause, ClauseId, Condition, Inclusion, Pack, QuestionId, Strength, VariableId,
};
use crate::scoring::Scorecard;

/// Returns the contract that an assessment asks for. It never fails: what keeps it from
/// being signed is in [`Contract::problems`].
pub fn select(pack: &Pack, assessment: &Assessment, card: &Scorecard) -> Contract {
    let facts = Facts::new(pack, assessment, card);
    let mut contract = Contract {
        tier: facts.tier(),
        parts: Vec::new(),
        left_out: Vec::new(),
        variables: variables::fill(&facts),
        blanks: BTreeSet::new(),
        answers: Vec::new(),
        gaps: Vec::new(),
        problems: Vec::new(),
    };
    let settled = settle(&facts, &mut contract.left_out);
    arrange(&facts, settled, &mut contract);
    let included: Vec<ClauseId> =
        contract.clauses().map(|clause| clause.id.clone()).collect();
    contract.gaps = gaps::schedule(&facts, &contract.variables, &included);
    contract.answers = answers::schedule(&facts, &contract.gaps);
    mark_used(pack, &mut contract);
    contract.problems = problems::all(pack, assessment, card, &contract);
    contract
}

/// Returns the clauses that are included, in library order and not yet numbered.
fn settle(
    facts: &Facts<'_>,
    left_out: &mut Vec<(ClauseId, String)>,
) -> Vec<ContractClause> {
    let mut settled = Vec::new();
    let mut by_gaps = Vec::new();
    for clause in &facts.pack.clauses {
        let reasons = reasons(facts, clause);
        match &clause.include {
            Inclusion::Gaps { .. } => by_gaps.push((clause, reasons)),
            Inclusion::When(condition) if !facts.judge.holds(condition) => {
                let why = facts.judge.because(condition);
                left_out.push((clause.id.clone(), format!("Left out because {why}")));
            }
            Inclusion::When(condition)
                if *condition != Condition::Always && all_na(&reasons) =>
            {
                left_out.push((
                    clause.id.clone(),
                    "Left out because every question that bears on it was accepted as not \
                     applicable"
                        .to_owned(),
                ));
            }
            Inclusion::When(condition) => {
                let why = if *condition == Condition::Always {
                    "Included in every addendum".to_owned()
                } else {
                    format!("Included because {}", facts.judge.because(condition))
                };
                settled.push(strengthen(facts, clause, why, reasons));
            }
        }
    }
    let gaps = gaps::questions(facts).len();
    let remedies = settled
        .iter()
        .filter(|clause: &&ContractClause| clause.strength == Strength::Remedy)
        .count();
    for (clause, reasons) in by_gaps {
        if gaps + remedies == 0 {
            let why = "Left out because there is no gap to close";
            left_out.push((clause.id.clone(), why.to_owned()));
        } else {
            let why = match (gaps, remedies) {
                (0, _) => "Included because another clause stands in its remedy wording"
                    .to_owned(),
                (1, _) => "Included because there is 1 gap to close".to_owned(),
                _ => format!("Included because there are {gaps} gaps to close"),
            };
            settled.push(strengthen(facts, clause, why, reasons));
        }
    }
    settled
}

/// Returns whether questions bear on a clause and all of them were accepted as not
/// applicable. Questions of the buyer and unscored ones say nothing here.
fn all_na(reasons: &[(StrengthReason, bool)]) -> bool {
    let mut bearing = reasons.iter().filter(|(_, bears)| *bears).peekable();
    bearing.peek().is_some() && bearing.all(|(reason, _)| reason.asks_for.is_none())
}

/// Returns a clause in the strength that the answers, or a person, ask for.
fn strengthen(
    facts: &Facts<'_>,
    clause: &Clause,
    included_because: String,
    reasons: Vec<(StrengthReason, bool)>,
) -> ContractClause {
    let reasons: Vec<StrengthReason> =
        reasons.into_iter().map(|(reason, _)| reason).collect();
    let asked = reasons.iter().filter_map(|reason| reason.asks_for).max();
    let chosen = asked.unwrap_or(Strength::Base);
    let (hand, refused) = by_hand(facts, clause);
    let wanted = hand.map_or(chosen, |choice| choice.strength);
    let (strength, not_used) = at_hand(clause.prose.as_ref(), wanted);
    let mut why = match (hand, asked) {
        (Some(choice), _) => chosen_by_hand(choice, chosen),
        (None, None) => {
            "Base wording, only because nothing was asked that bears on it".into()
        }
        (None, Some(Strength::Base)) => {
            "Base wording, because every answer that bears on it is full and shown".into()
        }
        (None, Some(asked)) => {
            format!("{} wording, because {}", title(asked), worst(&reasons, asked))
        }
    };
    if strength != wanted {
        let _ = write!(
            why,
            "; it has no {} wording, so {} stands in",
            wanted.name(),
            strength.name()
        );
        if let Some(reason) = not_used.filter(|reason| !reason.trim().is_empty()) {
            let reason = reason.trim().trim_end_matches('.');
            let _ = write!(why, " ({reason})");
        }
    }
    ContractClause {
        id: clause.id.clone(),
        number: 0,
        title: clause.title.clone(),
        chosen,
        strength,
        because: why,
        included_because,
        reasons,
        by_hand: hand.map(|choice| choice.reason.trim().to_owned()),
        refused,
        negotiation: facts
            .assessment
            .contract
            .negotiation
            .get(&clause.id)
            .copied()
            .unwrap_or_default(),
        added: added::paragraphs(facts.assessment, &clause.id),
    }
}

/// Returns the strength chosen by hand, if it may be used; else why it may not.
fn by_hand<'a>(
    facts: &Facts<'a>,
    clause: &Clause,
) -> (Option<&'a VariantChoice>, Option<Refused>) {
    let Some(choice) = facts.assessment.contract.variants.get(&clause.id) else {
        return (None, None);
    };
    let open: Vec<QuestionId> = facts
        .bearing_on(clause)
        .filter(|question| of_vendor(question) && facts.gate_open(&question.id))
        .map(|question| question.id.clone())
        .collect();
    match problems::refused(clause, choice.strength, &choice.reason, open) {
        None => (Some(choice), None),
        refused => (None, refused),
    }
}

/// Returns the words for a strength chosen by hand.
fn chosen_by_hand(choice: &VariantChoice, computed: Strength) -> String {
    let mut words = format!("{} wording, chosen by hand", title(choice.strength));
    if !choice.by.trim().is_empty() {
        let _ = write!(words, " by {}", choice.by.trim());
    }
    if choice.reason.trim().is_empty() {
        words.push_str(", without a reason");
    } else {
        let _ = write!(words, ": {}", choice.reason.trim().trim_end_matches('.'));
    }
    if choice.strength != computed {
        let _ = write!(words, "; the answers ask for {}", computed.name());
    }
    words
}

/// Returns the first questions that ask for a strength, with what was said to them.
fn worst(reasons: &[StrengthReason], asked: Strength) -> String {
    const NAMED: usize = 3;
    let asking = || reasons.iter().filter(|reason| reason.asks_for == Some(asked));
    let said: Vec<String> = asking()
        .take(NAMED)
        .map(|reason| format!("{}: {}", reason.question, reason.because))
        .collect();
    let said = said.join("; ");
    match asking().count().saturating_sub(NAMED) {
        0 => said,
        more => format!("{said}; and {more} more"),
    }
}

/// Returns the name of a strength at the start of a sentence.
fn title(strength: Strength) -> String {
    crate::contract::words::upper_first(strength.name())
}

/// Puts the clauses into the parts of the addendum and numbers them through.
fn arrange(facts: &Facts<'_>, mut settled: Vec<ContractClause>, contract: &mut Contract) {
    let mut number = 0;
    for part in &facts.pack.parts {
        let mut clauses = Vec::new();
        for id in &part.clauses {
            if let Some(at) = settled.iter().position(|clause| clause.id == *id) {
                number += 1;
                clauses.push(ContractClause { number, ..settled.remove(at) });
            }
        }
        if !clauses.is_empty() {
            contract.parts.push(ContractPart {
                id: part.id.clone(),
                title: part.title.clone(),
                clauses,
            });
        }
    }
    for clause in settled {
        let why = "Left out because the pack puts it into no part of the addendum";
        contract.left_out.push((clause.id, why.to_owned()));
    }
    contract.left_out.sort_by_key(|(id, _)| {
        facts.pack.clauses.iter().position(|clause| clause.id == *id)
    });
}

/// Marks the variables that the addendum uses, and the blanks that it prints.
fn mark_used(pack: &Pack, contract: &mut Contract) {
    let mut used: BTreeSet<VariableId> =
        variables::FRONT.iter().map(|id| VariableId::from(*id)).collect();
    let mut blanks: BTreeSet<VariableId> = contract
        .variables
        .iter()
        .filter(|filled| filled.origin == Origin::Blank && used.contains(&filled.id))
        .map(|filled| filled.id.clone())
        .collect();
    for clause in contract.clauses() {
        used.extend(uses(pack, clause).into_iter().cloned());
        for paragraph in wording(pack, contract, clause) {
            paragraph.walk(&mut |piece| {
                if let Piece::Blank { variable, .. } = piece {
                    blanks.insert(variable.clone());
                }
            });
        }
    }
    for filled in &mut contract.variables {
        filled.used = used.contains(&filled.id);
    }
    contract.blanks = blanks;
}
