//! From authored text to a checked [`Pack`].
//!
//! Takes: the files of a pack as named texts.
//! Gives: a pack without errors, or `None`, and every fault there is in between.
//! Never: opens a file, or stops at the first fault.

mod addendum;
mod choice;
pub(crate) mod clause;
mod condition;
mod credit;
mod decimal;
mod domain;
mod files;
mod inline;
mod kind;
pub(crate) mod ledger;
pub(crate) mod lines;
mod manifest;
mod mend;
mod name;
mod overlay;
mod policy;
mod prose;
mod proviso;
mod question;
mod references;
mod table;
pub(crate) mod texts;
mod toml;
mod variable;

use crate::diag::{Code, Diagnostic, Diagnostics, Place, Source};
use crate::pack::lint::lint;
use crate::pack::read::files::Files;
use crate::pack::read::ledger::Ledger;
use crate::pack::read::manifest::Manifest;
use crate::pack::{ClauseId, Domain, DomainId, Pack, Question};

pub(crate) use credit::uses;

/// Reads a pack.
///
/// `sources` are its files, named by path; only the last folder and the file name count:
/// `questions/pack.toml`, `questions/*.toml`, `contract-templates/addendum.toml`,
/// `contract-templates/variables.toml`, `contract-templates/CL-*.md`. All faults are
/// added to `diagnostics`, in reading order; there is a pack if none of them is an error.
pub fn read(sources: &[Source], diagnostics: &mut Diagnostics) -> Option<Pack> {
    read_all(sources, None, diagnostics)
}

/// Reads a pack and lays an overlay over it.
///
/// The files of `overlay` are named as those of a pack; `overlay.toml` stands beside its
/// folders. The fingerprint covers the result. A fault of either is added to
/// `diagnostics`; if one is an error there is nothing, not even the pack below.
pub fn read_with(
    sources: &[Source],
    overlay: &[Source],
    diagnostics: &mut Diagnostics,
) -> Option<Pack> {
    read_all(sources, Some(overlay), diagnostics)
}

fn read_all(
    sources: &[Source],
    overlay: Option<&[Source]>,
    diagnostics: &mut Diagnostics,
) -> Option<Pack> {
    let mut own = Diagnostics::new();
    let mut ledger = Ledger::new(&mut own);
    let files = Files::find(sources, &mut ledger);
    if files.overlay.is_some() {
        let message = "this is an overlay, not a whole pack";
        let diagnostic = Diagnostic::nowhere(Code::MissingFile, message);
        // Read as a pack, all that it leaves to the pack below would be a fault.
        diagnostics
            .push(diagnostic.hint("open it with `--overlay`, over the pack it lies on"));
        return None;
    }
    let mut pack = assemble(&files, &mut ledger);
    if let Some(overlay) = overlay {
        let files = Files::find(overlay, &mut ledger);
        pack = overlay::lay(pack, &files, &mut ledger);
    }
    if !ledger.lost {
        references::check(&pack, &mut ledger);
    }
    if !ledger.incomplete && !ledger.lost {
        lint(&pack, &mut ledger);
    }
    own.sort(&[sources, overlay.unwrap_or_default()].concat());
    let broken = own.errors() > 0;
    diagnostics.extend(own);
    (!broken).then(|| {
        let fingerprint = pack.computed_fingerprint();
        Pack { fingerprint, ..pack }
    })
}

fn assemble(files: &Files<'_>, ledger: &mut Ledger<'_>) -> Pack {
    let manifest = match files.manifest {
        Some(source) => manifest::manifest(source, ledger),
        None => Manifest::default(),
    };
    let mut domains = Vec::new();
    let mut questions = Vec::new();
    if files.manifest.is_none() {
        let message = "there is no `questions/pack.toml`";
        let diagnostic = Diagnostic::nowhere(Code::MissingFile, message);
        ledger.push(
            diagnostic.hint("add it: it names the pack, its domains and its policy"),
        );
        // Without a list, what is there is read for its own faults.
        for (_, source) in &files.domains {
            let (own, asked) = domain::domain(source, None, ledger);
            domains.extend(own);
            questions.extend(asked);
        }
    }
    let (own, asked) = listed(files, &manifest.domains, ledger);
    domains.extend(own);
    questions.extend(asked);
    if let Some(manifest_source) = files.manifest {
        files.unlisted(&manifest.domains, manifest_source, ledger);
    }
    let variables = files
        .variables
        .map(|source| variable::variables(source, ledger))
        .unwrap_or_default();
    let mut clauses: Vec<_> = files
        .clauses
        .iter()
        .map(|(stem, source)| clause::clause(stem, source, ledger))
        .collect();
    clauses.sort_by_key(|clause| in_order(&clause.id));
    let parts =
        files.addendum.map(|source| addendum::parts(source, ledger)).unwrap_or_default();
    Pack {
        id: manifest.id,
        version: manifest.version,
        title: manifest.title,
        fingerprint: String::new(),
        domains,
        questions,
        flags: manifest.flags,
        policy: manifest.policy,
        clauses,
        parts,
        variables,
        sources: manifest.sources,
        coverage: manifest.coverage,
        overlay: None,
    }
}

/// Reads the files of the domains that a list names.
fn listed(
    files: &Files<'_>,
    list: &[(DomainId, Place)],
    ledger: &mut Ledger<'_>,
) -> (Vec<Domain>, Vec<Question>) {
    let (mut domains, mut questions) = (Vec::new(), Vec::new());
    for (id, place) in list {
        let stem = id.as_str().to_lowercase();
        let Some((_, source)) = files.domains.iter().find(|(known, _)| *known == stem)
        else {
            let message =
                format!("the domain `{id}` has no file `questions/{stem}.toml`");
            let known = files.domains.iter().map(|(known, _)| *known);
            let diagnostic = Diagnostic::new(Code::MissingFile, place, message);
            ledger.push(
                diagnostic
                    .suggest(&stem, known)
                    .hint("add the file, or take the domain out"),
            );
            ledger.lost = true;
            continue;
        };
        let (own, asked) = domain::domain(source, Some((id, place)), ledger);
        domains.extend(own);
        questions.extend(asked);
    }
    (domains, questions)
}

/// Returns what puts `CL-9` before `CL-10`, and those of an overlay behind.
fn in_order(id: &ClauseId) -> (u32, String) {
    let number = id.as_str().strip_prefix("CL-").and_then(|number| number.parse().ok());
    (number.unwrap_or(u32::MAX), id.to_string())
}
