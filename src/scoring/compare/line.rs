//! Gates, domains and questions of several responses, line by line.

use crate::assessment::{EvidenceLevel, Given};
use crate::pack::{DomainId, Pack, Permille, Question, QuestionId};
use crate::scoring::compare::{Entrant, of_vendor};
use crate::scoring::scorecard::{Contribution, Counts, DomainScore, Scorecard};
use crate::scoring::{Fraction, GateState, GateStatus};

/// One gate of several responses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateLine {
    /// The question.
    pub question: QuestionId,
    /// How it stands for each; `None` where it does not act.
    pub states: Vec<Option<GateStatus>>,
    /// It does not stand the same for all.
    pub differs: bool,
}

/// One domain of several responses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainLine {
    /// The domain.
    pub domain: DomainId,
    /// Its scores for each; `None` where nothing in it is scored.
    pub scores: Vec<Option<DomainScore>>,
    /// It is not worth the same for all.
    pub differs: bool,
}

/// One question of several responses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionLine {
    /// The question.
    pub question: QuestionId,
    /// Its domain.
    pub domain: DomainId,
    /// How it stands for each.
    pub cells: Vec<Cell>,
    /// The answer or what it is worth is not the same for all. Text beside an answer
    /// (its fields, its note) is not looked at: two vendors never write the same.
    pub differs: bool,
}

/// One question of one response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// It is asked.
    pub asked: bool,
    /// What it is worth; `None` where it is not asked or not scored.
    pub worth: Option<Worth>,
    /// How its gate stands, if one acts.
    pub gate: Option<GateState>,
}

/// What an answer is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worth {
    /// How it counts.
    pub counted: Counts,
    /// The credit that counts.
    pub credit: Permille,
    /// How much evidence stands behind it.
    pub evidence: EvidenceLevel,
    /// Credit times what the evidence is worth.
    pub vendor: Permille,
    /// What it adds to the vendor score.
    pub adds: Fraction,
}

/// Returns every gate that acts for one of them.
pub(super) fn gates(pack: &Pack, entrants: &[Entrant<'_>]) -> Vec<GateLine> {
    let lines = pack.questions.iter().filter_map(|question| {
        let states: Vec<Option<GateStatus>> = entrants
            .iter()
            .map(|entrant| entrant.scorecard.gate(&question.id).cloned())
            .collect();
        let word = |status: &Option<GateStatus>| {
            status.as_ref().map(|status| (status.strictness, status.state))
        };
        states.iter().any(Option::is_some).then(|| GateLine {
            question: question.id.clone(),
            differs: !all_same(states.iter().map(word)),
            states,
        })
    });
    lines.collect()
}

/// Returns every domain of the vendor that is scored for one of them.
pub(super) fn domains(pack: &Pack, entrants: &[Entrant<'_>]) -> Vec<DomainLine> {
    let here = |card: &Scorecard, id: &DomainId| {
        card.domains.iter().find(|score| score.domain == *id).cloned()
    };
    let vendors = pack.domains.iter().filter(|d| d.role == crate::pack::Role::Vendor);
    let lines = vendors.filter_map(|domain| {
        let scores: Vec<Option<DomainScore>> =
            entrants.iter().map(|entrant| here(entrant.scorecard, &domain.id)).collect();
        let worth = |score: &Option<DomainScore>| {
            score.as_ref().map(|score| (score.vendor, score.residual, score.under_floor))
        };
        scores.iter().any(Option::is_some).then(|| DomainLine {
            domain: domain.id.clone(),
            differs: !all_same(scores.iter().map(worth)),
            scores,
        })
    });
    lines.collect()
}

/// Returns every question of the vendor that is asked of one of them.
pub(super) fn questions(pack: &Pack, entrants: &[Entrant<'_>]) -> Vec<QuestionLine> {
    let lines = pack.questions.iter().filter_map(|question| {
        if !of_vendor(pack, question) {
            return None;
        }
        let cells: Vec<Cell> =
            entrants.iter().map(|entrant| cell(entrant, question)).collect();
        let worth = |cell: &Cell| {
            let worth = cell.worth.as_ref();
            let worth = worth.map(|w| (w.counted, w.credit, w.evidence, w.vendor));
            (cell.asked, worth, cell.gate)
        };
        let said = |entrant: &Entrant<'_>| said(entrant, &question.id).cloned();
        cells.iter().any(|cell| cell.asked).then(|| QuestionLine {
            question: question.id.clone(),
            domain: question.domain.clone(),
            differs: !all_same(cells.iter().map(worth))
                || !all_same(entrants.iter().map(said)),
            cells,
        })
    });
    lines.collect()
}

/// Returns how a question stands for one of them.
fn cell(entrant: &Entrant<'_>, question: &Question) -> Cell {
    let card = entrant.scorecard;
    Cell {
        asked: card.situation.asks(&question.id),
        worth: card.contribution(&question.id).map(Worth::of),
        gate: card.gate(&question.id).map(|gate| gate.state),
    }
}

/// Returns what was answered, without the text beside it; a reason for "not applicable"
/// is such text.
fn said<'a>(entrant: &Entrant<'a>, id: &QuestionId) -> Option<&'a Given> {
    static NOT_APPLICABLE: Given = Given::NotApplicable { reason: String::new() };
    if !entrant.scorecard.situation.asks(id) {
        return None;
    }
    match &entrant.assessment.answers.get(id)?.given {
        Given::Nothing => None,
        Given::NotApplicable { .. } => Some(&NOT_APPLICABLE),
        given => Some(given),
    }
}

impl Worth {
    /// Returns what an answer is worth.
    fn of(part: &Contribution) -> Self {
        Self {
            counted: part.counted,
            credit: part.credit,
            evidence: part.evidence,
            vendor: part.vendor,
            adds: part.adds,
        }
    }
}

/// Returns whether all of these are the same.
fn all_same<T: PartialEq>(mut items: impl Iterator<Item = T>) -> bool {
    let first = items.next();
    items.all(|item| Some(item) == first)
}
