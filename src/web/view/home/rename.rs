//! Asks for another title.

use web_sys::SubmitEvent;
use yew::{Callback, Html, UseStateHandle, html};

use crate::browser::storage::Entry;
use crate::errand::Errand;
use crate::state::Action;
use crate::view::parts::{Dialog, text_field};
use crate::words::say;
use crate::world::chores::Chore;

/// Asks for another title; the entry being renamed holds what was typed so far.
pub(super) fn dialog(
    renaming: &UseStateHandle<Option<Entry>>,
    on: &Callback<Action>,
) -> Html {
    let oninput = {
        let renaming = renaming.clone();
        move |title: String| {
            renaming.set((*renaming).clone().map(|entry| Entry { title, ..entry }));
        }
    };
    let onclose = {
        let renaming = renaming.clone();
        Callback::from(move |()| renaming.set(None))
    };
    let onsubmit = {
        let (renaming, on) = (renaming.clone(), on.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(Entry { id, title, .. }) = &*renaming
                && !title.trim().is_empty()
            {
                let title = title.trim().to_owned();
                on.emit(Action::Asked(Errand::Chore(Chore::Rename(id.clone(), title))));
            }
            renaming.set(None);
        })
    };
    let title = renaming.as_ref().map(|entry| entry.title.clone()).unwrap_or_default();
    html! {
        <Dialog open={renaming.is_some()} title={say::list_rename()} {onclose}>
            <form {onsubmit} class="start">
                { text_field("rename-title", say::list_rename_title(), title, oninput).html() }
                <button type="submit" class="button main">{ say::list_rename() }</button>
            </form>
        </Dialog>
    }
}
