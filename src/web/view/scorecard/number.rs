//! Numbers of the arithmetic as people read them.

pub(super) use anteroom::scoring::shown::{limit, share, signed};

use crate::view::station::StationProps;
use anteroom::pack::QuestionId;
use anteroom::scoring::{Fraction, shown};

/// Returns a fraction of one as points of a hundred with two decimals.
pub(super) fn points(value: Fraction) -> String {
    shown::points(value, 2)
}

/// Returns a question's words.
pub(super) fn ask(props: &StationProps, id: &QuestionId) -> String {
    props.pack.question(id).map(|question| question.ask.clone()).unwrap_or_default()
}
