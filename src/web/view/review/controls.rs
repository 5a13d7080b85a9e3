//! Measures of the buyer outside the device that make up for a weak answer.

use jiff::civil::Date;
use yew::{AttrValue, Html, MouseEvent, Properties, component, html};

use crate::state::{Action, Tone};
use crate::view::parts::{
    Sign, Weight, button, chip, date_field, select_field, text_field,
};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::{Control, ControlStrength, Event};
use anteroom::pack::QuestionId;

/// The strengths, with what stands for them in a list.
const STRENGTHS: [(ControlStrength, &str); 3] = [
    (ControlStrength::Weak, "weak"),
    (ControlStrength::Effective, "effective"),
    (ControlStrength::Strong, "strong"),
];

/// Returns how strong a control is, in words.
fn strength_words(strength: ControlStrength) -> &'static str {
    match strength {
        ControlStrength::Weak => say::review_control_weak(),
        ControlStrength::Effective => say::review_control_effective(),
        ControlStrength::Strong => say::review_control_strong(),
    }
}

/// What the [`Controls`] are given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The question.
    pub(super) id: QuestionId,
    /// It has a hard gate, which no control can close.
    pub(super) hard: bool,
}

/// The compensating controls of one question.
#[component]
pub(super) fn Controls(props: &Props) -> Html {
    let Props { station, id, hard } = props;
    let review = station.assessment.reviews.get(id);
    let controls = review.map(|review| review.controls.clone()).unwrap_or_default();
    let add = {
        let (on, id, controls) = (station.on.clone(), id.clone(), controls.clone());
        move |_: MouseEvent| {
            let mut controls = controls.clone();
            controls.push(Control {
                what: String::new(),
                owner: String::new(),
                review_on: None,
                strength: ControlStrength::Effective,
            });
            on.emit(Action::Did(Event::Controlled(id.clone(), controls)));
        }
    };
    html! {
        <section class="part" aria-label={say::review_controls()}>
            <h3>{ say::review_control_title() }</h3>
            if *hard {
                <p class="small">{ say::review_control_hard() }</p>
            } else if controls.is_empty() {
                <p class="small">{ say::review_control_help() }</p>
            } else {
                <p class="small">{ say::review_control_strongest() }</p>
            }
            { for controls.iter().enumerate().map(|(at, control)| one(props, &controls, at, control)) }
            if !hard {
                <div>
                    { button(add).sign(Sign::Plus)
                        .html(if controls.is_empty() { say::review_control_add() } else { say::review_control_another() }) }
                </div>
            }
        </section>
    }
}

/// One control.
fn one(props: &Props, controls: &[Control], at: usize, control: &Control) -> Html {
    let Props { station, id, hard } = props;
    let field = |part: &str| format!("control-{id}-{at}-{part}");
    let emit = |typed: bool| {
        let (on, id, controls) = (station.on.clone(), id.clone(), controls.to_vec());
        move |set: &dyn Fn(&mut Control)| {
            let mut controls = controls.clone();
            if let Some(control) = controls.get_mut(at) {
                set(control);
            }
            let event = Event::Controlled(id.clone(), controls);
            on.emit(if typed { Action::Typed(event) } else { Action::Did(event) });
        }
    };
    let (what, owner, review_on, strength) =
        (emit(true), emit(true), emit(false), emit(false));
    let remove = {
        let (on, id, controls) = (station.on.clone(), id.clone(), controls.to_vec());
        move |_: MouseEvent| {
            let mut controls = controls.clone();
            controls.remove(at);
            on.emit(Action::Did(Event::Controlled(id.clone(), controls)));
        }
    };
    let slug = STRENGTHS
        .iter()
        .find(|(strength, _)| *strength == control.strength)
        .map_or("", |(_, slug)| slug);
    let items = STRENGTHS
        .iter()
        .map(|(strength, slug)| {
            (AttrValue::from(*slug), strength_words(*strength).into())
        })
        .collect::<Vec<_>>();
    html! {
        <div key={at} class="document" role="group" aria-label={say::review_control_number(at + 1)}>
            { text_field(field("what"), say::review_control_what(), control.what.clone(),
                move |text: String| what(&|control| control.what.clone_from(&text)))
                .html() }
            <div class="pair">
                { text_field(field("owner"), say::review_control_owner(), control.owner.clone(),
                    move |text: String| owner(&|control| control.owner.clone_from(&text)))
                    .html() }
                { date_field(field("review"), say::review_control_review_on(), control.review_on,
                    move |date: Option<Date>| review_on(&|control| control.review_on = date))
                    .html() }
                { select_field(field("strength"), say::review_control_strength(), &items, slug,
                    move |slug: AttrValue| {
                        let found = STRENGTHS.iter().find(|(_, known)| *known == slug.as_str());
                        if let Some((chosen, _)) = found {
                            strength(&|control| control.strength = *chosen);
                        }
                    }) }
            </div>
            <p class="small">
                if let Some(why) = idle(station, control, *hard) {
                    { chip(Tone::Warn, say::review_control_idle()) }{ " " }{ why }
                } else {
                    { chip(Tone::Good, say::review_control_counts()) }
                }
            </p>
            { button(remove).weight(Weight::Plain).sign(Sign::Remove).html(say::review_control_remove()) }
        </div>
    }
}

/// Returns why a control does not count, if it does not.
fn idle(station: &StationProps, control: &Control, hard: bool) -> Option<&'static str> {
    if hard {
        return Some(say::review_control_idle_hard());
    }
    if control.owner.trim().is_empty() {
        return Some(say::review_control_idle_owner());
    }
    match control.review_on {
        None => Some(say::review_control_idle_date()),
        Some(date) if date < station.assessment.date => {
            Some(say::review_control_idle_past())
        }
        Some(_) => None,
    }
}
