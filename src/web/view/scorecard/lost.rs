//! Where most is lost, and what the reviewer set by hand.

use yew::{Html, component, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::parts::{Column, chip, link, table};
use crate::view::scorecard::{number, verdict};
use crate::view::station::StationProps;
use crate::words::say;
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
            <h2 id="lost">{ say::lost_title() }</h2>
            <ul class="list">
                { for lost.iter().map(|effect| html! {
                    <li>
                        { link(verdict::place(props, &effect.question), &props.on).class("id")
                            .html(effect.question.to_string()) }
                        <span><span lang="en">{ number::ask(props, &effect.question) }</span>
                            <span class="small line">{ clauses(props, effect) }</span></span>
                        { chip(Tone::Warn, html! { <span class="num">{ number::signed(effect.residual) }</span> }) }
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
        Column::words(say::question_column()),
        Column::words(say::hand_why()),
        Column::numbers(say::figure_vendor()),
        Column::numbers(say::figure_residual()),
    ];
    let rows = overrides.iter().map(|effect| {
        let to = verdict::place(props, &effect.question);
        let question = effect.question.to_string();
        html! {
            <tr>
                <td>{ link(to, &props.on).class("id").html(question) }</td>
                <td>{ because(props, effect) }</td>
                <td class="n">{ number::signed(effect.vendor) }</td>
                <td class="n">{ number::signed(effect.residual) }</td>
            </tr>
        }
    });
    html! {
        <section aria-labelledby="overrides">
            <h2 id="overrides">{ say::hand_title() }</h2>
            { table(say::hand_caption(), &columns, rows.collect()) }
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
                { say::lost_clause(clause.number) }{ " " }
                <span lang="en">{ props.link(Station::Contract, clause.id.as_str()).html(clause.title.clone()) }</span>
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
    let (from, to) =
        (own.map(number::share).unwrap_or_default(), number::share(by_hand.credit));
    if by_hand.by.is_empty() {
        say::hand_from_to(&from, &to, &by_hand.reason)
    } else {
        say::hand_from_to_by(&from, &to, &by_hand.by, &by_hand.reason)
    }
}
