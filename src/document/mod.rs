//! What a reader will see, without a page.
//!
//! Takes: what the composers put in.
//! Gives: a [`Document`] of blocks and inlines, the same for every writer.
//! Never: knows how a score was made, a page, a font, HTML.

mod block;
mod chart;
mod compose;
mod data;
mod inline;
mod paper;

pub use block::{Align, Block, Cell, Column, Item, Party, Table, Tone};
pub use chart::{Bar, Chart, Field, Matrix, Plot};
pub use compose::{addendum, report};
pub use data::{Sheet, Value, sheets};
pub use inline::Inline;
pub use paper::{Desk, Lacks, Needs, Paper, Recipient};

/// One finished text: the addendum, the scorecard report.
///
/// Numbers of headings and labels of items are part of the text, so that every
/// writer shows the same ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The title, on the first page and in the metadata.
    pub title: String,
    /// A line under the title, often the parties and the product.
    pub subtitle: Option<String>,
    /// The language as a BCP 47 tag, such as `en-US`.
    pub language: String,
    /// The date of the document in ISO 8601 (`2026-11-22`), from the assessment, never a clock.
    pub date: String,
    /// The short text in the running header, such as the parties' names.
    pub running: String,
    /// The notice that stands on every page, such as "Draft for review by counsel".
    pub notice: Option<String>,
    /// Who the document is from, for the metadata.
    pub author: String,
    /// What it is about, for the metadata.
    pub subject: String,
    /// What is read, in order.
    pub blocks: Vec<Block>,
}
