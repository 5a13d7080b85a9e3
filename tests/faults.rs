//! One broken pack for each code, with what is said about it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anteroom::diag::{Code, Diagnostics, Explanation, Look, Source, render};
use anteroom::pack::{self, Pack};

use crate::support::golden::golden;

/// The pack that every case changes; it has no fault of its own.
pub(crate) const BASE: &str = "base";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults")
}

/// Returns the files of a pack folder by their names in it.
fn files(folder: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for part in ["questions", "contract-templates"] {
        let Ok(entries) = fs::read_dir(folder.join(part)) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            let name = format!("{part}/{}", path.file_name().unwrap().to_str().unwrap());
            files.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    files.sort();
    files
}

/// Returns the base with the files of a case laid over it.
pub(crate) fn sources(case: &str) -> Vec<Source> {
    let mut all = files(&folder().join(BASE));
    if case != BASE {
        let own = files(&folder().join(case));
        all.retain(|(name, _)| own.iter().all(|(other, _)| other != name));
        all.extend(own);
        all.sort();
    }
    all.into_iter().map(|(name, text)| Source::new(name, text)).collect()
}

/// Returns the overlay of a case, if it is about one.
fn overlay(case: &str) -> Option<Vec<Source>> {
    let folder = folder().join(case).join("overlay");
    let head = fs::read_to_string(folder.join("overlay.toml")).ok()?;
    let mut all = vec![("overlay.toml".to_owned(), head)];
    all.extend(files(&folder));
    let named = |(name, text)| Source::new(format!("overlay/{name}"), text);
    Some(all.into_iter().map(named).collect())
}

/// Reads the pack of a case, with its overlay.
fn read(case: &str, diagnostics: &mut Diagnostics) -> Option<Pack> {
    match overlay(case) {
        Some(overlay) => pack::read_with(&sources(case), &overlay, diagnostics),
        None => pack::read(&sources(case), diagnostics),
    }
}

fn cases() -> BTreeSet<String> {
    let entries = fs::read_dir(folder()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name != BASE).collect()
}

#[test]
fn the_base_has_no_fault() {
    let mut diagnostics = Diagnostics::new();
    let pack = pack::read(&sources(BASE), &mut diagnostics);
    assert_eq!(render(&diagnostics, Look::default()), "");
    assert!(pack.is_some());
}

#[test]
fn every_code_has_its_case() {
    let codes: BTreeSet<_> =
        Code::ALL.iter().map(|code| code.name().to_owned()).collect();
    assert_eq!(cases(), codes);
}

#[test]
fn every_fault_is_shown_with_its_place_and_what_to_do() {
    let mut faults = Vec::new();
    for case in cases() {
        let mut diagnostics = Diagnostics::new();
        let pack = read(&case, &mut diagnostics);
        let shown = render(&diagnostics, Look::default());
        golden(&folder().join(&case).join("expected.txt"), &shown);
        assert_eq!(pack.is_none(), diagnostics.errors() > 0, "{case}");
        let only = diagnostics.iter().all(|diagnostic| {
            diagnostic.code.name() == case && !diagnostic.hints.is_empty()
        });
        if diagnostics.is_empty() || !only {
            faults.push(format!("--- {case}\n{shown}"));
        }
    }
    assert!(faults.is_empty(), "each case shows its own code:\n{}", faults.join("\n"));
}

#[test]
fn every_code_is_explained_in_whole_sentences() {
    let codes: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
    let explained: Vec<_> = Explanation::names().collect();
    assert_eq!(explained, codes);
    for code in Code::ALL {
        let name = code.name();
        let told = Explanation::of(*code).unwrap_or_else(|| panic!("{name}"));
        for text in [told.meaning, told.why, told.remedy] {
            assert!(text.len() > 15 && text.ends_with('.'), "{name}: {text}");
            assert!(!text.contains("\n#") && !text.contains("```"), "{name}: {text}");
        }
        assert!(!told.right.is_empty() && told.right != told.wrong, "{name}");
    }
}

/// An example that nobody tried may be right by now.
#[test]
fn every_wrong_example_is_in_the_case_of_its_code() {
    for code in Code::ALL {
        let told = Explanation::of(*code).unwrap();
        let mut all = sources(code.name());
        all.extend(overlay(code.name()).unwrap_or_default());
        for line in told.wrong.lines() {
            let there = all.iter().any(|source| source.text().contains(line.trim()));
            assert!(there, "{}: `{line}` is not there", code.name());
        }
    }
}
