//! Figures: what is drawn, what it says in words, and the same as a table.

use crate::document::{Table, Tone};

/// A figure. Nothing in it is said by the drawing alone: the words and the table say it too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// What it shows, printed above it.
    pub caption: String,
    /// What one sees in it, for those who do not.
    pub alt: String,
    /// What is drawn.
    pub plot: Plot,
    /// The same as a table, which stands right below.
    pub table: Table,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Plot {
    /// Bars, one below the other, on one scale from nothing to the whole.
    Bars(Vec<Bar>),
    /// Fields in rows and columns.
    Matrix(Matrix),
}

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// How long it is, in thousandths of the whole; at most 1000.
    pub value: u16,
    /// Where a limit is marked across it, in thousandths of the whole.
    pub limit: Option<u16>,
    /// The number printed beside it.
    pub shown: String,
    /// [`Tone::Stop`] where the bar ends below its limit; else [`Tone::Note`].
    pub tone: Tone,
}

/// Fields in rows and columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// What the rows are, such as `Impact`.
    pub down: String,
    /// What the columns are, such as `Exposure`.
    pub across: String,
    /// The label of each column.
    pub columns: Vec<String>,
    /// The label of each row and its fields, from the top.
    pub rows: Vec<(String, Vec<Field>)>,
}

/// A field of a matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What stands in it.
    pub text: String,
    /// How much it matters.
    pub tone: Tone,
    /// It is framed: this is where the purchase stands.
    pub here: bool,
}
