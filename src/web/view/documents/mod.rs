//! What is printed and given away: the documents, the files, and those made so far.

mod made;
mod paper;
mod preview;
mod running;

use yew::{Callback, Html, MouseEvent, component, html};

use self::made::MadeList;
use self::paper::PaperBox;
use self::running::Running;
use crate::errand::Errand;
use crate::papers::Paper;
use crate::place::Station;
use crate::state::{Action, Texts};
use crate::view::parts::{Sign, button};
use crate::view::station::StationProps;
use crate::words::say;

/// The documents of a purchase.
#[component]
pub(crate) fn Documents(props: &StationProps) -> Html {
    let problems = props.contract.as_ref().map_or(0, |contract| contract.problems.len());
    let asked = |errand: Errand| {
        props.on.reform(move |_: MouseEvent| Action::Asked(errand.clone()))
    };
    html! {
        <div class="column wide documents">
            <p class="small">{ say::documents_small() }</p>
            <h1 tabindex="-1">{ say::documents_title() }</h1>
            <p class="help">
                { say::documents_help() }
            </p>
            <p class="draft">
                <strong>{ say::documents_drafts() }</strong>{ " " }{ say::documents_drafts_help() }{ " " }
                { props.link(Station::References, "").html(say::documents_references()) }
            </p>
            if problems > 0 {
                <p class="effect warn">
                    { say::documents_to_settle(problems) }{ " " }
                    { props.link(Station::Contract, "settle").html(say::documents_see_list()) }
                </p>
            }
            if props.texts == Texts::Failed {
                <p class="effect stop">
                    { say::documents_no_wording() }{ " " }
                    { button(asked(Errand::LoadTexts)).html(say::documents_try_again()) }
                </p>
            }
            <Running papers={props.papers.clone()} worker={props.worker.clone()} />
            <div class="papers">
                <PaperBox station={props.clone()} paper={Paper::Addendum} />
                <PaperBox station={props.clone()} paper={Paper::Report} />
            </div>
            <MadeList papers={props.papers.clone()} assessment={props.assessment.clone()} worker={props.worker.clone()} />
            <section class="group" aria-labelledby="files">
                <h2 id="files">{ say::files_title() }</h2>
                <ul class="list files">
                    { file(say::files_assessment(), say::files_assessment_help(),
                        asked(Errand::DownloadOpen), say::files_assessment_get()) }
                    { file(say::files_request(), say::files_request_help(),
                        asked(Errand::DownloadRequest), say::files_request_get()) }
                    { file(say::files_answers(), say::files_answers_help(),
                        asked(Errand::DownloadResponse), say::files_answers_get()) }
                </ul>
            </section>
        </div>
    }
}

/// One file to keep or to send: its name, what it is for, what downloads it, and the words
/// for that.
fn file(
    name: &'static str,
    help: &'static str,
    get: Callback<MouseEvent>,
    label: &'static str,
) -> Html {
    html! {
        <li>
            <span><strong>{ name }</strong><span class="small">{ help }</span></span>
            { button(get).label(label).sign(Sign::Download).html(say::files_download()) }
        </li>
    }
}
