//! The parts of the addendum, from `addendum.toml`.

use crate::diag::{Code, Diagnostic, Place, Source};
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::read::name::{Shape, check_shape};
use crate::pack::read::table::{Table, nowhere_else};
use crate::pack::read::texts::Terms;
use crate::pack::read::toml;
use crate::pack::{ClauseId, Part};

/// Reads the parts in printed order.
pub(crate) fn parts(source: &Source, ledger: &mut Ledger<'_>) -> Vec<Part> {
    toml::all(source, ledger, all)
}

fn all(mut table: Table<'_>, ledger: &mut Ledger<'_>) -> Vec<Part> {
    let node = table.required("part", ledger.diagnostics);
    let tables = node.map(|node| node.tables(ledger.diagnostics)).unwrap_or_default();
    let mut seen: Vec<(ClauseId, Place)> = Vec::new();
    let mut parts = Vec::new();
    for mut table in tables {
        parts.extend(part(&mut table, &mut seen, ledger));
        table.close(nowhere_else, ledger.diagnostics);
    }
    let node = table.optional("terms");
    if let Some(own) = node.and_then(|node| node.table(ledger.diagnostics)) {
        ledger.texts.terms = terms(own, ledger);
    }
    table.close(nowhere_else, ledger.diagnostics);
    parts
}

/// Reads where the defined terms are, and which names need no definition.
fn terms(mut table: Table<'_>, ledger: &mut Ledger<'_>) -> Option<Terms> {
    // An overlay adds names to the list below.
    let below = ledger.texts.terms.take();
    let mut definitions = below.as_ref().map(|below| below.definitions.clone());
    let mut also = below.map(|below| below.also).unwrap_or_default();
    if definitions.is_none() {
        let node = table.required("definitions", ledger.diagnostics);
        if let Some(node) = &node
            && let Some(id) = node.text(ledger.diagnostics)
        {
            ledger.refer_to(Sort::Clause, id, &node.place);
            definitions = Some(id.into());
        }
    }
    let names = table.optional("also").map(|node| node.texts(ledger.diagnostics));
    also.extend(names.unwrap_or_default().into_iter().map(|(name, _)| name.to_owned()));
    table.close(nowhere_else, ledger.diagnostics);
    Some(Terms { definitions: definitions?, also })
}

fn part(
    table: &mut Table<'_>,
    seen: &mut Vec<(ClauseId, Place)>,
    ledger: &mut Ledger<'_>,
) -> Option<Part> {
    let node = table.required("id", ledger.diagnostics);
    let id = node.as_ref().and_then(|node| node.text(ledger.diagnostics));
    // An overlay adds its clauses at the end of a part below, which keeps its title.
    let below = ledger.namespace.is_some()
        && id.is_some_and(|id| ledger.place(Sort::Part, id, "").is_some());
    if let (Some(node), Some(id)) = (&node, id)
        && !below
    {
        check_shape(Shape::Capitals, "part", id, &node.place, ledger);
        ledger.define(Sort::Part, id, &node.place);
    }
    let title = if below {
        String::new()
    } else {
        table.prose("title", ledger.diagnostics).unwrap_or_default()
    };
    let texts = table.required("clauses", ledger.diagnostics);
    let mut clauses = Vec::new();
    for (clause, place) in
        texts.map(|node| node.texts(ledger.diagnostics)).unwrap_or_default()
    {
        ledger.refer_to(Sort::Clause, clause, &place);
        ledger.own(Sort::Clause, clause, &place);
        if let Some((_, first)) = seen.iter().find(|(known, _)| known.as_str() == clause)
        {
            let message = format!("the addendum lists `{clause}` twice");
            let diagnostic = Diagnostic::new(Code::ClauseInTwoParts, &place, message);
            ledger.push(diagnostic.also(first, "first here").hint("list it in one part"));
        } else {
            seen.push((clause.into(), place));
            clauses.push(clause.into());
        }
    }
    id.map(|id| Part { id: id.into(), title, clauses })
}
