//! The control of a question: choices, a number, a date, text fields.

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use super::change;
use super::fields::fields;
use super::value::{NumberInput, date_input};
use crate::edit::{Emit, edit};
use crate::view::parts::choices;
use anteroom::assessment::{Answer, Given};
use anteroom::pack::{Kind, Pack, Question};

/// Up to how many letters a choice may have to stand in a row with others.
const SHORT: usize = 22;

/// The control of a question.
pub(crate) fn control(
    pack: &Rc<Pack>,
    question: &Question,
    answer: &Answer,
    not_applicable: bool,
    emit: &Emit,
) -> Html {
    let id = &question.id;
    let items = change::items(question, answer, not_applicable);
    let several = change::several(question);
    let row = items.len() <= 5
        && items.iter().all(|item| item.label.chars().count() <= SHORT)
        && !several;
    let onchange = {
        let (pack, id) = (Rc::clone(pack), id.clone());
        edit(emit, false, move |answer, (choice, on): &(AttrValue, bool)| {
            if let Some(question) = pack.question(&id) {
                change::choose(question, answer, choice, *on);
            }
        })
    };
    let given = edit(emit, true, |answer, given: &Given| answer.given = given.clone());
    let value = match &question.kind {
        Kind::Number { unit, min, max, .. } => html! {
            <NumberInput id={id.to_string()} unit={unit.clone()} min={*min} max={*max}
                given={answer.given.clone()} emit={given} />
        },
        Kind::Date { .. } => date_input(id.as_str(), &answer.given, &given),
        _ => Html::default(),
    };
    let toggled =
        matches!(question.kind, Kind::Number { .. } | Kind::Date { .. } | Kind::Text);
    let fields = (!question.fields.is_empty()).then(|| fields(question, answer, emit));
    html! {
        <>
            { value }
            if question.kind == Kind::Text {
                { fields.clone().unwrap_or_default() }
            }
            if !items.is_empty() {
                // Beside a number or a date the words stand as check boxes: they can be taken back.
                { choices(id.to_string(), items, onchange).several(several || toggled).row(row)
                    .keys().of_pack(change::NA).html() }
            }
            if question.kind != Kind::Text {
                { fields.unwrap_or_default() }
            }
        </>
    }
}
