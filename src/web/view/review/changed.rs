//! What the last response changed about an answer: before and now.

use yew::{Html, Properties, component, html};

use crate::state::Tone;
use crate::view::parts::chip;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::{Answer, Change, Evidence};
use anteroom::contract::in_words;
use anteroom::pack::Question;

/// Draws what an answer was before the last response, if that changed it.
pub(super) fn before(station: &StationProps, question: &Question) -> Html {
    let changes = &station.assessment.changes;
    let Some(change) = changes.iter().find(|change| change.question == question.id)
    else {
        return Html::default();
    };
    html! {
        <div class="before">
            <p class="small">{ if change.seen { say::review_before_seen() } else { say::review_before() } }</p>
            { was(question, &change.before) }
            { for news(station, change) }
        </div>
    }
}

/// What the [`Compared`] answers are.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// What changed.
    pub(super) change: Change,
}

/// An answer before and after the last response, side by side.
#[component]
pub(super) fn Compared(props: &Props) -> Html {
    let Props { station, change } = props;
    let Some(question) = station.pack.question(&change.question) else {
        return Html::default();
    };
    let now = station.assessment.answers.get(&change.question).cloned();
    html! {
        <div class="compared">
            <div><p class="small">{ say::review_was() }</p>{ was(question, &change.before) }</div>
            <div><p class="small">{ say::review_is() }</p>{ was(question, &now.unwrap_or_default()) }
                { for news(station, change) }
            </div>
        </div>
    }
}

/// An answer in words, with its note.
fn was(question: &Question, answer: &Answer) -> Html {
    html! {
        <>
            if answer.is_empty() {
                <p>{ say::review_unanswered() }</p>
            } else {
                <p lang="en">{ in_words(question, answer) }</p>
            }
            if !answer.note.trim().is_empty() { <p class="note" dir="auto">{ answer.note.clone() }</p> }
        </>
    }
}

/// The documents that came with a change.
fn news(station: &StationProps, change: &Change) -> Vec<Html> {
    let now = station.assessment.answers.get(&change.question);
    let documents = now.map_or(&[][..], |answer| &answer.evidence);
    let known = |document: &&Evidence| {
        change.before.evidence.iter().any(|old| {
            (&old.title, &old.version, old.date)
                == (&document.title, &document.version, document.date)
        })
    };
    let titled = |document: &Evidence| {
        let title = document.title.trim();
        if title.is_empty() {
            say::review_untitled().to_owned()
        } else {
            title.to_owned()
        }
    };
    documents
        .iter()
        .filter(|document| !known(document))
        .map(|document| {
            html! { <p>{ chip(Tone::Good, say::review_new_evidence()) }{ " " }{ titled(document) }</p> }
        })
        .collect()
}
