//! What keys do on every page.

use yew::{Callback, KeyboardEvent};

use crate::aids::Aid;
use crate::browser::{focus, keys};
use crate::place::Station;
use crate::state::{Action, State};
use crate::view::answering::next_unanswered;
use crate::view::station::StationProps;
use anteroom::pack::QuestionId;

/// Does what a key asks for. A dialog has its keys to itself, and so has a text field.
pub(crate) fn press(
    event: &KeyboardEvent,
    state: &State,
    station: Option<&StationProps>,
    on: &Callback<Action>,
) {
    if event.default_prevented() || state.aid.is_some() || keys::in_dialog(event) {
        return;
    }
    if let Some(action) = wanted(event, station) {
        event.prevent_default();
        on.emit(action);
    }
}

/// Returns what a key asks for.
fn wanted(event: &KeyboardEvent, station: Option<&StationProps>) -> Option<Action> {
    let key = event.key();
    let command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    if command && key == "k" && !event.shift_key() {
        return Some(Action::Showed(Some(Aid::Search)));
    }
    if keys::typing(event) {
        return None;
    }
    if command {
        return match (key.as_str(), event.shift_key()) {
            ("z", false) => Some(Action::Undo),
            ("z" | "Z", true) | ("y", false) => Some(Action::Redo),
            _ => None,
        };
    }
    let step = match key.as_str() {
        "ArrowDown" if event.alt_key() => Some(true),
        "ArrowUp" if event.alt_key() => Some(false),
        "j" if !keys::command(event) => Some(true),
        "k" if !keys::command(event) => Some(false),
        _ => None,
    };
    if let Some(on) = step.filter(|_| station.is_some()) {
        if focus::step(event, on) {
            event.prevent_default();
        }
        return None;
    }
    if keys::command(event) {
        return None;
    }
    match key.as_str() {
        "/" => Some(Action::Showed(Some(Aid::Search))),
        "?" => Some(Action::Showed(Some(Aid::Keys))),
        "n" => {
            let station = station?;
            let here = QuestionId::from(keys::question(event).unwrap_or_default());
            let next = next_unanswered(station, Some(&here))?;
            Some(Action::Went(station.place(Station::Vendor, next.as_str())))
        }
        _ => None,
    }
}
