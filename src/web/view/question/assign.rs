//! Who is to answer a question, and whether it was put off.

use web_sys::HtmlInputElement;
use yew::{Event, Html, TargetCast as _, html};

use super::{Panel, Props};
use crate::state::Action;
use crate::view::parts::text_field;
use crate::words::say;
use anteroom::assessment::{Answer, Event as Change};

/// Where the page keeps the names that were given so far, for fields that ask for one.
pub(crate) const PEOPLE: &str = "people";

/// Who is to answer a question, and whether it was put off.
pub(super) fn assign(props: &Props) -> Html {
    let id = &props.id;
    let named = {
        let id = id.clone();
        props.on.reform(move |name: String| {
            Action::Typed(Change::Assigned(vec![id.clone()], name))
        })
    };
    let later = {
        let id = id.clone();
        props.on.reform(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let later = input.is_some_and(|input| input.checked());
            Action::Did(Change::PutOff(vec![id.clone()], later))
        })
    };
    let unanswered = props.answer.as_ref().is_none_or(Answer::is_empty);
    html! {
        <div key={Panel::Assign as u8} class="panel">
            { text_field(format!("{id}-for"), say::ask_who_answers(), props.assigned.clone(), named)
                .hint(say::ask_who_answers_help()).list(PEOPLE).narrow(true).html() }
            if unanswered {
                <label class="tick">
                    <input type="checkbox" checked={props.waits} onchange={later} />
                    <span>{ say::ask_put_off() }</span>
                </label>
            }
        </div>
    }
}
