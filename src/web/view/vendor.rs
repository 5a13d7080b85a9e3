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
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::pack::{Domain, DomainId, QuestionId};

/// The spot of the page with all questions; behind a slash, a section on it.
pub(crate) const ALL: &str = "all";

/// The vendor's answers: a section, if the link leads to one, or the list of sections.
pub(crate) fn draw(props: &StationProps) -> Html {
    let at = props.at.as_str();
    if at.split('/').next() == Some(ALL) {
        return html! { <DomainPage key={ALL} station={props.clone()} domain={None::<DomainId>} /> };
    }
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
    let (name, title, help) = if buyer {
        (say::place_vendor(), say::vendor_title(), say::vendor_help())
    } else {
        (say::place_vendor_own(), say::vendor_own_title(), say::vendor_own_help())
    };
    let next = next_unanswered(props, None);
    let begin = if counted.done == 0 {
        say::vendor_begin()
    } else {
        say::vendor_next_unanswered()
    };
    html! {
        <div class="column">
            <p class="small">{ name }</p>
            <h1 tabindex="-1">{ title }</h1>
            <p class="help">{ help }</p>
            <div class="count">
                { progress(counted, say::vendor_progress()) }
                <span class="small num">{ say::sections_answered(counted.done, counted.of) }</span>
            </div>
            if let (Some(received), Some(aids)) = (&props.received, props.aids) {
                { (aids.received)(received, props) }
            }
            if buyer {
                { exchange(props) }
            }
            <section class="group" aria-labelledby="sections">
                <h2 id="sections">{ say::vendor_sections(sections.len()) }</h2>
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
                        .html(say::sections_to_review()) }
                } else {
                    { props.link(Station::Documents, "").class("button main").sign(Sign::Next)
                        .html(say::place_documents_own()) }
                }
                { props.link(Station::Vendor, ALL).class("button quiet").html(say::vendor_all()) }
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
        (0, _) => (Tone::Plain, say::sections_not_started().to_owned()),
        (_, open) if open > 0 => (Tone::Warn, say::sections_open_gates(open)),
        (all, _) if all == done.of => (Tone::Good, say::sections_done().to_owned()),
        _ => (Tone::Plain, say::stands_in_progress().to_owned()),
    };
    html! {
        <li key={domain.id.to_string()}>
            { props.link(Station::Vendor, domain.id.as_str()).html(html! { <>
                <span class="id">{ domain.id.to_string() }</span>
                <span class="title" lang="en">{ domain.title.clone() }</span>
                <span class="small num">{ say::stands_counted(done.done, done.of) }</span>
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
            <h2 id="exchange">{ say::exchange_title() }</h2>
            <p class="help">
                { say::exchange_help() }
            </p>
            if provisional {
                <p class="effect warn">{ say::exchange_provisional() }</p>
            }
            <div class="actions">
                { button(ask(Errand::DownloadRequest)).sign(Sign::Download)
                    .html(say::exchange_download()) }
                { button(ask(Errand::CopyRequestLink)).sign(Sign::Copy).html(say::exchange_link()) }
                <input type="file" hidden=true accept=".json,.pdf,application/json,application/pdf" {onchange}
                    aria-label={say::exchange_response()} />
                { button(choose).sign(Sign::Upload).html(say::exchange_open()) }
            </div>
        </section>
    }
}
