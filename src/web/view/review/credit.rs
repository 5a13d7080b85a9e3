//! A credit set by hand, with its reason; the original stays beside it.

use yew::{Html, MouseEvent, Properties, component, html, use_state_eq};

use crate::state::Action;
use crate::view::parts::{Weight, button, disclosure, text_field};
use crate::view::review::row::signed;
use crate::view::station::StationProps;
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
        let own = part.original.map_or("nothing".to_owned(), hundredths);
        return html! {
            <section class="part" aria-label="Credit set by hand">
                <h2>{ "Credit set by hand" }</h2>
                <p><strong class="num">{ hundredths(by_hand.credit) }</strong>{ format!(". The answer by itself earns {own}.") }</p>
                <p>{ by_hand.reason.clone() }</p>
                <p class="small">{ signed(&by_hand.by, by_hand.on) }{ " " }
                    { button(back).weight(Weight::Plain).html("Take it back") }</p>
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
        <section class="part" aria-label="Set the credit by hand">
            { disclosure(format!("Set the credit by hand (the answer earns {})", hundredths(part.credit))).html(html! { <>
                <p class="help">{ "For an answer that the rules read wrongly. The original stays beside it, and both are printed with your reason." }</p>
                { text_field(format!("credit-{id}"), "Credit", (*points).clone(), set_points)
                    .numeric(true).narrow(true).unit("of 100")
                    .error(if wrong { "Type a number from 0 to 100" } else { "" }).html() }
                { text_field(format!("credit-{id}-reason"), "Why", (*reason).clone(), set_reason)
                    .hint("A credit set by hand needs a reason").html() }
                <div>{ button(set).disabled(ready.is_none()).html("Set the credit") }</div>
            </> }) }
        </section>
    }
}

/// Returns a share as points of a hundred.
pub(super) fn hundredths(share: Permille) -> String {
    format!("{} of 100", anteroom::scoring::shown::limit(share))
}
