//! One rule of the scoring model a test: evidence, controls, findings, what is asked.

use anteroom::assessment::{
    Answer, Assessment, Control, ControlStrength, Evidence, EvidenceLevel, Finding,
    Given, Override, Review,
};
use anteroom::pack::{
    AgeStep, Choice, ChoiceCredit, Condition, Credit, EvidenceClass, Gate, Kind, Pack,
    Question, Role, Rule, Tier,
};
use anteroom::scoring::{Counts, GateState, Scorecard, Verdict};
use jiff::civil::{Date, date};

use super::bank::{choice, domain, empty, factors, flag, one_of, share, yes_partly_no};
use super::worked_example::document;

pub(crate) const TODAY: Date = date(2026, 6, 1);

/// Returns a pack of these questions at tier Moderate (see [`at_moderate`]).
pub(crate) fn pack(questions: Vec<Question>) -> Pack {
    Pack {
        domains: vec![
            domain("DEV", Role::Context, 0),
            domain("RDY", Role::Readiness, 0),
            domain("IAM", Role::Vendor, 10),
            domain("LOG", Role::Vendor, 5),
        ],
        questions: factors().into_iter().chain(questions).collect(),
        flags: vec![flag("remote", false), flag("software", true)],
        ..empty()
    }
}

/// Returns an assessment with factors S, C, D, X and these answers.
pub(crate) fn rated(
    pack: &Pack,
    factors: [u8; 4],
    answers: &[(&str, &str)],
) -> Assessment {
    let mut assessment = Assessment::new(pack, "a", "A", TODAY);
    let ids = ["DEV-04", "DEV-05", "DEV-08", "DEV-06"];
    for (id, value) in ids.into_iter().zip(factors) {
        assessment.answers.insert(id.into(), Answer::choice(&value.to_string()));
    }
    for (id, choice) in answers {
        assessment.answers.insert((*id).into(), Answer::choice(choice));
    }
    assessment
}

pub(crate) fn at_moderate(pack: &Pack, answers: &[(&str, &str)]) -> Assessment {
    rated(pack, [2, 2, 2, 3], answers)
}

pub(crate) fn at_high(pack: &Pack, answers: &[(&str, &str)]) -> Assessment {
    rated(pack, [4, 4, 2, 3], answers)
}

fn with_review(mut assessment: Assessment, id: &str, review: Review) -> Assessment {
    assessment.reviews.insert(id.into(), review);
    assessment
}

fn found(finding: Finding) -> Review {
    Review { finding: Some(finding), ..Review::default() }
}

pub(crate) fn control(
    owner: &str,
    review_on: Option<Date>,
    strength: ControlStrength,
) -> Control {
    Control { what: "Gateway".to_owned(), owner: owner.to_owned(), review_on, strength }
}

pub(crate) fn controlled(controls: Vec<Control>) -> Review {
    Review { controls, ..Review::default() }
}

#[track_caller]
fn line(pack: &Pack, assessment: &Assessment, id: &str) -> (Counts, u16, u16, u16) {
    let scorecard = Scorecard::of(pack, assessment);
    let line = scorecard.contribution(&id.into()).unwrap();
    (line.counted, line.credit.get(), line.vendor.get(), line.residual.get())
}

fn not_applicable(reason: &str) -> Answer {
    let given = Given::NotApplicable { reason: reason.to_owned() };
    Answer { given, ..Answer::default() }
}

#[test]
fn evidence_counts_by_class_level_and_age() {
    #[track_caller]
    fn case(
        class: EvidenceClass,
        evidence: Vec<Evidence>,
        expected: (EvidenceLevel, bool, u16),
    ) {
        let pack = pack(vec![Question {
            evidence_class: Some(class),
            ..yes_partly_no("IAM-01", 3)
        }]);
        let mut assessment = at_moderate(&pack, &[("IAM-01", "yes")]);
        assessment.answers.get_mut("IAM-01").unwrap().evidence = evidence;
        let scorecard = Scorecard::of(&pack, &assessment);
        let line = &scorecard.contributions[0];
        assert_eq!((line.evidence, line.stale, line.factor.get()), expected);
    }
    use EvidenceClass::{Document, Independent};
    use EvidenceLevel::{Attested, Referenced, Verified};
    let old = |months: i32, read| Evidence {
        date: Some(TODAY.checked_sub(jiff::Span::new().months(months)).unwrap()),
        ..document(read)
    };
    let own = Evidence { independent: false, ..document(true) };
    let unnamed = Evidence { version: String::new(), ..document(true) };
    let until = |expires| Evidence { expires: Some(expires), ..old(60, true) };
    case(EvidenceClass::None, vec![], (Attested, false, 1000));
    case(Document, vec![], (Attested, false, 800));
    case(Document, vec![document(false)], (Referenced, false, 900));
    case(Document, vec![document(true)], (Verified, false, 1000));
    case(Document, vec![own.clone()], (Verified, false, 1000));
    case(Document, vec![unnamed], (Attested, false, 800));
    case(Independent, vec![], (Attested, false, 600));
    case(Independent, vec![own], (Referenced, false, 800));
    case(Independent, vec![document(true)], (Verified, false, 1000));
    case(Document, vec![old(24, true)], (Verified, false, 1000));
    case(Document, vec![old(25, true)], (Referenced, true, 900));
    case(Document, vec![old(25, false)], (Attested, true, 800));
    case(Document, vec![old(25, true), document(false)], (Referenced, true, 900));
    case(Document, vec![old(25, false), document(true)], (Verified, false, 1000));
    case(Document, vec![until(TODAY)], (Verified, false, 1000));
    case(Document, vec![until(date(2026, 5, 31))], (Referenced, true, 900));
}

#[test]
fn a_control_counts_with_owner_review_date_and_strength() {
    use ControlStrength::{Effective, Strong, Weak};
    let pack = pack(vec![yes_partly_no("IAM-01", 4)]);
    let no = || at_moderate(&pack, &[("IAM-01", "no")]);
    let residual = |controls| {
        line(&pack, &with_review(no(), "IAM-01", controlled(controls)), "IAM-01").3
    };
    assert_eq!(residual(vec![control("Network", Some(TODAY), Weak)]), 250);
    assert_eq!(residual(vec![control("Network", Some(TODAY), Effective)]), 500);
    assert_eq!(residual(vec![control("Network", Some(TODAY), Strong)]), 700);
    assert_eq!(residual(vec![control(" ", Some(TODAY), Strong)]), 0);
    assert_eq!(residual(vec![control("Network", None, Strong)]), 0);
    assert_eq!(residual(vec![control("Network", Some(date(2026, 5, 31)), Strong)]), 0);
    let two = [Weak, Effective].map(|how| control("Network", Some(TODAY), how));
    assert_eq!(residual(two.to_vec()), 500, "they do not add");
}

#[test]
fn a_control_counts_for_nothing_on_a_hard_gate_that_acts() {
    let pack = pack(vec![Question {
        gate: Some(Gate::HardFrom(Tier::High)),
        ..yes_partly_no("IAM-01", 4)
    }]);
    let strong =
        || controlled(vec![control("Net", Some(TODAY), ControlStrength::Strong)]);
    let no = [("IAM-01", "no")];
    let high = with_review(at_high(&pack, &no), "IAM-01", strong());
    assert_eq!(line(&pack, &high, "IAM-01").3, 0);
    assert_eq!(Scorecard::of(&pack, &high).verdict, Verdict::Stop);
    let moderate = with_review(at_moderate(&pack, &no), "IAM-01", strong());
    assert_eq!(line(&pack, &moderate, "IAM-01").3, 700);
    assert_eq!(Scorecard::of(&pack, &moderate).gates[0].state, GateState::Closed);
}

#[test]
fn not_applicable_is_pending_then_out_or_nothing() {
    let pack = pack(vec![yes_partly_no("IAM-01", 4), yes_partly_no("IAM-02", 1)]);
    let mut pending = at_moderate(&pack, &[("IAM-02", "yes")]);
    pending.answers.insert("IAM-01".into(), not_applicable("No accounts."));
    let vendor = |assessment: &Assessment| {
        let scorecard = Scorecard::of(&pack, assessment);
        (scorecard.vendor.unwrap().thousandths(), scorecard.open.len())
    };
    assert_eq!(line(&pack, &pending, "IAM-01"), (Counts::Pending, 0, 0, 0));
    assert_eq!(vendor(&pending), (160, 1));
    let accepted = with_review(pending.clone(), "IAM-01", found(Finding::Accepted));
    assert_eq!(line(&pack, &accepted, "IAM-01").0, Counts::NotApplicable);
    assert_eq!(vendor(&accepted), (800, 0));
    let rejected = with_review(pending.clone(), "IAM-01", found(Finding::Rejected));
    assert_eq!(line(&pack, &rejected, "IAM-01").0, Counts::Rejected);
    assert_eq!(vendor(&rejected), (160, 0));
    pending.answers.insert("IAM-01".into(), not_applicable("  "));
    let no_reason = with_review(pending, "IAM-01", found(Finding::Accepted));
    assert_eq!(line(&pack, &no_reason, "IAM-01").0, Counts::Pending);
}

#[test]
fn not_applicable_counts_only_where_it_is_offered() {
    let pack = pack(vec![
        Question { not_applicable: None, ..yes_partly_no("IAM-01", 4) },
        Question {
            not_applicable: Some(Condition::Factor {
                factor: anteroom::pack::Factor::Exposure,
                at_least: 1,
                at_most: 1,
            }),
            ..yes_partly_no("IAM-02", 4)
        },
    ]);
    let mut assessment = at_moderate(&pack, &[]);
    for id in ["IAM-01", "IAM-02"] {
        assessment.answers.insert(id.into(), not_applicable("So it is."));
    }
    assert_eq!(line(&pack, &assessment, "IAM-01").0, Counts::Unanswered);
    assert_eq!(line(&pack, &assessment, "IAM-02").0, Counts::Unanswered);
    assessment.answers.insert("DEV-06".into(), Answer::choice("1"));
    assert_eq!(line(&pack, &assessment, "IAM-02").0, Counts::Pending);
}

#[test]
fn a_choice_can_say_not_applicable_or_leave_it_to_the_reviewer() {
    let pack = pack(vec![Question {
        kind: Kind::AnyOf,
        choices: vec![
            choice("report", ChoiceCredit::Earns(share(700))),
            choice("no-access", ChoiceCredit::NotApplicable),
            choice("other", ChoiceCredit::ReviewerDecides),
        ],
        ..yes_partly_no("IAM-01", 4)
    }]);
    let counted = |choices: &[&str]| {
        let chosen = choices.iter().map(|id| (*id).into()).collect();
        let mut assessment = at_moderate(&pack, &[]);
        let answer = Answer { given: Given::Chosen(chosen), ..Answer::default() };
        assessment.answers.insert("IAM-01".into(), answer);
        let (counted, credit, ..) = line(&pack, &assessment, "IAM-01");
        (counted, credit)
    };
    assert_eq!(counted(&["report"]), (Counts::Answered, 700));
    assert_eq!(counted(&["no-access"]), (Counts::Pending, 0));
    assert_eq!(counted(&["other"]), (Counts::Unanswered, 0));
    assert_eq!(counted(&["other", "report"]), (Counts::Answered, 700));
    assert_eq!(counted(&["nonsense"]), (Counts::Unanswered, 0));
}

#[test]
fn an_override_replaces_the_credit_and_keeps_the_original() {
    let pack = pack(vec![yes_partly_no("IAM-01", 3), yes_partly_no("IAM-02", 1)]);
    let by_hand = |reason: &str| Review {
        override_: Some(Override {
            credit: share(300),
            reason: reason.to_owned(),
            by: "R.".to_owned(),
            on: None,
        }),
        ..Review::default()
    };
    let yes = || at_moderate(&pack, &[("IAM-01", "yes"), ("IAM-02", "yes")]);
    let scorecard =
        Scorecard::of(&pack, &with_review(yes(), "IAM-01", by_hand("Only on request.")));
    let line = scorecard.contribution(&"IAM-01".into()).unwrap();
    assert_eq!((line.credit.get(), line.original), (300, Some(share(1000))));
    assert_eq!(scorecard.overrides.len(), 1);
    let effect = &scorecard.overrides[0];
    assert_eq!((effect.vendor, effect.residual), (-420, -420));
    let without = Scorecard::of(&pack, &with_review(yes(), "IAM-01", by_hand(" ")));
    assert_eq!(without.overrides, [], "a credit set by hand needs a reason");
}

#[test]
fn findings_reject_an_answer_or_its_documents() {
    let pack = pack(vec![yes_partly_no("IAM-01", 3)]);
    let mut assessment = at_moderate(&pack, &[("IAM-01", "yes")]);
    assessment.answers.get_mut("IAM-01").unwrap().evidence = vec![document(true)];
    let with = |finding| {
        let (counted, credit, vendor, _) = line(
            &pack,
            &with_review(assessment.clone(), "IAM-01", found(finding)),
            "IAM-01",
        );
        (counted, credit, vendor)
    };
    assert_eq!(with(Finding::Accepted), (Counts::Answered, 1000, 1000));
    assert_eq!(with(Finding::NeedsEvidence), (Counts::Answered, 1000, 800));
    assert_eq!(with(Finding::Rejected), (Counts::Rejected, 0, 0));
}

#[test]
fn floors_and_completeness_make_a_verdict_conditional() {
    let none = |id, weight| Question {
        evidence_class: Some(EvidenceClass::None),
        ..yes_partly_no(id, weight)
    };
    let mut pack = pack(vec![none("IAM-01", 1), none("LOG-01", 5), none("LOG-02", 0)]);
    pack.domains[3].weights.balanced = 90;
    let assessment = at_moderate(&pack, &[("IAM-01", "no"), ("LOG-01", "yes")]);
    let scorecard = Scorecard::of(&pack, &assessment);
    assert_eq!(scorecard.verdict, Verdict::Conditional);
    let reasons: Vec<_> = scorecard.reasons.iter().map(|r| r.text.as_str()).collect();
    assert_eq!(
        reasons,
        [
            "IAM has a residual score of 0.0, below its floor of 30 at tier Moderate.",
            "1 question of 7 has no answer that counts yet.",
        ]
    );
    assert_eq!(scorecard.open, ["LOG-02".into()]);
}

#[test]
fn without_anything_to_score_there_is_no_score() {
    let pack = pack(vec![yes_partly_no("IAM-01", 3)]);
    let mut assessment = at_moderate(&pack, &[]);
    assessment.answers.insert("IAM-01".into(), not_applicable("No accounts."));
    let accepted = with_review(assessment, "IAM-01", found(Finding::Accepted));
    let scorecard = Scorecard::of(&pack, &accepted);
    assert_eq!((scorecard.vendor, scorecard.residual), (None, None));
    assert_eq!((scorecard.vendor_so_far, scorecard.readiness), (None, None));
    assert_eq!(scorecard.domains, []);
    assert!(scorecard.verdict > Verdict::Recommended);
}

#[test]
fn unanswered_counts_as_nothing_and_so_far_leaves_it_out() {
    let pack = pack(vec![yes_partly_no("IAM-01", 1), yes_partly_no("LOG-01", 1)]);
    let scorecard = Scorecard::of(&pack, &at_moderate(&pack, &[("IAM-01", "yes")]));
    assert_eq!(scorecard.vendor.unwrap().thousandths(), 533);
    assert_eq!(scorecard.vendor_so_far.unwrap().thousandths(), 800);
    assert_eq!((scorecard.answered.done, scorecard.answered.of), (5, 6));
}

#[test]
fn a_hidden_answer_sets_nothing() {
    let sets = |flag: &str| Choice {
        sets: vec![flag.into()],
        ..choice("yes", ChoiceCredit::Nothing)
    };
    let clears = Choice {
        clears: vec!["software".into()],
        ..choice("yes", ChoiceCredit::Nothing)
    };
    let asked_if = |flag: &str, is| Condition::Flag { flag: flag.into(), is };
    let of = |id: &str, choice, when| Question {
        choices: vec![choice, self::choice("no", ChoiceCredit::Nothing)],
        when,
        ..one_of(id, 0, &[])
    };
    // IAM-03 hangs on IAM-02, which hangs on IAM-01: in an order that one pass would miss.
    let pack = pack(vec![
        Question { when: asked_if("remote", true), ..yes_partly_no("IAM-03", 1) },
        of("IAM-02", sets("remote"), asked_if("software", true)),
        of("IAM-01", clears, Condition::Always),
    ]);
    let asked = |answers| {
        let situation = Scorecard::of(&pack, &at_moderate(&pack, answers)).situation;
        (situation.asks(&"IAM-02".into()), situation.asks(&"IAM-03".into()))
    };
    assert_eq!(asked(&[("IAM-02", "yes")]), (true, true));
    assert_eq!(asked(&[("IAM-02", "yes"), ("IAM-01", "yes")]), (false, false));
    let hidden = at_moderate(&pack, &[("IAM-02", "yes"), ("IAM-01", "yes")]);
    assert_eq!(
        Scorecard::of(&pack, &hidden)
            .situation
            .not_asked
            .into_values()
            .collect::<Vec<_>>(),
        [
            "Not asked because \u{201c}It has software\u{201d} does not apply.",
            "Not asked because \u{201c}It has remote\u{201d} does not apply.",
        ]
    );
}

#[test]
fn a_cycle_that_no_reader_lets_through_still_ends() {
    let on = |other: &str| {
        Condition::Not(Box::new(Condition::Chosen {
            question: other.into(),
            is: vec!["yes".into()],
        }))
    };
    let pack = pack(vec![
        Question { when: on("IAM-02"), ..yes_partly_no("IAM-01", 1) },
        Question { when: on("IAM-01"), ..yes_partly_no("IAM-02", 1) },
    ]);
    let assessment = at_moderate(&pack, &[("IAM-01", "yes"), ("IAM-02", "yes")]);
    let once = Scorecard::of(&pack, &assessment);
    assert_eq!(once, Scorecard::of(&pack, &assessment));
}

#[test]
fn credit_by_count_rule_age_and_span() {
    #[track_caller]
    fn case(question: Question, answer: Answer, expected: u16) {
        let years = Question {
            kind: Kind::Number { unit: "years".to_owned(), min: 1, max: 30, none: None },
            choices: Vec::new(),
            credit: Credit::Nothing,
            not_applicable: None,
            ..yes_partly_no("DEV-10", 0)
        };
        let pack = pack(vec![years, question]);
        let mut assessment = at_moderate(&pack, &[]);
        let ten = Answer { given: Given::Number(10), ..Answer::default() };
        assessment.answers.insert("DEV-10".into(), ten);
        assessment.answers.insert("IAM-01".into(), answer);
        assert_eq!(line(&pack, &assessment, "IAM-01").1, expected);
    }
    let several = |credit| Question {
        kind: Kind::AnyOf,
        choices: ["a", "b", "c", "d"].map(|id| choice(id, ChoiceCredit::Nothing)).into(),
        credit,
        ..yes_partly_no("IAM-01", 1)
    };
    let chosen = |ids: &[&str]| Answer {
        given: Given::Chosen(ids.iter().map(|id| (*id).into()).collect()),
        ..Answer::default()
    };
    case(several(Credit::Count { of: 3 }), chosen(&["a"]), 333);
    case(several(Credit::Count { of: 3 }), chosen(&["a", "b"]), 667);
    case(several(Credit::Count { of: 3 }), chosen(&["a", "b", "c", "d"]), 1000);
    let rule = |groups: &[&[&str]], at_least, credit| Rule {
        all: groups
            .iter()
            .map(|group| group.iter().map(|id| (*id).to_owned()).collect())
            .collect(),
        at_least,
        credit: share(credit),
    };
    let rules = || {
        let rules = vec![rule(&[&["a"], &["b", "c"]], 0, 1000), rule(&[&["a"]], 2, 500)];
        several(Credit::Rules(rules))
    };
    case(rules(), chosen(&["a", "c"]), 1000);
    case(rules(), chosen(&["a", "d"]), 500);
    case(rules(), chosen(&["a"]), 0);
    let dated = |credit| Question {
        kind: Kind::Date { none: Some("No date".to_owned()) },
        choices: Vec::new(),
        credit,
        ..yes_partly_no("IAM-01", 1)
    };
    let on = |on| Answer { given: Given::Date(on), ..Answer::default() };
    let age = || {
        let step =
            |within_months, credit| AgeStep { within_months, credit: share(credit) };
        dated(Credit::Age {
            steps: vec![step(12, 1000), step(36, 500)],
            otherwise: share(0),
        })
    };
    case(age(), on(date(2025, 6, 1)), 1000);
    case(age(), on(date(2025, 5, 31)), 500);
    case(age(), on(date(2023, 5, 31)), 0);
    case(age(), on(date(2026, 6, 2)), 0);
    case(age(), Answer { given: Given::NoPromise, ..Answer::default() }, 0);
    let span = || dated(Credit::Span { years: "DEV-10".into(), or: "none".into() });
    case(span(), on(date(2036, 6, 1)), 1000);
    case(span(), on(date(2033, 5, 31)), 691);
    case(span(), on(date(2033, 6, 1)), 700);
    case(span(), on(date(2026, 5, 1)), 0);
}

#[test]
fn the_top_lost_points_are_named_with_their_clauses() {
    let with = |id: &str, weight| Question {
        clauses: vec!["CL-13".into()],
        ..yes_partly_no(id, weight)
    };
    let pack = pack(vec![with("IAM-01", 1), with("IAM-02", 3), with("LOG-01", 5)]);
    let answers = [("IAM-01", "no"), ("IAM-02", "partly"), ("LOG-01", "yes")];
    let lost = Scorecard::of(&pack, &at_moderate(&pack, &answers)).lost;
    let lost: Vec<_> =
        lost.iter().map(|lost| (lost.question.as_str(), lost.residual)).collect();
    assert_eq!(lost, [("IAM-02", -300), ("IAM-01", -167), ("LOG-01", -67)]);
}
