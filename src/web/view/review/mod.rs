//! The buyer's view of the answers: question by question, filtered.

mod comments;
mod controls;
mod credit;
mod documents;
mod exception;
mod filter;
mod finding;
mod name;
mod row;
mod sign_off;
mod state;

use yew::{Html, component, html, use_effect_with, use_state_eq};

use self::filter::{Filter, Filters};
use self::name::Name;
use self::row::Row;
use self::sign_off::SignOffBox;
use self::state::{Looked, looked};
use crate::place::Station;
use crate::view::answering;
use crate::view::parts::{Sign, empty, progress};
use crate::view::station::StationProps;
use crate::words;
use anteroom::pack::{Question, QuestionId, Tier};
use anteroom::scoring::Counted;

/// The buyer's view of the answers.
#[component]
pub(crate) fn Review(props: &StationProps) -> Html {
    let filter = use_state_eq(|| Filter::All);
    let open = use_state_eq(|| None::<QuestionId>);
    use_effect_with(props.at.clone(), {
        let (open, pack) = (open.clone(), props.pack.clone());
        move |at| {
            let wanted = QuestionId::from(at.as_str());
            if pack.question(&wanted).is_some() {
                open.set(Some(wanted));
            }
        }
    });
    let questions = reviewed(props);
    let seen: Vec<Looked> =
        questions.iter().map(|question| looked(props, question)).collect();
    let counts = Filter::ALL.map(|filter| {
        (filter, seen.iter().filter(|looked| filter.takes(looked)).count())
    });
    let shown = questions.iter().zip(&seen).filter(|(question, looked)| {
        // What is being decided stays until something else is opened.
        filter.takes(looked)
            || props.at.as_str() == question.id.as_str()
            || open.as_ref() == Some(&question.id)
    });
    let rows: Html = shown
        .clone()
        .map(|(question, looked)| {
            let toggle = {
                let (open, id) = (open.clone(), question.id.clone());
                move |()| open.set((open.as_ref() != Some(&id)).then(|| id.clone()))
            };
            html! {
                <Row key={question.id.to_string()} station={props.clone()} id={question.id.clone()}
                    looked={looked.clone()} open={open.as_ref() == Some(&question.id)} {toggle} />
            }
        })
        .collect();
    let none = shown.clone().next().is_none();
    let answered = seen.iter().filter(|looked| looked.answered);
    let counted = Counted {
        done: answered.clone().filter(|looked| looked.finding.is_some()).count(),
        of: answered.count(),
    };
    let pick = {
        let filter = filter.clone();
        move |picked: Filter| filter.set(picked)
    };
    html! {
        <div class="column wide review">
            <p class="small">{ "Review" }</p>
            <h1 tabindex="-1">{ "Do the answers stand?" }</h1>
            <p class="help">
                { "Look at each answer and its evidence. Whatever you change here is signed with your name, and the original stays beside it." }
            </p>
            <div class="count">
                { progress(counted, "Answers looked at") }
                <span class="small num">{ format!("{} of {} answers looked at", counted.done, counted.of) }</span>
            </div>
            <Name by={props.by.clone()} on={props.on.clone()} />
            if props.scorecard.situation.tier == Tier::Critical {
                <SignOffBox ..props.clone() />
            }
            <Filters chosen={*filter} counts={counts.to_vec()} {pick} />
            if none {
                { empty(filter.empty(), Html::default()) }
            }
            <ul class="rows">{ rows }</ul>
            <div class="actions end">
                { props.link(Station::Scorecard, "").class("button main").sign(Sign::Next)
                    .html(format!("Continue to the scorecard: {}", words::verdict(&props.scorecard))) }
            </div>
        </div>
    }
}

/// Returns the questions under review: the vendor's, and gates on the buyer's own side.
fn reviewed(props: &StationProps) -> Vec<&Question> {
    let gated = |question: &Question| props.scorecard.gate(&question.id).is_some();
    let situation = &props.scorecard.situation;
    let here = |question: &&Question| {
        situation.asks(&question.id)
            && (answering::station(&props.pack, question) == Station::Vendor
                || gated(question))
    };
    props.pack.questions.iter().filter(here).collect()
}
