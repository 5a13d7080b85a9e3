//! Search over everything one can go to: what there is, and which of it fits some words.
//!
//! Takes: the state; what a person typed.
//! Gives: [`Item`]s in the order in which they fit, and the words in them that fit.
//! Never: the page; how things are drawn is `view/search.rs`.

mod fold;
mod index;
mod rank;

use crate::place::Place;

pub(crate) use index::index;
pub(crate) use rank::{Index, marked, snippet};

/// Something one can go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// What it is.
    pub(crate) kind: Kind,
    /// Such as `IAM-06`; empty for what has none.
    pub(crate) id: String,
    /// Its name, as shown.
    pub(crate) title: String,
    /// What else is searched, by what it is.
    pub(crate) texts: Vec<(Part, String)>,
    /// Where it is.
    pub(crate) place: Place,
}

/// What something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A question.
    Question,
    /// A clause of the addendum.
    Clause,
    /// A clause that is not in the addendum.
    LeftOut,
    /// A section of the vendor's questions.
    Section,
    /// A station of the road, or a screen beside it.
    Station,
    /// Another assessment on this device.
    Assessment,
}

/// What a text beside the title is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The line that helps to answer.
    Help,
    /// The answer in words.
    Answer,
    /// The note beside it.
    Note,
    /// The title of a document behind it.
    Evidence,
    /// The wording of a clause.
    Wording,
}
