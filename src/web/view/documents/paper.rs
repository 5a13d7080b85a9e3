//! One document that can be made, and as what.

use yew::{Html, MouseEvent, Properties, component, html};

use crate::papers;
use crate::view::documents::order::{self, Form};
use crate::view::parts::{Sign, Weight, button};
use crate::view::station::StationProps;
use crate::words::{self, say};
use anteroom::document::Paper;
use anteroom::pack::Strength;

/// What a [`PaperBox`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The document.
    pub(super) paper: Paper,
}

/// One document that can be made, and as what.
#[component]
pub(super) fn PaperBox(props: &Props) -> Html {
    let Props { station, paper } = props;
    let busy = station.papers.running.is_some();
    let button = |form: Form| {
        let mut order = order::quick(*paper, form, &station.assessment);
        order.more.fonts.clone_from(&station.papers.fonts);
        let (worker, on) = (station.worker.clone(), station.on.clone());
        let make = move |_: MouseEvent| papers::make(&worker, order.clone(), &on);
        let weight = match (paper, form) {
            (Paper::Addendum, Form::Pdf) => Weight::Main,
            _ => Weight::Quiet,
        };
        button(make)
            .weight(weight)
            .disabled(busy)
            .label(match paper {
                Paper::Addendum => say::documents_make_addendum(form.title()),
                _ => say::documents_make_report(form.title()),
            })
            .sign(Sign::Page)
            .html(form.title())
    };
    html! {
        <section class="paper" aria-label={order::title(*paper)}>
            <h2>{ order::title(*paper) }</h2>
            <p class="help">{ about(*paper) }</p>
            <p class="small num">{ holds(station, *paper) }</p>
            <div class="actions">{ for Form::QUICK.into_iter().map(button) }</div>
        </section>
    }
}

/// Returns what a document is for.
fn about(paper: Paper) -> &'static str {
    match paper {
        Paper::Addendum => say::documents_addendum_for(),
        _ => say::documents_report_for(),
    }
}

/// Returns what a document would hold now.
fn holds(station: &StationProps, paper: Paper) -> String {
    let card = &station.scorecard;
    match (paper, &station.contract) {
        (Paper::Addendum, Some(contract)) => {
            let clauses = contract.clauses();
            let stronger =
                clauses.filter(|clause| clause.strength > Strength::Base).count();
            [
                say::contract_summary_clauses(contract.clauses().count()),
                say::contract_summary_stronger(stronger),
                say::contract_summary_gaps(contract.gaps.len()),
                say::contract_blanks(contract.blanks.len()),
            ]
            .join(", ")
        }
        (Paper::Addendum, None) => say::documents_wording_coming().to_owned(),
        _ => say::documents_report_holds(
            words::verdict(card),
            &words::score(card.vendor),
            &words::score(card.residual),
        ),
    }
}
