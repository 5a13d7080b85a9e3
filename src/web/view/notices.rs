//! What has to be said to the person, at the foot of the page.

use yew::{Callback, Html, MouseEvent, Properties, classes, component, html};

use crate::state::{Action, Notice, Tone};
use crate::view::parts::{Sign, Weight, button, icon};
use crate::words::say;

/// What has to be said to the person. The one live region of the program.
pub(crate) fn draw(notices: &[Notice], on: &Callback<Action>) -> Html {
    let notice = |notice: &Notice| {
        html! {
            <One key={notice.id} notice={notice.clone()} on={on.clone()} />
        }
    };
    html! {
        <div class="notices" role="status" aria-live="polite" aria-relevant="additions">
            { for notices.iter().map(notice) }
        </div>
    }
}

/// What [`One`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
struct OneProps {
    notice: Notice,
    on: Callback<Action>,
}

/// One notice. Good news goes away by itself; what has a button or is grave stays.
#[component]
fn One(props: &OneProps) -> Html {
    let Notice { id, text, tone, offer } = props.notice.clone();
    yew::use_effect_with(id, {
        let (on, stays) = (props.on.clone(), matches!(tone, Tone::Warn | Tone::Stop));
        let after = if offer.is_some() { 15_000 } else { 6_000 };
        move |id| {
            let id = *id;
            let timer = (!stays).then(|| {
                gloo::timers::callback::Timeout::new(after, move || {
                    on.emit(Action::Dismissed(id));
                })
            });
            move || drop(timer)
        }
    });
    let close = props.on.reform(move |_| Action::Dismissed(id));
    html! {
        <div class={classes!("notice", tone.class())}>
            if matches!(tone, Tone::Warn | Tone::Stop) {
                { icon(Sign::Attention) }
            }
            <p>{ text }</p>
            if let Some((label, action)) = offer {
                { button(accept(id, action, &props.on)).html(label) }
            }
            { button(close).weight(Weight::Plain).label(say::notice_close()).html(icon(Sign::Close)) }
        </div>
    }
}

/// Returns what the button of a notice does.
fn accept(id: u32, action: Box<Action>, on: &Callback<Action>) -> Callback<MouseEvent> {
    let on = on.clone();
    Callback::from(move |_| {
        on.emit(Action::Dismissed(id));
        on.emit((*action).clone());
    })
}
