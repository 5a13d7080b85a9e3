//! The tier matrix: impact by exposure, with the device on it, and its twin as a table.

use yew::{Html, component, html};

use crate::view::parts::disclosure;
use crate::view::station::StationProps;
use crate::words::{self, say};
use anteroom::pack::{Factor, Tier};

/// The values that impact and exposure can have.
const VALUES: std::ops::RangeInclusive<u8> = 1..=5;
/// How wide and high a cell is drawn.
const CELL: u16 = 56;
/// How much room the words beside the cells take.
const MARGIN: u16 = 40;

/// The tier matrix.
#[component]
pub(super) fn Matrix(props: &StationProps) -> Html {
    let situation = &props.scorecard.situation;
    let here = (situation.impact, situation.factor(Factor::Exposure));
    let tier = words::tier_name(situation.tier);
    html! {
        <section aria-labelledby="matrix">
            <h2 id="matrix">{ say::matrix_title() }</h2>
            <div class="charted">
                { drawing(here, tier) }
                <div class="beside-words">
                    <p>{ say::matrix_device(u32::from(here.0), u32::from(here.1), u32::from(situation.inherent), tier) }</p>
                    if let Some(raised) = &situation.tier_raised {
                        <p class="small" lang="en">{ raised.clone() }</p>
                    }
                    if situation.provisional {
                        <p class="small">{ say::matrix_provisional() }</p>
                    }
                    { disclosure(say::as_a_table()).html(twin(here)) }
                </div>
            </div>
        </section>
    }
}

/// Returns the band of a cell: what impact and exposure make by themselves.
fn band(impact: u8, exposure: u8) -> Tier {
    Tier::of([1, impact, 1, exposure]).0
}

/// The matrix as a drawing. A cell says its number and the first letters of its tier, so
/// that nothing hangs on color.
fn drawing((impact, exposure): (u8, u8), tier: &str) -> Html {
    let side = MARGIN + 5 * CELL;
    let desc = say::matrix_desc(u32::from(impact), u32::from(exposure), tier);
    html! {
        <svg class="matrix" viewBox={format!("0 0 {} {}", side + 8, side + 8)} role="img"
            aria-labelledby="matrix-name matrix-desc">
            <title id="matrix-name">{ say::matrix_title() }</title>
            <desc id="matrix-desc">{ desc }</desc>
            { for VALUES.rev().flat_map(|i| VALUES.map(move |x| cell(i, x))) }
            { for VALUES.map(|x| html! {
                <text class="axis" x={(MARGIN + (u16::from(x) - 1) * CELL + CELL / 2).to_string()}
                    y={(5 * CELL + 18).to_string()}>{ x }</text>
            }) }
            { for VALUES.map(|i| html! {
                <text class="axis" x={(MARGIN - 12).to_string()}
                    y={((5 - u16::from(i)) * CELL + CELL / 2 + 5).to_string()}>{ i }</text>
            }) }
            <text class="axis name" x={(MARGIN + 5 * CELL / 2).to_string()} y={(5 * CELL + 38).to_string()}>{ say::matrix_exposure() }</text>
            <text class="axis name" x="12" y={(5 * CELL / 2).to_string()}
                transform={format!("rotate(-90 12 {})", 5 * CELL / 2)}>{ say::matrix_impact() }</text>
            { device(impact, exposure) }
        </svg>
    }
}

/// One cell.
fn cell(impact: u8, exposure: u8) -> Html {
    let (x, y) = corner(impact, exposure);
    let tier = band(impact, exposure);
    let class = match tier {
        Tier::Low => "low",
        Tier::Moderate => "moderate",
        Tier::High => "high",
        Tier::Critical => "critical",
    };
    html! {
        <g key={format!("{impact}-{exposure}")}>
            <rect class={yew::classes!("cell", class)} x={x.to_string()} y={y.to_string()}
                width={(CELL - 2).to_string()} height={(CELL - 2).to_string()} />
            <text class="value" x={(x + CELL / 2 - 1).to_string()} y={(y + 24).to_string()}>
                { impact * exposure }
            </text>
            <text class="word" x={(x + CELL / 2 - 1).to_string()} y={(y + 40).to_string()}>
                { words::tier_name(tier) }
            </text>
        </g>
    }
}

/// The frame around the device's cell.
fn device(impact: u8, exposure: u8) -> Html {
    let (x, y) = corner(impact, exposure);
    html! {
        <>
            <rect class="device" x={x.to_string()} y={y.to_string()}
                width={(CELL - 2).to_string()} height={(CELL - 2).to_string()} />
            <circle class="dot" cx={(x + CELL - 11).to_string()} cy={(y + 9).to_string()} r="5" />
        </>
    }
}

/// Returns the upper left corner of a cell.
fn corner(impact: u8, exposure: u8) -> (u16, u16) {
    let (impact, exposure) =
        (u16::from(impact.clamp(1, 5)), u16::from(exposure.clamp(1, 5)));
    (MARGIN + (exposure - 1) * CELL + 1, (5 - impact) * CELL + 1)
}

/// The matrix as a table.
fn twin((impact, exposure): (u8, u8)) -> Html {
    html! {
        <div class="table" role="region" tabindex="0" aria-label={say::matrix_caption()}>
            <table>
                <caption class="unseen">{ say::matrix_caption() }</caption>
                <thead><tr>
                    <th scope="col">{ say::matrix_impact() }</th>
                    { for VALUES.map(|x| html! { <th scope="col">{ say::matrix_exposure_of(u32::from(x)) }</th> }) }
                </tr></thead>
                <tbody>{ for VALUES.rev().map(|i| html! {
                    <tr>
                        <th scope="row">{ i }</th>
                        { for VALUES.map(|x| html! {
                            <td class="small">
                                { say::matrix_cell(u32::from(i * x), words::tier_name(band(i, x))) }
                                if (i, x) == (impact, exposure) {
                                    <strong class="line">{ say::matrix_here() }</strong>
                                }
                            </td>
                        }) }
                    </tr>
                }) }</tbody>
            </table>
        </div>
    }
}
