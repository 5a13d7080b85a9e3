//! A domain and its questions, from one file.

use crate::diag::{Code, Diagnostic, Place, Source};
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::read::question::question;
use crate::pack::read::table::{Node, Table, nowhere_else};
use crate::pack::read::toml;
use crate::pack::{Domain, DomainId, Question, Role, Weights};

const ROLES: [(&str, Role); 3] = [
    ("vendor", Role::Vendor),
    ("readiness", Role::Readiness),
    ("context", Role::Context),
];

/// Reads the file of a domain. `listed` is its id in `pack.toml`, and where it stands
/// there; `None` if there is no list to compare with.
pub(crate) fn domain(
    source: &Source,
    listed: Option<(&DomainId, &Place)>,
    ledger: &mut Ledger<'_>,
) -> (Option<Domain>, Vec<Question>) {
    toml::all(source, ledger, |table, ledger| all(table, listed, ledger))
}

fn all(
    mut table: Table<'_>,
    listed: Option<(&DomainId, &Place)>,
    ledger: &mut Ledger<'_>,
) -> (Option<Domain>, Vec<Question>) {
    let node = table.required("domain", ledger.diagnostics);
    let own = node.and_then(|node| node.table(ledger.diagnostics));
    let domain = own.map(|own| head(own, listed, ledger));
    let id = domain.as_ref().map(|domain| domain.id.clone());
    let id = id.or_else(|| listed.map(|(id, _)| id.clone())).unwrap_or_default();
    let role = domain.as_ref().map_or(Role::Vendor, |domain| domain.role);
    let tables = table.required("question", ledger.diagnostics);
    let tables = tables.map(|node| node.tables(ledger.diagnostics)).unwrap_or_default();
    let questions = tables
        .into_iter()
        .filter_map(|table| question(table, &id, role, ledger))
        .collect();
    table.close(nowhere_else, ledger.diagnostics);
    (domain, questions)
}

fn head(
    mut table: Table<'_>,
    listed: Option<(&DomainId, &Place)>,
    ledger: &mut Ledger<'_>,
) -> Domain {
    let node = table.required("id", ledger.diagnostics);
    let id =
        node.as_ref().and_then(|node| node.text(ledger.diagnostics)).unwrap_or_default();
    if let (Some(node), Some((listed, place))) = (&node, listed)
        && !id.is_empty()
        && id != listed.as_str()
    {
        let message =
            format!("this file holds the domain `{id}`, and `{listed}` is expected");
        let diagnostic = Diagnostic::new(Code::BadId, &node.place, message);
        ledger.push(
            diagnostic
                .also(place, "expected here")
                .hint(format!("write `id = \"{listed}\"`")),
        );
    }
    if let Some(node) = &node {
        ledger.define(Sort::Domain, id, &node.place);
    }
    let title = table.prose("title", ledger.diagnostics).unwrap_or_default();
    let role = table.required("role", ledger.diagnostics);
    let role = role
        .and_then(|node| node.word(&ROLES, ledger.diagnostics))
        .unwrap_or(Role::Vendor);
    let weights = if role == Role::Vendor {
        let node = table.required("weights", ledger.diagnostics);
        node.and_then(|node| weights(&node, ledger)).unwrap_or_default()
    } else {
        Weights::default()
    };
    table.close(elsewhere, ledger.diagnostics);
    Domain { id: id.into(), title, role, weights }
}

fn elsewhere(key: &str) -> Option<&'static str> {
    (key == "weights").then_some("only domains with `role = \"vendor\"` have weights")
}

/// Reads what a domain weighs, in each weight profile.
pub(crate) fn weights(node: &Node<'_>, ledger: &mut Ledger<'_>) -> Option<Weights> {
    let mut table = node.table(ledger.diagnostics)?;
    let mut weight = |key| {
        let node = table.required(key, ledger.diagnostics);
        node.and_then(|node| node.whole((0, 1000), ledger.diagnostics)).unwrap_or(0)
    };
    let weights = Weights {
        balanced: weight("balanced"),
        safety: weight("safety"),
        privacy: weight("privacy"),
    };
    table.close(nowhere_else, ledger.diagnostics);
    Some(weights)
}
