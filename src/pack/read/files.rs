//! Which text is which file of a pack.

use crate::diag::{Code, Diagnostic, Place, Source};
use crate::pack::DomainId;
use crate::pack::read::ledger::Ledger;

/// The files of a pack, by what they are. Names come without folder and ending.
#[derive(Debug, Default)]
pub(crate) struct Files<'s> {
    /// `overlay.toml`.
    pub(crate) overlay: Option<&'s Source>,
    /// `questions/pack.toml`.
    pub(crate) manifest: Option<&'s Source>,
    /// The other TOML files of `questions`.
    pub(crate) domains: Vec<(&'s str, &'s Source)>,
    /// `contract-templates/addendum.toml`.
    pub(crate) addendum: Option<&'s Source>,
    /// `contract-templates/variables.toml`.
    pub(crate) variables: Option<&'s Source>,
    /// The Markdown files of `contract-templates`.
    pub(crate) clauses: Vec<(&'s str, &'s Source)>,
}

impl<'s> Files<'s> {
    /// Sorts the sources by name; what no pack knows is reported.
    pub(crate) fn find(sources: &'s [Source], ledger: &mut Ledger<'_>) -> Self {
        let mut files = Self::default();
        for source in sources {
            let mut path = source.name().rsplit(['/', '\\']);
            let file = path.next().unwrap_or_default();
            let folder = path.next().unwrap_or_default();
            match (folder, file.rsplit_once('.').unwrap_or((file, ""))) {
                (_, ("overlay", "toml")) => files.overlay = Some(source),
                ("questions", ("pack", "toml")) => files.manifest = Some(source),
                ("questions", (stem, "toml")) => files.domains.push((stem, source)),
                ("contract-templates", ("addendum", "toml")) => {
                    files.addendum = Some(source);
                }
                ("contract-templates", ("variables", "toml")) => {
                    files.variables = Some(source);
                }
                ("contract-templates", (stem, "md")) if stem != "README" => {
                    files.clauses.push((stem, source));
                }
                (_, ("README", _)) => {}
                _ => unused(source, "is no file that a pack knows", ledger),
            }
        }
        files
    }

    /// Reports files of domains that the manifest does not list.
    pub(crate) fn unlisted(
        &self,
        listed: &[(DomainId, Place)],
        manifest: &Source,
        ledger: &mut Ledger<'_>,
    ) {
        for (stem, source) in &self.domains {
            if !listed.iter().any(|(id, _)| id.as_str().to_lowercase() == *stem) {
                unused(
                    source,
                    &format!("is not in `domains` of `{}`", manifest.name()),
                    ledger,
                );
            }
        }
    }
}

fn unused(source: &Source, why: &str, ledger: &mut Ledger<'_>) {
    let first = source.text().lines().next().map_or(0, str::len);
    let message = format!("`{}` {why}", source.name());
    let diagnostic = Diagnostic::new(Code::UnusedFile, &source.place(0..first), message);
    ledger.push(diagnostic.hint("name it in the list, rename it, or move it away"));
}
