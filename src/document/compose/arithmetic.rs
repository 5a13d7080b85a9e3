//! The full arithmetic: what every question adds, so that a reader can check the sums.

use crate::document::compose::front::risk;
use crate::document::compose::words::{cell, heading, paragraph, table};
use crate::document::{Align, Block, Cell, Inline};
use crate::pack::{Domain, Pack, Permille, Role};
use crate::scoring::shown::{decimals, points, share};
use crate::scoring::{Contribution, Counts, Fraction, Scorecard};

/// Returns the arithmetic: a table a domain, and the sums.
pub(super) fn all(pack: &Pack, card: &Scorecard) -> Vec<Block> {
    let mut blocks = vec![
        heading(1, "The arithmetic", "arithmetic"),
        paragraph(
            "w is the weight, c the credit of the answer, e what its evidence is worth, \
             s = c \u{d7} e, k the strength of a compensating control, and r = s + (1 \u{2212} s) \
             \u{d7} k. The last two columns are the points that a question adds to the vendor \
             score and to the residual score; in readiness domains, to readiness. The points \
             add up to the scores exactly; here each is rounded to two decimals.",
        ),
        paragraph(format!(
            "The weights of the domains are those of the {} profile.",
            card.situation.weights.name()
        )),
    ];
    for domain in &pack.domains {
        let of_domain: Vec<&Contribution> =
            card.contributions.iter().filter(|each| each.domain == domain.id).collect();
        if !of_domain.is_empty() {
            blocks.push(Block::Table(domain_table(card, domain, &of_domain)));
        }
    }
    blocks.push(Block::Facts(sums(pack, card)));
    blocks
}

/// Returns the table of one domain with its sums.
fn domain_table(
    card: &Scorecard,
    domain: &Domain,
    contributions: &[&Contribution],
) -> crate::document::Table {
    let mut rows: Vec<Vec<Cell>> = contributions.iter().map(|each| row(each)).collect();
    let sum = |pick: fn(&Contribution) -> Fraction| {
        contributions.iter().fold(Fraction::ZERO, |sum, each| sum.plus(pick(each)))
    };
    let weight: u32 = contributions
        .iter()
        .filter(|each| each.counted != Counts::NotApplicable)
        .map(|each| u32::from(each.weight))
        .sum();
    let strong = |text: String| vec![Inline::Strong(text)];
    rows.push(vec![
        strong("Sum".to_owned()),
        strong(weight.to_string()),
        Cell::new(),
        Cell::new(),
        Cell::new(),
        Cell::new(),
        Cell::new(),
        Cell::new(),
        strong(hundredths(sum(|each| each.adds))),
        strong(hundredths(sum(|each| each.adds_residual))),
    ]);
    let score = card.domains.iter().find(|score| score.domain == domain.id);
    let caption = match score {
        Some(score) if score.weight > 0 => format!(
            "{} {}: weight {}, vendor {}, residual {}",
            domain.id,
            domain.title,
            score.weight,
            points(score.vendor, 1),
            points(score.residual, 1)
        ),
        Some(score) => {
            format!("{} {}: {}", domain.id, domain.title, points(score.residual, 1))
        }
        None => format!("{} {}: no score", domain.id, domain.title),
    };
    let columns = [
        ("Question", 22, Align::Start),
        ("w", 5, Align::End),
        ("c", 8, Align::End),
        ("Evidence", 15, Align::Start),
        ("e", 8, Align::End),
        ("s", 8, Align::End),
        ("k", 8, Align::End),
        ("r", 8, Align::End),
        ("Vendor", 9, Align::End),
        ("Residual", 9, Align::End),
    ];
    table(&caption, &columns, rows)
}

/// Returns the line of one question.
fn row(contribution: &Contribution) -> Vec<Cell> {
    let id = contribution.question.to_string();
    let weight = cell(contribution.weight.to_string());
    if contribution.counted == Counts::NotApplicable {
        let mut cells = vec![cell(id), weight, cell("not applicable")];
        cells.resize(10, cell("\u{2013}"));
        return cells;
    }
    let how = match contribution.counted {
        Counts::Answered | Counts::NotApplicable => "",
        Counts::Unanswered => ", unanswered",
        Counts::Pending => ", pending",
        Counts::Rejected => ", rejected",
    };
    let credit = match contribution.original {
        Some(original) => {
            format!("{} (was {})", share(contribution.credit), share(original))
        }
        None => share(contribution.credit),
    };
    let stale = if contribution.stale { ", stale" } else { "" };
    vec![
        cell(format!("{id}{how}")),
        weight,
        cell(credit),
        cell(format!("{}{stale}", contribution.evidence.name())),
        cell(share(contribution.factor)),
        cell(share(contribution.vendor)),
        cell(contribution.control.map_or_else(|| "\u{2013}".to_owned(), share)),
        cell(share(contribution.residual)),
        cell(hundredths(contribution.adds)),
        cell(hundredths(contribution.adds_residual)),
    ]
}

/// Returns a share of the score as points of 100 with two decimals.
fn hundredths(share: Fraction) -> String {
    points(share, 2)
}

/// Returns the sums over all domains, beside the scores they have to equal.
fn sums(pack: &Pack, card: &Scorecard) -> Vec<(String, Vec<Inline>)> {
    let of_role = |vendor: bool, pick: fn(&Contribution) -> Fraction| {
        card.contributions
            .iter()
            .filter(|each| {
                let role = pack.domain(&each.domain).map(|domain| domain.role);
                (role == Some(Role::Vendor)) == vendor
            })
            .fold(Fraction::ZERO, |sum, each| sum.plus(pick(each)))
    };
    let line = |label: &str, sum: Fraction, score: Option<Fraction>| {
        let score = score.map_or_else(|| "no score".to_owned(), hundredths);
        let text = format!("{} (the score is {score})", hundredths(sum));
        (label.to_owned(), vec![Inline::Text(text)])
    };
    let readiness = pack.policy.readiness_share;
    vec![
        line("Sum of vendor points", of_role(true, |each| each.adds), card.vendor),
        line(
            "Sum of residual points",
            of_role(true, |each| each.adds_residual),
            card.residual,
        ),
        line(
            "Sum of readiness points",
            of_role(false, |each| each.adds_residual),
            card.readiness,
        ),
        (
            "Control effectiveness".to_owned(),
            vec![Inline::Text(format!(
                "{} \u{d7} residual + {} \u{d7} readiness = {}",
                share(Permille::clamped(1000 - readiness.get())),
                share(readiness),
                decimals(card.effectiveness, 3)
            ))],
        ),
        (
            "Residual risk".to_owned(),
            vec![Inline::Text(format!(
                "{} \u{d7} (1 \u{2212} {} \u{d7} {}) = {}",
                card.situation.inherent,
                share(pack.policy.most_removed),
                decimals(card.effectiveness, 3),
                risk(pack, card)
            ))],
        ),
    ]
}
