//! Whether the open assessment is saved, in true words.

use yew::{
    AttrValue, Callback, Html, Properties, classes, component, html, use_effect_with,
    use_state_eq,
};

use crate::errand::Errand;
use crate::open::{Saved, Unsaved};
use crate::state::{Action, Tone};
use crate::typing::Typing;
use crate::view::parts::button;
use crate::words::say;

/// What a [`SavedLine`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// Whether the open assessment is saved, as far as it was taken up.
    pub(crate) saved: Saved,
    /// What is typed just now.
    pub(crate) typing: Typing,
}

/// Whether the open assessment is saved, in the top bar. What is typed just now is not.
#[component]
pub(crate) fn SavedLine(props: &Props) -> Html {
    let waits = use_state_eq(|| false);
    use_effect_with(props.typing.clone(), {
        let waits = waits.setter();
        move |typing| typing.listen(Callback::from(move |now| waits.set(now)))
    });
    let saved = match &props.saved {
        Saved::Unchanged | Saved::At(_) if *waits => &Saved::Waiting,
        saved => saved,
    };
    let (tone, words): (Tone, AttrValue) = match saved {
        Saved::Unchanged => (Tone::Good, say::saved_here().into()),
        Saved::Waiting | Saved::Saving => (Tone::Plain, say::saved_saving().into()),
        Saved::At(at) => (Tone::Good, say::saved_at(at).into()),
        Saved::Not(_) => (Tone::Stop, say::saved_not().into()),
    };
    html! { <span class={classes!("saved", tone.class())}>{ words }</span> }
}

/// What to do when it is not saved: a band under the top bar.
pub(crate) fn band(trouble: Option<Unsaved>, on: &Callback<Action>) -> Html {
    let Some(why) = trouble else { return Html::default() };
    let ask = |errand: Errand| on.reform(move |_| Action::Asked(errand.clone()));
    let words = match why {
        Unsaved::Blocked => say::saved_blocked(),
        Unsaved::Unwanted => say::saved_unwanted(),
        Unsaved::Full => say::saved_full(),
        Unsaved::Conflict => say::saved_conflict(),
    };
    html! {
        <div class="band stop" role="alert">
            <p><strong>{ say::saved_not_band() }</strong>{ " " }{ words }</p>
            <div class="actions">
                if why == Unsaved::Conflict {
                    { button(ask(Errand::KeepBoth)).html(say::saved_keep_mine()) }
                    { button(ask(Errand::TakeTheirs)).html(say::saved_take_theirs()) }
                }
                { button(ask(Errand::DownloadOpen)).html(say::saved_download()) }
            </div>
        </div>
    }
}
