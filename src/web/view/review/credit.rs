//! A credit set by hand, with its reason; the original stays beside it.

use yew::{Html, MouseEvent, Properties, component, html, use_state_eq};

use crate::state::Action;
use crate::view::parts::{Weight, button, disclosure, text_field};
use crate::view::review::words::{hundredths, signed};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::{Event, Override};
use anteroom::pack::{Permille, QuestionId};

/// What [`CreditByHand`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The question.
    pub(super) id: QuestionId,
}

/// A credit set by hand.
#[component]
pub(super) fn CreditByHand(props: &Props) -> Html {
    let Props { station, id } = props;
    let points = use_state_eq(String::new);
    let reason = use_state_eq(String::new);
    let Some(part) = station.scorecard.contribution(id) else { return Html::default() };
    let review = station.assessment.reviews.get(id);
    if let Some(by_hand) = review.and_then(|review| review.override_.as_ref()) {
        let back = {
            let id = id.clone();
            station.on.reform(move |_: MouseEvent| {
                Action::Did(Event::Overrode(id.clone(), None))
            })
        };
        let own = part.original.map_or_else(
            || say::review_credit_own_nothing().to_owned(),
            |own| say::review_credit_own(&hundredths(own)),
        );
        return html! {
            <section class="part" aria-label={say::review_credit_by_hand()}>
                <h3>{ say::review_credit_by_hand() }</h3>
                <p><strong class="num">{ hundredths(by_hand.credit) }</strong></p>
                <p>{ own }</p>
                <p>{ by_hand.reason.clone() }</p>
                <p class="small">{ signed(&by_hand.by, by_hand.on) }{ " " }
                    { button(back).weight(Weight::Plain).html(say::review_credit_back()) }</p>
            </section>
        };
    }
    let typed = points.trim().parse::<u16>().ok().filter(|points| *points <= 100);
    let ready = typed.filter(|_| !reason.trim().is_empty());
    let set = {
        let (station, id, reason) = (station.clone(), id.clone(), reason.to_string());
        move |_: MouseEvent| {
            let Some(points) = ready else { return };
            let by_hand = Override {
                credit: Permille::clamped(points * 10),
                reason: reason.trim().to_owned(),
                by: station.by.to_string(),
                on: Some(station.today),
            };
            station.on.emit(Action::Did(Event::Overrode(id.clone(), Some(by_hand))));
        }
    };
    let wrong = !points.trim().is_empty() && typed.is_none();
    let set_points = {
        let points = points.clone();
        move |text: String| points.set(text)
    };
    let set_reason = {
        let reason = reason.clone();
        move |text: String| reason.set(text)
    };
    html! {
        <section class="part" aria-label={say::review_credit_set()}>
            { disclosure(say::review_credit_set_now(&hundredths(part.credit))).html(html! { <>
                <p class="help">{ say::review_credit_help() }</p>
                { text_field(format!("credit-{id}"), say::review_credit(), (*points).clone(), set_points)
                    .numeric(true).narrow(true).unit(say::review_credit_unit())
                    .error(if wrong { say::review_credit_wrong() } else { "" }).html() }
                { text_field(format!("credit-{id}-reason"), say::review_credit_why(), (*reason).clone(), set_reason)
                    .hint(say::review_credit_why_hint()).html() }
                <div>{ button(set).disabled(ready.is_none()).html(say::review_credit_do()) }</div>
            </> }) }
        </section>
    }
}
