//! The flyers' own questions, asked of the buyer.

use yew::{Html, component, html};

use crate::place::Station;
use crate::view::answering::{asked, counted};
use crate::view::parts::{Icon, Link, Progress, Sign};
use crate::view::question::QuestionList;
use crate::view::station::StationProps;
use crate::words;

/// The flyers' own questions, asked of the buyer.
#[component]
pub(crate) fn Readiness(props: &StationProps) -> Html {
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
                <Progress counted={done} label="Readiness answered" />
                <span class="small num">
                    { format!("{} of {} answered", done.done, done.of) }
                    if score.is_some() { { format!(", readiness {} of 100", words::score(score)) } }
                </span>
            </div>
            <div class="groups">{ for used.map(|(domain, ids)| html! {
                <section class="group" key={domain.id.to_string()} aria-labelledby={format!("d-{}", domain.id)}>
                    <h2 id={format!("d-{}", domain.id)}>{ domain.title.clone() }</h2>
                    <QuestionList station={props.clone()} {ids} />
                </section>
            }) }</div>
            <div class="actions end">
                <Link class={next} to={props.place(Station::Vendor, "")} on={props.on.clone()}>
                    { "Continue to the vendor’s answers" }<Icon sign={Sign::Next} />
                </Link>
            </div>
        </div>
    }
}
