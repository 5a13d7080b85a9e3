//! The texts of a pack as they were written, with their places: what only the lint of
//! wording looks at, so that a pack does not carry it.

use crate::diag::Place;
use crate::pack::{ClauseId, Proviso};

/// The Flesch-Kincaid grade that officer texts stay within where a pack says nothing:
/// about the reading age of 15.
const GRADE: u16 = 10;

/// A text of a question.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub(crate) question: String,
    /// Its key, such as `why` or `guidance.no`.
    pub(crate) key: String,
    pub(crate) text: String,
    /// Where it stands, with its quotes.
    pub(crate) place: Place,
}

/// A paragraph of a clause.
#[derive(Clone, Debug)]
pub(crate) struct Worded {
    pub(crate) clause: String,
    /// The variant, such as `Strong`.
    pub(crate) heading: &'static str,
    /// What its printing hangs on, with that of the paragraph above it.
    pub(crate) only_if: Vec<Proviso>,
    /// Its text as written, behind number and provisos.
    pub(crate) place: Place,
}

/// `[reading]` of `pack.toml`: what the texts of every question have to be.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    /// The highest Flesch-Kincaid grade of a text for officers.
    pub(crate) grade: u16,
    /// The texts that every question has.
    pub(crate) texts: Vec<&'static str>,
    /// Sentences that may stand in any number of questions: what a verdict means is said
    /// in the same words everywhere.
    pub(crate) stock: Vec<String>,
}

impl Default for Reading {
    fn default() -> Self {
        Self { grade: GRADE, texts: vec!["why"], stock: Vec::new() }
    }
}

/// `[terms]` of `addendum.toml`: where the defined terms of the contract are.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    /// The clause that defines them.
    pub(crate) definitions: ClauseId,
    /// Names that need no definition: laws, standards, authorities.
    pub(crate) also: Vec<String>,
}

/// What only the lint of wording looks at.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    pub(crate) told: Vec<Told>,
    pub(crate) worded: Vec<Worded>,
    pub(crate) reading: Reading,
    /// `None` where a contract has no defined terms.
    pub(crate) terms: Option<Terms>,
}
