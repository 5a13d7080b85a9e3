//! Where a value stands in the data.

use std::fmt;

use crate::assessment::Step;

/// Where a value stands: a chain from the value to the top, made while reading.
#[derive(Clone, Copy)]
pub(super) enum Path<'p> {
    /// The whole file.
    Top,
    /// A member of what stands at the first path.
    Member(&'p Path<'p>, &'p str),
    /// An item of the list that stands at the first path, at a position, of so many.
    Item(&'p Path<'p>, usize, usize),
}

impl Path<'_> {
    /// Returns the steps from the top.
    pub(super) fn steps(&self) -> Vec<Step> {
        match *self {
            Self::Top => Vec::new(),
            Self::Member(path, name) => {
                let mut steps = path.steps();
                steps.push(Step::Member(name.to_owned()));
                steps
            }
            Self::Item(path, at, of) => {
                let mut steps = path.steps();
                steps.push(Step::Item { at, of });
                steps
            }
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Top => Ok(()),
            Self::Member(path, name) => {
                path.fmt(f)?;
                let dot = if matches!(path, Self::Top) { "" } else { "." };
                write!(f, "{dot}{}", shown(name))
            }
            Self::Item(path, at, _) => {
                path.fmt(f)?;
                write!(f, "[{at}]")
            }
        }
    }
}

/// Returns a name as it may be shown. A name that is not made like an id could be
/// anything: an answer in the wrong place, or characters that a terminal obeys.
pub(super) fn shown(name: &str) -> &str {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if !name.is_empty() && name.len() <= 40 && name.chars().all(plain) {
        name
    } else {
        "(odd name)"
    }
}
