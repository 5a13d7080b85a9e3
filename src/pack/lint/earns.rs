//! What the answers of a question can earn.

use crate::pack::{
    ByTier, ChoiceCredit, Credit, Kind, Line, Pack, Permille, Question, Side, Step, Tier,
};

/// Returns the credits that answers of a question can earn, each once, lowest first: one
/// for each line that decides something. What a reviewer decides can be anything.
pub(crate) fn credits(pack: &Pack, question: &Question) -> Vec<Permille> {
    let anything = [Permille::ZERO, Permille::HALF, Permille::FULL];
    let mut credits: Vec<Permille> = match &question.credit {
        // Choices are added below.
        Credit::Nothing | Credit::ByChoice => Vec::new(),
        Credit::Count { of } => {
            let most = question.choices.iter().filter(|choice| !choice.alone).count();
            let enough = most >= usize::from(*of);
            let some = (most > 1 || *of > 1).then_some(Permille::HALF);
            let full = enough.then_some(Permille::FULL);
            std::iter::once(Permille::ZERO).chain(some).chain(full).collect()
        }
        Credit::Rules(rules) => {
            let rules = rules.iter().map(|rule| rule.credit);
            rules.chain([Permille::ZERO]).collect()
        }
        Credit::Steps { steps, otherwise } => numbers(pack, question, steps, *otherwise),
        Credit::Age { steps, otherwise } => {
            // A date that has not come yet earns nothing.
            let steps = steps.iter().map(|step| step.credit);
            steps.chain([*otherwise, Permille::ZERO]).collect()
        }
        Credit::Span { .. } => anything.to_vec(),
    };
    for choice in &question.choices {
        match choice.credit {
            ChoiceCredit::Earns(credit) => credits.push(credit),
            ChoiceCredit::ReviewerDecides => credits.extend(anything),
            ChoiceCredit::Nothing | ChoiceCredit::NotApplicable => {}
        }
    }
    credits.sort_unstable();
    credits.dedup();
    credits
}

/// Returns what the numbers that a question takes earn, at any tier.
fn numbers(
    pack: &Pack,
    question: &Question,
    steps: &[Step],
    otherwise: Permille,
) -> Vec<Permille> {
    let Kind::Number { min, max, none, .. } = &question.kind else {
        return vec![Permille::ZERO, otherwise];
    };
    let mut credits: Vec<Permille> = none.iter().map(|_| Permille::ZERO).collect();
    for tier in Tier::ALL {
        let lines: Vec<Option<i128>> =
            steps.iter().map(|step| line(pack, &step.line, tier)).collect();
        // Between two lines all numbers earn the same.
        let near = lines.iter().flatten().flat_map(|line| {
            let whole = i64::try_from(line.div_euclid(1_000_000)).unwrap_or(*max);
            [whole.saturating_sub(1), whole, whole.saturating_add(1)]
        });
        let tried =
            near.chain([*min, *max]).filter(|number| (min..=max).contains(&number));
        for number in tried {
            let number = i128::from(number) * 1_000_000;
            let passed = steps.iter().zip(&lines).find(|(step, line)| match step.side {
                Side::AtMost => line.is_some_and(|line| number <= line),
                Side::AtLeast => line.is_some_and(|line| number >= line),
            });
            credits.push(passed.map_or(otherwise, |(step, _)| step.credit));
        }
    }
    credits
}

/// Returns where a line is at a tier, in millionths.
fn line(pack: &Pack, line: &Line, tier: Tier) -> Option<i128> {
    match line {
        Line::Number(number) => Some(i128::from(*number) * 1_000_000),
        Line::Variable { variable, times } => {
            let default = pack.variable(variable)?.default.as_ref();
            let text = default.map(|default: &ByTier<String>| default.at(tier))?;
            let (whole, part) = text.split_once('.').unwrap_or((text, ""));
            let part = format!("{part:0<3}");
            let thousandths: i128 = format!("{whole}{part}").parse().ok()?;
            Some(thousandths * i128::from(*times))
        }
    }
}
