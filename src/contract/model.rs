//! The contract as facts, before it is a document.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::assessment::Negotiation;
use crate::pack::{ClauseId, PartId, QuestionId, Strength, Tier, VariableId};

/// The contract that an assessment asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contract {
    /// The tier, which decides defaults and some paragraphs.
    pub tier: Tier,
    /// The parts that have clauses, in printed order.
    pub parts: Vec<ContractPart>,
    /// Clauses of the library that are left out, and why.
    pub left_out: Vec<(ClauseId, String)>,
    /// Every variable of the pack with what fills it, in pack order; see
    /// [`Filled::used`].
    pub variables: Vec<Filled>,
    /// The blanks that the addendum prints because nothing fills them.
    pub blanks: BTreeSet<VariableId>,
    /// The vendor's answers as Schedule 2, in bank order.
    pub answers: Vec<ScheduleAnswer>,
    /// The remediation schedule: every gap, the gravest first.
    pub gaps: Vec<Gap>,
    /// What has to be settled before anybody signs.
    pub problems: Vec<Problem>,
}

impl Contract {
    /// Returns all clauses in printed order.
    pub fn clauses(&self) -> impl Iterator<Item = &ContractClause> {
        self.parts.iter().flat_map(|part| &part.clauses)
    }

    /// Returns the clause with this id, if it is in the addendum.
    pub fn clause(&self, id: &ClauseId) -> Option<&ContractClause> {
        self.clauses().find(|clause| clause.id == *id)
    }

    /// Returns the variable with this id.
    pub fn variable(&self, id: &VariableId) -> Option<&Filled> {
        self.variables.iter().find(|filled| filled.id == *id)
    }
}

/// A part of the addendum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractPart {
    /// Such as `B`.
    pub id: PartId,
    /// The title printed.
    pub title: String,
    /// Its clauses, in printed order.
    pub clauses: Vec<ContractClause>,
}

impl ContractPart {
    /// Returns what stands before the printed title, such as `Part B`.
    #[must_use]
    pub fn number(&self) -> String {
        format!("Part {}", self.id)
    }
}

/// A clause in the addendum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractClause {
    /// The clause.
    pub id: ClauseId,
    /// The number printed, counted through all parts from 1.
    pub number: usize,
    /// The title printed.
    pub title: String,
    /// The strength that the answers ask for.
    pub chosen: Strength,
    /// The strength printed: chosen by hand if so, and one that the clause has.
    pub strength: Strength,
    /// Why this strength is printed, in a sentence.
    pub because: String,
    /// Why it is here at all, in a sentence.
    pub included_because: String,
    /// Why it has its strength: every question that bears on it, the worst first.
    pub reasons: Vec<StrengthReason>,
    /// The words of the person who chose the strength by hand, if that choice is used.
    pub by_hand: Option<String>,
    /// Why the fallback chosen by hand is not used, if it is not.
    pub refused: Option<Refused>,
    /// How the talks about it stand; never printed in the addendum.
    pub negotiation: Negotiation,
    /// The paragraphs that the buyer added by hand, in printed order; printed as they are.
    pub added: Vec<String>,
}

/// Why a fallback chosen by hand is not used.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refused {
    /// Gates that bear on the clause are open.
    GatesOpen(Vec<QuestionId>),
    /// Nobody said why it was chosen.
    NoReason,
    /// The clause has no fallback; base stands in for it.
    NoFallback,
}

/// What one question says about a clause's strength.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StrengthReason {
    /// The question.
    pub question: QuestionId,
    /// The strength its answer asks for; `None` where it only brings the clause in.
    pub asks_for: Option<Strength>,
    /// Why, in a few words: "answered No", "answered yes, attested only".
    pub because: String,
}

/// A variable with what fills it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The variable.
    pub id: VariableId,
    /// The value as stored (`45`, `2026-11-22`, `yes`), or `None` for a blank.
    pub value: Option<String>,
    /// The value as printed, or the blank's words.
    pub printed: String,
    /// Where the value comes from.
    pub origin: Origin,
    /// Why the value typed by hand (or the answer) is not used, if it is not.
    pub refused: Option<String>,
    /// The addendum uses it: in its text, or to decide whether a paragraph is printed.
    pub used: bool,
}

/// Where a variable's value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// Typed by hand, within bounds.
    Hand,
    /// Taken from an answer.
    Answer,
    /// The default of the tier.
    Default,
    /// Nothing fills it.
    Blank,
}

/// A vendor's answer as the schedule prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScheduleAnswer {
    /// The question.
    pub question: QuestionId,
    /// The question's words.
    pub ask: String,
    /// The answer in words, with fields.
    pub answer: String,
    /// The vendor's note.
    pub note: String,
    /// The documents named, in words.
    pub evidence: Vec<String>,
    /// What it becomes: a warranty, a disclosed assumption, an entry of Schedule 4.
    pub becomes: String,
}

/// An entry of the remediation schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The question.
    pub question: QuestionId,
    /// The gap in a sentence.
    pub gap: String,
    /// What will be done.
    pub action: String,
    /// Who does it.
    pub owner: String,
    /// Until when; `None` where `plan_close_days` after the effective date is not a date yet.
    pub due: Option<Date>,
    /// The same in words, such as "90 days after the effective date".
    pub due_words: String,
    /// What will show that it is done.
    pub evidence: String,
    /// Marked "before connection".
    pub before_connection: bool,
    /// Marked "hard gate".
    pub hard_gate: bool,
    /// The clauses that carry it.
    pub clauses: Vec<ClauseId>,
    /// Why the date planned by hand cannot stand, if it cannot.
    pub amiss: Option<String>,
}

/// What a thing to settle is about. The order is the one in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Whether the purchase may go on at all.
    Decision,
    /// A gate that is not closed.
    Gate,
    /// An answer that does not count yet.
    Answer,
    /// A blank, or a value that cannot be used.
    Value,
    /// A clause that is weaker than asked for, objected to, or that the pack cannot print.
    Clause,
    /// A date of the remediation schedule.
    Schedule,
}

impl Topic {
    /// All topics, in the order in which they are told.
    pub const ALL: [Self; 6] = [
        Self::Decision,
        Self::Gate,
        Self::Answer,
        Self::Value,
        Self::Clause,
        Self::Schedule,
    ];
}

/// Something to settle before anybody signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What it is about.
    pub topic: Topic,
    /// What it is and what to do, in a sentence.
    pub text: String,
    /// The variable it is about, if one.
    pub variable: Option<VariableId>,
    /// The clause it is about, if one.
    pub clause: Option<ClauseId>,
    /// The question it is about, if one.
    pub question: Option<QuestionId>,
}
