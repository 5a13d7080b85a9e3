//! What can be opened under a question: the row of buttons, and what they show.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::assign::assign;
use super::help::{good, long_text};
use super::{Around, Panel, Props, evidence};
use crate::edit::{Emit, edit};
use crate::errand::Errand;
use crate::state::{Action, Mode, Texts};
use crate::view::parts::{Weight, button, text_field};
use crate::words::say;
use anteroom::assessment::Answer;
use anteroom::pack::{EvidenceClass, QuestionId, Who};

/// Draws what can be opened under a question.
pub(crate) fn more(props: &Props, around: &Around<'_>) -> Html {
    let open = around.open;
    let (first, rest) = offered(props, around);
    let all = open.contains(&Panel::Rest);
    let rest: Vec<Panel> = match rest.as_slice() {
        [] | [_] => rest,
        // What is open keeps its button, to be closed by.
        _ => rest.into_iter().filter(|panel| all || open.contains(panel)).collect(),
    };
    let single = !all && rest.len() <= 1 && !has_rest(props);
    let opener = |panel: &Panel| {
        let shown = open.contains(panel);
        button(toggle(props, around, *panel))
            .weight(Weight::Plain)
            .expanded(shown)
            .html(title(props, around, *panel))
    };
    let shown = open.iter().filter(|panel| {
        **panel != Panel::Rest && (first.contains(panel) || rest.contains(panel))
    });
    html! {
        <>
            <div class="more">
                { for first.iter().map(opener) }
                if !single {
                    { opener(&Panel::Rest) }
                }
                <span class="rest" hidden={rest.is_empty()}>{ for rest.iter().map(opener) }</span>
            </div>
            <div class="panels" hidden={open.iter().all(|panel| *panel == Panel::Rest)}>
                { for shown.map(|panel| match panel {
                    Panel::Evidence => evidence::editor(props, around),
                    Panel::Note => note(&props.id, around.answer, around.emit),
                    Panel::Good => good(props, around),
                    Panel::Assign => assign(props),
                    panel => long_text(props, around.question, *panel),
                }) }
            </div>
        </>
    }
}

/// Returns whether a question has panels that are needed less often, but for one.
fn has_rest(props: &Props) -> bool {
    let question = props.pack.question(&props.id);
    question.is_some_and(|question| question.answered_by == Who::Vendor)
}

/// Returns the panels of a question: those at hand, and the others.
fn offered(props: &Props, around: &Around<'_>) -> (Vec<Panel>, Vec<Panel>) {
    let question = around.question;
    let mut first = vec![Panel::Why, Panel::Good];
    if question.evidence_class.is_some_and(|class| class != EvidenceClass::None) {
        first.push(Panel::Evidence);
    }
    first.push(Panel::Note);
    let mut rest = Vec::new();
    if has_rest(props) {
        rest.push(Panel::Technical);
        if props.mode == Mode::Buyer {
            rest.extend([Panel::FollowUp, Panel::Copy]);
        }
    }
    if props.assigned.trim().is_empty() && !props.waits {
        rest.push(Panel::Assign);
    } else {
        first.push(Panel::Assign);
    }
    (first, rest)
}

/// Returns what opens and closes a panel.
fn toggle(props: &Props, around: &Around<'_>, panel: Panel) -> Callback<MouseEvent> {
    let open = around.open.clone();
    let (on, texts) = (props.on.clone(), props.texts);
    Callback::from(move |_: MouseEvent| {
        let mut now = (*open).clone();
        match now.iter().position(|other| *other == panel) {
            Some(at) => drop(now.remove(at)),
            None => now.push(panel),
        }
        if texts == Texts::Failed {
            on.emit(Action::Asked(Errand::LoadTexts));
        }
        open.set(now);
    })
}

/// Returns the words on the button of a panel.
fn title(props: &Props, around: &Around<'_>, panel: Panel) -> AttrValue {
    let answer = around.answer;
    let name = props.assigned.trim();
    match panel {
        Panel::Why => say::ask_why().into(),
        Panel::Good => say::ask_good().into(),
        Panel::Technical => say::ask_technical().into(),
        Panel::FollowUp => say::ask_follow_up().into(),
        Panel::Copy => say::ask_copy().into(),
        Panel::Rest => say::ask_more().into(),
        Panel::Evidence => match answer.evidence.len() {
            0 => say::ask_add_evidence().into(),
            number => say::ask_evidence(number).into(),
        },
        Panel::Note if answer.note.trim().is_empty() => say::ask_add_note().into(),
        Panel::Note => say::ask_note().into(),
        Panel::Assign if name.is_empty() => say::ask_assign().into(),
        Panel::Assign => say::ask_for(name).into(),
    }
}

/// The note and the name of who answered.
fn note(id: &QuestionId, answer: &Answer, emit: &Emit) -> Html {
    let noted = edit(emit, true, |answer, note: &String| answer.note.clone_from(note));
    let by = edit(emit, true, |answer, by: &String| answer.by.clone_from(by));
    html! {
        <div key={Panel::Note as u8} class="panel">
            { text_field(format!("{id}-note"), say::ask_note(), answer.note.clone(), noted)
                .hint(say::ask_note_help()).lines() }
            { text_field(format!("{id}-by"), say::ask_answered_by(), answer.by.clone(),
                by).narrow(true).html() }
        </div>
    }
}
