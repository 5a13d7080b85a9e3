//! What was said about one purchase.
//!
//! Takes: what people and files say, as events.
//! Gives: an [`Assessment`]: profile, answers, review, contract choices; nothing derived.
//! Never: holds a score, knows today's date, drops what it does not know.

mod answer;
mod choices;
mod clarification;
mod date;
mod event;
mod evidence;
mod exchange;
mod fit;
mod kept;
mod review;
pub mod saved;
mod subject;
mod work;

use std::collections::BTreeMap;

use jiff::civil::Date;

pub use answer::{Answer, Given};
pub use choices::{
    ContractChoices, Exception, Negotiation, RemedyPlan, SignOff, VariantChoice,
};
pub use clarification::{Change, Clarification, Point, Signature};
pub use date::date_of;
pub use event::Event;
pub use evidence::{Evidence, EvidenceLevel};
pub use exchange::{NotReceived, Received};
pub use fit::Misfit;
pub use kept::{Kept, KeptMember, Step};
pub use review::{
    Audience, Comment, Control, ControlStrength, Finding, Override, Review,
};
pub use subject::Subject;

use crate::pack::{Pack, QuestionId};

/// One purchase under examination: the unit that is saved and exchanged.
///
/// The profile is not a part of its own: it is the answers to the questions of the
/// context and readiness domains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Given by the shell when it is made; tells two assessments apart.
    pub id: String,
    /// What people call it, such as "Infusion pumps, ward 4".
    pub title: String,
    /// The day as of which everything is judged: evidence ages, controls expire.
    pub date: Date,
    /// What it is at this point of its road.
    pub stage: Stage,
    /// The pack it was answered in.
    pub pack: PackStamp,
    /// What was answered, by question. A question that is not here is unanswered.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// What the buyer thinks of the answers.
    pub reviews: BTreeMap<QuestionId, Review>,
    /// What was chosen for the contract.
    pub contract: ContractChoices,
    /// The acceptance of a residual risk above the appetite, at tier Critical.
    pub sign_off: Option<SignOff>,
    /// Who signs for the result, in the order they signed.
    pub signatures: Vec<Signature>,
    /// What the vendor is asked again: in the buyer's file the last round, in a request
    /// and its response what they are about.
    pub clarification: Option<Clarification>,
    /// What the last response changed, in bank order.
    pub changes: Vec<Change>,
    /// Exceptions from hard gates by a named executive.
    pub exceptions: BTreeMap<QuestionId, Exception>,
    /// Who is to answer a question, by question: how people share out the work. It never
    /// leaves the house, and nothing is scored by it.
    pub assigned: BTreeMap<QuestionId, String>,
    /// Questions that somebody saw and put off, in the order of their ids. They stay
    /// unanswered, and are scored so.
    pub later: Vec<QuestionId>,
    /// Answers to questions that this pack does not have, kept as they came, so that an
    /// older pack loses nothing of a newer one.
    pub unknown_answers: BTreeMap<String, serde_json::Value>,
    /// What a newer program wrote and this one does not know.
    pub kept: Kept,
}

impl Assessment {
    /// Returns an assessment in which nothing is answered yet.
    pub fn new(pack: &Pack, id: &str, title: &str, date: Date) -> Self {
        Self {
            id: id.to_owned(),
            title: title.to_owned(),
            date,
            stage: Stage::Assessment,
            pack: PackStamp::of(pack),
            answers: BTreeMap::new(),
            reviews: BTreeMap::new(),
            contract: ContractChoices::default(),
            sign_off: None,
            signatures: Vec::new(),
            clarification: None,
            changes: Vec::new(),
            exceptions: BTreeMap::new(),
            assigned: BTreeMap::new(),
            later: Vec::new(),
            unknown_answers: BTreeMap::new(),
            kept: Kept::default(),
        }
    }
}

/// What an assessment is at this point of its road.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// The buyer's whole file.
    #[default]
    Assessment,
    /// What the buyer gives a vendor: the profile, and nothing internal.
    Request,
    /// What the vendor gives back: the request with the vendor's answers.
    Response,
}

/// Which pack an assessment was answered in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackStamp {
    /// The pack's id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its fingerprint: SHA-256 in hexadecimal.
    pub fingerprint: String,
}

impl PackStamp {
    /// Returns the stamp of `pack`.
    pub fn of(pack: &Pack) -> Self {
        Self {
            id: pack.id.clone(),
            version: pack.version.clone(),
            fingerprint: pack.fingerprint.clone(),
        }
    }
}
