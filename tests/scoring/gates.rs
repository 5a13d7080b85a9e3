//! Gates and the appetite for risk: what stops, escalates or makes a purchase conditional.

use anteroom::assessment::{
    Assessment, ControlStrength, Event, Exception, Override, RemedyPlan, SignOff,
};
use anteroom::pack::{EvidenceClass, Gate, Question, Strictness, Tier};
use anteroom::scoring::{GateState, Scorecard, Verdict};
use jiff::civil::date;

use super::bank::{one_of, share, yes_partly_no};
use super::rules::{TODAY, at_high, at_moderate, control, controlled, pack, rated};

#[test]
fn gates_pass_close_stay_open_fail_and_are_excepted() {
    #[track_caller]
    fn case(
        gate: Gate,
        answer: &str,
        change: impl FnOnce(&mut Assessment),
        expected: (Strictness, GateState),
    ) {
        let choices = [("full", 900), ("most", 800), ("little", 100), ("no", 0)];
        let pack =
            pack(vec![Question { gate: Some(gate), ..one_of("IAM-01", 4, &choices) }]);
        let mut assessment = at_high(&pack, &[("IAM-01", answer)]);
        change(&mut assessment);
        let scorecard = Scorecard::of(&pack, &assessment);
        let gate = scorecard.gate(&"IAM-01".into()).unwrap();
        assert_eq!((gate.strictness, gate.state), expected, "{}", gate.because);
    }
    use GateState::{Closed, Excepted, Failed, Open, Partial, Passed};
    use Strictness::{Hard, Soft};
    let effective = |assessment: &mut Assessment| {
        let control = control("Net", Some(TODAY), ControlStrength::Effective);
        assessment.reviews.insert("IAM-01".into(), controlled(vec![control]));
    };
    let weak = |assessment: &mut Assessment| {
        let control = control("Net", Some(TODAY), ControlStrength::Weak);
        assessment.reviews.insert("IAM-01".into(), controlled(vec![control]));
    };
    let remedy = |due| {
        move |assessment: &mut Assessment| {
            let plan =
                RemedyPlan { due, before_connection: true, ..RemedyPlan::default() };
            assessment.contract.remedies.insert("IAM-01".into(), plan);
        }
    };
    let exception = |reason: &'static str, expires| {
        move |assessment: &mut Assessment| {
            let exception = Exception {
                by: "E. Executive".to_owned(),
                reason: reason.to_owned(),
                on: None,
                expires,
            };
            assessment.exceptions.insert("IAM-01".into(), exception);
        }
    };
    let nothing = |_: &mut Assessment| {};
    case(Gate::Soft, "full", nothing, (Soft, Passed));
    case(Gate::Soft, "most", nothing, (Soft, Partial));
    case(Gate::Soft, "little", nothing, (Soft, Partial));
    case(Gate::Soft, "no", nothing, (Soft, Open));
    case(Gate::Soft, "no", effective, (Soft, Closed));
    case(Gate::Soft, "most", effective, (Soft, Closed));
    case(Gate::Soft, "no", weak, (Soft, Open));
    case(Gate::Soft, "no", remedy(Some(TODAY)), (Soft, Closed));
    case(Gate::Soft, "no", remedy(None), (Soft, Open));
    case(Gate::Soft, "no", remedy(Some(date(2026, 5, 31))), (Soft, Open));
    case(Gate::Hard, "full", nothing, (Hard, Passed));
    case(Gate::Hard, "most", nothing, (Hard, Partial));
    case(Gate::Hard, "most", effective, (Hard, Partial));
    case(Gate::Hard, "most", remedy(Some(TODAY)), (Hard, Closed));
    case(Gate::Hard, "no", remedy(Some(TODAY)), (Hard, Failed));
    case(Gate::Hard, "no", effective, (Hard, Failed));
    case(Gate::Hard, "nonsense", nothing, (Hard, Failed));
    let year = date(2027, 6, 1);
    case(Gate::Hard, "no", exception("Ward closes.", year), (Hard, Excepted));
    case(Gate::Hard, "no", exception("", year), (Hard, Failed));
    case(Gate::Hard, "no", exception("Why.", date(2027, 6, 2)), (Hard, Failed));
    case(Gate::Hard, "no", exception("Why.", date(2026, 5, 31)), (Hard, Failed));
    case(Gate::HardFrom(Tier::Critical), "no", nothing, (Soft, Open));
}

#[test]
fn an_exception_makes_a_stop_conditional_at_best() {
    let pack =
        pack(vec![Question { gate: Some(Gate::Hard), ..yes_partly_no("IAM-01", 1) }]);
    let mut assessment = at_moderate(&pack, &[("IAM-01", "no")]);
    assert_eq!(Scorecard::of(&pack, &assessment).verdict, Verdict::Stop);
    let exception = Exception {
        by: "E. Executive".to_owned(),
        reason: "Only source.".to_owned(),
        on: None,
        expires: date(2026, 12, 1),
    };
    assessment = assessment.after(Event::Excepted("IAM-01".into(), Some(exception)));
    let scorecard = Scorecard::of(&pack, &assessment);
    assert_eq!(scorecard.verdict, Verdict::Conditional);
    assert_eq!(
        scorecard.reasons[0].text,
        "IAM-01 fails its hard gate: the answer earns nothing. E. Executive has excepted \
         it for now."
    );
}

#[test]
fn a_gate_above_the_tier_does_not_act() {
    let gate = Some(Gate::SoftFrom(Tier::High));
    let pack = pack(vec![Question { gate, ..yes_partly_no("IAM-01", 1) }]);
    let gates = |assessment: &Assessment| Scorecard::of(&pack, assessment).gates.len();
    assert_eq!(gates(&at_moderate(&pack, &[])), 0);
    assert_eq!(gates(&at_high(&pack, &[])), 1);
}

#[test]
fn a_residual_risk_above_the_appetite_escalates_and_a_sign_off_helps_at_critical_only() {
    let choices = [("so", 700)];
    let plain = |id, choices| Question {
        evidence_class: Some(EvidenceClass::None),
        ..one_of(id, 1, choices)
    };
    let pack = pack(vec![plain("IAM-01", &choices)]);
    let sign_off = SignOff {
        by: "Chief".to_owned(),
        reason: "No other source.".to_owned(),
        on: None,
    };
    // 25 × (1 − 0.8 × 0.7) = 11.
    let critical = rated(&pack, [5, 5, 4, 5], &[("IAM-01", "so")]);
    let scorecard = Scorecard::of(&pack, &critical);
    assert_eq!(scorecard.verdict, Verdict::Escalate);
    assert_eq!(
        scorecard.reasons[0].text,
        "Residual risk 11.0 is above the limit of 9 at tier Critical (12 with a sign-off)."
    );
    let signed = critical.after(Event::SignedOff(Some(sign_off.clone())));
    assert_eq!(Scorecard::of(&pack, &signed).verdict, Verdict::Conditional);
    // 16 × (1 − 0.8 × 0.5) = 9.6.
    let mut high = rated(&pack, [3, 4, 2, 4], &[("IAM-01", "so")]);
    let half = Override {
        credit: share(500),
        reason: "Half of it.".to_owned(),
        by: String::new(),
        on: None,
    };
    high = high.after(Event::Overrode("IAM-01".into(), Some(half)));
    let high = high.after(Event::SignedOff(Some(sign_off)));
    let scorecard = Scorecard::of(&pack, &high);
    assert_eq!(
        (scorecard.situation.tier, scorecard.verdict),
        (Tier::High, Verdict::Escalate)
    );
}

#[test]
fn a_risk_that_rounds_to_its_limit_is_shown_with_more_digits() {
    let choices = [("so", 799)];
    let question = Question {
        evidence_class: Some(EvidenceClass::None),
        ..one_of("IAM-01", 1, &choices)
    };
    let pack = pack(vec![question]);
    // 25 × (1 − 0.8 × 0.799) = 9.02.
    let critical = rated(&pack, [5, 5, 4, 5], &[("IAM-01", "so")]);
    let scorecard = Scorecard::of(&pack, &critical);
    assert_eq!(
        scorecard.reasons[0].text,
        "Residual risk 9.02 is above the limit of 9 at tier Critical (12 with a sign-off)."
    );
}

#[test]
fn gates_and_reasons_come_the_gravest_first() {
    let question = |id, gate| Question { gate: Some(gate), ..yes_partly_no(id, 1) };
    let pack = pack(vec![
        question("IAM-01", Gate::Soft),
        question("IAM-02", Gate::Soft),
        question("IAM-03", Gate::Hard),
        question("IAM-04", Gate::Hard),
        question("IAM-05", Gate::Hard),
        question("IAM-06", Gate::Hard),
    ]);
    let mut assessment = at_moderate(
        &pack,
        &[
            ("IAM-01", "partly"),
            ("IAM-02", "no"),
            ("IAM-03", "yes"),
            ("IAM-04", "no"),
            ("IAM-05", "partly"),
            ("IAM-06", "no"),
        ],
    );
    let exception = Exception {
        by: "E. Executive".to_owned(),
        reason: "Only source.".to_owned(),
        on: None,
        expires: date(2026, 12, 1),
    };
    assessment = assessment.after(Event::Excepted("IAM-04".into(), Some(exception)));
    let scorecard = Scorecard::of(&pack, &assessment);
    let gates: Vec<_> =
        scorecard.gravest_gates().iter().map(|gate| gate.question.to_string()).collect();
    assert_eq!(gates, ["IAM-06", "IAM-05", "IAM-04", "IAM-02", "IAM-01", "IAM-03"]);
    let reasons = scorecard.reasons.iter().filter_map(|reason| reason.question.as_ref());
    let reasons: Vec<_> = reasons.map(ToString::to_string).collect();
    assert_eq!(reasons, gates[..5]);
}
