//! The domains: residual score beside its floor, as bars and as numbers.

use yew::{Html, component, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::parts::{Column, bar, chip, table};
use crate::view::scorecard::number;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::scoring::{DomainScore, Shown};

/// The vendor's domains.
#[component]
pub(super) fn Domains(props: &StationProps) -> Html {
    let columns = vec![
        Column::words(say::domains_domain()),
        Column::words(say::domains_bar()),
        Column::numbers(say::domains_residual()),
        Column::numbers(say::domains_vendor()),
        Column::numbers(say::domains_floor()),
    ];
    let domains = props.scorecard.domains.iter().filter(|domain| domain.weight > 0);
    html! {
        <section aria-labelledby="domains">
            <h2 id="domains">{ say::domains_title() }</h2>
            { table(say::domains_caption(), &columns, domains.map(|domain| row(props, domain)).collect()) }
            <p class="small">{ say::domains_help() }</p>
        </section>
    }
}

/// One domain.
fn row(props: &StationProps, domain: &DomainScore) -> Html {
    let id = domain.domain.to_string();
    let title = props.pack.domain(&domain.domain).map(|domain| domain.title.clone());
    let (residual, vendor) =
        (Shown(domain.residual).to_string(), Shown(domain.vendor).to_string());
    let floor = domain.floor.map(number::limit);
    let label = match (&floor, domain.under_floor) {
        (Some(floor), true) => say::domains_bar_under(&residual, floor),
        (Some(floor), false) => say::domains_bar_floor(&residual, floor),
        (None, _) => say::domains_bar_plain(&residual),
    };
    html! {
        <tr key={id.clone()}>
            <td><span class="id">{ id.clone() }</span>{ " " }
                <span lang="en">{ props.link(Station::Vendor, &id).html(title.unwrap_or_default()) }</span>
                if domain.under_floor {
                    { " " }{ chip(Tone::Warn, say::domains_under()) }
                }
            </td>
            <td class="barcell">
                { bar(domain.residual.thousandths(), label)
                    .floor(domain.floor.map(anteroom::pack::Permille::get), domain.under_floor)
                    .html() }
            </td>
            <td class="n"><strong>{ residual }</strong></td>
            <td class="n">{ vendor }</td>
            <td class="n">{ floor.unwrap_or_else(|| "–".to_owned()) }</td>
        </tr>
    }
}
