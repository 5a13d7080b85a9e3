//! The flyers' own questions, asked of the buyer.

use yew::{Html, html};

use crate::place::Station;
use crate::view::answering::{asked, counted};
use crate::view::parts::{Sign, progress};
use crate::view::question::question_list;
use crate::view::station::StationProps;
use crate::words::{self, say};

/// The flyers' own questions, asked of the buyer.
pub(crate) fn draw(props: &StationProps) -> Html {
    let questions = asked(&props.pack, &props.scorecard.situation, Station::Readiness);
    let done = counted(&props.assessment, questions.iter().copied());
    let next = if done.done == done.of { "button main" } else { "button quiet" };
    let used = props.pack.domains.iter().filter_map(|domain| {
        let ids: Vec<_> = questions
            .iter()
            .filter(|question| question.domain == domain.id)
            .map(|question| question.id.clone())
            .collect();
        (!ids.is_empty()).then_some((domain, ids))
    });
    let score = props.scorecard.readiness;
    html! {
        <div class="column">
            { for props.aids.map(|aids| (aids.wrong)(props, Station::Readiness)) }
            <p class="small">{ say::place_readiness() }</p>
            <h1 tabindex="-1">{ say::readiness_title() }</h1>
            <p class="help">
                { say::readiness_help() }
            </p>
            <div class="count">
                { progress(done, say::readiness_progress()) }
                <span class="small num">
                    { if score.is_some() {
                        say::readiness_answered_score(done.done, done.of, &words::score(score))
                    } else {
                        say::sections_answered(done.done, done.of)
                    } }
                </span>
            </div>
            <div class="groups">{ for used.map(|(domain, ids)| html! {
                <section class="group" key={domain.id.to_string()} aria-labelledby={["d-", domain.id.as_str()].concat()}>
                    <h2 id={["d-", domain.id.as_str()].concat()} lang="en">{ domain.title.clone() }</h2>
                    { question_list(props, &ids) }
                </section>
            }) }</div>
            <div class="actions end">
                { props.link(Station::Vendor, "").class(next).sign(Sign::Next)
                    .html(say::readiness_next()) }
            </div>
        </div>
    }
}
