//! A round of clarification as the vendor sees it: only what is asked again, with what the
//! buyer says and what the vendor said before.

use yew::{Html, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::answering;
use crate::view::parts::{Sign, chip, empty, progress};
use crate::view::question::question_list;
use crate::view::review::finding_tone;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::{Answer, Clarification, Finding, Given, Point};
use anteroom::contract::in_words;
use anteroom::pack::{Domain, QuestionId};
use anteroom::scoring::{Counted, asked_again};

/// Draws what is asked again.
pub(crate) fn draw(props: &StationProps) -> Html {
    let Some(asked) = &props.assessment.clarification else { return Html::default() };
    let ids = asked_again(&props.pack, &props.assessment, &props.scorecard.situation);
    let touched = |id: &&QuestionId| {
        let now = props.assessment.answers.get(*id).cloned().unwrap_or_default();
        let then = asked.point(id).map(|point| &point.said);
        !now.is_empty() && then != Some(&now.handed_back())
    };
    let counted = Counted { done: ids.iter().filter(touched).count(), of: ids.len() };
    let domains = answering::domains(&props.pack, &props.scorecard.situation);
    html! {
        <div class="column">
            <p class="small">{ say::place_vendor_own() }</p>
            <h1 tabindex="-1">{ say::asked_title(ids.len()) }</h1>
            <p class="help">{ say::asked_help() }</p>
            if ids.is_empty() {
                { empty(say::asked_none(), Html::default()) }
            } else {
                <div class="count">
                    { progress(counted, say::asked_progress()) }
                    <span class="small num">{ say::asked_counted(counted.done, counted.of) }</span>
                </div>
            }
            { for domains.into_iter().map(|domain| group(props, asked, domain, &ids)) }
            <div class="actions end">
                { props.link(Station::Documents, "").class("button main").sign(Sign::Next)
                    .html(say::asked_finish()) }
            </div>
        </div>
    }
}

/// The questions of a domain that are asked again.
fn group(
    props: &StationProps,
    asked: &Clarification,
    domain: &Domain,
    ids: &[QuestionId],
) -> Html {
    let here = ids.iter().filter(|id| {
        props.pack.question(id).is_some_and(|question| question.domain == domain.id)
    });
    let here: Vec<&QuestionId> = here.collect();
    if here.is_empty() {
        return Html::default();
    }
    html! {
        <section key={domain.id.to_string()} class="group again" aria-labelledby={format!("again-{}", domain.id)}>
            <h2 id={format!("again-{}", domain.id)} lang="en">{ domain.title.clone() }</h2>
            { for here.into_iter().map(|id| html! {
                <div key={id.to_string()} class="again-one">
                    { said(props, asked.point(id), id) }
                    { question_list(props, std::slice::from_ref(id)) }
                </div>
            }) }
        </section>
    }
}

/// Why a question is asked again, what the buyer says about it, and what was said before.
fn said(props: &StationProps, point: Option<&Point>, id: &QuestionId) -> Html {
    let Some(point) = point else {
        return html! { <p class="asked">{ chip(Tone::Plain, say::asked_new()) }{ " " }{ say::asked_new_why() }</p> };
    };
    let question = props.pack.question(id);
    html! {
        <div class="asked">
            <p>{ chip(tone(point), reason(point)) }</p>
            if !point.against.is_empty() {
                <p>{ say::asked_against(&listed(&point.against)) }</p>
            }
            { for point.comments.iter().map(|text| html! {
                <blockquote><p class="small">{ say::asked_buyer() }</p><p>{ text.clone() }</p></blockquote>
            }) }
            if let Some(question) = question.filter(|_| point.said != Answer::default()) {
                <p class="small">{ say::asked_you_said() }{ " " }<span lang="en">{ in_words(question, &point.said) }</span></p>
            }
        </div>
    }
}

/// Returns ids with commas between.
fn listed(ids: &[QuestionId]) -> String {
    ids.iter().map(QuestionId::as_str).collect::<Vec<_>>().join(", ")
}

/// Returns why a question is asked again, in a few words.
fn reason(point: &Point) -> &'static str {
    match (&point.finding, &point.said) {
        (Some(Finding::Rejected), _) => say::asked_rejected(),
        (Some(Finding::NeedsEvidence), _) => say::asked_evidence(),
        (_, said) if said.is_empty() => say::asked_unanswered(),
        (_, Answer { given: Given::NotApplicable { .. }, .. }) => say::asked_na(),
        _ if !point.against.is_empty() => say::asked_contradicts(),
        _ => say::asked_comment(),
    }
}

/// Returns how grave that is.
fn tone(point: &Point) -> Tone {
    match point.finding {
        Some(finding) => finding_tone(finding),
        None if point.against.is_empty() => Tone::Plain,
        None => Tone::Warn,
    }
}
