//! What the answers are worth: the verdict first, then what it rests on.

mod arithmetic;
mod change;
mod domains;
mod figures;
mod gates;
mod limits;
mod lost;
mod number;
mod verdict;

use yew::{Html, component, html, use_state_eq};

use self::arithmetic::Arithmetic;
use self::change::Change;
use self::domains::Domains;
use self::figures::Figures;
use self::gates::Gates;
use self::limits::{Limits, Standing};
use self::lost::{Lost, Overrides};
use self::verdict::VerdictBox;
use crate::place::Station;
use crate::view::parts::{Sign, empty};
use crate::view::station::StationProps;
use crate::words::say;

/// What the answers are worth.
#[component]
pub(crate) fn Scorecard(props: &StationProps) -> Html {
    let shown = use_state_eq(|| false);
    let toggle = {
        let shown = shown.clone();
        move |open: bool| shown.set(open)
    };
    let card = &props.scorecard;
    if card.vendor.is_none() || card.answered_vendor.done == 0 {
        return html! { <Nothing ..props.clone() /> };
    }
    html! {
        <div class="column wide scorecard">
            <VerdictBox station={props.clone()} shown={*shown} show={toggle.clone()} />
            <Figures ..props.clone() />
            <div class="stack">
                <Gates ..props.clone() />
                <Change ..props.clone() />
                <Domains ..props.clone() />
                <Lost ..props.clone() />
                <Overrides ..props.clone() />
                <Standing ..props.clone() />
                <Arithmetic station={props.clone()} shown={*shown} show={toggle} />
                <Limits ..props.clone() />
            </div>
            <div class="actions end">
                { props.link(Station::SignOff, "").class("button quiet").sign(Sign::Next)
                    .html(say::sign_go()) }
            </div>
        </div>
    }
}

/// What stands there before anything can be scored.
#[component]
fn Nothing(props: &StationProps) -> Html {
    let counted = props.scorecard.answered_vendor;
    html! {
        <div class="column">
            <p class="small">{ "Scorecard" }</p>
            <h1 tabindex="-1">{ "No score yet" }</h1>
            { empty("None of the vendor’s answers can be scored so far", html! { <>
                <p>{ format!(
                    "{} of {} vendor questions have an answer that counts. The score appears with the first one; “not applicable” alone gives none.",
                    counted.done, counted.of,
                ) }</p>
                <p class="actions">
                    { props.link(Station::Vendor, "").class("button main")
                        .html("Go to the vendor’s answers") }
                    { props.link(Station::Review, "").class("button quiet").html("Go to the review") }
                </p>
            </> }) }
        </div>
    }
}
