//! The guide for pack authors shows nothing that was not tried.
//!
//! The guide is read line by line. A block of code behind `<!-- example: NAME, … -->` is
//! put into a new pack; all blocks of one name are put into the same one. Where a block
//! behind `<!-- finding: NAME -->` follows, it has to be exactly what the check says of
//! that pack; where none does, the check has to say nothing. A name that begins with
//! `overlay` is put into an overlay over the standard pack instead, on top of the example
//! `overlay`. Commands behind `$` are run, one after the other in one folder, which has
//! the example `overlay` as `our-overlay`, and `examples`. The guide is then written anew
//! with what was found, and compared with itself; `UPDATE=1` rewrites it.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use anteroom::diag::{Diagnostics, Look, Source, render};
use anteroom::pack::{self, Pack};

use crate::new_pack::{absent, new_pack, sources};
use crate::schema::{Schemas, all_keys, files, root};
use crate::support::golden::golden;

const GUIDE: &str = "docs/pack-authors.md";

/// The example that every other example of an overlay adds to.
const OVERLAY: &str = "overlay";

/// The overlay that the project has as an example.
const NORTHMERE: &str = "examples/overlay-northmere";

#[test]
fn every_example_of_the_guide_does_what_it_says() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(GUIDE);
    let text = fs::read_to_string(&file).unwrap();
    let guide = Guide::read(&text);
    assert!(guide.examples.len() > 15, "the guide shows examples");
    let said: BTreeMap<_, _> = guide
        .examples
        .iter()
        .map(|(name, edits)| {
            let said = if name.starts_with(OVERLAY) {
                said_over_the_standard_pack(name, &guide)
            } else {
                said_of(name, edits)
            };
            (*name, said)
        })
        .collect();
    let quiet = said.iter().filter(|(name, _)| !guide.findings.contains(name));
    for (name, said) in quiet {
        assert_eq!(said, "", "the example `{name}` has a fault");
    }
    let folder = absent("guide");
    for (name, text) in guide.overlay(OVERLAY) {
        write(&folder.join("our-overlay").join(name), &text);
    }
    for (name, text) in files(&root().join(NORTHMERE)) {
        write(&folder.join(NORTHMERE).join(name), &text);
    }
    golden(&file, &anew(&text, &said, &folder));
}

fn write(file: &Path, text: &str) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

#[test]
fn the_guide_names_every_key() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(GUIDE);
    let text = fs::read_to_string(file).unwrap();
    // What stands alone between backticks; the blocks of code are no explanation.
    let prose: String = text.split("```").step_by(2).collect();
    let named: Vec<_> = prose.split('`').skip(1).step_by(2).collect();
    let missing: Vec<_> = all_keys()
        .into_iter()
        .filter(|key| {
            let table =
                [format!("[{key}]"), format!("[[{key}]]"), format!("[policy.{key}]")];
            !named.contains(&key.as_str())
                && !table.iter().any(|table| named.contains(&table.as_str()))
                && !named.contains(&format!("[question.{key}]").as_str())
        })
        .collect();
    assert!(missing.is_empty(), "the guide says nothing of {missing:?}");
}

/// A block that is put into a pack.
struct Edit<'g> {
    /// Such as `add to questions/rmt.toml`.
    how: &'g str,
    text: String,
}

/// What is to be tried.
#[derive(Default)]
struct Guide<'g> {
    examples: BTreeMap<&'g str, Vec<Edit<'g>>>,
    findings: Vec<&'g str>,
}

impl<'g> Guide<'g> {
    fn read(text: &'g str) -> Self {
        let mut guide = Self::default();
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            if let Some(name) = finding(line) {
                guide.findings.push(name);
            } else if let Some(about) = comment(line, "example: ") {
                let (name, how) = about.split_once(", ").unwrap();
                let fence = lines.next().unwrap();
                assert!(fence.starts_with("```"), "no block follows {line}");
                let block = lines.by_ref().take_while(|line| *line != "```");
                let text = block.flat_map(|line| [line, "\n"]).collect();
                guide.examples.entry(name).or_default().push(Edit { how, text });
            }
        }
        for name in &guide.findings {
            assert!(guide.examples.contains_key(name), "there is no example `{name}`");
        }
        guide
    }

    /// Returns the files of the overlay of an example.
    fn overlay(&self, name: &str) -> BTreeMap<String, String> {
        let own = (name != OVERLAY).then(|| &self.examples[name]);
        let mut files = BTreeMap::new();
        for edit in self.examples[OVERLAY].iter().chain(own.into_iter().flatten()) {
            apply(edit, &mut files);
        }
        files
    }
}

fn comment<'l>(line: &'l str, what: &str) -> Option<&'l str> {
    line.strip_prefix("<!-- ")?.strip_prefix(what)?.strip_suffix(" -->")
}

fn finding(line: &str) -> Option<&str> {
    comment(line, "finding: ")
}

/// Returns what the check says of a new pack with these edits.
fn said_of(name: &str, edits: &[Edit<'_>]) -> String {
    let dir = absent(&format!("guide-{name}"));
    new_pack(&dir, "guide", "Guide");
    let mut files: BTreeMap<String, String> = sources(&dir)
        .iter()
        .map(|source| (source.name().to_owned(), source.text().to_owned()))
        .collect();
    for edit in edits {
        apply(edit, &mut files);
    }
    said(name, &files, pack::read)
}

/// Returns what the check says of the standard pack with the overlay of an example.
fn said_over_the_standard_pack(name: &str, guide: &Guide<'_>) -> String {
    let below: Vec<_> =
        files(root()).iter().map(|(name, text)| Source::new(name, text)).collect();
    let read = |sources: &[Source], diagnostics: &mut Diagnostics| {
        pack::read_with(&below, sources, diagnostics)
    };
    said(name, &guide.overlay(name), read)
}

/// Returns what is said when these files are read; where that is nothing, they have to fit
/// their schemas.
fn said(
    name: &str,
    files: &BTreeMap<String, String>,
    read: impl Fn(&[Source], &mut Diagnostics) -> Option<Pack>,
) -> String {
    let sources: Vec<_> =
        files.iter().map(|(name, text)| Source::new(name, text.as_str())).collect();
    let mut diagnostics = Diagnostics::new();
    read(&sources, &mut diagnostics);
    if diagnostics.is_empty() {
        let schemas = Schemas::read();
        for (file, text) in files {
            let faults = schemas.faults(file, text);
            assert!(faults.is_empty(), "the example `{name}`:\n{}", faults.join("\n"));
        }
    }
    render(&diagnostics, Look::default())
}

fn apply(edit: &Edit<'_>, files: &mut BTreeMap<String, String>) {
    let Edit { how, text } = edit;
    if let Some(name) = how.strip_prefix("the file ") {
        files.insert(name.to_owned(), text.clone());
    } else if let Some(name) = how.strip_prefix("add to ") {
        let file = files.get_mut(name).unwrap_or_else(|| panic!("there is no {name}"));
        file.push('\n');
        file.push_str(text);
    } else if let Some((what, name)) = how.split_once(" of ") {
        let file = files.get_mut(name).unwrap_or_else(|| panic!("there is no {name}"));
        *file = if let Some(heading) = what.strip_prefix("under ") {
            under(file, heading, text)
        } else {
            keys_in(file, what, text)
        };
    } else {
        panic!("an example is not put anywhere: {how}");
    }
}

/// Returns a clause with another text under a heading.
fn under(file: &str, heading: &str, text: &str) -> String {
    let heading = format!("## {heading}\n");
    let (before, after) = file.split_once(&heading).unwrap();
    let rest = after.find("\n## ").map_or("", |at| &after[at..]);
    format!("{before}{heading}\n{text}{rest}")
}

/// Returns a file in which the keys of `text` stand in the table with an id or a header.
fn keys_in(file: &str, table: &str, text: &str) -> String {
    let keys = keys(text);
    let mut out = String::new();
    let (mut inside, mut dropped, mut put) = (false, false, false);
    for line in file.lines() {
        if dropped {
            // A list over several lines ends with a bracket of its own.
            dropped = line != "]";
            continue;
        }
        if line.starts_with('[') || line == "+++" {
            inside = false;
        }
        let key = line.split_once(" = ").map(|(key, _)| key);
        if inside && key.is_some_and(|key| keys.contains(&key)) {
            dropped = line.ends_with('[');
            continue;
        }
        out.push_str(line);
        out.push('\n');
        let id = format!("id = \"{table}\"");
        if !put && (line == table || line == id) {
            (inside, put) = (true, true);
            out.push_str(text);
        }
    }
    assert!(put, "there is no table {table}");
    out
}

fn keys(text: &str) -> Vec<&str> {
    let lines = text.lines().filter(|line| !line.starts_with([' ', ']', '#']));
    lines.filter_map(|line| Some(line.split_once(" = ")?.0)).collect()
}

/// Returns the guide with what was found instead of what it shows.
fn anew(text: &str, said: &BTreeMap<&str, String>, folder: &Path) -> String {
    let mut out = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        out.push(line.to_owned());
        let block = |lines: &mut std::str::Lines<'_>| -> Vec<String> {
            lines.take_while(|line| *line != "```").map(str::to_owned).collect()
        };
        if let Some(name) = finding(line) {
            out.push(lines.next().unwrap().to_owned());
            block(&mut lines);
            out.push(said[name].trim_end().to_owned());
            out.push("```".to_owned());
        } else if line == "```console" {
            let commands = block(&mut lines);
            for command in commands.iter().filter_map(|line| line.strip_prefix("$ ")) {
                out.push(format!("$ {command}"));
                out.extend(printed(command, folder));
            }
            out.push("```".to_owned());
        }
    }
    out.join("\n") + "\n"
}

/// Returns what a command prints, as a terminal shows it; one that fails says so.
fn printed(command: &str, folder: &Path) -> Vec<String> {
    let words = words(command.strip_prefix("anteroom ").unwrap());
    let shown = folder.join("shown.txt");
    let out = File::create(&shown).unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_anteroom"));
    program.current_dir(folder).args(words);
    program.stdout(out.try_clone().unwrap()).stderr(out);
    let status = program.status().unwrap();
    let code = status.code().unwrap();
    assert!(code < 2, "{command} is no right call");
    let text = fs::read_to_string(shown).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// Returns the words of a command; quotes hold words together.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in command.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            _ => words.last_mut().unwrap().push(letter),
        }
    }
    words
}
