//! A small pack, and scorecards set by hand, so that clause choice is tested by itself.

use std::collections::BTreeMap;

use anteroom::assessment::{Answer, Assessment, EvidenceLevel, Given};
use anteroom::pack::{
    ByTier, Choice, ChoiceCredit, Clause, ClauseId, Condition, ControlStrengths, Credit,
    Domain, DomainId, EvidenceClass, EvidenceFactors, EvidenceSteps, Factor, Field,
    FieldId, Flag, Gate, Guidance, Inclusion, Kind, Level, Pack, Paragraph, Part, PartId,
    Permille, Policy, Prose, Proviso, Question, QuestionId, Role, Run, Strictness, Tier,
    Variable, VariableId, VariableKind, Variant, Weights, Who,
};
use anteroom::scoring::{
    Contribution, Counted, Counts, Coverage, FactorValue, Fraction, GateState,
    GateStatus, Scorecard, Situation, Verdict, WeightProfile,
};
use jiff::civil::{Date, date};

/// The day on which everything is judged.
pub(super) const TODAY: Date = date(2026, 11, 22);

/// Returns an id.
pub(super) fn id<T: for<'a> From<&'a str>>(text: &str) -> T {
    T::from(text)
}

/// Returns a share.
pub(super) fn share(thousandths: u16) -> Permille {
    Permille::clamped(thousandths)
}

/// Returns a yes-partly-no question.
pub(super) fn question(name: &str, who: Who, clauses: &[&str]) -> Question {
    let choice = |name: &str, label: &str, credit| Choice {
        id: id(name),
        label: label.to_owned(),
        credit: ChoiceCredit::Earns(share(credit)),
        alone: false,
        sets: Vec::new(),
        clears: Vec::new(),
        factor: None,
        floor: None,
        suggests: None,
        size: None,
    };
    Question {
        id: id(name),
        domain: id(name.split('-').next().unwrap()),
        ask: format!("Is {name} so?"),
        help: String::new(),
        answered_by: who,
        kind: Kind::YesPartlyNo,
        choices: vec![
            choice("yes", "Yes", 1000),
            choice("partly", "Partly", 500),
            choice("no", "No", 0),
        ],
        fields: Vec::new(),
        not_applicable: Some(Condition::Always),
        credit: Credit::ByChoice,
        weight: 4,
        gate: None,
        level: Level::Core,
        evidence_class: Some(EvidenceClass::Document),
        when: Condition::Always,
        factor: None,
        floor_for: None,
        suggests_for: None,
        clauses: clauses.iter().map(|clause| id(clause)).collect(),
        references: BTreeMap::new(),
        mds2: Vec::new(),
        guidance: Guidance {
            evidence: "Accept a test report. A promise is not enough.".to_owned(),
            good: "It is so for every unit.".to_owned(),
            ..Guidance::default()
        },
    }
}

/// Returns a paragraph from runs in a small notation: `{x}` is a variable, `[CL-01]` a
/// clause, everything else text.
pub(super) fn paragraph(text: &str) -> Paragraph {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '[']) {
        if at > 0 {
            runs.push(Run::Text(rest[..at].to_owned()));
        }
        let end = at + rest[at..].find(['}', ']']).unwrap();
        let name = &rest[at + 1..end];
        runs.push(if rest[at..].starts_with('{') {
            Run::Variable(id(name))
        } else {
            Run::Clause(id(name))
        });
        rest = &rest[end + 1..];
    }
    if !rest.is_empty() {
        runs.push(Run::Text(rest.to_owned()));
    }
    Paragraph { text: runs, ..Paragraph::default() }
}

/// Returns a clause whose variants name themselves.
pub(super) fn clause(name: &str, include: Inclusion) -> Clause {
    let variant =
        |strength: &str| Variant::Text(vec![paragraph(&format!("{name} {strength}."))]);
    Clause {
        id: id(name),
        title: format!("Title of {name}"),
        include,
        anchors: Vec::new(),
        prose: Some(Prose {
            base: variant("base"),
            strong: variant("strong"),
            remedy: variant("remedy"),
            fallback: variant("fallback"),
            notes: Vec::new(),
        }),
    }
}

/// Returns a variable with one default for all tiers.
pub(super) fn variable(
    name: &str,
    kind: VariableKind,
    default: Option<&str>,
) -> Variable {
    let each = |text: &str| ByTier {
        low: text.to_owned(),
        moderate: text.to_owned(),
        high: text.to_owned(),
        critical: text.to_owned(),
    };
    Variable {
        id: id(name),
        title: name.replace('_', " "),
        kind,
        default: default.map(each),
        required: default.is_none(),
        from: None,
        anchor: "test".to_owned(),
    }
}

/// Returns a kind of number between bounds given in whole units.
pub(super) fn days(min: i64, max: i64) -> VariableKind {
    VariableKind::Number {
        unit: "calendar days".to_owned(),
        min: Some(min * 1000),
        max: Some(max * 1000),
    }
}

/// Returns one value for all tiers.
fn tiers<T: Copy>(value: T) -> ByTier<T> {
    ByTier { low: value, moderate: value, high: value, critical: value }
}

/// Returns the small pack for a product that can be reached remotely.
pub(super) fn remote_pack() -> Pack {
    let mut pack = pack();
    pack.flags[0].default = true;
    pack
}

/// Returns the small pack: three vendor questions, one of the buyer, four clauses.
pub(super) fn pack() -> Pack {
    let domain = |name: &str, role| Domain {
        id: id(name),
        title: format!("Domain {name}"),
        role,
        weights: Weights { balanced: 10, safety: 10, privacy: 10 },
    };
    let mut gated = question("IAM-01", Who::Vendor, &["CL-01"]);
    gated.gate = Some(Gate::Hard);
    let mut remote = clause(
        "CL-02",
        Inclusion::When(Condition::Flag { flag: id("remote"), is: true }),
    );
    let text = "See [CL-03] and [CL-01]. Within {fix_days} days for {product_name}.";
    let mut proviso = paragraph("Only with a holdback of {holdback_pct} percent.");
    proviso.only_if.push(Proviso::Variable { id: id("holdback_pct"), is: true });
    if let Some(prose) = &mut remote.prose {
        prose.base = Variant::Text(vec![proviso, paragraph(text)]);
    }
    Pack {
        id: "small".to_owned(),
        version: "1.0.0".to_owned(),
        title: "Small pack".to_owned(),
        fingerprint: "abc".to_owned(),
        domains: vec![domain("RDY", Role::Readiness), domain("IAM", Role::Vendor)],
        questions: vec![
            question("RDY-01", Who::Security, &["CL-01", "CL-02"]),
            gated,
            question("IAM-02", Who::Vendor, &["CL-01", "CL-02"]),
            question("IAM-03", Who::Vendor, &["CL-02", "CL-04"]),
        ],
        flags: vec![Flag {
            id: id("remote"),
            title: "It can be reached remotely".to_owned(),
            default: false,
        }],
        policy: Policy {
            evidence: EvidenceFactors {
                document: EvidenceSteps { attested: share(800), referenced: share(900) },
                independent: EvidenceSteps {
                    attested: share(600),
                    referenced: share(800),
                },
            },
            stale_after_months: 24,
            control: ControlStrengths {
                weak: share(250),
                effective: share(500),
                strong: share(700),
            },
            threshold: tiers(share(600)),
            floor: tiers(share(300)),
            floor_domains: vec![id::<DomainId>("IAM")],
            appetite: tiers(9),
            appetite_signed: 12,
            coverage: tiers(share(0)),
            readiness_share: share(250),
            most_removed: share(800),
            passing_credit: share(900),
            equal_within: share(30),
        },
        clauses: vec![
            clause("CL-01", Inclusion::When(Condition::Always)),
            remote,
            clause("CL-03", Inclusion::Gaps { weight_at_least: 4 }),
            clause("CL-04", Inclusion::When(Condition::Always)),
        ],
        parts: vec![
            Part {
                id: id::<PartId>("A"),
                title: "Framework".to_owned(),
                clauses: vec![id("CL-04"), id("CL-01")],
            },
            Part {
                id: id::<PartId>("B"),
                title: "The rest".to_owned(),
                clauses: vec![id("CL-02"), id("CL-03")],
            },
        ],
        variables: vec![
            variable("product_name", VariableKind::Text, None),
            variable("effective_date", VariableKind::Date, None),
            variable("fix_days", days(1, 60), Some("45")),
            variable("plan_close_days", days(15, 365), Some("90")),
            variable("holdback_pct", days(0, 25), Some("0")),
        ],
        overlay: None,
        sources: Vec::new(),
        coverage: Vec::new(),
    }
}

/// Returns a field.
pub(super) fn field(name: &str) -> Field {
    Field { id: id::<FieldId>(name), label: name.to_owned() }
}

/// What is said to a question, for a scorecard set by hand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) credit: u16,
    pub(super) evidence: EvidenceLevel,
    pub(super) counted: Counts,
}

impl Row {
    /// Returns an answer of this credit with a document that was read.
    pub(super) fn shown(credit: u16) -> Self {
        Self { credit, evidence: EvidenceLevel::Verified, counted: Counts::Answered }
    }

    /// Returns an answer of this credit without a document.
    pub(super) fn attested(credit: u16) -> Self {
        Self { evidence: EvidenceLevel::Attested, ..Self::shown(credit) }
    }

    /// Returns a question that counts like this, with nothing earned.
    pub(super) fn counted(counted: Counts) -> Self {
        Self { credit: 0, evidence: EvidenceLevel::Attested, counted }
    }
}

/// Returns an assessment whose answers fit the rows.
pub(super) fn assessment(pack: &Pack, rows: &[(&str, Row)]) -> Assessment {
    let mut assessment = Assessment::new(pack, "one", "One pump", TODAY);
    for (name, row) in rows {
        let answer = match (row.counted, row.credit) {
            (Counts::Unanswered, _) => continue,
            (Counts::Pending | Counts::NotApplicable, _) => {
                let reason = "there is none".to_owned();
                Answer { given: Given::NotApplicable { reason }, ..Answer::default() }
            }
            (_, 0) => Answer::choice("no"),
            (_, credit) if credit < 900 => Answer::choice("partly"),
            _ => Answer::choice("yes"),
        };
        assessment.answers.insert(id(name), answer);
    }
    assessment
}

/// Returns a scorecard in which exactly the questions of these rows are asked.
pub(super) fn card(pack: &Pack, rows: &[(&str, Row)]) -> Scorecard {
    let contributions: Vec<Contribution> = rows
        .iter()
        .map(|(name, row)| {
            let question = pack.question(&id(name)).unwrap();
            Contribution {
                question: question.id.clone(),
                domain: question.domain.clone(),
                weight: question.weight,
                counted: row.counted,
                credit: share(row.credit),
                original: None,
                evidence: row.evidence,
                stale: false,
                factor: Permille::FULL,
                vendor: share(row.credit),
                control: None,
                residual: share(row.credit),
                adds: Fraction::permille(row.credit / 4),
                adds_residual: Fraction::permille(row.credit / 4),
                share: Fraction::permille(250),
            }
        })
        .collect();
    let gates = contributions
        .iter()
        .filter_map(|each| {
            let gate = pack.question(&each.question)?.gate?;
            let strictness = gate.at(Tier::High)?;
            let state = match (each.credit.get(), strictness) {
                _ if each.counted == Counts::NotApplicable => GateState::Passed,
                (900.., _) => GateState::Passed,
                (1.., _) => GateState::Partial,
                (0, Strictness::Hard) => GateState::Failed,
                (0, Strictness::Soft) => GateState::Open,
            };
            let because = "set by hand".to_owned();
            Some(GateStatus {
                question: each.question.clone(),
                strictness,
                state,
                because,
            })
        })
        .collect();
    let asked: Vec<QuestionId> = rows.iter().map(|(name, _)| id(name)).collect();
    Scorecard {
        situation: Situation {
            factors: Factor::ALL
                .iter()
                .map(|factor| FactorValue {
                    factor: *factor,
                    value: 3,
                    question: None,
                    assumed: false,
                    raised_from: None,
                    lowered_because: None,
                })
                .collect(),
            impact: 3,
            inherent: 12,
            tier: Tier::High,
            tier_raised: None,
            provisional: false,
            size_level: Level::Core,
            level: Level::Core,
            flags: pack
                .flags
                .iter()
                .filter(|flag| flag.default)
                .map(|flag| flag.id.clone())
                .collect(),
            asked_of_vendor: asked.len(),
            asked_of_buyer: 0,
            asked,
            not_asked: BTreeMap::new(),
            weights: WeightProfile::Balanced,
        },
        contributions,
        domains: Vec::new(),
        vendor: None,
        vendor_so_far: None,
        residual: None,
        readiness: None,
        effectiveness: Fraction::ZERO,
        residual_risk: Fraction::new(12, 1),
        coverage: Coverage::default(),
        answered: Counted::default(),
        answered_buyer: Counted::default(),
        answered_vendor: Counted::default(),
        gates,
        verdict: Verdict::Conditional,
        reasons: Vec::new(),
        lost: Vec::new(),
        overrides: Vec::new(),
        open: Vec::new(),
    }
}

/// Returns a clause id.
pub(super) fn cl(name: &str) -> ClauseId {
    id(name)
}

/// Returns a variable id.
pub(super) fn var(name: &str) -> VariableId {
    id(name)
}
