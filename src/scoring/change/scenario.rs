//! The few combinations of improvements that change the situation itself.

use crate::assessment::{Answer, Assessment, Finding};
use crate::pack::{Condition, Pack, QuestionId};
use crate::scoring::change::Step;
use crate::scoring::change::as_if::as_if;
use crate::scoring::change::best::{best, unsettles};
use crate::scoring::change::problem::{FULL, Problem, improvements};
use crate::scoring::change::search::Picks;
use crate::scoring::facts::Facts;
use crate::scoring::row::Row;
use crate::scoring::said::{Said, said};
use crate::scoring::scorecard::{Counts, Improvement};
use crate::scoring::settle::settle;
use crate::scoring::sheet::Sheet;

/// How many improvements are combined to scenarios: at most 2^6 of them.
const COMBINED: usize = 6;

/// How often necessary improvements may bring further questions.
const ROUNDS: usize = 12;

/// A situation with the improvements that lead to it.
pub(super) struct Scenario {
    /// The improvements that lead to it, and those that are necessary in it.
    pub(super) fixed: Vec<Step>,
    /// What is left to choose.
    pub(super) problem: Problem,
}

impl Scenario {
    /// Returns the improvements that lead here together with those picked here, in bank
    /// order.
    pub(super) fn with(&self, picks: &Picks) -> Vec<Step> {
        let mut all = self.fixed.clone();
        for &(spot, mask) in picks {
            let at = self.problem.spots[spot].at;
            all.extend(improvements(mask).map(|how| (at, how)));
        }
        all.sort_unstable();
        all
    }

    /// Returns the improvements without which nothing else helps.
    pub(super) fn necessary(&self) -> Vec<Step> {
        self.with(&Picks::new())
    }
}

/// Returns every scenario, and whether these are really all.
pub(super) fn scenarios(pack: &Pack, assessment: &Assessment) -> (Vec<Scenario>, bool) {
    let watched = watched(pack);
    let (first, fixed) = with_necessary(pack, assessment.clone(), Vec::new());
    let (mut turns, mut pending) = turns(pack, &watched, &first);
    // Deciding comes first: a pending "not applicable" has to be decided in any case.
    let accepted = pending.split_off(pending.len().min(COMBINED));
    let known = turns.len();
    turns.truncate(COMBINED - pending.len());
    let mut all = accepted.is_empty() && turns.len() == known;
    let mut scenarios = Vec::new();
    for combination in 0..1_usize << (turns.len() + pending.len()) {
        let taken = |bit: usize| combination & (1 << bit) != 0;
        let mut chosen = Vec::new();
        for (_, &at) in turns.iter().enumerate().filter(|&(bit, _)| taken(bit)) {
            chosen.push((at, Improvement::FullCredit));
        }
        for (bit, &at) in pending.iter().enumerate() {
            let improved = taken(turns.len() + bit);
            let accepted = Improvement::AcceptNotApplicable;
            chosen.push((at, if improved { Improvement::FullCredit } else { accepted }));
        }
        chosen.extend(accepted.iter().map(|&at| (at, Improvement::AcceptNotApplicable)));
        let named: Vec<(QuestionId, Improvement)> = super::named(pack, chosen.clone());
        let next = as_if(pack, &first, &named);
        chosen.extend(&fixed);
        let (next, fixed) = with_necessary(pack, next, chosen);
        let known = |at: usize| turns.contains(&at) || pending.contains(&at);
        if let Some((scenario, closed)) = scenario(pack, &watched, &next, fixed, known) {
            scenarios.push(scenario);
            all &= closed;
        }
    }
    (scenarios, all)
}

/// Returns the scenario of an assessment after `fixed`, and whether no further question in
/// it would change the situation, other than those `known`.
fn scenario(
    pack: &Pack,
    watched: &[bool],
    assessment: &Assessment,
    mut fixed: Vec<Step>,
    known: impl Fn(usize) -> bool,
) -> Option<(Scenario, bool)> {
    let sheet = Sheet::of(pack, assessment);
    let facts = settle(&sheet).facts;
    // What is no longer asked need not be improved.
    fixed.retain(|&(at, _)| facts.asked[at]);
    let mut problem = Problem::of(&sheet, &facts, &Row::all(&sheet, &facts))?;
    let mut closed = true;
    for spot in problem.spots.iter_mut().filter(|spot| spot.kinds & FULL != 0) {
        // Whether these are improved is what tells scenarios apart.
        if watched[spot.at] && turns_at(&sheet, &facts, spot.at) {
            spot.kinds &= !FULL;
            closed &= known(spot.at);
        }
    }
    Some((Scenario { fixed, problem }, closed))
}

/// Returns which questions can change a situation at all: their choices settle something,
/// or a condition looks at them.
fn watched(pack: &Pack) -> Vec<bool> {
    let mut looked_at: Vec<&QuestionId> = Vec::new();
    for question in &pack.questions {
        let conditions = [Some(&question.when), question.not_applicable.as_ref()];
        for condition in conditions.into_iter().flatten() {
            condition.walk(&mut |part| {
                if let Condition::Chosen { question, .. }
                | Condition::Earned { question, .. } = part
                {
                    looked_at.push(question);
                }
            });
        }
        if let crate::pack::Credit::Span { years, .. } = &question.credit {
            looked_at.push(years);
        }
    }
    looked_at.sort();
    let watched = pack.questions.iter().map(|question| {
        looked_at.binary_search(&&question.id).is_ok()
            || question.choices.iter().any(|choice| {
                !choice.sets.is_empty()
                    || !choice.clears.is_empty()
                    || choice.factor.is_some()
                    || choice.floor.is_some()
                    || choice.size.is_some()
            })
    });
    watched.collect()
}

/// Makes every necessary improvement, and those that become necessary by them.
fn with_necessary(
    pack: &Pack,
    mut assessment: Assessment,
    mut fixed: Vec<Step>,
) -> (Assessment, Vec<Step>) {
    for _ in 0..ROUNDS {
        let sheet = Sheet::of(pack, &assessment);
        let facts = settle(&sheet).facts;
        let rows = Row::all(&sheet, &facts);
        let Some(problem) = Problem::of(&sheet, &facts, &rows) else { break };
        let necessary: Vec<(usize, Answer)> = problem
            .spots
            .iter()
            .filter(|spot| spot.forced() && !undecided(&sheet, &facts, &rows, spot.at))
            .map(|spot| (spot.at, best(&sheet, &facts, spot.at).0))
            .collect();
        if necessary.is_empty() {
            break;
        }
        for (at, answer) in necessary {
            let id = &pack.questions[at].id;
            assessment.answers.insert(id.clone(), answer);
            if let Some(review) = assessment.reviews.get_mut(id) {
                review.override_ = None;
                if review.finding == Some(Finding::Rejected) {
                    review.finding = None;
                }
            }
            if !fixed.contains(&(at, Improvement::FullCredit)) {
                fixed.push((at, Improvement::FullCredit));
            }
        }
    }
    (assessment, fixed)
}

/// Returns the questions whose better answer would change the situation, and those whose
/// "not applicable" is to be decided.
fn turns(
    pack: &Pack,
    watched: &[bool],
    assessment: &Assessment,
) -> (Vec<usize>, Vec<usize>) {
    let sheet = Sheet::of(pack, assessment);
    let facts = settle(&sheet).facts;
    let rows = Row::all(&sheet, &facts);
    let pending = rows.iter().map(|row| row.at);
    let pending = pending.filter(|&at| undecided(&sheet, &facts, &rows, at)).collect();
    let turns = rows
        .iter()
        .filter(|row| {
            watched[row.at] && row.answered() && row.counted != Counts::NotApplicable
        })
        .filter(|row| best(&sheet, &facts, row.at).1 > row.credit)
        .map(|row| row.at)
        .filter(|&at| turns_at(&sheet, &facts, at))
        .collect();
    (turns, pending)
}

/// Returns whether the best answer to a question would change the situation.
fn turns_at(sheet: &Sheet<'_>, facts: &Facts, at: usize) -> bool {
    unsettles(sheet, facts, at, &best(sheet, facts, at).0)
}

/// Returns whether a question waits for a decision on its "not applicable", which could
/// be accepted.
fn undecided(sheet: &Sheet<'_>, facts: &Facts, rows: &[Row], at: usize) -> bool {
    rows.iter().any(|row| row.at == at && row.counted == Counts::Pending)
        && said(sheet, facts, at) == (Said::NotApplicable { reasoned: true })
}
