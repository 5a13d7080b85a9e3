//! What changed from one version of a pack to another, and which version that makes.
//!
//! A saved assessment outlives the pack it was made with. The rule for versions says what
//! may happen to it:
//!
//! - **patch**: only words that explain changed. Scores and contracts stay as they are.
//! - **minor**: something was added, or the contract reads differently. Every saved answer
//!   still means what it meant.
//! - **major**: a saved answer may mean something else, count differently or be gone.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::pack::Pack;

/// How far a change reaches; the greater one decides the version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Only words that explain.
    Patch,
    /// Something was added, or the contract reads differently.
    Minor,
    /// A saved answer may mean something else.
    Major,
}

impl Reach {
    /// Returns the word of a version rule.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackChange {
    /// What it belongs to, such as `question IAM-06` or `policy`.
    pub thing: String,
    /// Which part of it, such as `weight`; empty for the whole.
    pub part: String,
    /// What it was; `None` where it was not there.
    pub before: Option<String>,
    /// What it is; `None` where it is no more.
    pub after: Option<String>,
    /// How far it reaches.
    pub reach: Reach,
}

/// Returns what changed from `old` to `new`, in the order of the pack's members.
pub fn changes(old: &Pack, new: &Pack) -> Vec<PackChange> {
    let mut found = Vec::new();
    let (Ok(old), Ok(new)) = (serde_json::to_value(old), serde_json::to_value(new))
    else {
        return found;
    };
    let (old, new) = (members(&old), members(&new));
    for name in ["id", "title", "domains", "questions", "flags", "policy", "clauses"]
        .into_iter()
        .chain(["parts", "variables", "sources", "coverage"])
    {
        let (Some(before), Some(after)) = (old.get(name), new.get(name)) else {
            continue;
        };
        match (items(before), items(after)) {
            (Some(before), Some(after)) => list(name, &before, &after, &mut found),
            _ => walk(&[name], Some(before), Some(after), &mut found),
        }
    }
    found
}

/// Returns the lowest version that may follow `old` after such changes, or nothing if `old`
/// is no semantic version.
pub fn next_version(old: &str, reach: Option<Reach>) -> Option<String> {
    let [major, minor, patch] = version(old)?;
    Some(match reach {
        None => old.to_owned(),
        Some(Reach::Patch) => format!("{major}.{minor}.{}", patch + 1),
        Some(Reach::Minor) => format!("{major}.{}.0", minor + 1),
        Some(Reach::Major) => format!("{}.0.0", major + 1),
    })
}

/// Returns whether `new` may be the version of a pack changed so far since `old`.
pub fn is_enough(old: &str, new: &str, reach: Option<Reach>) -> bool {
    let wanted = next_version(old, reach).and_then(|wanted| version(&wanted));
    version(new).zip(wanted).is_some_and(|(new, wanted)| new >= wanted)
}

fn version(text: &str) -> Option<[u64; 3]> {
    let mut parts = text.split('.').map(|part| part.parse().ok());
    let found = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(found)
}

type Members<'a> = BTreeMap<&'a str, &'a Value>;

fn members(value: &Value) -> Members<'_> {
    let members = value.as_object().into_iter().flatten();
    members.map(|(name, value)| (name.as_str(), value)).collect()
}

/// Returns the items of a list by what tells them apart, if it is a list of such.
fn items(value: &Value) -> Option<Vec<(&str, &Value)>> {
    let each = value.as_array()?.iter().map(|item| {
        let id = ["id", "item"].iter().find_map(|name| item.get(name)?.as_str())?;
        Some((id, item))
    });
    each.collect()
}

/// Compares two lists of things that have ids.
fn list(
    name: &str,
    before: &[(&str, &Value)],
    after: &[(&str, &Value)],
    found: &mut Vec<PackChange>,
) {
    let old: Members<'_> = before.iter().copied().collect();
    let new: Members<'_> = after.iter().copied().collect();
    for (id, value) in before {
        match new.get(id) {
            Some(now) => walk(&[name, id], Some(value), Some(now), found),
            None => walk(&[name, id], Some(value), None, found),
        }
    }
    for (id, value) in after.iter().filter(|(id, _)| !old.contains_key(id)) {
        walk(&[name, id], None, Some(value), found);
    }
    let kept = |list: &[(&str, &Value)], other: &Members<'_>| {
        let ids = list.iter().map(|(id, _)| *id).filter(|id| other.contains_key(id));
        ids.collect::<Vec<_>>().join(", ")
    };
    let (before, after) = (kept(before, &new), kept(after, &old));
    if before != after {
        found.push(PackChange {
            thing: name.to_owned(),
            part: "order".to_owned(),
            before: Some(before),
            after: Some(after),
            reach: Reach::Patch,
        });
    }
}

/// Compares two values at a place of the pack.
fn walk(
    path: &[&str],
    before: Option<&Value>,
    after: Option<&Value>,
    found: &mut Vec<PackChange>,
) {
    if before == after || nothing(before) && nothing(after) {
        return;
    }
    let (Some(old), Some(new)) = (before, after) else {
        return leaf(path, before, after, found);
    };
    if let ["clauses", _, "prose", _] = path {
        return words(path, old, new, found);
    }
    if let (Some(old), Some(new)) = (items(old), items(new))
        && path.len() > 1
    {
        // Choices and fields of a question: named like parts of it.
        let (was, is): (Members<'_>, Members<'_>) =
            (old.into_iter().collect(), new.into_iter().collect());
        return pairs(path, &was, &is, found);
    }
    match (old, new) {
        (Value::Object(_), Value::Object(_)) => {
            pairs(path, &members(old), &members(new), found);
        }
        _ => leaf(path, before, after, found),
    }
}

fn pairs(
    path: &[&str],
    was: &Members<'_>,
    is: &Members<'_>,
    found: &mut Vec<PackChange>,
) {
    let names: BTreeSet<&str> = was.keys().chain(is.keys()).copied().collect();
    for name in names {
        let path = [path, &[name]].concat();
        walk(&path, was.get(name).copied(), is.get(name).copied(), found);
    }
}

/// An empty member is as good as none.
fn nothing(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null) => true,
        Some(Value::Array(items)) => items.is_empty(),
        Some(Value::Object(members)) => members.is_empty(),
        Some(Value::String(text)) => text.is_empty(),
        Some(Value::Bool(_) | Value::Number(_)) => false,
    }
}

/// Notes that the wording of a clause changed, as one text.
fn words(path: &[&str], old: &Value, new: &Value, found: &mut Vec<PackChange>) {
    let (old, new) = (text(old), text(new));
    leaf(path, Some(&old.into()), Some(&new.into()), found);
}

/// Returns every text in a value, one behind the other.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(" "),
        Value::Object(members) => {
            members.values().map(text).collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    }
}

/// Notes a change.
fn leaf(
    path: &[&str],
    before: Option<&Value>,
    after: Option<&Value>,
    found: &mut Vec<PackChange>,
) {
    let plain = matches!(path, ["id" | "title" | "policy", ..]);
    let (thing, part) = path.split_at(if plain { 1 } else { 2 }.min(path.len()));
    let shown = |value: Option<&Value>| {
        value.filter(|value| !nothing(Some(value))).map(|value| match value {
            Value::String(text) => text.clone(),
            // A whole thing is told by its id.
            Value::Object(_) if part.is_empty() => {
                path.last().map_or_else(String::new, |id| (*id).to_owned())
            }
            other => other.to_string(),
        })
    };
    let (before, after) = (shown(before), shown(after));
    let reach = reach(path, before.is_none(), after.is_none());
    let thing = match thing {
        [list, id] => format!("{} {id}", list.strip_suffix('s').unwrap_or(list)),
        thing => thing.concat(),
    };
    found.push(PackChange { thing, part: part.join(" "), before, after, reach });
}

/// Returns how far a change at this place reaches.
fn reach(path: &[&str], added: bool, removed: bool) -> Reach {
    match path {
        // Things, and the choices and fields of a question, that came or went.
        ["questions", _, "choices" | "fields", _]
        | ["questions" | "clauses" | "variables" | "domains" | "flags", _]
            if added || removed =>
        {
            if added {
                Reach::Minor
            } else {
                Reach::Major
            }
        }
        ["title"]
        | ["sources" | "coverage", ..]
        | ["domains" | "flags" | "variables", _, "title"]
        | ["variables", _, "anchor"]
        | ["questions", _, "ask" | "help" | "guidance" | "references" | "mds2", ..]
        | ["questions", _, "choices" | "fields", _, "label"]
        | ["clauses", _, "anchors", ..]
        | ["clauses", _, "prose", "notes", ..] => Reach::Patch,
        // What the contract says, and what a question brings into it.
        ["parts" | "clauses", ..]
        | ["questions", _, "clauses", ..]
        | ["variables", _, "default", ..] => Reach::Minor,
        _ => Reach::Major,
    }
}
