//! Whether the open assessment is saved, in true words.

use yew::{AttrValue, Callback, Html, Properties, classes, component, html};

use crate::errand::Errand;
use crate::open::{Saved, Unsaved};
use crate::state::{Action, Tone};
use crate::view::parts::Button;

/// What [`SavedLine`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// Whether it is saved.
    pub(crate) saved: Saved,
    /// Where actions go.
    pub(crate) on: Callback<Action>,
}

/// Whether the open assessment is saved, in the top bar.
#[component]
pub(crate) fn SavedLine(props: &Props) -> Html {
    let (tone, words): (Tone, AttrValue) = match &props.saved {
        Saved::Unchanged => (Tone::Good, "Saved on this device".into()),
        Saved::Waiting | Saved::Saving => (Tone::Plain, "Saving…".into()),
        Saved::At(at) => (Tone::Good, format!("Saved on this device {at}").into()),
        Saved::Not(_) => (Tone::Stop, "Not saved".into()),
    };
    html! { <span class={classes!("saved", tone.class())}>{ words }</span> }
}

/// What to do when it is not saved: a band under the top bar.
#[component]
pub(crate) fn NotSaved(props: &Props) -> Html {
    let Saved::Not(why) = props.saved else { return Html::default() };
    let ask = |errand: Errand| props.on.reform(move |_| Action::Asked(errand.clone()));
    let words = match why {
        Unsaved::Blocked => {
            "This browser does not let the page keep anything, for example in a private window or a closed frame. Download your work before you close the page."
        }
        Unsaved::Full => {
            "There is no room left on this device for this page. Download your work, then delete assessments you no longer need."
        }
        Unsaved::Conflict => {
            "Another tab has saved this assessment since you opened it. Nothing was overwritten."
        }
    };
    html! {
        <div class="band stop" role="alert">
            <p><strong>{ "Not saved. " }</strong>{ words }</p>
            <div class="actions">
                if why == Unsaved::Conflict {
                    <Button onclick={ask(Errand::KeepBoth)}>{ "Keep mine as a copy" }</Button>
                    <Button onclick={ask(Errand::TakeTheirs)}>{ "Take theirs, drop mine" }</Button>
                }
                <Button onclick={ask(Errand::DownloadOpen)}>{ "Download draft" }</Button>
            </div>
        </div>
    }
}
