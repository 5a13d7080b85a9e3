//! The domains: residual score beside its floor, as bars and as numbers.

use yew::{Html, component, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::parts::{Bar, Chip, Column, Link, Table};
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
            <Table caption="Scores by domain" {columns}>
                { for domains.map(|domain| row(props, domain)) }
            </Table>
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
                <Link to={props.place(Station::Vendor, &id)} on={props.on.clone()}>{ title.unwrap_or_default() }</Link>
                if domain.under_floor {
                    { " " }<Chip tone={Tone::Warn}>{ "under floor" }</Chip>
                }
            </td>
            <td class="barcell">
                <Bar value={domain.residual.thousandths()} floor={domain.floor.map(anteroom::pack::Permille::get)}
                    low={domain.under_floor} {label} />
            </td>
            <td class="n"><strong>{ residual }</strong></td>
            <td class="n">{ vendor }</td>
            <td class="n">{ floor.unwrap_or_else(|| "–".to_owned()) }</td>
        </tr>
    }
}
