//! Where the questions and clauses come from: published texts, and what answers the flyers.

use yew::{Html, html};

use crate::place::Station;
use crate::state::Mode;
use crate::view::answering;
use crate::view::parts::{Column, disclosure, table};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::contract::Contract;
use anteroom::pack::{Cited, ClauseId, Coverage, Question, QuestionId};

/// The references page.
pub(crate) fn draw(props: &StationProps) -> Html {
    let asked: Vec<&Question> =
        props.pack.questions.iter().filter(|question| here(props, question)).collect();
    html! {
        <div class="column wide references stack">
            <header>
                <p class="small">{ say::references_small() }</p>
                <h1 tabindex="-1">{ say::references_title() }</h1>
                <p class="help">
                    { say::references_help() }
                </p>
                <p class="actions">
                    { props.link(Station::Vendor, "").class("button quiet").html(say::references_back()) }
                </p>
            </header>
            <section aria-labelledby="texts">
                <h2 id="texts">{ say::references_texts() }</h2>
                <ul class="texts">{ for props.pack.references(&asked).iter().map(|text| published(props, text)) }</ul>
            </section>
            { clauses(props) }
            if !props.pack.coverage.is_empty() {
                <section aria-labelledby="flyers">
                    <h2 id="flyers">{ say::references_flyers() }</h2>
                    <p class="help">{ say::references_flyers_help() }</p>
                    { table(say::references_flyers_caption(), &[
                        Column::words(say::references_item()), Column::words(say::references_asks_for()),
                        Column::words(say::references_questions()), Column::words(say::references_clauses()),
                    ], props.pack.coverage.iter().map(|item| covered(props, item)).collect()) }
                </section>
            }
        </div>
    }
}

/// Returns whether a question is asked of the person whose program this is.
fn here(props: &StationProps, question: &Question) -> bool {
    props.scorecard.situation.asks(&question.id)
        && (props.mode == Mode::Buyer
            || answering::station(&props.pack, question) == Station::Vendor)
}

/// One published text, and the questions that rest on it.
fn published(props: &StationProps, text: &Cited<'_>) -> Html {
    let rows = text.by.iter().map(|by| {
        html! {
            <li>
                { question(props, &by.question.id) }
                <span lang="en">{ by.question.ask.clone() }</span>
                <span class="small">{ say::references_place(text.short, &by.places.join(", ")) }</span>
            </li>
        }
    });
    html! {
        <li>
            <h3 lang="en">{ text.title.to_owned() }</h3>
            <p class="small">{ say::references_cited_as(text.short) }</p>
            if !text.note.is_empty() {
                <p class="help" lang="en">{ text.note.to_owned() }</p>
            }
            if text.by.is_empty() {
                <p class="small">{ say::references_nobody() }</p>
            } else {
                { disclosure(say::references_refer(text.by.len(), text.short))
                    .html(html! { <ul class="list">{ for rows }</ul> }) }
            }
        </li>
    }
}

/// Returns the addendum, for who may see it here.
fn addendum(props: &StationProps) -> Option<&Contract> {
    props.contract.as_deref().filter(|_| props.mode == Mode::Buyer)
}

/// The clauses that are part of this addendum, and what each rests on.
fn clauses(props: &StationProps) -> Html {
    let Some(contract) = addendum(props) else { return Html::default() };
    let rows = contract.clauses().filter_map(|clause| {
        let anchors = &props.pack.clause(&clause.id)?.anchors;
        (!anchors.is_empty()).then(|| {
            html! {
                <li>
                    { self::clause(props, &clause.id) }
                    <span>{ clause.title.clone() }</span>
                    <span class="small">{ anchors.join("; ") }</span>
                </li>
            }
        })
    });
    html! {
        <section aria-labelledby="clauses">
            <h2 id="clauses">{ say::references_clauses() }</h2>
            { disclosure(say::references_clauses_each())
                .html(html! { <ul class="list" lang="en">{ for rows }</ul> }) }
        </section>
    }
}

/// One thing that the flyers ask for.
fn covered(props: &StationProps, item: &Coverage) -> Html {
    html! {
        <tr>
            <td lang="en">{ item.item.clone() }</td>
            <td lang="en">{ item.says.clone() }</td>
            <td><span class="ids">{ for item.questions.iter().map(|id| question(props, id)) }</span></td>
            <td><span class="ids">{ for item.clauses.iter().map(|id| clause(props, id)) }</span></td>
        </tr>
    }
}

/// A question's id: a link, where the question is asked.
fn question(props: &StationProps, id: &QuestionId) -> Html {
    match props.pack.question(id) {
        Some(question) if here(props, question) => {
            let at = answering::station(&props.pack, question);
            props.link(at, id.as_str()).class("id").html(id.to_string())
        }
        _ => html! { <span class="id">{ id.to_string() }</span> },
    }
}

/// A clause's id: a link, where the clause is part of the addendum that somebody sees here.
fn clause(props: &StationProps, id: &ClauseId) -> Html {
    if addendum(props).is_some_and(|contract| contract.clause(id).is_some()) {
        props.link(Station::Contract, id.as_str()).class("id").html(id.to_string())
    } else {
        html! { <span class="id">{ id.to_string() }</span> }
    }
}
