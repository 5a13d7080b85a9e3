//! The half of the road where answers are judged: a part of the program of its own, which
//! the page loads with the long texts. Answering every question does not need it.

use std::rc::Rc;

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::{Callback, Html, html};

use crate::engine;
use crate::place::Station;
use crate::state::{Action, Mode, State};
use crate::view::compare::Compare;
use crate::view::contract::Contract;
use crate::view::documents::Documents;
use crate::view::review::Review;
use crate::view::scorecard::Scorecard;
use crate::view::sign_off::SignOff;
use crate::view::station::StationProps;
use crate::view::{asked, finish, own_score, references};
use anteroom::assessment::Assessment;
use anteroom::contract;
use anteroom::pack::Pack;
use anteroom::scoring;

/// What the part can do, once it is there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Judging {
    /// Draws the review, the scorecard, the contract, the documents, the references, the
    /// sign-off, or what a vendor is asked again.
    pub(crate) draw: fn(Station, StationProps) -> Html,
    /// Draws responses side by side.
    pub(crate) compare: fn(&State, &Callback<Action>) -> Html,
    /// Selects the contract, from a pack with its long texts.
    pub(crate) select: fn(&Pack, &Assessment, &scoring::Scorecard) -> contract::Contract,
    /// Adds the long texts to a pack; nothing if they are not from this build.
    pub(crate) with_texts: fn(&Pack, &[u8]) -> Option<Pack>,
}

/// There is one such part in a program.
impl PartialEq for Judging {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Loads the part, or says that it could not be loaded; asking again tries again.
#[wasm_split(judging, fallible)]
pub(crate) fn load() -> Result<Judging, SplitLoaderError> {
    let (select, with_texts) = (contract::select, engine::with_texts);
    Ok(Judging { draw, compare, select, with_texts })
}

fn compare(state: &State, on: &Callback<Action>) -> Html {
    let (pack, list) = (Rc::clone(&state.pack), state.list.clone());
    let at = yew::AttrValue::from(state.place.at.clone());
    html! { <Compare {pack} {list} {at} on={on.clone()} /> }
}

fn draw(station: Station, props: StationProps) -> Html {
    match (station, props.mode) {
        (Station::Scorecard, Mode::Vendor) => own_score::draw(&props),
        (Station::Documents, Mode::Vendor) => finish::draw(&props),
        (Station::Review, _) => html! { <Review ..props /> },
        (Station::Scorecard, _) => html! { <Scorecard ..props /> },
        (Station::Contract, _) => html! { <Contract ..props /> },
        (Station::References, _) => references::draw(&props),
        (Station::SignOff, _) => html! { <SignOff ..props /> },
        (Station::Vendor, _) => asked::draw(&props),
        _ => html! { <Documents ..props /> },
    }
}
