//! The keys of every table, as the readers list them and as the schemas do.
//!
//! A key that no table has is put into each table of a pack in turn. The reader's hint
//! then names every key that it asked for there.

use std::collections::BTreeSet;
use std::ptr;

use anteroom::diag::{Code, Diagnostics, Source};
use anteroom::pack;
use serde_json::{Value, json};

use super::json::{front_matter, json};
use super::{NAMES, files, root, schema, schema_of};

/// A key that nothing is like, so that the hint lists all.
const JUNK: &str = "zzqqzzqqzzqqzzqqzzqq";

#[test]
fn readers_and_schemas_know_the_same_keys_of_every_table() {
    let pack = files(&root().join("tests/schema/every-table"));
    let overlay = files(&root().join("tests/schema/every-table/overlay"));
    let none = Vec::new();
    for kind in NAMES {
        let schema = schema(kind);
        let mut seen = BTreeSet::new();
        for (all, below) in [(&pack, &none), (&overlay, &pack)] {
            let own = all.iter().filter(|(name, _)| schema_of(name) == Some(kind));
            for (name, text) in own {
                compare(&schema, (name, text), all, below, &mut seen);
            }
        }
        let mut unseen = Vec::new();
        tables(&schema, &mut |node| {
            if !seen.contains(&ptr::from_ref(node)) {
                unseen.push(node["title"].to_string());
            }
        });
        assert!(
            unseen.is_empty(),
            "tests/schema/every-table has no {}",
            unseen.join(", ")
        );
    }
}

/// Compares what a schema and a reader say of every table of a file; `below` is what an
/// overlay lies on.
fn compare(
    schema: &Value,
    (name, text): (&str, &str),
    all: &[(String, String)],
    below: &[(String, String)],
    seen: &mut BTreeSet<*const Value>,
) {
    let front = |text: &str| {
        let clause = schema_of(name) == Some("clause");
        let part = if clause { front_matter(text).unwrap() } else { text };
        json(part).unwrap()
    };
    for at in headers(text) {
        let told = with_junk(text, at);
        let read = asked(all, below, name, &told);
        let path = path(&front(&told), Vec::new()).unwrap();
        let mut keys = Keys::default();
        Walk { root: schema }.keys(schema, &front(text), &path, &mut keys);
        seen.extend(keys.tables);
        let known: BTreeSet<_> = keys.known.difference(&keys.refused).cloned().collect();
        assert_eq!(known, read, "schema and reader of {name} at {path:?}");
    }
}

/// Returns the lines behind which a table begins: every header, and the file itself.
fn headers(text: &str) -> Vec<usize> {
    let front = text.starts_with("+++");
    let end = text.lines().skip(1).position(|line| line == "+++").unwrap_or(usize::MAX);
    let header = |(at, line): (usize, &str)| {
        let here = line.starts_with('[') && (!front || at <= end);
        here.then_some(at + 1)
    };
    let start = usize::from(front);
    [start].into_iter().chain(text.lines().enumerate().filter_map(header)).collect()
}

fn with_junk(text: &str, at: usize) -> String {
    let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
    lines.insert(at, format!("{JUNK} = 1"));
    lines.join("\n") + "\n"
}

/// Returns the keys that the reader asks for where the junk is.
fn asked(
    all: &[(String, String)],
    below: &[(String, String)],
    name: &str,
    text: &str,
) -> BTreeSet<String> {
    let source = |(own, old): &(String, String)| {
        Source::new(own, if own == name { text } else { old.as_str() })
    };
    let sources: Vec<_> = all.iter().map(source).collect();
    let below: Vec<_> = below.iter().map(|(own, text)| Source::new(own, text)).collect();
    let mut diagnostics = Diagnostics::new();
    if below.is_empty() {
        pack::read(&sources, &mut diagnostics);
    } else {
        pack::read_with(&below, &sources, &mut diagnostics);
    }
    let found = diagnostics.iter().find(|diagnostic| {
        diagnostic.code == Code::UnknownKey && diagnostic.message.contains(JUNK)
    });
    let hints = &found.unwrap_or_else(|| panic!("{name} takes any key:\n{text}")).hints;
    // Every second part is between backticks.
    hints.concat().split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Returns the way to the table with the junk.
fn path(node: &Value, so_far: Vec<String>) -> Option<Vec<String>> {
    let children: Vec<(String, &Value)> = match node {
        Value::Object(all) if all.contains_key(JUNK) => return Some(so_far),
        Value::Object(all) => all.iter().map(|(key, node)| (key.clone(), node)).collect(),
        Value::Array(all) => {
            all.iter().enumerate().map(|(at, node)| (at.to_string(), node)).collect()
        }
        _ => return None,
    };
    children.into_iter().find_map(|(key, child)| {
        path(child, so_far.iter().cloned().chain([key]).collect())
    })
}

/// What a schema says about the keys of one table.
#[derive(Default)]
struct Keys {
    known: BTreeSet<String>,
    refused: BTreeSet<String>,
    /// The closed tables that were met.
    tables: BTreeSet<*const Value>,
}

/// A walk through a schema, led by an instance that fits it.
struct Walk<'s> {
    root: &'s Value,
}

impl Walk<'_> {
    /// Gathers the keys of the table at the end of a path.
    fn keys(&self, node: &Value, instance: &Value, path: &[String], keys: &mut Keys) {
        if let Some(name) = node["$ref"].as_str() {
            let name = name.strip_prefix('#').unwrap();
            return self.keys(self.root.pointer(name).unwrap(), instance, path, keys);
        }
        for part in node["allOf"].as_array().into_iter().flatten() {
            self.keys(part, instance, path, keys);
        }
        for part in node["anyOf"].as_array().into_iter().flatten() {
            if self.fits(part, instance) {
                self.keys(part, instance, path, keys);
            }
        }
        if let Some(asked) = node.get("if") {
            let follows = if self.fits(asked, instance) { "then" } else { "else" };
            if let Some(part) = node.get(follows) {
                self.keys(part, instance, path, keys);
            }
        }
        let own = node["properties"].as_object();
        let [step, rest @ ..] = path else {
            for (key, value) in own.into_iter().flatten() {
                let set = if *value == json!(false) {
                    &mut keys.refused
                } else {
                    &mut keys.known
                };
                set.insert(key.clone());
            }
            if node["additionalProperties"] == json!(false) {
                keys.tables.insert(ptr::from_ref(node));
            }
            return;
        };
        let (child, instance) = match instance {
            Value::Array(all) => {
                (node.get("items"), &all[step.parse::<usize>().unwrap()])
            }
            _ => (own.and_then(|own| own.get(step)), &instance[step]),
        };
        let patterns = node["patternProperties"].as_object().into_iter().flatten();
        let matching = patterns
            .filter(|(pattern, _)| {
                self.fits(&json!({ "pattern": pattern }), &json!(step))
            })
            .map(|(_, node)| node);
        for child in child.into_iter().chain(matching) {
            self.keys(child, instance, rest, keys);
        }
    }

    /// Returns whether an instance fits a part of the schema.
    fn fits(&self, part: &Value, instance: &Value) -> bool {
        let definitions = self.root.get("definitions").cloned().unwrap_or_default();
        let definitions = if definitions.is_null() { json!({}) } else { definitions };
        let whole = json!({ "allOf": [part], "definitions": definitions });
        jsonschema::draft7::is_valid(&whole, instance)
    }
}

/// Calls `each` with every closed table of a schema.
pub(super) fn tables(node: &Value, each: &mut impl FnMut(&Value)) {
    if node["additionalProperties"] == json!(false) {
        each(node);
    }
    match node {
        Value::Object(all) => all.values().for_each(|node| tables(node, each)),
        Value::Array(all) => all.iter().for_each(|node| tables(node, each)),
        _ => {}
    }
}
