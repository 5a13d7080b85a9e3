//! Reading values out of a save file, and collecting what is wrong.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::assessment::saved::fault::{Fault, FaultCode};
use crate::assessment::saved::node::{MAX_DEPTH, Member, Node, NodeKind};
use crate::assessment::saved::path::{Path, shown};
use crate::assessment::{KeptMember, date_of};
use crate::diag::nearest;
use crate::ordered::map_of;
use crate::pack::Pack;

/// The most faults listed.
const MAX_FAULTS: usize = 100;

/// Reads one file: knows the pack and the text, and collects faults.
pub(super) struct Reader<'a> {
    /// What the answers must fit.
    pub(super) pack: &'a Pack,
    text: &'a str,
    /// Unknown members are kept, not refused.
    newer: bool,
    faults: Vec<Fault>,
    more: usize,
    kept: Vec<KeptMember>,
}

impl<'a> Reader<'a> {
    /// Returns a reader of `text`; `newer` if a newer minor version wrote it.
    pub(super) fn new(pack: &'a Pack, text: &'a str, newer: bool) -> Self {
        Self { pack, text, newer, faults: Vec::new(), more: 0, kept: Vec::new() }
    }

    /// Returns what was read if nothing is wrong.
    pub(super) fn finish<T>(
        mut self,
        read: Option<T>,
    ) -> Result<(T, Vec<KeptMember>), Vec<Fault>> {
        match read {
            Some(read) if self.faults.is_empty() => Ok((read, self.kept)),
            _ => {
                self.faults.sort_by_key(|fault| (fault.line, fault.column));
                if self.more > 0 {
                    self.faults.push(Fault {
                        code: FaultCode::More,
                        path: String::new(),
                        line: 0,
                        column: 0,
                        message: format!("{} more faults are not listed", self.more),
                        hint: "Mend these first.".to_owned(),
                    });
                }
                Err(self.faults)
            }
        }
    }

    /// Adds a fault at a byte of the text.
    pub(super) fn fault(
        &mut self,
        code: FaultCode,
        at: usize,
        path: &Path<'_>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        if self.faults.len() == MAX_FAULTS {
            self.more += 1;
            return;
        }
        let (line, column) = line_and_column(self.text, at);
        let (message, hint) = (message.into(), hint.into());
        let path = path.to_string();
        self.faults.push(Fault { code, path, line, column, message, hint });
    }

    /// Checks what holds everywhere, in members that are only kept as well: no member
    /// twice, nothing too deep, numbers and texts that every program reads the same way.
    pub(super) fn sweep(&mut self, node: &Node, path: &Path<'_>) {
        match &node.kind {
            NodeKind::Object(members) => {
                let mut seen = BTreeSet::new();
                for Member { name, at, value } in members {
                    let path = Path::Member(path, name);
                    if !seen.insert(name) {
                        self.fault(
                            FaultCode::DuplicateMember,
                            *at,
                            &path,
                            "this stands here twice",
                            "Keep one; there is no telling which is meant.",
                        );
                    }
                    self.sweep(value, &path);
                }
            }
            NodeKind::List(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.sweep(item, &Path::Item(path, at, items.len()));
                }
            }
            NodeKind::TooDeep => self.fault(
                FaultCode::TooDeep,
                node.at,
                path,
                format!("nested deeper than {MAX_DEPTH} levels"),
                "A save file has at most eight.",
            ),
            NodeKind::BadNumber => self.fault(
                FaultCode::OutOfRange,
                node.at,
                path,
                "this number is too large",
                "Programs would not agree on its value.",
            ),
            NodeKind::BadText => self.fault(
                FaultCode::BadText,
                node.at,
                path,
                "this text has half of a character in it",
                "A `\\u` escape between D800 and DFFF stands alone. Write the character \
                 itself.",
            ),
            NodeKind::Null
            | NodeKind::Bool(_)
            | NodeKind::Number(_)
            | NodeKind::Text(_) => {}
        }
    }

    /// Returns `node` as an object whose members are among `known`. Others are faults,
    /// or are kept if a newer version wrote the file.
    pub(super) fn object<'n, 'p>(
        &mut self,
        node: &'n Node,
        path: &'p Path<'p>,
        known: &[&'static str],
    ) -> Option<Table<'n, 'p>> {
        let table = self.map(node, path)?;
        for Member { name, at, value } in table.members {
            if known.contains(&name.as_str()) {
                continue;
            }
            let path = Path::Member(path, name);
            if self.newer {
                let kept = KeptMember { path: path.steps(), value: value.value() };
                self.kept.push(kept);
                continue;
            }
            let hint = nearest(name, known.iter().copied()).map_or_else(
                || format!("Known here: {}.", list(known)),
                |near| format!("Did you mean `{near}`?"),
            );
            let message = format!("`{}` means nothing here", shown(name));
            self.fault(FaultCode::UnknownMember, *at, &path, message, hint);
        }
        Some(table)
    }

    /// Returns `node` as an object with any members.
    pub(super) fn map<'n, 'p>(
        &mut self,
        node: &'n Node,
        path: &'p Path<'p>,
    ) -> Option<Table<'n, 'p>> {
        match &node.kind {
            NodeKind::Object(members) => Some(Table { at: node.at, members, path }),
            _ => self.wrong(node, path, "an object"),
        }
    }

    /// Returns the items of a list.
    pub(super) fn list<'n>(
        &mut self,
        node: &'n Node,
        path: &Path<'_>,
    ) -> Option<&'n [Node]> {
        match &node.kind {
            NodeKind::List(items) => Some(items),
            _ => self.wrong(node, path, "a list"),
        }
    }

    /// Returns a text.
    pub(super) fn text<'n>(
        &mut self,
        node: &'n Node,
        path: &Path<'_>,
    ) -> Option<&'n str> {
        match &node.kind {
            NodeKind::Text(text) => Some(text),
            _ => self.wrong(node, path, "a text"),
        }
    }

    /// Returns true or false.
    pub(super) fn yes(&mut self, node: &Node, path: &Path<'_>) -> Option<bool> {
        match node.kind {
            NodeKind::Bool(yes) => Some(yes),
            _ => self.wrong(node, path, "true or false"),
        }
    }

    /// Returns a whole number.
    pub(super) fn number(&mut self, node: &Node, path: &Path<'_>) -> Option<i64> {
        match &node.kind {
            NodeKind::Number(number) => {
                let whole = number.as_i64();
                if whole.is_none() {
                    let message = "this is not a whole number";
                    self.fault(FaultCode::OutOfRange, node.at, path, message, "");
                }
                whole
            }
            _ => self.wrong(node, path, "a whole number"),
        }
    }

    /// Returns a date.
    pub(super) fn date(&mut self, node: &Node, path: &Path<'_>) -> Option<Date> {
        let date = date_of(self.text(node, path)?);
        if date.is_none() {
            let message = "this is not a calendar date";
            let hint = "Write year-month-day, such as 2026-11-22.";
            self.fault(FaultCode::BadDate, node.at, path, message, hint);
        }
        date
    }

    /// Returns the value that a fixed word stands for.
    pub(super) fn word<T: Copy>(
        &mut self,
        node: &Node,
        path: &Path<'_>,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        let text = self.text(node, path)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<_> = words.iter().map(|(word, _)| *word).collect();
            let message = format!("this must be one of {}", list(&known));
            let hint = nearest(text, known).map(|near| format!("Did you mean `{near}`?"));
            let hint = hint.unwrap_or_default();
            self.fault(FaultCode::UnknownWord, node.at, path, message, hint);
        }
        found
    }

    /// Adds that a value is of another type, unless what is wrong with it was said.
    fn wrong<T>(&mut self, node: &Node, path: &Path<'_>, wants: &str) -> Option<T> {
        let said = matches!(
            node.kind,
            NodeKind::BadNumber | NodeKind::BadText | NodeKind::TooDeep
        );
        if !said {
            let message = format!("{wants} belongs here, not {}", node.words());
            let null = matches!(node.kind, NodeKind::Null);
            let hint = if null { "Leave it out if there is nothing to say." } else { "" };
            self.fault(FaultCode::WrongType, node.at, path, message, hint);
        }
        None
    }
}

/// An object of the file, at its place.
#[derive(Clone, Copy)]
pub(super) struct Table<'n, 'p> {
    /// Where it starts.
    pub(super) at: usize,
    /// Its members.
    pub(super) members: &'n [Member],
    /// Its place.
    pub(super) path: &'p Path<'p>,
}

impl<'n> Table<'n, '_> {
    /// Returns a member, if it is there.
    pub(super) fn get(&self, name: &str) -> Option<&'n Node> {
        self.members.iter().find(|member| member.name == name).map(|member| &member.value)
    }

    /// Reads a member with `read`, if it is there.
    pub(super) fn read<'a, T>(
        &self,
        reader: &mut Reader<'a>,
        name: &'static str,
        read: impl FnOnce(&mut Reader<'a>, &'n Node, &Path<'_>) -> Option<T>,
    ) -> Option<T> {
        read(reader, self.get(name)?, &Path::Member(self.path, name))
    }

    /// Reads a member that has to be there.
    pub(super) fn need<'a, T>(
        &self,
        reader: &mut Reader<'a>,
        name: &'static str,
        read: impl FnOnce(&mut Reader<'a>, &'n Node, &Path<'_>) -> Option<T>,
    ) -> Option<T> {
        if self.get(name).is_none() {
            let message = format!("`{name}` is missing");
            reader.fault(
                FaultCode::MissingMember,
                self.at,
                self.path,
                message,
                "Add it.",
            );
        }
        self.read(reader, name, read)
    }

    /// Reads a text; one that is not there is empty.
    pub(super) fn text(&self, reader: &mut Reader<'_>, name: &'static str) -> String {
        self.read(reader, name, Reader::text).unwrap_or_default().to_owned()
    }

    /// Reads a date, if it is there.
    pub(super) fn date(
        &self,
        reader: &mut Reader<'_>,
        name: &'static str,
    ) -> Option<Date> {
        self.read(reader, name, Reader::date)
    }

    /// Reads true or false; what is not there is false.
    pub(super) fn yes(&self, reader: &mut Reader<'_>, name: &'static str) -> bool {
        self.read(reader, name, Reader::yes).unwrap_or_default()
    }

    /// Reads a list with `read` for every item; a list that is not there is empty.
    pub(super) fn items<'a, T>(
        &self,
        reader: &mut Reader<'a>,
        name: &'static str,
        mut read: impl FnMut(&mut Reader<'a>, &'n Node, &Path<'_>) -> Option<T>,
    ) -> Vec<T> {
        self.read(reader, name, |reader, node, path| {
            let items = reader.list(node, path)?;
            let each = items.iter().enumerate().filter_map(|(at, item)| {
                read(reader, item, &Path::Item(path, at, items.len()))
            });
            Some(each.collect())
        })
        .unwrap_or_default()
    }

    /// Reads a map with `read` for every value; a map that is not there is empty.
    pub(super) fn entries<'a, K: Ord + for<'s> From<&'s str>, V>(
        &self,
        reader: &mut Reader<'a>,
        name: &'static str,
        mut read: impl FnMut(&mut Reader<'a>, &'n Node, &Path<'_>) -> Option<V>,
    ) -> std::collections::BTreeMap<K, V> {
        self.read(reader, name, |reader, node, path| {
            let table = reader.map(node, path)?;
            let each = table.members.iter().filter_map(|member| {
                let path = Path::Member(path, &member.name);
                let value = read(reader, &member.value, &path)?;
                Some((K::from(member.name.as_str()), value))
            });
            Some(map_of(each))
        })
        .unwrap_or_default()
    }
}

/// Returns the line and the column, both from 1, the column in characters.
pub(super) fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (line, before.get(start..).unwrap_or_default().chars().count() + 1)
}

/// Returns names as a list in words.
fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
