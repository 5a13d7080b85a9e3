//! The long texts around a question.

use yew::{AttrValue, Html, MouseEvent, html};

use super::{Around, Panel, Props};
use crate::errand::Errand;
use crate::state::{Action, Mode, Texts};
use crate::view::parts::{Sign, button};
use crate::words::say;
use anteroom::assessment::Given;
use anteroom::pack::{Guidance, Question};

/// One long text.
pub(super) fn long_text(props: &Props, question: &Question, panel: Panel) -> Html {
    let text = text(&question.guidance, panel);
    if text.is_empty() {
        return html! {
            <div key={panel as u8} class="panel"><p role="status">{ nothing(props.texts) }</p></div>
        };
    }
    let copy = (panel == Panel::Copy).then(|| {
        let text = AttrValue::from(text.to_owned());
        props.on.reform(move |_: MouseEvent| {
            let said = say::ask_copied().into();
            Action::Asked(Errand::Copy { text: text.clone(), said })
        })
    });
    html! {
        <div key={panel as u8} class="panel">
            { paragraphs(text) }
            if let Some(onclick) = copy {
                { button(onclick).sign(Sign::Copy).html(say::ask_copy_button()) }
            }
        </div>
    }
}

/// What a good answer looks like and, for the buyer, what each answer means and asks for:
/// all of them, so that choosing another one moves nothing.
pub(super) fn good(props: &Props, around: &Around<'_>) -> Html {
    let Around { question, answer, .. } = around;
    let text = text(&question.guidance, Panel::Good);
    let chosen = |id: &str| match &answer.given {
        Given::NotApplicable { .. } => id == "na",
        Given::Chosen(chosen) => chosen.iter().any(|chosen| chosen.as_str() == id),
        _ => false,
    };
    let meanings = &question.guidance.answers;
    // In the order of the choices.
    let choices = question.choices.iter().map(|choice| {
        (choice.id.as_str(), html! { <dt lang="en">{ choice.label.clone() }</dt> })
    });
    let na = ("na", html! { <dt>{ say::ask_not_applicable() }</dt> });
    let choices = choices.chain([na]);
    let meant = choices.filter_map(|(id, label)| Some((id, label, meanings.get(id)?)));
    html! {
        <div key={Panel::Good as u8} class="panel">
            if text.is_empty() {
                <p role="status">{ nothing(props.texts) }</p>
            } else {
                { paragraphs(text) }
            }
            if props.mode == Mode::Buyer && !meanings.is_empty() {
                <p><strong>{ say::ask_meanings() }</strong></p>
                <dl class="meanings">
                    { for meant.map(|(id, label, means)| html! {
                        <div class={chosen(id).then_some("chosen")}>
                            { label }
                            <dd lang="en">{ means.clone() }</dd>
                        </div>
                    }) }
                </dl>
            }
        </div>
    }
}

/// Returns what is said in place of a text that is not here.
fn nothing(texts: Texts) -> &'static str {
    match texts {
        Texts::Failed => say::ask_text_failed(),
        Texts::Here => say::ask_text_none(),
        Texts::Absent | Texts::Coming => say::ask_text_coming(),
    }
}

/// Draws a text of the pack.
fn paragraphs(text: &str) -> Html {
    html! {
        <div class="text" lang="en">
            { for text.split("\n\n").map(|paragraph| html! { <p>{ paragraph.to_owned() }</p> }) }
        </div>
    }
}

/// Returns the long text of a panel; empty while it is not here.
fn text(guidance: &Guidance, panel: Panel) -> &str {
    match panel {
        Panel::Why => &guidance.why,
        Panel::Good => &guidance.good,
        Panel::Technical => &guidance.technical,
        Panel::Copy => &guidance.email,
        Panel::FollowUp => &guidance.follow_up,
        Panel::Evidence | Panel::Note | Panel::Rest | Panel::Assign => "",
    }
}
