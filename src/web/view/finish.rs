//! The end of the vendor's road: the response file.

use yew::{Html, MouseEvent, html};

use crate::errand::Errand;
use crate::place::Station;
use crate::state::Action;
use crate::view::answering::{answered, asked};
use crate::view::parts::{Sign, Weight, button};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::Given;
use anteroom::pack::QuestionId;

/// How many unanswered questions are named.
const NAMED: usize = 8;

/// The end of the vendor's road: the response file.
pub(crate) fn draw(props: &StationProps) -> Html {
    let questions = asked(&props.pack, &props.scorecard.situation, Station::Vendor);
    let open: Vec<&QuestionId> = questions
        .iter()
        .map(|question| &question.id)
        .filter(|id| !answered(&props.assessment, id))
        .collect();
    let without_reason = questions.iter().filter(|question| {
        props.assessment.answers.get(&question.id).is_some_and(|answer| {
            matches!(&answer.given, Given::NotApplicable { reason } if reason.trim().is_empty())
        })
    });
    let without_reason: Vec<&QuestionId> =
        without_reason.map(|question| &question.id).collect();
    let download =
        props.on.reform(|_: MouseEvent| Action::Asked(Errand::DownloadResponse));
    let more = open.len().saturating_sub(NAMED);
    html! {
        <div class="column">
            <p class="small">{ say::place_documents_own() }</p>
            <h1 tabindex="-1">{ say::finish_title() }</h1>
            <p class="help">
                { say::finish_help() }
            </p>
            if !open.is_empty() {
                <div class="effect warn">
                    <p><strong>{ say::finish_unanswered(open.len(), questions.len()) }</strong>
                        { " " }{ say::finish_unanswered_help() }</p>
                    <p class="ids">
                        { for open.iter().take(NAMED).map(|id| way(props, id)) }
                        if more > 0 { <span class="small">{ say::finish_more(more) }</span> }
                    </p>
                </div>
            }
            if !without_reason.is_empty() {
                <div class="effect warn">
                    <p><strong>{ say::finish_reason() }</strong>
                        { " " }{ say::finish_reason_help() }</p>
                    <p class="ids">{ for without_reason.iter().map(|id| way(props, id)) }</p>
                </div>
            }
            <ol class="steps">
                <li><strong>{ say::finish_step_download() }</strong>{ " " }{ say::finish_step_download_help() }</li>
                <li><strong>{ say::finish_step_send() }</strong>{ " " }{ say::finish_step_send_help() }</li>
                <li><strong>{ say::finish_step_keep() }</strong>{ " " }{ say::finish_step_keep_help() }</li>
            </ol>
            <div class="actions">
                { button(download).weight(Weight::Main).sign(Sign::Download)
                    .html(say::finish_download()) }
                if props.assessment.clarification.is_none() {
                    { props.link(Station::Scorecard, "").class("button quiet").html(say::finish_score()) }
                }
            </div>
        </div>
    }
}

/// The way to a question.
fn way(props: &StationProps, id: &QuestionId) -> Html {
    props.link(Station::Vendor, id.as_str()).class("id").html(id.to_string())
}
