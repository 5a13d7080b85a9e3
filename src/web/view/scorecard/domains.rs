//! The domains: residual score beside its floor, as bars and as numbers.

use yew::{Html, component, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::parts::{Column, bar, chip, table};
use crate::view::scorecard::number;
use crate::view::station::StationProps;
use anteroom::scoring::{DomainScore, Shown};

/// The vendor's domains.
#[component]
pub(super) fn Domains(props: &StationProps) -> Html {
    let columns = vec![
        Column::words("Domain"),
        Column::words("Residual, with floor"),
        Column::numbers("Residual"),
        Column::numbers("Vendor"),
        Column::numbers("Floor"),
    ];
    let domains = props.scorecard.domains.iter().filter(|domain| domain.weight > 0);
    html! {
        <section aria-labelledby="domains">
            <h2 id="domains">{ "Domains" }</h2>
            { table("Scores by domain", &columns, domains.map(|domain| row(props, domain)).collect()) }
            <p class="small">{ "The bar is the residual score. The tick on it is the floor; a domain below its floor makes the verdict conditional." }</p>
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
        (Some(floor), true) => format!("{residual} of 100, under the floor of {floor}"),
        (Some(floor), false) => format!("{residual} of 100, floor {floor}"),
        (None, _) => format!("{residual} of 100"),
    };
    html! {
        <tr key={id.clone()}>
            <td><span class="id">{ id.clone() }</span>{ " " }
                { props.link(Station::Vendor, &id).html(title.unwrap_or_default()) }
                if domain.under_floor {
                    { " " }{ chip(Tone::Warn, "under floor") }
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
