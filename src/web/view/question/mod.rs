//! One question: its words, its control, what the answer did, and the help around it.

mod change;
mod control;
mod effect;
mod evidence;
mod fields;
mod help;
mod list;
mod value;

use std::rc::Rc;

use yew::{
    AttrValue, Callback, Html, KeyboardEvent, MouseEvent, Properties, component, html,
    use_node_ref, use_state_eq,
};

use self::change::Signer;
use self::control::control;
pub(crate) use self::effect::Line;
use self::help::{Panel, guide, help};
pub(crate) use self::list::question_list;
use crate::browser::{focus, keys};
use crate::errand::Errand;
use crate::state::{Action, Mode, Texts, Tone};
use crate::view::parts::{Weight, button, chip, text_field};
use crate::words;
use anteroom::assessment::{Answer, Event, Given};
use anteroom::pack::{Guidance, Pack, QuestionId};

/// What a [`QuestionBox`] shows: only what concerns this question, so that answering
/// another one does not draw it anew.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// The questions.
    pub(crate) pack: Rc<Pack>,
    /// Which one.
    pub(crate) id: QuestionId,
    /// What was answered.
    pub(crate) answer: Option<Answer>,
    /// "Not applicable" is offered.
    pub(crate) not_applicable: bool,
    /// The word on its gate and how grave it is, if it is one.
    pub(crate) gate: Option<(Tone, AttrValue)>,
    /// What the answer did.
    pub(crate) lines: Vec<Line>,
    /// What is offered beside the choices, such as a suggested value.
    #[prop_or_default]
    pub(crate) offer: Option<Offer>,
    /// How far the long texts have come.
    pub(crate) texts: Texts,
    /// Whose program it is.
    pub(crate) mode: Mode,
    /// Who answers, and when.
    pub(crate) signer: Signer,
    /// Where actions go.
    pub(crate) on: Callback<Action>,
}

/// A value that another answer suggests; never set without being asked.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Offer {
    /// Why this value.
    pub(crate) text: AttrValue,
    /// The choice.
    pub(crate) choice: AttrValue,
}

/// One question.
#[component]
pub(crate) fn QuestionBox(props: &Props) -> Html {
    let open = use_state_eq(Vec::<Panel>::new);
    let node = use_node_ref();
    let Some(question) = props.pack.question(&props.id) else { return Html::default() };
    let answer = props.answer.clone().unwrap_or_default();
    let id = &props.id;
    let emit = {
        let (on, id, signer) = (props.on.clone(), id.clone(), props.signer.clone());
        Callback::from(move |(answer, typed): (Answer, bool)| {
            let event = Event::Answered(id.clone(), signer.sign(answer));
            on.emit(if typed { Action::Typed(event) } else { Action::Did(event) });
        })
    };
    let onkeydown = {
        let (emit, answer, props) = (emit.clone(), answer.clone(), props.clone());
        let node = node.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(choice) = press(&event, &emit, &answer, &props) {
                focus::on_first(&node, &format!("input[value=\"{choice}\"]"));
            }
        })
    };
    let toggle = |panel: Panel| {
        let open = open.clone();
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
    };
    let opener = |panel: Panel| {
        let shown = open.contains(&panel);
        button(toggle(panel))
            .weight(Weight::Plain)
            .expanded(shown)
            .html(panel.title(&answer))
    };
    let offered = Panel::of(question, props.mode);
    let accept = props.offer.as_ref().map(|offer| {
        let (emit, answer, choice) = (emit.clone(), answer.clone(), offer.choice.clone());
        let node = node.clone();
        Callback::from(move |_: MouseEvent| {
            // The button goes away with its use.
            focus::on_first(&node, &format!("input[value=\"{choice}\"]"));
            emit.emit((change::only(answer.clone(), &choice), false));
        })
    });
    html! {
        <fieldset ref={node} class="question" id={format!("q-{id}")} {onkeydown}>
            <legend>
                <span class="meta">
                    <span class="id">{ id.to_string() }</span>
                    if let Some((tone, word)) = &props.gate {
                        { chip(*tone, word.clone()) }
                    }
                    if props.mode == Mode::Buyer && question.answered_by != anteroom::pack::Who::Vendor {
                        <span class="small">{ question.answered_by.label() }</span>
                    }
                </span>
                <span class="ask">{ question.ask.clone() }</span>
            </legend>
            if !question.help.is_empty() {
                <p class="help">{ question.help.clone() }</p>
            }
            if let Some(offer) = &props.offer {
                <p class="offer">
                    { offer.text.clone() }
                    { button(accept.unwrap_or_default()).html("Use this") }
                </p>
            }
            { control(&props.pack, question, &answer, props.not_applicable, &emit) }
            if let Given::NotApplicable { reason } = &answer.given {
                { reason_field(id, reason, &answer, &emit) }
            }
            // The advice on an answer is the buyer's.
            if props.mode == Mode::Buyer {
                { guide(question, &answer) }
            }
            // In a frame of their own: a list that grows would move its neighbors, and the focus.
            <div class="effects" hidden={props.lines.is_empty()}>{ for props.lines.iter().map(Line::show) }</div>
            <div class="more">{ for offered.iter().copied().map(opener) }</div>
            <div class="panels" hidden={open.is_empty()}>{ for open.iter().filter(|panel| offered.contains(panel)).map(|panel| match panel {
                Panel::Evidence => evidence::editor(props, question, &answer, &emit),
                Panel::Note => note(id, &answer, &emit),
                panel => help(*panel, &question.guidance, props.texts, &props.on),
            }) }</div>
            if !answer.by.is_empty() || answer.on.is_some() {
                <p class="signed">{ signed(&answer) }</p>
            }
        </fieldset>
    }
}

/// The reason for "not applicable".
fn reason_field(
    id: &QuestionId,
    reason: &str,
    answer: &Answer,
    emit: &Callback<(Answer, bool)>,
) -> Html {
    let oninput = {
        let answer = answer.clone();
        emit.reform(move |reason: String| {
            (Answer { given: Given::NotApplicable { reason }, ..answer.clone() }, true)
        })
    };
    let id = format!("{id}-reason");
    text_field(id, "Why does it not apply?", reason.to_owned(), oninput)
        .hint("A reviewer has to accept the reason. Until then it counts as unanswered.")
        .html()
}

/// The note and the name of who answered.
fn note(id: &QuestionId, answer: &Answer, emit: &Callback<(Answer, bool)>) -> Html {
    let noted = {
        let answer = answer.clone();
        emit.reform(move |note: String| (Answer { note, ..answer.clone() }, true))
    };
    let by = {
        let answer = answer.clone();
        emit.reform(move |by: String| (Answer { by, ..answer.clone() }, true))
    };
    html! {
        <div key={Panel::Note as u8} class="panel">
            { text_field(format!("{id}-note"), "Note", answer.note.clone(), noted)
                .hint("Anything that belongs to this answer.").lines() }
            { text_field(format!("{id}-by"), "Answered by", answer.by.clone(),
                by).narrow(true).html() }
        </div>
    }
}

/// Returns who answered, and when.
fn signed(answer: &Answer) -> String {
    let on = answer.on.map(words::date);
    match (answer.by.is_empty(), on) {
        (false, Some(on)) => format!("Answered by {} on {on}", answer.by),
        (false, None) => format!("Answered by {}", answer.by),
        (true, Some(on)) => format!("Answered on {on}"),
        (true, None) => String::new(),
    }
}

/// Makes the choice whose number was pressed, and returns it.
fn press(
    event: &KeyboardEvent,
    emit: &Callback<(Answer, bool)>,
    answer: &Answer,
    props: &Props,
) -> Option<AttrValue> {
    if keys::typing(event) || keys::command(event) || event.default_prevented() {
        return None;
    }
    let question = props.pack.question(&props.id)?;
    let number = event.key().parse::<usize>().ok().filter(|number| *number > 0)?;
    let item =
        change::items(question, answer, props.not_applicable).get(number - 1)?.clone();
    event.prevent_default();
    let on = !item.chosen || !change::several(question);
    emit.emit((change::choose(question, answer.clone(), &item.id, on), false));
    Some(item.id)
}

/// Returns the long text of a panel; empty while it is not here.
fn text(guidance: &Guidance, panel: Panel) -> &str {
    match panel {
        Panel::Why => &guidance.why,
        Panel::Good => &guidance.good,
        Panel::Technical => &guidance.technical,
        Panel::Copy => &guidance.email,
        Panel::FollowUp => &guidance.follow_up,
        Panel::Evidence | Panel::Note => "",
    }
}
