//! The text fields of an answer.

use yew::{Callback, Html, html};

use crate::view::parts::{content, text_field};
use anteroom::assessment::Answer;
use anteroom::pack::{Field, Question};

/// The text fields of an answer.
pub(super) fn fields(
    question: &Question,
    answer: &Answer,
    emit: &Callback<(Answer, bool)>,
) -> Html {
    let one = |field: &Field| {
        let value = answer.fields.get(&field.id).cloned().unwrap_or_default();
        let oninput = {
            let (answer, id) = (answer.clone(), field.id.clone());
            emit.reform(move |text: String| {
                let mut answer = answer.clone();
                if text.is_empty() {
                    answer.fields.remove(&id);
                } else {
                    answer.fields.insert(id.clone(), text);
                }
                (answer, true)
            })
        };
        text_field(
            [question.id.as_str(), "-", field.id.as_str()].concat(),
            content(field.label.clone()),
            value,
            oninput,
        )
        .html()
    };
    html! { <div class="fields">{ for question.fields.iter().map(one) }</div> }
}
