//! Comparing with files, or writing them.

use std::fs;
use std::path::Path;

/// Compares `found` with a file. With `UPDATE=1` in the environment the file is
/// rewritten; a missing one is written, and the test fails once.
#[track_caller]
pub(crate) fn golden(file: &Path, found: &str) {
    let update = std::env::var_os("UPDATE").is_some_and(|value| value == "1");
    let expected = fs::read_to_string(file).ok();
    if update || expected.is_none() {
        fs::write(file, found).unwrap();
    }
    match expected {
        _ if update => {}
        None => panic!("{} was written: look at it", file.display()),
        Some(expected) => assert!(
            expected == found,
            "{} differs\n--- expected\n{expected}\n--- found\n{found}",
            file.display()
        ),
    }
}
