//! Working out a scorecard.

use crate::assessment::{Assessment, EvidenceLevel};
use crate::pack::{EvidenceClass, Pack, Permille, Role};
use crate::scoring::fraction::Fraction;
use crate::scoring::gates;
use crate::scoring::row::{Row, evidenced};
use crate::scoring::scorecard::{
    Contribution, Counted, Coverage, DomainScore, Effect, Scorecard,
};
use crate::scoring::settle::settle;
use crate::scoring::sheet::Sheet;
use crate::scoring::situation::Situation;
use crate::scoring::tally::Tally;
use crate::scoring::verdict::{Grounds, reasons, verdict};

/// How many lost points a scorecard names.
const MOST_LOST: usize = 5;

impl Scorecard {
    /// Works out the scorecard of an assessment (scoring model §7).
    ///
    /// A pure function of its two arguments: same input, same result, whatever the order
    /// in which answers came.
    pub fn of(pack: &Pack, assessment: &Assessment) -> Self {
        let sheet = Sheet::of(pack, assessment);
        let settled = settle(&sheet);
        let situation = Situation::from(&sheet, &settled);
        let rows = Row::all(&sheet, &settled.facts);
        let tally = Tally::of(pack, situation.weights, &rows, |_| true);
        let so_far = Tally::of(pack, situation.weights, &rows, Row::answered);
        let scores = tally.scores();
        let readiness = tally.readiness();
        let effectiveness =
            effectiveness(pack, scores.map(|(_, residual)| residual), readiness);
        let residual_risk = risk(pack, situation.inherent, effectiveness);
        let domains = domains(&sheet, &situation, &rows, &tally);
        let gates: Vec<_> =
            rows.iter().filter_map(|row| gates::status(&sheet, row)).collect();
        let coverage = coverage(&sheet, &rows);
        let answered = answered(&rows, |_| true);
        let grounds = Grounds {
            situation: &situation,
            gates: &gates,
            domains: &domains,
            residual: scores.map(|(_, residual)| residual),
            risk: residual_risk,
            coverage,
            answered,
        };
        let reasons = reasons(pack, assessment, &grounds);
        let open = rows.iter().filter(|row| !row.answered());
        Self {
            contributions: contributions(&sheet, &rows, &tally),
            vendor: scores.map(|(vendor, _)| vendor),
            vendor_so_far: so_far.scores().map(|(vendor, _)| vendor),
            residual: scores.map(|(_, residual)| residual),
            readiness,
            effectiveness,
            residual_risk,
            coverage,
            answered,
            answered_buyer: self::answered(&rows, |row| row.role != Role::Vendor),
            answered_vendor: self::answered(&rows, |row| row.role == Role::Vendor),
            open: open.map(|row| sheet.question(row.at).id.clone()).collect(),
            verdict: verdict(&reasons),
            lost: lost(&sheet, &rows, &tally),
            overrides: overrides(&sheet, &rows, &tally),
            domains,
            gates,
            reasons,
            situation,
        }
    }
}

/// Returns how much controls do: residual score and readiness in the policy's shares.
///
/// Where no readiness question is asked, the residual score stands alone, as a domain with
/// nothing to score leaves the weights. Where there is no residual score, nothing is known
/// to be controlled, and its part is nothing.
pub(super) fn effectiveness(
    pack: &Pack,
    residual: Option<Fraction>,
    readiness: Option<Fraction>,
) -> Fraction {
    let residual = residual.unwrap_or(Fraction::ZERO);
    let Some(readiness) = readiness else { return residual };
    let share = pack.policy.readiness_share.get();
    let ours = Fraction::permille(share).times(readiness);
    Fraction::permille(1000 - share).times(residual).plus(ours)
}

/// Returns inherent risk less what controls take off.
pub(super) fn risk(pack: &Pack, inherent: u8, effectiveness: Fraction) -> Fraction {
    let removed = Fraction::permille(pack.policy.most_removed.get()).times(effectiveness);
    Fraction::whole(u64::from(inherent)).times(Fraction::ONE.minus(removed))
}

/// Returns what each scored question adds.
fn contributions(sheet: &Sheet<'_>, rows: &[Row], tally: &Tally) -> Vec<Contribution> {
    rows.iter()
        .filter(|row| row.weight > 0)
        .map(|row| {
            let question = sheet.question(row.at);
            let second = match row.role {
                Role::Vendor => row.residual,
                _ => row.vendor,
            };
            Contribution {
                question: question.id.clone(),
                domain: question.domain.clone(),
                weight: row.weight,
                counted: row.counted,
                credit: row.credit,
                original: row.original,
                evidence: row.backing.level,
                stale: row.backing.stale,
                factor: row.backing.factor,
                vendor: row.vendor,
                control: row.control,
                residual: row.residual,
                adds: tally.adds(row, row.vendor),
                adds_residual: tally.adds(row, second),
                share: tally.adds(row, Permille::FULL),
            }
        })
        .collect()
}

/// Returns the scores of every domain with something to score.
fn domains(
    sheet: &Sheet<'_>,
    situation: &Situation,
    rows: &[Row],
    tally: &Tally,
) -> Vec<DomainScore> {
    let policy = &sheet.pack.policy;
    let floor = *policy.floor.at(situation.tier);
    let scored = sheet.pack.domains.iter().zip(&tally.domains).enumerate();
    scored
        .filter(|(_, (_, sums))| sums.weight > 0)
        .map(|(at, (domain, sums))| {
            let (vendor, residual) = sums.scores();
            let of_vendor = domain.role == Role::Vendor;
            let has_floor = of_vendor
                && floor > Permille::ZERO
                && policy.floor_domains.contains(&domain.id);
            let floor = has_floor.then_some(floor);
            DomainScore {
                domain: domain.id.clone(),
                weight: if of_vendor { situation.weights.of(&domain.weights) } else { 0 },
                vendor,
                residual,
                floor,
                under_floor: floor
                    .is_some_and(|floor| residual < Fraction::permille(floor.get())),
                answered: answered(rows, |row| row.domain == at),
            }
        })
        .collect()
}

/// Returns how many of the rows that `counts` lets through are answered.
fn answered(rows: &[Row], counts: impl Fn(&Row) -> bool) -> Counted {
    let rows = || rows.iter().filter(|row| counts(row));
    Counted { done: rows().filter(|row| row.answered()).count(), of: rows().count() }
}

/// Returns whether a row's evidence is part of coverage: the vendor's answers where
/// evidence is expected.
pub(super) fn covered(sheet: &Sheet<'_>, row: &Row) -> bool {
    row.role == Role::Vendor
        && row.scored()
        && matches!(
            sheet.question(row.at).evidence_class,
            Some(EvidenceClass::Document | EvidenceClass::Independent)
        )
}

/// Returns how much of what the vendor claims was verified.
fn coverage(sheet: &Sheet<'_>, rows: &[Row]) -> Coverage {
    let mut coverage = Coverage::default();
    for row in rows.iter().filter(|row| covered(sheet, row)) {
        if row.credit > Permille::ZERO {
            coverage.claimed += u32::from(row.weight);
            if row.backing.level == EvidenceLevel::Verified {
                coverage.verified += u32::from(row.weight);
            }
        }
    }
    coverage
}

/// Returns where most is lost in the residual score.
fn lost(sheet: &Sheet<'_>, rows: &[Row], tally: &Tally) -> Vec<Effect> {
    let missing = |share: Permille| Permille::clamped(1000 - share.get());
    let loss = |row: &Row| tally.adds(row, missing(row.residual));
    let losses = rows
        .iter()
        .filter(|row| row.role == Role::Vendor)
        .map(|row| (loss(row), row))
        .filter(|(loss, _)| *loss > Fraction::ZERO);
    let mut most: Vec<(Fraction, &Row)> = Vec::with_capacity(MOST_LOST + 1);
    for (loss, row) in losses {
        // Behind its equals: they stand in bank order.
        let at = most.partition_point(|(greater, _)| *greater >= loss);
        most.insert(at, (loss, row));
        most.truncate(MOST_LOST);
    }
    most.into_iter()
        .map(|(residual, row)| Effect {
            question: sheet.question(row.at).id.clone(),
            vendor: -signed(tally.adds(row, missing(row.vendor))),
            residual: -signed(residual),
            clauses: sheet.question(row.at).clauses.clone(),
        })
        .collect()
}

/// Returns what each override does to the scores.
fn overrides(sheet: &Sheet<'_>, rows: &[Row], tally: &Tally) -> Vec<Effect> {
    let replaced = rows.iter().filter_map(|row| Some((row, row.original?)));
    replaced
        .map(|(row, original)| {
            let vendor = evidenced(original, row.backing.factor);
            let residual = row.controlled(vendor);
            let change = |now, before| {
                signed(tally.adds(row, now)) - signed(tally.adds(row, before))
            };
            Effect {
                question: sheet.question(row.at).id.clone(),
                vendor: change(row.vendor, vendor),
                residual: change(row.residual, residual),
                clauses: sheet.question(row.at).clauses.clone(),
            }
        })
        .collect()
}

/// Returns thousandths with room for a sign.
fn signed(share: Fraction) -> i64 {
    i64::try_from(share.thousandths()).unwrap_or(i64::MAX)
}
