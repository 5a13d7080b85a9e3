//! Conditions, from the tables that authors write.

use crate::diag::{Code, Diagnostic, Place};
use crate::pack::read::ledger::{Ledger, Sort, Stated, Target};
use crate::pack::read::table::{Node, Table, nowhere_else};
use crate::pack::{Condition, Factor, QuestionId, Tier};

/// The branches of every `any`, to be tried alone.
type Branches = Vec<(Condition, Place)>;

/// The keys of a condition that are no flags.
pub(crate) const RESERVED: [&str; 8] = ["any", "all", "not", "tier", "S", "C", "D", "X"];

/// Reads the condition of `what`, and remembers that it must be able to hold.
pub(crate) fn condition(
    node: &Node<'_>,
    what: String,
    ledger: &mut Ledger<'_>,
) -> Condition {
    let mut branches = Branches::new();
    let Some(condition) = table(node, &mut branches, ledger) else {
        return Condition::Always;
    };
    let (place, stated) = (node.place.clone(), condition.clone());
    ledger.conditions.push(Stated { what, condition: stated, place, branches });
    condition
}

/// Reads a table: all of its keys must hold.
fn table(
    node: &Node<'_>,
    branches: &mut Branches,
    ledger: &mut Ledger<'_>,
) -> Option<Condition> {
    let table = node.table(ledger.diagnostics)?;
    let mut parts = Vec::new();
    for (key, name, value) in table.entries() {
        parts.extend(part(&key, name, &value, branches, ledger));
    }
    if table.entries().is_empty() {
        let hint = "leave the key out if it always holds, or say what must hold";
        return bad(node, "this condition says nothing", hint, ledger);
    }
    match parts.len() {
        0 => None,
        1 => parts.pop(),
        _ => Some(Condition::All(parts)),
    }
}

fn part(
    key: &Node<'_>,
    name: &str,
    value: &Node<'_>,
    branches: &mut Branches,
    ledger: &mut Ledger<'_>,
) -> Option<Condition> {
    if let Some(factor) = Factor::ALL.into_iter().find(|factor| factor.letter() == name) {
        return range(factor, value, ledger);
    }
    match name {
        "any" => {
            let start = branches.len();
            let mut parts = Vec::new();
            for node in value.list(ledger.diagnostics)? {
                if let Some(part) = table(&node, branches, ledger) {
                    branches.push((part.clone(), node.place.clone()));
                    parts.push(part);
                }
            }
            if parts.len() == 1 && branches.len() == start + 1 {
                // The only branch is the whole.
                branches.truncate(start);
            }
            some(value, parts, ledger).map(Condition::Any)
        }
        "all" => {
            let list = value.list(ledger.diagnostics)?;
            let parts =
                list.iter().filter_map(|node| table(node, branches, ledger)).collect();
            some(value, parts, ledger).map(Condition::All)
        }
        // What is denied need not be able to hold.
        "not" => table(value, &mut Branches::new(), ledger)
            .map(|part| Condition::Not(Box::new(part))),
        "tier" => tier(value, ledger),
        _ if name.starts_with(|c: char| c.is_ascii_uppercase()) => {
            question(key, name, value, ledger)
        }
        _ => {
            ledger.refer_to(Sort::Flag, name, &key.place);
            let is = value.truth(ledger.diagnostics)?;
            Some(Condition::Flag { flag: name.into(), is })
        }
    }
}

fn some(
    node: &Node<'_>,
    parts: Vec<Condition>,
    ledger: &mut Ledger<'_>,
) -> Option<Vec<Condition>> {
    if parts.is_empty() {
        let hint = "put at least one condition in braces into the list";
        return bad(node, "this list has no condition", hint, ledger);
    }
    Some(parts)
}

/// Reads `"2+"`, `"1"` or `"2-3"`.
fn range(factor: Factor, node: &Node<'_>, ledger: &mut Ledger<'_>) -> Option<Condition> {
    let hint = "write a range such as `\"2+\"`, `\"1\"` or `\"2-3\"`";
    let Some(text) = node.as_text() else {
        return bad(node, "this is no range of a factor", hint, ledger);
    };
    let highest = factor.highest();
    let bounds = match text.split_once('-') {
        Some((low, high)) => low.parse().ok().zip(high.parse().ok()),
        None => match text.strip_suffix('+') {
            Some(low) => low.parse().ok().map(|low| (low, highest)),
            None => text.parse().ok().map(|only| (only, only)),
        },
    };
    let Some((at_least, at_most)) =
        bounds.filter(|(low, high): &(u8, u8)| low <= high || *low > highest)
    else {
        return bad(node, &format!("`{text}` is no range of a factor"), hint, ledger);
    };
    if at_least < 1 || at_least > highest || at_most > highest {
        let message = format!(
            "`{text}` lies outside 1 to {highest}, the range of {}",
            factor.letter()
        );
        let diagnostic = Diagnostic::new(Code::OutOfRange, &node.place, message);
        ledger.push(diagnostic.hint(format!("the highest value is {highest}")));
        return None;
    }
    Some(Condition::Factor { factor, at_least, at_most })
}

/// Reads `"Moderate+"`; at Critical the plus may be left out.
fn tier(node: &Node<'_>, ledger: &mut Ledger<'_>) -> Option<Condition> {
    let text = node.text(ledger.diagnostics)?;
    let name = text.strip_suffix('+').unwrap_or(text);
    let Some(at_least) = Tier::ALL.into_iter().find(|tier| tier.name() == name) else {
        let diagnostic = node
            .no_such_word(text, ["Low+", "Moderate+", "High+", "Critical"].into_iter());
        ledger.push(diagnostic);
        return None;
    };
    if name == text && at_least != Tier::Critical {
        let hint = format!("write `\"{name}+\"`: this tier or a higher one");
        return bad(
            node,
            &format!("`{text}` leaves open what holds above it"),
            &hint,
            ledger,
        );
    }
    Some(Condition::Tier { at_least })
}

/// Reads what must hold of a question.
fn question(
    key: &Node<'_>,
    name: &str,
    node: &Node<'_>,
    ledger: &mut Ledger<'_>,
) -> Option<Condition> {
    let question = QuestionId::from(name);
    ledger.refer_to(Sort::Question, name, &key.place);
    let mut table = node.table(ledger.diagnostics)?;
    let is = table.optional("is");
    let is_not = table.optional("is-not");
    let above = table.optional("credit-above");
    let said = [&is, &is_not, &above].into_iter().flatten().count();
    let condition = match (is, is_not, above) {
        (Some(is), None, None) => chosen(&question, &is, ledger),
        (None, Some(is), None) => {
            chosen(&question, &is, ledger).map(|part| Condition::Not(Box::new(part)))
        }
        (None, None, Some(above)) => above
            .share(ledger.diagnostics)
            .map(|above| Condition::Earned { question, above }),
        _ => {
            let hint =
                "write one of `is`, `is-not` and `credit-above`; use `all` for several";
            let message = format!("this says {said} things of `{name}`");
            bad::<()>(node, &message, hint, ledger);
            None
        }
    };
    close(table, ledger);
    condition
}

fn chosen(
    question: &QuestionId,
    node: &Node<'_>,
    ledger: &mut Ledger<'_>,
) -> Option<Condition> {
    let texts = node.texts(ledger.diagnostics);
    if texts.is_empty() && node.is_list() {
        return bad(
            node,
            "this list names no choice",
            "name at least one choice",
            ledger,
        );
    }
    for (choice, place) in &texts {
        ledger.refer(Target::Choice(question.clone(), (*choice).to_owned()), place);
    }
    let is: Vec<_> = texts.into_iter().map(|(choice, _)| choice.into()).collect();
    (!is.is_empty()).then(|| Condition::Chosen { question: question.clone(), is })
}

fn close(table: Table<'_>, ledger: &mut Ledger<'_>) {
    table.close(nowhere_else, ledger.diagnostics);
}

fn bad<T>(
    node: &Node<'_>,
    message: &str,
    hint: &str,
    ledger: &mut Ledger<'_>,
) -> Option<T> {
    ledger.push(Diagnostic::new(Code::BadCondition, &node.place, message).hint(hint));
    None
}
