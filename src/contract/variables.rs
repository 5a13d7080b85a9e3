//! What fills each variable: a value by hand, an answer, the default of the tier, or nothing.

use crate::assessment::{Answer, Given};
use crate::contract::facts::Facts;
use crate::contract::value;
use crate::contract::words::lower_first;
use crate::contract::{Contract, Filled, Origin};
use crate::pack::{AnswerSource, Variable, VariableId};

/// The variables that every addendum prints on its first page and in Schedule 1.
pub(super) const FRONT: [&str; 9] = [
    "buyer_name",
    "vendor_name",
    "agreement_title",
    "agreement_date",
    "effective_date",
    "product_name",
    "product_version",
    "buyer_security_contact",
    "vendor_security_contact",
];

/// Returns every variable of the pack with what fills it.
pub(super) fn fill(facts: &Facts<'_>) -> Vec<Filled> {
    facts.pack.variables.iter().map(|variable| one(facts, variable)).collect()
}

/// Returns the variable with this id, if the pack has it and something fills it.
pub fn named<'a>(contract: &'a Contract, id: &str) -> Option<&'a Filled> {
    contract.variables.iter().find(|filled| filled.id.as_str() == id)
}

/// Returns one variable with what fills it.
fn one(facts: &Facts<'_>, variable: &Variable) -> Filled {
    let mut refused = None;
    let hand = facts
        .assessment
        .contract
        .variables
        .get(&variable.id)
        .map(|typed| (Origin::Hand, typed.clone()));
    let answer = variable
        .from
        .as_ref()
        .and_then(|source| answered(facts, source))
        .map(|said| (Origin::Answer, said));
    let default = variable
        .default
        .as_ref()
        .map(|default| (Origin::Default, default.at(facts.tier()).clone()));
    for (origin, text) in [hand, answer, default].into_iter().flatten() {
        if text.trim().is_empty() {
            continue;
        }
        match value::stored(variable, &text) {
            Ok(stored) => {
                return Filled {
                    id: variable.id.clone(),
                    printed: value::printed(variable, &stored),
                    value: Some(stored),
                    origin,
                    refused,
                    used: false,
                };
            }
            Err(why) => {
                refused = refused.or_else(|| Some(refusal_words(variable, origin, &why)));
            }
        }
    }
    Filled {
        id: variable.id.clone(),
        value: None,
        printed: format!("[buyer to complete: {}]", lower_first(&variable.title)),
        origin: Origin::Blank,
        refused,
        used: false,
    }
}

/// Returns why a value is not used, in a sentence part that names where it came from.
fn refusal_words(variable: &Variable, origin: Origin, why: &str) -> String {
    match (origin, &variable.from) {
        (Origin::Answer, Some(source)) => {
            format!("the answer to {} is not used: {why}", source.question)
        }
        (Origin::Default, _) => format!("the default of the pack is not used: {why}"),
        _ => format!("the value typed is not used: {why}"),
    }
}

/// Returns what an answer says for a variable, as somebody would type it.
fn answered(facts: &Facts<'_>, source: &AnswerSource) -> Option<String> {
    let answer: &Answer = facts.answer(&source.question)?;
    if let Some(field) = &source.field {
        return answer.fields.get(field).map(|text| text.trim().to_owned());
    }
    match &answer.given {
        Given::Number(number) => Some(number.to_string()),
        Given::Date(date) => Some(date.to_string()),
        Given::Chosen(chosen) => {
            let question = facts.pack.question(&source.question)?;
            let labels: Vec<&str> = question
                .choices
                .iter()
                .filter(|choice| chosen.contains(&choice.id))
                .map(|choice| choice.label.as_str())
                .collect();
            Some(labels.join(", "))
        }
        Given::Nothing | Given::NoPromise | Given::NotApplicable { .. } => None,
    }
}

/// Returns whether a variable counts as something for a proviso.
pub(super) fn is_something(
    variables: &[Variable],
    contract: &Contract,
    id: &VariableId,
) -> bool {
    let variable = variables.iter().find(|variable| variable.id == *id);
    let stored = contract.variable(id).and_then(|filled| filled.value.as_ref());
    match (variable, stored) {
        (Some(variable), Some(stored)) => value::is_something(variable, stored),
        _ => false,
    }
}

/// Returns the whole number that fills a variable, if one does.
pub(super) fn whole_number(filled: &[Filled], id: &str) -> Option<i64> {
    let filled = filled.iter().find(|filled| filled.id.as_str() == id)?;
    let value = value::thousandths(filled.value.as_deref()?)?;
    (value % 1000 == 0).then_some(value / 1000)
}
