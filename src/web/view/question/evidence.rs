//! The documents behind an answer.

use jiff::civil::Date;
use web_sys::{DragEvent, File, HtmlInputElement};
use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, Properties, TargetCast as _, component,
    html, use_state,
};

use crate::browser::files;
use crate::state::Mode;
use crate::view::parts::{Button, DateField, Icon, Sign, TextField, Weight};
use anteroom::assessment::{Answer, Evidence};
use anteroom::pack::QuestionId;

/// What the [`EvidenceEditor`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// The question.
    pub(super) id: QuestionId,
    /// The answer so far.
    pub(super) answer: Answer,
    /// Whose program it is.
    pub(super) mode: Mode,
    /// Today, to say what has expired.
    pub(super) today: Date,
    /// What to accept; empty while it is not here.
    pub(super) expected: AttrValue,
    /// Where the answer goes.
    pub(super) emit: Callback<(Answer, bool)>,
}

/// The documents behind an answer: named, never kept.
#[component]
pub(super) fn EvidenceEditor(props: &Props) -> Html {
    let Props { id, answer, emit, .. } = props;
    let add = {
        let answer = answer.clone();
        emit.reform(move |_: MouseEvent| {
            let mut answer = answer.clone();
            answer.evidence.push(Evidence::default());
            (answer, false)
        })
    };
    let one = |at: usize| {
        html! {
            <Document key={at} id={format!("{id}-evidence-{at}")} {at} answer={answer.clone()}
                today={props.today} emit={emit.clone()} />
        }
    };
    html! {
        <div class="panel evidence">
            <p>
                { match props.mode {
                    Mode::Buyer => "Name the document. One with title, version and date counts more than a bare answer. Once you have read it, it counts in full: mark that in the review.",
                    Mode::Vendor => "Name the document. One with title, version and date counts more than a bare answer. Once the buyer has read it, it counts in full.",
                } }
            </p>
            if !props.expected.is_empty() {
                <p class="small"><strong>{ "What to accept. " }</strong>{ props.expected.clone() }</p>
            }
            { for (0..answer.evidence.len()).map(one) }
            <Button onclick={add}><Icon sign={Sign::Plus} />
                { if answer.evidence.is_empty() { "Name a document" } else { "Name another" } }
            </Button>
        </div>
    }
}

/// What a [`Document`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
struct DocumentProps {
    id: AttrValue,
    at: usize,
    answer: Answer,
    today: Date,
    emit: Callback<(Answer, bool)>,
}

impl DocumentProps {
    /// Returns what changes this document and passes the answer on.
    fn change<T: 'static>(
        &self,
        typed: bool,
        set: impl Fn(&mut Evidence, T) + 'static,
    ) -> Callback<T> {
        let (answer, at) = (self.answer.clone(), self.at);
        self.emit.reform(move |value: T| {
            let mut answer = answer.clone();
            if let Some(evidence) = answer.evidence.get_mut(at) {
                set(evidence, value);
            }
            (answer, typed)
        })
    }
}

/// One document.
#[component]
fn Document(props: &DocumentProps) -> Html {
    let DocumentProps { id, at, answer, emit, .. } = props;
    let Some(evidence) = answer.evidence.get(*at) else { return Html::default() };
    let remove = {
        let (answer, at) = (answer.clone(), *at);
        emit.reform(move |_: MouseEvent| {
            let mut answer = answer.clone();
            if at < answer.evidence.len() {
                answer.evidence.remove(at);
            }
            (answer, false)
        })
    };
    let expired = evidence.expires.is_some_and(|expires| expires < props.today);
    let independent = props.change(false, |evidence, event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        evidence.independent = input.is_some_and(|input| input.checked());
    });
    html! {
        <div class="document" role="group" aria-label={format!("Document {}", at + 1)}>
            <TextField id={format!("{id}-title")} label="Title" value={evidence.title.clone()}
                oninput={props.change(true, |evidence, title| evidence.title = title)} />
            <div class="pair">
                <TextField id={format!("{id}-version")} label="Version" value={evidence.version.clone()}
                    oninput={props.change(true, |evidence, version| evidence.version = version)} />
                <DateField id={format!("{id}-on")} label="Date" value={evidence.date}
                    onchange={props.change(false, |evidence, date| evidence.date = date)} />
                <DateField id={format!("{id}-expires")} label="Expires" value={evidence.expires}
                    hint={if expired { "This has expired and counts less" } else { "" }}
                    onchange={props.change(false, |evidence, date| evidence.expires = date)} />
            </div>
            <label class="tick">
                <input type="checkbox" checked={evidence.independent} onchange={independent} />
                <span>{ "From somebody independent of the vendor, such as a test house" }</span>
            </label>
            <Fingerprint id={id.clone()} sha256={evidence.sha256.clone()} titled={!evidence.title.is_empty()}
                told={props.change(false, |evidence, (name, sha256): (String, Option<String>)| {
                    if evidence.title.is_empty() && sha256.is_some() {
                        evidence.title = name;
                    }
                    evidence.sha256 = sha256;
                })} />
            <Button weight={Weight::Plain} onclick={remove}><Icon sign={Sign::Remove} />{ "Take this document out" }</Button>
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
            said.set(Some("Computing the fingerprint…"));
            let (told, said, known) = (told.clone(), said.clone(), known.clone());
            files::fingerprint(
                file,
                Callback::from(move |found: Option<(String, String)>| {
                    match (found, &known) {
                        (None, _) => {
                            said.set(Some("The file could not be read. Try again."));
                        }
                        (Some((_, found)), Some(known)) if found == *known => {
                            said.set(Some(
                                "It is the same file: the fingerprint matches.",
                            ));
                        }
                        (Some(_), Some(_)) => {
                            said.set(Some("It is another file, or it was changed: the fingerprint differs. Take the fingerprint out first to name the new file."));
                        }
                        (Some((name, found)), None) => {
                            said.set(Some(
                                "Fingerprint taken. The file itself is not kept.",
                            ));
                            told.emit((name, Some(found)));
                        }
                    }
                }),
            );
        })
    };
    let onchange = take.reform(|event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let file = input
            .as_ref()
            .and_then(HtmlInputElement::files)
            .and_then(|files| files.get(0));
        if let Some(input) = input {
            input.set_value("");
        }
        file
    });
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
                <p class="small">{ "Fingerprint (SHA-256)" }</p>
                <p class="hash">{ grouped(sha256) }</p>
            }
            <label for={field.clone()}>
                { if props.sha256.is_some() { "Check a file against it" } else { "File, for its fingerprint" } }
            </label>
            <span class="hint">{ "Drop it here or choose it. It is read on this device and not kept." }</span>
            <input type="file" id={field} {onchange} />
            if let Some(said) = *said {
                <p class="small" role="status">{ said }</p>
            }
            if props.sha256.is_some() {
                <Button weight={Weight::Plain} onclick={clear}>{ "Take the fingerprint out" }</Button>
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
