//! What every station of the road is given.

use std::rc::Rc;

use jiff::civil::Date;
use yew::{AttrValue, Callback, Properties};

use crate::aids::Aids;
use crate::browser::worker::Worker;
use crate::effect::Effect;
use crate::open;
use crate::papers::Papers;
use crate::place::{Place, Station};
use crate::state::{Action, Mode, Texts};
use crate::view::parts::{Link, link};
use anteroom::assessment::{Assessment, Received};
use anteroom::contract::Contract;
use anteroom::pack::Pack;
use anteroom::scoring::Scorecard;

/// What every station of the road is given. All of it is cheap to clone and to compare.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct StationProps {
    /// The questions and clauses.
    pub(crate) pack: Rc<Pack>,
    /// How far the long texts of the pack have come.
    pub(crate) texts: Texts,
    /// The assessment.
    pub(crate) assessment: Rc<Assessment>,
    /// What it is worth.
    pub(crate) scorecard: Rc<Scorecard>,
    /// What must be agreed; `None` until the clause wording has come.
    pub(crate) contract: Option<Rc<Contract>>,
    /// What the last answer changed.
    pub(crate) effect: Option<Rc<Effect>>,
    /// What the last response changed, until the person has seen it.
    pub(crate) received: Option<Rc<Received>>,
    /// The spot in the station, from the link: a domain, a question, a clause; may be empty.
    pub(crate) at: AttrValue,
    /// Whose program it is.
    pub(crate) mode: Mode,
    /// The name that new answers and findings carry; may be empty.
    pub(crate) by: AttrValue,
    /// The day the program was started: for the dates that entries carry, never for scores.
    pub(crate) today: Date,
    /// The way to the documents.
    pub(crate) worker: Worker,
    /// The documents being made and made.
    pub(crate) papers: Rc<Papers>,
    /// What helps along the way, once it is here.
    pub(crate) aids: Option<Aids>,
    /// Where actions go.
    pub(crate) on: Callback<Action>,
}

impl StationProps {
    /// Returns a place in this assessment.
    pub(crate) fn place(&self, station: Station, at: &str) -> Place {
        Place::of(&open::key(&self.assessment), station, at)
    }

    /// Begins a link to a place in this assessment.
    pub(crate) fn link(&self, station: Station, at: &str) -> Link {
        link(self.place(station, at), &self.on)
    }
}
