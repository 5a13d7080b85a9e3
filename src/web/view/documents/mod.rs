//! What is printed and given away: the documents, the files, and those made so far.

mod made;
mod paper;
mod running;

use yew::{Html, MouseEvent, component, html};

use self::made::MadeList;
use self::paper::PaperBox;
use self::running::Running;
use crate::errand::Errand;
use crate::papers::Paper;
use crate::place::Station;
use crate::state::{Action, Texts};
use crate::view::parts::{Sign, button};
use crate::view::station::StationProps;
use crate::words;

/// The documents of a purchase.
#[component]
pub(crate) fn Documents(props: &StationProps) -> Html {
    let problems = props.contract.as_ref().map_or(0, |contract| contract.problems.len());
    let asked = |errand: Errand| {
        props.on.reform(move |_: MouseEvent| Action::Asked(errand.clone()))
    };
    html! {
        <div class="column wide documents">
            <p class="small">{ "Documents" }</p>
            <h1 tabindex="-1">{ "Take it to the table" }</h1>
            <p class="help">
                { "Every document is made on this device from what is on the screen now. The same answers give the same file, byte for byte." }
            </p>
            <p class="draft">
                <strong>{ "Drafts for counsel. " }</strong>
                { "The addendum is drafting help, not legal advice. Every page of it says so. " }
                { props.link(Station::References, "").html("Where the questions and clauses come from") }
            </p>
            if problems > 0 {
                <p class="effect warn">
                    { format!("{} to settle before anybody signs. ", words::count(problems, "thing is left", "things are left")) }
                    { props.link(Station::Contract, "settle").html("See the list") }
                </p>
            }
            if props.texts == Texts::Failed {
                <p class="effect stop">
                    { "The clause wording could not be loaded. " }
                    { button(asked(Errand::LoadTexts)).html("Try again") }
                </p>
            }
            <Running papers={props.papers.clone()} worker={props.worker.clone()} />
            <div class="papers">
                <PaperBox station={props.clone()} paper={Paper::Addendum} />
                <PaperBox station={props.clone()} paper={Paper::Report} />
            </div>
            <MadeList papers={props.papers.clone()} assessment={props.assessment.clone()} />
            <section class="group" aria-labelledby="files">
                <h2 id="files">{ "Files to keep and to send" }</h2>
                <ul class="list files">
                    <li>
                        <span><strong>{ "The assessment" }</strong>
                            <span class="small">{ "Everything, also what is internal. Keep it; open it here again." }</span></span>
                        { button(asked(Errand::DownloadOpen)).label("Download the assessment")
                            .sign(Sign::Download).html("Download") }
                    </li>
                    <li>
                        <span><strong>{ "The request" }</strong>
                            <span class="small">{ "For the vendor: the profile and the questions, nothing internal." }</span></span>
                        { button(asked(Errand::DownloadRequest)).label("Download the request")
                            .sign(Sign::Download).html("Download") }
                    </li>
                    <li>
                        <span><strong>{ "The answers" }</strong>
                            <span class="small">{ "The vendor’s answers as they stand, sealed, without your review." }</span></span>
                        { button(asked(Errand::DownloadResponse)).label("Download the answers")
                            .sign(Sign::Download).html("Download") }
                    </li>
                </ul>
            </section>
        </div>
    }
}
