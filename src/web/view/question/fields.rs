//! The text fields of an answer.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::view::parts::TextField;
use anteroom::assessment::Answer;
use anteroom::pack::Field;

/// What [`Fields`] are given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// The question's id.
    pub(super) id: AttrValue,
    /// The fields.
    pub(super) fields: Vec<Field>,
    /// The answer so far.
    pub(super) answer: Answer,
    /// Where the answer goes.
    pub(super) emit: Callback<(Answer, bool)>,
}

/// The text fields of an answer.
#[component]
pub(super) fn Fields(props: &Props) -> Html {
    let one = |field: &Field| {
        let value = props.answer.fields.get(&field.id).cloned().unwrap_or_default();
        let oninput = {
            let (answer, id) = (props.answer.clone(), field.id.clone());
            props.emit.reform(move |text: String| {
                let mut answer = answer.clone();
                if text.is_empty() {
                    answer.fields.remove(&id);
                } else {
                    answer.fields.insert(id.clone(), text);
                }
                (answer, true)
            })
        };
        html! {
            <TextField key={field.id.to_string()} id={format!("{}-{}", props.id, field.id)}
                label={field.label.clone()} {value} {oninput} />
        }
    };
    html! { <div class="fields">{ for props.fields.iter().map(one) }</div> }
}
