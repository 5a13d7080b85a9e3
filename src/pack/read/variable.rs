//! The blanks of the contract, from `variables.toml`.

use crate::diag::{Code, Diagnostic, Place, Source};
use crate::pack::read::decimal::decimal;
use crate::pack::read::ledger::{Ledger, Sort, Target};
use crate::pack::read::name::{Shape, check_shape};
use crate::pack::read::table::{Node, Table, nowhere_else};
use crate::pack::read::toml;
use crate::pack::{AnswerSource, ByTier, QuestionId, Variable, VariableKind};

/// The words for kinds of variables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    Text,
    Date,
    Number,
    Money,
    YesNo,
}

const WORDS: [(&str, Word); 5] = [
    ("text", Word::Text),
    ("date", Word::Date),
    ("number", Word::Number),
    ("money", Word::Money),
    ("yes-no", Word::YesNo),
];

/// Reads all variables in the order written.
pub(crate) fn variables(source: &Source, ledger: &mut Ledger<'_>) -> Vec<Variable> {
    toml::all(source, ledger, all)
}

fn all(mut table: Table<'_>, ledger: &mut Ledger<'_>) -> Vec<Variable> {
    let node = table.required("variable", ledger.diagnostics);
    let tables = node.map(|node| node.tables(ledger.diagnostics)).unwrap_or_default();
    let mut variables = Vec::new();
    for mut table in tables {
        variables.extend(variable(&mut table, ledger));
        table.close(elsewhere, ledger.diagnostics);
    }
    table.close(nowhere_else, ledger.diagnostics);
    variables
}

fn elsewhere(key: &str) -> Option<&'static str> {
    Some(match key {
        "unit" | "max" => "this key belongs to variables with `kind = \"number\"`",
        "min" => "this key belongs to variables with `kind = \"number\"` or `\"money\"`",
        "words" => "this key belongs to variables with `kind = \"yes-no\"`",
        _ => return None,
    })
}

fn variable(table: &mut Table<'_>, ledger: &mut Ledger<'_>) -> Option<Variable> {
    let node = table.required("id", ledger.diagnostics);
    let id = node.as_ref().and_then(|node| node.text(ledger.diagnostics));
    if let (Some(node), Some(id)) = (&node, id) {
        check_shape(Shape::Snake, "variable", id, &node.place, ledger);
        ledger.define(Sort::Variable, id, &node.place);
    } else {
        ledger.lost = true;
    }
    let title = table.prose("title", ledger.diagnostics).unwrap_or_default();
    let word = table.required("kind", ledger.diagnostics);
    let word = word.and_then(|node| node.word(&WORDS, ledger.diagnostics));
    let kind = if let Some(word) = word {
        kind(word, table, ledger)
    } else {
        // Nothing can be said about the keys of an unknown kind.
        for key in ["unit", "min", "max", "words"] {
            let _ = table.optional(key);
        }
        VariableKind::Text
    };
    let default = table.optional("default");
    let default = default
        .filter(|_| word.is_some())
        .and_then(|node| defaults(&node, &kind, ledger));
    let required = table.optional("required");
    let required =
        required.and_then(|node| node.truth(ledger.diagnostics)).unwrap_or(false);
    let from = table.optional("from").and_then(|node| from(&node, ledger));
    let anchor = table.prose("anchor", ledger.diagnostics).unwrap_or_default();
    id.map(|id| Variable { id: id.into(), title, kind, default, required, from, anchor })
}

fn kind(word: Word, table: &mut Table<'_>, ledger: &mut Ledger<'_>) -> VariableKind {
    match word {
        Word::Text => VariableKind::Text,
        Word::Date => VariableKind::Date,
        Word::Number => {
            let unit = table.prose("unit", ledger.diagnostics).unwrap_or_default();
            let mut bound = |key| {
                table.optional(key).and_then(|node| node.thousandths(ledger.diagnostics))
            };
            let (min, max) = (bound("min"), bound("max"));
            if let (Some(low), Some(high)) = (min, max)
                && low > high
            {
                let message = format!(
                    "the smallest value {} is above the largest {}",
                    decimal(low),
                    decimal(high)
                );
                let place = table.key_place("min");
                let diagnostic = Diagnostic::new(Code::BoundsCrossed, &place, message);
                let other = table.key_place("max");
                ledger
                    .push(diagnostic.also(&other, "the largest").hint("turn them round"));
            }
            VariableKind::Number { unit, min, max }
        }
        Word::Money => {
            let min = table.optional("min");
            VariableKind::Money {
                min: min.and_then(|node| node.whole((0, i64::MAX), ledger.diagnostics)),
            }
        }
        Word::YesNo => {
            let words = table.required("words", ledger.diagnostics);
            let mut words = words.and_then(|node| node.table(ledger.diagnostics));
            let mut word = |key| {
                let words = words.as_mut()?;
                words.prose(key, ledger.diagnostics)
            };
            let (yes, no) = (word("yes"), word("no"));
            if let Some(words) = words {
                words.close(nowhere_else, ledger.diagnostics);
            }
            VariableKind::YesNo {
                yes: yes.unwrap_or_default(),
                no: no.unwrap_or_default(),
            }
        }
    }
}

/// Reads one value for all tiers, or one a tier.
pub(crate) fn defaults(
    node: &Node<'_>,
    kind: &VariableKind,
    ledger: &mut Ledger<'_>,
) -> Option<ByTier<String>> {
    if !node.is_table() {
        let value = value(node, kind, ledger)?;
        return Some(ByTier {
            low: value.clone(),
            moderate: value.clone(),
            high: value.clone(),
            critical: value,
        });
    }
    let mut table = node.table(ledger.diagnostics)?;
    let mut at = |key| {
        let node = table.required(key, ledger.diagnostics)?;
        value(&node, kind, ledger)
    };
    let (critical, high, moderate, low) =
        (at("critical"), at("high"), at("moderate"), at("low"));
    table.close(nowhere_else, ledger.diagnostics);
    Some(ByTier { low: low?, moderate: moderate?, high: high?, critical: critical? })
}

/// Reads a value as it is stored: the text itself, an ISO date, a decimal number, whole
/// dollars, `yes` or `no`.
fn value(
    node: &Node<'_>,
    kind: &VariableKind,
    ledger: &mut Ledger<'_>,
) -> Option<String> {
    match kind {
        VariableKind::Text => node.prose(ledger.diagnostics),
        VariableKind::Date => {
            let words = node.place.words().trim_matches('"');
            if iso_date(words) {
                return Some(words.to_owned());
            }
            node.wrong("a date such as `2026-01-31`", ledger.diagnostics)
        }
        VariableKind::Number { min, max, .. } => {
            let number = node.thousandths(ledger.diagnostics)?;
            within(number, *min, *max, &node.place, decimal, ledger);
            Some(decimal(number))
        }
        VariableKind::Money { min } => {
            let amount = node.whole::<i64>((0, i64::MAX), ledger.diagnostics)?;
            within(amount, *min, None, &node.place, |amount| amount.to_string(), ledger);
            Some(amount.to_string())
        }
        VariableKind::YesNo { .. } => {
            let yes = node.truth(ledger.diagnostics)?;
            Some(if yes { "yes" } else { "no" }.to_owned())
        }
    }
}

/// Returns whether a text is a date of the calendar in ISO 8601.
fn iso_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut part = |digits: usize| {
        parts
            .next()
            .filter(|part| {
                part.len() == digits && part.bytes().all(|b| b.is_ascii_digit())
            })
            .and_then(|part| part.parse::<u32>().ok())
    };
    let (Some(year), Some(month), Some(day)) = (part(4), part(2), part(2)) else {
        return false;
    };
    let leap =
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    parts.next().is_none() && (1..=days).contains(&day)
}

fn within(
    number: i64,
    min: Option<i64>,
    max: Option<i64>,
    place: &Place,
    show: fn(i64) -> String,
    ledger: &mut Ledger<'_>,
) {
    let crossed = match (min, max) {
        (Some(min), _) if number < min => format!("the smallest value {}", show(min)),
        (_, Some(max)) if number > max => format!("the largest value {}", show(max)),
        _ => return,
    };
    let message = format!("the default {} crosses {crossed}", show(number));
    let diagnostic = Diagnostic::new(Code::BoundsCrossed, place, message);
    ledger.push(diagnostic.hint("change the default, or the bound if its anchor allows"));
}

/// Reads `DEV-10`, or `DEV-01.model` for a text field of a question.
fn from(node: &Node<'_>, ledger: &mut Ledger<'_>) -> Option<AnswerSource> {
    let text = node.text(ledger.diagnostics)?;
    let (question, field) = match text.split_once('.') {
        Some((question, field)) => (question, Some(field)),
        None => (text, None),
    };
    ledger.refer_to(Sort::Question, question, &node.place);
    if let Some(field) = field {
        let target = Target::Field(QuestionId::from(question), field.to_owned());
        ledger.refer(target, &node.place);
    }
    Some(AnswerSource { question: question.into(), field: field.map(Into::into) })
}
