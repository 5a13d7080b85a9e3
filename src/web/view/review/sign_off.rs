//! The acceptance of a residual risk above the usual limit, at tier Critical.

use yew::{Html, MouseEvent, component, html, use_state_eq};

use crate::state::Action;
use crate::view::parts::{Dialog, Weight, button, disclosure, text_field};
use crate::view::review::words::signed;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::{Event, SignOff};
use anteroom::pack::Tier;
use anteroom::scoring::ShownRisk;

/// The sign-off at tier Critical.
#[component]
pub(crate) fn SignOffBox(props: &StationProps) -> Html {
    let by = use_state_eq(String::new);
    let reason = use_state_eq(String::new);
    let asking = use_state_eq(|| false);
    let policy = &props.pack.policy;
    let (usual, most) = (*policy.appetite.at(Tier::Critical), policy.appetite_signed);
    let (usual, most) = (u32::from(usual), u32::from(most));
    let risk = ShownRisk(props.scorecard.residual_risk).to_string();
    if let Some(sign_off) = &props.assessment.sign_off {
        let back = props.on.reform(|_: MouseEvent| Action::Did(Event::SignedOff(None)));
        return html! {
            <section class="part serious" aria-label={say::review_risk()}>
                <h2>{ say::review_risk_signed() }</h2>
                <p>{ say::review_risk_accepted(most, &risk) }</p>
                <p>{ sign_off.reason.clone() }</p>
                <p class="small">{ signed(&sign_off.by, sign_off.on) }{ " " }
                    { button(back).weight(Weight::Plain).html(say::review_risk_back()) }</p>
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
        <section class="part serious" aria-label={say::review_risk()}>
            { disclosure(say::review_risk_above(usual, &risk)).html(html! { <>
                <p class="help">{ say::review_risk_help(most, usual) }</p>
                { text_field("sign-off-by", say::review_risk_by(), (*by).clone(),
                    set(&by))
                    .html() }
                { text_field("sign-off-why", say::review_risk_why(), (*reason).clone(), set(&reason))
                    .html() }
                <div>{ button(move |_: MouseEvent| begin()).disabled(!ready).html(say::review_risk_ask()) }</div>
            </> }) }
            <Dialog open={*asking} title={say::review_risk_title()} onclose={move |()| close()}>
                <p>{ say::review_risk_who(by.trim(), most) }</p>
                <p>{ say::review_quoted(reason.trim()) }</p>
                <p>{ say::review_risk_then() }</p>
                <div class="actions">
                    { button(sign).weight(Weight::Main).html(say::review_risk_do()) }
                    { button(move |_: MouseEvent| leave()).html(say::review_risk_leave()) }
                </div>
            </Dialog>
        </section>
    }
}
