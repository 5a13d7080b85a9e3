//! What holds for the standard pack whatever is answered.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use anteroom::assessment::{Answer, Assessment, Evidence, Given};
use anteroom::contract::{Contract, ContractClause, Piece, Worded, select, wording};
use anteroom::document::addendum;
use anteroom::pack::{ByTier, Kind, Pack, Question, Strength, Tier, Variant};
use anteroom::scoring::Scorecard;
use jiff::ToSpan as _;
use proptest::prelude::*;

use super::documents::sound;
use super::standard::practice;
use super::world::{TODAY, id, var};
use crate::shipped::standard;

/// Returns the words of paragraphs, a line each.
fn lines(worded: &[Worded], out: &mut Vec<String>) {
    for each in worded {
        let text: String = each.text.iter().map(Piece::printed).collect();
        out.push(format!("{} {text}", each.label));
        lines(&each.items, out);
    }
}

/// Fails if the words of a clause have a leftover: a reference to nothing, nothing at
/// all, a zero that should have taken its paragraph away, a list that ends in the air.
#[track_caller]
fn clean(pack: &Pack, contract: &Contract, clause: &ContractClause, place: &str) {
    let worded = wording(pack, contract, clause);
    for each in &worded {
        each.walk(&mut |piece| {
            assert!(
                !matches!(piece, Piece::Missing { .. }),
                "{place}: {}",
                piece.printed()
            );
            assert!(!piece.printed().is_empty(), "{place}: an empty run");
        });
    }
    let mut said = Vec::new();
    lines(&worded, &mut said);
    assert!(!said.is_empty(), "{place} says nothing");
    for line in &said {
        for leftover in ["{", "}", "[CL-", " 0 percent", "USD 0 ", "  ", " ,", " ."] {
            assert!(!line.contains(leftover), "{place} has `{leftover}`: {line}");
        }
    }
    for (at, each) in worded.iter().enumerate() {
        assert_eq!(each.label, format!("{}.{}", clause.number, at + 1), "{place}");
        if let Some(last) = each.items.last() {
            let text: String = last.text.iter().map(Piece::printed).collect();
            assert!(text.trim_end().ends_with(['.', '?']), "{place} ends in: {text}");
        }
    }
}

/// Returns a contract that has every clause of the library.
fn with_every_clause(pack: &Pack, contract: &Contract) -> Contract {
    let mut all = contract.clone();
    let like = contract.clauses().next().unwrap().clone();
    let mut number = 0;
    all.parts.iter_mut().for_each(|part| part.clauses.clear());
    for part in &pack.parts {
        let into = all.parts.iter_mut().find(|each| each.id == part.id).unwrap();
        for name in &part.clauses {
            number += 1;
            let title = pack.clause(name).unwrap().title.clone();
            let clause =
                ContractClause { id: name.clone(), number, title, ..like.clone() };
            into.clauses.push(clause);
        }
    }
    all
}

#[test]
fn every_clause_can_be_printed_in_every_strength_at_every_tier() {
    let pack = standard();
    let assessment = practice(&pack, "infusion-pump-mediocre");
    let mut printed = 0;
    for tier in Tier::ALL {
        let mut card = Scorecard::of(&pack, &assessment);
        card.situation.tier = tier;
        let contract = with_every_clause(&pack, &select(&pack, &assessment, &card));
        for clause in contract.clauses() {
            for strength in Strength::ALL {
                let prose = pack.clause(&clause.id).unwrap().prose.as_ref().unwrap();
                if matches!(prose.at(strength), Variant::NotUsed(_)) {
                    continue;
                }
                let place =
                    format!("{} {} at {}", clause.id, strength.name(), tier.name());
                clean(
                    &pack,
                    &contract,
                    &ContractClause { strength, ..clause.clone() },
                    &place,
                );
                printed += 1;
            }
        }
    }
    assert!(printed > 600, "only {printed} of 640 variants were printed");
}

#[test]
fn no_strength_refers_to_a_clause_left_out() {
    let pack = standard();
    for name in ["infusion-pump-good", "imaging-workstation-contradictory"] {
        let assessment = practice(&pack, name);
        let contract = select(&pack, &assessment, &Scorecard::of(&pack, &assessment));
        for clause in contract.clauses() {
            for strength in Strength::ALL {
                let prose = pack.clause(&clause.id).unwrap().prose.as_ref().unwrap();
                if matches!(prose.at(strength), Variant::Text(_)) {
                    let place = format!("{name} {} {}", clause.id, strength.name());
                    let clause = ContractClause { strength, ..clause.clone() };
                    clean(&pack, &contract, &clause, &place);
                }
            }
        }
    }
}

#[test]
fn defaults_of_the_standard_pack_keep_their_own_bounds() {
    let pack = standard();
    for variable in &pack.variables {
        let Some(ByTier { low, moderate, high, critical }) = &variable.default else {
            continue;
        };
        for default in [low, moderate, high, critical] {
            let why = anteroom::contract::refusal(variable, default);
            assert_eq!(why, None, "{} = {default}", variable.id);
        }
    }
}

/// Returns an answer to a question, any of those it takes.
fn answer(question: &Question, pick: u16) -> Answer {
    let pick = usize::from(pick);
    let mut answer = Answer::default();
    if pick.is_multiple_of(11) {
        return answer;
    }
    if question.not_applicable.is_some() && pick.is_multiple_of(7) {
        answer.given = Given::NotApplicable { reason: "there is none".to_owned() };
        return answer;
    }
    answer.given = match &question.kind {
        Kind::YesPartlyNo | Kind::OneOf => {
            let choice = &question.choices[pick % question.choices.len()];
            Given::Chosen(BTreeSet::from([choice.id.clone()]))
        }
        Kind::AnyOf => Given::Chosen(
            question
                .choices
                .iter()
                .enumerate()
                .filter(|(at, _)| pick >> (at % 16) & 1 == 1)
                .map(|(_, choice)| choice.id.clone())
                .collect(),
        ),
        Kind::Number { min, max, .. } => {
            Given::Number((i64::try_from(pick).unwrap() % 400).clamp(*min, *max))
        }
        Kind::Date { .. } => Given::Date(
            TODAY.checked_add(i64::try_from(pick % 5000).unwrap().days()).unwrap(),
        ),
        Kind::Text => Given::Nothing,
    };
    for field in &question.fields {
        if pick.is_multiple_of(2) {
            answer.fields.insert(field.id.clone(), "7".to_owned());
        }
    }
    if pick.is_multiple_of(3) {
        answer.evidence.push(Evidence {
            title: "Report".to_owned(),
            version: "1".to_owned(),
            date: Some(TODAY),
            independent: true,
            read_by: if pick.is_multiple_of(2) {
                "Ada".to_owned()
            } else {
                String::new()
            },
            ..Evidence::default()
        });
    }
    answer
}

/// Returns an assessment in which every question has any answer.
fn any_assessment(pack: &Pack, picks: &[u16]) -> Assessment {
    let mut assessment = Assessment::new(pack, "any", "Any", TODAY);
    for (question, pick) in pack.questions.iter().zip(picks) {
        let answer = answer(question, *pick);
        if !answer.is_empty() {
            assessment.answers.insert(question.id.clone(), answer);
        }
    }
    let filled = [("buyer_name", "Hospital"), ("effective_date", "2026-12-01")];
    for (name, value) in filled {
        assessment.contract.variables.insert(var(name), value.to_owned());
    }
    assessment
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_is_answered_the_contract_stands(
        picks in proptest::collection::vec(any::<u16>(), 135),
    ) {
        static PACK: LazyLock<Pack> = LazyLock::new(standard);
        let pack = &*PACK;
        let assessment = any_assessment(pack, &picks);
        let card = Scorecard::of(pack, &assessment);
        let contract = select(pack, &assessment, &card);
        for (at, clause) in contract.clauses().enumerate() {
            prop_assert_eq!(clause.number, at + 1);
            clean(pack, &contract, clause, clause.id.as_str());
        }
        let all = contract.clauses().count() + contract.left_out.len();
        prop_assert_eq!(all, pack.clauses.len());
        for gap in &contract.gaps {
            prop_assert_eq!(gap.due, Some(TODAY.checked_add(9.days()).unwrap()
                .checked_add(i64::from(plan_close_days(&contract)).days()).unwrap()));
            let said = format!("{} {}", gap.action, gap.evidence);
            prop_assert!(!gap.action.is_empty() && !gap.evidence.is_empty());
            // The question's labels may speak to the vendor; what we add may not.
            prop_assert!(!gap.evidence.contains(" you"), "{}: {said}", gap.question);
        }
        let remedies = contract.clauses().any(|each| each.strength == Strength::Remedy);
        prop_assert!(!remedies || contract.clause(&id("CL-32")).is_some());
        sound(&addendum(pack, &assessment, &card, &contract));
    }
}

/// Returns the days until gaps are closed.
fn plan_close_days(contract: &Contract) -> i32 {
    contract.variable(&var("plan_close_days")).unwrap().printed.parse().unwrap()
}
