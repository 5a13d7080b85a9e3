//! The smallest change that turns a verdict to Recommended (scoring model §7.10 point 11).
//!
//! Necessary improvements come first: what is not answered has to be answered, and a hard
//! gate that fails has to pass. Improvements that change which questions are asked, and
//! the ways to decide a pending "not applicable", are few: each combination of them is a
//! scenario of its own, in which everything else is a sum. In each scenario a search finds
//! the smallest set exactly; only where more than six are left to choose does a greedy one
//! step in, and says so.

mod as_if;
mod best;
mod greedy;
mod problem;
mod scenario;
mod search;
mod steps;
mod trial;

use crate::assessment::Assessment;
use crate::pack::{Pack, QuestionId};
use crate::scoring::change::scenario::{Scenario, scenarios};
use crate::scoring::change::search::{DEPTH, Search, least};
use crate::scoring::scorecard::{Improvement, Scorecard, SmallestChange, Verdict};

pub use as_if::as_if;
pub use steps::QuestionSteps;
pub use trial::{Kept, Trial, Tried};

/// How many steps all searches may take together: what a page can wait for.
const STEPS: usize = 400_000;

/// Returns the fewest improvements that turn the verdict to Recommended; `None` where it
/// is Recommended already or where there is no score.
///
/// Improvements are counted, not questions. Each counts once: a full answer to a question
/// and reading its evidence are two. Of sets with as few improvements the one of lower
/// effort is returned (evidence before a control before an answer), then the first in bank
/// order. How many questions a set touches does not decide; it is said beside the count
/// ([`SmallestChange::counted`]).
pub fn smallest_change(
    pack: &Pack,
    assessment: &Assessment,
    scorecard: &Scorecard,
) -> Option<SmallestChange> {
    if scorecard.verdict == Verdict::Recommended || scorecard.residual.is_none() {
        return None;
    }
    let (scenarios, all) = scenarios(pack, assessment);
    let found = exactly(&scenarios)
        .map(|(improvements, exact)| (improvements, exact && all))
        .or_else(|| nearly(&scenarios).map(|(found, least)| (found, least && all)));
    let Some((improvements, exact)) = found else {
        let necessary = scenarios.first().map(Scenario::necessary).unwrap_or_default();
        let improvements = named(pack, necessary);
        return Some(SmallestChange { improvements, exact: false, passes: false });
    };
    let improvements = named(pack, improvements);
    // The sums above and the scorecard are two ways to the same verdict; the second has
    // the last word.
    let then = Scorecard::of(pack, &as_if(pack, assessment, &improvements));
    let passes = then.verdict == Verdict::Recommended;
    Some(SmallestChange { improvements, exact: exact && passes, passes })
}

/// An improvement of the question at a position.
type Step = (usize, Improvement);

/// Returns the smallest set of all scenarios, the one of least effort and then first in
/// bank order, and whether it is proven to be the smallest; `None` if none was found.
fn exactly(scenarios: &[Scenario]) -> Option<(Vec<Step>, bool)> {
    let mut steps = STEPS;
    let mut proven = true;
    let mut searches: Vec<(&Scenario, usize, Search<'_>)> = scenarios
        .iter()
        .filter(|scenario| !scenario.problem.hopeless())
        .map(|scenario| {
            let least = scenario.fixed.len() + least(&scenario.problem);
            (scenario, least, Search::of(&scenario.problem))
        })
        .collect();
    let least = searches.iter().map(|&(_, least, _)| least).min()?;
    for size in least..=least + DEPTH {
        let mut best: Option<Vec<Step>> = None;
        for (scenario, least, search) in &mut searches {
            if size < *least {
                continue;
            }
            let count = size - scenario.fixed.len();
            if count > DEPTH {
                proven = false;
                continue;
            }
            if let Some(picks) = search.find(count, &mut steps) {
                let set = scenario.with(&picks);
                if best.as_ref().is_none_or(|best| order(&set) < order(best)) {
                    best = Some(set);
                }
            }
        }
        if let Some(best) = best {
            return Some((best, proven && steps > 0));
        }
        if steps == 0 {
            return None;
        }
    }
    None
}

/// Returns a small set, and whether none can be smaller.
fn nearly(scenarios: &[Scenario]) -> Option<(Vec<Step>, bool)> {
    let hopeful = || scenarios.iter().filter(|scenario| !scenario.problem.hopeless());
    let least = hopeful()
        .map(|scenario| scenario.fixed.len() + least(&scenario.problem))
        .min()?;
    let sets = hopeful().filter_map(|scenario| {
        let picks = greedy::enough(&scenario.problem)?;
        Some((scenario.with(&picks), scenario, picks))
    });
    let (_, scenario, picks) =
        sets.min_by(|(a, ..), (b, ..)| (a.len(), order(a)).cmp(&(b.len(), order(b))))?;
    let enough = least.saturating_sub(scenario.fixed.len());
    let best = scenario.with(&greedy::polished(&scenario.problem, &picks, enough));
    let is_least = best.len() == least;
    Some((best, is_least))
}

/// Returns what sets of one size are sorted by: effort, the greatest first, then place.
fn order(set: &[Step]) -> (Vec<Improvement>, &[Step]) {
    let mut efforts: Vec<Improvement> = set.iter().map(|&(_, how)| how).collect();
    efforts.sort_by(|a, b| b.cmp(a));
    (efforts, set)
}

/// Returns improvements by question.
fn named(pack: &Pack, set: Vec<Step>) -> Vec<(QuestionId, Improvement)> {
    let id = |at: usize| pack.questions[at].id.clone();
    set.into_iter().map(|(at, how)| (id(at), how)).collect()
}
