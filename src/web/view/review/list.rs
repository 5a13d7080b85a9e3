//! The answers under review, a line each.

use web_sys::Element;
use yew::{AttrValue, Callback, Html, KeyboardEvent, TargetCast as _, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::answering::stands_open;
use crate::view::parts::{chip, empty};
use crate::view::review::state::Looked;
use crate::view::review::words::{finding_tone, finding_word, gate_tone, gate_word};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::pack::{Question, QuestionId};

/// Draws the list: what it shows, which one is chosen, and what stands there if it shows
/// nothing.
pub(super) fn list(
    props: &StationProps,
    shown: &[(&Question, &Looked)],
    chosen: &QuestionId,
    nothing: &'static str,
) -> Html {
    let row = |(question, looked): &(&Question, &Looked)| {
        let current = (question.id == *chosen).then_some(AttrValue::Static("true"));
        html! {
            <li key={question.id.to_string()}>
                { props.link(Station::Review, question.id.as_str()).class("entry").current(current)
                    .html(html! { <>
                        <span class="id">{ question.id.to_string() }</span>
                        <span class="title clamp" lang="en">{ question.ask.clone() }</span>
                        <span class="chips">{ chips(looked) }</span>
                    </> }) }
            </li>
        }
    };
    let onkeydown = Callback::from(|event: KeyboardEvent| walk(&event));
    html! {
        <div class="rows">
            if shown.is_empty() {
                { empty(nothing, Html::default()) }
            }
            <ul aria-label={say::review_answers()} {onkeydown}>{ for shown.iter().map(row) }</ul>
        </div>
    }
}

/// Moves the focus up and down the list.
fn walk(event: &KeyboardEvent) {
    let sideways = |item: &Element| match event.key().as_str() {
        "ArrowDown" => item.next_element_sibling(),
        "ArrowUp" => item.previous_element_sibling(),
        _ => None,
    };
    let link = event.target_dyn_into::<Element>();
    let item = link.and_then(|link| link.closest("li").ok().flatten());
    let to = item.as_ref().and_then(sideways);
    let link = to.and_then(|item| item.query_selector("a").ok().flatten());
    if let Some(link) = link {
        event.prevent_default();
        crate::browser::focus::on(&link);
    }
}

/// How an answer stands, in the few words that matter in a list.
fn chips(looked: &Looked) -> Html {
    let gate = looked.gate.filter(|state| stands_open(*state));
    html! {
        <>
            if looked.renewed && looked.waits() { { chip(Tone::Warn, say::review_changed()) } }
            if let Some(state) = gate { { chip(gate_tone(state), gate_word(state)) } }
            if looked.pending { { chip(Tone::Warn, say::review_to_decide()) } }
            if let Some(finding) = looked.finding {
                { chip(finding_tone(finding), finding_word(finding)) }
            } else if !looked.answered {
                { chip(Tone::Plain, say::review_unanswered()) }
            }
        </>
    }
}
