//! Scores that do not add up: gates, weights, credits, evidence, factors, guidance.

use crate::diag::{Code, Diagnostic};
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::{ChoiceCredit, Credit, Factor, Kind, Pack, Permille, Question};

/// Looks at every question.
pub(crate) fn check(pack: &Pack, ledger: &mut Ledger<'_>) {
    for question in &pack.questions {
        if ledger.faulty.contains(question.id.as_str()) {
            continue;
        }
        gate(question, ledger);
        credit(question, ledger);
        guidance(question, ledger);
    }
    for factor in Factor::ALL {
        set_once(pack, factor, ledger);
    }
}

fn gate(question: &Question, ledger: &mut Ledger<'_>) {
    let id = question.id.as_str();
    if question.gate.is_none() {
        return;
    }
    if !question.scored() {
        let message = format!("`{id}` has a gate, but no weight");
        let hint = "give the question a weight from 1 to 5, or take the gate out";
        ledger.push_at((Sort::Question, id, "gate"), Code::UnscoredGate, message, hint);
    } else if !earns_nothing(question) {
        let message = format!("every answer of `{id}` passes its gate");
        let hint = "let the worst answer earn 0, or take the gate out";
        ledger.push_at((Sort::Question, id, "gate"), Code::GateNeverFails, message, hint);
    }
}

/// Returns whether an answer can earn 0 (or lets the reviewer say so).
fn earns_nothing(question: &Question) -> bool {
    match &question.credit {
        Credit::ByChoice => question.choices.iter().any(|choice| {
            matches!(
                choice.credit,
                ChoiceCredit::Earns(Permille::ZERO) | ChoiceCredit::ReviewerDecides
            )
        }),
        Credit::Steps { otherwise, .. } | Credit::Age { otherwise, .. } => {
            let none = match &question.kind {
                Kind::Number { none, .. } | Kind::Date { none } => none.is_some(),
                _ => false,
            };
            *otherwise == Permille::ZERO || none
        }
        Credit::Nothing
        | Credit::Count { .. }
        | Credit::Rules(_)
        | Credit::Span { .. } => true,
    }
}

fn credit(question: &Question, ledger: &mut Ledger<'_>) {
    let id = question.id.as_str();
    if question.scored() && question.credit == Credit::Nothing {
        let message = format!("`{id}` has a weight, but its answers earn nothing");
        let hint = match question.kind {
            Kind::OneOf => "give each choice a `credit`",
            _ => "give the question a `credit` rule",
        };
        ledger.push_at(
            (Sort::Question, id, "weight"),
            Code::MissingCredit,
            message,
            hint,
        );
    }
    let said = question.credit != Credit::Nothing && question.kind != Kind::YesPartlyNo;
    if !question.scored() && said {
        let message = format!("`{id}` has credits, but no weight");
        let hint = "give the question a weight from 1 to 5, or take the credits out";
        let key = if question.credit == Credit::ByChoice { "choices" } else { "credit" };
        ledger.push_at((Sort::Question, id, key), Code::NeedlessCredit, message, hint);
    }
    if question.scored() && question.evidence_class.is_none() {
        let message =
            format!("`{id}` is scored, but does not say what evidence is expected");
        let hint = "add `evidence-class = \"none\"`, `\"document\"` or `\"independent\"`";
        ledger.push_at(
            (Sort::Question, id, "weight"),
            Code::MissingEvidenceClass,
            message,
            hint,
        );
    }
}

fn guidance(question: &Question, ledger: &mut Ledger<'_>) {
    let id = question.id.as_str();
    let mut missing = Vec::new();
    if question.guidance.why.is_empty() {
        missing.push("`why`".to_owned());
    }
    if matches!(question.kind, Kind::YesPartlyNo | Kind::OneOf) {
        let answers = &question.guidance.answers;
        let without = question
            .choices
            .iter()
            .filter(|choice| !answers.contains_key(choice.id.as_str()));
        missing.extend(without.map(|choice| format!("`guidance.{}`", choice.id)));
    }
    if !missing.is_empty() {
        let message = format!("`{id}` has no {}", missing.join(", "));
        let hint = "say why it is asked, and what each answer means and asks for next";
        ledger.push_at((Sort::Question, id, ""), Code::MissingGuidance, message, hint);
    }
}

fn set_once(pack: &Pack, factor: Factor, ledger: &mut Ledger<'_>) {
    let letter = factor.letter();
    let mut setting =
        pack.questions.iter().filter(|question| question.factor == Some(factor));
    let Some(first) = setting.next() else {
        let message = format!("no question sets the factor `{letter}`");
        let diagnostic = Diagnostic::nowhere(Code::MissingFactor, message);
        ledger
            .push(diagnostic.hint(format!("let a question say `factor = \"{letter}\"`")));
        return;
    };
    for second in setting {
        let (id, other) = (second.id.as_str(), &first.id);
        let message = format!("`{id}` sets the factor `{letter}`, and so does `{other}`");
        let hint =
            "let one question set it; others may use `floor-for` or `suggests-for`";
        ledger.push_at(
            (Sort::Question, id, "factor"),
            Code::DuplicateFactor,
            message,
            hint,
        );
    }
}
