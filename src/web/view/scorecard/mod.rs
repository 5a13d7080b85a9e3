//! What the answers are worth: the verdict first, then what it rests on.

mod arithmetic;
mod change;
mod domains;
mod figures;
mod gates;
mod limits;
mod lost;
mod matrix;
pub(crate) mod number;
mod risk;
mod sums;
mod tries;
mod verdict;
mod what_if;

use yew::{Callback, Html, component, html, use_effect_with, use_node_ref, use_state_eq};

use self::arithmetic::Arithmetic;
use self::change::Change;
use self::domains::Domains;
use self::figures::Figures;
use self::gates::Gates;
use self::limits::{Limits, Standing};
use self::lost::{Lost, Overrides};
use self::matrix::Matrix;
use self::risk::Risk;
use self::verdict::VerdictBox;
use self::what_if::WhatIf;
use crate::browser::focus;
use crate::place::Station;
use crate::view::parts::{Sign, empty};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::scoring::Trial;

pub(crate) use self::gates::state as gate_state;

/// What the answers are worth.
#[component]
pub(crate) fn Scorecard(props: &StationProps) -> Html {
    let (shown, figures) = (use_state_eq(|| false), use_state_eq(|| false));
    let trial = use_state_eq(|| what_if::trial(props));
    // Where the focus goes once it is drawn; counted, so that the same place works twice.
    let goal = use_state_eq(|| None::<(&'static str, u32)>);
    let near = use_node_ref();
    use_effect_with(*goal, {
        let near = near.clone();
        move |goal| {
            if let Some((id, _)) = *goal {
                focus::on_id(&near, id);
            }
        }
    });
    let go = {
        let goal = goal.clone();
        Callback::from(move |id: &'static str| {
            goal.set(Some((id, goal.map_or(0, |(_, count)| count + 1))));
        })
    };
    let toggle = {
        let shown = shown.clone();
        Callback::from(move |open: bool| shown.set(open))
    };
    let show_figures = {
        let figures = figures.clone();
        Callback::from(move |open: bool| figures.set(open))
    };
    let all = {
        let (shown, figures) = (shown.clone(), figures.clone());
        Callback::from(move |open: bool| {
            shown.set(open);
            figures.set(open);
        })
    };
    let how = {
        let (figures, go) = (figures.clone(), go.clone());
        Callback::from(move |id: &'static str| {
            figures.set(true);
            go.emit(id);
        })
    };
    let set = {
        let (trial, props, go) = (trial.clone(), props.clone(), go.clone());
        Callback::from(move |next: Option<Trial>| {
            what_if::keep(&props, next.as_ref());
            if next.is_none() {
                go.emit("verdict");
            }
            trial.set(next);
        })
    };
    let start = {
        let set = set.clone();
        Callback::from(move |()| {
            set.emit(Some(Trial::default()));
            go.emit("what-if");
        })
    };
    let card = &props.scorecard;
    if card.vendor.is_none() || card.answered_vendor.done == 0 {
        return html! { <Nothing ..props.clone() /> };
    }
    html! {
        <div class="column wide scorecard" ref={near}>
            <VerdictBox station={props.clone()} shown={*shown} show={all}
                tries={trial.is_some()} {start} />
            if let Some(trial) = &*trial {
                <WhatIf station={props.clone()} trial={trial.clone()} {set} />
            }
            <Figures station={props.clone()} {how} />
            <div class="stack">
                <Gates ..props.clone() />
                <Change ..props.clone() />
                <Domains ..props.clone() />
                <Matrix ..props.clone() />
                <Risk ..props.clone() />
                <Lost ..props.clone() />
                <Overrides ..props.clone() />
                <Standing ..props.clone() />
                <Arithmetic station={props.clone()} shown={*shown} show={toggle}
                    figures={*figures} {show_figures} />
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
            <p class="small">{ say::place_scorecard() }</p>
            <h1 tabindex="-1">{ say::score_none() }</h1>
            { empty(say::score_none_title(), html! { <>
                <p>{ say::score_none_help(counted.done, counted.of) }</p>
                <p class="actions">
                    { props.link(Station::Vendor, "").class("button main")
                        .html(say::score_to_answers()) }
                    { props.link(Station::Review, "").class("button quiet").html(say::score_to_review()) }
                </p>
            </> }) }
        </div>
    }
}
