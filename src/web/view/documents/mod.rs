//! What is printed and given away: the documents, the files, and those made so far.

mod lacking;
mod made;
mod order;
mod paper;
mod preview;
mod running;
mod set;

use yew::{Callback, Html, MouseEvent, component, html};

use self::lacking::Waits;
use self::made::MadeList;
use self::paper::PaperBox;
use self::running::Running;
use self::set::SetDialog;
use crate::errand::Errand;
use crate::papers;
use crate::place::Station;
use crate::state::{Action, Texts};
use crate::view::parts::{Sign, button};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::document::Paper;

/// The documents of a purchase.
#[component]
pub(crate) fn Documents(props: &StationProps) -> Html {
    let problems = props.contract.as_ref().map_or(0, |contract| contract.problems.len());
    let asked = |errand: Errand| {
        props.on.reform(move |_: MouseEvent| Action::Asked(errand.clone()))
    };
    let tables = |book: bool| {
        let order = order::tables(book, &props.assessment);
        let (worker, on) = (props.worker.clone(), props.on.clone());
        Callback::from(move |_: MouseEvent| papers::make(&worker, order.clone(), &on))
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
            <Waits papers={props.papers.clone()} worker={props.worker.clone()} on={props.on.clone()} />
            <div class="papers">
                <PaperBox station={props.clone()} paper={Paper::Addendum} />
                <PaperBox station={props.clone()} paper={Paper::Report} />
            </div>
            <SetDialog station={props.clone()} />
            <MadeList papers={props.papers.clone()} assessment={props.assessment.clone()}
                worker={props.worker.clone()} on={props.on.clone()} />
            <section class="group" aria-labelledby="files">
                <h2 id="files">{ say::files_title() }</h2>
                <ul class="list files">
                    { file(say::files_assessment(), say::files_assessment_help(),
                        asked(Errand::DownloadOpen), say::files_assessment_get()) }
                    { file(say::tables_title(), say::tables_help(), tables(true), say::tables_excel()) }
                    { file(say::tables_plain(), say::tables_plain_help(), tables(false), say::tables_plain_get()) }
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
