//! Writing JSON: the one form in which a save file is written.
//!
//! Members stand in the order of the format, two spaces deeper than their object; a list
//! of plain values stays on its line. The same assessment always gives the same bytes.

use serde_json::Value;

use crate::assessment::{Kept, KeptMember, Step};
use crate::ordered::map_of;

/// A value to be written.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    /// A text, number, true, false or null.
    Plain(Value),
    /// A list.
    List(Vec<Json>),
    /// An object, its members in the order written.
    Object(Vec<(String, Json)>),
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        match value {
            Value::Array(items) => {
                Self::List(items.into_iter().map(Self::from).collect())
            }
            Value::Object(members) => {
                // Whichever order serde_json was built to keep.
                let members =
                    map_of(members.into_iter().map(|(name, value)| (name, value.into())));
                Self::Object(members.into_iter().collect())
            }
            plain => Self::Plain(plain),
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Plain(Value::from(text))
    }
}

impl From<i64> for Json {
    fn from(number: i64) -> Self {
        Self::Plain(Value::from(number))
    }
}

impl Json {
    /// Returns the text, with a line break at its end.
    pub(super) fn pretty(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, 0);
        text.push('\n');
        text
    }

    fn write(&self, to: &mut String, depth: usize) {
        match self {
            Self::Plain(value) => to.push_str(&value.to_string()),
            Self::List(items) => {
                to.push('[');
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        to.push_str(", ");
                    }
                    item.write(to, depth);
                }
                to.push(']');
            }
            Self::Object(members) if members.is_empty() => to.push_str("{}"),
            Self::Object(members) => {
                to.push('{');
                for (at, (name, value)) in members.iter().enumerate() {
                    to.push_str(if at > 0 { ",\n" } else { "\n" });
                    indent(to, depth + 1);
                    to.push_str(&Value::from(name.as_str()).to_string());
                    to.push_str(": ");
                    value.write(to, depth + 1);
                }
                to.push('\n');
                indent(to, depth);
                to.push('}');
            }
        }
    }

    /// Returns the text without blanks, all members in the order of their names.
    pub(super) fn canonical(&self) -> String {
        let mut text = String::new();
        self.write_canonical(&mut text);
        text
    }

    fn write_canonical(&self, to: &mut String) {
        match self {
            Self::Plain(value) => to.push_str(&value.to_string()),
            Self::List(items) => {
                to.push('[');
                for (at, item) in items.iter().enumerate() {
                    to.push_str(if at > 0 { "," } else { "" });
                    item.write_canonical(to);
                }
                to.push(']');
            }
            Self::Object(members) => {
                let members = map_of(members.iter().map(|(name, value)| (name, value)));
                to.push('{');
                for (at, (name, value)) in members.into_iter().enumerate() {
                    to.push_str(if at > 0 { "," } else { "" });
                    to.push_str(&Value::from(name.as_str()).to_string());
                    to.push(':');
                    value.write_canonical(to);
                }
                to.push('}');
            }
        }
    }

    /// Puts members that were kept back where they stood.
    pub(super) fn put_back(&mut self, kept: &Kept) {
        for KeptMember { path, value } in &kept.members {
            self.put(path, value);
        }
    }

    fn put(&mut self, path: &[Step], value: &Value) {
        match (path, self) {
            ([Step::Member(name)], Self::Object(members))
                if !members.iter().any(|(known, _)| known == name) =>
            {
                members.push((name.clone(), value.clone().into()));
            }
            ([Step::Member(name), rest @ ..], Self::Object(members)) => {
                if let Some((_, inner)) =
                    members.iter_mut().find(|(known, _)| known == name)
                {
                    inner.put(rest, value);
                } else if name == "contract" {
                    // The one object that is left out when it is empty and is no entry
                    // that somebody may have taken away.
                    let mut inner = Self::Object(Vec::new());
                    inner.put(rest, value);
                    members.push((name.clone(), inner));
                }
            }
            ([Step::Item { at, of }, rest @ ..], Self::List(items)) => {
                if items.len() == *of
                    && let Some(item) = items.get_mut(*at)
                {
                    item.put(rest, value);
                }
            }
            _ => {}
        }
    }
}

fn indent(to: &mut String, depth: usize) {
    for _ in 0..depth {
        to.push_str("  ");
    }
}

/// An object being written; what says nothing is left out.
#[derive(Default)]
pub(super) struct Object(Vec<(String, Json)>);

impl Object {
    /// Adds a member.
    #[must_use]
    pub(super) fn with(mut self, name: &str, value: impl Into<Json>) -> Self {
        self.0.push((name.to_owned(), value.into()));
        self
    }

    /// Adds a member, if there is a value.
    #[must_use]
    pub(super) fn maybe(self, name: &str, value: Option<impl Into<Json>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Adds a text, unless it is empty.
    #[must_use]
    pub(super) fn text(self, name: &str, text: &str) -> Self {
        self.maybe(name, (!text.is_empty()).then_some(text))
    }

    /// Adds a date, if there is one.
    #[must_use]
    pub(super) fn date(self, name: &str, date: Option<jiff::civil::Date>) -> Self {
        self.maybe(name, date.map(|date| Json::from(date.to_string().as_str())))
    }

    /// Adds `true`, unless it is false.
    #[must_use]
    pub(super) fn yes(self, name: &str, yes: bool) -> Self {
        self.maybe(name, yes.then_some(Json::Plain(Value::Bool(true))))
    }

    /// Adds a list, unless it is empty.
    #[must_use]
    pub(super) fn list(self, name: &str, items: impl Iterator<Item = Json>) -> Self {
        let items: Vec<_> = items.collect();
        self.maybe(name, (!items.is_empty()).then_some(Json::List(items)))
    }

    /// Adds an object, unless it is empty.
    #[must_use]
    pub(super) fn map(
        self,
        name: &str,
        entries: impl Iterator<Item = (String, Json)>,
    ) -> Self {
        let entries: Vec<_> = entries.collect();
        self.maybe(name, (!entries.is_empty()).then_some(Json::Object(entries)))
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Self {
        Self::Object(object.0)
    }
}
