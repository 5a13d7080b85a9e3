//! How each response stands: verdict, scores, risk, gates, evidence.

use yew::{Html, html};

use crate::state::Tone;
use crate::view::compare::grid::Grid;
use crate::view::parts::{bar, chip};
use crate::words::{self, say};
use anteroom::scoring::compare::Standing;
use anteroom::scoring::{Counted, Fraction, Shown, ShownRisk};

/// How each response stands.
pub(super) fn draw(grid: &Grid<'_>) -> Html {
    let all = &grid.comparison.standings;
    let score = |label: &'static str, of: fn(&Standing) -> Option<Fraction>| {
        grid.row(label, label.into(), |at| {
            html! { <>
                { grid.number(at, |at| all.get(at).and_then(of)) }
                if let Some(score) = all.get(at).and_then(of) {
                    { bar(score.thousandths(), say::compare_of_hundred(&Shown(score).to_string())).html() }
                }
            </> }
        })
    };
    let plain = |label: &'static str, of: &dyn Fn(&Standing) -> Html| {
        grid.row(label, label.into(), |at| all.get(at).map(of).unwrap_or_default())
    };
    let rows = html! { <>
        { plain(say::compare_verdict(), &verdict) }
        { score(say::compare_vendor_score(), |standing| standing.vendor) }
        { score(say::compare_residual_score(), |standing| standing.residual) }
        { plain(say::compare_residual_risk(), &|standing| {
            html! { <>
                <span class="num">{ ShownRisk(standing.residual_risk).to_string() }</span>
                { readiness(standing.readiness) }
            </> }
        }) }
        { plain(say::compare_tier(), &|standing| words::tier_name(standing.tier).into()) }
        { plain(say::compare_gates_open(), &|standing| {
            say::compare_counted(standing.gates.done, standing.gates.of).into()
        }) }
        { plain(say::compare_evidence(), &|standing| match standing.coverage {
            Some(share) => say::compare_percent(&Shown(share).to_string()).into(),
            None => "–".into(),
        }) }
        { plain(say::compare_answered(), &|standing| {
            say::compare_counted(standing.answered.done, standing.answered.of).into()
        }) }
    </> };
    let unlike = &grid.comparison.unlike;
    html! {
        <section aria-labelledby="compare-standings">
            <h2 id="compare-standings">{ say::compare_standings() }</h2>
            if !unlike.is_empty() {
                <ul class="unlike" lang="en">
                    { for unlike.iter().map(|each| html! { <li class="small">{ each.words() }</li> }) }
                </ul>
            }
            { grid.table(say::compare_figures_caption(), say::compare_figure(), rows) }
        </section>
    }
}

/// What the residual risk lacks: readiness that nobody answered counts as nothing in it.
fn readiness(answered: Counted) -> Html {
    let words = match answered {
        Counted { done, of } if done == of => return Html::default(),
        Counted { done: 0, .. } => say::compare_no_readiness().to_owned(),
        Counted { done, of } => say::compare_readiness(done, of),
    };
    html! { <span class="small line">{ words }</span> }
}

/// The verdict in a word.
fn verdict(standing: &Standing) -> Html {
    match standing.verdict {
        Some(verdict) => chip(words::verdict_tone(verdict), words::verdict_name(verdict)),
        None => chip(Tone::Plain, say::no_answers_yet()),
    }
}
