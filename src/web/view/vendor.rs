//! The vendor's answers: the sections, the request, the response.

use yew::{Callback, Event, Html, MouseEvent, html};

use crate::browser::files;
use crate::errand::Errand;
use crate::place::Station;
use crate::state::{Action, Mode, Tone};
use crate::view::answering::{
    self, counted, domains, next_unanswered, of_domain, stands_open,
};
use crate::view::domain::DomainPage;
use crate::view::parts::{Sign, button, chip, progress};
use crate::view::received;
use crate::view::station::StationProps;
use crate::words;
use anteroom::pack::{Domain, DomainId, QuestionId};

/// The vendor's answers: a section, if the link leads to one, or the list of sections.
pub(crate) fn draw(props: &StationProps) -> Html {
    let at = props.at.as_str();
    let domain =
        props.pack.domain(&DomainId::from(at)).map(|domain| domain.id.clone()).or_else(
            || {
                props
                    .pack
                    .question(&QuestionId::from(at))
                    .map(|question| question.domain.clone())
            },
        );
    let asked = domains(&props.pack, &props.scorecard.situation);
    match domain.filter(|domain| asked.iter().any(|asked| asked.id == *domain)) {
        Some(domain) => html! {
            <DomainPage key={domain.to_string()} station={props.clone()} domain={domain.clone()} />
        },
        None => sections(props),
    }
}

/// The list of sections.
fn sections(props: &StationProps) -> Html {
    let counted = props.scorecard.answered_vendor;
    let sections = domains(&props.pack, &props.scorecard.situation);
    let buyer = props.mode == Mode::Buyer;
    let title =
        if buyer { "What does the vendor say?" } else { "Answer once, before you bid" };
    let help = if buyer {
        "Send the vendor a request and open the response when it comes back. Or answer on the vendor’s behalf, for example in a meeting."
    } else {
        "A hospital asks these questions before it buys. Your answers stay on this device until you give them back as a file. You see the same score as the buyer."
    };
    let next = next_unanswered(props, None);
    let begin = if counted.done == 0 {
        "Start with the first question"
    } else {
        "Next unanswered question"
    };
    html! {
        <div class="column">
            <p class="small">{ if buyer { "Vendor answers" } else { "Your answers" } }</p>
            <h1 tabindex="-1">{ title }</h1>
            <p class="help">{ help }</p>
            <div class="count">
                { progress(counted, "Vendor questions answered") }
                <span class="small num">{ format!("{} of {} answered", counted.done, counted.of) }</span>
            </div>
            if let Some(received) = &props.received {
                { received::draw(received, props) }
            }
            if buyer {
                { exchange(props) }
            }
            <section class="group" aria-labelledby="sections">
                <h2 id="sections">{ words::count(sections.len(), "section", "sections") }</h2>
                <ul class="tasks">
                    { for sections.iter().map(|domain| section(props, domain)) }
                </ul>
            </section>
            <div class="actions end">
                if let Some(next) = next {
                    { props.link(Station::Vendor, next.as_str()).class("button main")
                        .sign(Sign::Next).html(begin) }
                } else if buyer {
                    { props.link(Station::Review, "").class("button main").sign(Sign::Next)
                        .html("Continue to the review") }
                } else {
                    { props.link(Station::Documents, "").class("button main").sign(Sign::Next)
                        .html("Finish") }
                }
            </div>
        </div>
    }
}

/// One section of the list.
fn section(props: &StationProps, domain: &Domain) -> Html {
    let questions = of_domain(&props.pack, &props.scorecard.situation, &domain.id);
    let done = counted(&props.assessment, questions.iter().copied());
    let open = questions.iter().filter(|question| {
        answering::answered(&props.assessment, &question.id)
            && answering::gate(&props.scorecard.gates, &question.id)
                .is_some_and(|gate| stands_open(gate.state))
    });
    let open = open.count();
    let (tone, word) = match (done.done, open) {
        (0, _) => (Tone::Plain, "Not started".to_owned()),
        (_, open) if open > 0 => {
            (Tone::Warn, words::count(open, "open gate", "open gates"))
        }
        (all, _) if all == done.of => (Tone::Good, "Done".to_owned()),
        _ => (Tone::Plain, "In progress".to_owned()),
    };
    html! {
        <li key={domain.id.to_string()}>
            { props.link(Station::Vendor, domain.id.as_str()).html(html! { <>
                <span class="id">{ domain.id.to_string() }</span>
                <span class="title">{ domain.title.clone() }</span>
                <span class="small num">{ format!("{} of {}", done.done, done.of) }</span>
                { chip(tone, word) }
            </> }) }
        </li>
    }
}

/// The request to the vendor and the response from there.
fn exchange(props: &StationProps) -> Html {
    let ask = |errand: Errand| {
        props.on.reform(move |_: MouseEvent| Action::Asked(errand.clone()))
    };
    let choose = Callback::from(|click: MouseEvent| files::choose(&click));
    let onchange = props.on.reform(|change: Event| {
        Action::Asked(files::chosen(&change).map_or(Errand::List, Errand::OpenFile))
    });
    let provisional = props.scorecard.situation.provisional;
    html! {
        <section class="exchange" aria-labelledby="exchange">
            <h2 id="exchange">{ "Ask the vendor" }</h2>
            <p class="help">
                { "The request holds the title, the day and your profile: what decides the questions. It holds no notes, reviews or names." }
            </p>
            if provisional {
                <p class="effect warn">{ "The profile is not complete: a vendor would be asked more than needed. Fill it in first." }</p>
            }
            <div class="actions">
                { button(ask(Errand::DownloadRequest)).sign(Sign::Download)
                    .html("Download the request") }
                { button(ask(Errand::CopyRequestLink)).sign(Sign::Copy).html("Copy a link") }
                <input type="file" hidden=true accept=".json,application/json" {onchange}
                    aria-label="Open the vendor’s response" />
                { button(choose).sign(Sign::Upload).html("Open the response…") }
            </div>
        </section>
    }
}
