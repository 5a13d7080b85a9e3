//! Inherent risk and what is left of it, before and after controls.

use yew::{Html, component, html};

use crate::view::parts::{Column, disclosure, table};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::scoring::{Fraction, RiskSteps, shown};

/// The highest risk there is.
const MOST: u64 = 25;

/// Inherent risk and what is left of it.
#[component]
pub(super) fn Risk(props: &StationProps) -> Html {
    let steps = RiskSteps::of(&props.pack, &props.assessment, &props.scorecard);
    let bars = [
        (say::risk_before(), Fraction::whole(u64::from(steps.inherent))),
        (say::risk_answered(), steps.answered),
        (say::risk_controlled(), steps.controlled),
    ];
    let risk = |value| shown::beside(value, steps.limit);
    let desc = say::risk_desc(
        &risk(bars[0].1),
        &risk(bars[1].1),
        &risk(bars[2].1),
        u32::from(steps.limit),
    );
    let rows = bars.iter().map(|(label, value)| {
        html! { <tr><td>{ *label }</td><td class="n">{ risk(*value) }</td></tr> }
    });
    html! {
        <section aria-labelledby="risk">
            <h2 id="risk">{ say::risk_title() }</h2>
            <svg class="risk" viewBox="0 0 640 156" role="img" aria-labelledby="risk-name risk-desc">
                <title id="risk-name">{ say::risk_title() }</title>
                <desc id="risk-desc">{ desc }</desc>
                { for bars.iter().enumerate().map(|(at, (label, value))| {
                    bar(at, label, &risk(*value), *value, steps.limit)
                }) }
                { line(steps.limit) }
            </svg>
            { disclosure(say::as_a_table()).html(table(
                say::risk_caption(),
                &[Column::words(say::risk_step()), Column::numbers(say::risk_value())],
                html! { <>
                    { for rows }
                    <tr><td>{ say::risk_limit() }</td><td class="n">{ steps.limit }</td></tr>
                </> },
            )) }
        </section>
    }
}

/// Returns where a risk lies on the scale, in the units of the drawing.
fn place(value: Fraction) -> u64 {
    value.rounded(1000).min(MOST * 1000) * 600 / (MOST * 1000)
}

/// One bar, with its label and its number above it.
fn bar(at: usize, label: &str, number: &str, value: Fraction, limit: u8) -> Html {
    let top = at * 46;
    let above = value > Fraction::whole(u64::from(limit));
    html! {
        <g>
            <text class="label" x="0" y={(top + 14).to_string()}>{ label.to_owned() }</text>
            <text class="value" x="600" y={(top + 14).to_string()}>{ number.to_owned() }</text>
            <rect class="track" x="0" y={(top + 20).to_string()} width="600" height="12" />
            <rect class={if above { "fill low" } else { "fill" }} x="0" y={(top + 20).to_string()}
                width={place(value).max(2).to_string()} height="12" />
        </g>
    }
}

/// The line that the last bar has to stay under.
fn line(limit: u8) -> Html {
    let x = place(Fraction::whole(u64::from(limit))).to_string();
    html! {
        <g>
            // On the bars alone: a line through all of it would strike out the words.
            { for [0, 46, 92].map(|top| html! {
                <rect class="limit" x={x.clone()} y={(top + 17).to_string()} width="3" height="18" />
            }) }
            <text class="label" {x} y="150">
                { say::risk_limit_is(u32::from(limit)) }
            </text>
        </g>
    }
}
