//! The numbers of the decision, from `[policy]`.

use crate::diag::{Code, Diagnostic};
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::read::table::{Node, Table, nowhere_else};
use crate::pack::{
    ByTier, ControlStrengths, EvidenceFactors, EvidenceSteps, Permille, Policy,
};

/// Reads `[policy]`; every number must be there.
pub(crate) fn policy(mut table: Table<'_>, ledger: &mut Ledger<'_>) -> Policy {
    let table_ref = &mut table;
    let evidence = inner(table_ref, "evidence", ledger, evidence);
    let control = inner(table_ref, "control", ledger, control);
    let stale_after_months = whole(table_ref, "stale-after-months", (1, 1200), ledger);
    let threshold = by_tier(table_ref, "threshold", share, ledger);
    let floor = by_tier(table_ref, "floor", share, ledger);
    let floor_domains = table_ref.required("floor-domains", ledger.diagnostics);
    let floor_domains = floor_domains.map(|node| node.texts(ledger.diagnostics));
    let floor_domains = floor_domains.unwrap_or_default();
    for (domain, place) in &floor_domains {
        ledger.refer_to(Sort::Domain, domain, place);
    }
    let appetite = by_tier(table_ref, "appetite", risk, ledger);
    let appetite_signed = whole(table_ref, "appetite-signed", (1, 25), ledger);
    if appetite_signed < appetite.critical && table_ref.has("appetite-signed") {
        let place = table_ref.key_place("appetite-signed");
        let message = format!(
            "a sign-off would accept a risk of {appetite_signed}, less than the {} accepted without",
            appetite.critical
        );
        let diagnostic = Diagnostic::new(Code::BoundsCrossed, &place, message);
        ledger.push(diagnostic.hint("a sign-off accepts as much risk or more"));
    }
    let coverage = by_tier(table_ref, "coverage", share, ledger);
    let mut one = |key| {
        let node = table_ref.required(key, ledger.diagnostics);
        node.and_then(|node| share(&node, ledger)).unwrap_or_default()
    };
    let policy = Policy {
        evidence,
        stale_after_months,
        control,
        threshold,
        floor,
        floor_domains: floor_domains.into_iter().map(|(id, _)| id.into()).collect(),
        appetite,
        appetite_signed,
        coverage,
        readiness_share: one("readiness-share"),
        most_removed: one("most-removed"),
        passing_credit: one("passing-credit"),
        equal_within: one("equal-within"),
    };
    table.close(nowhere_else, ledger.diagnostics);
    policy
}

fn inner<T: Default>(
    table: &mut Table<'_>,
    key: &'static str,
    ledger: &mut Ledger<'_>,
    read: fn(&mut Table<'_>, &mut Ledger<'_>) -> T,
) -> T {
    let node = table.required(key, ledger.diagnostics);
    let Some(mut table) = node.and_then(|node| node.table(ledger.diagnostics)) else {
        return T::default();
    };
    let value = read(&mut table, ledger);
    table.close(nowhere_else, ledger.diagnostics);
    value
}

fn evidence(table: &mut Table<'_>, ledger: &mut Ledger<'_>) -> EvidenceFactors {
    EvidenceFactors {
        document: inner(table, "document", ledger, evidence_steps),
        independent: inner(table, "independent", ledger, evidence_steps),
    }
}

fn evidence_steps(table: &mut Table<'_>, ledger: &mut Ledger<'_>) -> EvidenceSteps {
    let [attested, referenced] = rising(table, ["attested", "referenced"], ledger);
    EvidenceSteps { attested, referenced }
}

fn control(table: &mut Table<'_>, ledger: &mut Ledger<'_>) -> ControlStrengths {
    let [weak, effective, strong] =
        rising(table, ["weak", "effective", "strong"], ledger);
    ControlStrengths { weak, effective, strong }
}

/// Reads shares of which none is above the next.
fn rising<const N: usize>(
    table: &mut Table<'_>,
    keys: [&'static str; N],
    ledger: &mut Ledger<'_>,
) -> [Permille; N] {
    let shares = keys.map(|key| {
        let node = table.required(key, ledger.diagnostics);
        node.and_then(|node| node.share(ledger.diagnostics))
    });
    for (pair, names) in shares.windows(2).zip(keys.windows(2)) {
        if let ([Some(low), Some(high)], [lower, higher]) = (pair, names)
            && low > high
        {
            let message = format!("`{lower}` counts for more than `{higher}`");
            let diagnostic =
                Diagnostic::new(Code::BoundsCrossed, &table.key_place(lower), message);
            let other = table.key_place(higher);
            ledger
                .push(diagnostic.also(&other, "the higher one").hint("turn them round"));
        }
    }
    shares.map(Option::unwrap_or_default)
}

fn whole<N: TryFrom<i64> + Default>(
    table: &mut Table<'_>,
    key: &'static str,
    bounds: (i64, i64),
    ledger: &mut Ledger<'_>,
) -> N {
    let node = table.required(key, ledger.diagnostics);
    node.and_then(|node| node.whole(bounds, ledger.diagnostics)).unwrap_or_default()
}

fn share(node: &Node<'_>, ledger: &mut Ledger<'_>) -> Option<Permille> {
    node.share(ledger.diagnostics)
}

fn risk(node: &Node<'_>, ledger: &mut Ledger<'_>) -> Option<u8> {
    node.whole((1, 25), ledger.diagnostics)
}

fn by_tier<T: Default>(
    table: &mut Table<'_>,
    key: &'static str,
    read: fn(&Node<'_>, &mut Ledger<'_>) -> Option<T>,
    ledger: &mut Ledger<'_>,
) -> ByTier<T> {
    let node = table.required(key, ledger.diagnostics);
    let Some(mut table) = node.and_then(|node| node.table(ledger.diagnostics)) else {
        return ByTier::default();
    };
    let mut at = |key| {
        let node = table.required(key, ledger.diagnostics);
        node.and_then(|node| read(&node, ledger)).unwrap_or_default()
    };
    let values = ByTier {
        low: at("low"),
        moderate: at("moderate"),
        high: at("high"),
        critical: at("critical"),
    };
    table.close(nowhere_else, ledger.diagnostics);
    values
}
