//! The profiles of a purchase, all of them: which answers together make a condition hold,
//! with flags, factors, tier and depth as they follow from the answers.

use std::collections::BTreeSet;

use crate::pack::{
    Choice, ChoiceCredit, ChoiceId, Condition, Factor, FlagId, Kind, Level, Pack,
    Permille, Question, QuestionId, Tier,
};

/// How many profiles are looked at before the author is believed.
const PATIENCE: u32 = 400_000;

/// How many ways to answer one question are told apart before the author is believed.
const WAYS: usize = 512;

/// What an answer settles, as far as it matters for a condition.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Effect<'p> {
    chosen: BTreeSet<&'p ChoiceId>,
    sets: BTreeSet<&'p FlagId>,
    clears: BTreeSet<&'p FlagId>,
    factor: Option<u8>,
    floor: Option<u8>,
    size: Option<Level>,
    credit: Option<Permille>,
}

/// A question that matters, with every way to answer it.
struct Matter<'p> {
    question: &'p Question,
    ways: Vec<Effect<'p>>,
}

/// What follows from a profile.
struct Facts<'p> {
    asked: Vec<bool>,
    on: BTreeSet<&'p FlagId>,
    factors: [u8; 4],
    tier: Tier,
    level: Level,
}

/// Returns whether some profile makes a condition hold at this depth.
///
/// Unlike the quick search for contradictions, everything here hangs on answers: where a
/// flag is switched on by the same choice that rates a factor, they stand together. Where
/// there are more profiles than can be tried, it says yes.
pub(crate) fn reachable(pack: &Pack, condition: &Condition, depth: Level) -> bool {
    if *condition == Condition::Always && depth == Level::Core {
        return true;
    }
    let Some(matters) = matters(pack, condition, depth) else { return true };
    let mut at = vec![0; matters.len()];
    for _ in 0..PATIENCE {
        let facts = settle(pack, &matters, &at);
        if facts.level >= depth && holds(condition, &matters, &at, &facts) {
            return true;
        }
        if !next(&matters, &mut at) {
            return false;
        }
    }
    true
}

/// Moves on to the next profile, if there is one.
fn next(matters: &[Matter<'_>], at: &mut [usize]) -> bool {
    for (matter, way) in matters.iter().zip(at) {
        *way += 1;
        if *way < matter.ways.len() {
            return true;
        }
        *way = 0;
    }
    false
}

/// Returns the questions whose answers decide a condition, or `None` if there are too
/// many ways to answer one of them.
fn matters<'p>(
    pack: &'p Pack,
    condition: &Condition,
    depth: Level,
) -> Option<Vec<Matter<'p>>> {
    let mut wanted = Wanted::default();
    wanted.add(condition);
    wanted.tier |= depth > Level::Core;
    wanted.size = depth > Level::Core;
    // What decides whether a question is asked matters as well.
    loop {
        let before = wanted.clone();
        for question in &pack.questions {
            if wanted.touches(question) {
                wanted.questions.insert(question.id.clone());
                wanted.add(&question.when);
                if question.level > Level::Core {
                    wanted.tier = true;
                    wanted.size = true;
                }
            }
        }
        if wanted == before {
            break;
        }
    }
    let mut touching: Vec<&Question> =
        pack.questions.iter().filter(|question| wanted.touches(question)).collect();
    // What switches a flag or is named is tried first: there is less to it than to factors.
    touching.sort_by_key(|question| {
        let flags = question.choices.iter().any(|choice| wanted.flag(choice));
        (!flags && !wanted.named.contains(&question.id), question.factor.is_some())
    });
    let matter = |question: &'p Question| {
        Some(Matter { question, ways: ways(question, &wanted)? })
    };
    touching.into_iter().map(matter).collect()
}

/// What a condition asks about, by way of other conditions too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Wanted {
    flags: BTreeSet<FlagId>,
    factors: BTreeSet<Factor>,
    questions: BTreeSet<QuestionId>,
    /// Those of them that a condition names.
    named: BTreeSet<QuestionId>,
    choices: BTreeSet<(QuestionId, ChoiceId)>,
    lines: BTreeSet<(QuestionId, Permille)>,
    tier: bool,
    size: bool,
}

impl Wanted {
    fn add(&mut self, condition: &Condition) {
        match condition {
            Condition::Always => {}
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    self.add(part);
                }
            }
            Condition::Not(part) => self.add(part),
            Condition::Flag { flag, .. } => {
                self.flags.insert(flag.clone());
            }
            Condition::Factor { factor, .. } => {
                self.factors.insert(*factor);
            }
            Condition::Tier { .. } => self.tier = true,
            Condition::Chosen { question, is } => {
                self.questions.insert(question.clone());
                self.named.insert(question.clone());
                let named = is.iter().map(|choice| (question.clone(), choice.clone()));
                self.choices.extend(named);
            }
            Condition::Earned { question, above } => {
                self.questions.insert(question.clone());
                self.named.insert(question.clone());
                self.lines.insert((question.clone(), *above));
            }
        }
    }

    fn factor(&self, factor: Option<Factor>) -> bool {
        factor.is_some_and(|factor| self.tier || self.factors.contains(&factor))
    }

    fn flag(&self, choice: &Choice) -> bool {
        choice.sets.iter().chain(&choice.clears).any(|flag| self.flags.contains(flag))
    }

    fn touches(&self, question: &Question) -> bool {
        self.questions.contains(&question.id)
            || self.factor(question.factor)
            || self.factor(question.floor_for)
            || question
                .choices
                .iter()
                .any(|choice| self.flag(choice) || self.size && choice.size.is_some())
    }
}

/// Returns every way to answer a question, as far as it matters.
fn ways<'p>(question: &'p Question, wanted: &Wanted) -> Option<Vec<Effect<'p>>> {
    let mut ways: BTreeSet<Effect<'p>> = BTreeSet::new();
    let lines: Vec<Permille> = wanted
        .lines
        .iter()
        .filter(|(of, _)| *of == question.id)
        .flat_map(|(_, line)| [*line, Permille::clamped(line.get() + 1)])
        .chain([Permille::ZERO, Permille::FULL])
        .collect();
    let measured = wanted.lines.iter().any(|(of, _)| *of == question.id);
    match question.kind {
        Kind::YesPartlyNo | Kind::OneOf => {
            for choice in &question.choices {
                let effect = effect(question, choice, wanted);
                match choice.credit {
                    ChoiceCredit::Earns(credit) if measured => {
                        ways.insert(Effect { credit: Some(credit), ..effect });
                    }
                    ChoiceCredit::ReviewerDecides if measured => {
                        for credit in &lines {
                            ways.insert(Effect {
                                credit: Some(*credit),
                                ..effect.clone()
                            });
                        }
                    }
                    _ => {
                        ways.insert(effect);
                    }
                }
            }
        }
        Kind::AnyOf => {
            let mut sets: BTreeSet<Effect<'p>> = BTreeSet::new();
            for choice in question.choices.iter().filter(|choice| !choice.alone) {
                let one = effect(question, choice, wanted);
                let joined: Vec<_> = sets.iter().map(|set| joined(set, &one)).collect();
                sets.extend(joined);
                sets.insert(one);
                if sets.len() > WAYS {
                    return None;
                }
            }
            let alone = question.choices.iter().filter(|choice| choice.alone);
            sets.extend(alone.map(|choice| effect(question, choice, wanted)));
            for set in sets {
                if measured {
                    let with = |credit| Effect { credit: Some(credit), ..set.clone() };
                    ways.extend(lines.iter().map(|credit| with(*credit)));
                } else {
                    ways.insert(set);
                }
            }
        }
        Kind::Number { .. } | Kind::Date { .. } | Kind::Text => {
            let with = |credit| Effect { credit: Some(credit), ..Effect::default() };
            ways.extend(lines.iter().map(|credit| with(*credit)));
        }
    }
    // A written reason takes a floor away.
    let free = ways.iter().filter(|way| way.floor.is_some());
    let free: Vec<_> = free.map(|way| Effect { floor: None, ..way.clone() }).collect();
    ways.extend(free);
    // A profile is complete; other questions may be left without an answer.
    let profile = question.factor.is_some()
        || question.choices.iter().any(|choice| choice.size.is_some());
    if !profile || ways.is_empty() {
        ways.insert(Effect::default());
    }
    // The gravest first: it is asked the most.
    Some(ways.into_iter().rev().collect())
}

fn effect<'p>(question: &'p Question, choice: &'p Choice, wanted: &Wanted) -> Effect<'p> {
    let flags = |flags: &'p [FlagId]| {
        flags.iter().filter(|flag| wanted.flags.contains(*flag)).collect()
    };
    let named = wanted.choices.contains(&(question.id.clone(), choice.id.clone()));
    Effect {
        chosen: named.then_some(&choice.id).into_iter().collect(),
        sets: flags(&choice.sets),
        clears: flags(&choice.clears),
        factor: choice.factor.filter(|_| wanted.factor(question.factor)),
        floor: choice.floor.filter(|_| wanted.factor(question.floor_for)),
        size: choice.size.filter(|_| wanted.size),
        credit: None,
    }
}

fn joined<'p>(one: &Effect<'p>, other: &Effect<'p>) -> Effect<'p> {
    Effect {
        chosen: one.chosen.union(&other.chosen).copied().collect(),
        sets: one.sets.union(&other.sets).copied().collect(),
        clears: one.clears.union(&other.clears).copied().collect(),
        factor: one.factor.max(other.factor),
        floor: one.floor.max(other.floor),
        size: one.size.max(other.size),
        credit: None,
    }
}

/// Returns what follows from a profile: the rules are those of scoring, which repeats a
/// round until nothing changes.
fn settle<'p>(pack: &'p Pack, matters: &[Matter<'p>], at: &[usize]) -> Facts<'p> {
    let mut facts = round(pack, matters, at, vec![true; matters.len()]);
    for _ in 0..matters.len() {
        let asked: Vec<bool> = matters
            .iter()
            .map(|matter| {
                matter.question.level <= facts.level
                    && holds(&matter.question.when, matters, at, &facts)
            })
            .collect();
        if asked == facts.asked {
            break;
        }
        facts = round(pack, matters, at, asked);
    }
    facts
}

fn round<'p>(
    pack: &'p Pack,
    matters: &[Matter<'p>],
    at: &[usize],
    asked: Vec<bool>,
) -> Facts<'p> {
    let answers = || {
        let of = matters.iter().zip(at).zip(&asked).filter(|(_, asked)| **asked);
        of.filter_map(|((matter, way), _)| {
            Some((matter.question, matter.ways.get(*way)?))
        })
    };
    let mut on: BTreeSet<&FlagId> =
        pack.flags.iter().filter(|flag| flag.default).map(|flag| &flag.id).collect();
    for flag in answers().flat_map(|(_, effect)| &effect.clears) {
        on.remove(flag);
    }
    on.extend(answers().flat_map(|(_, effect)| &effect.sets));
    let factors = Factor::ALL.map(|factor| {
        let of = answers().filter(|(question, _)| question.factor == Some(factor));
        let Some(value) = of.filter_map(|(_, effect)| effect.factor).max() else {
            return factor.highest();
        };
        let of = answers().filter(|(question, _)| question.floor_for == Some(factor));
        let floor = of.filter_map(|(_, effect)| effect.floor).max().unwrap_or(1);
        value.max(floor).min(factor.highest())
    });
    let size = answers().filter_map(|(_, effect)| effect.size).max();
    let tier = Tier::of(factors).1;
    let level = tier.level(size.unwrap_or_default());
    Facts { asked, on, factors, tier, level }
}

fn holds(
    condition: &Condition,
    matters: &[Matter<'_>],
    at: &[usize],
    facts: &Facts<'_>,
) -> bool {
    let answer = |id: &QuestionId| {
        let position = matters.iter().position(|matter| matter.question.id == *id)?;
        let asked = facts.asked.get(position).copied().unwrap_or(false);
        let way = at.get(position).filter(|_| asked)?;
        matters.get(position)?.ways.get(*way)
    };
    match condition {
        Condition::Always => true,
        Condition::All(parts) => parts.iter().all(|part| holds(part, matters, at, facts)),
        Condition::Any(parts) => parts.iter().any(|part| holds(part, matters, at, facts)),
        Condition::Not(part) => !holds(part, matters, at, facts),
        Condition::Flag { flag, is } => facts.on.contains(flag) == *is,
        Condition::Factor { factor, at_least, at_most } => {
            let value = Factor::ALL.iter().zip(facts.factors);
            let value = value.into_iter().find(|(known, _)| *known == factor);
            value.is_some_and(|(_, value)| (*at_least..=*at_most).contains(&value))
        }
        Condition::Tier { at_least } => facts.tier >= *at_least,
        Condition::Chosen { question, is } => answer(question)
            .is_some_and(|effect| is.iter().any(|id| effect.chosen.contains(id))),
        Condition::Earned { question, above } => answer(question)
            .is_some_and(|effect| effect.credit.is_some_and(|credit| credit > *above)),
    }
}
