//! The files of a pack, open for edits that keep everything else as it is.

use std::ops::Range;

use toml_edit::{DocumentMut, Item, TableLike};

use crate::diag::Source;
use crate::pack::read::clause::split;
use crate::pack::read::lines::sections;
use crate::pack::sheets::cell::texts;
use crate::pack::sheets::fault::Fault;
use crate::pack::sheets::list::tables;
use crate::pack::sheets::shape::MANIFEST;

const CHECK: &str = "Run `anteroom check` on the pack and mend what it says first.";

/// The line around the front matter of a clause.
const FENCE: &str = "+++\n";

/// A file of the pack: TOML, with the wording behind it if it is a clause.
#[derive(Clone, Debug)]
pub(super) struct File {
    /// The last folder and the file's name.
    pub(super) name: String,
    /// What stood in it; `None` if it is new.
    before: Option<String>,
    /// It begins with a byte order mark.
    mark: bool,
    /// Its lines end as on Windows.
    crlf: bool,
    /// What stands before the TOML.
    head: String,
    pub(super) doc: DocumentMut,
    /// What stands behind it.
    body: String,
    /// It is to be taken away.
    pub(super) gone: bool,
}

/// All files that sheets are made of.
#[derive(Clone, Debug)]
pub(super) struct Bank {
    pub(super) files: Vec<File>,
}

impl Bank {
    /// Opens the files of a pack; what no sheet is made of is left out.
    pub(super) fn open(sources: &[Source]) -> Result<Self, Vec<Fault>> {
        let mut files = Vec::new();
        let mut faults = Vec::new();
        for source in sources {
            let mut path = source.name().rsplit(['/', '\\']);
            let file = path.next().unwrap_or_default();
            let folder = path.next().unwrap_or_default();
            let stem = file.rsplit_once('.').unwrap_or((file, ""));
            let (clause, toml) = match (folder, stem) {
                ("contract-templates", (stem, "md")) => (stem != "README", false),
                ("questions" | "contract-templates", (_, "toml")) => (false, true),
                _ => (false, false),
            };
            if clause || toml {
                match File::open(format!("{folder}/{file}"), source.text(), clause) {
                    Ok(file) => files.push(file),
                    Err(fault) => faults.push(fault),
                }
            }
        }
        let listed = listed(&files);
        // Files come by name, and people know the domains in the order of the pack.
        files.sort_by_key(|file| {
            let domain = file.domain().map_or("", |domain| text_of(domain, "id"));
            listed.iter().position(|known| known == domain)
        });
        if faults.is_empty() { Ok(Self { files }) } else { Err(faults) }
    }

    /// Returns the file with this name that is there.
    pub(super) fn file_mut(&mut self, name: &str) -> Option<&mut File> {
        self.files.iter_mut().find(|file| file.name == name && !file.gone)
    }

    /// Returns the files of domains.
    pub(super) fn domains(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.is_domain())
    }

    /// Returns the files of clauses.
    pub(super) fn clauses(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.clause().is_some())
    }

    /// Returns the file of a domain.
    pub(super) fn domain_mut(&mut self, id: &str) -> Option<&mut File> {
        self.files.iter_mut().find(|file| {
            file.is_domain() && file.domain().is_some_and(|own| text_of(own, "id") == id)
        })
    }

    /// Returns the file that has a question.
    pub(super) fn asking_mut(&mut self, id: &str) -> Option<&mut File> {
        self.files.iter_mut().find(|file| {
            let mut asked = file.questions().into_iter();
            file.is_domain() && asked.any(|table| text_of(table, "id") == id)
        })
    }
}

impl File {
    fn open(name: String, text: &str, clause: bool) -> Result<Self, Fault> {
        let (mark, rest) = match text.strip_prefix('\u{feff}') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let crlf = rest.contains("\r\n");
        let plain = if crlf { rest.replace("\r\n", "\n") } else { rest.to_owned() };
        let (front, behind) = match split(&plain) {
            (Some(front), _) if clause => (front.clone(), front.end),
            _ if clause => {
                let message = "there is no front matter between two lines `+++`";
                return Err(Fault::of(&name, message.to_owned(), CHECK));
            }
            _ => (0..plain.len(), plain.len()),
        };
        let part = |range: Range<usize>| plain.get(range).unwrap_or_default();
        let doc: DocumentMut = part(front.clone()).parse().map_err(|error| {
            let said =
                toml_edit::TomlError::message(&error).lines().next().unwrap_or_default();
            let at = front.start + error.span().map_or(0, |span| span.start);
            let line = 1 + part(0..at).matches('\n').count();
            let message = format!("line {line} is no TOML: {said}");
            Fault::of(&name, message, CHECK)
        })?;
        let file = Self {
            name,
            before: Some(text.to_owned()),
            mark,
            crlf,
            head: part(0..front.start).to_owned(),
            doc,
            body: part(behind..plain.len()).to_owned(),
            gone: false,
        };
        if file.text() == text {
            return Ok(file);
        }
        let message = "this file cannot be edited without changing the ends of its lines";
        let hint = "Save it with one kind of line ends, in any editor, and try again.";
        Err(Fault::of(&file.name, message.to_owned(), hint))
    }

    /// Returns a file that is not there yet.
    pub(super) fn new(name: String, clause: bool) -> Self {
        Self {
            name,
            before: None,
            mark: false,
            crlf: false,
            head: if clause { FENCE.to_owned() } else { String::new() },
            doc: DocumentMut::new(),
            body: if clause { FENCE.to_owned() } else { String::new() },
            gone: false,
        }
    }

    /// Returns what is to stand in it.
    pub(super) fn text(&self) -> String {
        let text = format!("{}{}{}", self.head, self.doc, self.body);
        let text = if self.crlf { text.replace('\n', "\r\n") } else { text };
        if self.mark { format!("\u{feff}{text}") } else { text }
    }

    /// Returns whether it is not what it was.
    pub(super) fn edited(&self) -> bool {
        match &self.before {
            Some(before) => self.gone || *before != self.text(),
            None => !self.gone,
        }
    }

    /// Returns the id of the clause that it holds.
    pub(super) fn clause(&self) -> Option<&str> {
        self.name.strip_prefix("contract-templates/")?.strip_suffix(".md")
    }

    /// Returns its table `domain`.
    pub(super) fn domain(&self) -> Option<&dyn TableLike> {
        self.doc.get("domain").and_then(Item::as_table_like)
    }

    /// Returns its questions.
    pub(super) fn questions(&self) -> Vec<&dyn TableLike> {
        tables(self.doc.get("question"))
    }

    /// Returns what stands under a heading, without blank lines around it.
    pub(super) fn wording(&self, heading: &str) -> Option<&str> {
        let part = self.part(heading)?;
        Some(self.body.get(part.inner).unwrap_or_default().trim_matches('\n'))
    }

    /// Puts a text under a heading, or takes the heading out; `later` are the headings
    /// that stand behind it.
    pub(super) fn word(&mut self, heading: &str, text: Option<&str>, later: &[&str]) {
        let core = text.map(|text| text.trim_matches('\n'));
        match (self.part(heading), core) {
            (Some(part), Some(core)) => {
                let old = self.body.get(part.inner.clone()).unwrap_or_default();
                let inner = old.trim_matches('\n');
                let start = old.len() - old.trim_start_matches('\n').len();
                let place = part.inner.start + start;
                if inner.is_empty() {
                    self.body.replace_range(part.inner, &format!("\n\n{core}\n\n"));
                } else {
                    self.body.replace_range(place..place + inner.len(), core);
                }
            }
            (Some(part), None) => {
                self.body.replace_range(part.start..part.inner.end, "");
                let kept = self.body.trim_end_matches('\n').len();
                self.body.replace_range(kept.., "\n");
            }
            (None, Some(core)) => {
                let next = later.iter().find_map(|heading| self.part(heading));
                let whole = format!("## {heading}\n\n{core}\n");
                if let Some(next) = next {
                    self.body.insert_str(next.start, &format!("{whole}\n"));
                } else {
                    let kept = self.body.trim_end_matches('\n').len();
                    self.body.replace_range(kept.., &format!("\n\n{whole}"));
                }
            }
            (None, None) => {}
        }
    }

    fn is_domain(&self) -> bool {
        self.name.starts_with("questions/") && self.name != MANIFEST && !self.gone
    }

    /// Returns where a heading and what stands under it are in the body.
    fn part(&self, heading: &str) -> Option<Part> {
        let source = Source::new("", self.body.as_str());
        let mut places = sections(&source, 0).into_iter().filter_map(|section| {
            section.heading.map(|(words, place)| (words, section.depth, place))
        });
        let (_, _, place) =
            places.find(|(words, depth, _)| words == heading && *depth == 2)?;
        let end = places.next().map_or(self.body.len(), |(_, _, next)| next.start());
        Some(Part { start: place.start(), inner: place.end()..end })
    }
}

/// Returns the domains in the order of the pack.
fn listed(files: &[File]) -> Vec<String> {
    let manifest = files.iter().find(|file| file.name == MANIFEST);
    let pack = manifest.and_then(|file| file.doc.get("pack"));
    let domains = pack.and_then(|pack| pack.get("domains")?.as_array());
    domains.and_then(texts).unwrap_or_default()
}

/// Where a heading of a clause is, and what stands under it.
struct Part {
    start: usize,
    inner: Range<usize>,
}

/// Returns whether a text would be read as more than what stands under one heading.
pub(super) fn has_heading(text: &str) -> bool {
    sections(&Source::new("", text), 0).iter().any(|section| section.heading.is_some())
}

/// Returns the text of a key, or nothing.
pub(super) fn text_of<'t>(table: &'t dyn TableLike, key: &str) -> &'t str {
    table.get(key).and_then(Item::as_str).unwrap_or_default()
}
