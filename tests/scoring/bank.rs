//! Small packs made in code, for tests of the arithmetic.

use anteroom::pack::{
    ByTier, Choice, ChoiceCredit, Condition, ControlStrengths, Credit, Domain,
    EvidenceClass, EvidenceFactors, EvidenceSteps, Factor, Flag, Guidance, Kind, Level,
    Pack, Permille, Policy, Question, Role, Weights, Who,
};

/// Returns thousandths as a share.
pub(crate) fn share(thousandths: u16) -> Permille {
    Permille::clamped(thousandths)
}

/// Returns the standard policy (scoring model §7).
pub(crate) fn policy() -> Policy {
    let by = |low, moderate, high, critical| ByTier {
        low: share(low),
        moderate: share(moderate),
        high: share(high),
        critical: share(critical),
    };
    let steps = |attested, referenced| EvidenceSteps {
        attested: share(attested),
        referenced: share(referenced),
    };
    Policy {
        evidence: EvidenceFactors {
            document: steps(800, 900),
            independent: steps(600, 800),
        },
        stale_after_months: 24,
        control: ControlStrengths {
            weak: share(250),
            effective: share(500),
            strong: share(700),
        },
        threshold: by(500, 600, 700, 750),
        floor: by(0, 300, 400, 500),
        floor_domains: ["PAT", "IAM", "RMT", "NET", "DAT", "RES"]
            .map(Into::into)
            .to_vec(),
        appetite: ByTier { low: 9, moderate: 9, high: 9, critical: 9 },
        appetite_signed: 12,
        coverage: by(0, 0, 500, 500),
        readiness_share: share(250),
        most_removed: share(800),
        passing_credit: share(900),
        equal_within: share(30),
    }
}

/// Returns a pack with nothing in it but the standard policy.
pub(crate) fn empty() -> Pack {
    Pack {
        id: "test".to_owned(),
        version: "1.0.0".to_owned(),
        title: "Test".to_owned(),
        fingerprint: String::new(),
        domains: Vec::new(),
        questions: Vec::new(),
        flags: Vec::new(),
        policy: policy(),
        clauses: Vec::new(),
        parts: Vec::new(),
        variables: Vec::new(),
        sources: Vec::new(),
        coverage: Vec::new(),
        overlay: None,
    }
}

/// Returns a domain that weighs the same in every profile.
pub(crate) fn domain(id: &str, role: Role, weight: u16) -> Domain {
    Domain {
        id: id.into(),
        title: id.to_owned(),
        role,
        weights: Weights { balanced: weight, safety: weight, privacy: weight },
    }
}

/// Returns a flag.
pub(crate) fn flag(id: &str, default: bool) -> Flag {
    Flag { id: id.into(), title: format!("It has {id}"), default }
}

/// Returns a yes-partly-no question of the domain its id begins with.
pub(crate) fn yes_partly_no(id: &str, weight: u8) -> Question {
    let choices = vec![
        choice("yes", ChoiceCredit::Earns(Permille::FULL)),
        choice("partly", ChoiceCredit::Earns(Permille::HALF)),
        choice("no", ChoiceCredit::Earns(Permille::ZERO)),
    ];
    let domain = id.split('-').next().unwrap();
    Question {
        id: id.into(),
        domain: domain.into(),
        ask: format!("Is {id} so?"),
        help: String::new(),
        answered_by: if domain == "RDY" || domain == "DEV" {
            Who::Procurement
        } else {
            Who::Vendor
        },
        kind: Kind::YesPartlyNo,
        choices,
        fields: Vec::new(),
        not_applicable: Some(Condition::Always),
        credit: Credit::ByChoice,
        weight,
        gate: None,
        level: Level::Core,
        evidence_class: Some(EvidenceClass::Document),
        when: Condition::Always,
        factor: None,
        floor_for: None,
        suggests_for: None,
        clauses: Vec::new(),
        references: std::collections::BTreeMap::new(),
        mds2: Vec::new(),
        guidance: Guidance::default(),
    }
}

/// Returns a choice.
pub(crate) fn choice(id: &str, credit: ChoiceCredit) -> Choice {
    Choice {
        id: id.into(),
        label: id.to_owned(),
        credit,
        alone: false,
        sets: Vec::new(),
        clears: Vec::new(),
        factor: None,
        floor: None,
        suggests: None,
        size: None,
    }
}

/// Returns a question of one choice, with what each earns in thousandths.
pub(crate) fn one_of(id: &str, weight: u8, choices: &[(&str, u16)]) -> Question {
    let earns =
        |&(id, credit): &(&str, u16)| choice(id, ChoiceCredit::Earns(share(credit)));
    Question {
        kind: Kind::OneOf,
        choices: choices.iter().map(earns).collect(),
        not_applicable: None,
        ..yes_partly_no(id, weight)
    }
}

/// Returns a context question whose choices `1` to the highest set a factor.
pub(crate) fn factor(id: &str, factor: Factor) -> Question {
    let values = 1..=factor.highest();
    Question {
        kind: Kind::OneOf,
        choices: values
            .map(|value| Choice {
                factor: Some(value),
                ..choice(&value.to_string(), ChoiceCredit::Nothing)
            })
            .collect(),
        not_applicable: None,
        credit: Credit::Nothing,
        evidence_class: None,
        factor: Some(factor),
        ..yes_partly_no(id, 0)
    }
}

/// Returns the four factor questions of the standard pack.
pub(crate) fn factors() -> [Question; 4] {
    [
        factor("DEV-04", Factor::Harm),
        factor("DEV-05", Factor::Continuity),
        factor("DEV-06", Factor::Exposure),
        factor("DEV-08", Factor::Data),
    ]
}
