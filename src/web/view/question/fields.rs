//! The text fields of an answer.

use yew::{Html, html};

use crate::edit::{Emit, edit};
use crate::view::parts::{content, text_field};
use anteroom::assessment::Answer;
use anteroom::pack::{Field, Question};

/// The text fields of an answer.
pub(super) fn fields(question: &Question, answer: &Answer, emit: &Emit) -> Html {
    let one = |field: &Field| {
        let value = answer.fields.get(&field.id).cloned().unwrap_or_default();
        let oninput = {
            let id = field.id.clone();
            edit(emit, true, move |answer, text: &String| {
                if text.is_empty() {
                    answer.fields.remove(&id);
                } else {
                    answer.fields.insert(id.clone(), text.clone());
                }
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
