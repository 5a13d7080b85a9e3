//! What can be tried: the smallest change, line by line, and any other answer.

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, Properties, TargetCast as _, component,
    html, use_state_eq,
};

use crate::edit::Edit;
use crate::view::parts::{Said, Weight, button, content, disclosure, select_field};
use crate::view::question::control::control;
use crate::view::scorecard::change::Found;
use crate::view::scorecard::number;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::Answer;
use anteroom::pack::{Kind, Question, QuestionId};
use anteroom::scoring::{Improvement, QuestionSteps, Trial, Tried};

/// How many questions of the smallest change are shown at once.
const SHOWN: usize = 8;

/// What [`Tries`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given, as it stands.
    pub(super) station: StationProps,
    /// What is being tried.
    pub(super) trial: Trial,
    /// The smallest change, once it is found.
    pub(super) found: Option<Found>,
    /// Where another trial goes.
    pub(super) set: Callback<Trial>,
}

/// What can be tried.
#[component]
pub(super) fn Tries(props: &Props) -> Html {
    let Props { station, trial, found, set } = props;
    let asked = use_state_eq(|| None::<QuestionId>);
    let questions = found.as_ref().map(|found| &found.questions[..]).unwrap_or_default();
    let (first, rest) = questions.split_at(questions.len().min(SHOWN));
    let list = |questions: &[QuestionSteps]| {
        html! { <ul class="list">{ for questions.iter().map(|each| line(props, each)) }</ul> }
    };
    let all = {
        let (trial, set) = (trial.clone(), set.clone());
        let steps = found.as_ref().map(|found| found.change.improvements.clone());
        move |_: MouseEvent| {
            let steps = steps.clone().unwrap_or_default();
            set.emit(steps.into_iter().fold(trial.clone(), |trial, (id, how)| {
                trial.with(id, Tried::Improved(how))
            }));
        }
    };
    let choose = {
        let asked = asked.clone();
        move |id: AttrValue| {
            asked.set((!id.is_empty()).then(|| QuestionId::from(id.as_str())));
        }
    };
    html! {
        <>
            if !questions.is_empty() {
                <h3>{ say::tries_smallest() }</h3>
                <p class="actions">{ button(all).weight(Weight::Quiet).html(say::tries_all()) }</p>
                { list(first) }
                if !rest.is_empty() {
                    { disclosure(say::tries_more(rest.len())).html(list(rest)) }
                }
            }
            <h3>{ say::tries_answers() }</h3>
            { for answers(props).map(|(id, answer)| own(props, id, answer)) }
            { select_field("try-question", say::tries_another(), &offered(props),
                asked.as_ref().map_or("", QuestionId::as_str), choose) }
            if let Some(question) = asked.as_ref().filter(|id| trial.answer(id).is_none())
                .and_then(|id| station.pack.question(id)) {
                { one(props, question) }
            }
        </>
    }
}

/// One question of the smallest change, with a tick for each step.
fn line(props: &Props, each: &QuestionSteps) -> Html {
    let id = &each.question;
    html! {
        <li key={id.to_string()}>
            <span class="id">{ id.to_string() }</span>
            <span>
                <span lang="en">{ number::ask(&props.station, id) }</span>
                { for each.steps.iter().map(|how| tick(props, id, *how)) }
            </span>
        </li>
    }
}

/// One improvement, tried or not.
fn tick(props: &Props, id: &QuestionId, how: Improvement) -> Html {
    let name = format!("try-{id}-{}", slug(how));
    let onchange = {
        let (trial, set, id) = (props.trial.clone(), props.set.clone(), id.clone());
        Callback::from(move |event: Event| {
            let on = event
                .target_dyn_into::<HtmlInputElement>()
                .is_some_and(|input| input.checked());
            let tried = Tried::Improved(how);
            set.emit(if on {
                trial.clone().with(id.clone(), tried)
            } else {
                trial.clone().without(&id, &tried)
            });
        })
    };
    html! {
        <label class="tick" for={name.clone()}>
            <input type="checkbox" id={name} checked={props.trial.improves(id, how)} {onchange} />
            <span>{ improvement(how) }</span>
        </label>
    }
}

/// Returns what an improvement asks for.
pub(super) fn improvement(how: Improvement) -> &'static str {
    match how {
        Improvement::FullCredit => say::improve_full(),
        Improvement::VerifyEvidence => say::improve_verify(),
        Improvement::AddControl => say::improve_control(),
        Improvement::AcceptNotApplicable => say::improve_accept(),
    }
}

/// Returns a word for ids.
const fn slug(how: Improvement) -> &'static str {
    match how {
        Improvement::FullCredit => "full",
        Improvement::VerifyEvidence => "verify",
        Improvement::AddControl => "control",
        Improvement::AcceptNotApplicable => "accept",
    }
}

/// Returns the answers that are tried by hand.
fn answers(props: &Props) -> impl Iterator<Item = (&QuestionId, &Answer)> {
    props.trial.tries().filter_map(|(id, tried)| match tried {
        Tried::Answered(answer) => Some((id, answer)),
        Tried::Improved(_) => None,
    })
}

/// A question whose answer is tried by hand.
fn own(props: &Props, id: &QuestionId, _: &Answer) -> Html {
    props
        .station
        .pack
        .question(id)
        .map(|question| one(props, question))
        .unwrap_or_default()
}

/// A question with its control: what is chosen is tried.
fn one(props: &Props, question: &Question) -> Html {
    let id = &question.id;
    let empty = Answer::default();
    let tried = props.trial.answer(id);
    let answer = tried.or_else(|| props.station.assessment.answers.get(id));
    let emit = {
        let (trial, set, id) = (props.trial.clone(), props.set.clone(), id.clone());
        let answer = answer.unwrap_or(&empty).clone();
        Callback::from(move |(edit, _): (Edit, bool)| {
            let mut answer = answer.clone();
            edit.make(&mut answer);
            set.emit(trial.clone().with(id.clone(), Tried::Answered(answer)));
        })
    };
    let back = {
        let (trial, set, id) = (props.trial.clone(), props.set.clone(), id.clone());
        move |_: MouseEvent| {
            let tried = Tried::Answered(Answer::default());
            set.emit(trial.clone().without(&id, &tried));
        }
    };
    html! {
        <fieldset class="tried" key={id.to_string()}>
            <legend lang="en"><span class="id">{ id.to_string() }</span>{ " " }{ question.ask.clone() }</legend>
            { control(&props.station.pack, question, answer.unwrap_or(&empty), false, &emit) }
            if tried.is_some() {
                <p class="actions">{ button(back).weight(Weight::Plain)
                    .label(say::tries_back_label(id.as_str())).html(say::tries_back()) }</p>
            }
        </fieldset>
    }
}

/// Returns the questions whose answer can be tried: those that are asked and scored.
fn offered(props: &Props) -> Vec<(AttrValue, Said)> {
    let station = &props.station;
    let mut items = vec![(AttrValue::default(), say::tries_choose().into())];
    let asked = station.pack.questions.iter().filter(|question| {
        question.kind != Kind::Text
            && station.scorecard.contribution(&question.id).is_some()
    });
    items.extend(asked.map(|question| {
        let words: String = question.ask.chars().take(90).collect();
        (question.id.to_string().into(), content(format!("{} {words}", question.id)))
    }));
    items
}
