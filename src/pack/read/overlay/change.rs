//! What an overlay says about the pack below: its own flags and sources, other numbers,
//! other words.

use crate::diag::{Code, Diagnostic, Place};
use crate::pack::diff;
use crate::pack::read::decimal::decimal;
use crate::pack::read::domain::weights;
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::read::manifest::{each, flag, published};
use crate::pack::read::policy::policy;
use crate::pack::read::question::told;
use crate::pack::read::table::{Node, Table, nowhere_else};
use crate::pack::read::variable::defaults;
use crate::pack::{Changed, Pack, Reworded, Role};

/// Reads everything but the head and what is switched off.
pub(crate) fn all(table: &mut Table<'_>, pack: &mut Pack, ledger: &mut Ledger<'_>) {
    pack.flags.extend(each(table, "flag", ledger, flag));
    pack.sources.extend(each(table, "source", ledger, published));
    let own = table.optional("policy");
    if let Some(own) = own.and_then(|node| node.table(ledger.diagnostics)) {
        pack.policy = policy(own, Some(&pack.policy), ledger);
    }
    let own = table.optional("weights");
    if let Some(own) = own.and_then(|node| node.table(ledger.diagnostics)) {
        for (key, id, node) in own.entries() {
            let new = weights(&node, ledger);
            let known = pack.domains.iter_mut().find(|domain| domain.id.as_str() == id);
            let Some(known) = known else {
                not_below(Sort::Domain, id, &key.place, ledger);
                continue;
            };
            if known.role != Role::Vendor {
                let message = format!("the domain `{id}` is not scored");
                let diagnostic = Diagnostic::new(Code::UnknownKey, &key.place, message);
                ledger.push(diagnostic.hint(
                    "take it out: only domains with `role = \"vendor\"` have weights",
                ));
            } else if let Some(new) = new {
                known.weights = new;
            }
        }
    }
    for mut own in tables(table, "default", ledger) {
        default(&mut own, pack, ledger);
        own.close(nowhere_else, ledger.diagnostics);
    }
    for own in tables(table, "wording", ledger) {
        wording(own, pack, ledger);
    }
}

fn tables<'t>(
    table: &mut Table<'t>,
    key: &'static str,
    ledger: &mut Ledger<'_>,
) -> Vec<Table<'t>> {
    let node = table.optional(key);
    node.map(|node| node.tables(ledger.diagnostics)).unwrap_or_default()
}

/// Reports a name that the pack below does not have. One of the overlay's own would be
/// passed over in silence: what is said of it belongs where it is defined.
fn not_below(sort: Sort, id: &str, place: &Place, ledger: &mut Ledger<'_>) {
    let space = ledger.namespace.as_deref().unwrap_or_default();
    let (own, code, file) = match sort {
        Sort::Domain => (id.starts_with(space), Code::UnknownDomain, "`questions/`"),
        Sort::Question => (id.starts_with(space), Code::UnknownQuestion, "`questions/`"),
        _ => (
            id.starts_with(&format!("{}_", space.to_lowercase())),
            Code::UnknownVariable,
            "`contract-templates/variables.toml`",
        ),
    };
    if space.is_empty() || !own {
        return ledger.refer_to(sort, id, place);
    }
    let message = format!("the pack below has no {} `{id}`", sort.noun());
    let hint = format!("it is your own: write this where it is defined, in {file}");
    ledger.push(Diagnostic::new(code, place, message).hint(hint));
}

/// Reads another default for a variable of the pack below.
fn default(table: &mut Table<'_>, pack: &mut Pack, ledger: &mut Ledger<'_>) {
    let id = table.required("variable", ledger.diagnostics);
    let value = table.required("value", ledger.diagnostics);
    let Some(node) = id else { return };
    let Some(id) = node.text(ledger.diagnostics) else { return };
    let known = pack.variables.iter_mut().find(|variable| variable.id.as_str() == id);
    let Some(known) = known else {
        return not_below(Sort::Variable, id, &node.place, ledger);
    };
    if let Some(value) = value
        && let Some(new) = defaults(&value, &known.kind, ledger)
    {
        known.default = Some(new);
    }
}

/// Reads other words for a question of the pack below. What an answer earns, and what it
/// brings into the contract, stay as they are.
fn wording(mut table: Table<'_>, pack: &mut Pack, ledger: &mut Ledger<'_>) {
    let Some(node) = table.required("question", ledger.diagnostics) else { return };
    let Some(id) = node.text(ledger.diagnostics) else { return };
    let known = pack.questions.iter_mut().find(|question| question.id.as_str() == id);
    let Some(question) = known else {
        return not_below(Sort::Question, id, &node.place, ledger);
    };
    let guidance = &mut question.guidance;
    for (key, text) in [
        ("ask", &mut question.ask),
        ("help", &mut question.help),
        ("technical", &mut guidance.technical),
        ("why", &mut guidance.why),
        ("good", &mut guidance.good),
        ("evidence", &mut guidance.evidence),
        ("follow-up", &mut guidance.follow_up),
        ("email", &mut guidance.email),
    ] {
        if let Some(node) = table.optional(key)
            && let Some(new) = node.prose(ledger.diagnostics)
        {
            *text = new;
            said(id, key, &node, ledger);
        }
    }
    let answers = table.optional("guidance");
    let answers = answers.and_then(|node| node.table(ledger.diagnostics));
    table.close(elsewhere, ledger.diagnostics);
    for (key, name, node) in answers.iter().flat_map(Table::entries) {
        let Some(text) = guidance.answers.get_mut(name) else {
            let message = format!("`{name}` is no answer of `{id}` with a guidance");
            let diagnostic = Diagnostic::new(Code::UnknownGuidance, &key.place, message);
            let known: Vec<_> = guidance.answers.keys().map(String::as_str).collect();
            ledger.push(
                diagnostic
                    .suggest(name, known.iter().copied())
                    .hint(format!("its answers are `{}`", known.join("`, `"))),
            );
            continue;
        };
        if let Some(new) = node.prose(ledger.diagnostics) {
            *text = new;
            said(id, &format!("guidance.{name}"), &node, ledger);
        }
    }
}

/// Puts a text in the place of the one below, for the lint of wording.
fn said(question: &str, key: &str, node: &Node<'_>, ledger: &mut Ledger<'_>) {
    ledger.texts.told.retain(|told| told.question != question || told.key != key);
    told(question, key, node, ledger);
}

fn elsewhere(key: &str) -> Option<&'static str> {
    Some(match key {
        "credit" | "weight" | "gate" | "choices" | "when" | "level" | "clauses" => {
            "what an answer means stays as it is below; switch the question off and ask your own"
        }
        "clause" => {
            "write the wording of a clause into `contract-templates/`, in a file of its name"
        }
        _ => return None,
    })
}

/// Returns what is another one now than in the pack below, without what was added.
pub(crate) fn list(before: &Pack, after: &Pack, reworded: &[Reworded]) -> Vec<Changed> {
    let known = |id: &str| reworded.iter().any(|reworded| reworded.clause.as_str() == id);
    let changes = diff::changes(before, after).into_iter().filter(|change| {
        let part = change.thing.starts_with("part ") || change.thing == "parts";
        let added = change.part.is_empty() && change.before.is_none();
        let clause = change.thing.strip_prefix("clause ").is_some_and(known);
        !part && !added && !clause
    });
    changes
        .map(|change| {
            let what = format!("{} {}", change.thing, change.part);
            let words = change.thing.starts_with("question ");
            let shown = |value: Option<String>| match value {
                Some(value) if !words => number(&change.thing, &change.part, value),
                _ => String::new(),
            };
            Changed { what, from: shown(change.before), to: shown(change.after) }
        })
        .collect()
}

/// Writes shares of the policy as authors do: `0.75`, where the pack has thousandths.
fn number(thing: &str, part: &str, value: String) -> String {
    let whole = ["stale-after-months", "appetite", "floor-domains"];
    match value.parse::<i64>() {
        Ok(number) if thing == "policy" && !whole.iter().any(|w| part.starts_with(w)) => {
            decimal(number)
        }
        _ => value,
    }
}
