//! Whether the open assessment is saved, in true words.

use yew::{AttrValue, Callback, Html, classes, html};

use crate::errand::Errand;
use crate::open::{Saved, Unsaved};
use crate::state::{Action, Tone};
use crate::view::parts::button;

/// Whether the open assessment is saved, in the top bar.
pub(crate) fn line(saved: &Saved) -> Html {
    let (tone, words): (Tone, AttrValue) = match saved {
        Saved::Unchanged => (Tone::Good, "Saved on this device".into()),
        Saved::Waiting | Saved::Saving => (Tone::Plain, "Saving…".into()),
        Saved::At(at) => (Tone::Good, format!("Saved on this device {at}").into()),
        Saved::Not(_) => (Tone::Stop, "Not saved".into()),
    };
    html! { <span class={classes!("saved", tone.class())}>{ words }</span> }
}

/// What to do when it is not saved: a band under the top bar.
pub(crate) fn band(saved: &Saved, on: &Callback<Action>) -> Html {
    let Saved::Not(why) = *saved else { return Html::default() };
    let ask = |errand: Errand| on.reform(move |_| Action::Asked(errand.clone()));
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
                    { button(ask(Errand::KeepBoth)).html("Keep mine as a copy") }
                    { button(ask(Errand::TakeTheirs)).html("Take theirs, drop mine") }
                }
                { button(ask(Errand::DownloadOpen)).html("Download draft") }
            </div>
        </div>
    }
}
