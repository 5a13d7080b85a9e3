//! Inherent risk, tier, depth and residual risk (scoring model §7.2 and §7.6).

use anteroom::assessment::{Answer, Assessment};
use anteroom::pack::{
    Choice, ChoiceCredit, EvidenceClass, Factor, Level, Pack, Question, QuestionId, Role,
    Tier,
};
use anteroom::scoring::{Scorecard, ShownRisk, Situation, WeightProfile};
use jiff::civil::date;

use super::bank::{choice, domain, empty, factors, one_of, share, yes_partly_no};

/// Returns a pack of the factor questions, the size, and two further questions.
fn pack(more: Vec<Question>) -> Pack {
    let mut questions = factors().to_vec();
    questions.extend(more);
    Pack {
        domains: vec![
            domain("DEV", Role::Context, 0),
            domain("RDY", Role::Readiness, 0),
            domain("IAM", Role::Vendor, 10),
        ],
        questions,
        ..empty()
    }
}

/// Returns an assessment with these choices.
fn answered(pack: &Pack, answers: &[(&str, &str)]) -> Assessment {
    let mut assessment = Assessment::new(pack, "a", "A", date(2026, 6, 1));
    for (question, choice) in answers {
        assessment.answers.insert((*question).into(), Answer::choice(choice));
    }
    assessment
}

/// Returns an assessment with the factors S, C, D, X.
fn rated(pack: &Pack, factors: [u8; 4], more: &[(&str, &str)]) -> Assessment {
    let [s, c, d, x] = factors.map(|value| value.to_string());
    let mut answers =
        vec![("DEV-04", &*s), ("DEV-05", &*c), ("DEV-08", &*d), ("DEV-06", &*x)];
    answers.extend(more);
    answered(pack, &answers)
}

#[test]
fn the_tier_table_holds() {
    #[track_caller]
    fn case(factors: [u8; 4], expected: (u8, u8, Tier)) {
        let pack = pack(Vec::new());
        let situation = Situation::of(&pack, &rated(&pack, factors, &[]));
        assert_eq!((situation.impact, situation.inherent, situation.tier), expected);
        assert!(!situation.provisional);
    }
    case([5, 5, 3, 4], (5, 20, Tier::Critical));
    case([4, 5, 2, 3], (5, 15, Tier::High));
    case([2, 2, 4, 5], (4, 20, Tier::Critical));
    case([1, 2, 3, 3], (3, 9, Tier::Moderate));
    case([3, 3, 2, 2], (3, 6, Tier::Moderate));
    case([1, 1, 1, 1], (1, 1, Tier::Low));
    case([5, 4, 1, 2], (5, 10, Tier::High));
    case([5, 4, 1, 1], (5, 5, Tier::Moderate));
    case([2, 3, 1, 3], (3, 9, Tier::Moderate));
}

#[test]
fn harm_with_exposure_raises_the_tier_and_says_so() {
    let pack = pack(Vec::new());
    let raised = |factors| {
        let situation = Situation::of(&pack, &rated(&pack, factors, &[]));
        (situation.tier, situation.tier_raised)
    };
    assert_eq!(
        raised([4, 1, 1, 2]),
        (
            Tier::High,
            Some(
                "Inherent risk 8 is in the Moderate band. Possible harm of 4 with exposure \
                 of 2 makes it High."
                    .to_owned()
            )
        )
    );
    assert_eq!(raised([5, 1, 1, 3]).0, Tier::Critical);
    assert_eq!(raised([5, 1, 1, 2]), (Tier::High, None), "the band alone is High");
}

#[test]
fn an_unanswered_factor_counts_highest_and_makes_the_tier_provisional() {
    let pack = pack(Vec::new());
    let situation =
        Situation::of(&pack, &answered(&pack, &[("DEV-04", "1"), ("DEV-06", "2")]));
    assert!(situation.provisional);
    assert_eq!(situation.factor(Factor::Continuity), 5);
    assert_eq!(situation.factor(Factor::Data), 4);
    assert_eq!((situation.inherent, situation.tier), (10, Tier::High));
    let assumed: Vec<_> = situation.factors.iter().map(|value| value.assumed).collect();
    assert_eq!(assumed, [false, true, true, false]);
}

/// Returns the question for the FDA class, whose choices give floors for harm.
fn class() -> Question {
    let floor = |id, floor| Choice { floor, ..choice(id, ChoiceCredit::Nothing) };
    Question {
        choices: vec![floor("one", None), floor("two", Some(2)), floor("three", Some(4))],
        floor_for: Some(Factor::Harm),
        ..one_of("DEV-03", 0, &[])
    }
}

#[test]
fn the_class_floor_raises_harm_unless_a_reason_is_written() {
    let pack = pack(vec![class()]);
    let mut assessment = rated(&pack, [1, 1, 1, 3], &[("DEV-03", "three")]);
    let harm = |assessment: &Assessment| {
        let factors = Situation::of(&pack, assessment).factors;
        factors.into_iter().find(|value| value.factor == Factor::Harm).unwrap()
    };
    let raised = harm(&assessment);
    assert_eq!((raised.value, raised.raised_from), (4, Some(1)));
    assessment.answers.get_mut("DEV-04").unwrap().note = "Bench use only.".to_owned();
    let lowered = harm(&assessment);
    assert_eq!((lowered.value, lowered.raised_from), (1, None));
    assert_eq!(lowered.lowered_because.as_deref(), Some("Bench use only."));
}

#[test]
fn a_suggestion_is_never_counted() {
    let kind = Question {
        choices: vec![Choice {
            suggests: Some(1),
            ..choice("other", ChoiceCredit::Nothing)
        }],
        suggests_for: Some(Factor::Harm),
        ..one_of("DEV-02", 0, &[])
    };
    let pack = pack(vec![kind]);
    let situation = Situation::of(&pack, &answered(&pack, &[("DEV-02", "other")]));
    assert_eq!(situation.factor(Factor::Harm), 5);
}

#[test]
fn size_and_tier_together_set_the_depth() {
    let size =
        |id, size| Choice { size: Some(size), ..choice(id, ChoiceCredit::Nothing) };
    let sizes = Question {
        choices: vec![
            size("small", Level::Core),
            size("medium", Level::Standard),
            size("large", Level::Full),
        ],
        ..one_of("DEV-01", 0, &[])
    };
    let full = Question { level: Level::Full, ..yes_partly_no("IAM-01", 1) };
    let pack = pack(vec![sizes, full]);
    let level = |size: &str, factors| {
        Situation::of(&pack, &rated(&pack, factors, &[("DEV-01", size)])).level
    };
    let (low, high, critical) = ([1, 1, 1, 1], [3, 3, 3, 4], [5, 5, 4, 5]);
    assert_eq!(level("small", low), Level::Core);
    assert_eq!(level("medium", low), Level::Core, "one less at tier Low");
    assert_eq!(level("large", low), Level::Standard, "one less at tier Low");
    assert_eq!(level("small", [3, 3, 2, 2]), Level::Core);
    assert_eq!(level("large", [3, 3, 2, 2]), Level::Full);
    assert_eq!(level("small", high), Level::Standard);
    assert_eq!(level("small", critical), Level::Full);
    let nobody = Situation::of(&pack, &rated(&pack, low, &[]));
    assert_eq!((nobody.size_level, nobody.provisional), (Level::Full, true));
    assert_eq!(
        nobody.not_asked[&QuestionId::from("IAM-01")],
        "Asked from depth full on; this purchase is asked standard."
    );
}

#[test]
fn harm_leads_the_weights_then_privacy() {
    let pack = pack(Vec::new());
    let weights = |factors| Situation::of(&pack, &rated(&pack, factors, &[])).weights;
    assert_eq!(weights([4, 1, 4, 1]), WeightProfile::Safety);
    assert_eq!(weights([2, 5, 4, 5]), WeightProfile::Privacy);
    assert_eq!(weights([3, 5, 4, 5]), WeightProfile::Balanced);
    assert_eq!(weights([2, 5, 3, 5]), WeightProfile::Balanced);
}

#[test]
fn residual_risk_is_what_the_model_checked() {
    #[track_caller]
    fn case(factors: [u8; 4], residual: u16, readiness: u16, risk: u64) {
        let plain = |id: &str, credit| Question {
            evidence_class: Some(EvidenceClass::None),
            ..one_of(id, 1, &[("so", credit)])
        };
        let pack = pack(vec![plain("RDY-01", readiness), plain("IAM-01", residual)]);
        let answers = [("RDY-01", "so"), ("IAM-01", "so")];
        let scorecard = Scorecard::of(&pack, &rated(&pack, factors, &answers));
        assert_eq!(scorecard.residual_risk.rounded(100), risk);
        assert_eq!(scorecard.contributions[1].credit, share(residual));
    }
    let (twenty, twenty_five) = ([5, 5, 3, 4], [5, 5, 3, 5]);
    case(twenty, 720, 650, 876);
    case(twenty, 900, 800, 600);
    case(twenty, 600, 400, 1120);
    case(twenty_five, 0, 0, 2500);
    case(twenty_five, 1000, 1000, 500);
}

#[test]
fn a_risk_is_shown_with_one_decimal_half_up() {
    use anteroom::scoring::Fraction;
    assert_eq!(ShownRisk(Fraction::new(135, 20)).to_string(), "6.8");
    assert_eq!(ShownRisk(Fraction::new(674, 100)).to_string(), "6.7");
}
