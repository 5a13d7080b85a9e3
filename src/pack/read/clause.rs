//! One clause, from a Markdown file with TOML front matter.

use std::ops::Range;

use crate::diag::{Code, Diagnostic, Source};
use crate::pack::read::condition::condition;
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::read::name::{Shape, check_shape};
use crate::pack::read::prose::prose;
use crate::pack::read::table::{Node, Table, nowhere_else};
use crate::pack::read::toml;
use crate::pack::{Clause, Condition, Inclusion, Prose};

/// The line that opens and closes the front matter.
const FENCE: &str = "+++";

/// Reads a clause; the file's name is its id.
pub(crate) fn clause(id: &str, source: &Source, ledger: &mut Ledger<'_>) -> Clause {
    let start = source.place(0..0);
    check_shape(Shape::Clause, "clause", id, &start, ledger);
    let (front, body) = split(source.text());
    let mut clause = Clause {
        id: id.into(),
        title: String::new(),
        include: Inclusion::When(Condition::Always),
        anchors: Vec::new(),
        prose: None,
    };
    if let Some(front) = front {
        toml::part(source, front, ledger, |mut table, ledger| {
            let place = if table.has("title") { table.key_place("title") } else { start };
            ledger.define(Sort::Clause, id, &place);
            keys(&mut table, &mut clause, ledger);
            table.close(elsewhere, ledger.diagnostics);
        });
    } else {
        ledger.define(Sort::Clause, id, &start);
        no_front_matter(source, "`title = …`, `include = …`", ledger);
    }
    clause.prose = Some(prose(id, source, body, ledger));
    clause
}

/// Reads other wording for a clause of the pack below, and the reason for it.
pub(crate) fn reworded(
    id: &str,
    source: &Source,
    ledger: &mut Ledger<'_>,
) -> (String, Prose) {
    ledger.note(Sort::Clause, id, "", &source.place(0..0));
    let (front, body) = split(source.text());
    let mut reason = None;
    if let Some(front) = front {
        toml::part(source, front, ledger, |mut table, ledger| {
            reason = table.prose("reason", ledger.diagnostics);
            table.close(stays, ledger.diagnostics);
        });
    } else {
        no_front_matter(source, "`reason = …`", ledger);
    }
    (reason.unwrap_or_default(), prose(id, source, body, ledger))
}

fn no_front_matter(source: &Source, keys: &str, ledger: &mut Ledger<'_>) {
    let first = source.text().lines().next().map_or(0, str::len);
    let message = "this file has no front matter between two lines `+++`";
    let place = source.place(0..first);
    let diagnostic = Diagnostic::new(Code::MissingFrontMatter, &place, message);
    ledger.push(diagnostic.hint(format!("begin with `+++`, {keys}, and `+++`")));
}

fn stays(key: &str) -> Option<&'static str> {
    matches!(key, "title" | "include" | "anchors").then_some(
        "title, condition and anchors stay as they are below; only the wording is another one",
    )
}

/// Returns where the front matter and the body are; without front matter the body begins
/// at the first heading.
pub(crate) fn split(text: &str) -> (Option<Range<usize>>, usize) {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut at = mark;
    let mut open = None;
    for line in text.get(mark..).unwrap_or_default().split_inclusive('\n') {
        let next = at + line.len();
        match open {
            None if line.trim_end() == FENCE => open = Some(next),
            None if line.trim().is_empty() => {}
            None => break,
            Some(start) if line.trim_end() == FENCE => return (Some(start..at), next),
            Some(_) => {}
        }
        at = next;
    }
    (None, if text.starts_with('#') { 0 } else { text.find("\n#").unwrap_or(text.len()) })
}

fn elsewhere(key: &str) -> Option<&'static str> {
    Some(match key {
        "id" => "the file's name is the clause's id",
        "part" => "`addendum.toml` says which clauses a part has",
        "variables" => "the variables of a clause are those its text names",
        "questions" | "strength-from" => {
            "the questions say which clauses they strengthen: `clauses = […]`"
        }
        _ => return None,
    })
}

fn keys(table: &mut Table<'_>, clause: &mut Clause, ledger: &mut Ledger<'_>) {
    clause.title = table.prose("title", ledger.diagnostics).unwrap_or_default();
    if let Some(node) = table.required("include", ledger.diagnostics)
        && let Some(include) = include(&node, &clause.id.to_string(), ledger)
    {
        clause.include = include;
    }
    let anchors = table.optional("anchors").map(|node| node.texts(ledger.diagnostics));
    let anchors = anchors.unwrap_or_default();
    clause.anchors = anchors.into_iter().map(|(text, _)| text.to_owned()).collect();
}

/// Reads `"always"`, `{ when = … }` or `{ gaps = { weight-at-least = 4 } }`.
fn include(node: &Node<'_>, id: &str, ledger: &mut Ledger<'_>) -> Option<Inclusion> {
    if node.as_text().is_some() {
        return node
            .word(&[("always", ())], ledger.diagnostics)
            .map(|()| Inclusion::When(Condition::Always));
    }
    let mut table = node.table(ledger.diagnostics)?;
    let include = match (table.optional("when"), table.optional("gaps")) {
        (Some(when), None) => {
            let what = format!("`{id}` is never part of the addendum");
            Some(Inclusion::When(condition(&when, what, ledger)))
        }
        (None, Some(gaps)) => gaps.table(ledger.diagnostics).map(|mut gaps| {
            let weight = gaps.required("weight-at-least", ledger.diagnostics);
            let weight = weight.and_then(|node| node.whole((1, 5), ledger.diagnostics));
            gaps.close(nowhere_else, ledger.diagnostics);
            Inclusion::Gaps { weight_at_least: weight.unwrap_or(1) }
        }),
        _ => {
            let message = "this does not say when the clause applies";
            let diagnostic = Diagnostic::new(Code::BadCondition, &node.place, message);
            ledger.push(
                diagnostic.hint("write `\"always\"`, `{ when = … }` or `{ gaps = … }`"),
            );
            None
        }
    };
    table.close(nowhere_else, ledger.diagnostics);
    include
}
