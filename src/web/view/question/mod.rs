//! One question: its words, its control, what the answer did, and what can be opened below.

mod assign;
mod change;
pub(crate) mod control;
mod effect;
mod evidence;
mod fields;
mod help;
mod list;
mod more;
mod value;

use std::rc::Rc;

use yew::{
    AttrValue, Callback, Html, KeyboardEvent, MouseEvent, Properties, UseStateHandle,
    classes, component, html, use_node_ref, use_state_eq,
};

pub(crate) use self::assign::PEOPLE;
use self::change::Signer;
use self::control::control;
pub(crate) use self::effect::lines;
pub(crate) use self::list::question_list;
pub(crate) use self::more::more;
use crate::aids::Aids;
use crate::browser::{focus, keys};
use crate::edit::{Edit, Emit, edit};
use crate::state::{Action, Mode, Texts, Tone};
use crate::view::parts::{button, chip, text_field};
use crate::words::say;
use anteroom::assessment::{Answer, Given};
use anteroom::pack::{Pack, Question, QuestionId};

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
    /// Where the answer stands, and what it did.
    pub(crate) lines: [Line; 2],
    /// What is offered beside the choices, such as a suggested value.
    #[prop_or_default]
    pub(crate) offer: Option<Offer>,
    /// Who is to answer it, as it was typed; may be empty.
    pub(crate) assigned: AttrValue,
    /// It was put off.
    pub(crate) waits: bool,
    /// How far the long texts have come.
    pub(crate) texts: Texts,
    /// What draws the help around it, once it is here.
    pub(crate) aids: Option<Aids>,
    /// Whose program it is.
    pub(crate) mode: Mode,
    /// Who answers, and when.
    pub(crate) signer: Signer,
    /// Where actions go.
    pub(crate) on: Callback<Action>,
}

/// A line under a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Line {
    /// How grave it is.
    pub(crate) tone: Tone,
    /// The words; none if there is nothing to say. Its place stays.
    pub(crate) text: AttrValue,
}

/// A value that another answer suggests; never set without being asked.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Offer {
    /// Why this value.
    pub(crate) text: AttrValue,
    /// The choice.
    pub(crate) choice: AttrValue,
    /// The question is answered: the offer keeps its place, and is not seen.
    pub(crate) over: bool,
}

/// What can be opened under a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Panel {
    /// What goes wrong without it.
    Why,
    /// What a good answer looks like.
    Good,
    /// The documents behind the answer.
    Evidence,
    /// Anything else.
    Note,
    /// The panels that are needed less often.
    Rest,
    /// The same question for security staff.
    Technical,
    /// What to ask when the answer is weak.
    FollowUp,
    /// Sentences for an e-mail.
    Copy,
    /// Who answers it, and when.
    Assign,
}

/// A question as what stands around it needs it.
#[derive(Debug)]
pub(crate) struct Around<'a> {
    /// The question.
    pub(crate) question: &'a Question,
    /// What was answered.
    pub(crate) answer: &'a Answer,
    /// What is open below it.
    pub(crate) open: &'a UseStateHandle<Vec<Panel>>,
    /// Where an answer goes.
    pub(crate) emit: &'a Emit,
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
        Callback::from(move |(edit, typed): (Edit, bool)| {
            let signer = signer.clone();
            let signed = Edit::new(move |answer| {
                edit.make(answer);
                signer.sign(answer);
            });
            on.emit(Action::Changed(id.clone(), signed, typed));
        })
    };
    let onkeydown = {
        let (emit, answer, props) = (emit.clone(), answer.clone(), props.clone());
        let node = node.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(choice) = press(&event, &emit, &answer, &props) {
                focus::on_first(&node, &["input[value=\"", &choice, "\"]"].concat());
            }
        })
    };
    let accept = props.offer.as_ref().map(|offer| {
        let (emit, choice) = (emit.clone(), offer.choice.clone());
        let node = node.clone();
        Callback::from(move |_: MouseEvent| {
            // The button goes away with its use.
            focus::on_first(&node, &["input[value=\"", &choice, "\"]"].concat());
            let choice = choice.clone();
            emit.emit((Edit::new(move |answer| change::only(answer, &choice)), false));
        })
    });
    let around = Around { question, answer: &answer, open: &open, emit: &emit };
    let by = (props.mode == Mode::Buyer).then(|| answered_by(question)).flatten();
    // A form of its own, which sends nothing: browsers read every control of a form anew with
    // each key typed into one, and all that are in no form count as one.
    html! {
        <form method="dialog" novalidate=true>
            <fieldset ref={node} class="question" id={["q-", id.as_str()].concat()} {onkeydown}>
                <legend>
                    <span class="meta">
                        <span class="id">{ id.to_string() }</span>
                        if let Some((tone, word)) = &props.gate {
                            { chip(*tone, word.clone()) }
                        }
                        if let Some(by) = by {
                            <span class="small">{ by }</span>
                        }
                    </span>
                    <span class="ask" lang="en">{ question.ask.clone() }</span>
                </legend>
                if !question.help.is_empty() {
                    <p class="help" lang="en">{ question.help.clone() }</p>
                }
                if let Some(offer) = &props.offer {
                    <p class={classes!("offer", offer.over.then_some("over"))}>
                        { offer.text.clone() }
                        { button(accept.unwrap_or_default()).disabled(offer.over).html(say::ask_use_this()) }
                    </p>
                }
                { control(&props.pack, question, &answer, props.not_applicable, &emit) }
                if let Given::NotApplicable { reason } = &answer.given {
                    { reason_field(id, reason, &emit) }
                }
                // Its place is kept from the start: an answer moves nothing that stands below, unless its words need one more line.
                <div class={classes!("so", question.scored().then_some("two"))}>
                    { for props.lines.iter().skip(usize::from(!question.scored())).map(|line| html! {
                        <p class={classes!("effect", line.tone.class())}>{ line.text.clone() }</p>
                    }) }
                </div>
                { props.aids.map_or_else(|| html! { <div class="more" /> }, |aids| (aids.more)(props, &around)) }
            </fieldset>
        </form>
    }
}

/// Returns who in the buyer's house answers a question.
fn answered_by(question: &Question) -> Option<&'static str> {
    use anteroom::pack::Who;
    match question.answered_by {
        Who::Vendor => None,
        who => Some(crate::words::who(who)),
    }
}

/// The reason for "not applicable".
fn reason_field(id: &QuestionId, reason: &str, emit: &Emit) -> Html {
    let oninput = edit(emit, true, |answer, reason: &String| {
        answer.given = Given::NotApplicable { reason: reason.clone() };
    });
    let id = [id.as_str(), "-reason"].concat();
    text_field(id, say::ask_why_not_applicable(), reason.to_owned(), oninput)
        .hint(say::ask_why_not_applicable_help())
        .html()
}

/// Makes the choice whose number was pressed, and returns it.
fn press(
    event: &KeyboardEvent,
    emit: &Emit,
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
    let (pack, id, choice) = (Rc::clone(&props.pack), props.id.clone(), item.id.clone());
    let made = Edit::new(move |answer| {
        if let Some(question) = pack.question(&id) {
            change::choose(question, answer, &choice, on);
        }
    });
    emit.emit((made, false));
    Some(item.id)
}
