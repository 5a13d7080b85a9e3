//! The parts of a page's flow.

use crate::document::{Chart, Inline};

/// A part of a document that stands on lines of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading. Levels start at 1 and never skip one.
    Heading {
        /// 1 to 4.
        level: u8,
        /// The number as printed, such as `14` or `B`.
        number: Option<String>,
        /// The heading's text.
        text: Vec<Inline>,
        /// What references point to; unique in the document.
        anchor: Option<String>,
        /// Small print beside it, such as `CL-14, strong`.
        note: Option<String>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list whose labels are part of the text.
    List(Vec<Item>),
    /// A table with a header row.
    Table(Table),
    /// A figure, with what it shows in words and as a table.
    Chart(Chart),
    /// Pairs of a label and its value, one a row.
    Facts(Vec<(String, Vec<Inline>)>),
    /// A boxed notice.
    Callout {
        /// How much it matters; always also said in words.
        tone: Tone,
        /// Its heading.
        title: String,
        /// What it says.
        blocks: Vec<Block>,
    },
    /// A table of contents of the headings down to `depth`, made by the writer.
    Contents {
        /// The deepest heading level listed.
        depth: u8,
    },
    /// Places to sign, side by side.
    Signatures(Vec<Party>),
    /// The following starts on a new page, where there are pages.
    PageBreak,
}

/// One item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// The label as printed: `14.1`, `a.`, `•`.
    pub label: String,
    /// What references point to.
    pub anchor: Option<String>,
    /// The item's own text.
    pub text: Vec<Inline>,
    /// Sub-items.
    pub items: Vec<Item>,
}

/// A table: a header row, and rows of as many cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the table shows; printed above it and read to screen readers.
    pub caption: String,
    /// The columns, each with its heading.
    pub columns: Vec<Column>,
    /// The rows, each with one cell a column.
    pub rows: Vec<Vec<Cell>>,
    /// What references point to.
    pub anchor: Option<String>,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// The column's heading.
    pub title: String,
    /// Its share of the width; shares are relative to each other.
    pub share: u16,
    /// How its cells are set.
    pub align: Align,
}

/// A cell: what it says.
pub type Cell = Vec<Inline>;

/// How text is set in a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Words.
    #[default]
    Start,
    /// Numbers.
    End,
}

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Note,
    /// Needs attention.
    Warn,
    /// Stops something.
    Stop,
    /// All is well.
    Good,
}

/// Somebody who signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    /// In what role, such as `Supplier`.
    pub role: String,
    /// The name, or a blank to fill.
    pub name: Vec<Inline>,
}
