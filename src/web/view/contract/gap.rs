//! One row of the remediation schedule: the gap, and the fields of its remedy.

use jiff::civil::Date;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{
    AttrValue, Callback, Event as DomEvent, Html, InputEvent, MouseEvent, Properties,
    TargetCast as _, classes, component, html,
};

use crate::place::{Place, Station};
use crate::state::{Action, Tone};
use crate::view::contract::tabs::GAP;
use crate::view::parts::{Weight, button, chip, link};
use crate::words::say;
use anteroom::assessment::{Event, RemedyPlan, date_of};
use anteroom::contract::Gap;
use anteroom::pack::ClauseId;

/// What a [`GapRow`] is given: no more than its own gap, so that what somebody types into
/// another row does not draw it anew.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// The key of the assessment, for links.
    pub(super) base: AttrValue,
    /// Where actions go.
    pub(super) on: Callback<Action>,
    /// Where the question is answered.
    pub(super) asked: Place,
    /// The question's words.
    pub(super) ask: AttrValue,
    /// The gap.
    pub(super) gap: Gap,
    /// The clauses that carry it, with their numbers.
    pub(super) clauses: Vec<(ClauseId, usize)>,
    /// What was planned by hand.
    pub(super) plan: Option<RemedyPlan>,
}

impl Props {
    /// Returns where a change of the plan goes: typing, or one step.
    fn change(&self, typed: bool) -> impl Fn(&dyn Fn(&mut RemedyPlan)) + use<> {
        let (on, question) = (self.on.clone(), self.gap.question.clone());
        let now = self.plan.clone().unwrap_or_default();
        move |set| {
            let mut plan = now.clone();
            set(&mut plan);
            let plan = (plan != RemedyPlan::default()).then_some(plan);
            let event = Event::Planned(question.clone(), plan);
            on.emit(if typed { Action::Typed(event) } else { Action::Did(event) });
        }
    }

    /// Returns the id of a field.
    fn field(&self, part: &str) -> String {
        format!("gap-{}-{part}", self.gap.question)
    }
}

/// One row. What is left empty prints its default, which stands in the field in gray.
#[component]
pub(super) fn GapRow(props: &Props) -> Html {
    let Props { gap, plan, .. } = props;
    let id = gap.question.as_str();
    let empty = RemedyPlan::default();
    let now = plan.as_ref().unwrap_or(&empty);
    let (action, owner, evidence) =
        (props.change(true), props.change(true), props.change(true));
    html! {
        <tr id={format!("c-{GAP}{id}")} tabindex="-1">
            { about(props) }
            <td>
                { lines(props, "action", say::schedule_action_of(id), &now.action, &gap.action,
                    move |text| action(&|plan| plan.action.clone_from(&text))) }
                { clauses(props) }
            </td>
            <td>
                { lines(props, "owner", say::schedule_owner_of(id), &now.owner, &gap.owner,
                    move |text| owner(&|plan| plan.owner.clone_from(&text))) }
                { due(props, now) }
                { before(props, now) }
            </td>
            <td>
                { lines(props, "evidence", say::schedule_evidence_of(id), &now.evidence, &gap.evidence,
                    move |text| evidence(&|plan| plan.evidence.clone_from(&text))) }
            </td>
        </tr>
    }
}

/// The question and its gap, and the way back to the defaults.
fn about(props: &Props) -> Html {
    let Props { gap, plan, .. } = props;
    let id = gap.question.as_str();
    let back = {
        let question = gap.question.clone();
        props.on.reform(move |_: MouseEvent| {
            Action::Did(Event::Planned(question.clone(), None))
        })
    };
    html! {
        <th scope="row">
            <span class="meta">
                { link(props.asked.clone(), &props.on).class("id").html(id.to_owned()) }
                if gap.hard_gate { { chip(Tone::Stop, say::schedule_hard_gate()) } }
                if plan.is_some() { { chip(Tone::Good, say::schedule_planned()) } }
            </span>
            <span class="gap-ask" lang="en">{ props.ask.clone() }</span>
            <span class="small" lang="en">{ gap.gap.clone() }</span>
            if plan.is_some() {
                { button(back).weight(Weight::Plain).label(say::schedule_back_of(id))
                    .html(say::schedule_back()) }
            }
        </th>
    }
}

/// The clauses that carry the gap.
fn clauses(props: &Props) -> Html {
    if props.clauses.is_empty() {
        return Html::default();
    }
    let one = |(id, number): &(ClauseId, usize)| {
        let place = Place::of(&props.base, Station::Contract, id.as_str());
        link(place, &props.on).html(html! { <span lang="en">{ number }{ "\u{a0}(" }{ id.to_string() }{ ")" }</span> })
    };
    html! {
        <p class="small carries"><span>{ say::schedule_clauses() }</span>{ for props.clauses.iter().map(one) }</p>
    }
}

/// Lines of text whose default stands in them in gray.
fn lines(
    props: &Props,
    part: &str,
    label: String,
    value: &str,
    default: &str,
    oninput: impl Fn(String) + 'static,
) -> Html {
    let id = props.field(part);
    let oninput = move |event: InputEvent| {
        if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
            oninput(area.value());
        }
    };
    html! {
        <div class="cell">
            <label for={id.clone()}>{ label }</label>
            <textarea class="input" lang="en" {id} rows="1" value={value.to_owned()} placeholder={default.to_owned()} {oninput} />
        </div>
    }
}

/// Until when, and what keeps the date from standing.
fn due(props: &Props, now: &RemedyPlan) -> Html {
    let (id, change) = (props.field("due"), props.change(false));
    let onchange = move |event: DomEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            let date: Option<Date> = date_of(&input.value());
            change(&|plan| plan.due = date);
        }
    };
    let gap = &props.gap;
    let said = format!("{id}-said");
    html! {
        <div class="cell">
            <label for={id.clone()}>{ say::schedule_due_of(gap.question.as_str()) }</label>
            <input type="date" class={classes!("input", now.due.is_none().then_some("blank"))} {id} min="1970-01-01" max="2100-12-31"
                value={now.due.map(|due| due.to_string()).unwrap_or_default()} {onchange}
                aria-describedby={said.clone()} aria-invalid={gap.amiss.as_ref().map(|_| "true")} />
            if let Some(amiss) = &gap.amiss {
                <span class="error" id={said} lang="en">{ upper_first(amiss) }</span>
            } else if now.due.is_none() {
                <span class="hint" id={said}>{ say::schedule_due_empty(&gap.due_words) }</span>
                // On paper there is no field that could be left empty.
                <span class="on-paper" hidden=true>{ gap.due_words.clone() }</span>
            } else {
                <span class="hint" id={said} lang="en">{ gap.due_words.clone() }</span>
            }
        </div>
    }
}

/// Whether the device waits for it. A failed hard gate always makes it wait.
fn before(props: &Props, now: &RemedyPlan) -> Html {
    if props.gap.before_connection && !now.before_connection {
        return html! { <p class="small">{ say::schedule_before_always() }</p> };
    }
    let change = props.change(false);
    let onchange = move |event: DomEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let on = input.is_some_and(|input| input.checked());
        change(&|plan| plan.before_connection = on);
    };
    html! {
        <label class="tick">
            <input type="checkbox" checked={now.before_connection} {onchange}
                aria-label={say::schedule_before_of(props.gap.question.as_str())} />
            <span>{ say::schedule_before() }</span>
        </label>
    }
}

/// Returns a text with its first letter in upper case.
fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
