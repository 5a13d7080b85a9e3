//! The ways a purchase can stand, as far as a condition asks: a small search over flags,
//! factors, tiers and answers.

use crate::pack::{
    ChoiceCredit, ChoiceId, Condition, Credit, Factor, FlagId, Kind, Pack, Permille,
    Question, QuestionId, Tier,
};

/// How many steps the search takes before it gives up and believes the author.
const PATIENCE: u32 = 200_000;

/// How many choices of an any-of question are tried in all combinations.
const COMBINED: usize = 10;

/// Something that a condition asks about, with every way it can stand.
enum Matter<'p> {
    Flag(&'p FlagId, Vec<bool>),
    Factor(Factor, Vec<u8>),
    Tier,
    Answer(&'p QuestionId, Vec<Answer<'p>>),
}

/// A way a question can be answered.
#[derive(Clone)]
struct Answer<'p> {
    chosen: Vec<&'p ChoiceId>,
    /// What it earns; `None` is nothing that can be compared.
    credit: Option<Permille>,
}

/// The value of a [`Matter`]: the index into its ways.
type Values = Vec<Option<usize>>;

/// Returns whether some purchase makes a condition true.
///
/// Where it says no there is none. Where it says yes, flags, tier and factors were taken
/// as free of each other, so that a finer contradiction may remain.
pub(crate) fn satisfiable(pack: &Pack, condition: &Condition) -> bool {
    let condition = expand(pack, condition, 0);
    let matters = matters(pack, &condition);
    let mut values = vec![None; matters.len()];
    let mut steps = PATIENCE;
    search(&condition, &matters, &mut values, 0, &mut steps)
}

/// Adds to everything said of a question that the question is asked.
fn expand(pack: &Pack, condition: &Condition, depth: u8) -> Condition {
    let all = |parts: &[Condition]| {
        parts.iter().map(|part| expand(pack, part, depth)).collect()
    };
    match condition {
        Condition::All(parts) => Condition::All(all(parts)),
        Condition::Any(parts) => Condition::Any(all(parts)),
        Condition::Not(part) => Condition::Not(Box::new(expand(pack, part, depth))),
        Condition::Chosen { question, .. } | Condition::Earned { question, .. } => {
            match pack.question(question) {
                // Longer chains than this are believed.
                Some(question) if question.when != Condition::Always && depth < 8 => {
                    let asked = expand(pack, &question.when, depth + 1);
                    Condition::All(vec![asked, condition.clone()])
                }
                _ => condition.clone(),
            }
        }
        _ => condition.clone(),
    }
}

/// Tries values for the matters from `next` on.
fn search(
    condition: &Condition,
    matters: &[Matter<'_>],
    values: &mut Values,
    next: usize,
    steps: &mut u32,
) -> bool {
    if *steps == 0 {
        return true;
    }
    *steps -= 1;
    match holds(condition, matters, values) {
        Some(holds) => return holds,
        None if next >= matters.len() => return true,
        None => {}
    }
    let ways = matters.get(next).map_or(0, Matter::ways);
    for way in 0..ways {
        if let Some(value) = values.get_mut(next) {
            *value = Some(way);
        }
        if search(condition, matters, values, next + 1, steps) {
            return true;
        }
    }
    if let Some(value) = values.get_mut(next) {
        *value = None;
    }
    false
}

impl Matter<'_> {
    fn ways(&self) -> usize {
        match self {
            Self::Flag(_, ways) => ways.len(),
            Self::Factor(_, ways) => ways.len(),
            Self::Tier => Tier::ALL.len(),
            Self::Answer(_, ways) => ways.len(),
        }
    }
}

/// Returns whether a condition holds, or `None` while that is open.
fn holds(condition: &Condition, matters: &[Matter<'_>], values: &Values) -> Option<bool> {
    match condition {
        Condition::Always => Some(true),
        Condition::All(parts) => {
            let mut open = false;
            for part in parts {
                match holds(part, matters, values) {
                    Some(false) => return Some(false),
                    Some(true) => {}
                    None => open = true,
                }
            }
            (!open).then_some(true)
        }
        Condition::Any(parts) => {
            let mut open = false;
            for part in parts {
                match holds(part, matters, values) {
                    Some(true) => return Some(true),
                    Some(false) => {}
                    None => open = true,
                }
            }
            (!open).then_some(false)
        }
        Condition::Not(part) => holds(part, matters, values).map(|holds| !holds),
        Condition::Flag { flag, is } => {
            ask(matters, values, |matter, way| match matter {
                Matter::Flag(known, ways) if *known == flag => {
                    ways.get(way).map(|on| on == is)
                }
                _ => None,
            })
        }
        Condition::Factor { factor, at_least, at_most } => {
            ask(matters, values, |matter, way| match matter {
                Matter::Factor(known, ways) if known == factor => {
                    ways.get(way).map(|value| (at_least..=at_most).contains(&value))
                }
                _ => None,
            })
        }
        Condition::Tier { at_least } => {
            ask(matters, values, |matter, way| match matter {
                Matter::Tier => Tier::ALL.get(way).map(|tier| tier >= at_least),
                _ => None,
            })
        }
        Condition::Chosen { question, is } => {
            ask(matters, values, |matter, way| match matter {
                Matter::Answer(known, ways) if *known == question => ways
                    .get(way)
                    .map(|answer| answer.chosen.iter().any(|id| is.contains(id))),
                _ => None,
            })
        }
        Condition::Earned { question, above } => {
            ask(matters, values, |matter, way| match matter {
                Matter::Answer(known, ways) if *known == question => ways
                    .get(way)
                    .map(|answer| answer.credit.is_some_and(|credit| credit > *above)),
                _ => None,
            })
        }
    }
}

fn ask<'m>(
    matters: &'m [Matter<'m>],
    values: &Values,
    answer: impl Fn(&'m Matter<'m>, usize) -> Option<bool>,
) -> Option<bool> {
    let decided =
        matters.iter().zip(values).filter_map(|(matter, way)| Some((matter, (*way)?)));
    decided.into_iter().find_map(|(matter, way)| answer(matter, way))
}

/// Returns what a condition asks about, each matter once.
fn matters<'p>(pack: &'p Pack, condition: &'p Condition) -> Vec<Matter<'p>> {
    let mut flags: Vec<&FlagId> = Vec::new();
    let mut factors: Vec<Factor> = Vec::new();
    let mut questions: Vec<&QuestionId> = Vec::new();
    let mut named: Vec<(&QuestionId, &ChoiceId)> = Vec::new();
    let mut above: Vec<(&QuestionId, Permille)> = Vec::new();
    let mut tier = false;
    condition.walk(&mut |part| match part {
        Condition::Flag { flag, .. } => add(&mut flags, flag),
        Condition::Factor { factor, .. } => add(&mut factors, *factor),
        Condition::Tier { .. } => tier = true,
        Condition::Chosen { question, is } => {
            add(&mut questions, question);
            for choice in is {
                add(&mut named, (question, choice));
            }
        }
        Condition::Earned { question, above: line } => {
            add(&mut questions, question);
            add(&mut above, (question, *line));
        }
        _ => {}
    });
    let mut matters: Vec<Matter<'_>> = Vec::new();
    matters.extend(flags.into_iter().map(|flag| Matter::Flag(flag, stands(pack, flag))));
    matters.extend(
        factors.into_iter().map(|factor| Matter::Factor(factor, ratings(pack, factor))),
    );
    matters.extend(tier.then_some(Matter::Tier));
    for id in questions {
        let Some(question) = pack.question(id) else { continue };
        let named: Vec<_> =
            named.iter().filter(|(of, _)| *of == id).map(|(_, c)| *c).collect();
        let above: Vec<_> =
            above.iter().filter(|(of, _)| *of == id).map(|(_, l)| *l).collect();
        matters.push(Matter::Answer(id, answers(question, &named, &above)));
    }
    matters
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// Returns how a flag can stand: as before any answer, or as a choice switches it.
fn stands(pack: &Pack, flag: &FlagId) -> Vec<bool> {
    let declared = pack.flags.iter().find(|known| known.id == *flag);
    let default = declared.is_some_and(|flag| flag.default);
    let mut choices = pack.questions.iter().flat_map(|question| &question.choices);
    let switched = choices.any(|choice| {
        if default { choice.clears.contains(flag) } else { choice.sets.contains(flag) }
    });
    if switched { vec![default, !default] } else { vec![default] }
}

/// Returns the ratings that a factor can have: those of its question's choices, raised by
/// any floor, or all of them if no question sets it.
fn ratings(pack: &Pack, factor: Factor) -> Vec<u8> {
    let of = |question: &&Question| question.factor == Some(factor);
    let choices = pack.questions.iter().filter(of).flat_map(|question| &question.choices);
    let mut ratings: Vec<u8> = choices.filter_map(|choice| choice.factor).collect();
    if ratings.is_empty() {
        return (1..=factor.highest()).collect();
    }
    let of = |question: &&Question| question.floor_for == Some(factor);
    let choices = pack.questions.iter().filter(of).flat_map(|question| &question.choices);
    ratings.extend(choices.filter_map(|choice| choice.floor));
    ratings.sort_unstable();
    ratings.dedup();
    ratings
}

/// Returns the ways a question can be answered, as far as the named choices and the
/// lines of credit can tell them apart.
fn answers<'p>(
    question: &'p Question,
    named: &[&'p ChoiceId],
    above: &[Permille],
) -> Vec<Answer<'p>> {
    let mut ways = vec![Answer { chosen: Vec::new(), credit: None }];
    let lines = lines(question, above);
    match question.kind {
        Kind::YesPartlyNo | Kind::OneOf => {
            ways.extend(question.choices.iter().flat_map(|choice| {
                let credits = match choice.credit {
                    ChoiceCredit::Earns(credit) => vec![Some(credit)],
                    ChoiceCredit::ReviewerDecides => lines.clone(),
                    ChoiceCredit::Nothing | ChoiceCredit::NotApplicable => vec![None],
                };
                credits
                    .into_iter()
                    .map(|credit| Answer { chosen: vec![&choice.id], credit })
            }));
        }
        Kind::AnyOf => {
            let named: Vec<_> = named.iter().take(COMBINED).copied().collect();
            for set in 0_u32..1 << named.len() {
                let chosen: Vec<_> = named
                    .iter()
                    .enumerate()
                    .filter(|(bit, _)| set & (1 << bit) != 0)
                    .map(|(_, id)| *id)
                    .collect();
                let alone = |id: &&&ChoiceId| {
                    question.choice(id).is_some_and(|choice| choice.alone)
                };
                if chosen.len() > 1 && chosen.iter().any(|id| alone(&id)) {
                    continue;
                }
                let credits = lines.iter();
                ways.extend(
                    credits
                        .map(|credit| Answer { chosen: chosen.clone(), credit: *credit }),
                );
            }
        }
        Kind::Number { .. } | Kind::Date { .. } | Kind::Text => {
            ways.extend(
                lines.iter().map(|credit| Answer { chosen: Vec::new(), credit: *credit }),
            );
        }
    }
    ways
}

/// Returns one credit for each stretch between the lines that can be reached.
fn lines(question: &Question, above: &[Permille]) -> Vec<Option<Permille>> {
    let most = most(question);
    let mut credits = vec![None];
    let reached = above.iter().filter(|line| most.is_some_and(|most| most > **line));
    credits.extend(reached.map(|line| Some(Permille::clamped(line.get() + 1))));
    if let Some(most) = most {
        credits.push(Some(most));
        credits.push(Some(Permille::ZERO));
    }
    credits
}

/// Returns the most that a question can earn by rule.
fn most(question: &Question) -> Option<Permille> {
    match &question.credit {
        Credit::Nothing => None,
        Credit::ByChoice | Credit::Count { .. } | Credit::Span { .. } => {
            Some(Permille::FULL)
        }
        Credit::Rules(rules) => rules.iter().map(|rule| rule.credit).max(),
        Credit::Steps { steps, otherwise } => {
            Some(steps.iter().map(|step| step.credit).fold(*otherwise, Permille::max))
        }
        Credit::Age { steps, otherwise } => {
            Some(steps.iter().map(|step| step.credit).fold(*otherwise, Permille::max))
        }
    }
}
