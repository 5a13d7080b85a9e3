//! What has to be said to the person, at the foot of the page.

use yew::{AttrValue, Callback, Html, Properties, classes, component, html};

use crate::state::{Action, Notice, Tone};
use crate::view::parts::{Button, Icon, Sign, Weight};

/// What [`Notices`] show.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// What has to be said.
    pub(crate) notices: Vec<Notice>,
    /// Where actions go.
    pub(crate) on: Callback<Action>,
}

/// What has to be said to the person. The one live region of the program.
#[component]
pub(crate) fn Notices(props: &Props) -> Html {
    let notice = |notice: &Notice| {
        html! {
            <One key={notice.id} notice={notice.clone()} on={props.on.clone()} />
        }
    };
    html! {
        <div class="notices" role="status" aria-live="polite" aria-relevant="additions">
            { for props.notices.iter().map(notice) }
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
                <Icon sign={Sign::Attention} />
            }
            <p>{ text }</p>
            if let Some((label, action)) = offer {
                <Offer {label} {action} {id} on={props.on.clone()} />
            }
            <Button weight={Weight::Plain} onclick={close} label="Put this away">
                <Icon sign={Sign::Close} />
            </Button>
        </div>
    }
}

/// What [`Offer`] shows and does.
#[derive(Clone, Debug, PartialEq, Properties)]
struct OfferProps {
    label: AttrValue,
    action: Box<Action>,
    id: u32,
    on: Callback<Action>,
}

/// The button of a notice.
#[component]
fn Offer(props: &OfferProps) -> Html {
    let onclick = {
        let OfferProps { action, id, on, .. } = props.clone();
        Callback::from(move |_| {
            on.emit(Action::Dismissed(id));
            on.emit((*action).clone());
        })
    };
    html! { <Button {onclick}>{ props.label.clone() }</Button> }
}
