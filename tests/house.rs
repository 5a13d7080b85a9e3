//! The house rules that a machine can hold.

use std::fs;
use std::path::Path;

use crate::layers::rust_files;

/// The longest source file, in lines.
const LONGEST: usize = 600;

#[test]
fn every_file_says_what_it_holds() {
    check(|text| {
        (!text.starts_with("//!") && !text.starts_with("#!["))
            .then(|| "opens without a `//!` line".to_owned())
    });
}

#[test]
fn no_file_hides_a_second_type() {
    check(|text| {
        let lines = text.lines().count();
        (lines > LONGEST).then(|| format!("has {lines} lines, more than {LONGEST}"))
    });
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, so that this file does not find itself.
    let words = ["TO_DO", "FIX_ME", "XX_X", "HA_CK", "dbg_!", "unimplemented_!"]
        .map(|word| word.replace('_', ""));
    check(|text| {
        let found = words.iter().find(|word| text.contains(word.as_str()))?;
        Some(format!("says `{found}`: an open end is an issue or a test"))
    });
}

#[test]
fn no_line_ends_in_blanks() {
    check(|text| {
        let line = text.lines().position(|line| line.trim_end() != line)?;
        Some(format!("line {} ends in blanks", line + 1))
    });
}

/// Fails with every Rust file of the project for which `rule` finds a fault.
fn check(rule: impl Fn(&str) -> Option<String>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut faults = Vec::new();
    for folder in ["src", "tests", "xtask/src", "benches"] {
        for file in rust_files(&root.join(folder)) {
            let text = fs::read_to_string(&file).unwrap();
            if let Some(fault) = rule(&text) {
                faults.push(format!("{} {fault}", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
