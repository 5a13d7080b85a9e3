//! What holds for every pack and every answer.

use anteroom::assessment::{
    Answer, Assessment, Control, ControlStrength, Event, Evidence, Finding, Given, Review,
};
use anteroom::pack::{ChoiceId, Gate, Pack, Permille, Question, QuestionId, Role, Tier};
use anteroom::scoring::{Fraction, Scorecard, Situation, Verdict, smallest_change};
use jiff::civil::date;
use proptest::prelude::*;

use super::bank::{domain, empty, factors, flag, yes_partly_no};
use super::worked_example::document;
use crate::shipped::standard;

/// Returns a pack of twelve questions in three vendor domains and readiness.
fn pack() -> Pack {
    let gates = [
        Some(Gate::Hard),
        None,
        Some(Gate::Soft),
        Some(Gate::HardFrom(Tier::High)),
        Some(Gate::SoftFrom(Tier::High)),
        None,
    ];
    let mut questions = factors().to_vec();
    for (at, id) in IDS.into_iter().enumerate() {
        let weight = u8::try_from(at % 5 + 1).unwrap();
        questions.push(Question {
            gate: gates[at % gates.len()],
            ..yes_partly_no(id, weight)
        });
    }
    Pack {
        domains: vec![
            domain("DEV", Role::Context, 0),
            domain("RDY", Role::Readiness, 0),
            domain("IAM", Role::Vendor, 10),
            domain("PAT", Role::Vendor, 7),
            domain("LOG", Role::Vendor, 4),
        ],
        questions,
        flags: vec![flag("remote", false)],
        ..empty()
    }
}

/// The questions besides the factors.
const IDS: [&str; 12] = [
    "RDY-01", "RDY-02", "IAM-01", "IAM-02", "IAM-03", "IAM-04", "PAT-01", "PAT-02",
    "PAT-03", "LOG-01", "LOG-02", "LOG-03",
];

/// What is said to one question, as small numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Said {
    /// 0 nothing, 1 no, 2 partly, 3 yes, 4 not applicable.
    given: u8,
    /// 0 none, 1 named, 2 read.
    evidence: u8,
    /// 0 none, 1 weak, 2 effective, 3 strong.
    control: u8,
    /// 0 none, 1 accepted, 2 rejected, 3 needs evidence.
    finding: u8,
}

fn said() -> impl Strategy<Value = Said> {
    (0..5_u8, 0..3_u8, 0..4_u8, 0..4_u8).prop_map(
        |(given, evidence, control, finding)| Said { given, evidence, control, finding },
    )
}

fn all_said() -> impl Strategy<Value = (Vec<u8>, Vec<Said>)> {
    (prop::collection::vec(1..=4_u8, 4), prop::collection::vec(said(), IDS.len()))
}

/// Returns the events that say all of it.
fn events(factors: &[u8], all: &[Said]) -> Vec<Event> {
    let ids = ["DEV-04", "DEV-05", "DEV-08", "DEV-06"];
    let mut events: Vec<Event> = ids
        .into_iter()
        .zip(factors)
        .map(|(id, value)| Event::Answered(id.into(), Answer::choice(&value.to_string())))
        .collect();
    for (id, said) in IDS.into_iter().zip(all) {
        let id = QuestionId::from(id);
        if let Some(answer) = answer(*said) {
            events.push(Event::Answered(id.clone(), answer));
        }
        let finding = match said.finding {
            1 => Some(Finding::Accepted),
            2 => Some(Finding::Rejected),
            3 => Some(Finding::NeedsEvidence),
            _ => None,
        };
        let by = "R.".to_owned();
        events.push(Event::Reviewed { question: id.clone(), finding, by, on: None });
        events.push(Event::Controlled(id, controls(said.control)));
    }
    events
}

fn answer(said: Said) -> Option<Answer> {
    let evidence: Vec<Evidence> = match said.evidence {
        0 => Vec::new(),
        level => vec![document(level == 2)],
    };
    let reason = "It has none.".to_owned();
    let given = match said.given {
        0 => return None,
        1 => Answer::choice("no").given,
        2 => Answer::choice("partly").given,
        3 => Answer::choice("yes").given,
        _ => Given::NotApplicable { reason },
    };
    Some(Answer { given, evidence, ..Answer::default() })
}

fn controls(strength: u8) -> Vec<Control> {
    let strength = match strength {
        0 => return Vec::new(),
        1 => ControlStrength::Weak,
        2 => ControlStrength::Effective,
        _ => ControlStrength::Strong,
    };
    vec![Control {
        what: "Gateway".to_owned(),
        owner: "Network".to_owned(),
        review_on: Some(date(2026, 12, 1)),
        strength,
    }]
}

fn empty_assessment(pack: &Pack) -> Assessment {
    Assessment::new(pack, "a", "A", date(2026, 6, 1))
}

fn assessment(pack: &Pack, factors: &[u8], all: &[Said]) -> Assessment {
    events(factors, all).into_iter().fold(empty_assessment(pack), Assessment::after)
}

/// Returns the verdict that gates, risk, scores and completeness allow: the one reason
/// left out is evidence coverage, which falls when more is claimed than verified.
fn verdict_without_coverage(pack: &Pack, assessment: &Assessment) -> Verdict {
    let mut pack = pack.clone();
    pack.policy.coverage = anteroom::pack::ByTier::default();
    Scorecard::of(&pack, assessment).verdict
}

proptest! {
    #[test]
    fn the_order_of_answers_is_irrelevant(
        (factors, all) in all_said(), seed in any::<prop::sample::Index>(),
    ) {
        let pack = pack();
        let events = events(&factors, &all);
        let mut turned = events.clone();
        turned.rotate_left(seed.index(events.len()));
        turned.reverse();
        let score = |events: Vec<Event>| {
            let events = events.into_iter();
            Scorecard::of(&pack, &events.fold(empty_assessment(&pack), Assessment::after))
        };
        prop_assert_eq!(score(events), score(turned));
    }

    #[test]
    fn the_live_score_is_the_final_score((factors, all) in all_said(), (_, other) in all_said()) {
        let pack = pack();
        let mut live = empty_assessment(&pack);
        // First one set of answers, then the other over it, scored at every step.
        for event in events(&[4, 4, 4, 4], &other) {
            live = live.after(event);
            let _ = Scorecard::of(&pack, &live);
        }
        for (id, said) in IDS.into_iter().zip(&all) {
            if said.given == 0 {
                live = live.after(Event::Answered(id.into(), Answer::default()));
            }
        }
        live = events(&factors, &all).into_iter().fold(live, Assessment::after);
        let fresh = assessment(&pack, &factors, &all);
        prop_assert_eq!(Scorecard::of(&pack, &live), Scorecard::of(&pack, &fresh));
    }

    #[test]
    fn contributions_add_up_to_the_scores((factors, all) in all_said()) {
        let pack = pack();
        let scorecard = Scorecard::of(&pack, &assessment(&pack, &factors, &all));
        let sum = |of: fn(&anteroom::scoring::Contribution) -> Fraction, readiness: bool| {
            let parts = scorecard.contributions.iter();
            let parts = parts.filter(|part| (part.domain.as_str() == "RDY") == readiness);
            parts.map(of).fold(Fraction::ZERO, Fraction::plus)
        };
        let zero = Fraction::ZERO;
        prop_assert_eq!(sum(|part| part.adds, false), scorecard.vendor.unwrap_or(zero));
        prop_assert_eq!(
            sum(|part| part.adds_residual, false), scorecard.residual.unwrap_or(zero));
        prop_assert_eq!(sum(|part| part.adds, true), scorecard.readiness.unwrap_or(zero));
    }

    #[test]
    fn a_better_answer_never_lowers_a_score_or_worsens_the_verdict(
        (factors, all) in all_said(), at in 0..IDS.len(), better in 1..=3_u8,
    ) {
        let pack = pack();
        let mut improved = all.clone();
        prop_assume!(improved[at].given <= better);
        improved[at].given = better;
        let (before, after) =
            (assessment(&pack, &factors, &all), assessment(&pack, &factors, &improved));
        let (was, is) = (Scorecard::of(&pack, &before), Scorecard::of(&pack, &after));
        prop_assert!(is.vendor >= was.vendor);
        prop_assert!(is.residual >= was.residual);
        prop_assert!(is.readiness >= was.readiness);
        prop_assert!(is.residual_risk <= was.residual_risk);
        prop_assert!(
            verdict_without_coverage(&pack, &after) <= verdict_without_coverage(&pack, &before));
    }

    #[test]
    fn better_evidence_or_a_stronger_control_never_hurts(
        (factors, all) in all_said(), at in 0..IDS.len(), which in any::<bool>(),
    ) {
        let pack = pack();
        let mut improved = all.clone();
        if which {
            improved[at].evidence = 2;
        } else {
            improved[at].control = 3;
        }
        let was = Scorecard::of(&pack, &assessment(&pack, &factors, &all));
        let is = Scorecard::of(&pack, &assessment(&pack, &factors, &improved));
        prop_assert!(is.vendor >= was.vendor);
        prop_assert!(is.residual >= was.residual);
        prop_assert!(is.verdict <= was.verdict);
    }

    #[test]
    fn weights_scale((factors, all) in all_said(), times in 2..=20_u8) {
        let pack = pack();
        let mut heavier = pack.clone();
        for question in &mut heavier.questions {
            question.weight *= times;
        }
        for domain in &mut heavier.domains {
            for weight in [
                &mut domain.weights.balanced,
                &mut domain.weights.safety,
                &mut domain.weights.privacy,
            ] {
                *weight *= u16::from(times);
            }
        }
        let assessment = assessment(&pack, &factors, &all);
        let (light, heavy) =
            (Scorecard::of(&pack, &assessment), Scorecard::of(&heavier, &assessment));
        prop_assert_eq!(light.vendor, heavy.vendor);
        prop_assert_eq!(light.residual, heavy.residual);
        prop_assert_eq!(light.residual_risk, heavy.residual_risk);
        prop_assert_eq!(light.reasons, heavy.reasons);
    }

    #[test]
    fn an_accepted_not_applicable_is_as_if_never_asked(
        (factors, all) in all_said(), at in 0..IDS.len(),
    ) {
        let pack = pack();
        let mut out = all.clone();
        (out[at].given, out[at].finding) = (4, 1);
        let with = Scorecard::of(&pack, &assessment(&pack, &factors, &out));
        let mut smaller = pack.clone();
        smaller.questions.retain(|question| question.id.as_str() != IDS[at]);
        let without = Scorecard::of(&smaller, &assessment(&pack, &factors, &out));
        prop_assert_eq!(with.vendor, without.vendor);
        prop_assert_eq!(with.residual, without.residual);
        prop_assert_eq!(with.readiness, without.readiness);
        prop_assert_eq!(with.coverage, without.coverage);
    }

    #[test]
    fn a_question_that_is_not_asked_never_counts(
        (factors, all) in all_said(), at in 0..IDS.len(), other in said(),
    ) {
        let mut pack = pack();
        let hidden = pack.questions.iter_mut().find(|q| q.id.as_str() == IDS[at]).unwrap();
        hidden.when = anteroom::pack::Condition::Flag { flag: "remote".into(), is: true };
        hidden.choices[0].factor = Some(5);
        hidden.factor = Some(anteroom::pack::Factor::Harm);
        let mut changed = all.clone();
        changed[at] = other;
        prop_assert_eq!(
            Scorecard::of(&pack, &assessment(&pack, &factors, &all)),
            Scorecard::of(&pack, &assessment(&pack, &factors, &changed))
        );
    }
}

/// Returns any answer at all, of the right kind or not.
fn anything(ids: &[ChoiceId]) -> impl Strategy<Value = Answer> + use<> {
    let chosen = prop::sample::subsequence(ids.to_vec(), 0..=ids.len().min(4));
    let given = prop_oneof![
        4 => chosen.prop_map(|ids| Given::Chosen(ids.into_iter().collect())),
        2 => any::<i64>().prop_map(Given::Number),
        2 => (0..100_i64).prop_map(Given::Number),
        1 => (1..=9999_i16, 1..=12_i8).prop_map(|(y, m)| Given::Date(date(y, m, 28))),
        1 => Just(Given::NoPromise),
        1 => "[a ]{0,2}".prop_map(|reason| Given::NotApplicable { reason }),
    ];
    (given, 0..3_u8).prop_map(|(given, evidence)| Answer {
        given,
        evidence: if evidence > 0 { vec![document(evidence == 2)] } else { Vec::new() },
        fields: ["role", "deputy", "mailbox"]
            .into_iter()
            .map(|id| (id.into(), "x".to_owned()))
            .collect(),
        ..Answer::default()
    })
}

#[test]
fn no_answer_of_any_kind_breaks_the_standard_pack() {
    let pack = standard();
    let ids: Vec<ChoiceId> = pack
        .questions
        .iter()
        .flat_map(|question| &question.choices)
        .map(|choice| choice.id.clone())
        .collect::<std::collections::BTreeSet<_>>()
        .into_iter()
        .collect();
    let questions = pack.questions.len();
    let answers =
        prop::collection::vec(prop::option::weighted(0.8, anything(&ids)), questions);
    let findings = prop::collection::vec(0..5_u8, questions);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 60,
        ..ProptestConfig::default()
    });
    let checked = runner.run(&(answers, findings), |(answers, findings)| {
        let mut assessment = empty_assessment(&pack);
        for (question, answer) in pack.questions.iter().zip(answers) {
            if let Some(answer) = answer {
                assessment.answers.insert(question.id.clone(), answer);
            }
        }
        for (question, finding) in pack.questions.iter().zip(findings) {
            let finding = match finding {
                1 => Finding::Accepted,
                2 => Finding::Rejected,
                _ => continue,
            };
            let review = Review { finding: Some(finding), ..Review::default() };
            assessment.reviews.insert(question.id.clone(), review);
        }
        let scorecard = Scorecard::of(&pack, &assessment);
        prop_assert_eq!(&scorecard.situation, &Situation::of(&pack, &assessment));
        prop_assert!(scorecard.vendor <= Some(Fraction::ONE));
        prop_assert!(scorecard.residual >= scorecard.vendor);
        prop_assert!(scorecard.answered.done <= scorecard.answered.of);
        let counted = scorecard.answered.of - scorecard.answered.done;
        prop_assert_eq!(counted, scorecard.open.len());
        for contribution in &scorecard.contributions {
            prop_assert!(scorecard.situation.asks(&contribution.question));
            prop_assert!(contribution.residual >= contribution.vendor);
            prop_assert!(contribution.credit <= Permille::FULL);
        }
        Ok(())
    });
    assert_eq!(checked, Ok(()));
}

#[test]
fn the_smallest_change_of_any_answers_keeps_its_word() {
    let pack = pack();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 60,
        ..ProptestConfig::default()
    });
    let checked = runner.run(&all_said(), |(factors, all)| {
        let assessment = assessment(&pack, &factors, &all);
        let scorecard = Scorecard::of(&pack, &assessment);
        if let Some(change) = smallest_change(&pack, &assessment, &scorecard) {
            let then = anteroom::scoring::as_if(&pack, &assessment, &change.improvements);
            let verdict = Scorecard::of(&pack, &then).verdict;
            prop_assert_eq!(
                change.passes,
                verdict == Verdict::Recommended,
                "{:?}",
                change
            );
            prop_assert!(change.passes, "{:?}", change);
        }
        Ok(())
    });
    assert_eq!(checked, Ok(()));
}
