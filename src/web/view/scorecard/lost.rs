//! Where most is lost, and what the reviewer set by hand.

use yew::{Html, component, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::parts::{Chip, Column, Link, Table};
use crate::view::scorecard::{number, verdict};
use crate::view::station::StationProps;
use anteroom::scoring::Effect;

/// The five questions at which most of the residual score is lost.
#[component]
pub(super) fn Lost(props: &StationProps) -> Html {
    let lost = &props.scorecard.lost;
    if lost.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="lost">
            <h2 id="lost">{ "Where most is lost" }</h2>
            <ul class="list">
                { for lost.iter().map(|effect| html! {
                    <li>
                        <Link class="id" to={verdict::place(props, &effect.question)} on={props.on.clone()}>{ effect.question.to_string() }</Link>
                        <span>{ number::ask(props, &effect.question) }
                            <span class="small line">{ clauses(props, effect) }</span></span>
                        <Chip tone={Tone::Warn}><span class="num">{ number::signed(effect.residual) }</span></Chip>
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// What the reviewer set by hand, and what each does to the scores.
#[component]
pub(super) fn Overrides(props: &StationProps) -> Html {
    let overrides = &props.scorecard.overrides;
    if overrides.is_empty() {
        return Html::default();
    }
    let columns = vec![
        Column::words("Question"),
        Column::words("Set by hand, and why"),
        Column::numbers("Vendor score"),
        Column::numbers("Residual score"),
    ];
    html! {
        <section aria-labelledby="overrides">
            <h2 id="overrides">{ "Set by hand" }</h2>
            <Table caption="Credits set by the reviewer, with their effect" {columns}>
                { for overrides.iter().map(|effect| html! {
                    <tr>
                        <td><Link class="id" to={verdict::place(props, &effect.question)} on={props.on.clone()}>{ effect.question.to_string() }</Link></td>
                        <td>{ because(props, effect) }</td>
                        <td class="n">{ number::signed(effect.vendor) }</td>
                        <td class="n">{ number::signed(effect.residual) }</td>
                    </tr>
                }) }
            </Table>
        </section>
    }
}

/// The clauses that carry the loss, as links.
fn clauses(props: &StationProps, effect: &Effect) -> Html {
    let Some(contract) = &props.contract else { return Html::default() };
    let clauses = effect.clauses.iter().filter_map(|id| contract.clause(id));
    clauses
        .map(|clause| html! {
            <span class="clause-link">
                { format!("Clause {} ", clause.number) }
                <Link to={props.place(Station::Contract, clause.id.as_str())} on={props.on.clone()}>{ clause.title.clone() }</Link>
                { format!(", {} ", clause.strength.name()) }
            </span>
        })
        .collect()
}

/// Returns what the reviewer set, who, and why.
fn because(props: &StationProps, effect: &Effect) -> String {
    let review = props.assessment.reviews.get(&effect.question);
    let Some(by_hand) = review.and_then(|review| review.override_.as_ref()) else {
        return String::new();
    };
    let own =
        props.scorecard.contribution(&effect.question).and_then(|part| part.original);
    let from = own.map_or_else(String::new, |own| format!("{} to ", number::share(own)));
    let by =
        if by_hand.by.is_empty() { String::new() } else { format!(" by {}", by_hand.by) };
    format!("Credit {from}{}{by}: {}", number::share(by_hand.credit), by_hand.reason)
}
