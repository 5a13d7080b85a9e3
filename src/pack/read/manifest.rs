//! `pack.toml`: what a pack is called, what it holds, and its decision.

use crate::diag::{Code, Diagnostic, Place, Source};
use crate::pack::read::condition::RESERVED;
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::read::name::{Shape, check_shape};
use crate::pack::read::policy::policy;
use crate::pack::read::question::TEXTS;
use crate::pack::read::table::{Node, Table, nowhere_else};
use crate::pack::read::texts::Reading;
use crate::pack::read::toml;
use crate::pack::{self, Coverage, DomainId, Flag, Policy};

/// What `pack.toml` says.
#[derive(Debug, Default)]
pub(crate) struct Manifest {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) title: String,
    /// The domains in printed order, and where each is named.
    pub(crate) domains: Vec<(DomainId, Place)>,
    pub(crate) flags: Vec<Flag>,
    pub(crate) sources: Vec<pack::Source>,
    pub(crate) policy: Policy,
    pub(crate) coverage: Vec<Coverage>,
}

/// Reads `pack.toml`.
pub(crate) fn manifest(source: &Source, ledger: &mut Ledger<'_>) -> Manifest {
    toml::all(source, ledger, all)
}

fn all(mut table: Table<'_>, ledger: &mut Ledger<'_>) -> Manifest {
    let mut manifest = Manifest::default();
    let own = table.required("pack", ledger.diagnostics);
    if let Some(own) = own.and_then(|node| node.table(ledger.diagnostics)) {
        head(own, &mut manifest, ledger);
    }
    manifest.flags = each(&mut table, "flag", ledger, flag);
    manifest.sources = each(&mut table, "source", ledger, published);
    manifest.coverage = each(&mut table, "coverage", ledger, coverage);
    let own = table.required("policy", ledger.diagnostics);
    if let Some(own) = own.and_then(|node| node.table(ledger.diagnostics)) {
        manifest.policy = policy(own, None, ledger);
    }
    let own = table.optional("reading");
    if let Some(own) = own.and_then(|node| node.table(ledger.diagnostics)) {
        ledger.texts.reading = reading(own, ledger);
    }
    table.close(nowhere_else, ledger.diagnostics);
    manifest
}

/// Reads what the texts of every question have to be.
fn reading(mut table: Table<'_>, ledger: &mut Ledger<'_>) -> Reading {
    let usual = Reading::default();
    let grade = table.optional("grade");
    let grade = grade.and_then(|node| node.whole((1, 30), ledger.diagnostics));
    let texts = table.optional("texts").map(|node| {
        let list = node.list(ledger.diagnostics).unwrap_or_default();
        let known = TEXTS.map(|key| (key, key));
        list.iter().filter_map(|node| node.word(&known, ledger.diagnostics)).collect()
    });
    let stock = table.optional("stock").map(|node| {
        let list = node.list(ledger.diagnostics).unwrap_or_default();
        let texts = list.iter().filter_map(|node| node.text(ledger.diagnostics));
        texts.map(str::to_owned).collect()
    });
    table.close(nowhere_else, ledger.diagnostics);
    Reading {
        grade: grade.unwrap_or(usual.grade),
        texts: texts.unwrap_or(usual.texts),
        stock: stock.unwrap_or_default(),
    }
}

/// Reads every table of a list that may be left out.
pub(crate) fn each<T>(
    table: &mut Table<'_>,
    key: &'static str,
    ledger: &mut Ledger<'_>,
    read: fn(&mut Table<'_>, &mut Ledger<'_>) -> Option<T>,
) -> Vec<T> {
    let tables = table.optional(key).map(|node| node.tables(ledger.diagnostics));
    let mut all = Vec::new();
    for mut table in tables.unwrap_or_default() {
        all.extend(read(&mut table, ledger));
        table.close(nowhere_else, ledger.diagnostics);
    }
    all
}

fn head(mut table: Table<'_>, manifest: &mut Manifest, ledger: &mut Ledger<'_>) {
    if let Some(node) = table.required("id", ledger.diagnostics)
        && let Some(id) = node.text(ledger.diagnostics)
    {
        check_shape(Shape::Kebab, "pack", id, &node.place, ledger);
        id.clone_into(&mut manifest.id);
    }
    if let Some(node) = table.required("version", ledger.diagnostics)
        && let Some(version) = node.text(ledger.diagnostics)
    {
        semantic(version, &node.place, ledger);
        version.clone_into(&mut manifest.version);
    }
    manifest.title = table.prose("title", ledger.diagnostics).unwrap_or_default();
    let node = table.required("domains", ledger.diagnostics);
    manifest.domains = node.map(|node| domains(&node, ledger)).unwrap_or_default();
    table.close(nowhere_else, ledger.diagnostics);
}

/// Reads a list of domains, each with its place.
pub(crate) fn domains(
    node: &Node<'_>,
    ledger: &mut Ledger<'_>,
) -> Vec<(DomainId, Place)> {
    let mut domains: Vec<(DomainId, Place)> = Vec::new();
    for (domain, place) in node.texts(ledger.diagnostics) {
        check_shape(Shape::Capitals, "domain", domain, &place, ledger);
        if let Some((_, first)) = domains.iter().find(|(id, _)| id.as_str() == domain) {
            let message = format!("the domain `{domain}` is listed twice");
            let diagnostic = Diagnostic::new(Code::DuplicateId, &place, message);
            ledger.push(diagnostic.also(first, "first here").hint("list it once"));
        } else {
            domains.push((domain.into(), place));
        }
    }
    domains
}

/// Reports a version that is not `major.minor.patch`, each a whole number without
/// leading zeros. Pre-releases and build numbers are deliberately absent.
pub(crate) fn semantic(version: &str, place: &Place, ledger: &mut Ledger<'_>) {
    let parts: Vec<_> = version.split('.').collect();
    let number = |part: &&str| {
        part.parse::<u32>().is_ok_and(|number| number.to_string() == **part)
    };
    if parts.len() != 3 || !parts.iter().all(number) {
        let message = format!("`{version}` is no version");
        let diagnostic = Diagnostic::new(Code::BadVersion, place, message);
        ledger.push(
            diagnostic.hint("write three whole numbers with dots, such as `1.0.0`"),
        );
    }
}

/// Reads an id that is unique in the pack.
fn id(
    table: &mut Table<'_>,
    sort: Sort,
    shape: Shape,
    ledger: &mut Ledger<'_>,
) -> Option<String> {
    let node = table.required("id", ledger.diagnostics);
    let Some((node, id)) =
        node.and_then(|node| Some((node.clone(), node.text(ledger.diagnostics)?)))
    else {
        ledger.lost = true;
        return None;
    };
    check_shape(shape, sort.noun(), id, &node.place, ledger);
    if sort == Sort::Flag && RESERVED.contains(&id) {
        let message = format!("`{id}` means something else in conditions");
        let diagnostic = Diagnostic::new(Code::BadId, &node.place, message);
        ledger.push(diagnostic.hint("choose another name for the flag"));
    }
    ledger.define(sort, id, &node.place);
    Some(id.to_owned())
}

/// Reads a flag.
pub(crate) fn flag(table: &mut Table<'_>, ledger: &mut Ledger<'_>) -> Option<Flag> {
    let id = id(table, Sort::Flag, Shape::Kebab, ledger);
    let title = table.prose("title", ledger.diagnostics).unwrap_or_default();
    let default = table.optional("default");
    let default =
        default.and_then(|node| node.truth(ledger.diagnostics)).unwrap_or(false);
    Some(Flag { id: id?.into(), title, default })
}

/// Reads a published text.
pub(crate) fn published(
    table: &mut Table<'_>,
    ledger: &mut Ledger<'_>,
) -> Option<pack::Source> {
    let id = id(table, Sort::Source, Shape::Kebab, ledger);
    let title = table.prose("title", ledger.diagnostics).unwrap_or_default();
    let short = table.prose_or_empty("short", ledger.diagnostics);
    let note = table.prose_or_empty("note", ledger.diagnostics);
    Some(pack::Source { id: id?.into(), title, short, note })
}

fn coverage(table: &mut Table<'_>, ledger: &mut Ledger<'_>) -> Option<Coverage> {
    let item = table.prose("item", ledger.diagnostics).unwrap_or_default();
    let says = table.prose("says", ledger.diagnostics).unwrap_or_default();
    let mut ids = |key, sort| {
        let node = table.optional(key);
        let texts = node.map(|node| node.texts(ledger.diagnostics)).unwrap_or_default();
        for (id, place) in &texts {
            ledger.refer_to(sort, id, place);
        }
        texts.into_iter().map(|(id, _)| id).collect::<Vec<_>>()
    };
    let questions = ids("questions", Sort::Question);
    let clauses = ids("clauses", Sort::Clause);
    (!item.is_empty()).then(|| Coverage {
        item,
        says,
        questions: questions.into_iter().map(Into::into).collect(),
        clauses: clauses.into_iter().map(Into::into).collect(),
    })
}
