//! Who buys what, and how it is used: what decides the tier and what is asked.

use yew::{Html, html};

use crate::place::Station;
use crate::view::answering::{asked, counted};
use crate::view::parts::{Sign, progress};
use crate::view::question::question_list;
use crate::view::station::StationProps;
use crate::view::tier;
use crate::words;
use anteroom::assessment::Event;
use anteroom::pack::{Question, QuestionId, Role};

/// A group of the profile.
struct Group {
    id: &'static str,
    title: &'static str,
    help: &'static str,
    questions: Vec<QuestionId>,
}

/// Who buys what, and how it is used.
pub(crate) fn draw(props: &StationProps) -> Html {
    let situation = &props.scorecard.situation;
    let questions = asked(&props.pack, situation, Station::Profile);
    let done = counted(&props.assessment, questions.iter().copied());
    let next = if done.done == done.of { "button main" } else { "button quiet" };
    html! {
        <div class="column">
            <p class="small">{ "Profile" }</p>
            <h1 tabindex="-1">{ "What are you buying, and for whom?" }</h1>
            <p class="help">
                { "Your answers decide how risky the device is before any vendor says a word, and so how much has to be asked. They take about ten minutes." }
            </p>
            <div class="count">
                { progress(done, "Profile answered") }
                <span class="small num">{ format!("{} of {} answered", done.done, done.of) }</span>
            </div>
            { purchase(props) }
            <div class="groups">{ for groups(props, &questions).into_iter().filter(|group| !group.questions.is_empty()).map(|group| html! {
                <section class="group" key={group.id} aria-labelledby={group.id}>
                    <h2 id={group.id}>{ group.title }</h2>
                    <p class="help">{ group.help }</p>
                    { question_list(props, &group.questions) }
                </section>
            }) }</div>
            <section class="narrow-only tier" aria-label="Risk tier">{ tier::draw(props) }</section>
            <div class="actions end">
                { props.link(Station::Readiness, "").class(next).sign(Sign::Next)
                    .html("Continue to readiness") }
                <span class="small num">
                    { format!("{} risk, {} for the vendor", situation.tier.name(),
                        words::count(situation.asked_of_vendor, "question", "questions")) }
                </span>
            </div>
        </div>
    }
}

/// Returns the groups: who buys, what, and what could happen.
fn groups(props: &StationProps, questions: &[&Question]) -> [Group; 3] {
    let role = |question: &Question| {
        props.pack.domain(&question.domain).map(|domain| domain.role)
    };
    let pick = |fits: &dyn Fn(&Question) -> bool| {
        questions
            .iter()
            .filter(|question| fits(question))
            .map(|question| question.id.clone())
            .collect()
    };
    [
        Group {
            id: "who-buys",
            title: "Who buys, and how",
            help: "The size of your organization sets how deep the questions go.",
            questions: pick(&|question| role(question) != Some(Role::Context)),
        },
        Group {
            id: "what",
            title: "The device",
            help: "Answers and papers must be about this exact version.",
            questions: pick(&|question| {
                role(question) == Some(Role::Context) && question.factor.is_none()
            }),
        },
        Group {
            id: "what-could-happen",
            title: "What could happen",
            help: "Four ratings set the risk tier. Think of the worst believable case, not the average fault.",
            questions: pick(&|question| question.factor.is_some()),
        },
    ]
}

/// The title and the day everything is judged by.
fn purchase(props: &StationProps) -> Html {
    use crate::state::Action;
    use crate::view::parts::{date_field, text_field};
    let titled = props.on.reform(|title: String| Action::Typed(Event::Titled(title)));
    let dated = {
        let was = props.assessment.date;
        props.on.reform(move |date: Option<jiff::civil::Date>| {
            Action::Did(Event::Dated(date.unwrap_or(was)))
        })
    };
    html! {
        <div class="purchase">
            { text_field("purchase-title", "What you call this purchase", props.assessment.title.clone(),
                titled)
                .html() }
            { date_field("purchase-date", "Judged as of", Some(props.assessment.date),
                dated).html() }
            <p class="hint">{ "Evidence ages and controls expire by the day it is judged as of, not by today." }</p>
        </div>
    }
}
