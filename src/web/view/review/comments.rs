//! What was said about an answer: for the buyer's side only, or for the vendor as well.

use yew::{AttrValue, Html, MouseEvent, Properties, component, html, use_state_eq};

use crate::state::{Action, Tone};
use crate::view::parts::{
    ChoiceItem, Weight, button, chip, choices, disclosure, text_field,
};
use crate::view::review::row::signed;
use crate::view::station::StationProps;
use crate::words;
use anteroom::assessment::{Audience, Comment, Event};
use anteroom::pack::QuestionId;

/// What the [`Comments`] are given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The question.
    pub(super) id: QuestionId,
}

/// The comments on one answer.
#[component]
pub(super) fn Comments(props: &Props) -> Html {
    let Props { station, id } = props;
    let text = use_state_eq(String::new);
    let audience = use_state_eq(|| Audience::Internal);
    let comments = station
        .assessment
        .reviews
        .get(id)
        .map(|review| review.comments.as_slice())
        .unwrap_or_default();
    let items = vec![
        ChoiceItem {
            id: "internal".into(),
            label: "For us only".into(),
            chosen: *audience == Audience::Internal,
        },
        ChoiceItem {
            id: "vendor".into(),
            label: "For the vendor too".into(),
            chosen: *audience == Audience::Vendor,
        },
    ];
    let choose = {
        let audience = audience.clone();
        move |(slug, _): (AttrValue, bool)| {
            audience.set(if slug.as_str() == "vendor" {
                Audience::Vendor
            } else {
                Audience::Internal
            });
        }
    };
    let type_ = {
        let text = text.clone();
        move |typed: String| text.set(typed)
    };
    let add = {
        let (station, id, text, audience) =
            (station.clone(), id.clone(), text.clone(), *audience);
        move |_: MouseEvent| {
            let comment = Comment {
                text: text.trim().to_owned(),
                audience,
                by: station.by.to_string(),
                on: Some(station.today),
            };
            station.on.emit(Action::Did(Event::Commented(id.clone(), comment)));
            text.set(String::new());
        }
    };
    let summary = match comments.len() {
        0 => "Comment".to_owned(),
        count => words::count(count, "comment", "comments"),
    };
    html! {
        <section class="part" aria-label="Comments">
            { disclosure(summary).open(!comments.is_empty()).html(html! { <>
                <ul class="comments">
                    { for comments.iter().enumerate().map(|(at, comment)| one(props, at, comment)) }
                </ul>
                { text_field(format!("comment-{id}"), "What you want to say", (*text).clone(),
                    type_)
                    .lines() }
                <fieldset>
                    <legend class="unseen">{ "Who may read it" }</legend>
                    { choices(format!("audience-{id}"), items, choose).row(true).html() }
                </fieldset>
                <div>{ button(add).disabled(text.trim().is_empty()).html("Add the comment") }</div>
            </> }) }
        </section>
    }
}

/// One comment.
fn one(props: &Props, at: usize, comment: &Comment) -> Html {
    let Props { station, id } = props;
    let remove = {
        let id = id.clone();
        station
            .on
            .reform(move |_: MouseEvent| Action::Did(Event::CommentTaken(id.clone(), at)))
    };
    let (tone, word) = match comment.audience {
        Audience::Internal => (Tone::Plain, "for us only"),
        Audience::Vendor => (Tone::Warn, "for the vendor too"),
    };
    html! {
        <li key={at}>
            <p>{ comment.text.clone() }</p>
            <p class="small">{ chip(tone, word) }{ " " }{ signed(&comment.by, comment.on) }{ " " }
                { button(remove).weight(Weight::Plain).html("Take it out") }</p>
        </li>
    }
}
