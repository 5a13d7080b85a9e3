//! What the worker says instead of a PDF when characters of it cannot be shown and nobody
//! has said yet that marks will do. The page includes this file too.

use serde::{Deserialize, Serialize};

/// What `note` of the worker's answer says when the bytes are a list of these, as JSON.
pub(crate) const NOTE: &str = "lacking";

/// A character that would stand as a mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Lacking {
    /// The character itself.
    pub(crate) character: char,
    /// Its code point and kind, such as `U+4E2D (Chinese character)`.
    pub(crate) name: String,
    /// Why it is not shown.
    pub(crate) why: String,
    /// Whether a font that has it would help.
    pub(crate) font: bool,
    /// Where it stands.
    pub(crate) places: Vec<String>,
    /// In how many more places it stands.
    pub(crate) more: usize,
}
