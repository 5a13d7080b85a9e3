//! The fields of one entry of the remediation schedule.

use jiff::civil::Date;
use web_sys::HtmlInputElement;
use yew::{
    Event as DomEvent, Html, MouseEvent, Properties, TargetCast as _, component, html,
};

use crate::state::Action;
use crate::view::parts::{Weight, button, date_field, text_field};
use crate::view::station::StationProps;
use anteroom::assessment::{Event, RemedyPlan};
use anteroom::contract::Gap;

/// What a [`GapEditor`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The gap.
    pub(super) gap: Gap,
}

/// The fields of one entry. What is left empty is filled with its default.
#[component]
pub(super) fn GapEditor(props: &Props) -> Html {
    let Props { station, gap } = props;
    let plan = station.assessment.contract.remedies.get(&gap.question).cloned();
    let now = plan.clone().unwrap_or_default();
    let change = |typed: bool| {
        let (on, question, now) = (station.on.clone(), gap.question.clone(), now.clone());
        move |set: &dyn Fn(&mut RemedyPlan)| {
            let mut plan = now.clone();
            set(&mut plan);
            let plan = (plan != RemedyPlan::default()).then_some(plan);
            let event = Event::Planned(question.clone(), plan);
            on.emit(if typed { Action::Typed(event) } else { Action::Did(event) });
        }
    };
    let (action, owner, evidence) = (change(true), change(true), change(true));
    let (due, before) = (change(false), change(false));
    let back = {
        let question = gap.question.clone();
        station.on.reform(move |_: MouseEvent| {
            Action::Did(Event::Planned(question.clone(), None))
        })
    };
    let id = |part: &str| format!("gap-{}-{part}", gap.question);
    let or_default = |typed: &str, default: &str| {
        if typed.trim().is_empty() {
            format!("Left empty: {default}")
        } else {
            String::new()
        }
    };
    html! {
        <div class="panel" role="group" aria-label={format!("Remedy for {}", gap.question)}>
            { text_field(id("action"), "What will be done", now.action.clone(),
                move |text: String| action(&|plan| plan.action.clone_from(&text)))
                .hint(or_default(&now.action, &gap.action)).html() }
            <div class="pair two">
                { text_field(id("owner"), "Who does it", now.owner.clone(),
                    move |text: String| owner(&|plan| plan.owner.clone_from(&text)))
                    .hint(or_default(&now.owner, &gap.owner)).html() }
                { date_field(id("due"), "Until when", now.due,
                    move |date: Option<Date>| due(&|plan| plan.due = date))
                    .hint(if now.due.is_none() { format!("Left empty: {}", gap.due_words) } else { String::new() })
                    .html() }
            </div>
            { text_field(id("evidence"), "What will show that it is done", now.evidence.clone(),
                move |text: String| evidence(&|plan| plan.evidence.clone_from(&text)))
                .hint(or_default(&now.evidence, &gap.evidence)).html() }
            <label class="tick">
                <input type="checkbox" checked={now.before_connection}
                    onchange={move |event: DomEvent| {
                        let on = event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
                        before(&|plan| plan.before_connection = on);
                    }} />
                <span>{ "The device is not connected before this is done" }</span>
            </label>
            if plan.is_some() {
                { button(back).weight(Weight::Plain).html("Back to the defaults") }
            }
        </div>
    }
}
