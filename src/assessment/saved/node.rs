//! JSON with places: every value knows where it stands in its text, and every member of an
//! object is kept, so that a key written twice is noticed.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Number, Value};

/// The deepest nesting read. A save file needs eight levels.
pub(super) const MAX_DEPTH: usize = 32;

/// The largest whole number read either way: above it, programs that keep numbers as
/// floats would see another number.
pub(super) const MAX_NUMBER: u64 = (1 << 53) - 1;

/// A value and the byte at which it starts.
#[derive(Debug)]
pub(super) struct Node {
    /// Where it starts.
    pub(super) at: usize,
    /// What it is.
    pub(super) kind: NodeKind,
}

/// What a value is.
#[derive(Debug)]
pub(super) enum NodeKind {
    Null,
    Bool(bool),
    /// A number that keeps its value in every program.
    Number(Number),
    /// A number that does not.
    BadNumber,
    Text(String),
    /// A text with half of a character in it.
    BadText,
    List(Vec<Node>),
    Object(Vec<Member>),
    /// Nested deeper than is read.
    TooDeep,
}

/// A member of an object.
#[derive(Debug)]
pub(super) struct Member {
    /// Its name.
    pub(super) name: String,
    /// Where the name starts.
    pub(super) at: usize,
    /// What it says.
    pub(super) value: Node,
}

impl Node {
    /// Reads `text`, or says where it stops being JSON.
    pub(super) fn parse(text: &str) -> Result<Self, serde_json::Error> {
        let raw: &RawValue = serde_json::from_str(text)?;
        Ok(Self::of(raw, text, 0))
    }

    /// Returns the words for what it is.
    pub(super) fn words(&self) -> &'static str {
        match self.kind {
            NodeKind::Null => "`null`",
            NodeKind::Bool(_) => "true or false",
            NodeKind::Number(_) | NodeKind::BadNumber => "a number",
            NodeKind::Text(_) | NodeKind::BadText => "a text",
            NodeKind::List(_) => "a list",
            NodeKind::Object(_) => "an object",
            NodeKind::TooDeep => "a nested value",
        }
    }

    /// Returns it as a plain value; what could not be read is `null`.
    pub(super) fn value(&self) -> Value {
        match &self.kind {
            NodeKind::Null
            | NodeKind::BadNumber
            | NodeKind::BadText
            | NodeKind::TooDeep => Value::Null,
            NodeKind::Bool(yes) => Value::Bool(*yes),
            NodeKind::Number(number) => Value::Number(number.clone()),
            NodeKind::Text(text) => Value::String(text.clone()),
            NodeKind::List(items) => items.iter().map(Self::value).collect(),
            NodeKind::Object(members) => members
                .iter()
                .map(|member| (member.name.clone(), member.value.value()))
                .collect(),
        }
    }

    /// Returns the member of this name, if it is an object that has one.
    pub(super) fn member(&self, name: &str) -> Option<&Self> {
        match &self.kind {
            NodeKind::Object(members) => {
                members.iter().find(|member| member.name == name).map(|m| &m.value)
            }
            _ => None,
        }
    }

    fn of(raw: &RawValue, text: &str, depth: usize) -> Self {
        let json = raw.get();
        let at = offset(json, text);
        let kind = match json.as_bytes().first() {
            Some(b'{' | b'[') if depth >= MAX_DEPTH => NodeKind::TooDeep,
            Some(b'{') => serde_json::from_str(json).map_or(
                NodeKind::TooDeep,
                |RawMembers(members)| {
                    NodeKind::Object(Self::members(members, text, depth))
                },
            ),
            Some(b'[') => {
                let items: Vec<&RawValue> =
                    serde_json::from_str(json).unwrap_or_default();
                let items = items.into_iter().map(|item| Self::of(item, text, depth + 1));
                NodeKind::List(items.collect())
            }
            Some(b'"') => {
                serde_json::from_str(json).map_or(NodeKind::BadText, NodeKind::Text)
            }
            Some(b't') => NodeKind::Bool(true),
            Some(b'f') => NodeKind::Bool(false),
            Some(b'n') => NodeKind::Null,
            _ => number(json).map_or(NodeKind::BadNumber, NodeKind::Number),
        };
        Self { at, kind }
    }

    fn members(
        members: Vec<(&RawValue, &RawValue)>,
        text: &str,
        depth: usize,
    ) -> Vec<Member> {
        members
            .into_iter()
            .map(|(name, value)| Member {
                // A name with half of a character in it is no known name either way.
                name: serde_json::from_str(name.get())
                    .unwrap_or_else(|_| "\u{FFFD}".to_owned()),
                at: offset(name.get(), text),
                value: Self::of(value, text, depth + 1),
            })
            .collect()
    }
}

/// Returns where `part`, which was cut out of `text`, starts in it.
fn offset(part: &str, text: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len())
}

/// Returns the number if it keeps its value in every program.
fn number(json: &str) -> Option<Number> {
    if json.contains(['.', 'e', 'E']) {
        // Not through serde_json, whose fast reading of floats may be off in the last digit.
        return Number::from_f64(json.parse().ok()?);
    }
    let whole: i64 = json.parse().ok()?;
    (whole.unsigned_abs() <= MAX_NUMBER).then(|| Number::from(whole))
}

/// All members of an object as they stand in the text.
struct RawMembers<'t>(Vec<(&'t RawValue, &'t RawValue)>);

impl<'de> Deserialize<'de> for RawMembers<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;

        impl<'de> Visitor<'de> for Members {
            type Value = RawMembers<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(
                self,
                mut map: A,
            ) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(RawMembers(members))
            }
        }

        deserializer.deserialize_map(Members)
    }
}
