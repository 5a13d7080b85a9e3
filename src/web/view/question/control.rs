//! The control of a question: choices, a number, a date, text fields.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::change;
use super::fields::Fields;
use super::value::{DateInput, NumberInput};
use crate::view::parts::Choices;
use anteroom::assessment::{Answer, Given};
use anteroom::pack::{Kind, Pack, QuestionId};

/// Up to how many letters a choice may have to stand in a row with others.
const SHORT: usize = 22;

/// What a [`Control`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// The questions.
    pub(super) pack: Rc<Pack>,
    /// Which one.
    pub(super) id: QuestionId,
    /// The answer so far.
    pub(super) answer: Answer,
    /// "Not applicable" is offered.
    pub(super) not_applicable: bool,
    /// Where the answer goes; `true` for typing.
    pub(super) emit: Callback<(Answer, bool)>,
}

/// The control of a question.
#[component]
pub(super) fn Control(props: &Props) -> Html {
    let Props { pack, id, answer, not_applicable, emit } = props;
    let Some(question) = pack.question(id) else { return Html::default() };
    let items = change::items(question, answer, *not_applicable);
    let several = change::several(question);
    let row = items.len() <= 5
        && items.iter().all(|item| item.label.chars().count() <= SHORT)
        && !several;
    let onchange = {
        let (pack, id, answer) = (Rc::clone(pack), id.clone(), answer.clone());
        let emit = emit.clone();
        Callback::from(move |(choice, on): (AttrValue, bool)| {
            if let Some(question) = pack.question(&id) {
                emit.emit((change::choose(question, answer.clone(), &choice, on), false));
            }
        })
    };
    let given = {
        let answer = answer.clone();
        emit.reform(move |given: Given| (Answer { given, ..answer.clone() }, true))
    };
    let value = match &question.kind {
        Kind::Number { unit, min, max, .. } => html! {
            <NumberInput id={id.to_string()} unit={unit.clone()} min={*min} max={*max}
                given={answer.given.clone()} emit={given} />
        },
        Kind::Date { .. } => html! {
            <DateInput id={id.to_string()} given={answer.given.clone()} emit={given} />
        },
        _ => Html::default(),
    };
    let toggled =
        matches!(question.kind, Kind::Number { .. } | Kind::Date { .. } | Kind::Text);
    let fields = (!question.fields.is_empty()).then(|| html! {
        <Fields id={id.to_string()} fields={question.fields.clone()} answer={answer.clone()} emit={emit.clone()} />
    });
    html! {
        <>
            { value }
            if question.kind == Kind::Text {
                { fields.clone().unwrap_or_default() }
            }
            if !items.is_empty() {
                // Beside a number or a date the words stand as check boxes: they can be taken back.
                <Choices name={id.to_string()} {items} several={several || toggled} {row}
                    keys=true {onchange} />
            }
            if question.kind != Kind::Text {
                { fields.unwrap_or_default() }
            }
        </>
    }
}
