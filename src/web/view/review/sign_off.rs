//! The acceptance of a residual risk above the usual limit, at tier Critical.

use yew::{Html, MouseEvent, component, html, use_state_eq};

use crate::state::Action;
use crate::view::parts::{Dialog, Weight, button, disclosure, text_field};
use crate::view::review::row::signed;
use crate::view::station::StationProps;
use anteroom::assessment::{Event, SignOff};
use anteroom::pack::Tier;
use anteroom::scoring::ShownRisk;

/// The sign-off at tier Critical.
#[component]
pub(super) fn SignOffBox(props: &StationProps) -> Html {
    let by = use_state_eq(String::new);
    let reason = use_state_eq(String::new);
    let asking = use_state_eq(|| false);
    let policy = &props.pack.policy;
    let (usual, most) = (*policy.appetite.at(Tier::Critical), policy.appetite_signed);
    let risk = ShownRisk(props.scorecard.residual_risk).to_string();
    if let Some(sign_off) = &props.assessment.sign_off {
        let back = props.on.reform(|_: MouseEvent| Action::Did(Event::SignedOff(None)));
        return html! {
            <section class="part serious" aria-label="Sign-off">
                <h2>{ "Signed off" }</h2>
                <p>{ format!("A residual risk of up to {most} is accepted; it is {risk} now.") }</p>
                <p>{ sign_off.reason.clone() }</p>
                <p class="small">{ signed(&sign_off.by, sign_off.on) }{ " " }
                    { button(back).weight(Weight::Plain).html("Take the sign-off back") }</p>
            </section>
        };
    }
    let ready = !by.trim().is_empty() && !reason.trim().is_empty();
    let ask = |open: bool| {
        let asking = asking.clone();
        move || asking.set(open)
    };
    let (begin, close, leave) = (ask(true), ask(false), ask(false));
    let sign = {
        let (station, close) = (props.clone(), ask(false));
        let (by, reason) = (by.trim().to_owned(), reason.trim().to_owned());
        move |_: MouseEvent| {
            let sign_off = SignOff {
                by: by.clone(),
                reason: reason.clone(),
                on: Some(station.today),
            };
            station.on.emit(Action::Did(Event::SignedOff(Some(sign_off))));
            close();
        }
    };
    let set = |text: &yew::UseStateHandle<String>| {
        let text = text.clone();
        move |typed: String| text.set(typed)
    };
    html! {
        <section class="part serious" aria-label="Sign-off">
            { disclosure(format!("Sign off a residual risk above {usual} (it is {risk} now)")).html(html! { <>
                <p class="help">{ format!("At tier Critical, whoever answers for the risk may accept up to {most} instead of {usual}. Without that the verdict stays Escalate.") }</p>
                { text_field("sign-off-by", "Name and office of who accepts it", (*by).clone(),
                    set(&by))
                    .html() }
                { text_field("sign-off-why", "Why it is accepted", (*reason).clone(), set(&reason))
                    .html() }
                <div>{ button(move |_: MouseEvent| begin()).disabled(!ready).html("Sign off…") }</div>
            </> }) }
            <Dialog open={*asking} title="Accept this risk?" onclose={move |()| close()}>
                <p>{ format!("{} accepts a residual risk of up to {most} of 25.", by.trim()) }</p>
                <p>{ format!("“{}”", reason.trim()) }</p>
                <p>{ "The name and the reason are printed in the documents." }</p>
                <div class="actions">
                    { button(sign).weight(Weight::Main).html("Accept the risk") }
                    { button(move |_: MouseEvent| leave()).html("Do not accept it") }
                </div>
            </Dialog>
        </section>
    }
}
