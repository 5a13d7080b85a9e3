//! Who buys what, and how it is used: what decides the tier and what is asked.

use yew::{Html, html};

use crate::place::Station;
use crate::view::answering::{asked, counted};
use crate::view::parts::{Sign, progress};
use crate::view::question::question_list;
use crate::view::station::StationProps;
use crate::view::tier;
use crate::words::{self, say};
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
            { for props.aids.map(|aids| (aids.wrong)(props, Station::Profile)) }
            <p class="small">{ say::place_profile() }</p>
            <h1 tabindex="-1">{ say::profile_title() }</h1>
            <p class="help">
                { say::profile_help() }
            </p>
            <div class="count">
                { progress(done, say::profile_progress()) }
                <span class="small num">{ say::sections_answered(done.done, done.of) }</span>
            </div>
            { purchase(props) }
            <div class="groups">{ for groups(props, &questions).into_iter().filter(|group| !group.questions.is_empty()).map(|group| html! {
                <section class="group" key={group.id} aria-labelledby={group.id}>
                    <h2 id={group.id}>{ group.title }</h2>
                    <p class="help">{ group.help }</p>
                    { question_list(props, &group.questions) }
                </section>
            }) }</div>
            <section class="narrow-only tier" aria-label={say::tier_title()}>{ tier::draw(props) }</section>
            <div class="actions end">
                { props.link(Station::Readiness, "").class(next).sign(Sign::Next)
                    .html(say::profile_next()) }
                <span class="small num">
                    { say::profile_follows(words::tier_name(situation.tier), situation.asked_of_vendor) }
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
            title: say::profile_who(),
            help: say::profile_who_help(),
            questions: pick(&|question| role(question) != Some(Role::Context)),
        },
        Group {
            id: "what",
            title: say::profile_device(),
            help: say::profile_device_help(),
            questions: pick(&|question| {
                role(question) == Some(Role::Context) && question.factor.is_none()
            }),
        },
        Group {
            id: "what-could-happen",
            title: say::profile_risk(),
            help: say::profile_risk_help(),
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
            { text_field("purchase-title", say::profile_purchase(), props.assessment.title.clone(),
                titled)
                .html() }
            { date_field("purchase-date", say::profile_date(), Some(props.assessment.date),
                dated).html() }
            <p class="hint">{ say::profile_date_help() }</p>
        </div>
    }
}
