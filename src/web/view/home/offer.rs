//! The offer of the tour, on the first visit.

use std::cell::Cell;

use yew::{Callback, Html, MouseEvent, UseStateHandle, html};

use crate::aids::Aid;
use crate::browser::{focus, local};
use crate::state::Action;
use crate::view::parts::{Weight, button};
use crate::words::say;

thread_local! {
    /// Put away for as long as the page is open, also where nothing can be kept.
    static AWAY: Cell<bool> = const { Cell::new(false) };
}

/// Returns whether the tour is to be offered.
pub(super) fn is_due() -> bool {
    !AWAY.get() && local::get(local::TOUR).is_empty()
}

/// Puts the offer away: for now, or for ever.
pub(crate) fn put_away(for_ever: bool) {
    AWAY.set(true);
    if for_ever {
        local::set(local::TOUR, "seen");
    }
}

/// The offer; `offered` is whether it is there.
pub(super) fn draw(offered: &UseStateHandle<bool>, on: &Callback<Action>) -> Html {
    let away = |for_ever: bool| {
        let offered = offered.clone();
        move |click: MouseEvent| {
            focus::on_heading(&click);
            put_away(for_ever);
            offered.set(false);
        }
    };
    let show = {
        let offered = offered.clone();
        on.reform(move |_: MouseEvent| {
            offered.set(false);
            Action::Showed(Some(Aid::Tour))
        })
    };
    html! {
        <section class="tour-offer" aria-labelledby="offer">
            <h2 id="offer">{ say::offer_title() }</h2>
            <p class="help">{ say::offer_help() }</p>
            <div class="actions">
                { button(show).html(say::offer_show()) }
                { button(away(false)).weight(Weight::Plain).html(say::offer_not_now()) }
                { button(away(true)).weight(Weight::Plain).html(say::offer_never()) }
            </div>
        </section>
    }
}
