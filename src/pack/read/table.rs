//! Tables that know which keys were asked for, and values that say what they are not.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diag::{Code, Diagnostic, Diagnostics, Place, nearest};
use crate::pack::Permille;
use crate::pack::read::decimal::thousandths;
use crate::pack::read::toml::Toml;

/// A table being read. Every key asked for is remembered, so that [`Table::close`] can
/// report the others and suggest the right ones.
#[derive(Debug)]
pub(crate) struct Table<'t> {
    toml: &'t Toml<'t>,
    keys: &'t DeTable<'t>,
    place: Place,
    asked: Vec<&'static str>,
}

impl<'t> Table<'t> {
    /// Opens a table that begins at a place.
    pub(crate) fn new(toml: &'t Toml<'t>, keys: &'t DeTable<'t>, place: Place) -> Self {
        Self { toml, keys, place, asked: Vec::new() }
    }

    /// Returns where it begins: its header or its opening brace.
    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// Returns the value of a key that may be left out.
    pub(crate) fn optional(&mut self, key: &'static str) -> Option<Node<'t>> {
        self.asked.push(key);
        self.keys.get(key).map(|value| self.node(value))
    }

    /// Returns the value of a key that must be there.
    pub(crate) fn required(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Node<'t>> {
        let node = self.optional(key);
        // In a file with faults of syntax, it may be what could not be read.
        if node.is_none() && !self.toml.faulty() {
            let message = format!("the key `{key}` is missing");
            let diagnostic = Diagnostic::new(Code::MissingKey, &self.place, message);
            diagnostics.push(diagnostic.hint(format!("add `{key} = …`")));
        }
        node
    }

    /// Returns whether the file has faults of syntax, so that keys may be lost.
    pub(crate) fn faulty(&self) -> bool {
        self.toml.faulty()
    }

    /// Returns whether the key is there.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    /// Returns the place of a key, or of the table if it is not there.
    pub(crate) fn key_place(&self, key: &str) -> Place {
        let found = self.keys.get_key_value(key);
        found.map_or_else(|| self.place.clone(), |(key, _)| self.toml.place(key.span()))
    }

    /// Returns a text that people will read: present, not empty, without blanks around it.
    pub(crate) fn prose(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        self.required(key, diagnostics)?.prose(diagnostics)
    }

    /// Returns such a text, or an empty one where the key is left out.
    pub(crate) fn prose_or_empty(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> String {
        self.optional(key).and_then(|node| node.prose(diagnostics)).unwrap_or_default()
    }

    /// Returns all keys with their values, in the order written, for tables whose keys
    /// are names that the author chose.
    pub(crate) fn entries(&self) -> Vec<(Node<'t>, &'t str, Node<'t>)> {
        let mut entries: Vec<_> = self.keys.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        let open = |(key, value): (&'t Spanned<_>, _)| {
            let name: &'t std::borrow::Cow<'t, str> = key.get_ref();
            let key =
                Node { toml: self.toml, value: None, place: self.toml.place(key.span()) };
            (key, name.as_ref(), self.node(value))
        };
        entries.into_iter().map(open).collect()
    }

    /// Reports every key that was never asked for; `elsewhere` says where a known one
    /// belongs.
    pub(crate) fn close(
        self,
        elsewhere: fn(&str) -> Option<&'static str>,
        diagnostics: &mut Diagnostics,
    ) {
        for (key, name, _) in self.entries() {
            if self.asked.contains(&name) {
                continue;
            }
            let message = format!("the key `{name}` means nothing here");
            let diagnostic = Diagnostic::new(Code::UnknownKey, &key.place, message);
            let near = nearest(name, self.asked.iter().copied());
            diagnostics.push(match (elsewhere(name), near) {
                (Some(hint), _) => diagnostic.hint(hint),
                (None, Some(near)) => diagnostic.hint(format!("did you mean `{near}`?")),
                (None, None) => {
                    let known = list(self.asked.iter().copied());
                    diagnostic.hint(format!("take it out, or use one of {known}"))
                }
            });
        }
    }

    fn node(&self, value: &'t Spanned<DeValue<'t>>) -> Node<'t> {
        let place = self.toml.place(value.span());
        Node { toml: self.toml, value: Some(value.get_ref()), place }
    }
}

/// No key of this table belongs elsewhere.
pub(crate) fn nowhere_else(_: &str) -> Option<&'static str> {
    None
}

/// A value with its place.
#[derive(Clone, Debug)]
pub(crate) struct Node<'t> {
    toml: &'t Toml<'t>,
    /// `None` for a key.
    value: Option<&'t DeValue<'t>>,
    /// Where it stands.
    pub(crate) place: Place,
}

impl<'t> Node<'t> {
    /// Returns the text, if it is one; says nothing if not.
    pub(crate) fn as_text(&self) -> Option<&'t str> {
        match self.value {
            Some(DeValue::String(text)) => Some(text),
            _ => None,
        }
    }

    /// Returns `true` or `false`, if it is one; says nothing if not.
    pub(crate) fn as_truth(&self) -> Option<bool> {
        match self.value {
            Some(DeValue::Boolean(truth)) => Some(*truth),
            _ => None,
        }
    }

    /// Returns whether it is a list.
    pub(crate) fn is_list(&self) -> bool {
        matches!(self.value, Some(DeValue::Array(_)))
    }

    /// Returns whether it is a table.
    pub(crate) fn is_table(&self) -> bool {
        matches!(self.value, Some(DeValue::Table(_)))
    }

    /// Returns whether it is a number.
    pub(crate) fn is_number(&self) -> bool {
        matches!(self.value, Some(DeValue::Integer(_) | DeValue::Float(_)))
    }

    /// Returns the text.
    pub(crate) fn text(&self, diagnostics: &mut Diagnostics) -> Option<&'t str> {
        self.as_text().or_else(|| self.wrong("a text in quotes", diagnostics))
    }

    /// Returns a text that people will read: not empty, without blanks around it.
    pub(crate) fn prose(&self, diagnostics: &mut Diagnostics) -> Option<String> {
        let text = self.text(diagnostics)?.trim();
        if text.is_empty() {
            let diagnostic =
                Diagnostic::new(Code::EmptyText, &self.place, "this text is empty");
            diagnostics.push(
                diagnostic.hint("write it, or take the key out if it may be left out"),
            );
            return None;
        }
        Some(text.to_owned())
    }

    /// Returns `true` or `false`.
    pub(crate) fn truth(&self, diagnostics: &mut Diagnostics) -> Option<bool> {
        self.as_truth().or_else(|| self.wrong("`true` or `false`", diagnostics))
    }

    /// Returns a whole number within `bounds`, both included.
    pub(crate) fn whole<N>(
        &self,
        bounds: (i64, i64),
        diagnostics: &mut Diagnostics,
    ) -> Option<N>
    where
        N: TryFrom<i64>,
    {
        let Some(DeValue::Integer(digits)) = self.value else {
            return self.wrong("a whole number", diagnostics);
        };
        let number = i64::from_str_radix(digits.as_str(), digits.radix()).ok();
        let inside = number.filter(|number| bounds.0 <= *number && *number <= bounds.1);
        inside.and_then(|number| N::try_from(number).ok()).or_else(|| {
            let message = format!(
                "`{}` lies outside {} to {}",
                self.place.words(),
                bounds.0,
                bounds.1
            );
            diagnostics.push(
                Diagnostic::new(Code::OutOfRange, &self.place, message).hint(format!(
                    "write a whole number from {} to {}",
                    bounds.0, bounds.1
                )),
            );
            None
        })
    }

    /// Returns a number in thousandths, read from its digits.
    pub(crate) fn thousandths(&self, diagnostics: &mut Diagnostics) -> Option<i64> {
        let digits = match self.value {
            Some(DeValue::Integer(digits)) if digits.radix() == 10 => digits.as_str(),
            Some(DeValue::Float(digits)) => digits.as_str(),
            _ => return self.wrong("a number such as `0.5`", diagnostics),
        };
        thousandths(digits).or_else(|| {
            let message =
                format!("`{}` is no number of whole thousandths", self.place.words());
            diagnostics
                .push(Diagnostic::new(Code::BadDecimal, &self.place, message).hint(
                    "write at most three digits behind the point, and no exponent",
                ));
            None
        })
    }

    /// Returns a share from 0 to 1.
    pub(crate) fn share(&self, diagnostics: &mut Diagnostics) -> Option<Permille> {
        let number = self.thousandths(diagnostics)?;
        let share =
            u16::try_from(number).ok().and_then(|share| Permille::try_from(share).ok());
        share.or_else(|| {
            let message = format!("`{}` lies outside 0 to 1", self.place.words());
            diagnostics.push(
                Diagnostic::new(Code::OutOfRange, &self.place, message)
                    .hint("write a share from 0 to 1, such as `0.75`"),
            );
            None
        })
    }

    /// Returns what one of a few fixed words stands for.
    pub(crate) fn word<W: Copy>(
        &self,
        words: &[(&'static str, W)],
        diagnostics: &mut Diagnostics,
    ) -> Option<W> {
        let text = self.text(diagnostics)?;
        let found =
            words.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning);
        if found.is_none() {
            diagnostics
                .push(self.no_such_word(text, words.iter().map(|(word, _)| *word)));
        }
        found
    }

    /// Returns the finding that `text` is none of the fixed words.
    pub(crate) fn no_such_word(
        &self,
        text: &str,
        words: impl Iterator<Item = &'static str> + Clone,
    ) -> Diagnostic {
        let message = format!("`{text}` is not one of {}", list(words.clone()));
        let diagnostic = Diagnostic::new(Code::UnknownWord, &self.place, message);
        match nearest(text, words) {
            Some(near) => diagnostic.hint(format!("did you mean `{near}`?")),
            None => diagnostic.hint("write one of them"),
        }
    }

    /// Returns the entries of a list.
    pub(crate) fn list(&self, diagnostics: &mut Diagnostics) -> Option<Vec<Self>> {
        let Some(DeValue::Array(array)) = self.value else {
            return self.wrong("a list in brackets", diagnostics);
        };
        let node = |value: &'t Spanned<DeValue<'t>>| Self {
            toml: self.toml,
            value: Some(value.get_ref()),
            place: self.toml.place(value.span()),
        };
        Some(array.iter().map(node).collect())
    }

    /// Returns the texts of a list, each with its place; entries of another type are
    /// reported and left out.
    pub(crate) fn texts(&self, diagnostics: &mut Diagnostics) -> Vec<(&'t str, Place)> {
        let list = self.list(diagnostics).unwrap_or_default();
        let text =
            |node: Self| node.text(diagnostics).map(|text| (text, node.place.clone()));
        list.into_iter().filter_map(text).collect()
    }

    /// Returns the table.
    pub(crate) fn table(&self, diagnostics: &mut Diagnostics) -> Option<Table<'t>> {
        let Some(DeValue::Table(keys)) = self.value else {
            return self.wrong("a table", diagnostics);
        };
        let (toml, place) = (self.toml, self.place.clone());
        Some(Table { toml, keys, place, asked: Vec::new() })
    }

    /// Returns the tables of a list, such as all `[[question]]`.
    pub(crate) fn tables(&self, diagnostics: &mut Diagnostics) -> Vec<Table<'t>> {
        let list = self.list(diagnostics).unwrap_or_default();
        list.into_iter().filter_map(|node| node.table(diagnostics)).collect()
    }

    /// Reports that it is not what it should be.
    pub(crate) fn wrong<T>(
        &self,
        expected: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<T> {
        let found = match self.value {
            Some(DeValue::String(_)) => "a text",
            Some(DeValue::Integer(_)) => "a whole number",
            Some(DeValue::Float(_)) => "a decimal number",
            Some(DeValue::Boolean(_)) => "`true` or `false`",
            Some(DeValue::Datetime(_)) => "a date",
            Some(DeValue::Array(_)) => "a list",
            Some(DeValue::Table(_)) => "a table",
            None => "a key",
        };
        let message = format!("this is {found}, not {expected}");
        let diagnostic = Diagnostic::new(Code::WrongType, &self.place, message);
        diagnostics.push(diagnostic.hint(format!("write {expected}")));
        None
    }
}

/// Returns names in backticks with commas.
pub(crate) fn list<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
