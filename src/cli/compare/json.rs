//! Comparisons as JSON: a promise to scripts, so its names stand here and nowhere else.
//!
//! Scores, shares and credits are thousandths, the residual risk is 0 to 25 with one
//! decimal; lists go in the order of the files.

use anteroom::pack::Permille;
use anteroom::scoring::compare::{Change, Comparison, Part, Since, Stability, Unlike};
use anteroom::scoring::{Fraction, GateState, Verdict};
use serde::Serialize;
use serde_json::Number;

use crate::json::{counts, gate_state, one_decimal, print};

/// Returns a comparison.
pub(super) fn comparison(names: &[String], comparison: &Comparison, all: bool) -> String {
    let score = |score: Option<Fraction>| score.map(Fraction::thousandths);
    let state = |state: Option<GateState>| state.map(gate_state);
    print(&ComparisonJson {
        format: "anteroom-comparison",
        version: "1.0",
        responses: names
            .iter()
            .zip(&comparison.standings)
            .map(|(name, standing)| StandingJson {
                name,
                verdict: standing.verdict.map(Verdict::name),
                tier: standing.tier.name(),
                vendor: score(standing.vendor),
                residual: score(standing.residual),
                residual_risk: one_decimal(standing.residual_risk.tenths()),
                coverage: score(standing.coverage),
                gates_open: standing.gates.done,
            })
            .collect(),
        uneven: comparison.unlike.iter().map(Unlike::words).collect(),
        order: match comparison.order.stability {
            Stability::Same => "same",
            Stability::Closer => "closer",
            Stability::Turned => "turned",
        },
        rankings: comparison
            .rankings
            .iter()
            .map(|ranking| RankingJson {
                weights: ranking.profile.name(),
                scores: ranking.scores.iter().map(|each| score(*each)).collect(),
                places: &ranking.places,
            })
            .collect(),
        gates: comparison
            .gates
            .iter()
            .filter(|line| all || line.differs)
            .map(|line| {
                let states =
                    line.states.iter().map(|each| each.as_ref().map(|s| s.state));
                LineJson {
                    id: line.question.as_str(),
                    differs: line.differs,
                    each: states.map(state).collect(),
                }
            })
            .collect(),
        domains: comparison
            .domains
            .iter()
            .map(|line| LineJson {
                id: line.domain.as_str(),
                differs: line.differs,
                each: line
                    .scores
                    .iter()
                    .map(|each| score(each.as_ref().map(|each| each.residual)))
                    .collect(),
            })
            .collect(),
        questions: comparison
            .questions
            .iter()
            .filter(|line| all || line.differs)
            .map(|line| LineJson {
                id: line.question.as_str(),
                differs: line.differs,
                each: line
                    .cells
                    .iter()
                    .map(|cell| {
                        cell.worth.as_ref().map(|worth| WorthJson {
                            counted: counts(worth.counted),
                            credit: worth.credit.get(),
                            evidence: worth.evidence.name(),
                            vendor: worth.vendor.get(),
                        })
                    })
                    .collect(),
            })
            .collect(),
    })
}

/// Returns what changed.
pub(super) fn since(since: &Since) -> String {
    let score = |score: Option<Fraction>| score.map(Fraction::thousandths);
    print(&SinceJson {
        format: "anteroom-then-and-now",
        version: "1.0",
        verdict: [since.verdict.0.name(), since.verdict.1.name()],
        vendor: [score(since.vendor.0), score(since.vendor.1)],
        residual: [score(since.residual.0), score(since.residual.1)],
        worse: since.worse.iter().map(ChangeJson::of).collect(),
        better: since.better.iter().map(ChangeJson::of).collect(),
        different: since.other.iter().map(ChangeJson::of).collect(),
    })
}

#[derive(Serialize)]
struct ComparisonJson<'a> {
    format: &'static str,
    version: &'static str,
    responses: Vec<StandingJson<'a>>,
    uneven: Vec<String>,
    order: &'static str,
    rankings: Vec<RankingJson<'a>>,
    gates: Vec<LineJson<'a, Option<&'static str>>>,
    domains: Vec<LineJson<'a, Option<u64>>>,
    questions: Vec<LineJson<'a, Option<WorthJson>>>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct StandingJson<'a> {
    name: &'a str,
    verdict: Option<&'static str>,
    tier: &'static str,
    vendor: Option<u64>,
    residual: Option<u64>,
    residual_risk: Option<Number>,
    coverage: Option<u64>,
    gates_open: usize,
}

#[derive(Serialize)]
struct RankingJson<'a> {
    weights: &'static str,
    scores: Vec<Option<u64>>,
    places: &'a [usize],
}

#[derive(Serialize)]
struct LineJson<'a, T> {
    id: &'a str,
    differs: bool,
    each: Vec<T>,
}

#[derive(Serialize)]
struct WorthJson {
    counted: &'static str,
    credit: u16,
    evidence: &'static str,
    vendor: u16,
}

#[derive(Serialize)]
struct SinceJson<'a> {
    format: &'static str,
    version: &'static str,
    verdict: [&'static str; 2],
    vendor: [Option<u64>; 2],
    residual: [Option<u64>; 2],
    worse: Vec<ChangeJson<'a>>,
    better: Vec<ChangeJson<'a>>,
    different: Vec<ChangeJson<'a>>,
}

#[derive(Serialize)]
struct ChangeJson<'a> {
    question: &'a str,
    points: i64,
    changes: Vec<PartJson<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
enum PartJson<'a> {
    Gate { from: Option<&'static str>, to: Option<&'static str> },
    Counts { from: &'static str, to: &'static str },
    Credit { from: u16, to: u16 },
    Evidence { from: &'static str, to: &'static str },
    Control { from: Option<u16>, to: Option<u16> },
    Documents { gone: &'a [String], new: &'a [String] },
    Asked { now: bool },
    Answer,
    Words,
}

impl<'a> ChangeJson<'a> {
    fn of(change: &'a Change) -> Self {
        Self {
            question: change.question.as_str(),
            points: change.points,
            changes: change.parts.iter().map(PartJson::of).collect(),
        }
    }
}

impl<'a> PartJson<'a> {
    fn of(part: &'a Part) -> Self {
        let strength = |strength: Option<Permille>| strength.map(Permille::get);
        match part {
            Part::Gate { from, to } => {
                Self::Gate { from: from.map(gate_state), to: to.map(gate_state) }
            }
            Part::Counts { from, to } => {
                Self::Counts { from: counts(*from), to: counts(*to) }
            }
            Part::Credit { from, to } => Self::Credit { from: from.get(), to: to.get() },
            Part::Evidence { from, to } => {
                Self::Evidence { from: from.name(), to: to.name() }
            }
            Part::Control { from, to } => {
                Self::Control { from: strength(*from), to: strength(*to) }
            }
            Part::Documents { gone, new } => Self::Documents { gone, new },
            Part::Asked(now) => Self::Asked { now: *now },
            Part::Answer => Self::Answer,
            Part::Words => Self::Words,
        }
    }
}
