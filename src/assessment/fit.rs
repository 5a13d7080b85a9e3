//! Whether an answer fits the question it answers.

use crate::assessment::{Answer, Given};
use crate::pack::{ChoiceId, FieldId, Kind, Question};

/// What does not fit between an answer and its question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// The question takes another kind of answer; the words say which.
    Kind(&'static str),
    /// The question does not have this choice.
    UnknownChoice(ChoiceId),
    /// The question takes exactly one choice, and this many were made.
    NotOne(usize),
    /// This choice excludes all others, and others were made.
    NotAlone(ChoiceId),
    /// The number lies outside what the question takes.
    OutOfRange {
        /// The lowest number taken.
        min: i64,
        /// The highest number taken.
        max: i64,
    },
    /// The question does not offer an answer without a number or date.
    NeedsValue,
    /// "Not applicable" is never offered.
    NotApplicableNeverOffered,
    /// The question does not have this text field.
    UnknownField(FieldId),
}

impl Answer {
    /// Returns everything in which this answer does not fit `question`.
    pub fn misfits(&self, question: &Question) -> Vec<Misfit> {
        let mut misfits = given_misfits(&self.given, question);
        let fields = self.fields.keys();
        let strangers =
            fields.filter(|id| !question.fields.iter().any(|field| field.id == **id));
        misfits.extend(strangers.cloned().map(Misfit::UnknownField));
        misfits
    }
}

/// Returns in what the answer itself does not fit.
fn given_misfits(given: &Given, question: &Question) -> Vec<Misfit> {
    let misfit = match (given, &question.kind) {
        (Given::Nothing, _) | (Given::Date(_), Kind::Date { .. }) => None,
        (Given::Chosen(chosen), Kind::YesPartlyNo | Kind::OneOf | Kind::AnyOf) => {
            let known = |id: &&ChoiceId| question.choice(id).is_none();
            let mut misfits: Vec<_> =
                chosen.iter().filter(known).cloned().map(Misfit::UnknownChoice).collect();
            let alone = chosen.iter().find(|id| {
                chosen.len() > 1 && question.choice(id).is_some_and(|choice| choice.alone)
            });
            if question.kind != Kind::AnyOf && chosen.len() != 1 {
                misfits.push(Misfit::NotOne(chosen.len()));
            } else if let Some(id) = alone {
                misfits.push(Misfit::NotAlone(id.clone()));
            }
            return misfits;
        }
        (Given::Number(number), Kind::Number { min, max, .. }) => {
            let fits = (*min..=*max).contains(number);
            (!fits).then_some(Misfit::OutOfRange { min: *min, max: *max })
        }
        (Given::NoPromise, Kind::Number { none, .. } | Kind::Date { none }) => {
            none.is_none().then_some(Misfit::NeedsValue)
        }
        (Given::NotApplicable { .. }, _) => {
            let offered = question.not_applicable.is_some();
            (!offered).then_some(Misfit::NotApplicableNeverOffered)
        }
        (_, kind) => Some(Misfit::Kind(takes(kind))),
    };
    misfit.into_iter().collect()
}

/// Returns what a kind of question takes, in words.
fn takes(kind: &Kind) -> &'static str {
    match kind {
        Kind::YesPartlyNo | Kind::OneOf => "one choice",
        Kind::AnyOf => "choices",
        Kind::Number { .. } => "a number",
        Kind::Date { .. } => "a date",
        Kind::Text => "text fields only",
    }
}
