//! What `anteroom new-pack` writes, and what it refuses.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use anteroom::diag::{Diagnostics, Source};
use anteroom::pack::{self, Pack};

use crate::schema::Schemas;

#[test]
fn a_new_pack_has_no_error_and_no_warning() {
    let dir = absent("fine");
    let output = new_pack(&dir, "my-hospital-pack", "Our questions");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let written = String::from_utf8(output.stdout).unwrap();
    for name in written.lines() {
        assert!(dir.join(name).is_file(), "{name} is not there");
    }
    assert!(written.contains("README.md") && written.contains("schema/pack.schema.json"));
    let check = run(&["check", dir.to_str().unwrap(), "--strict"]);
    assert_eq!(check.status.code(), Some(0), "{check:?}");
    assert_eq!(check.stderr, b"");
    let pack = read(&dir);
    assert_eq!(
        (pack.id.as_str(), pack.title.as_str()),
        ("my-hospital-pack", "Our questions")
    );
    let readme = fs::read_to_string(dir.join("README.md")).unwrap();
    assert!(readme.starts_with("# Our questions\n"), "{readme}");
    for line in readme.lines().filter(|line| line.starts_with("| `")) {
        let name = line.split('`').nth(1).unwrap();
        assert!(dir.join(name).exists(), "the README names {name}");
    }
}

/// The commands that the README of a new pack tells its author to try.
#[test]
fn a_new_pack_can_be_tried_as_its_readme_says() {
    let dir = absent("tried");
    new_pack(&dir, "tried", "Tried");
    let readme = fs::read_to_string(dir.join("README.md")).unwrap();
    let commands: Vec<_> =
        readme.lines().filter_map(|line| line.trim().strip_prefix("anteroom ")).collect();
    assert_eq!(commands.len(), 5, "{commands:?}");
    for command in commands {
        let words = command.replace("../old", ".").replace('"', "");
        let mut program = Command::new(env!("CARGO_BIN_EXE_anteroom"));
        let output = program.current_dir(&dir).args(words.split(' ')).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{command}\n{output:?}");
    }
}

#[test]
fn editors_find_the_schema_of_every_file() {
    let dir = absent("schema");
    new_pack(&dir, "schemas", "Schemas");
    let schemas = Schemas::read();
    let mut found = 0;
    for source in sources(&dir) {
        let name = source.name();
        let faults = schemas.faults(name, source.text());
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        if Path::new(name).extension().is_none_or(|ending| ending != "toml") {
            continue;
        }
        let first = source.text().lines().next().unwrap();
        let schema = first.strip_prefix("#:schema ").unwrap_or_else(|| panic!("{name}"));
        let file = dir.join(name).parent().unwrap().join(schema);
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("docs/schema")
            .join(file.file_name().unwrap());
        assert_eq!(fs::read(file).unwrap(), fs::read(shipped).unwrap(), "{name}");
        found += 1;
    }
    assert_eq!(found, 5);
}

#[test]
fn titles_are_kept_as_typed() {
    let title = r#"St. "Luke" \ pumps"#;
    let dir = absent("title");
    new_pack(&dir, "luke", &format!("  {title}\n"));
    assert_eq!(read(&dir).title, title);
}

#[test]
fn a_folder_in_use_is_left_as_it_is() {
    let dir = absent("in-use");
    fs::create_dir_all(&dir).unwrap();
    fs::write(dir.join("notes.txt"), "mine").unwrap();
    let output = new_pack(&dir, "mine", "Mine");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(output.stdout, b"");
    assert_eq!(fs::read_dir(&dir).unwrap().count(), 1, "nothing was written");
    let file = new_pack(&dir.join("notes.txt"), "mine", "Mine");
    assert_eq!(file.status.code(), Some(2));
    assert_eq!(fs::read_to_string(dir.join("notes.txt")).unwrap(), "mine");
}

#[test]
fn an_empty_folder_or_repository_will_do() {
    let dir = absent("repository");
    fs::create_dir_all(dir.join(".git")).unwrap();
    let output = new_pack(&dir, "mine", "Mine");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

#[test]
fn bad_ids_and_empty_titles_are_refused_before_anything_is_written() {
    let dir = absent("refused");
    for id in ["", "My Pack", "pack_1", "\u{fc}ber", "a\"\nb", "-a"] {
        let output = new_pack(&dir, id, "Mine");
        assert_eq!(output.status.code(), Some(2), "{id}: {output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("is no id of a pack\nhint: Write small"), "{said}");
    }
    let output = new_pack(&dir, "mine", " \n");
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(!dir.exists());
}

/// Returns the files of a pack folder, named within it.
pub(crate) fn sources(dir: &Path) -> Vec<Source> {
    let mut sources = Vec::new();
    for part in ["questions", "contract-templates"] {
        for entry in fs::read_dir(dir.join(part)).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{part}/{}", path.file_name().unwrap().to_str().unwrap());
            sources.push(Source::new(name, fs::read_to_string(&path).unwrap()));
        }
    }
    sources.sort_by(|one, other| one.name().cmp(other.name()));
    sources
}

/// Writes a new pack.
pub(crate) fn new_pack(dir: &Path, id: &str, title: &str) -> Output {
    // With `=`, so that a value may begin with a dash.
    let (id, title) = (format!("--id={id}"), format!("--title={title}"));
    run(&["new-pack", dir.to_str().unwrap(), &id, &title])
}

fn read(dir: &Path) -> Pack {
    pack::read(&sources(dir), &mut Diagnostics::new()).unwrap()
}

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_anteroom")).args(args).output().unwrap()
}

/// Returns a folder that is not there, below the build's own.
pub(crate) fn absent(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("new-pack").join(name);
    let _ = fs::remove_dir_all(&dir);
    dir
}
