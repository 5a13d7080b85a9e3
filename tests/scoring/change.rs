//! The smallest change, against trying every set there is.

use anteroom::assessment::{Answer, Assessment, Finding, Given, Review};
use anteroom::pack::{
    Condition, EvidenceClass, Gate, Pack, Permille, Question, Role, Tier,
};
use anteroom::scoring::{
    Improvement, Scorecard, SmallestChange, Verdict, as_if, smallest_change,
};
use jiff::civil::date;
use proptest::prelude::*;

use super::bank::{domain, empty, factors, one_of, yes_partly_no};
use super::worked_example;

/// All ways to improve, lowest effort first.
const WAYS: [Improvement; 4] = [
    Improvement::VerifyEvidence,
    Improvement::AcceptNotApplicable,
    Improvement::AddControl,
    Improvement::FullCredit,
];

/// Returns a small pack with gates of every kind, a readiness question, a question that
/// hangs on another's credit, and floors.
fn pack() -> Pack {
    let hard = Some(Gate::Hard);
    let soft = Some(Gate::SoftFrom(Tier::High));
    let on_credit =
        Condition::Earned { question: "IAM-03".into(), above: Permille::ZERO };
    let mut questions = factors().to_vec();
    questions.extend([
        Question {
            evidence_class: Some(EvidenceClass::None),
            ..yes_partly_no("RDY-01", 3)
        },
        Question { gate: hard, ..yes_partly_no("IAM-01", 5) },
        Question { gate: soft, ..yes_partly_no("IAM-02", 4) },
        one_of("IAM-03", 3, &[("all", 1000), ("most", 600), ("none", 0)]),
        Question { when: on_credit, ..yes_partly_no("IAM-04", 2) },
        Question {
            evidence_class: Some(EvidenceClass::Independent),
            ..yes_partly_no("LOG-01", 4)
        },
        yes_partly_no("LOG-02", 2),
    ]);
    Pack {
        domains: vec![
            domain("DEV", Role::Context, 0),
            domain("RDY", Role::Readiness, 0),
            domain("IAM", Role::Vendor, 10),
            domain("LOG", Role::Vendor, 4),
        ],
        questions,
        ..empty()
    }
}

/// The questions that differ from case to case.
const ASKED: [&str; 7] =
    ["RDY-01", "IAM-01", "IAM-02", "IAM-03", "IAM-04", "LOG-01", "LOG-02"];

/// Returns an assessment at tier High or Moderate with these answers: 0 none, 1 full,
/// 2 in part, 3 nothing, 4 not applicable, 5 full and verified, 6 full and rejected.
fn answered(pack: &Pack, exposure: u8, answers: &[u8]) -> Assessment {
    let mut assessment = Assessment::new(pack, "a", "A", date(2026, 6, 1));
    let factors = ["3", "4", "2", &exposure.to_string()].map(str::to_owned);
    for (id, value) in ["DEV-04", "DEV-05", "DEV-08", "DEV-06"].into_iter().zip(factors) {
        assessment.answers.insert(id.into(), Answer::choice(&value));
    }
    for (id, answer) in ASKED.into_iter().zip(answers) {
        let words = if id == "IAM-03" {
            ["all", "most", "none"]
        } else {
            ["yes", "partly", "no"]
        };
        let answer = match answer {
            1 => Answer::choice(words[0]),
            2 => Answer::choice(words[1]),
            3 => Answer::choice(words[2]),
            4 => {
                let reason = "It has none.".to_owned();
                Answer { given: Given::NotApplicable { reason }, ..Answer::default() }
            }
            5 => Answer {
                evidence: vec![worked_example::document(true)],
                ..Answer::choice(words[0])
            },
            6 => {
                let review =
                    Review { finding: Some(Finding::Rejected), ..Review::default() };
                assessment.reviews.insert(id.into(), review);
                Answer::choice(words[0])
            }
            _ => continue,
        };
        assessment.answers.insert(id.into(), answer);
    }
    assessment
}

/// Returns how few improvements are enough, by trying every set of up to `most`.
fn fewest(pack: &Pack, assessment: &Assessment, most: usize) -> Option<usize> {
    let all: Vec<_> = ASKED
        .into_iter()
        .flat_map(|id| WAYS.map(|how| (id.into(), how)))
        .filter(|(id, how)| {
            let pending = matches!(
                assessment.answers.get(id).map(|answer| &answer.given),
                Some(Given::NotApplicable { .. })
            );
            *how != Improvement::AcceptNotApplicable || pending
        })
        .collect();
    (0..=most).find(|&size| some(pack, assessment, &all, size, &mut Vec::new()))
}

/// Returns whether some `size` of `rest` together with `taken` are enough.
fn some(
    pack: &Pack,
    assessment: &Assessment,
    rest: &[(anteroom::pack::QuestionId, Improvement)],
    size: usize,
    taken: &mut Vec<(anteroom::pack::QuestionId, Improvement)>,
) -> bool {
    if size == 0 {
        let then = Scorecard::of(pack, &as_if(pack, assessment, taken));
        return then.verdict == Verdict::Recommended;
    }
    (0..rest.len()).any(|at| {
        taken.push(rest[at].clone());
        let found = some(pack, assessment, &rest[at + 1..], size - 1, taken);
        taken.pop();
        found
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_set_is_smaller_than_the_smallest_change(
        exposure in 2..=4_u8,
        answers in prop::collection::vec(
            prop_oneof![4 => Just(5_u8), 3 => Just(1), 2 => Just(2), 1 => Just(3),
                1 => Just(4), 1 => Just(6), 1 => Just(0)], 7),
    ) {
        let pack = pack();
        let assessment = answered(&pack, exposure, &answers);
        let scorecard = Scorecard::of(&pack, &assessment);
        let change = smallest_change(&pack, &assessment, &scorecard);
        let Some(change) = change else {
            prop_assert_eq!(scorecard.verdict, Verdict::Recommended);
            return Ok(());
        };
        let size = change.improvements.len();
        let then = Scorecard::of(&pack, &as_if(&pack, &assessment, &change.improvements));
        prop_assert_eq!(change.passes, then.verdict == Verdict::Recommended);
        // Trying every set of five takes too long for a test.
        let most = 3.min(size);
        let fewest = fewest(&pack, &assessment, most);
        if change.passes && size <= 3 {
            prop_assert!(change.exact);
            prop_assert_eq!(fewest, Some(size));
        } else {
            prop_assert!(fewest.is_none() || !change.exact, "{:?} {:?}", fewest, change);
        }
    }
}

#[test]
fn the_worked_example_passes_with_the_easiest_of_the_smallest_sets() {
    let pack = worked_example::pack();
    let assessment = worked_example::assessment(&pack);
    let scorecard = Scorecard::of(&pack, &assessment);
    let change = smallest_change(&pack, &assessment, &scorecard).unwrap();
    // Reading either document brings the score over 70 and coverage over half; the first
    // in bank order is named.
    assert_eq!(change.improvements, [("IAM-01".into(), Improvement::VerifyEvidence)]);
    assert!(change.exact && change.passes);
}

#[test]
fn what_is_recommended_needs_no_change() {
    let pack = worked_example::pack();
    let assessment = worked_example::assessment(&pack);
    let scorecard = Scorecard::of(&pack, &assessment);
    let change = smallest_change(&pack, &assessment, &scorecard).unwrap();
    let then = as_if(&pack, &assessment, &change.improvements);
    let scorecard = Scorecard::of(&pack, &then);
    assert_eq!(scorecard.verdict, Verdict::Recommended);
    assert_eq!(smallest_change(&pack, &then, &scorecard), None);
}

#[test]
fn an_improvement_that_brings_a_question_brings_its_answer_too() {
    let pack = pack();
    // IAM-04 is asked once IAM-03 earns something.
    let assessment = answered(&pack, 3, &[1, 5, 5, 3, 0, 5, 5]);
    let scorecard = Scorecard::of(&pack, &assessment);
    assert!(!scorecard.situation.asks(&"IAM-04".into()));
    let improved =
        as_if(&pack, &assessment, &[("IAM-03".into(), Improvement::FullCredit)]);
    assert!(Scorecard::of(&pack, &improved).situation.asks(&"IAM-04".into()));
}

#[test]
fn where_nothing_is_enough_it_says_so() {
    let mut pack = pack();
    pack.policy.appetite.high = 1;
    let assessment = answered(&pack, 3, &[1; 7]);
    let scorecard = Scorecard::of(&pack, &assessment);
    let change = smallest_change(&pack, &assessment, &scorecard).unwrap();
    assert!(!change.passes && !change.exact);
}

#[test]
fn everything_unanswered_is_everything_to_answer() {
    let pack = pack();
    let assessment = Assessment::new(&pack, "a", "A", date(2026, 6, 1));
    let scorecard = Scorecard::of(&pack, &assessment);
    let change = smallest_change(&pack, &assessment, &scorecard).unwrap();
    let answered = change
        .improvements
        .iter()
        .filter(|(_, how)| *how == Improvement::FullCredit)
        .count();
    assert_eq!(answered, pack.questions.len());
    assert!(change.passes && change.exact, "{change:?}");
}

#[test]
fn improvements_are_counted_and_said_by_question() {
    use Improvement::{AddControl, FullCredit, VerifyEvidence};
    let change = SmallestChange {
        improvements: vec![
            ("IAM-02".into(), VerifyEvidence),
            ("IAM-01".into(), FullCredit),
            ("IAM-02".into(), AddControl),
            ("IAM-02".into(), FullCredit),
        ],
        exact: true,
        passes: true,
    };
    assert_eq!(change.counted(), "4 improvements on 2 questions");
    let said: Vec<String> = change
        .by_question()
        .iter()
        .map(|each| format!("{} {}", each.question, each.words()))
        .collect();
    assert_eq!(
        said,
        [
            "IAM-02 Reach a full answer, then read and verify the evidence, then add an \
             effective compensating control",
            "IAM-01 Reach a full answer",
        ]
    );
    let one =
        SmallestChange { improvements: vec![("IAM-01".into(), FullCredit)], ..change };
    assert_eq!(one.counted(), "1 improvement on 1 question");
}
