//! What can be done to an assessment of the list, behind one button.

use web_sys::{FocusEvent, KeyboardEvent, MouseEvent};
use yew::{Callback, Html, html};

use crate::browser::focus;
use crate::errand::Errand;
use crate::state::Action;
use crate::view::home::row::{Row, title_of};
use crate::view::parts::{Sign, Weight, button, icon};
use crate::words::say;
use crate::world::chores::Chore;

/// What surrounds the button and what it opens.
const AROUND: &str = ".acts";

/// The button, and what it opens.
pub(super) fn draw(row: &Row<'_>) -> Html {
    let (id, title) = (&row.entry.id, title_of(row.entry));
    let open = row.menu.as_ref() == Some(id);
    let toggle = {
        let (menu, id) = (row.menu.clone(), id.clone());
        move |_: MouseEvent| menu.set((!open).then(|| id.clone()))
    };
    let onkeydown = {
        let menu = row.menu.clone();
        Callback::from(move |event: KeyboardEvent| {
            if open && event.key() == "Escape" {
                event.prevent_default();
                focus::on_first_within(&event, AROUND, "button");
                menu.set(None);
            }
        })
    };
    let onfocusout = {
        let menu = row.menu.clone();
        Callback::from(move |event: FocusEvent| {
            if open && focus::goes_out_of(&event, AROUND) {
                menu.set(None);
            }
        })
    };
    html! {
        <div class="acts" {onkeydown} {onfocusout}>
            { button(toggle).weight(Weight::Plain).expanded(open)
                .label(say::list_actions(title)).html(icon(Sign::More)) }
            if open {
                <div class="acts-menu">{ acts(row, title) }</div>
            }
        </div>
    }
}

/// What can be done.
fn acts(row: &Row<'_>, title: &str) -> Html {
    let entry = row.entry;
    // The focus goes back to the button before what it opened goes.
    let close = {
        let menu = row.menu.clone();
        move |click: &MouseEvent| {
            focus::on_first_within(click, AROUND, "button");
            menu.set(None);
        }
    };
    // … or to the next row, where this one goes.
    let leave = {
        let menu = row.menu.clone();
        move |click: &MouseEvent| {
            focus::on_neighbor(click, "li", ".acts button", "#kept");
            menu.set(None);
        }
    };
    let does = |errand: Errand| {
        let (close, on) = (close.clone(), row.on.clone());
        move |click: MouseEvent| {
            close(&click);
            on.emit(Action::Asked(errand.clone()));
        }
    };
    let takes_away = |chore: Chore| {
        let (leave, on) = (leave.clone(), row.on.clone());
        move |click: MouseEvent| {
            leave(&click);
            on.emit(Action::Asked(Errand::Chore(chore.clone())));
        }
    };
    let rename = {
        let (close, renaming, entry) =
            (close.clone(), row.renaming.clone(), entry.clone());
        move |click: MouseEvent| {
            close(&click);
            renaming.set(Some(entry.clone()));
        }
    };
    let id = || entry.id.clone();
    let (archive, label) = if entry.archived {
        (say::list_unarchive(), say::list_unarchive_this(title))
    } else {
        (say::list_archive(), say::list_archive_this(title))
    };
    html! {
        <>
            { button(rename).weight(Weight::Plain).label(say::list_rename_this(title))
                .html(say::list_rename()) }
            if !entry.vendor {
                { button(does(Errand::Chore(Chore::Duplicate(id())))).weight(Weight::Plain)
                    .label(say::list_duplicate_this(title)).html(say::list_duplicate()) }
            }
            { button(does(Errand::Download(id()))).weight(Weight::Plain)
                .label(say::list_download_this(title)).html(say::list_download()) }
            { button(takes_away(Chore::Archive(id(), !entry.archived))).weight(Weight::Plain)
                .label(label).html(archive) }
            { button(takes_away(Chore::Remove(id()))).weight(Weight::Plain)
                .label(say::list_delete_this(title)).html(say::list_delete()) }
        </>
    }
}
