//! From scores and gates to a verdict, with every reason (scoring model §7.7).

use crate::assessment::Assessment;
use crate::pack::{Pack, Permille, Tier};
use crate::scoring::fraction::Fraction;
use crate::scoring::gates::{GateState, GateStatus, gravest_first};
use crate::scoring::risk::appetite;
use crate::scoring::scorecard::{Counted, Coverage, DomainScore, Reason, Verdict};
use crate::scoring::shown::{self, Shown};
use crate::scoring::situation::Situation;
use crate::scoring::words;

/// Everything a verdict rests on.
pub(super) struct Grounds<'a> {
    /// Tier and inherent risk.
    pub(super) situation: &'a Situation,
    /// The gates that act.
    pub(super) gates: &'a [GateStatus],
    /// The domains with something to score.
    pub(super) domains: &'a [DomainScore],
    /// The residual score.
    pub(super) residual: Option<Fraction>,
    /// The residual risk.
    pub(super) risk: Fraction,
    /// Verified weight over claimed weight.
    pub(super) coverage: Coverage,
    /// Answered over asked questions.
    pub(super) answered: Counted,
}

/// Returns the verdict that the reasons allow.
pub(super) fn verdict(reasons: &[Reason]) -> Verdict {
    let worst = reasons.iter().map(|reason| reason.allows).max();
    worst.unwrap_or(Verdict::Recommended)
}

/// Returns every reason that keeps the verdict from being better, the gravest first.
pub(super) fn reasons(
    pack: &Pack,
    assessment: &Assessment,
    grounds: &Grounds<'_>,
) -> Vec<Reason> {
    let (mut reasons, conditions) = of_gates(grounds.gates);
    reasons.extend(of_risk(pack, assessment, grounds));
    reasons.extend(conditions);
    reasons.extend(of_score(pack, grounds));
    reasons.extend(of_floors(grounds));
    reasons.extend(of_coverage(pack, grounds));
    reasons.extend(of_completeness(grounds));
    reasons
}

/// Returns a reason for each gate that does not hold: those that stop, and those that set a
/// condition.
fn of_gates(gates: &[GateStatus]) -> (Vec<Reason>, Vec<Reason>) {
    let (mut stops, mut conditions) = (Vec::new(), Vec::new());
    for gate in gravest_first(gates) {
        let (reasons, allows) = match gate.state {
            GateState::Passed | GateState::Closed => continue,
            GateState::Failed => (&mut stops, Verdict::Stop),
            GateState::Excepted | GateState::Open | GateState::Partial => {
                (&mut conditions, Verdict::Conditional)
            }
        };
        reasons.push(Reason {
            allows,
            text: gate.because.clone(),
            question: Some(gate.question.clone()),
            domain: None,
        });
    }
    (stops, conditions)
}

/// Returns the reason that residual risk gives, if it is above the appetite.
fn of_risk(
    pack: &Pack,
    assessment: &Assessment,
    grounds: &Grounds<'_>,
) -> Option<Reason> {
    let tier = grounds.situation.tier;
    let appetite = appetite(pack, assessment, tier);
    let signed = pack.policy.appetite_signed;
    let more = if tier == Tier::Critical && appetite < signed {
        format!(" ({signed} with a sign-off)")
    } else {
        String::new()
    };
    (grounds.risk > Fraction::whole(u64::from(appetite))).then(|| {
        let risk = shown::beside(grounds.risk, appetite);
        plain(
            Verdict::Escalate,
            format!(
                "Residual risk {risk} is above the limit of {appetite} at tier \
                 {}{more}.",
                tier.name()
            ),
        )
    })
}

/// Returns the reason that the residual score gives, if it is too low or there is none.
fn of_score(pack: &Pack, grounds: &Grounds<'_>) -> Option<Reason> {
    let tier = grounds.situation.tier;
    let threshold = *pack.policy.threshold.at(tier);
    let Some(residual) = grounds.residual else {
        let text = "There is no score: no question of the vendor can be scored.";
        return Some(plain(Verdict::Conditional, text.to_owned()));
    };
    (residual < Fraction::permille(threshold.get())).then(|| {
        plain(
            Verdict::Conditional,
            format!(
                "The residual score {} is {} the {} that tier {} asks for.",
                Shown(residual),
                below(residual, threshold),
                shown::limit(threshold),
                tier.name()
            ),
        )
    })
}

/// Returns a reason for each domain under its floor.
fn of_floors(grounds: &Grounds<'_>) -> Vec<Reason> {
    let under = grounds.domains.iter().filter(|domain| domain.under_floor);
    under
        .map(|domain| Reason {
            allows: Verdict::Conditional,
            text: format!(
                "{} has a residual score of {}, {} its floor of {} at tier {}.",
                domain.domain,
                Shown(domain.residual),
                below(domain.residual, domain.floor.unwrap_or_default()),
                shown::limit(domain.floor.unwrap_or_default()),
                grounds.situation.tier.name()
            ),
            question: None,
            domain: Some(domain.domain.clone()),
        })
        .collect()
}

/// Returns the reason that evidence coverage gives, if it is too low.
fn of_coverage(pack: &Pack, grounds: &Grounds<'_>) -> Option<Reason> {
    let tier = grounds.situation.tier;
    let wanted = *pack.policy.coverage.at(tier);
    let share = grounds.coverage.share()?;
    (wanted > Permille::ZERO && share < Fraction::permille(wanted.get())).then(|| {
        plain(
            Verdict::Conditional,
            format!(
                "Only {} % of what is claimed is verified; tier {} asks for {} %.",
                Shown(share),
                tier.name(),
                shown::limit(wanted)
            ),
        )
    })
}

/// Returns the reason that open questions give.
fn of_completeness(grounds: &Grounds<'_>) -> Option<Reason> {
    let Counted { done, of } = grounds.answered;
    (done < of).then(|| {
        let (open, has) = (of - done, if of - done == 1 { "has" } else { "have" });
        let open = words::counted(open, "question", "questions");
        let text = format!("{open} of {of} {has} no answer that counts yet.");
        plain(Verdict::Conditional, text)
    })
}

/// Returns "below", or "just below" where rounding hides the difference.
fn below(score: Fraction, line: Permille) -> &'static str {
    let hidden = score.thousandths() == u64::from(line.get());
    if hidden { "just below" } else { "below" }
}

/// Returns a reason that comes from no single question or domain.
fn plain(allows: Verdict, text: String) -> Reason {
    Reason { allows, text, question: None, domain: None }
}
