//! Who an overlay is, and which pack it lies on.

use crate::diag::{Code, Diagnostic, Place};
use crate::pack::read::ledger::Ledger;
use crate::pack::read::manifest::{domains, semantic};
use crate::pack::read::name::{Shape, check_shape};
use crate::pack::read::table::{Table, nowhere_else};
use crate::pack::{DomainId, Pack};

/// `[overlay]`.
#[derive(Debug, Default)]
pub(crate) struct Head {
    pub(crate) id: String,
    pub(crate) namespace: String,
    pub(crate) version: String,
    pub(crate) title: String,
    /// Its own domains in printed order, and where each is named.
    pub(crate) domains: Vec<(DomainId, Place)>,
}

/// Says where a key of a whole pack stands in an overlay.
pub(crate) fn elsewhere(key: &str) -> Option<&'static str> {
    Some(match key {
        "pack" => {
            "an overlay begins with `[overlay]`; the pack it lies on is its key `pack`"
        }
        "question" => "questions stand in `questions/`, one file a domain",
        "variable" => "variables stand in `contract-templates/variables.toml`",
        "part" => "parts stand in `contract-templates/addendum.toml`",
        "coverage" => "what the flyers ask for is listed by the pack below only",
        "reading" => "how hard the texts may be is set by the pack below",
        _ => return None,
    })
}

/// Reads `[overlay]`; from here on every name defined has to lie in its namespace.
pub(crate) fn head(table: &mut Table<'_>, pack: &Pack, ledger: &mut Ledger<'_>) -> Head {
    let mut head = Head::default();
    let own = table.required("overlay", ledger.diagnostics);
    let Some(mut own) = own.and_then(|node| node.table(ledger.diagnostics)) else {
        return head;
    };
    if let Some(node) = own.required("id", ledger.diagnostics)
        && let Some(id) = node.text(ledger.diagnostics)
    {
        check_shape(Shape::Kebab, "overlay", id, &node.place, ledger);
        id.clone_into(&mut head.id);
    }
    if let Some(node) = own.required("namespace", ledger.diagnostics)
        && let Some(namespace) = node.text(ledger.diagnostics)
    {
        check_shape(Shape::Capitals, "namespace", namespace, &node.place, ledger);
        taken(namespace, &node.place, pack, ledger);
        namespace.clone_into(&mut head.namespace);
        ledger.namespace = Some(namespace.to_owned());
    }
    if let Some(node) = own.required("version", ledger.diagnostics)
        && let Some(version) = node.text(ledger.diagnostics)
    {
        semantic(version, &node.place, ledger);
        version.clone_into(&mut head.version);
    }
    head.title = own.prose("title", ledger.diagnostics).unwrap_or_default();
    below(&mut own, pack, ledger);
    head.domains = match own.optional("domains") {
        Some(node) => domains(&node, ledger),
        None => Vec::new(),
    };
    own.close(nowhere_else, ledger.diagnostics);
    head
}

/// Reports a namespace that the pack below has names in.
fn taken(namespace: &str, place: &Place, pack: &Pack, ledger: &mut Ledger<'_>) {
    let ids = pack.domains.iter().map(|domain| domain.id.as_str());
    let ids = ids.chain(pack.parts.iter().map(|part| part.id.as_str()));
    let mut ids = ids.chain(["CL"]);
    if let Some(other) = ids
        .find(|id| id.starts_with(namespace) || namespace.starts_with(id) && id.len() > 1)
    {
        let message =
            format!("the namespace `{namespace}` is taken: the pack has `{other}`");
        let diagnostic = Diagnostic::new(Code::OutsideNamespace, place, message);
        ledger.push(diagnostic.hint(
            "choose letters that nobody uses yet, such as those of the hospital's name",
        ));
    }
}

/// Reads which pack the overlay was made for.
fn below(own: &mut Table<'_>, pack: &Pack, ledger: &mut Ledger<'_>) {
    if let Some(node) = own.required("pack", ledger.diagnostics)
        && let Some(id) = node.text(ledger.diagnostics)
        && id != pack.id
    {
        let message =
            format!("the overlay lies on the pack `{id}`, and this is `{}`", pack.id);
        let diagnostic = Diagnostic::new(Code::OtherPack, &node.place, message);
        ledger.push(diagnostic.hint("open it with the pack it was made for"));
    }
    if let Some(node) = own.required("pack-version", ledger.diagnostics)
        && let Some(version) = node.text(ledger.diagnostics)
    {
        semantic(version, &node.place, ledger);
        if version != pack.version {
            let message = format!(
                "the overlay was made for version {version} of `{}`, and this is {}",
                pack.id, pack.version
            );
            let diagnostic = Diagnostic::new(Code::OverlayVersion, &node.place, message);
            ledger.push(diagnostic.hint(format!(
                "what no longer fits is listed; once nothing is, write `pack-version = \"{}\"`",
                pack.version
            )));
        }
    }
}
