//! Steps of the sheets, done in the files of the pack.

use std::collections::BTreeSet;

use toml_edit::{Array, Item, Table};

use crate::pack::sheets::bank::{Bank, File, has_heading, text_of};
use crate::pack::sheets::cell::{Refused, Written, written};
use crate::pack::sheets::fault::Fault;
use crate::pack::sheets::list::{added, added_within, take};
use crate::pack::sheets::reach::{
    domain, guide, listed, referred, with_question, with_row,
};
use crate::pack::sheets::rows::guided;
use crate::pack::sheets::shape::{Column, Home, Kind, QUESTION_KEYS, Shape};
use crate::pack::sheets::step::{Cell, Deed, Edit, Step};

/// Does all steps, each with its sheet; what cannot be done is a fault, and then the
/// files are not to be used.
pub(super) fn apply(bank: &mut Bank, steps: &[(&Shape, Step)], faults: &mut Vec<Fault>) {
    let gone: BTreeSet<&str> = steps
        .iter()
        .filter(|(shape, step)| {
            shape.home == Home::Questions && matches!(step.deed, Deed::Removed)
        })
        .filter_map(|(_, step)| step.key.first().map(String::as_str))
        .collect();
    for (shape, step) in steps {
        let (edit, new) = match &step.deed {
            Deed::Added(edit) => (edit, true),
            Deed::Changed(edit) => (edit, false),
            Deed::Removed => continue,
        };
        let mut at = At { shape, step, edit, faults: &mut *faults };
        if shape.home.is_inside() && !at.stays(bank, &gone) {
            continue;
        }
        if new {
            at.add(bank);
        }
        at.write(bank);
    }
    for (shape, step) in steps.iter().rev() {
        if matches!(step.deed, Deed::Removed) {
            remove(bank, shape, step, faults);
        }
    }
}

impl Home {
    /// Returns whether its rows are parts of questions.
    pub(super) fn is_inside(self) -> bool {
        matches!(self, Self::Within(_) | Self::Guidance | Self::References)
    }
}

/// One row that is written.
struct At<'s> {
    shape: &'s Shape,
    step: &'s Step,
    edit: &'s Edit,
    faults: &'s mut Vec<Fault>,
}

impl At<'_> {
    fn key(&self, at: usize) -> &str {
        self.step.key.get(at).map_or("", String::as_str)
    }

    fn fault(&mut self, message: String, hint: &str) {
        let fault = Fault::of(self.shape.file, message, hint);
        self.faults.push(fault.in_row(self.edit.row));
    }

    fn refuse(&mut self, cell: &Cell, (message, hint): Refused) {
        let name = self.shape.columns.get(cell.column).map_or("", |column| column.name);
        let fault = Fault::of(self.shape.file, message, &hint).in_row(self.edit.row);
        self.faults.push(fault.in_column(cell.at, name));
    }

    /// Returns whether the question of a row is there and stays.
    fn stays(&mut self, bank: &mut Bank, gone: &BTreeSet<&str>) -> bool {
        let question = self.key(0).to_owned();
        if gone.contains(question.as_str()) {
            self.fault(
                format!("the question `{question}` is no longer in questions.csv"),
                "Take this row out too, or put the question back.",
            );
            return false;
        }
        if bank.asking_mut(&question).is_none() {
            self.fault(
                format!("there is no question `{question}`"),
                "Write the id of a question of questions.csv.",
            );
            return false;
        }
        true
    }

    /// Makes what a new row is written into.
    fn add(&mut self, bank: &mut Bank) {
        let name = self.key(self.shape.keys - 1).to_owned();
        match self.shape.home {
            Home::Domains => self.add_domain(bank, &name),
            Home::Questions => self.add_question(bank, &name),
            Home::Clauses => {
                let file = format!("contract-templates/{name}.md");
                if !is_file_name(&name) {
                    self.fault(
                        format!("`{name}` cannot be the name of a clause's file"),
                        "Write an id such as CL-41.",
                    );
                } else if bank.file_mut(&file).is_none() {
                    bank.files.push(File::new(file, true));
                }
            }
            Home::Within(list) => {
                let question = self.key(0).to_owned();
                with_question(bank, &question, |slot| {
                    let Some(item) = slot.list(list, &QUESTION_KEYS) else { return };
                    added_within(item);
                });
            }
            Home::List(file, list) => {
                match bank.file_mut(file).map(|file| added(&mut file.doc, list)) {
                    Some(Some(_)) => {}
                    _ => self.fault(
                        format!(
                            "the pack has no `{file}` that takes a {}",
                            self.shape.noun
                        ),
                        "Add the file to the pack first, or take the row out.",
                    ),
                }
            }
            Home::Guidance | Home::References => {}
        }
    }

    fn add_domain(&mut self, bank: &mut Bank, name: &str) {
        let file = format!("questions/{}.toml", name.to_lowercase());
        if !is_file_name(name) || bank.file_mut(&file).is_some() {
            self.fault(
                format!("`{file}` cannot be the file of a new domain"),
                "Write an id of capital letters and digits that no other domain has.",
            );
            return;
        }
        let mut new = File::new(file, false);
        let mut table = Table::new();
        table.decor_mut().set_prefix("");
        new.doc.insert("domain", Item::Table(table));
        // What the table is found by.
        if let Some(mut slot) = domain(&mut new) {
            let id = Written::Value(name.into());
            slot.put("id", Some(id), &self.shape.order()).ok();
        }
        bank.files.push(new);
        listed(bank, |domains| domains.push(name.to_owned()));
    }

    fn add_question(&mut self, bank: &mut Bank, name: &str) {
        let cell = self.edit.cells.iter().find(|cell| {
            self.shape.columns.get(cell.column).is_some_and(|c| c.kind == Kind::Home)
        });
        let stem = name.split('-').next().unwrap_or_default();
        let home = cell.map_or(stem, |cell| cell.text.trim()).to_owned();
        if let Some(file) = bank.domain_mut(&home) {
            if let Some(mut slot) = added(&mut file.doc, "question") {
                // What the table is found by.
                let id = Written::Value(name.into());
                slot.put("id", Some(id), &QUESTION_KEYS).ok();
            }
            return;
        }
        self.fault(
            format!("there is no domain `{home}` for the question `{name}`"),
            "Write the id of a domain of domains.csv in the column domain.",
        );
    }

    /// Writes the cells of a row; those that were emptied first, to make room.
    fn write(&mut self, bank: &mut Bank) {
        if self.shape.home == Home::References {
            let [question, source, place] = [0, 1, 2].map(|at| self.key(at).to_owned());
            referred(bank, &question, &source, |places| places.push(place));
            return;
        }
        let (empty, full): (Vec<Cell>, Vec<Cell>) =
            self.edit.cells.iter().cloned().partition(|cell| cell.text.trim().is_empty());
        for cell in empty.iter().chain(&full) {
            let Some(column) = self.shape.columns.get(cell.column).copied() else {
                continue;
            };
            if let Err(refused) = self.write_cell(bank, cell, column) {
                self.refuse(cell, refused);
            }
        }
    }

    fn write_cell(
        &mut self,
        bank: &mut Bank,
        cell: &Cell,
        column: Column,
    ) -> Result<(), Refused> {
        let name = self.key(self.shape.keys - 1);
        let inside = self.shape.home.is_inside();
        let new = matches!(self.step.deed, Deed::Added(_));
        match column.kind {
            // It is where the row is.
            _ if inside && cell.column == 0 => return Ok(()),
            Kind::Home if new => return Ok(()),
            Kind::Home => {
                let message = "a question stays in its domain".to_owned();
                let hint = "Put the old domain back, or give the question a new id that \
                            begins with the new one.";
                return Err((message, hint.to_owned()));
            }
            Kind::Wording => return wording(bank, self.shape, name, cell, column),
            _ => {}
        }
        if inside && column.name == "guidance" {
            let said = (!cell.text.trim().is_empty())
                .then(|| written(&cell.text, Kind::Text, None, ""))
                .transpose()?;
            return guide(bank, self.shape, self.key(0), name, said);
        }
        if self.shape.home == Home::Guidance {
            return Ok(());
        }
        let (edit, shape) = (self.edit, self.shape);
        // A list knows its new table by being the last, which has no name yet.
        let found = with_row(bank, shape, &self.step.key, new, |slot| {
            let old = slot.read().get(column.name).cloned();
            let value = if cell.text.trim().is_empty() {
                None
            } else {
                Some(written(&cell.text, column.kind, old.as_ref(), &edit.sort)?)
            };
            if column.kind == Kind::Default
                && value.is_some()
                && old.is_some_and(|old| old.is_table_like())
            {
                let message = "there are defaults by tier already".to_owned();
                let hint = "Empty the cells default.critical to default.low first.";
                return Err((message, hint.to_owned()));
            }
            slot.put(column.name, value, &shape.order())
        });
        found.unwrap_or(Ok(()))
    }
}

/// Puts a text under a heading of a clause.
fn wording(
    bank: &mut Bank,
    shape: &Shape,
    name: &str,
    cell: &Cell,
    column: Column,
) -> Result<(), Refused> {
    if has_heading(&cell.text) {
        let message = "a line of this text would be a heading of the clause's file";
        let hint = "Take the # at the start of the line out; each heading is a column.";
        return Err((message.to_owned(), hint.to_owned()));
    }
    let text = (!cell.text.trim().is_empty()).then_some(cell.text.as_str());
    let later = shape.columns.iter().skip(cell.column + 1);
    let later: Vec<_> = later.map(|column| column.name).collect();
    if let Some(file) = bank.file_mut(&format!("contract-templates/{name}.md")) {
        file.word(column.name, text, &later);
    }
    Ok(())
}

/// Takes a row out of the pack.
fn remove(bank: &mut Bank, shape: &Shape, step: &Step, faults: &mut Vec<Fault>) {
    let [first, second, third] =
        [0, 1, 2].map(|at| step.key.get(at).map_or("", String::as_str));
    match shape.home {
        Home::Domains => {
            let Some(file) = bank.domain_mut(first) else { return };
            if let Some(question) = file.questions().first() {
                let message = format!(
                    "the domain `{first}` is taken out, and its question `{}` is not",
                    text_of(*question, "id")
                );
                let hint = "Take its questions out of questions.csv too, or put it back.";
                faults.push(Fault::of(shape.file, message, hint));
                return;
            }
            file.gone = true;
            listed(bank, |domains| domains.retain(|known| known != first));
        }
        Home::Questions => {
            let list =
                bank.asking_mut(first).and_then(|file| file.doc.get_mut("question"));
            if let Some(list) = list {
                take(list, "id", first);
            }
        }
        Home::Within(list) => {
            with_question(bank, first, |slot| {
                let own = guided(slot.read(), second) == shape.home;
                if let Some(item) = slot.list(list, &QUESTION_KEYS) {
                    take(item, "id", second);
                }
                let empty = slot.read().get(list).and_then(Item::as_array);
                if empty.is_some_and(Array::is_empty) {
                    slot.take(list);
                }
                if own
                    && slot.read().get("guidance").is_some()
                    && let Some(mut texts) = slot.within("guidance", true, &[])
                {
                    texts.take(second);
                }
            });
        }
        Home::Guidance => {
            guide(bank, shape, first, second, None).ok();
        }
        Home::References => {
            referred(bank, first, second, |places| places.retain(|known| known != third));
        }
        Home::List(file, list) => {
            let list = bank.file_mut(file).and_then(|file| file.doc.get_mut(list));
            if let Some(list) = list {
                take(list, shape.name_key(), first);
            }
        }
        Home::Clauses => {
            if let Some(file) = bank.file_mut(&format!("contract-templates/{first}.md")) {
                file.gone = true;
            }
        }
    }
}

/// Returns whether an id can be the name of a file, and nothing but that.
fn is_file_name(id: &str) -> bool {
    id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
