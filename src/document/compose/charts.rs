//! The figures of the report: bars of the domains, and impact by exposure.

use crate::document::compose::words::{cell, table};
use crate::document::{
    Align, Bar, Block, Cell, Chart, Field, Inline, Matrix, Plot, Table, Tone,
};
use crate::pack::{Factor, Pack, Permille, Tier};
use crate::scoring::shown::points;
use crate::scoring::{Fraction, Scorecard};

/// The values that impact and exposure can have.
const VALUES: std::ops::RangeInclusive<u8> = 1..=5;

/// Returns the residual score of each domain as bars, above their table.
pub(super) fn domains(pack: &Pack, card: &Scorecard, table: Table) -> Block {
    let bars: Vec<Bar> = card
        .domains
        .iter()
        .map(|score| {
            let title = pack.domain(&score.domain).map_or("", |domain| &domain.title);
            Bar {
                label: format!("{} {title}", score.domain),
                value: thousandths(score.residual),
                limit: score.floor.map(Permille::get).filter(|floor| *floor > 0),
                shown: points(score.residual, 1),
                tone: if score.under_floor { Tone::Stop } else { Tone::Note },
            }
        })
        .collect();
    let of = |score: &crate::scoring::DomainScore| {
        let below = if score.under_floor { ", below its floor" } else { "" };
        format!("{} {}{below}", score.domain, points(score.residual, 1))
    };
    let said: Vec<String> = card.domains.iter().map(of).collect();
    let marked = if bars.iter().any(|bar| bar.limit.is_some()) {
        " A line across a bar is the floor of the domain."
    } else {
        ""
    };
    Block::Chart(Chart {
        caption: format!("Residual score of each domain, of 100.{marked}"),
        alt: format!(
            "Bars of the residual score of each domain, of 100: {}. The table that follows \
             has the same numbers.",
            said.join("; ")
        ),
        plot: Plot::Bars(bars),
        table,
    })
}

/// Returns a score as thousandths of the whole.
pub(super) fn thousandths(score: Fraction) -> u16 {
    u16::try_from(score.thousandths()).unwrap_or(1000).min(1000)
}

/// Returns impact by exposure, with the place of the purchase.
pub(super) fn risk(card: &Scorecard) -> Block {
    let situation = &card.situation;
    let (impact, exposure) = (situation.impact, situation.factor(Factor::Exposure));
    let band = |down: u8, across: u8| Tier::of([1, down, 1, across]).0;
    let rows = VALUES.rev().map(|down| {
        let fields = VALUES.map(|across| {
            let tier = band(down, across);
            let here = (down, across) == (impact, exposure);
            Field {
                text: format!("{} {}", down * across, tier.name()),
                tone: tone(tier),
                here,
            }
        });
        (down.to_string(), fields.collect())
    });
    let raised = situation.tier_raised.as_deref().map_or(String::new(), |why| {
        format!(" The tier is {}: {}.", situation.tier.name(), why.trim_end_matches('.'))
    });
    Block::Chart(Chart {
        caption: "Inherent risk: impact by exposure. The frame is this purchase."
            .to_owned(),
        alt: format!(
            "A matrix of impact by exposure, each from 1 to 5. This purchase stands at impact \
             {impact} and exposure {exposure}: inherent risk {} of 25.{raised} The table that \
             follows has every field.",
            situation.inherent
        ),
        plot: Plot::Matrix(Matrix {
            down: "Impact".to_owned(),
            across: "Exposure".to_owned(),
            columns: VALUES.map(|value| value.to_string()).collect(),
            rows: rows.collect(),
        }),
        table: twin(impact, exposure, &band),
    })
}

/// Returns the matrix as a table.
fn twin(impact: u8, exposure: u8, band: &dyn Fn(u8, u8) -> Tier) -> Table {
    let rows = VALUES.rev().map(|down| {
        let mut row: Vec<Cell> = vec![cell(down.to_string())];
        row.extend(VALUES.map(|across| {
            let mut said =
                cell(format!("{} {}", down * across, band(down, across).name()));
            if (down, across) == (impact, exposure) {
                said.push(Inline::Strong(", this purchase".to_owned()));
            }
            said
        }));
        row
    });
    let titles: Vec<String> = VALUES.map(|value| format!("Exposure {value}")).collect();
    let mut columns = vec![("Impact", 10, Align::End)];
    columns.extend(titles.iter().map(|title| (title.as_str(), 18, Align::Start)));
    table("Inherent risk and its tier", &columns, rows.collect())
}

/// Returns how much a tier matters.
fn tone(tier: Tier) -> Tone {
    match tier {
        Tier::Low => Tone::Note,
        Tier::Moderate => Tone::Good,
        Tier::High => Tone::Warn,
        Tier::Critical => Tone::Stop,
    }
}
