//! The documents behind an answer.

use jiff::civil::Date;
use web_sys::{DragEvent, File, HtmlInputElement};
use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, Properties, TargetCast as _, component,
    html, use_state,
};

use super::{Around, Panel, Props};
use crate::browser::files;
use crate::edit::{Emit, edit};
use crate::state::Mode;
use crate::view::parts::{Sign, Weight, button, date_field, text_field};
use crate::words::say;
use anteroom::assessment::{Answer, Evidence};

/// The documents behind an answer: named, never kept.
pub(super) fn editor(props: &Props, around: &Around<'_>) -> Html {
    let Around { question, answer, emit, .. } = *around;
    let id = &question.id;
    let expected = &question.guidance.evidence;
    let add = edit(emit, false, |answer, _: &MouseEvent| {
        answer.evidence.push(Evidence::default());
    });
    let one = |at: usize| {
        let spot = Spot { id: format!("{id}-evidence-{at}"), at, answer, emit };
        document(&spot, props.signer.on)
    };
    html! {
        <div key={Panel::Evidence as u8} class="panel evidence">
            <p>
                { match props.mode {
                    Mode::Buyer => say::evidence_help(),
                    Mode::Vendor => say::evidence_help_vendor(),
                } }
            </p>
            if !expected.is_empty() {
                <p class="small"><strong>{ say::evidence_what_to_accept() }</strong>{ " " }<span lang="en">{ expected.clone() }</span></p>
            }
            { for (0..answer.evidence.len()).map(one) }
            { button(add).sign(Sign::Plus)
                .html(if answer.evidence.is_empty() { say::evidence_add() } else { say::evidence_add_another() }) }
        </div>
    }
}

/// Where a document stands in an answer.
struct Spot<'a> {
    id: String,
    at: usize,
    answer: &'a Answer,
    emit: &'a Emit,
}

impl Spot<'_> {
    /// Returns what changes this document and passes the answer on.
    fn change<T: 'static>(
        &self,
        typed: bool,
        set: impl Fn(&mut Evidence, &T) + 'static,
    ) -> Callback<T> {
        let at = self.at;
        edit(self.emit, typed, move |answer, value| {
            if let Some(evidence) = answer.evidence.get_mut(at) {
                set(evidence, value);
            }
        })
    }
}

/// One document.
fn document(spot: &Spot<'_>, today: Date) -> Html {
    let Spot { id, at, answer, emit } = spot;
    let Some(evidence) = answer.evidence.get(*at) else { return Html::default() };
    let remove = {
        let at = *at;
        edit(emit, false, move |answer, _: &MouseEvent| {
            if at < answer.evidence.len() {
                answer.evidence.remove(at);
            }
        })
    };
    let expired = evidence.expires.is_some_and(|expires| expires < today);
    let independent = spot.change(false, |evidence, event: &Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        evidence.independent = input.is_some_and(|input| input.checked());
    });
    html! {
        <div key={*at} class="document" role="group" aria-label={say::evidence_document(at + 1)}>
            { text_field(format!("{id}-title"), say::evidence_title(), evidence.title.clone(),
                spot.change(true, |evidence, title: &String| evidence.title.clone_from(title)))
                .html() }
            <div class="pair">
                { text_field(format!("{id}-version"), say::evidence_version(), evidence.version.clone(),
                    spot.change(true, |evidence, version: &String| evidence.version.clone_from(version)))
                    .html() }
                { date_field(format!("{id}-on"), say::ask_date(), evidence.date,
                    spot.change(false, |evidence, date| evidence.date = *date))
                    .html() }
                { date_field(format!("{id}-expires"), say::evidence_expires(), evidence.expires,
                    spot.change(false, |evidence, date| evidence.expires = *date))
                    .hint(if expired { say::evidence_expired() } else { "" }).html() }
            </div>
            <label class="tick">
                <input type="checkbox" checked={evidence.independent} onchange={independent} />
                <span>{ say::evidence_independent() }</span>
            </label>
            <Fingerprint id={id.clone()} sha256={evidence.sha256.clone()} titled={!evidence.title.is_empty()}
                told={spot.change(false, |evidence, (name, sha256): &(String, Option<String>)| {
                    if evidence.title.is_empty() && sha256.is_some() {
                        evidence.title.clone_from(name);
                    }
                    evidence.sha256.clone_from(sha256);
                })} />
            { button(remove).weight(Weight::Plain).sign(Sign::Remove).html(say::evidence_remove()) }
        </div>
    }
}

/// What the [`Fingerprint`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
struct FingerprintProps {
    id: AttrValue,
    sha256: Option<String>,
    titled: bool,
    told: Callback<(String, Option<String>)>,
}

/// The fingerprint of the document's file, computed on this device from a dropped or
/// chosen file. The same file can be dropped later to see that it has not changed.
#[component]
fn Fingerprint(props: &FingerprintProps) -> Html {
    let said = use_state(|| None::<&'static str>);
    let take = {
        let (told, said, known) =
            (props.told.clone(), said.clone(), props.sha256.clone());
        Callback::from(move |file: Option<File>| {
            let Some(file) = file else { return };
            said.set(Some(say::evidence_computing()));
            let (told, said, known) = (told.clone(), said.clone(), known.clone());
            files::fingerprint(
                file,
                Callback::from(move |found: Option<(String, String)>| {
                    match (found, &known) {
                        (None, _) => {
                            said.set(Some(say::evidence_unreadable()));
                        }
                        (Some((_, found)), Some(known)) if found == *known => {
                            said.set(Some(say::evidence_same()));
                        }
                        (Some(_), Some(_)) => {
                            said.set(Some(say::evidence_differs()));
                        }
                        (Some((name, found)), None) => {
                            said.set(Some(say::evidence_taken()));
                            told.emit((name, Some(found)));
                        }
                    }
                }),
            );
        })
    };
    let onchange = take.reform(|change: Event| files::chosen(&change));
    let ondrop = take.reform(|event: DragEvent| {
        event.prevent_default();
        event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0))
    });
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let clear = props.told.reform(|_: MouseEvent| (String::new(), None));
    let field = format!("{}-file", props.id);
    html! {
        <div class="file" {ondrop} {ondragover}>
            if let Some(sha256) = &props.sha256 {
                <p class="small">{ say::evidence_fingerprint() }</p>
                <p class="hash">{ grouped(sha256) }</p>
            }
            <label for={field.clone()}>
                { if props.sha256.is_some() { say::evidence_check_file() } else { say::evidence_file() } }
            </label>
            <span class="hint">{ say::evidence_file_help() }</span>
            <input type="file" id={field} {onchange} />
            if let Some(said) = *said {
                <p class="small" role="status">{ said }</p>
            }
            if props.sha256.is_some() {
                { button(clear).weight(Weight::Plain).html(say::evidence_remove_fingerprint()) }
            }
        </div>
    }
}

/// Returns a fingerprint in groups that people can compare.
fn grouped(sha256: &str) -> String {
    let digits: Vec<char> = sha256.chars().collect();
    let groups: Vec<String> =
        digits.chunks(8).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}
