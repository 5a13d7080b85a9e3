//! Save files: the format itself, and one broken file for every fault.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anteroom::assessment::saved::{FaultCode, MAX_BYTES, Notice, read, write};

use crate::small_pack::small_pack;

/// Files that older programs wrote; they are read for ever.
#[test]
fn files_of_every_version_read_and_write_the_same_bytes() {
    for path in files("tests/saved/read", "json") {
        let bytes = fs::read(&path).unwrap();
        let opened = read(&small_pack(), &bytes).unwrap_or_else(|faults| {
            panic!("{}: {faults:?}", path.display());
        });
        let written = write(&opened.assessment);
        assert_eq!(written, String::from_utf8(bytes).unwrap(), "{}", path.display());
        let mut notices = String::new();
        for notice in &opened.notices {
            writeln!(notices, "{notice}").unwrap();
        }
        expect(&path.with_extension("notices"), &notices);
    }
}

#[test]
fn every_fault_is_named_with_its_place() {
    let mut met = BTreeSet::new();
    for path in files("tests/saved/faults", "json") {
        let faults = read(&small_pack(), &fs::read(&path).unwrap())
            .expect_err(&path.display().to_string());
        let mut text = String::new();
        for fault in faults {
            met.insert(fault.code);
            writeln!(text, "error[{}]: {fault}", fault.code.name()).unwrap();
            if !fault.hint.is_empty() {
                writeln!(text, "  hint: {}", fault.hint).unwrap();
            }
        }
        expect(&path.with_extension("faults"), &text);
    }
    let too_large = read(&small_pack(), &vec![b' '; MAX_BYTES + 1]).unwrap_err();
    met.extend(too_large.iter().map(|fault| fault.code));
    let unmet: Vec<_> =
        FaultCode::ALL.iter().filter(|code| !met.contains(code)).collect();
    assert!(unmet.is_empty(), "no file in tests/saved/faults shows {unmet:?}");
}

/// What somebody typed must not end up in a log or a mail.
#[test]
fn no_fault_tells_an_answer() {
    let text = fs::read_to_string("tests/saved/read/full.json").unwrap();
    let secret = "correct horse battery";
    for (at, _) in text.match_indices(": ") {
        let end = text[at..].find('\n').unwrap() + at;
        let broken = format!("{}: \"{secret}\",{}", &text[..at], &text[end..]);
        let Err(faults) = read(&small_pack(), broken.as_bytes()) else { continue };
        for fault in faults {
            let said = format!("{fault} {}", fault.hint);
            assert!(!said.contains("horse"), "{said}");
        }
    }
}

#[test]
fn a_newer_minor_version_loses_nothing() {
    let text = fs::read_to_string("tests/saved/read/newer-minor.json").unwrap();
    let opened = read(&small_pack(), text.as_bytes()).unwrap();
    assert!(opened.notices.contains(&Notice::NewerFormat { minor: 7 }));
    let mut shorter = opened.assessment;
    let answer = shorter.answers.get_mut("IAM-06").unwrap();
    answer.evidence.remove(0);
    let written = write(&shorter);
    assert!(
        !written.contains("pages"),
        "a member of a list entry may land on another entry:\n{written}"
    );
    assert!(written.contains("confidence"));
}

/// Returns the files of a folder with this ending, sorted.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|e| e == ending)).collect();
    files.sort();
    assert!(!files.is_empty(), "{folder} has no .{ending} files");
    files
}

/// Compares with the file; with `UPDATE=1` writes it. Nothing expected is no file.
#[track_caller]
fn expect(path: &Path, text: &str) {
    let expected = fs::read_to_string(path).unwrap_or_default();
    if std::env::var_os("UPDATE").is_none() {
        assert_eq!(text, expected, "{} differs; UPDATE=1 rewrites it", path.display());
    } else if text.is_empty() {
        let _ = fs::remove_file(path);
    } else {
        fs::write(path, text).unwrap();
    }
}
