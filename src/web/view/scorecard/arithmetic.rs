//! The full arithmetic: what every question adds, and that it sums to the score.

use yew::{Callback, Html, Properties, component, html};

use crate::view::parts::{Column, disclosure, link, table};
use crate::view::scorecard::{number, sums, verdict};
use crate::view::station::StationProps;
use crate::words::say;
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
    /// How every figure is worked out is shown.
    pub(super) figures: bool,
    /// Shows that, or puts it away.
    pub(super) show_figures: Callback<bool>,
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
            <h2 id="arithmetic">{ say::sums_title() }</h2>
            <p class="help">{ say::sums_lead() }</p>
            { disclosure(say::sums_figures()).open(props.figures).ontoggle(props.show_figures.clone()).html(html! {
                if props.figures {
                    <div class="sums">{ sums::draw(station) }</div>
                }
            }) }
            { disclosure(say::sums_lines()).open(props.shown).ontoggle(props.show.clone()).html(html! { <>
                if props.shown {
                    <dl class="letters small">
                        <div><dt>{ "w" }</dt><dd>{ say::sums_w() }</dd></div>
                        <div><dt>{ "c" }</dt><dd>{ say::sums_c() }</dd></div>
                        <div><dt>{ "e" }</dt><dd>{ say::sums_e() }</dd></div>
                        <div><dt>{ "s" }</dt><dd>{ say::sums_s() }</dd></div>
                        <div><dt>{ "k" }</dt><dd>{ say::sums_k() }</dd></div>
                        <div><dt>{ "r" }</dt><dd>{ say::sums_r() }</dd></div>
                        <div><dt>{ say::sums_adds() }</dt><dd>{ say::sums_adds_points() }</dd></div>
                    </dl>
                    { added(station, say::sums_vendor_table(), &of(Role::Vendor)) }
                    { added(station, say::sums_readiness_table(), &of(Role::Readiness)) }
                    <p class="small">{ say::sums_rounded() }</p>
                }
            </> }) }
        </section>
    }
}

/// One table with its sum.
fn added(station: &StationProps, title: &'static str, parts: &[&Contribution]) -> Html {
    if parts.is_empty() {
        return Html::default();
    }
    let columns = vec![
        Column::words(say::question_column()),
        Column::numbers("w"),
        Column::numbers("c"),
        Column::words(say::sums_evidence()),
        Column::numbers("e"),
        Column::numbers("s"),
        Column::numbers("k"),
        Column::numbers("r"),
        Column::numbers(say::sums_adds_column()),
        Column::numbers(say::domains_residual()),
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
                        <th scope="row" colspan="8">{ say::sum_sum() }</th>
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
        Some(own) => say::sums_was(&number::share(part.credit), &number::share(own)),
        None => number::share(part.credit),
    };
    let (evidence, factor) = match part.counted {
        Counts::Answered if part.stale => {
            (say::sums_stale(number::evidence(part.evidence)), number::share(part.factor))
        }
        Counts::Answered => {
            (number::evidence(part.evidence).to_owned(), number::share(part.factor))
        }
        Counts::Unanswered => (say::sums_not_answered().to_owned(), dash()),
        Counts::Pending => (say::sums_not_decided().to_owned(), dash()),
        Counts::NotApplicable => (say::sums_left_out().to_owned(), dash()),
        Counts::Rejected => (say::sums_rejected().to_owned(), dash()),
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
