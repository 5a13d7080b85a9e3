//! What was said about an answer: between us, and to the vendor. Two places, so that nobody
//! takes one for the other.

use yew::{Html, MouseEvent, Properties, component, html, use_node_ref, use_state_eq};

use crate::browser::focus;
use crate::state::Action;
use crate::view::parts::{Weight, button, text_field};
use crate::view::review::words::signed;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::{Audience, Comment, Event};
use anteroom::pack::QuestionId;

/// What the [`Comments`] are given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The question.
    pub(super) id: QuestionId,
    /// The vendor is asked it, and can be told something about it.
    pub(super) of_vendor: bool,
}

/// The comments on one answer.
#[component]
pub(super) fn Comments(props: &Props) -> Html {
    html! {
        <div class="talk">
            if props.of_vendor {
                <Side audience={Audience::Vendor} station={props.station.clone()} id={props.id.clone()} />
            }
            <Side audience={Audience::Internal} station={props.station.clone()} id={props.id.clone()} />
        </div>
    }
}

/// What a [`Side`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
struct SideProps {
    station: StationProps,
    id: QuestionId,
    audience: Audience,
}

/// What was said to one audience.
#[component]
fn Side(props: &SideProps) -> Html {
    let SideProps { station, id, audience } = props;
    let text = use_state_eq(String::new);
    let node = use_node_ref();
    let internal = *audience == Audience::Internal;
    let (class, title, help, label, add_words) = if internal {
        (
            "part side internal",
            say::review_internal(),
            say::review_internal_help(),
            say::review_internal_label(),
            say::review_internal_add(),
        )
    } else {
        (
            "part side outward",
            say::review_outward(),
            say::review_outward_help(),
            say::review_outward_label(),
            say::review_outward_add(),
        )
    };
    let slug = if internal { "internal" } else { "outward" };
    let comments = station.assessment.reviews.get(id).map(|review| &review.comments);
    let here = comments
        .into_iter()
        .flatten()
        .enumerate()
        .filter(|(_, comment)| comment.audience == *audience);
    let one = |(at, comment): (usize, &Comment)| {
        let remove = {
            let (id, node) = (id.clone(), node.clone());
            station.on.reform(move |_: MouseEvent| {
                // The button goes away with its use.
                focus::on_first(&node, "h3");
                Action::Did(Event::CommentTaken(id.clone(), at))
            })
        };
        html! {
            <li key={at}>
                <p>{ comment.text.clone() }</p>
                <p class="small">{ signed(&comment.by, comment.on) }{ " " }
                    { button(remove).weight(Weight::Plain).html(say::review_comment_remove()) }</p>
            </li>
        }
    };
    let type_ = {
        let text = text.clone();
        move |typed: String| text.set(typed)
    };
    let add = {
        let (station, id, text, audience) =
            (station.clone(), id.clone(), text.clone(), *audience);
        let node = node.clone();
        move |_: MouseEvent| {
            let comment = Comment {
                text: text.trim().to_owned(),
                audience,
                by: station.by.to_string(),
                on: Some(station.today),
            };
            station.on.emit(Action::Did(Event::Commented(id.clone(), comment)));
            text.set(String::new());
            focus::on_first(&node, "textarea");
        }
    };
    html! {
        <section ref={node.clone()} {class} aria-labelledby={format!("{slug}-{id}")}>
            <h3 id={format!("{slug}-{id}")} tabindex="-1">{ sign(internal) }{ title }</h3>
            <p class="small">{ help }</p>
            <ul class="comments">{ for here.map(one) }</ul>
            { text_field(format!("comment-{slug}-{id}"), label, (*text).clone(), type_).lines() }
            <div>{ button(add).disabled(text.trim().is_empty()).html(add_words) }</div>
        </section>
    }
}

/// A lock for what stays in the house, a letter for what leaves it.
pub(crate) fn sign(internal: bool) -> Html {
    let path = if internal {
        "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3M12 14.5v2.5"
    } else {
        "M3.5 6h17v12h-17zM3.5 7l8.5 6.5L20.5 7"
    };
    html! {
        <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"
            stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
            <path d={path} />
        </svg>
    }
}
