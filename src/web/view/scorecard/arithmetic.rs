//! The full arithmetic: what every question adds, and that it sums to the score.

use yew::{Callback, Html, Properties, component, html};

use crate::view::parts::{Column, disclosure, link, table};
use crate::view::scorecard::{number, verdict};
use crate::view::station::StationProps;
use anteroom::pack::Role;
use anteroom::scoring::{Contribution, Counts, Fraction, Shown};

/// What the [`Arithmetic`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// It is shown.
    pub(super) shown: bool,
    /// Shows it, or puts it away.
    pub(super) show: Callback<bool>,
}

/// The full arithmetic. Nothing of it is drawn before somebody asks.
#[component]
pub(super) fn Arithmetic(props: &Props) -> Html {
    let station = &props.station;
    let card = &station.scorecard;
    let of = |role: Role| -> Vec<&Contribution> {
        let here = |part: &&Contribution| {
            station.pack.domain(&part.domain).is_some_and(|domain| domain.role == role)
        };
        card.contributions.iter().filter(here).collect()
    };
    html! {
        <section aria-labelledby="arithmetic">
            <h2 id="arithmetic">{ "Arithmetic" }</h2>
            <p class="help">
                { format!(
                    "Each question adds its share of the score, times what its answer is worth. A domain weighs what the {} profile gives it: {}.",
                    card.situation.weights.name(),
                    weights(station),
                ) }
            </p>
            { disclosure("Every question, line by line").open(props.shown).ontoggle(props.show.clone()).html(html! { <>
                if props.shown {
                    <dl class="letters small">
                        <div><dt>{ "w" }</dt><dd>{ "weight of the question" }</dd></div>
                        <div><dt>{ "c" }</dt><dd>{ "credit of the answer" }</dd></div>
                        <div><dt>{ "e" }</dt><dd>{ "what its evidence is worth" }</dd></div>
                        <div><dt>{ "s" }</dt><dd>{ "c × e" }</dd></div>
                        <div><dt>{ "k" }</dt><dd>{ "strength of your control" }</dd></div>
                        <div><dt>{ "r" }</dt><dd>{ "s + (1 − s) × k" }</dd></div>
                        <div><dt>{ "adds" }</dt><dd>{ "points of 100" }</dd></div>
                    </dl>
                    { added(station, "Vendor and residual score", &of(Role::Vendor)) }
                    { added(station, "Readiness", &of(Role::Readiness)) }
                    <p class="small">{ "Lines are rounded where they are shown. The sums are exact, and rounded once." }</p>
                }
            </> }) }
        </section>
    }
}

/// Returns what each domain weighs.
fn weights(station: &StationProps) -> String {
    let domains = station.scorecard.domains.iter().filter(|domain| domain.weight > 0);
    domains
        .map(|domain| format!("{} {}", domain.domain, domain.weight))
        .collect::<Vec<_>>()
        .join(", ")
}

/// One table with its sum.
fn added(station: &StationProps, title: &'static str, parts: &[&Contribution]) -> Html {
    if parts.is_empty() {
        return Html::default();
    }
    let columns = vec![
        Column::words("Question"),
        Column::numbers("w"),
        Column::numbers("c"),
        Column::words("Evidence"),
        Column::numbers("e"),
        Column::numbers("s"),
        Column::numbers("k"),
        Column::numbers("r"),
        Column::numbers("Adds"),
        Column::numbers("Residual"),
    ];
    let sum = |of: fn(&Contribution) -> Fraction| {
        parts.iter().fold(Fraction::ZERO, |sum, part| sum.plus(of(part)))
    };
    html! {
        <>
            <h3>{ title }</h3>
            <div class="arithmetic">
                { table(title, &columns, html! { <>
                    { for parts.iter().map(|part| row(station, part)) }
                    <tr class="sum">
                        <th scope="row" colspan="8">{ "Sum" }</th>
                        <td class="n">{ Shown(sum(|part| part.adds)).to_string() }</td>
                        <td class="n">{ Shown(sum(|part| part.adds_residual)).to_string() }</td>
                    </tr>
                </> }) }
            </div>
        </>
    }
}

/// One question.
fn row(station: &StationProps, part: &Contribution) -> Html {
    let id = part.question.to_string();
    let dash = || "–".to_owned();
    let credit = match part.original {
        Some(own) => {
            format!("{} (was {})", number::share(part.credit), number::share(own))
        }
        None => number::share(part.credit),
    };
    let (evidence, factor) = match part.counted {
        Counts::Answered if part.stale => {
            (format!("{}, stale", part.evidence.name()), number::share(part.factor))
        }
        Counts::Answered => (part.evidence.name().to_owned(), number::share(part.factor)),
        Counts::Unanswered => ("not answered".to_owned(), dash()),
        Counts::Pending => ("not applicable, not decided".to_owned(), dash()),
        Counts::NotApplicable => ("does not apply: left out".to_owned(), dash()),
        Counts::Rejected => ("rejected".to_owned(), dash()),
    };
    let left_out = part.counted == Counts::NotApplicable;
    let or_dash = |text: String| if left_out { dash() } else { text };
    html! {
        <tr key={id.clone()}>
            <td>{ link(verdict::place(station, &part.question), &station.on).class("id").html(id.clone()) }</td>
            <td class="n">{ part.weight }</td>
            <td class="n">{ or_dash(credit) }</td>
            <td class="small">{ evidence }</td>
            <td class="n">{ factor }</td>
            <td class="n">{ or_dash(number::share(part.vendor)) }</td>
            <td class="n">{ part.control.map_or_else(dash, number::share) }</td>
            <td class="n">{ or_dash(number::share(part.residual)) }</td>
            <td class="n">{ or_dash(number::points(part.adds)) }</td>
            <td class="n">{ or_dash(number::points(part.adds_residual)) }</td>
        </tr>
    }
}
