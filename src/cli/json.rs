//! Scorecards as JSON: a promise to scripts, so its names stand here and nowhere else.
//!
//! Scores, shares and credits are thousandths. The residual risk is 0 to 25 with one
//! decimal. What a question adds to a score is an exact fraction, as text: together they
//! are the score. A score that cannot be computed is `null`, never 0.

use std::collections::BTreeMap;

use anteroom::assessment::Assessment;
use anteroom::pack::{ClauseId, DomainId, FlagId, Permille, QuestionId, Strictness};
use anteroom::scoring::{
    Counted, Counts, Effect, Fraction, GateState, Improvement, Scorecard, Situation,
    SmallestChange,
};
use serde::Serialize;
use serde_json::Number;

/// Returns a scorecard.
pub(crate) fn scorecard(
    assessment: &Assessment,
    card: &Scorecard,
    change: Option<&SmallestChange>,
) -> String {
    print(&CardJson::of(assessment, card, change))
}

/// Returns a situation.
pub(crate) fn situation(situation: &Situation) -> String {
    print(&SituationJson::of(situation))
}

/// Returns the word for how a gate acts.
pub(crate) fn strictness(strictness: Strictness) -> &'static str {
    match strictness {
        Strictness::Soft => "soft",
        Strictness::Hard => "hard",
    }
}

/// Returns the word for how a gate stands.
pub(crate) fn gate_state(state: GateState) -> &'static str {
    match state {
        GateState::Passed => "passed",
        GateState::Closed => "closed",
        GateState::Partial => "partial",
        GateState::Open => "open",
        GateState::Failed => "failed",
        GateState::Excepted => "excepted",
    }
}

/// Returns the word for how a question counts.
pub(crate) fn counts(counts: Counts) -> &'static str {
    match counts {
        Counts::Answered => "answered",
        Counts::Unanswered => "unanswered",
        Counts::Pending => "pending",
        Counts::NotApplicable => "not-applicable",
        Counts::Rejected => "rejected",
    }
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct CardJson<'a> {
    format: &'static str,
    version: &'static str,
    pack: PackJson<'a>,
    id: &'a str,
    title: &'a str,
    date: String,
    verdict: &'static str,
    vendor: Option<u64>,
    vendor_so_far: Option<u64>,
    residual: Option<u64>,
    readiness: Option<u64>,
    effectiveness: u64,
    residual_risk: Option<Number>,
    tier: &'static str,
    coverage: CoverageJson,
    answered: AnsweredJson,
    situation: SituationJson<'a>,
    reasons: Vec<ReasonJson<'a>>,
    gates: Vec<GateJson<'a>>,
    domains: Vec<DomainJson<'a>>,
    lost: Vec<EffectJson<'a>>,
    overrides: Vec<EffectJson<'a>>,
    smallest_change: Option<ChangeJson<'a>>,
    contributions: Vec<ContributionJson<'a>>,
}

#[derive(Serialize)]
struct PackJson<'a> {
    id: &'a str,
    version: &'a str,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct CoverageJson {
    verified: u32,
    claimed: u32,
    share: Option<u64>,
}

#[derive(Serialize)]
struct AnsweredJson {
    all: CountedJson,
    vendor: CountedJson,
    buyer: CountedJson,
}

#[derive(Serialize)]
struct CountedJson {
    done: usize,
    of: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct SituationJson<'a> {
    tier: &'static str,
    tier_raised: Option<&'a str>,
    provisional: bool,
    inherent_risk: u8,
    impact: u8,
    factors: BTreeMap<&'static str, FactorJson<'a>>,
    level: &'static str,
    weights: &'static str,
    flags: Vec<&'a str>,
    asked: AskedJson,
}

#[derive(Serialize)]
struct AskedJson {
    vendor: usize,
    buyer: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct FactorJson<'a> {
    value: u8,
    question: Option<&'a str>,
    assumed: bool,
    raised_from: Option<u8>,
}

#[derive(Serialize)]
struct ReasonJson<'a> {
    allows: &'static str,
    text: &'a str,
    question: Option<&'a str>,
    domain: Option<&'a str>,
}

#[derive(Serialize)]
struct GateJson<'a> {
    question: &'a str,
    gate: &'static str,
    state: &'static str,
    because: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct DomainJson<'a> {
    domain: &'a str,
    weight: u16,
    vendor: u64,
    residual: u64,
    floor: Option<u16>,
    under_floor: bool,
    answered: CountedJson,
}

#[derive(Serialize)]
struct EffectJson<'a> {
    question: &'a str,
    vendor: i64,
    residual: i64,
    clauses: Vec<&'a str>,
}

#[derive(Serialize)]
struct ChangeJson<'a> {
    passes: bool,
    exact: bool,
    improvements: Vec<ImprovementJson<'a>>,
}

#[derive(Serialize)]
struct ImprovementJson<'a> {
    question: &'a str,
    how: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ContributionJson<'a> {
    question: &'a str,
    domain: &'a str,
    weight: u8,
    counted: &'static str,
    credit: u16,
    original: Option<u16>,
    evidence: &'static str,
    stale: bool,
    factor: u16,
    vendor: u16,
    control: Option<u16>,
    residual: u16,
    adds: String,
    adds_residual: String,
    share: String,
}

impl<'a> CardJson<'a> {
    fn of(
        assessment: &'a Assessment,
        card: &'a Scorecard,
        change: Option<&'a SmallestChange>,
    ) -> Self {
        let pack = &assessment.pack;
        let score = |score: Option<Fraction>| score.map(Fraction::thousandths);
        let coverage = card.coverage;
        Self {
            format: "anteroom-scorecard",
            version: "1.0",
            pack: PackJson {
                id: &pack.id,
                version: &pack.version,
                fingerprint: &pack.fingerprint,
            },
            id: &assessment.id,
            title: &assessment.title,
            date: assessment.date.to_string(),
            verdict: card.verdict.name(),
            vendor: score(card.vendor),
            vendor_so_far: score(card.vendor_so_far),
            residual: score(card.residual),
            readiness: score(card.readiness),
            effectiveness: card.effectiveness.thousandths(),
            residual_risk: one_decimal(card.residual_risk.tenths()),
            tier: card.situation.tier.name(),
            coverage: CoverageJson {
                verified: coverage.verified,
                claimed: coverage.claimed,
                share: score(coverage.share()),
            },
            answered: AnsweredJson {
                all: counted(card.answered),
                vendor: counted(card.answered_vendor),
                buyer: counted(card.answered_buyer),
            },
            situation: SituationJson::of(&card.situation),
            reasons: reasons(card),
            gates: gates(card),
            domains: domains(card),
            lost: card.lost.iter().map(effect).collect(),
            overrides: card.overrides.iter().map(effect).collect(),
            smallest_change: change.map(smallest),
            contributions: contributions(card),
        }
    }
}

impl<'a> SituationJson<'a> {
    fn of(situation: &'a Situation) -> Self {
        let factors = situation.factors.iter().map(|value| {
            let factor = FactorJson {
                value: value.value,
                question: value.question.as_ref().map(QuestionId::as_str),
                assumed: value.assumed,
                raised_from: value.raised_from,
            };
            (value.factor.letter(), factor)
        });
        Self {
            tier: situation.tier.name(),
            tier_raised: situation.tier_raised.as_deref(),
            provisional: situation.provisional,
            inherent_risk: situation.inherent,
            impact: situation.impact,
            factors: factors.collect(),
            level: situation.level.name(),
            weights: situation.weights.name(),
            flags: situation.flags.iter().map(FlagId::as_str).collect(),
            asked: AskedJson {
                vendor: situation.asked_of_vendor,
                buyer: situation.asked_of_buyer,
            },
        }
    }
}

fn reasons(card: &Scorecard) -> Vec<ReasonJson<'_>> {
    let reasons = card.reasons.iter().map(|reason| ReasonJson {
        allows: reason.allows.name(),
        text: &reason.text,
        question: reason.question.as_ref().map(QuestionId::as_str),
        domain: reason.domain.as_ref().map(DomainId::as_str),
    });
    reasons.collect()
}

fn gates(card: &Scorecard) -> Vec<GateJson<'_>> {
    let gates = card.gates.iter().map(|gate| GateJson {
        question: gate.question.as_str(),
        gate: strictness(gate.strictness),
        state: gate_state(gate.state),
        because: &gate.because,
    });
    gates.collect()
}

fn domains(card: &Scorecard) -> Vec<DomainJson<'_>> {
    let domains = card.domains.iter().map(|domain| DomainJson {
        domain: domain.domain.as_str(),
        weight: domain.weight,
        vendor: domain.vendor.thousandths(),
        residual: domain.residual.thousandths(),
        floor: domain.floor.map(Permille::get),
        under_floor: domain.under_floor,
        answered: counted(domain.answered),
    });
    domains.collect()
}

fn contributions(card: &Scorecard) -> Vec<ContributionJson<'_>> {
    let contributions = card.contributions.iter().map(|row| ContributionJson {
        question: row.question.as_str(),
        domain: row.domain.as_str(),
        weight: row.weight,
        counted: counts(row.counted),
        credit: row.credit.get(),
        original: row.original.map(Permille::get),
        evidence: row.evidence.name(),
        stale: row.stale,
        factor: row.factor.get(),
        vendor: row.vendor.get(),
        control: row.control.map(Permille::get),
        residual: row.residual.get(),
        adds: fraction(row.adds),
        adds_residual: fraction(row.adds_residual),
        share: fraction(row.share),
    });
    contributions.collect()
}

fn smallest(change: &SmallestChange) -> ChangeJson<'_> {
    let improvements = change.improvements.iter().map(|(question, how)| {
        let how = match how {
            Improvement::VerifyEvidence => "verify-evidence",
            Improvement::AcceptNotApplicable => "accept-not-applicable",
            Improvement::AddControl => "add-control",
            Improvement::FullCredit => "full-credit",
        };
        ImprovementJson { question: question.as_str(), how }
    });
    let improvements = improvements.collect();
    ChangeJson { passes: change.passes, exact: change.exact, improvements }
}

fn effect(effect: &Effect) -> EffectJson<'_> {
    EffectJson {
        question: effect.question.as_str(),
        vendor: effect.vendor,
        residual: effect.residual,
        clauses: effect.clauses.iter().map(ClauseId::as_str).collect(),
    }
}

fn counted(counted: Counted) -> CountedJson {
    CountedJson { done: counted.done, of: counted.of }
}

fn fraction(fraction: Fraction) -> String {
    format!("{}/{}", fraction.numerator(), fraction.denominator())
}

/// Returns tenths as a number with one decimal, such as 6.8.
pub(crate) fn one_decimal(tenths: u64) -> Option<Number> {
    format!("{}.{}", tenths / 10, tenths % 10).parse().ok()
}

/// Returns JSON with a line break at its end.
pub(crate) fn print(value: &impl Serialize) -> String {
    // These types have neither maps with odd keys nor values that can fail.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
