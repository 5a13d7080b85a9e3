//! Gates: what stops a purchase, and what must be closed first.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::pack::{Permille, QuestionId, Strictness};
use crate::scoring::row::Row;
use crate::scoring::scorecard::Counts;
use crate::scoring::sheet::Sheet;
use crate::scoring::{dates, words};

/// One gate that acts at this tier, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateStatus {
    /// The question.
    pub question: QuestionId,
    /// How it acts at this tier.
    pub strictness: Strictness,
    /// How it stands.
    pub state: GateState,
    /// A sentence that says why, for people.
    pub because: String,
}

impl GateStatus {
    /// Returns how grave it is, for every list of gates: what stops the purchase first, then
    /// what is hard, then what is soft; what passes last.
    fn gravity(&self) -> (u8, Strictness) {
        let rank = match (self.state, self.strictness) {
            (GateState::Failed, _) => 6,
            (GateState::Partial, Strictness::Hard) => 5,
            (GateState::Excepted, _) => 4,
            (GateState::Open, _) => 3,
            (GateState::Partial, Strictness::Soft) => 2,
            (GateState::Closed, _) => 1,
            (GateState::Passed, _) => 0,
        };
        (rank, self.strictness)
    }
}

/// Returns gates the gravest first, and equally grave ones in the order they have.
pub(super) fn gravest_first(gates: &[GateStatus]) -> Vec<&GateStatus> {
    let mut gates: Vec<_> = gates.iter().collect();
    gates.sort_by_key(|gate| Reverse(gate.gravity()));
    gates
}

/// How a gate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GateState {
    /// Credit 0.9 or more, or accepted as not applicable.
    Passed,
    /// It does not pass, but a compensating control or a dated remedy before connection
    /// closes it. A hard gate closes like this only from [`GateState::Partial`], and only
    /// by a remedy.
    Closed,
    /// Answered partly: the purchase is conditional on its clause, which is strong then.
    Partial,
    /// A soft gate that failed.
    Open,
    /// A hard gate that failed: stop.
    Failed,
    /// A hard gate that failed, with an executive's exception in force.
    Excepted,
}

/// Returns how the gate of a row stands, or `None` where it has none that acts.
pub(super) fn status(sheet: &Sheet<'_>, row: &Row) -> Option<GateStatus> {
    let strictness = row.gate?;
    let question = sheet.question(row.at).id.clone();
    let facts = GateFacts {
        strictness,
        answer: GateAnswer::of(sheet, row.counted, row.credit),
        controlled: row.control.is_some_and(|strength| strength >= Permille::HALF),
        remedied: remedied(sheet, &question),
        excepted: excepted(sheet, &question),
    };
    let state = facts.state();
    let because = because(sheet, row, facts, state);
    Some(GateStatus { question, strictness, state, because })
}

/// What decides how a gate stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct GateFacts {
    /// How it acts.
    pub(super) strictness: Strictness,
    /// How far the answer goes.
    pub(super) answer: GateAnswer,
    /// A compensating control of at least half counts.
    pub(super) controlled: bool,
    /// A remedy before connection has a date.
    pub(super) remedied: bool,
    /// An executive's exception is in force.
    pub(super) excepted: bool,
}

/// How far an answer goes towards passing a gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GateAnswer {
    /// It earns nothing.
    Nothing,
    /// It earns something, but less than a gate asks for.
    Partly,
    /// It earns enough, or the question does not apply.
    Passes,
}

impl GateAnswer {
    /// Returns how far a credit goes.
    pub(super) fn of(sheet: &Sheet<'_>, counted: Counts, credit: Permille) -> Self {
        if counted == Counts::NotApplicable || credit >= sheet.pack.policy.passing_credit
        {
            Self::Passes
        } else if credit > Permille::ZERO {
            Self::Partly
        } else {
            Self::Nothing
        }
    }
}

impl GateFacts {
    /// Returns how the gate stands (scoring model §7.7 and §7.10 point 13).
    ///
    /// What closes a soft gate closes it at half credit too: otherwise a better answer
    /// could make the verdict worse. A strong clause is not counted as closing, because it
    /// is the very condition that "conditional" names.
    pub(super) fn state(self) -> GateState {
        let hard = self.strictness == Strictness::Hard;
        match self.answer {
            GateAnswer::Passes => GateState::Passed,
            GateAnswer::Nothing if hard && self.excepted => GateState::Excepted,
            GateAnswer::Nothing if hard => GateState::Failed,
            _ if self.remedied || (self.controlled && !hard) => GateState::Closed,
            GateAnswer::Partly => GateState::Partial,
            GateAnswer::Nothing => GateState::Open,
        }
    }
}

/// Returns whether a remedy before connection is planned with a date that has not passed.
pub(super) fn remedied(sheet: &Sheet<'_>, question: &QuestionId) -> bool {
    sheet.assessment.contract.remedies.get(question).is_some_and(|plan| {
        plan.before_connection && plan.due.is_some_and(|due| due >= sheet.assessment.date)
    })
}

/// Returns whether a named executive's exception is in force: with a reason, not over, and
/// over within twelve months.
pub(super) fn excepted(sheet: &Sheet<'_>, question: &QuestionId) -> bool {
    let today = sheet.assessment.date;
    sheet.assessment.exceptions.get(question).is_some_and(|exception| {
        !exception.by.trim().is_empty()
            && !exception.reason.trim().is_empty()
            && exception.expires >= today
            && exception.expires <= last_exception_day(today)
    })
}

/// Returns the last day on which an exception may end, for an assessment as of `date`:
/// twelve months later.
pub fn last_exception_day(date: Date) -> Date {
    dates::after_months(date, 12)
}

/// Returns the sentence that says why a gate stands as it does.
fn because(sheet: &Sheet<'_>, row: &Row, facts: GateFacts, state: GateState) -> String {
    let id = &sheet.question(row.at).id;
    let gate = match facts.strictness {
        Strictness::Hard => "hard gate",
        Strictness::Soft => "soft gate",
    };
    let answer = match row.counted {
        Counts::Unanswered => "it is not answered".to_owned(),
        Counts::Pending => "its \u{201c}not applicable\u{201d} is not decided".to_owned(),
        Counts::NotApplicable => "it does not apply".to_owned(),
        Counts::Rejected => "the reviewer rejected the answer".to_owned(),
        Counts::Answered if facts.answer != GateAnswer::Nothing => {
            format!("the answer earns {} of 1", words::decimal(row.credit))
        }
        Counts::Answered => "the answer earns nothing".to_owned(),
    };
    match state {
        GateState::Passed => format!("{id} passes its {gate}: {answer}."),
        GateState::Closed if facts.controlled && facts.strictness == Strictness::Soft => {
            format!("{id}: {answer}. A compensating control closes the {gate}.")
        }
        GateState::Closed => {
            format!("{id}: {answer}. A dated remedy before connection closes the {gate}.")
        }
        GateState::Partial => format!(
            "{id} passes its {gate} only in part: {answer}, and it asks for {}.",
            words::decimal(sheet.pack.policy.passing_credit)
        ),
        GateState::Open => format!("{id} leaves its {gate} open: {answer}."),
        GateState::Failed => format!("{id} fails its {gate}: {answer}."),
        GateState::Excepted => {
            let exception = sheet.assessment.exceptions.get(id);
            let by = exception.map_or("", |exception| exception.by.trim());
            format!("{id} fails its {gate}: {answer}. {by} has excepted it for now.")
        }
    }
}
