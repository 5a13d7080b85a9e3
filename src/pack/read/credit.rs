//! Credit rules: what an answer earns.

use crate::diag::{Code, Diagnostic};
use crate::pack::read::decimal::decimal;
use crate::pack::read::kind::NUMBERS;
use crate::pack::read::ledger::{Ledger, Target};
use crate::pack::read::table::{Node, Table, nowhere_else};
use crate::pack::{AgeStep, Credit, Line, Permille, Rule, Side, Step};

/// The names that rules may use: choices that can be made together, or text fields.
pub(crate) struct Names<'n> {
    /// The code for a name that is none of them.
    pub(crate) unknown: Code,
    /// What they are, in words.
    pub(crate) noun: &'static str,
    /// The names.
    pub(crate) known: Vec<&'n str>,
}

/// Reads `{ count-of = 8 }` or a list of rules.
pub(crate) fn rules(
    node: &Node<'_>,
    names: &Names<'_>,
    ledger: &mut Ledger<'_>,
) -> Credit {
    let most = i64::try_from(names.known.len()).unwrap_or(i64::MAX);
    if node.is_list() {
        let mut rules: Vec<Rule> = Vec::new();
        for mut table in node.tables(ledger.diagnostics) {
            let rule = rule(&mut table, names, most, ledger);
            let best = rules.iter().map(|rule| rule.credit).min();
            if best.is_some_and(|best| rule.credit > best) {
                out_of_order(&table, rule.credit, ledger);
            }
            rules.push(rule);
            table.close(nowhere_else, ledger.diagnostics);
        }
        return Credit::Rules(rules);
    }
    let Some(mut table) = node.table(ledger.diagnostics) else {
        return Credit::Nothing;
    };
    let of = table.required("count-of", ledger.diagnostics);
    let of = of.and_then(|node| node.whole((1, most.max(1)), ledger.diagnostics));
    table.close(nowhere_else, ledger.diagnostics);
    Credit::Count { of: of.unwrap_or(1) }
}

fn rule(
    table: &mut Table<'_>,
    names: &Names<'_>,
    most: i64,
    ledger: &mut Ledger<'_>,
) -> Rule {
    let mut all = Vec::new();
    for node in table
        .optional("all")
        .and_then(|node| node.list(ledger.diagnostics))
        .unwrap_or_default()
    {
        let group = if node.is_list() {
            node.texts(ledger.diagnostics)
        } else {
            node.text(ledger.diagnostics)
                .map(|text| (text, node.place.clone()))
                .into_iter()
                .collect()
        };
        for (name, place) in &group {
            if !names.known.contains(name) {
                let message = format!("the question has no {} `{name}`", names.noun);
                let diagnostic = Diagnostic::new(names.unknown, place, message);
                ledger.push(diagnostic.suggest(name, names.known.iter().copied()));
            }
        }
        if group.is_empty() && node.is_list() {
            let diagnostic =
                Diagnostic::new(Code::BadCondition, &node.place, "this list is empty");
            ledger.push(
                diagnostic.hint(format!("name a {}, or take the list out", names.noun)),
            );
        }
        all.push(group.into_iter().map(|(name, _)| name.to_owned()).collect());
    }
    let at_least = table.optional("at-least");
    let at_least =
        at_least.and_then(|node| node.whole((1, most.max(1)), ledger.diagnostics));
    if all.is_empty() && at_least.is_none() && !table.has("at-least") {
        let message = "this rule fits every answer";
        let diagnostic = Diagnostic::new(Code::BadCondition, table.place(), message);
        ledger.push(diagnostic.hint("add `all`, `at-least` or both"));
    }
    Rule { all, at_least: at_least.unwrap_or(0), credit: share(table, "credit", ledger) }
}

/// Reads the steps of a number, best first.
pub(crate) fn steps(
    node: &Node<'_>,
    otherwise: Permille,
    ledger: &mut Ledger<'_>,
) -> Credit {
    let mut steps: Vec<Step> = Vec::new();
    for mut table in node.tables(ledger.diagnostics) {
        if let Some(step) = step(&mut table, ledger) {
            let hidden = steps.iter().any(|earlier| hides(earlier, &step));
            if hidden || steps.iter().any(|earlier| earlier.credit <= step.credit) {
                out_of_order(&table, step.credit, ledger);
            }
            steps.push(step);
        }
        table.close(nowhere_else, ledger.diagnostics);
    }
    Credit::Steps { steps, otherwise }
}

/// Returns whether every number that passes `later` passes `earlier` as well.
fn hides(earlier: &Step, later: &Step) -> bool {
    let (Line::Number(first), Line::Number(second)) = (&earlier.line, &later.line) else {
        return false;
    };
    earlier.side == later.side
        && match earlier.side {
            Side::AtMost => second <= first,
            Side::AtLeast => second >= first,
        }
}

fn step(table: &mut Table<'_>, ledger: &mut Ledger<'_>) -> Option<Step> {
    let credit = share(table, "credit", ledger);
    let times = table.optional("times");
    let (side, node) = match (table.optional("at-most"), table.optional("at-least")) {
        (Some(node), None) => (Side::AtMost, node),
        (None, Some(node)) => (Side::AtLeast, node),
        _ => {
            let message = "this line needs one of `at-most` and `at-least`";
            let diagnostic = Diagnostic::new(Code::MissingKey, table.place(), message);
            ledger.push(diagnostic.hint("write `at-most` where small numbers are good"));
            return None;
        }
    };
    let line = if let Some(name) = node.as_text() {
        ledger.refer(Target::NumberVariable(name.to_owned()), &node.place);
        let times = times.map_or(Some(1000), |node| factor(&node, ledger));
        Line::Variable { variable: name.into(), times: times.unwrap_or(1000) }
    } else {
        if let Some(times) = times {
            let message = "`times` multiplies a variable, and this line is a number";
            let diagnostic = Diagnostic::new(Code::UnknownKey, &times.place, message);
            ledger.push(diagnostic.hint("write the number itself"));
        }
        if !node.is_number() {
            return node.wrong("a number or the name of a variable", ledger.diagnostics);
        }
        Line::Number(node.whole(NUMBERS, ledger.diagnostics)?)
    };
    Some(Step { side, line, credit })
}

/// Reads a factor from 0.001 to 60 in thousandths.
fn factor(node: &Node<'_>, ledger: &mut Ledger<'_>) -> Option<u16> {
    let times = node.thousandths(ledger.diagnostics)?;
    let inside = u16::try_from(times).ok().filter(|times| (1..=60_000).contains(times));
    if inside.is_none() {
        let message = format!("`{}` lies outside 0.001 to 60", decimal(times));
        let diagnostic = Diagnostic::new(Code::OutOfRange, &node.place, message);
        ledger.push(diagnostic.hint("write `times = 2` for twice the variable"));
    }
    inside
}

/// Reads the credit of a date: its age, or the years up to it.
pub(crate) fn date(
    node: &Node<'_>,
    otherwise: Permille,
    ledger: &mut Ledger<'_>,
) -> Credit {
    if node.is_list() {
        let mut steps: Vec<AgeStep> = Vec::new();
        for mut table in node.tables(ledger.diagnostics) {
            let months = table.required("within-months", ledger.diagnostics);
            let within_months = months
                .and_then(|node| node.whole((0, 1200), ledger.diagnostics))
                .unwrap_or(0);
            let step =
                AgeStep { within_months, credit: share(&mut table, "credit", ledger) };
            if steps.iter().any(|earlier| {
                earlier.within_months >= step.within_months
                    || earlier.credit <= step.credit
            }) {
                out_of_order(&table, step.credit, ledger);
            }
            steps.push(step);
            table.close(nowhere_else, ledger.diagnostics);
        }
        return Credit::Age { steps, otherwise };
    }
    let Some(mut table) = node.table(ledger.diagnostics) else {
        return Credit::Nothing;
    };
    let mut name = |key, target: fn(String) -> Target| {
        let node = table.required(key, ledger.diagnostics)?;
        let text = node.text(ledger.diagnostics)?;
        ledger.refer(target(text.to_owned()), &node.place);
        Some(text)
    };
    let years = name("years-of", Target::NumberQuestion);
    let or = name("or", Target::NumberVariable);
    table.close(nowhere_else, ledger.diagnostics);
    match (years, or) {
        (Some(years), Some(or)) => Credit::Span { years: years.into(), or: or.into() },
        _ => Credit::Nothing,
    }
}

fn share(table: &mut Table<'_>, key: &'static str, ledger: &mut Ledger<'_>) -> Permille {
    let node = table.required(key, ledger.diagnostics);
    node.and_then(|node| node.share(ledger.diagnostics)).unwrap_or_default()
}

fn out_of_order(table: &Table<'_>, credit: Permille, ledger: &mut Ledger<'_>) {
    let credit = decimal(i64::from(credit.get()));
    let message =
        format!("this line earning {credit} comes after one that is reached first");
    let diagnostic = Diagnostic::new(Code::UnreachableCredit, table.place(), message);
    ledger.push(diagnostic.hint("put the best line first, and let credits fall"));
}

/// Returns the variables that a credit rule measures by.
pub(crate) fn uses(credit: &Credit) -> Vec<&str> {
    match credit {
        Credit::Steps { steps, .. } => steps
            .iter()
            .filter_map(|step| match &step.line {
                Line::Variable { variable, .. } => Some(variable.as_str()),
                Line::Number(_) => None,
            })
            .collect(),
        Credit::Span { or, .. } => vec![or.as_str()],
        _ => Vec::new(),
    }
}
