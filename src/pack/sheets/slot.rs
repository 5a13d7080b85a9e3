//! A table of a file, and keys set in it so that all the others stay as they are.

use toml_edit::{Array, InlineTable, Item, Table, TableLike, Value};

use crate::pack::sheets::cell::{Refused, Written};
use crate::pack::sheets::list::{merge, stay};

/// A table under a header, or in braces.
pub(super) enum Slot<'t> {
    Table(&'t mut Table),
    Inline(&'t mut InlineTable),
}

impl Slot<'_> {
    /// Returns it for reading.
    pub(super) fn read(&self) -> &dyn TableLike {
        match self {
            Self::Table(table) => *table,
            Self::Inline(table) => *table,
        }
    }

    /// Sets a key of one or two names, or takes it out. `order` are the keys that the
    /// table may have, in the order written.
    pub(super) fn put(
        &mut self,
        path: &str,
        written: Option<Written>,
        order: &[&str],
    ) -> Result<(), Refused> {
        let Some((outer, inner)) = path.split_once('.') else {
            self.put_own(path, written, order);
            return Ok(());
        };
        if self.read().get(outer).is_none() {
            if written.is_none() {
                return Ok(());
            }
            self.insert(outer, Value::InlineTable(InlineTable::new()), order);
        }
        let mut nested = self.nested(outer).ok_or_else(|| {
            let message = format!("`{outer}` has one value for all");
            (message, format!("Empty the cell of the column {outer} in this row first."))
        })?;
        nested.put_own(inner, written, &[]);
        if nested.read().is_empty() {
            self.take(outer);
        }
        Ok(())
    }

    /// Returns a table inside it, which is made if there is none: with a header of its
    /// own, or in braces.
    pub(super) fn within(
        &mut self,
        key: &str,
        header: bool,
        order: &[&str],
    ) -> Option<Slot<'_>> {
        if self.read().get(key).is_none() {
            match self {
                Self::Table(table) if header => {
                    let mut own = Table::new();
                    own.decor_mut().set_prefix("");
                    table.insert(key, Item::Table(own));
                }
                _ => self.insert(key, Value::InlineTable(InlineTable::new()), order),
            }
        }
        self.nested(key)
    }

    /// Returns a list inside it, which is made if there is none: one table a line.
    pub(super) fn list(&mut self, key: &str, order: &[&str]) -> Option<&mut Item> {
        if self.read().get(key).is_none() {
            let mut array = Array::new();
            array.set_trailing("\n");
            array.set_trailing_comma(true);
            self.insert(key, Value::Array(array), order);
        }
        self.item(key)
    }

    /// Takes a key out; comments above it that a blank line sets apart stay.
    pub(super) fn take(&mut self, key: &str) {
        match self {
            Self::Table(table) => {
                let keys: Vec<_> = table.iter().map(|(key, _)| key.to_owned()).collect();
                let next = keys.into_iter().skip_while(|known| known != key).nth(1);
                let Some((gone, _)) = table.remove_entry(key) else { return };
                if let Some(mut next) = next.and_then(|next| table.key_mut(&next)) {
                    let decor = next.leaf_decor_mut();
                    let above = stay(gone.leaf_decor().prefix(), decor.prefix());
                    decor.set_prefix(above);
                }
            }
            Self::Inline(table) => {
                table.remove(key);
                tidy(table);
            }
        }
    }

    fn item(&mut self, key: &str) -> Option<&mut Item> {
        match self {
            Self::Table(table) => table.get_mut(key),
            Self::Inline(table) => TableLike::get_mut(*table, key),
        }
    }

    fn nested(&mut self, key: &str) -> Option<Slot<'_>> {
        match self.item(key)? {
            Item::Table(table) => Some(Slot::Table(table)),
            Item::Value(Value::InlineTable(table)) => Some(Slot::Inline(table)),
            _ => None,
        }
    }

    fn put_own(&mut self, key: &str, written: Option<Written>, order: &[&str]) {
        let Some(written) = written else {
            self.take(key);
            return;
        };
        let value = match (written, self.item(key)) {
            (Written::List(texts), Some(Item::Value(Value::Array(array)))) => {
                merge(array, &texts);
                return;
            }
            (Written::List(texts), _) => {
                let mut array = Array::new();
                merge(&mut array, &texts);
                Value::Array(array)
            }
            (Written::Value(value), _) => value,
        };
        match self.item(key) {
            Some(Item::Value(old)) => {
                let decor = old.decor().clone();
                *old = value;
                *old.decor_mut() = decor;
                return;
            }
            Some(_) => self.take(key),
            None => {}
        }
        self.insert(key, value, order);
    }

    /// Adds a key behind the nearest of those that `order` puts before it, or at the end.
    fn insert(&mut self, key: &str, value: Value, order: &[&str]) {
        let mut keys: Vec<String> =
            self.read().iter().map(|(key, _)| key.to_owned()).collect();
        let at = order.iter().position(|known| *known == key);
        let before = at.and_then(|at| order.get(..at)).unwrap_or_default();
        let behind = keys.iter().rposition(|known| before.contains(&known.as_str()));
        let place = if at.is_some() { behind.map_or(0, |at| at + 1) } else { keys.len() };
        keys.insert(place, key.to_owned());
        let rank = |key: &str| keys.iter().position(|known| known == key);
        match self {
            Self::Table(table) => {
                table.insert(key, Item::Value(value));
                table.sort_values_by(|one, _, other, _| rank(one).cmp(&rank(other)));
            }
            Self::Inline(table) => {
                table.insert(key, value);
                table.sort_values_by(|one, _, other, _| rank(one).cmp(&rank(other)));
                tidy(table);
            }
        }
    }
}

/// Gives a table in braces in one line its usual blanks.
fn tidy(table: &mut InlineTable) {
    let mut inner = table.clone();
    inner.decor_mut().clear();
    if !inner.to_string().contains('\n') {
        table.fmt();
        table.set_trailing("");
    }
}
