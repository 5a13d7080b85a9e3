//! The figures that the decision rests on, each with where it comes from.

use yew::{Html, component, html};

use crate::view::scorecard::number;
use crate::view::station::StationProps;
use crate::words;
use anteroom::scoring::{Fraction, Shown, shown};

/// The figures that the decision rests on.
#[component]
pub(super) fn Figures(props: &StationProps) -> Html {
    let card = &props.scorecard;
    let situation = &card.situation;
    let policy = &props.pack.policy;
    let tier = situation.tier;
    let threshold = number::limit(*policy.threshold.at(tier));
    let raised = situation.tier_raised.as_deref().unwrap_or_default();
    let risk = shown::beside(card.residual_risk, limit(props));
    let readiness = card.readiness.unwrap_or(Fraction::ZERO);
    html! {
        <div>
            <div class="figures five">
                <div><span class="small">{ "Risk tier" }</span><span class="big">{ tier.name() }</span>
                    <span class="small num">{ format!("impact {} × exposure {} = {}", situation.impact,
                        situation.factor(anteroom::pack::Factor::Exposure), situation.inherent) }</span></div>
                <div><span class="small">{ "Vendor score" }</span><span class="big">{ words::score(card.vendor) }</span>
                    <span class="small">{ "what they do and prove" }</span></div>
                <div><span class="small">{ "Residual score" }</span><span class="big">{ words::score(card.residual) }</span>
                    <span class="small">{ format!("with your controls, {threshold} passes") }</span></div>
                <div><span class="small">{ "Readiness" }</span><span class="big">{ words::score(card.readiness) }</span>
                    <span class="small">{ "what you have ready" }</span></div>
                <div><span class="small">{ "Residual risk" }</span><span class="big">{ risk.clone() }</span>
                    <span class="small">{ format!("of 25, your limit is {}", limit(props)) }</span></div>
            </div>
            <p class="small num formula">
                { format!(
                    "Residual risk: {} × (1 − {} × ({} × {} % + {} × {} %)) = {risk}. ",
                    situation.inherent,
                    number::share(policy.most_removed),
                    number::share(anteroom::pack::Permille::clamped(1000 - policy.readiness_share.get())),
                    words::score(card.residual),
                    number::share(policy.readiness_share),
                    Shown(readiness),
                ) }
                { raised }
                if situation.provisional {
                    { " A fact of the profile is missing and counts at its highest value: the tier may still fall." }
                }
            </p>
        </div>
    }
}

/// Returns the residual risk that is accepted.
fn limit(props: &StationProps) -> u8 {
    let policy = &props.pack.policy;
    let tier = props.scorecard.situation.tier;
    let usual = *policy.appetite.at(tier);
    let signed = props.assessment.sign_off.as_ref().is_some_and(|sign_off| {
        !sign_off.by.trim().is_empty() && !sign_off.reason.trim().is_empty()
    });
    if signed && tier == anteroom::pack::Tier::Critical {
        usual.max(policy.appetite_signed)
    } else {
        usual
    }
}
