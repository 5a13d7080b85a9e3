//! What helps along the way and is not needed to answer: a part of the program of its own,
//! which the page loads right after the first screen.

use std::rc::Rc;

use jiff::civil::Date;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::{Callback, Html, KeyboardEvent, html};

use crate::browser::storage::Entry;
use crate::place::Station;
use crate::state::{Action, State};
use crate::undo;
use crate::view::home::list;
use crate::view::question::{self, Around, Line};
use crate::view::search::Search;
use crate::view::section::{self, Tools};
use crate::view::station::StationProps;
use crate::view::{bar, gallery, keys, press, received, steps, stored, tour};
use crate::world::World;
use crate::world::chores::{self, Chore};
use anteroom::assessment::Received;
use anteroom::pack::{DomainId, Question};

/// Something that is shown above the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aid {
    /// What the keys do.
    Keys,
    /// The tour.
    Tour,
    /// Search over everything one can go to.
    Search,
    /// What was done since the assessment was opened, to be taken back.
    Steps,
}

/// A step back, or one that is done again.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Turn {
    /// So many steps back.
    Back(usize),
    /// The last step that was taken back is done again.
    Again,
}

/// What the part can do, once it is there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Aids {
    /// Draws the way past the frame, the first thing on every page.
    pub(crate) skip: fn(&State, &Callback<Action>) -> Html,
    /// Draws what is open and what can be done with it, in the top bar.
    pub(crate) bar: fn(&Rc<State>, &Callback<Action>) -> Html,
    /// Draws what is shown above the page, and what stands ready to be.
    pub(crate) above: fn(&Rc<State>, &Callback<Action>) -> Html,
    /// Returns where a question stands, and what its answer did.
    pub(crate) lines: fn(&StationProps, &Question) -> [Line; 2],
    /// Draws what can be opened under a question.
    pub(crate) more: fn(&question::Props, &Around<'_>) -> Html,
    /// Draws which questions of a section are shown, and the sharing out of the rest.
    pub(crate) tools: fn(&StationProps, &Tools<'_>) -> Html,
    /// Draws the way to the other sections.
    pub(crate) jump: fn(&StationProps, Option<&DomainId>) -> Html,
    /// Draws what is wrong on a page, where somebody wants to go on.
    pub(crate) wrong: fn(&StationProps, Station) -> Html,
    /// Draws what a response changed.
    pub(crate) received: fn(&Received, &StationProps) -> Html,
    /// Draws the list of assessments.
    pub(crate) list: fn(&Rc<[Entry]>, Date, &Callback<Action>) -> Html,
    /// Draws a screen that belongs to no assessment: what is stored, or the gallery.
    pub(crate) alone: fn(&State, &Callback<Action>) -> Html,
    /// Does something to what is stored.
    pub(crate) chore: fn(World, Chore),
    /// Does what a key asks for.
    pub(crate) press:
        fn(&KeyboardEvent, &State, Option<&StationProps>, &Callback<Action>),
    /// Takes steps back or does one again.
    pub(crate) turn: fn(&mut State, Turn),
}

/// There is one such part in a program.
impl PartialEq for Aids {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Loads the part, or says that it could not be loaded; asking again tries again.
#[wasm_split(aids, fallible)]
pub(crate) fn load() -> Result<Aids, SplitLoaderError> {
    Ok(Aids {
        above,
        lines: question::lines,
        more: question::more,
        tools: section::tools,
        jump: section::jump,
        wrong: section::wrong,
        received: received::draw,
        list: list::draw,
        alone,
        chore: chores::run,
        skip: bar::skip,
        bar: bar::draw,
        press: press::press,
        turn: undo::turn,
    })
}

fn alone(state: &State, on: &Callback<Action>) -> Html {
    match state.place.station {
        Station::Gallery => html! { <gallery::Waiting /> },
        _ => stored::draw(state, on),
    }
}

/// Dialogs stay in the page while they are closed: the browser gives the focus back.
fn above(state: &Rc<State>, on: &Callback<Action>) -> Html {
    let close = |aid: Aid| {
        let (on, state) = (on.clone(), Rc::clone(state));
        Callback::from(move |()| {
            // One that made room for another is not what is shown.
            if state.aid == Some(aid) {
                on.emit(Action::Showed(None));
            }
        })
    };
    let steps = state.open.is_some();
    html! {
        <>
            { keys::draw(state.aid == Some(Aid::Keys), steps, on, &close(Aid::Keys)) }
            <Search state={Rc::clone(state)} on={on.clone()} />
            { steps::draw(state, on, &close(Aid::Steps)) }
            { tour::draw(state, on) }
        </>
    }
}
