//! The figures that the decision rests on, each with where it comes from.

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::view::parts::{Weight, button};
use crate::view::scorecard::number;
use crate::view::station::StationProps;
use crate::words::{self, say};
use anteroom::pack::Factor;
use anteroom::scoring::{appetite, shown};

/// What [`Figures`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// Shows how a figure is worked out: the id of its part of the arithmetic.
    pub(super) how: Callback<&'static str>,
}

/// The figures that the decision rests on.
#[component]
pub(super) fn Figures(props: &Props) -> Html {
    let Props { station, how } = props;
    let card = &station.scorecard;
    let situation = &card.situation;
    let threshold = number::limit(*station.pack.policy.threshold.at(situation.tier));
    let limit = appetite(&station.pack, &station.assessment, situation.tier);
    let figure = |label: &'static str,
                  value: String,
                  from: String,
                  part: &'static str| {
        let onclick = how.reform(move |_: MouseEvent| part);
        html! {
            <div>
                <span class="small">{ label }</span>
                <span class="big">{ value }</span>
                <span class="small num">{ from }</span>
                { button(onclick).weight(Weight::Plain).label(say::figure_how_label(label)).html(say::figure_how()) }
            </div>
        }
    };
    html! {
        <div class="figures five">
            { figure(say::figure_tier(), words::tier_name(situation.tier).to_owned(), say::figure_tier_from(
                u32::from(situation.impact), u32::from(situation.factor(Factor::Exposure)),
                u32::from(situation.inherent),
            ), "sum-tier") }
            { figure(say::figure_vendor(), words::score(card.vendor), say::figure_vendor_from().to_owned(), "sum-score") }
            { figure(say::figure_residual(), words::score(card.residual), say::figure_residual_from(&threshold), "sum-score") }
            { figure(say::figure_readiness(), words::score(card.readiness), say::figure_readiness_from().to_owned(), "sum-readiness") }
            { figure(say::figure_risk(), shown::beside(card.residual_risk, limit),
                say::figure_risk_from(u32::from(limit)), "sum-risk") }
        </div>
    }
}
