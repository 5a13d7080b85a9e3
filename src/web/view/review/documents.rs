//! The documents behind an answer, and who on the buyer's side has read them.

use web_sys::HtmlInputElement;
use yew::{Event as DomEvent, Html, Properties, TargetCast as _, component, html};

use crate::state::{Action, Tone};
use crate::view::parts::chip;
use crate::view::station::StationProps;
use crate::words::{self, say};
use anteroom::assessment::{Answer, Event, Evidence};
use anteroom::pack::{EvidenceClass, QuestionId};

/// What the [`Documents`] are given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The question.
    pub(super) id: QuestionId,
}

/// The documents behind an answer.
#[component]
pub(super) fn Documents(props: &Props) -> Html {
    let Props { station, id } = props;
    let Some(question) = station.pack.question(id) else { return Html::default() };
    let expects = match question.evidence_class {
        None | Some(EvidenceClass::None) => None,
        Some(EvidenceClass::Document) => Some(say::review_evidence_document()),
        Some(EvidenceClass::Independent) => Some(say::review_evidence_independent()),
    };
    let answer = station.assessment.answers.get(id).cloned().unwrap_or_default();
    if expects.is_none() && answer.evidence.is_empty() {
        return Html::default();
    }
    let accept = question.guidance.evidence.trim();
    html! {
        <section class="part" aria-label={say::review_evidence()}>
            <h3>{ say::review_evidence() }</h3>
            <p class="small">{ expects.unwrap_or_else(say::review_evidence_none_needed) }
                { " " }<span lang="en">{ accept.to_owned() }</span></p>
            if answer.evidence.is_empty() {
                <p>{ say::review_evidence_word() }</p>
            }
            <ul class="evidence-list">
                { for answer.evidence.iter().enumerate().map(|(at, document)| one(props, &answer, at, document)) }
            </ul>
            if station.by.trim().is_empty() && !answer.evidence.is_empty() {
                <p class="small">{ say::review_evidence_name_first() }</p>
            }
        </section>
    }
}

/// One document.
fn one(props: &Props, answer: &Answer, at: usize, document: &Evidence) -> Html {
    let Props { station, id } = props;
    let change = |set: fn(&mut Evidence, bool, &StationProps)| {
        let (station, id, answer) = (station.clone(), id.clone(), answer.clone());
        move |event: DomEvent| {
            let on = event
                .target_dyn_into::<HtmlInputElement>()
                .is_some_and(|input| input.checked());
            let mut answer = answer.clone();
            if let Some(document) = answer.evidence.get_mut(at) {
                set(document, on, &station);
            }
            station.on.emit(Action::Did(Event::Answered(id.clone(), answer)));
        }
    };
    let read = change(|document, on, station| {
        document.read_by = if on { station.by.trim().to_owned() } else { String::new() };
        document.read_on = on.then_some(station.today);
    });
    let independent = change(|document, on, _| document.independent = on);
    let is_read = !document.read_by.trim().is_empty();
    let complete = !document.title.trim().is_empty()
        && !document.version.trim().is_empty()
        && document.date.is_some();
    let expired =
        document.expires.is_some_and(|expires| expires < station.assessment.date);
    html! {
        <li key={at}>
            <p><strong>{ if document.title.trim().is_empty() { say::review_untitled().to_owned() } else { document.title.clone() } }</strong>
                { " " }<span class="small">{ described(document) }</span>
                if expired { { " " }{ chip(Tone::Warn, say::review_evidence_expired()) } }
            </p>
            if !complete {
                <p class="small">{ say::review_evidence_incomplete() }</p>
            }
            if let Some(sha256) = &document.sha256 { <p class="hash">{ format!("SHA-256 {sha256}") }</p> }
            <label class="tick">
                <input type="checkbox" checked={is_read} onchange={read}
                    disabled={station.by.trim().is_empty() && !is_read} />
                <span>{ read_words(document) }</span>
            </label>
            <label class="tick">
                <input type="checkbox" checked={document.independent} onchange={independent} />
                <span>{ say::review_evidence_from_outside() }</span>
            </label>
        </li>
    }
}

/// Returns who has read a document and when, as the words of its box.
fn read_words(document: &Evidence) -> String {
    match (document.read_by.trim(), document.read_on) {
        ("", _) => say::review_evidence_read().to_owned(),
        (by, None) => say::review_evidence_read_by(by),
        (by, Some(on)) => say::review_evidence_read_on(by, &words::date(on)),
    }
}

/// Returns version, date and expiry in words.
fn described(document: &Evidence) -> String {
    let mut parts: Vec<String> = Vec::new();
    if !document.version.trim().is_empty() {
        parts.push(say::review_evidence_version(document.version.trim()));
    }
    parts.extend(document.date.map(words::date));
    parts.extend(
        document.expires.map(|day| say::review_evidence_expires(&words::date(day))),
    );
    parts.join(", ")
}
