//! Where the questions and clauses come from: published texts, and what answers the flyers.

use yew::{Html, html};

use crate::place::Station;
use crate::state::Mode;
use crate::view::answering;
use crate::view::parts::{Column, disclosure, table};
use crate::view::station::StationProps;
use crate::words;
use anteroom::contract::Contract;
use anteroom::pack::{Cited, ClauseId, Coverage, Question, QuestionId};

/// The references page.
pub(crate) fn draw(props: &StationProps) -> Html {
    let asked: Vec<&Question> =
        props.pack.questions.iter().filter(|question| here(props, question)).collect();
    html! {
        <div class="column wide references stack">
            <header>
                <p class="small">{ "References" }</p>
                <h1 tabindex="-1">{ "Where the questions come from" }</h1>
                <p class="help">
                    { "The published texts behind the questions of this purchase, each with its edition and what to check in it. A note that says “secondary source” means that the text itself was not read: look there before you rely on it." }
                </p>
                <p class="actions">
                    { props.link(Station::Vendor, "").class("button quiet").html("Back to the questions") }
                </p>
            </header>
            <section aria-labelledby="texts">
                <h2 id="texts">{ "Published texts" }</h2>
                <ul class="texts">{ for props.pack.references(&asked).iter().map(|text| published(props, text)) }</ul>
            </section>
            { clauses(props) }
            if !props.pack.coverage.is_empty() {
                <section aria-labelledby="flyers">
                    <h2 id="flyers">{ "What the HHS 405(d) flyers ask for, and what answers it here" }</h2>
                    <p class="help">{ "000 is the flyer with ten mitigations, 001 the one with questions for staff. Every question is listed; those that this purchase asks are links." }</p>
                    { table("The flyers, item by item", &[
                        Column::words("Item"), Column::words("What it asks for"),
                        Column::words("Questions"), Column::words("Clauses"),
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
                <span>{ by.question.ask.clone() }</span>
                <span class="small">{ format!("{}: {}", text.short, by.places.join(", ")) }</span>
            </li>
        }
    });
    html! {
        <li>
            <h3>{ text.title.to_owned() }</h3>
            <p class="small">{ format!("Cited as {}", text.short) }</p>
            if !text.note.is_empty() {
                <p class="help">{ text.note.to_owned() }</p>
            }
            if text.by.is_empty() {
                <p class="small">{ "No question asked here refers to it." }</p>
            } else {
                { disclosure(format!("{} to {}", words::count(text.by.len(), "question refers", "questions refer"), text.short))
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
            <h2 id="clauses">{ "Clauses" }</h2>
            { disclosure("Each clause of the addendum, and what it rests on")
                .html(html! { <ul class="list">{ for rows }</ul> }) }
        </section>
    }
}

/// One thing that the flyers ask for.
fn covered(props: &StationProps, item: &Coverage) -> Html {
    html! {
        <tr>
            <td>{ item.item.clone() }</td>
            <td>{ item.says.clone() }</td>
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
