//! The flyers' own questions, asked of the buyer.

use yew::{Html, html};

use crate::place::Station;
use crate::view::answering::{asked, counted};
use crate::view::parts::{Sign, progress};
use crate::view::question::question_list;
use crate::view::station::StationProps;
use crate::words;

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
            <p class="small">{ "Readiness" }</p>
            <h1 tabindex="-1">{ "Is your own house ready?" }</h1>
            <p class="help">
                { "A safe device in an unprepared hospital is still a risk. These are the questions that the HHS 405(d) flyers ask of you, not of the vendor." }
            </p>
            <div class="count">
                { progress(done, "Readiness answered") }
                <span class="small num">
                    { format!("{} of {} answered", done.done, done.of) }
                    if score.is_some() { { format!(", readiness {} of 100", words::score(score)) } }
                </span>
            </div>
            <div class="groups">{ for used.map(|(domain, ids)| html! {
                <section class="group" key={domain.id.to_string()} aria-labelledby={format!("d-{}", domain.id)}>
                    <h2 id={format!("d-{}", domain.id)}>{ domain.title.clone() }</h2>
                    { question_list(props, &ids) }
                </section>
            }) }</div>
            <div class="actions end">
                { props.link(Station::Vendor, "").class(next).sign(Sign::Next)
                    .html("Continue to the vendor’s answers") }
            </div>
        </div>
    }
}
