//! The schemas for pack authors, held against the readers.

mod json;
mod keys;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::Value;

/// The faults that a schema can see, because they are in the structure of one file: the
/// cases of `tests/faults` with a file that is refused. A fault of numbers (three decimals
/// at most), of names or of wording is for `anteroom check` alone.
const STRUCTURAL: [&str; 13] = [
    "bad-condition",
    "bad-id",
    "bad-mds2",
    "bad-version",
    "clause-in-two-parts",
    "empty-text",
    "missing-evidence-class",
    "missing-key",
    "out-of-range",
    "unknown-key",
    "unknown-word",
    // What no reader opens is no domain either.
    "unused-file",
    "wrong-type",
];

const NAMES: [&str; 6] = ["pack", "domain", "addendum", "variables", "clause", "overlay"];

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the schema of a name.
fn schema(name: &str) -> Value {
    let file = root().join(format!("docs/schema/{name}.schema.json"));
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// Returns the name of the schema that a file of a pack or an overlay has.
fn schema_of(name: &str) -> Option<&'static str> {
    if name == "overlay.toml" {
        return Some("overlay");
    }
    let (folder, file) = name.split_once('/')?;
    Some(match (folder, file.split_once('.')?) {
        ("questions", ("pack", "toml")) => "pack",
        ("questions", (_, "toml")) => "domain",
        ("contract-templates", ("addendum", "toml")) => "addendum",
        ("contract-templates", ("variables", "toml")) => "variables",
        ("contract-templates", (id, "md")) if id.starts_with("CL-") => "clause",
        _ => return None,
    })
}

/// Holds the files of packs against their schemas.
pub(crate) struct Schemas {
    all: Vec<(&'static str, Validator)>,
}

impl Schemas {
    /// Reads the schemas, each against the rules of draft 7.
    pub(crate) fn read() -> Self {
        let all = NAMES.map(|name| {
            let schema = schema(name);
            assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
            (name, jsonschema::draft7::new(&schema).unwrap())
        });
        Self { all: all.into() }
    }

    /// Returns what a schema finds in a file; nothing where the file is not TOML.
    pub(crate) fn faults(&self, name: &str, text: &str) -> Vec<String> {
        let Some(schema) = schema_of(name) else { return Vec::new() };
        let text = if schema == "clause" { json::front_matter(text) } else { Some(text) };
        let Some(instance) = text.and_then(json::json) else { return Vec::new() };
        let (_, validator) = self.all.iter().find(|(name, _)| *name == schema).unwrap();
        let fault = |error: jsonschema::ValidationError<'_>| {
            format!("{name}: {}: {error}", error.instance_path())
        };
        validator.iter_errors(&instance).map(fault).collect()
    }
}

/// Returns every key that a table of a pack can have.
pub(crate) fn all_keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for name in NAMES {
        keys::tables(&schema(name), &mut |table| {
            let own = table["properties"].as_object();
            keys.extend(own.into_iter().flatten().map(|(key, _)| key.clone()));
        });
    }
    keys
}

/// Returns the files of the folder of a pack or an overlay by their names in it.
pub(crate) fn files(folder: &Path) -> Vec<(String, String)> {
    let head = fs::read_to_string(folder.join("overlay.toml"));
    let head = head.map(|text| ("overlay.toml".to_owned(), text));
    let mut files: Vec<_> = head.into_iter().collect();
    for part in ["questions", "contract-templates"] {
        let Ok(entries) = fs::read_dir(folder.join(part)) else { continue };
        for path in
            entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file())
        {
            let name = format!("{part}/{}", path.file_name().unwrap().to_str().unwrap());
            files.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    files.sort();
    files
}

#[test]
fn every_file_of_a_good_pack_fits_its_schema() {
    let schemas = Schemas::read();
    let packs = [
        ".",
        "src/cli/new_pack/pack",
        "tests/cases/worked-example/pack",
        "tests/cli/hasty",
        "tests/faults/base",
        "tests/schema/every-table",
        "examples/overlay-northmere",
        "tests/schema/every-table/overlay",
    ];
    for pack in packs {
        let files = files(&root().join(pack));
        assert!(files.len() > 1, "{pack}");
        for (name, text) in files {
            assert!(schema_of(&name).is_some(), "{pack}/{name}");
            let faults = schemas.faults(&name, &text);
            assert!(faults.is_empty(), "{pack}:\n{}", faults.join("\n"));
        }
    }
}

/// Both ways: what the readers refuse is refused here, and what is no fault of structure
/// is not.
#[test]
fn the_schemas_refuse_what_the_readers_refuse_and_no_more() {
    let schemas = Schemas::read();
    let mut refused = BTreeSet::new();
    for entry in fs::read_dir(root().join("tests/faults")).unwrap() {
        let folder: PathBuf = entry.unwrap().path();
        let faulty =
            |(name, text): &(String, String)| !schemas.faults(name, text).is_empty();
        let all = [files(&folder), files(&folder.join("overlay"))].concat();
        if all.iter().any(faulty) {
            refused.insert(folder.file_name().unwrap().to_str().unwrap().to_owned());
        }
    }
    assert_eq!(refused, BTreeSet::from(STRUCTURAL.map(str::to_owned)));
}

/// What is wrong with the structure is seen; names and numbers of other files are not.
#[test]
fn the_faults_of_a_broken_overlay_are_seen_where_they_are() {
    let schemas = Schemas::read();
    let seen: BTreeSet<_> = files(&root().join("tests/overlays/broken"))
        .iter()
        .flat_map(|(name, text)| schemas.faults(name, text))
        .map(|fault| fault.split(": ").take(2).collect::<Vec<_>>().join(" "))
        .collect();
    let expected = [
        // No `reason`, so that it is read as a clause of the overlay's own.
        "contract-templates/CL-40.md ",
        "overlay.toml /off/1",
        "overlay.toml /overlay",
        "overlay.toml /overlay/id",
        "overlay.toml /overlay/version",
        "overlay.toml /policy/threshold/high",
        "overlay.toml /wording/0",
    ];
    assert_eq!(seen, BTreeSet::from(expected.map(str::to_owned)));
}

#[test]
fn every_key_has_a_title_and_a_description() {
    for name in NAMES {
        let schema = schema(name);
        let mut bare = Vec::new();
        described(&schema, name, &mut bare);
        assert!(bare.is_empty(), "without title or description:\n{}", bare.join("\n"));
    }
}

/// Adds the keys of every table that say nothing of themselves.
fn described(node: &Value, path: &str, bare: &mut Vec<String>) {
    let closed = node.get("additionalProperties").is_some();
    let keys = node.get("properties").and_then(Value::as_object);
    for (key, value) in keys.into_iter().flatten().filter(|_| closed) {
        let says = |word: &str| value[word].as_str().is_some_and(|text| text.len() > 1);
        if !says("title") || !says("description") {
            bare.push(format!("{path}.{key}"));
        }
    }
    let children: Vec<(String, &Value)> = match node {
        Value::Object(all) => all.iter().map(|(key, node)| (key.clone(), node)).collect(),
        Value::Array(all) => {
            all.iter().enumerate().map(|(at, node)| (at.to_string(), node)).collect()
        }
        _ => return,
    };
    for (key, child) in children {
        described(child, &format!("{path}/{key}"), bare);
    }
}
