//! What was done to a sheet: its rows beside those that the pack would give.

use std::collections::BTreeMap;

use crate::diag::nearest;
use crate::pack::sheets::cell::{lines, same};
use crate::pack::sheets::fault::Fault;
use crate::pack::sheets::grid::Grid;
use crate::pack::sheets::guard::unguarded;
use crate::pack::sheets::rows::Row;
use crate::pack::sheets::shape::Shape;

/// What a cell of Excel holds at most, in UTF-16 units; the rest is dropped in silence.
const MOST: usize = 32_767;

/// What was done to one row.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// What tells the row from all others.
    pub(super) key: Vec<String>,
    pub(super) deed: Deed,
}

#[derive(Clone, Debug)]
pub(super) enum Deed {
    /// Cells were edited.
    Changed(Edit),
    /// The row is new.
    Added(Edit),
    /// The row is not there any more.
    Removed,
}

/// The cells of a row that write something.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    /// As spreadsheets count it.
    pub(super) row: usize,
    pub(super) cells: Vec<Cell>,
    /// What the row says that a variable is; empty in other sheets.
    pub(super) sort: String,
}

/// A cell that writes something.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// Its column in the sheet, from 0.
    pub(super) at: usize,
    /// Its column among those that there are.
    pub(super) column: usize,
    pub(super) text: String,
}

/// Returns what was done to a sheet; the order of its rows and columns says nothing.
pub(super) fn steps(
    shape: &Shape,
    grid: &Grid,
    rows: &[Row],
    faults: &mut Vec<Fault>,
) -> Vec<Step> {
    let before = faults.len();
    let columns = columns(shape, grid, faults);
    if faults.len() > before {
        return Vec::new();
    }
    let known: BTreeMap<Vec<String>, &Row> =
        rows.iter().map(|row| (compared(&row.key), row)).collect();
    let mut seen: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    let mut steps = Vec::new();
    for (number, cells) in &grid.rows {
        let text = |column: usize| {
            let at = columns.iter().position(|known| *known == Some(column))?;
            cells.get(at).map(|cell| lines(unguarded(cell)))
        };
        let key: Vec<String> = (0..shape.keys)
            .map(|column| text(column).unwrap_or_default().trim().to_owned())
            .collect();
        if let Some(empty) = key.iter().position(String::is_empty) {
            let name = shape.columns.get(empty).map_or("", |column| column.name);
            let at = columns.iter().position(|known| *known == Some(empty));
            let message = format!("this {} has nothing in `{name}`", shape.noun);
            let hint = "Write it, or take the whole row out.";
            let fault = Fault::of(shape.file, message, hint).in_row(*number);
            faults.push(fault.in_column(at.unwrap_or_default(), name));
            continue;
        }
        if let Some(first) = seen.insert(key.clone(), *number) {
            let message = format!(
                "{} `{}` stands in row {first} already",
                shape.noun,
                key.join(" ")
            );
            let hint = "Give it another name, or take one of the two rows out.";
            faults.push(Fault::of(shape.file, message, hint).in_row(*number));
            continue;
        }
        let row = known.get(&key);
        let sort = shape.columns.iter().position(|column| column.name == "kind");
        let sort = sort.map(|at| {
            let old = row.and_then(|row| row.cells.get(at)).cloned();
            text(at).or(old).unwrap_or_default()
        });
        let cells = (0..shape.columns.len()).filter_map(|column| {
            let at = columns.iter().position(|known| *known == Some(column))?;
            let text = text(column)?;
            let kind = shape.columns.get(column)?.kind;
            let old = match row {
                Some(row) => unguarded(row.cells.get(column)?),
                None => "",
            };
            (!same(old, &text, kind)).then_some(Cell { at, column, text })
        });
        let cells: Vec<Cell> = cells.collect();
        faults.extend(cells.iter().filter(|cell| is_cut(&cell.text)).map(|cell| {
            let name = shape.columns.get(cell.column).map_or("", |column| column.name);
            let message = format!("this text was cut off behind {MOST} letters");
            let hint = "No cell holds more: put the whole text back into the pack's file, \
                        and take the column out of the sheet.";
            let fault = Fault::of(shape.file, message, hint).in_row(*number);
            fault.in_column(cell.at, name)
        }));
        let sort = sort.unwrap_or_default();
        let edit = Edit { row: *number, cells, sort };
        match row {
            Some(row) if !edit.cells.is_empty() => {
                steps.push(Step { key: row.key.clone(), deed: Deed::Changed(edit) });
            }
            Some(_) => {}
            None => steps.push(Step { key, deed: Deed::Added(edit) }),
        }
    }
    let gone = rows.iter().filter(|row| !seen.contains_key(&compared(&row.key)));
    steps.extend(gone.map(|row| Step { key: row.key.clone(), deed: Deed::Removed }));
    steps
}

fn is_cut(text: &str) -> bool {
    text.len() >= MOST && text.encode_utf16().count() == MOST
}

/// Returns a key as it is compared: spreadsheets keep no blanks around names.
fn compared(key: &[String]) -> Vec<String> {
    key.iter().map(|name| lines(name).trim().to_owned()).collect()
}

/// Returns which column each of the sheet's is.
fn columns(shape: &Shape, grid: &Grid, faults: &mut Vec<Fault>) -> Vec<Option<usize>> {
    let named = |name: &str| shape.columns.iter().position(|column| column.name == name);
    let known = || shape.columns.iter().map(|column| column.name);
    let mut columns = Vec::new();
    for (at, name) in grid.header.iter().enumerate() {
        let found = named(unguarded(name));
        let twice = found.is_some() && columns.contains(&found);
        if twice || found.is_none() {
            let (message, hint) = if twice {
                let message = format!("the column `{name}` is there twice");
                (message, "Take one of the two out.".to_owned())
            } else if name.is_empty() {
                (
                    "this column has no name".to_owned(),
                    "Take it out, or name it.".to_owned(),
                )
            } else {
                let hint = match nearest(name, known()) {
                    Some(near) => format!("Did you mean `{near}`?"),
                    None => "Take it out; `anteroom export-pack` shows the columns that \
                             there are."
                        .to_owned(),
                };
                (format!("there is no column `{name}` in this sheet"), hint)
            };
            let fault = Fault::of(shape.file, message, &hint).in_row(1);
            faults.push(fault.in_column(at, ""));
        }
        columns.push(found);
    }
    for (at, column) in shape.columns.iter().enumerate().take(shape.keys) {
        if !columns.contains(&Some(at)) {
            let message = format!("the column `{}` is missing", column.name);
            let hint = "Add it: it says what each row is about.";
            faults.push(Fault::of(shape.file, message, hint).in_row(1));
        }
    }
    columns
}
