//! The worked example of the scoring model (§7.8), line by line.

use anteroom::assessment::{
    Answer, Assessment, Control, ControlStrength, Event, Evidence, EvidenceLevel, Given,
    Review,
};
use anteroom::pack::{
    ByTier, ChoiceCredit, Credit, EvidenceClass, Gate, Kind, Line, Pack, Question, Role,
    Side, Step, Tier, Variable, VariableKind,
};
use anteroom::scoring::{Contribution, GateState, Scorecard, Shown, ShownRisk, Verdict};
use jiff::civil::date;

use super::bank::{choice, domain, empty, factors, one_of, share, yes_partly_no};

/// Returns the pack of the worked example: three domains that weigh the same in every
/// profile, and the questions that give the tier and readiness.
pub(crate) fn pack() -> Pack {
    let no_evidence = |question: Question| Question {
        evidence_class: Some(EvidenceClass::None),
        ..question
    };
    let mut questions = factors().to_vec();
    questions.extend([
        no_evidence(yes_partly_no("RDY-01", 5)),
        no_evidence(yes_partly_no("RDY-02", 3)),
        no_evidence(yes_partly_no("RDY-03", 2)),
        Question {
            gate: Some(Gate::Hard),
            ..one_of("IAM-01", 5, &[("none", 1000), ("isolated", 200), ("present", 0)])
        },
        Question { gate: Some(Gate::SoftFrom(Tier::High)), ..yes_partly_no("IAM-06", 4) },
        one_of("PAT-01", 5, &[("quarterly", 1000), ("yearly", 600), ("none", 0)]),
        days("PAT-02"),
        Question {
            kind: Kind::AnyOf,
            credit: Credit::Count { of: 8 },
            choices: (1..=10)
                .map(|at| choice(&format!("event-{at}"), ChoiceCredit::Nothing))
                .collect(),
            ..yes_partly_no("LOG-01", 4)
        },
    ]);
    Pack {
        domains: vec![
            domain("DEV", Role::Context, 0),
            domain("RDY", Role::Readiness, 0),
            domain("IAM", Role::Vendor, 10),
            domain("PAT", Role::Vendor, 10),
            domain("LOG", Role::Vendor, 4),
        ],
        questions,
        variables: vec![fix_days()],
        ..empty()
    }
}

/// Returns the question for the days to fix an uncontrolled risk.
fn days(id: &str) -> Question {
    let step = |line, credit| Step { side: Side::AtMost, line, credit: share(credit) };
    let variable = "fix_uncontrolled_days".into();
    Question {
        kind: Kind::Number {
            unit: "days".to_owned(),
            min: 0,
            max: 3650,
            none: Some("No promise".to_owned()),
        },
        choices: Vec::new(),
        not_applicable: None,
        credit: Credit::Steps {
            steps: vec![
                step(Line::Variable { variable, times: 1000 }, 1000),
                step(Line::Number(60), 700),
            ],
            otherwise: share(200),
        },
        evidence_class: Some(EvidenceClass::None),
        ..yes_partly_no(id, 5)
    }
}

/// Returns the variable that the question for days compares with.
fn fix_days() -> Variable {
    Variable {
        id: "fix_uncontrolled_days".into(),
        title: "Days to fix an uncontrolled risk".to_owned(),
        kind: VariableKind::Number {
            unit: "calendar days".to_owned(),
            min: Some(1000),
            max: Some(60_000),
        },
        default: Some(ByTier {
            low: "60".to_owned(),
            moderate: "60".to_owned(),
            high: "45".to_owned(),
            critical: "30".to_owned(),
        }),
        required: false,
        from: None,
        anchor: "Outer bound 60".to_owned(),
    }
}

/// Returns a named document, read by the buyer if `read`.
pub(crate) fn document(read: bool) -> Evidence {
    Evidence {
        title: "Security guide".to_owned(),
        version: "4".to_owned(),
        date: Some(date(2026, 5, 4)),
        read_by: if read { "R. Okafor".to_owned() } else { String::new() },
        independent: true,
        ..Evidence::default()
    }
}

/// Returns the assessment of the worked example.
pub(crate) fn assessment(pack: &Pack) -> Assessment {
    let mut assessment =
        Assessment::new(pack, "worked-example", "Infusion pumps", date(2026, 6, 1));
    let one = [
        ("DEV-04", "4"),
        ("DEV-05", "5"),
        ("DEV-08", "2"),
        ("DEV-06", "3"),
        ("RDY-01", "yes"),
        ("RDY-02", "partly"),
        ("RDY-03", "no"),
        ("IAM-01", "none"),
        ("IAM-06", "no"),
    ];
    for (question, choice) in one {
        assessment.answers.insert(question.into(), Answer::choice(choice));
    }
    let quarterly =
        Answer { evidence: vec![document(false)], ..Answer::choice("quarterly") };
    let sixty = Answer { given: Given::Number(60), ..Answer::default() };
    let four = (1..=4).map(|at| format!("event-{at}").into()).collect();
    let four = Answer {
        given: Given::Chosen(four),
        evidence: vec![document(true)],
        ..Answer::default()
    };
    assessment.answers.insert("PAT-01".into(), quarterly);
    assessment.answers.insert("PAT-02".into(), sixty);
    assessment.answers.insert("LOG-01".into(), four);
    let gateway = Control {
        what: "Gateway with multi-factor sign-in".to_owned(),
        owner: "Network team".to_owned(),
        review_on: Some(date(2026, 12, 1)),
        strength: ControlStrength::Effective,
    };
    let review = Review { controls: vec![gateway], ..Review::default() };
    assessment.reviews.insert("IAM-06".into(), review);
    assessment
}

#[test]
fn the_situation_is_tier_high_at_inherent_risk_15() {
    let pack = pack();
    let situation = Scorecard::of(&pack, &assessment(&pack)).situation;
    assert_eq!((situation.impact, situation.inherent), (5, 15));
    assert_eq!(situation.tier, Tier::High);
    assert_eq!(situation.tier_raised, None);
    assert!(!situation.provisional);
    assert_eq!(situation.asked.len(), pack.questions.len());
    assert_eq!((situation.asked_of_vendor, situation.asked_of_buyer), (5, 7));
}

#[test]
fn every_line_has_the_credit_evidence_and_control_of_the_table() {
    let pack = pack();
    let scorecard = Scorecard::of(&pack, &assessment(&pack));
    let line = |id: &str| {
        let Contribution { weight, credit, factor, vendor, control, residual, .. } =
            scorecard.contribution(&id.into()).unwrap();
        let control = control.map(anteroom::pack::Permille::get);
        (*weight, credit.get(), factor.get(), vendor.get(), control, residual.get())
    };
    assert_eq!(line("IAM-01"), (5, 1000, 800, 800, None, 800));
    assert_eq!(line("IAM-06"), (4, 0, 800, 0, Some(500), 500));
    assert_eq!(line("PAT-01"), (5, 1000, 900, 900, None, 900));
    assert_eq!(line("PAT-02"), (5, 700, 1000, 700, None, 700));
    assert_eq!(line("LOG-01"), (4, 500, 1000, 500, None, 500));
    let level = |id: &str| scorecard.contribution(&id.into()).unwrap().evidence;
    assert_eq!(level("IAM-01"), EvidenceLevel::Attested);
    assert_eq!(level("PAT-01"), EvidenceLevel::Referenced);
    assert_eq!(level("LOG-01"), EvidenceLevel::Verified);
}

#[test]
fn domains_and_scores_are_those_of_the_table() {
    let pack = pack();
    let scorecard = Scorecard::of(&pack, &assessment(&pack));
    let domains: Vec<_> = scorecard
        .domains
        .iter()
        .map(|score| {
            (
                score.domain.as_str(),
                score.vendor.thousandths(),
                score.residual.thousandths(),
            )
        })
        .collect();
    assert_eq!(
        domains,
        [("RDY", 650, 650), ("IAM", 444, 667), ("PAT", 800, 800), ("LOG", 500, 500)]
    );
    assert_eq!(scorecard.vendor.unwrap().thousandths(), 602);
    assert_eq!(scorecard.residual.unwrap().thousandths(), 694);
    assert_eq!(Shown(scorecard.residual.unwrap()).to_string(), "69.4");
    assert_eq!(scorecard.readiness.unwrap().thousandths(), 650);
    assert_eq!(scorecard.effectiveness.thousandths(), 683);
    assert_eq!(ShownRisk(scorecard.residual_risk).to_string(), "6.8");
}

#[test]
fn the_gate_is_closed_by_the_control_and_the_verdict_is_conditional() {
    let pack = pack();
    let scorecard = Scorecard::of(&pack, &assessment(&pack));
    assert_eq!(scorecard.gate(&"IAM-06".into()).unwrap().state, GateState::Closed);
    assert_eq!(scorecard.gate(&"IAM-01".into()).unwrap().state, GateState::Passed);
    assert_eq!(scorecard.verdict, Verdict::Conditional);
    let reasons: Vec<_> = scorecard.reasons.iter().map(|r| r.text.as_str()).collect();
    assert_eq!(
        reasons,
        [
            "The residual score 69.4 is below the 70 that tier High asks for.",
            "Only 28.6 % of what is claimed is verified; tier High asks for 50 %.",
        ]
    );
}

#[test]
fn without_the_control_the_gate_is_open() {
    let pack = pack();
    let assessment =
        assessment(&pack).after(Event::Controlled("IAM-06".into(), Vec::new()));
    let scorecard = Scorecard::of(&pack, &assessment);
    let gate = scorecard.gate(&"IAM-06".into()).unwrap();
    assert_eq!(gate.state, GateState::Open);
    assert_eq!(
        gate.because,
        "IAM-06 leaves its soft gate open: the answer earns nothing."
    );
    assert_eq!(scorecard.reasons[0].question, Some("IAM-06".into()));
}
