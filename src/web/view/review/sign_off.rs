//! The acceptance of a residual risk above the usual limit, at tier Critical.

use yew::{Html, MouseEvent, component, html, use_state_eq};

use crate::state::Action;
use crate::view::parts::{Button, Dialog, Disclosure, TextField, Weight};
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
                    <Button weight={Weight::Plain} onclick={back}>{ "Take the sign-off back" }</Button></p>
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
            <Disclosure summary={format!("Sign off a residual risk above {usual} (it is {risk} now)")}>
                <p class="help">{ format!("At tier Critical, whoever answers for the risk may accept up to {most} instead of {usual}. Without that the verdict stays Escalate.") }</p>
                <TextField id="sign-off-by" label="Name and office of who accepts it" value={(*by).clone()} oninput={set(&by)} />
                <TextField id="sign-off-why" label="Why it is accepted" value={(*reason).clone()} oninput={set(&reason)} />
                <div><Button onclick={move |_: MouseEvent| begin()} disabled={!ready}>{ "Sign off…" }</Button></div>
            </Disclosure>
            <Dialog open={*asking} title="Accept this risk?" onclose={move |()| close()}>
                <p>{ format!("{} accepts a residual risk of up to {most} of 25.", by.trim()) }</p>
                <p>{ format!("“{}”", reason.trim()) }</p>
                <p>{ "The name and the reason are printed in the documents." }</p>
                <div class="actions">
                    <Button weight={Weight::Main} onclick={sign}>{ "Accept the risk" }</Button>
                    <Button onclick={move |_: MouseEvent| leave()}>{ "Do not accept it" }</Button>
                </div>
            </Dialog>
        </section>
    }
}
