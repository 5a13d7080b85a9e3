//! The numbers of the decision, from `[policy]`.

use crate::diag::{Code, Diagnostic};
use crate::pack::read::ledger::{Ledger, Sort};
use crate::pack::read::table::{Node, Table, nowhere_else};
use crate::pack::{
    ByTier, ControlStrengths, EvidenceFactors, EvidenceSteps, Permille, Policy,
};

/// Reads `[policy]`. Every number must be there; where there is a `base`, what is left
/// out stays as it is there.
pub(crate) fn policy(
    mut table: Table<'_>,
    base: Option<&Policy>,
    ledger: &mut Ledger<'_>,
) -> Policy {
    let table_ref = &mut table;
    let evidence =
        inner(table_ref, "evidence", base.map(|base| base.evidence), ledger, evidence);
    let control =
        inner(table_ref, "control", base.map(|base| base.control), ledger, control);
    let months = base.map(|base| base.stale_after_months);
    let stale_after_months =
        whole(table_ref, "stale-after-months", (1, 1200), months, ledger);
    let threshold =
        by_tier(table_ref, "threshold", base.map(|base| &base.threshold), share, ledger);
    let floor = by_tier(table_ref, "floor", base.map(|base| &base.floor), share, ledger);
    let floor_domains = key(table_ref, "floor-domains", base.is_some(), ledger);
    let floor_domains = match (floor_domains, base) {
        (None, Some(base)) => base.floor_domains.clone(),
        (node, _) => {
            let texts = node.map(|node| node.texts(ledger.diagnostics));
            let texts = texts.unwrap_or_default();
            for (domain, place) in &texts {
                ledger.refer_to(Sort::Domain, domain, place);
            }
            texts.into_iter().map(|(id, _)| id.into()).collect()
        }
    };
    let appetite =
        by_tier(table_ref, "appetite", base.map(|base| &base.appetite), risk, ledger);
    let signed = base.map(|base| base.appetite_signed);
    let appetite_signed = whole(table_ref, "appetite-signed", (1, 25), signed, ledger);
    if appetite_signed < appetite.critical
        && (table_ref.has("appetite-signed") || base.is_some())
    {
        let place = table_ref.key_place("appetite-signed");
        let message = format!(
            "a sign-off would accept a risk of {appetite_signed}, less than the {} accepted without",
            appetite.critical
        );
        let diagnostic = Diagnostic::new(Code::BoundsCrossed, &place, message);
        ledger.push(diagnostic.hint("a sign-off accepts as much risk or more"));
    }
    let coverage =
        by_tier(table_ref, "coverage", base.map(|base| &base.coverage), share, ledger);
    let mut one = |name, was: Option<Permille>| {
        let node = key(table_ref, name, was.is_some(), ledger);
        node.and_then(|node| share(&node, ledger)).or(was).unwrap_or_default()
    };
    let policy = Policy {
        evidence,
        stale_after_months,
        control,
        threshold,
        floor,
        floor_domains,
        appetite,
        appetite_signed,
        coverage,
        readiness_share: one("readiness-share", base.map(|base| base.readiness_share)),
        most_removed: one("most-removed", base.map(|base| base.most_removed)),
        passing_credit: one("passing-credit", base.map(|base| base.passing_credit)),
        equal_within: one("equal-within", base.map(|base| base.equal_within)),
    };
    table.close(nowhere_else, ledger.diagnostics);
    policy
}

/// Returns the value of a key, which may be left out where there is a value already.
fn key<'t>(
    table: &mut Table<'t>,
    key: &'static str,
    given: bool,
    ledger: &mut Ledger<'_>,
) -> Option<Node<'t>> {
    if given { table.optional(key) } else { table.required(key, ledger.diagnostics) }
}

fn inner<T: Default>(
    table: &mut Table<'_>,
    name: &'static str,
    base: Option<T>,
    ledger: &mut Ledger<'_>,
    read: fn(&mut Table<'_>, Option<&T>, &mut Ledger<'_>) -> T,
) -> T {
    let node = key(table, name, base.is_some(), ledger);
    let Some(mut table) = node.and_then(|node| node.table(ledger.diagnostics)) else {
        return base.unwrap_or_default();
    };
    let value = read(&mut table, base.as_ref(), ledger);
    table.close(nowhere_else, ledger.diagnostics);
    value
}

fn evidence(
    table: &mut Table<'_>,
    base: Option<&EvidenceFactors>,
    ledger: &mut Ledger<'_>,
) -> EvidenceFactors {
    let (document, independent) =
        (base.map(|base| base.document), base.map(|base| base.independent));
    EvidenceFactors {
        document: inner(table, "document", document, ledger, evidence_steps),
        independent: inner(table, "independent", independent, ledger, evidence_steps),
    }
}

fn evidence_steps(
    table: &mut Table<'_>,
    base: Option<&EvidenceSteps>,
    ledger: &mut Ledger<'_>,
) -> EvidenceSteps {
    let base = base.map(|base| [base.attested, base.referenced]);
    let [attested, referenced] = rising(table, ["attested", "referenced"], base, ledger);
    EvidenceSteps { attested, referenced }
}

fn control(
    table: &mut Table<'_>,
    base: Option<&ControlStrengths>,
    ledger: &mut Ledger<'_>,
) -> ControlStrengths {
    let base = base.map(|base| [base.weak, base.effective, base.strong]);
    let [weak, effective, strong] =
        rising(table, ["weak", "effective", "strong"], base, ledger);
    ControlStrengths { weak, effective, strong }
}

/// Reads shares of which none is above the next.
fn rising<const N: usize>(
    table: &mut Table<'_>,
    keys: [&'static str; N],
    base: Option<[Permille; N]>,
    ledger: &mut Ledger<'_>,
) -> [Permille; N] {
    let mut shares = keys.map(|name| {
        let node = key(table, name, base.is_some(), ledger);
        node.and_then(|node| node.share(ledger.diagnostics))
    });
    for (share, was) in shares.iter_mut().zip(base.into_iter().flatten()) {
        *share = share.or(Some(was));
    }
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
    name: &'static str,
    bounds: (i64, i64),
    base: Option<N>,
    ledger: &mut Ledger<'_>,
) -> N {
    let node = key(table, name, base.is_some(), ledger);
    let number = node.and_then(|node| node.whole(bounds, ledger.diagnostics));
    number.or(base).unwrap_or_default()
}

fn share(node: &Node<'_>, ledger: &mut Ledger<'_>) -> Option<Permille> {
    node.share(ledger.diagnostics)
}

fn risk(node: &Node<'_>, ledger: &mut Ledger<'_>) -> Option<u8> {
    node.whole((1, 25), ledger.diagnostics)
}

fn by_tier<T: Default + Copy>(
    table: &mut Table<'_>,
    name: &'static str,
    base: Option<&ByTier<T>>,
    read: fn(&Node<'_>, &mut Ledger<'_>) -> Option<T>,
    ledger: &mut Ledger<'_>,
) -> ByTier<T> {
    let node = key(table, name, base.is_some(), ledger);
    let Some(mut table) = node.and_then(|node| node.table(ledger.diagnostics)) else {
        return base.copied().unwrap_or_default();
    };
    let mut at = |name, was: Option<T>| {
        let node = key(&mut table, name, was.is_some(), ledger);
        node.and_then(|node| read(&node, ledger)).or(was).unwrap_or_default()
    };
    let values = ByTier {
        low: at("low", base.map(|base| base.low)),
        moderate: at("moderate", base.map(|base| base.moderate)),
        high: at("high", base.map(|base| base.high)),
        critical: at("critical", base.map(|base| base.critical)),
    };
    table.close(nowhere_else, ledger.diagnostics);
    values
}
