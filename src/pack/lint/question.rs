//! Scores that do not add up: gates, weights, credits, evidence, factors, guidance.

use crate::diag::{Code, Diagnostic};
use crate::pack::lint::earns::credits;
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::{Condition, Credit, Factor, Kind, Pack, Permille, Question};

/// Looks at every question.
pub(crate) fn check(pack: &Pack, ledger: &mut Ledger<'_>) {
    for question in &pack.questions {
        if ledger.faulty.contains(question.id.as_str()) {
            continue;
        }
        gate(pack, question, ledger);
        credit(question, ledger);
        guidance(question, ledger);
    }
    for factor in Factor::ALL {
        set_once(pack, factor, ledger);
    }
}

fn gate(pack: &Pack, question: &Question, ledger: &mut Ledger<'_>) {
    let id = question.id.as_str();
    if question.gate.is_none() {
        return;
    }
    if !question.scored() {
        let message = format!("`{id}` has a gate, but no weight");
        let hint = "give the question a weight from 1 to 5, or take the gate out";
        ledger.push_at((Sort::Question, id, "gate"), Code::UnscoredGate, message, hint);
    } else if question.credit != Credit::Nothing
        && !credits(pack, question).contains(&Permille::ZERO)
    {
        let message = format!("every answer of `{id}` passes its gate");
        let hint = "let the worst answer earn 0, or take the gate out";
        ledger.push_at((Sort::Question, id, "gate"), Code::GateNeverFails, message, hint);
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
    let texts = &question.guidance;
    let wanted = ledger.texts.reading.texts.iter();
    let mut missing: Vec<String> = wanted
        .filter(|key| match **key {
            "technical" => texts.technical.is_empty(),
            "good" => texts.good.is_empty(),
            "evidence" => texts.evidence.is_empty(),
            "follow-up" => texts.follow_up.is_empty(),
            "email" => texts.email.is_empty(),
            _ => texts.why.is_empty(),
        })
        .map(|key| format!("`{key}`"))
        .collect();
    let choices = question.choices.iter().map(|choice| choice.id.as_str());
    // A choice of the question can say the same; then nothing else offers it.
    let na = question.not_applicable.iter().map(|_: &Condition| "na");
    let without = choices.chain(na).filter(|id| !texts.answers.contains_key(*id));
    missing.extend(without.map(|id| format!("`guidance.{id}`")));
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
