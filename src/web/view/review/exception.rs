//! An exception from a hard gate by a named executive.

use jiff::civil::Date;
use yew::{Html, MouseEvent, Properties, component, html, use_state_eq};

use crate::state::Action;
use crate::view::parts::{Dialog, Weight, button, date_field, text_field};
use crate::view::station::StationProps;
use crate::words::{self, say};
use anteroom::assessment::{Event, Exception};
use anteroom::pack::QuestionId;
use anteroom::scoring::last_exception_day;

/// What an [`ExceptionBox`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The question.
    pub(super) id: QuestionId,
}

/// An exception from a hard gate: who, why, until when, and a serious question before.
#[component]
pub(super) fn ExceptionBox(props: &Props) -> Html {
    let Props { station, id } = props;
    let by = use_state_eq(String::new);
    let reason = use_state_eq(String::new);
    let expires = use_state_eq(|| None::<Date>);
    let asking = use_state_eq(|| false);
    if let Some(exception) = station.assessment.exceptions.get(id) {
        let back = {
            let id = id.clone();
            station.on.reform(move |_: MouseEvent| {
                Action::Did(Event::Excepted(id.clone(), None))
            })
        };
        return html! {
            <section class="part" aria-label={say::review_exception()}>
                <h3>{ say::review_excepted() }</h3>
                <p>{ say::review_excepted_until(&exception.by, &words::date(exception.expires)) }</p>
                <p>{ exception.reason.clone() }</p>
                if let Some(why) = over(station, exception.expires) { <p class="error">{ why }</p> }
                <div>{ button(back).weight(Weight::Plain).html(say::review_exception_back()) }</div>
            </section>
        };
    }
    let complete = expires.filter(|expires| {
        !by.trim().is_empty()
            && !reason.trim().is_empty()
            && over(station, *expires).is_none()
    });
    let wrong = expires.and_then(|expires| over(station, expires)).unwrap_or_default();
    let ask = |open: bool| {
        let asking = asking.clone();
        move || asking.set(open)
    };
    let (begin, close, leave) = (ask(true), ask(false), ask(false));
    let except = {
        let (station, id, close) = (station.clone(), id.clone(), ask(false));
        let (by, reason) = (by.trim().to_owned(), reason.trim().to_owned());
        move |_: MouseEvent| {
            let Some(expires) = complete else { return };
            let (by, reason) = (by.clone(), reason.clone());
            let exception = Exception { by, reason, on: Some(station.today), expires };
            station.on.emit(Action::Did(Event::Excepted(id.clone(), Some(exception))));
            close();
        }
    };
    let set = |text: &yew::UseStateHandle<String>| {
        let text = text.clone();
        move |typed: String| text.set(typed)
    };
    let set_expires = {
        let expires = expires.clone();
        move |date: Option<Date>| expires.set(date)
    };
    html! {
        <section class="part serious" aria-label={say::review_except()}>
            <h3>{ say::review_except() }</h3>
            <p class="help">{ say::review_except_help() }</p>
            { text_field(format!("except-{id}-by"), say::review_except_by(), (*by).clone(),
                set(&by))
                .html() }
            { text_field(format!("except-{id}-why"), say::review_except_why(), (*reason).clone(),
                set(&reason))
                .html() }
            { date_field(format!("except-{id}-until"), say::review_except_until(), *expires, set_expires)
                .hint(wrong).html() }
            <div>{ button(move |_: MouseEvent| begin()).disabled(complete.is_none()).html(say::review_except_ask()) }</div>
            <Dialog open={*asking} title={say::review_except_title()} onclose={move |()| close()}>
                <p>{ say::review_except_who(by.trim(), id.as_str()) }</p>
                <p>{ say::review_quoted(reason.trim()) }</p>
                <p>{ say::review_except_then() }</p>
                <div class="actions">
                    { button(except).weight(Weight::Main).html(say::review_except_do()) }
                    { button(move |_: MouseEvent| leave()).html(say::review_except_leave()) }
                </div>
            </Dialog>
        </section>
    }
}

/// Returns why an exception cannot end on a day, if it cannot.
fn over(station: &StationProps, expires: Date) -> Option<&'static str> {
    let date = station.assessment.date;
    if expires < date {
        return Some(say::review_except_past());
    }
    (expires > last_exception_day(date)).then(say::review_except_late)
}
