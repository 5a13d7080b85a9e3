//! A page of a finished PDF as the worker draws it and the page shows it.
//!
//! The page includes this file too, as it does `protocol`. The request's kind begins with
//! [`KIND`], its bytes are the PDF; the answer's bytes are a [`Drawn`] as JSON.

use serde::{Deserialize, Serialize};

/// How the kind of such a request begins; the number of the page, from 0, follows.
pub(crate) const KIND: &str = "sheet ";

/// A page, drawn; lengths in hundredths of a point.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Drawn {
    /// The pages of the document.
    pub(crate) of: usize,
    /// The width.
    pub(crate) width: i64,
    /// The height.
    pub(crate) height: i64,
    /// What is drawn, the lowest first.
    pub(crate) strokes: Vec<Stroke>,
    /// What is read, in order.
    pub(crate) text: Vec<String>,
}

/// Outlines of one colour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stroke {
    /// The outlines as an SVG path.
    pub(crate) path: String,
    /// Red, green and blue.
    pub(crate) ink: [u8; 3],
    /// The width of a line along the path; without one it is filled.
    pub(crate) line: Option<i64>,
    /// Dashes and gaps of the line.
    pub(crate) dashes: Vec<i64>,
}
