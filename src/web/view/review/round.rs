//! A round of clarification as the buyer sees it: what is open with the vendor, the request
//! for it, and what the reply changed.

use yew::{
    Callback, Event as DomEvent, Html, MouseEvent, NodeRef, component, html,
    use_effect_with, use_mut_ref, use_node_ref,
};

use crate::browser::host::Parcel;
use crate::browser::{files, focus};
use crate::errand::Errand;
use crate::open;
use crate::place::{Place, Station};
use crate::state::{Action, Tone};
use crate::view::parts::{Sign, Weight, button, chip, empty, link};
use crate::view::review::changed::Compared;
use crate::view::review::comments::sign;
use crate::view::review::tabs::{ROUND, tabs};
use crate::view::review::words::why_word;
use crate::view::station::StationProps;
use crate::words::{self, say};
use anteroom::assessment::{Audience, Change, Clarification, Event, saved};
use anteroom::pack::Question;
use anteroom::scoring::{OpenPoint, Why, clarification, open_points};

/// What is open with the vendor.
#[component]
pub(super) fn Round(props: &StationProps) -> Html {
    let node = use_node_ref();
    let first = use_mut_ref(|| true);
    let points = open_points(&props.pack, &props.assessment, &props.scorecard);
    let asked = props.assessment.clarification.as_ref();
    // The button that opened the reply is gone, and what changed is what there is to read.
    use_effect_with(asked.map(|asked| asked.replied), {
        let node = node.clone();
        move |replied| {
            if !first.replace(false) && replied.is_some() {
                focus::on_first(&node, "#round");
            }
        }
    });
    html! {
        <div ref={node.clone()} class="column wide review">
            <p class="small">{ say::place_review() }</p>
            <h1 tabindex="-1">{ say::round_title() }</h1>
            { tabs(props, (Station::Review, ROUND)) }
            <div class="stack">
                if let Some(asked) = asked {
                    { standing(props, &node, asked) }
                }
                if !props.assessment.changes.is_empty() {
                    { changes(props) }
                }
                { open(props, &points) }
            </div>
        </div>
    }
}

/// How the last round stands.
fn standing(props: &StationProps, node: &NodeRef, asked: &Clarification) -> Html {
    let on = asked.on.map(words::date).unwrap_or_default();
    let count = asked.points.len();
    let moved = asked.points.iter().filter(|point| {
        props.assessment.changes.iter().any(|change| change.question == point.question)
    });
    let moved = moved.count();
    let forget = {
        let node = node.clone();
        props.on.reform(move |_: MouseEvent| {
            // The button goes away with its use.
            focus::on_first(&node, "h1");
            Action::Did(Event::Clarified(None))
        })
    };
    html! {
        <section aria-labelledby="round">
            <h2 id="round" tabindex="-1">{ if asked.replied { say::round_replied() } else { say::round_waiting() } }</h2>
            if asked.replied {
                <p>{ say::round_replied_count(count, &on, moved) }</p>
            } else {
                <p>{ say::round_waiting_since(count, &on) }</p>
                <div class="actions">
                    { open_reply(props) }
                    { button(forget).weight(Weight::Plain).html(say::round_forget()) }
                </div>
            }
        </section>
    }
}

/// The button that opens the reply.
fn open_reply(props: &StationProps) -> Html {
    let choose = Callback::from(|click: MouseEvent| files::choose(&click));
    let onchange = props.on.reform(|change: DomEvent| {
        Action::Asked(files::chosen(&change).map_or(Errand::List, Errand::OpenFile))
    });
    html! {
        <>
            <input type="file" hidden=true accept=".json,.pdf,application/json,application/pdf" {onchange}
                aria-label={say::round_reply_file()} />
            { button(choose).sign(Sign::Upload).html(say::round_open_reply()) }
        </>
    }
}

/// What the last response changed, point by point.
fn changes(props: &StationProps) -> Html {
    let changes = &props.assessment.changes;
    let left = changes.iter().filter(|change| !change.seen).count();
    let asked = props.assessment.clarification.as_ref();
    let still = asked.into_iter().filter(|asked| asked.replied).flat_map(|asked| {
        asked.points.iter().filter(|point| {
            !changes.iter().any(|change| change.question == point.question)
        })
    });
    let still: Vec<_> = still.collect();
    let one = |change: &Change| {
        let question = props.pack.question(&change.question)?;
        Some(html! {
            <li key={change.question.to_string()}>
                { head(props, question, html! {
                    if change.seen {
                        { chip(Tone::Good, say::round_seen()) }
                    } else {
                        { chip(Tone::Warn, say::review_to_look_at()) }
                    }
                }) }
                <Compared station={props.clone()} change={change.clone()} />
            </li>
        })
    };
    html! {
        <section aria-labelledby="changed">
            <h2 id="changed">{ say::round_changed(changes.len()) }</h2>
            <p class="help">
                if left > 0 { { say::round_changed_left(left) } } else { { say::round_changed_done() } }
            </p>
            <p>{ link(Place::then_and_now(&open::key(&props.assessment)), &props.on).html(say::round_then_and_now()) }</p>
            <ul class="points">{ for changes.iter().filter_map(one) }</ul>
            if !still.is_empty() {
                <p>{ say::round_still(still.len()) }</p>
                <p class="ids">{ for still.iter().map(|point| props.link(Station::Review, point.question.as_str())
                    .class("id").html(point.question.to_string())) }</p>
            }
        </section>
    }
}

/// The head of a point: the way to its answer, and how it stands.
fn head(props: &StationProps, question: &Question, chips: Html) -> Html {
    html! {
        <div class="point">
            { props.link(Station::Review, question.id.as_str()).html(html! { <>
                <span class="id">{ question.id.to_string() }</span>{ " " }<span lang="en">{ question.ask.clone() }</span>
            </> }) }
            <span class="chips">{ chips }</span>
        </div>
    }
}

/// The open points, and the request that asks for them.
fn open(props: &StationProps, points: &[OpenPoint]) -> Html {
    let one = |point: &OpenPoint| {
        let question = props.pack.question(&point.question)?;
        let review = props.assessment.reviews.get(&point.question);
        let told = review.into_iter().flat_map(|review| &review.comments);
        let told = told.filter(|comment| comment.audience == Audience::Vendor);
        let sent = point.why.contains(&Why::Commented);
        Some(html! {
            <li key={point.question.to_string()}>
                { head(props, question, html! { <>{ for point.why.iter().filter(|why| **why != Why::Commented)
                    .map(|why| chip(tone(why), why_word(why))) }</> }) }
                if sent {
                    <ul class="leaving">{ for told.map(|comment| html! {
                        <li>{ sign(false) }<span>{ comment.text.clone() }</span></li>
                    }) }</ul>
                }
            </li>
        })
    };
    if points.is_empty() {
        return html! {
            <section aria-labelledby="open">
                <h2 id="open">{ say::round_open(0_u32) }</h2>
                { empty(say::round_none(), html! {
                    <p>{ say::round_none_next() }</p>
                }) }
            </section>
        };
    }
    let download = {
        let (station, points) = (props.clone(), points.to_vec());
        move |_: MouseEvent| {
            let on = Some(station.today);
            let round = clarification(&station.assessment, &points, on);
            let request = station.assessment.clarifying(&station.pack, &round);
            let title = words::file_name(&station.assessment.title);
            let name = say::round_file(&title);
            let text = saved::write(&request);
            let parcel = Parcel::json(&name, &text);
            station.on.emit(Action::Asked(Errand::Give(parcel)));
            station.on.emit(Action::Did(Event::Clarified(Some(round))));
            let said = say::round_downloaded(points.len());
            station.on.emit(Action::Said(said.into(), Tone::Good));
        }
    };
    html! {
        <section aria-labelledby="open">
            <h2 id="open">{ say::round_open(points.len()) }</h2>
            <p class="help">{ say::round_help() }</p>
            <div class="leaves">
                <p>{ sign(false) }<strong>{ say::round_goes() }</strong>{ " " }{ say::round_goes_what() }</p>
                <p>{ sign(true) }<strong>{ say::round_stays() }</strong>{ " " }{ say::round_stays_what() }</p>
            </div>
            <div class="actions">
                { button(download).weight(Weight::Main).sign(Sign::Download).html(say::round_download()) }
            </div>
            <ul class="points">{ for points.iter().filter_map(one) }</ul>
        </section>
    }
}

/// Returns how grave it is that a point is open.
const fn tone(why: &Why) -> Tone {
    match why {
        Why::Rejected => Tone::Stop,
        Why::NeedsEvidence | Why::NotApplicable { .. } | Why::Contradicts(_) => {
            Tone::Warn
        }
        Why::Unanswered | Why::Commented => Tone::Plain,
    }
}
