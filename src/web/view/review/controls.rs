//! Measures of the buyer outside the device that make up for a weak answer.

use jiff::civil::Date;
use yew::{AttrValue, Html, MouseEvent, Properties, component, html};

use crate::state::{Action, Tone};
use crate::view::parts::{
    Sign, Weight, button, chip, date_field, select_field, text_field,
};
use crate::view::station::StationProps;
use anteroom::assessment::{Control, ControlStrength, Event};
use anteroom::pack::QuestionId;

/// The strengths, with what people read.
const STRENGTHS: [(ControlStrength, &str, &str); 3] = [
    (ControlStrength::Weak, "weak", "Weak: helps a little"),
    (ControlStrength::Effective, "effective", "Effective: does the job"),
    (ControlStrength::Strong, "strong", "Strong: independent of the device, and tested"),
];

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
        <section class="part" aria-label="Compensating controls">
            <h2>{ "A control of yours" }</h2>
            if *hard {
                <p class="small">{ "This is a hard gate. A control of yours cannot make up for it: the vendor has to answer better, or a named executive excepts it." }</p>
            } else if controls.is_empty() {
                <p class="small">{ "A measure outside the device, such as a gateway, can make up for part of a weak answer. It counts in the residual score, never in the vendor score." }</p>
            } else {
                <p class="small">{ "The strongest that counts counts. They do not add up." }</p>
            }
            { for controls.iter().enumerate().map(|(at, control)| one(props, &controls, at, control)) }
            if !hard {
                <div>
                    { button(add).sign(Sign::Plus)
                        .html(if controls.is_empty() { "Add a control" } else { "Add another control" }) }
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
        .find(|(strength, ..)| *strength == control.strength)
        .map_or("", |(_, slug, _)| slug);
    let items = STRENGTHS
        .iter()
        .map(|(_, slug, label)| (AttrValue::from(*slug), AttrValue::from(*label)))
        .collect::<Vec<_>>();
    html! {
        <div key={at} class="document" role="group" aria-label={format!("Control {}", at + 1)}>
            { text_field(field("what"), "What it is", control.what.clone(),
                move |text: String| what(&|control| control.what.clone_from(&text)))
                .html() }
            <div class="pair">
                { text_field(field("owner"), "Who owns it", control.owner.clone(),
                    move |text: String| owner(&|control| control.owner.clone_from(&text)))
                    .html() }
                { date_field(field("review"), "Looked at again on", control.review_on,
                    move |date: Option<Date>| review_on(&|control| control.review_on = date))
                    .html() }
                { select_field(field("strength"), "How strong it is", &items, slug,
                    move |slug: AttrValue| {
                        let found = STRENGTHS.iter().find(|(_, known, _)| *known == slug.as_str());
                        if let Some((chosen, ..)) = found {
                            strength(&|control| control.strength = *chosen);
                        }
                    }) }
            </div>
            <p class="small">
                if let Some(why) = idle(station, control, *hard) {
                    { chip(Tone::Warn, "Does not count") }{ " " }{ why }
                } else {
                    { chip(Tone::Good, "Counts") }
                }
            </p>
            { button(remove).weight(Weight::Plain).sign(Sign::Remove).html("Take this control out") }
        </div>
    }
}

/// Returns why a control does not count, if it does not.
fn idle(station: &StationProps, control: &Control, hard: bool) -> Option<&'static str> {
    if hard {
        return Some("A hard gate allows no control.");
    }
    if control.owner.trim().is_empty() {
        return Some("Say who owns it.");
    }
    match control.review_on {
        None => Some("Say when it is looked at again."),
        Some(date) if date < station.assessment.date => {
            Some("Its review date lies before the date of this assessment.")
        }
        Some(_) => None,
    }
}
