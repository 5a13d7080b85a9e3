//! The examples of the README do what they say.

use std::path::Path;
use std::process::Command;

/// What stands before a command of the README; a test uses the program that is built.
const PROMPT: &str = "$ cargo run --quiet -- ";

#[test]
fn every_command_of_the_readme_works() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = include_str!("../README.md");
    let scratch = tempdir("readme");
    let mut ran = 0;
    let mut lines = readme.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(words) = line.strip_prefix(PROMPT) else { continue };
        let mut command = Command::new(env!("CARGO_BIN_EXE_anteroom"));
        command.current_dir(&scratch);
        for word in words.split(' ') {
            if word.starts_with("questions/") {
                command.arg(root.join(word));
            } else {
                command.arg(word);
            }
        }
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{line}\n{output:?}");
        let printed = String::from_utf8(output.stdout).unwrap();
        // What the README shows below a command is the start of what it prints.
        while let Some(shown) = lines.next_if(|next| !next.starts_with(['$', '`'])) {
            assert!(printed.lines().any(|line| line == shown), "{line} prints {printed}");
        }
        ran += 1;
    }
    assert!(ran >= 4, "the README shows the command line");
}

/// The commands above are run without cargo; this is what stands before them.
#[test]
fn cargo_run_is_the_command_line() {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = cargo.args(["run", "--quiet", "--", "--version"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("anteroom "), "{said}");
}

#[test]
fn every_file_the_readme_points_to_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = include_str!("../README.md");
    let mut found = 0;
    for target in readme.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        if !target.starts_with("http") {
            assert!(root.join(target).exists(), "{target} is missing");
            found += 1;
        }
    }
    assert!(found > 5, "the README points to files");
}

/// Returns an empty folder for one test, below the build's own.
fn tempdir(name: &str) -> std::path::PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&path).unwrap();
    path
}
