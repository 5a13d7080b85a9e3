//! From what a person did at a control to the answer.

use std::collections::BTreeSet;

use jiff::civil::Date;
use yew::AttrValue;

use crate::view::parts::ChoiceItem;
use crate::words::say;
use anteroom::assessment::{Answer, Given};
use anteroom::pack::{ChoiceId, Kind, Question};

/// What stands for "not applicable" among the choices.
pub(super) const NA: &str = "na";
/// What stands for the words of an answer without a number or date.
const NONE: &str = "none-promised";

/// Who answers, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Signer {
    /// The name; may be empty.
    pub(crate) by: AttrValue,
    /// The day.
    pub(crate) on: Date,
}

impl Signer {
    /// Puts name and day to an answer; one that says nothing carries none.
    pub(crate) fn sign(&self, answer: &mut Answer) {
        if answer.is_empty()
            && answer.note.trim().is_empty()
            && answer.evidence.is_empty()
        {
            *answer = Answer::default();
            return;
        }
        if answer.by.is_empty() {
            answer.by = self.by.to_string();
        }
        answer.on = Some(self.on);
    }
}

/// Returns whether several choices may be made.
pub(super) fn several(question: &Question) -> bool {
    question.kind == Kind::AnyOf
}

/// Returns the choices of a question as they stand.
pub(super) fn items(
    question: &Question,
    answer: &Answer,
    not_applicable: bool,
) -> Vec<ChoiceItem> {
    let chosen = question.choices.iter().map(|choice| ChoiceItem {
        id: choice.id.to_string().into(),
        label: choice.label.clone().into(),
        chosen: answer.chose(&choice.id),
    });
    let none = match &question.kind {
        Kind::Number { none, .. } | Kind::Date { none } => none.as_ref(),
        _ => None,
    };
    let none = none.map(|words| ChoiceItem {
        id: NONE.into(),
        label: words.clone().into(),
        chosen: answer.given == Given::NoPromise,
    });
    let given_na = matches!(answer.given, Given::NotApplicable { .. });
    let na = (not_applicable || given_na).then(|| ChoiceItem {
        id: NA.into(),
        label: say::ask_not_applicable().into(),
        chosen: given_na,
    });
    chosen.chain(none).chain(na).collect()
}

/// Makes a choice (`on`), or takes it back.
pub(super) fn choose(question: &Question, answer: &mut Answer, id: &str, on: bool) {
    answer.given = match (id, on) {
        (NA, true) => Given::NotApplicable { reason: String::new() },
        (NONE, true) => Given::NoPromise,
        (NA | NONE, false) => Given::Nothing,
        (id, on) if several(question) => {
            toggle(question, answer, &ChoiceId::from(id), on)
        }
        (id, _) => alone(ChoiceId::from(id)),
    };
}

/// Makes this one choice.
pub(super) fn only(answer: &mut Answer, id: &str) {
    answer.given = alone(ChoiceId::from(id));
}

/// Returns this one choice as what is given.
fn alone(id: ChoiceId) -> Given {
    let mut chosen = BTreeSet::new();
    chosen.insert(id);
    Given::Chosen(chosen)
}

/// Makes or takes back one of several choices. One that stands alone pushes out the
/// others, and is pushed out by them.
fn toggle(question: &Question, answer: &Answer, id: &ChoiceId, on: bool) -> Given {
    let mut chosen = match &answer.given {
        Given::Chosen(chosen) => chosen.clone(),
        _ => BTreeSet::new(),
    };
    let excludes = |id: &ChoiceId| question.choice(id).is_some_and(|choice| choice.alone);
    if !on {
        chosen.remove(id);
    } else if excludes(id) {
        return alone(id.clone());
    } else {
        chosen.retain(|other| !excludes(other));
        chosen.insert(id.clone());
    }
    if chosen.is_empty() { Given::Nothing } else { Given::Chosen(chosen) }
}

#[cfg(test)]
mod tests {
    use super::{Signer, choose};
    use anteroom::assessment::{Answer, Given};
    use anteroom::pack::{
        Choice, Condition, Credit, Guidance, Kind, Level, Question, Who,
    };

    fn choice(id: &str, alone: bool) -> Choice {
        Choice {
            id: id.into(),
            label: id.to_owned(),
            credit: anteroom::pack::ChoiceCredit::Nothing,
            alone,
            sets: Vec::new(),
            clears: Vec::new(),
            factor: None,
            floor: None,
            suggests: None,
            size: None,
        }
    }

    fn question() -> Question {
        Question {
            id: "RDY-02".into(),
            domain: "RDY".into(),
            ask: String::new(),
            help: String::new(),
            answered_by: Who::It,
            kind: Kind::AnyOf,
            choices: vec![
                choice("segment", false),
                choice("gateway", false),
                choice("none", true),
            ],
            fields: Vec::new(),
            not_applicable: None,
            credit: Credit::Nothing,
            weight: 0,
            gate: None,
            level: Level::Core,
            evidence_class: None,
            when: Condition::Always,
            factor: None,
            floor_for: None,
            suggests_for: None,
            clauses: Vec::new(),
            references: [].into(),
            mds2: Vec::new(),
            guidance: Guidance::default(),
        }
    }

    #[test]
    fn none_of_these_excludes_the_others() {
        let question = question();
        let mut answer = Answer::choice("segment");
        choose(&question, &mut answer, "gateway", true);
        assert!(answer.chose(&"segment".into()) && answer.chose(&"gateway".into()));
        choose(&question, &mut answer, "none", true);
        assert!(answer.chose(&"none".into()) && !answer.chose(&"segment".into()));
        choose(&question, &mut answer, "segment", true);
        assert!(answer.chose(&"segment".into()) && !answer.chose(&"none".into()));
        choose(&question, &mut answer, "segment", false);
        assert_eq!(answer.given, Given::Nothing);
    }

    #[test]
    fn an_answer_that_says_nothing_carries_no_name() {
        let signer = Signer { by: "Ada".into(), on: jiff::civil::date(2026, 11, 22) };
        let (mut nothing, mut yes) = (Answer::default(), Answer::choice("yes"));
        signer.sign(&mut nothing);
        signer.sign(&mut yes);
        assert_eq!(nothing, Answer::default());
        assert_eq!(yes.by, "Ada");
    }
}
