//! The end of the vendor's road: the response file.

use yew::{Html, MouseEvent, html};

use crate::errand::Errand;
use crate::place::Station;
use crate::state::Action;
use crate::view::answering::{answered, asked};
use crate::view::parts::{Sign, Weight, button};
use crate::view::station::StationProps;
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
            <p class="small">{ "Finish" }</p>
            <h1 tabindex="-1">{ "Give your answers back" }</h1>
            <p class="help">
                { "The response is one file. It holds the buyer’s profile and your answers, with a seal: the buyer sees if anything was changed on the way." }
            </p>
            if !open.is_empty() {
                <div class="effect warn">
                    <p><strong>{ format!("{} of {} questions are not answered.", open.len(), questions.len()) }</strong>
                        { " You can send the file now; each of them counts as nothing." }</p>
                    <p class="ids">
                        { for open.iter().take(NAMED).map(|id| way(props, id)) }
                        if more > 0 { <span class="small">{ format!("and {more} more") }</span> }
                    </p>
                </div>
            }
            if !without_reason.is_empty() {
                <div class="effect warn">
                    <p><strong>{ "“Not applicable” needs a reason." }</strong>
                        { " Without one the buyer cannot accept it." }</p>
                    <p class="ids">{ for without_reason.iter().map(|id| way(props, id)) }</p>
                </div>
            }
            <ol class="steps">
                <li><strong>{ "Download the response." }</strong>{ " It is a small text file." }</li>
                <li><strong>{ "Send it to the buyer." }</strong>{ " E-mail, a portal, a stick: any way will do." }</li>
                <li><strong>{ "Keep the file." }</strong>{ " Open it here again to change an answer later." }</li>
            </ol>
            <div class="actions">
                { button(download).weight(Weight::Main).sign(Sign::Download)
                    .html("Download the response") }
                if props.assessment.clarification.is_none() {
                    { props.link(Station::Scorecard, "").class("button quiet").html("See your score") }
                }
            </div>
        </div>
    }
}

/// The way to a question.
fn way(props: &StationProps, id: &QuestionId) -> Html {
    props.link(Station::Vendor, id.as_str()).class("id").html(id.to_string())
}
