//! The arithmetic of every figure: where each number comes from.

use yew::{Html, html};

use crate::view::parts::{Column, table};
use crate::view::scorecard::number;
use crate::view::station::StationProps;
use crate::words::{self, say};
use anteroom::pack::{Factor, Permille, Role};
use anteroom::scoring::{Contribution, DomainScore, Fraction, Shown, shown};

/// The arithmetic of every figure, one part each.
pub(super) fn draw(station: &StationProps) -> Html {
    html! {
        <>
            { tier(station) }
            { score(station) }
            { readiness(station) }
            { risk(station) }
            { coverage(station) }
        </>
    }
}

/// The tier.
fn tier(station: &StationProps) -> Html {
    let situation = &station.scorecard.situation;
    let factor = |factor: Factor| u32::from(situation.factor(factor));
    html! {
        <>
            <h3 id="sum-tier" tabindex="-1">{ say::sum_tier() }</h3>
            <p class="num">{ say::sum_impact(
                factor(Factor::Harm), factor(Factor::Continuity), factor(Factor::Data),
                u32::from(situation.impact),
            ) }</p>
            <p class="num">{ say::sum_inherent(
                u32::from(situation.impact), factor(Factor::Exposure),
                u32::from(situation.inherent), words::tier_name(situation.tier),
            ) }</p>
            if let Some(raised) = &situation.tier_raised {
                <p class="small" lang="en">{ raised.clone() }</p>
            }
        </>
    }
}

/// The vendor and the residual score: domain by domain.
fn score(station: &StationProps) -> Html {
    let card = &station.scorecard;
    let columns = [
        Column::words(say::sum_domain()),
        Column::numbers("Σ w"),
        Column::numbers("Σ w × s"),
        Column::numbers(say::sum_vendor()),
        Column::numbers("Σ w × r"),
        Column::numbers(say::sum_residual()),
        Column::numbers(say::sum_weight()),
        Column::numbers(say::sum_adds()),
        Column::numbers(say::sum_adds_residual()),
    ];
    let domains: Vec<&DomainScore> =
        card.domains.iter().filter(|domain| domain.weight > 0).collect();
    let weights: u32 = domains.iter().map(|domain| u32::from(domain.weight)).sum();
    html! {
        <>
            <h3 id="sum-score" tabindex="-1">{ say::sum_score() }</h3>
            <p class="small">{ say::sum_score_help(weights) }</p>
            <div class="arithmetic">
                { table(say::sum_score(), &columns, html! { <>
                    { for domains.iter().map(|domain| of_domain(station, domain)) }
                    <tr class="sum">
                        <th scope="row" colspan="6">{ say::sum_sum() }</th>
                        <td class="n">{ weights }</td>
                        <td class="n">{ words::score(card.vendor) }</td>
                        <td class="n">{ words::score(card.residual) }</td>
                    </tr>
                </> }) }
            </div>
        </>
    }
}

/// One domain.
fn of_domain(station: &StationProps, domain: &DomainScore) -> Html {
    let parts = || {
        let all = station.scorecard.contributions.iter();
        all.filter(|part| part.domain == domain.domain)
            .filter(|part| part.counted != anteroom::scoring::Counts::NotApplicable)
    };
    let sum = |of: &dyn Fn(&Contribution) -> Permille| {
        parts().fold(Fraction::ZERO, |sum, part| {
            let each = Fraction::permille(of(part).get());
            sum.plus(each.times(Fraction::whole(part.weight.into())))
        })
    };
    let adds = |of: &dyn Fn(&Contribution) -> Fraction| {
        parts().fold(Fraction::ZERO, |sum, part| sum.plus(of(part)))
    };
    let weight: u32 = parts().map(|part| u32::from(part.weight)).sum();
    html! {
        <tr>
            <td class="id">{ domain.domain.to_string() }</td>
            <td class="n">{ weight }</td>
            <td class="n">{ shown::decimals(sum(&|part| part.vendor), 2) }</td>
            <td class="n">{ Shown(domain.vendor).to_string() }</td>
            <td class="n">{ shown::decimals(sum(&|part| part.residual), 2) }</td>
            <td class="n">{ Shown(domain.residual).to_string() }</td>
            <td class="n">{ domain.weight }</td>
            <td class="n">{ number::points(adds(&|part| part.adds)) }</td>
            <td class="n">{ number::points(adds(&|part| part.adds_residual)) }</td>
        </tr>
    }
}

/// Readiness: one sum over its questions.
fn readiness(station: &StationProps) -> Html {
    let card = &station.scorecard;
    let Some(readiness) = card.readiness else { return Html::default() };
    let of_readiness = |part: &&Contribution| {
        let domain = station.pack.domain(&part.domain);
        domain.is_some_and(|domain| domain.role == Role::Readiness)
            && part.counted != anteroom::scoring::Counts::NotApplicable
    };
    let parts = || card.contributions.iter().filter(of_readiness);
    let weight: u32 = parts().map(|part| u32::from(part.weight)).sum();
    let sum = parts().fold(Fraction::ZERO, |sum, part| {
        let each = Fraction::permille(part.vendor.get());
        sum.plus(each.times(Fraction::whole(part.weight.into())))
    });
    html! {
        <>
            <h3 id="sum-readiness" tabindex="-1">{ say::sum_readiness() }</h3>
            <p class="num">{ say::sum_readiness_is(
                &shown::decimals(sum, 2), weight, &Shown(readiness).to_string(),
            ) }</p>
        </>
    }
}

/// The residual risk.
fn risk(station: &StationProps) -> Html {
    let card = &station.scorecard;
    let policy = &station.pack.policy;
    let limit = anteroom::scoring::appetite(
        &station.pack,
        &station.assessment,
        card.situation.tier,
    );
    let rest = Permille::clamped(1000 - policy.readiness_share.get());
    html! {
        <>
            <h3 id="sum-risk" tabindex="-1">{ say::sum_risk() }</h3>
            <p class="num">{ match card.readiness {
                Some(readiness) => say::sum_effect(
                    &number::share(rest), &words::score(card.residual),
                    &number::share(policy.readiness_share), &Shown(readiness).to_string(),
                    &shown::points(card.effectiveness, 2),
                ),
                None => say::sum_effect_alone(&shown::points(card.effectiveness, 2)),
            } }</p>
            <p class="num">{ say::sum_risk_is(
                u32::from(card.situation.inherent), &number::share(policy.most_removed),
                &shown::points(card.effectiveness, 2), &shown::beside(card.residual_risk, limit),
            ) }</p>
        </>
    }
}

/// Evidence coverage and completeness.
fn coverage(station: &StationProps) -> Html {
    let card = &station.scorecard;
    html! {
        <>
            <h3 id="sum-coverage" tabindex="-1">{ say::sum_coverage() }</h3>
            if let Some(share) = card.coverage.share() {
                <p class="num">{ say::sum_coverage_is(
                    card.coverage.verified, card.coverage.claimed, &Shown(share).to_string(),
                ) }</p>
            } else {
                <p>{ say::sum_nothing_claimed() }</p>
            }
            <p class="num">{ say::sum_answered(
                card.answered_vendor.done, card.answered_vendor.of,
                card.answered_buyer.done, card.answered_buyer.of,
                card.answered.done, card.answered.of,
            ) }</p>
        </>
    }
}
