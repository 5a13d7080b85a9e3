//! Settling what hangs together: answers set flags and factors, those set tier and depth,
//! and all of them decide which questions are asked, whose answers alone count.

use crate::pack::{Choice, Factor, Level, Tier};
use crate::scoring::facts::{Facts, holds};
use crate::scoring::said::choices;
use crate::scoring::sheet::Sheet;
use crate::scoring::situation::FactorValue;

/// A question whose choices settle something, with the choices made.
struct Influence<'a> {
    /// Its position.
    at: usize,
    /// The choices made.
    made: Vec<&'a Choice>,
}

/// What is settled, and the values it rests on.
pub(super) struct Settled {
    /// What is settled.
    pub(super) facts: Facts,
    /// The four factors with where they come from.
    pub(super) factors: Vec<FactorValue>,
    /// The depth for the organization's size, and whether it is only assumed.
    pub(super) size: (Level, bool),
}

/// Settles the facts.
///
/// Starts with every question asked and repeats until nothing changes. A pack without
/// cycles comes to rest at its one solution after as many rounds as its longest chain of
/// conditions; a pack with a cycle, which the reader refuses, stops after a bounded number.
pub(super) fn settle(sheet: &Sheet<'_>) -> Settled {
    let influences = influences(sheet);
    let mut settled = round(sheet, &influences, vec![true; sheet.len()]);
    for _ in 0..sheet.len() {
        let next = asked(sheet, &settled.facts);
        if next == settled.facts.asked {
            break;
        }
        settled = round(sheet, &influences, next);
    }
    settled
}

/// Returns the questions whose choices settle something.
fn influences<'a>(sheet: &Sheet<'a>) -> Vec<Influence<'a>> {
    let settles = |choice: &Choice| {
        !choice.sets.is_empty()
            || !choice.clears.is_empty()
            || choice.factor.is_some()
            || choice.floor.is_some()
            || choice.size.is_some()
    };
    (0..sheet.len())
        .filter(|&at| {
            let question = sheet.question(at);
            question.factor.is_some() || question.choices.iter().any(settles)
        })
        .map(|at| {
            let made = choices(sheet.question(at), sheet.answer(at)).collect();
            Influence { at, made }
        })
        .collect()
}

/// Returns which questions are asked under `facts`.
fn asked(sheet: &Sheet<'_>, facts: &Facts) -> Vec<bool> {
    let questions = sheet.pack.questions.iter();
    questions
        .map(|question| {
            question.level <= facts.level && holds(sheet, facts, &question.when)
        })
        .collect()
}

/// Returns what follows if exactly these questions are asked.
fn round(sheet: &Sheet<'_>, influences: &[Influence<'_>], asked: Vec<bool>) -> Settled {
    let counted = || influences.iter().filter(|influence| asked[influence.at]);
    let mut flags: Vec<bool> = sheet.pack.flags.iter().map(|flag| flag.default).collect();
    // What one answer switches on, no other switches off: when in doubt, ask.
    let clears = counted().flat_map(|influence| &influence.made).flat_map(|c| &c.clears);
    for at in clears.filter_map(|flag| sheet.flag(flag)) {
        flags[at] = false;
    }
    let sets = counted().flat_map(|influence| &influence.made).flat_map(|c| &c.sets);
    for at in sets.filter_map(|flag| sheet.flag(flag)) {
        flags[at] = true;
    }
    let factors: Vec<FactorValue> = Factor::ALL
        .iter()
        .map(|&factor| value(sheet, influences, &asked, factor))
        .collect();
    let size = size(sheet, influences, &asked);
    let mut facts =
        Facts { asked, flags, factors: [0; 4], tier: Tier::Low, level: Level::Core };
    for value in &factors {
        facts.set(value);
    }
    facts.tier = tier(&facts).0;
    facts.level = facts.tier.level(size.0);
    Settled { facts, factors, size }
}

/// Returns the value of a factor: the highest answered, at least the floor unless a
/// written reason stands beside it, the highest there is while nobody has answered.
fn value(
    sheet: &Sheet<'_>,
    influences: &[Influence<'_>],
    asked: &[bool],
    factor: Factor,
) -> FactorValue {
    let sets = |influence: &&Influence<'_>| {
        asked[influence.at] && sheet.question(influence.at).factor == Some(factor)
    };
    let question = influences.iter().find(sets).map(|influence| influence.at);
    let answered = influences
        .iter()
        .filter(sets)
        .filter_map(|influence| {
            let value = influence.made.iter().filter_map(|choice| choice.factor).max()?;
            Some((value.clamp(1, factor.highest()), influence.at))
        })
        .max_by_key(|&(value, at)| (value, std::cmp::Reverse(at)));
    let id = |at: usize| sheet.question(at).id.clone();
    let Some((value, at)) = answered else {
        return FactorValue {
            factor,
            value: factor.highest(),
            question: question.map(id),
            assumed: true,
            raised_from: None,
            lowered_because: None,
        };
    };
    let floor = influences
        .iter()
        .filter(|influence| {
            asked[influence.at] && sheet.question(influence.at).floor_for == Some(factor)
        })
        .flat_map(|influence| &influence.made)
        .filter_map(|choice| choice.floor)
        .max()
        .unwrap_or(1)
        .min(factor.highest());
    let note = sheet.answer(at).map_or("", |answer| answer.note.trim());
    let below = value < floor;
    let lowered = below && !note.is_empty();
    FactorValue {
        factor,
        value: if below && !lowered { floor } else { value },
        question: Some(id(at)),
        assumed: false,
        raised_from: (below && !lowered).then_some(value),
        lowered_because: lowered.then(|| note.to_owned()),
    }
}

/// Returns the depth for the organization's size: the deepest while nobody has said it,
/// and core where the pack does not ask for it.
fn size(
    sheet: &Sheet<'_>,
    influences: &[Influence<'_>],
    asked: &[bool],
) -> (Level, bool) {
    let sizes = |choice: &Choice| choice.size;
    let mut asks = influences.iter().filter(|influence| {
        asked[influence.at]
            && sheet.question(influence.at).choices.iter().any(|c| sizes(c).is_some())
    });
    let said = asks
        .clone()
        .filter_map(|influence| influence.made.iter().filter_map(|c| sizes(c)).max())
        .max();
    match said {
        Some(level) => (level, false),
        None if asks.next().is_some() => (Level::Full, true),
        None => (Level::Core, false),
    }
}

/// Returns impact: the highest of harm, continuity and data.
pub(super) fn impact(facts: &Facts) -> u8 {
    let [harm, continuity, data, _] = facts.factors;
    harm.max(continuity).max(data)
}

/// Returns the tier (scoring model §7.2), and the sentence that says why it is above its
/// band, if it is.
pub(super) fn tier(facts: &Facts) -> (Tier, Option<String>) {
    let [harm, _, _, exposure] = facts.factors;
    let inherent = impact(facts).saturating_mul(exposure);
    let (band, tier) = Tier::of(facts.factors);
    let raised = (tier > band).then(|| {
        format!(
            "Inherent risk {inherent} is in the {} band. Possible harm of {harm} with \
             exposure of {exposure} makes it {}.",
            band.name(),
            tier.name(),
        )
    });
    (tier, raised)
}
