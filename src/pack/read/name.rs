//! The shapes of ids.

use crate::diag::{Code, Diagnostic, Place};
use crate::pack::read::ledger::Ledger;

/// A shape that ids of one kind have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Capital letters and digits: domains and parts.
    Capitals,
    /// A domain, a dash and a number: questions.
    Question,
    /// `CL-`, in an overlay its namespace and a dash, and a number.
    Clause,
    /// Small letters, digits and dashes.
    Kebab,
    /// Small letters, digits and underscores.
    Snake,
}

impl Shape {
    /// Returns whether `id` has this shape.
    pub(crate) fn fits(self, id: &str) -> bool {
        let capitals = |text: &str| {
            text.starts_with(|c: char| c.is_ascii_uppercase())
                && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        };
        let digits =
            |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let small = |joint: u8| {
            id.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
                && id
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == joint)
        };
        match self {
            Self::Capitals => capitals(id),
            Self::Question => id
                .split_once('-')
                .is_some_and(|(domain, number)| capitals(domain) && digits(number)),
            Self::Clause => id.strip_prefix("CL-").is_some_and(|name| {
                digits(name)
                    || name
                        .split_once('-')
                        .is_some_and(|(space, number)| capitals(space) && digits(number))
            }),
            Self::Kebab => small(b'-'),
            Self::Snake => small(b'_'),
        }
    }

    /// Returns the shape in words.
    const fn words(self) -> &'static str {
        match self {
            Self::Capitals => "capital letters and digits, such as `IAM`",
            Self::Question => "its domain, a dash and a number, such as `IAM-06`",
            Self::Clause => "`CL-` and a number, such as `CL-14`",
            Self::Kebab => "small letters, digits and dashes, such as `first-year`",
            Self::Snake => "small letters, digits and underscores, such as `cure_days`",
        }
    }
}

/// Reports an id that does not have the shape of its kind.
pub(crate) fn check_shape(
    shape: Shape,
    noun: &str,
    id: &str,
    place: &Place,
    ledger: &mut Ledger<'_>,
) {
    if !shape.fits(id) {
        let a = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        let message = format!("`{id}` is no id of {a} {noun}");
        let diagnostic = Diagnostic::new(Code::BadId, place, message);
        ledger.push(diagnostic.hint(format!("write {}", shape.words())));
    }
}
