//! The vendor's answers: the sections, the request, the response.

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, TargetCast as _, component, html,
    use_node_ref,
};

use crate::errand::Errand;
use crate::place::Station;
use crate::state::{Action, Mode, Tone};
use crate::view::answering::{
    self, counted, domains, next_unanswered, of_domain, stands_open,
};
use crate::view::domain::DomainPage;
use crate::view::parts::{Button, Chip, Icon, Link, Progress, Sign};
use crate::view::received::ReceivedSummary;
use crate::view::station::StationProps;
use crate::words;
use anteroom::pack::{Domain, DomainId, QuestionId};

/// The vendor's answers: a section, if the link leads to one, or the list of sections.
#[component]
pub(crate) fn Vendor(props: &StationProps) -> Html {
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
        Some(domain) => html! { <DomainPage station={props.clone()} {domain} /> },
        None => html! { <Sections ..props.clone() /> },
    }
}

/// The list of sections.
#[component]
fn Sections(props: &StationProps) -> Html {
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
                <Progress {counted} label="Vendor questions answered" />
                <span class="small num">{ format!("{} of {} answered", counted.done, counted.of) }</span>
            </div>
            if let Some(received) = &props.received {
                <ReceivedSummary received={received.clone()} station={props.clone()} />
            }
            if buyer {
                <Exchange ..props.clone() />
            }
            <section class="group" aria-labelledby="sections">
                <h2 id="sections">{ words::count(sections.len(), "section", "sections") }</h2>
                <ul class="tasks">
                    { for sections.iter().map(|domain| section(props, domain)) }
                </ul>
            </section>
            <div class="actions end">
                if let Some(next) = next {
                    <Link class="button main" to={props.place(Station::Vendor, next.as_str())} on={props.on.clone()}>
                        { begin }<Icon sign={Sign::Next} />
                    </Link>
                } else if buyer {
                    <Link class="button main" to={props.place(Station::Review, "")} on={props.on.clone()}>
                        { "Continue to the review" }<Icon sign={Sign::Next} />
                    </Link>
                } else {
                    <Link class="button main" to={props.place(Station::Documents, "")} on={props.on.clone()}>
                        { "Finish" }<Icon sign={Sign::Next} />
                    </Link>
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
            <Link to={props.place(Station::Vendor, domain.id.as_str())} on={props.on.clone()}>
                <span class="id">{ domain.id.to_string() }</span>
                <span class="title">{ domain.title.clone() }</span>
                <span class="small num">{ format!("{} of {}", done.done, done.of) }</span>
                <Chip {tone}>{ word }</Chip>
            </Link>
        </li>
    }
}

/// The request to the vendor and the response from there.
#[component]
fn Exchange(props: &StationProps) -> Html {
    let input = use_node_ref();
    let ask = |errand: Errand| {
        props.on.reform(move |_: MouseEvent| Action::Asked(errand.clone()))
    };
    let choose = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let onchange = props.on.reform(|event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let file = input
            .as_ref()
            .and_then(HtmlInputElement::files)
            .and_then(|files| files.get(0));
        if let Some(input) = input {
            input.set_value("");
        }
        file.map_or(Action::Asked(Errand::List), |file| {
            Action::Asked(Errand::OpenFile(file))
        })
    });
    let provisional = props.scorecard.situation.provisional;
    let label: AttrValue = "Open the vendor’s response".into();
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
                <Button onclick={ask(Errand::DownloadRequest)}><Icon sign={Sign::Download} />{ "Download the request" }</Button>
                <Button onclick={ask(Errand::CopyRequestLink)}><Icon sign={Sign::Copy} />{ "Copy a link" }</Button>
                <input ref={input} type="file" hidden=true accept=".json,application/json" {onchange} aria-label={label} />
                <Button onclick={choose}><Icon sign={Sign::Upload} />{ "Open the response…" }</Button>
            </div>
        </section>
    }
}
