//! The comparison report: several responses side by side, what differs first.

use crate::assessment::Assessment;
use crate::document::compose::about::{limits, provenance};
use crate::document::compose::charts::thousandths;
use crate::document::compose::frame::{BUYER, framed};
use crate::document::compose::words::{
    ask, bullets, cell, heading, or_dash, paragraph, points, table, with_id,
};
use crate::document::{
    Align, Bar, Block, Cell, Chart, Desk, Document, Inline, Paper, Plot, Table, Tone,
};
use crate::pack::Pack;
use crate::scoring::compare::{Comparison, Entrant, Standing};
use crate::scoring::{GateState, Scorecard, Verdict};

/// Returns the report. The assessment stands first, the others as they were given.
pub(in crate::document) fn comparison(desk: &Desk<'_>) -> Document {
    let pack = desk.pack;
    let cards: Vec<Scorecard> =
        desk.others.iter().map(|other| Scorecard::of(pack, other)).collect();
    let mut entrants =
        vec![Entrant { assessment: desk.assessment, scorecard: desk.card }];
    entrants.extend(
        desk.others
            .iter()
            .zip(&cards)
            .map(|(assessment, scorecard)| Entrant { assessment, scorecard }),
    );
    let names = names(&entrants);
    let said: Vec<&str> = names.iter().map(String::as_str).collect();
    let compared = Comparison::of(pack, &entrants);
    let mut blocks = vec![standings(pack, &compared, &said)];
    let order = compared.order.words(pack, &compared.rankings, &said);
    blocks.push(paragraph(order));
    if !compared.unlike.is_empty() {
        let lines = compared.unlike.iter().map(|unlike| vec![unlike.words().into()]);
        blocks.push(Block::Callout {
            tone: Tone::Warn,
            title: "Not all is alike".to_owned(),
            blocks: vec![bullets(lines)],
        });
    }
    blocks.push(limits(pack));
    blocks.push(heading(1, "Gates that differ", "gates"));
    blocks.push(gates(pack, &compared, &said));
    blocks.push(heading(1, "Domains", "domains"));
    blocks.push(domains(pack, &compared, &said));
    blocks.push(heading(1, "Questions that differ", "questions"));
    blocks.push(questions(pack, &compared, &said));
    blocks.extend(provenance(pack, desk.assessment));
    let mut document = framed(desk, Paper::Comparison, BUYER, blocks);
    document.subtitle = Some(names.join(", "));
    "Comparison report".clone_into(&mut document.running);
    "Responses side by side".clone_into(&mut document.subject);
    document
}

/// Returns what each is called: its title, with a number where two have the same.
fn names(entrants: &[Entrant<'_>]) -> Vec<String> {
    let title = |assessment: &Assessment| or_dash(&assessment.title);
    let all: Vec<String> = entrants.iter().map(|each| title(each.assessment)).collect();
    let twice = |name: &String| all.iter().filter(|other| *other == name).count() > 1;
    let numbered = all.iter().enumerate().map(|(at, name)| {
        if twice(name) { format!("{name} ({})", at + 1) } else { name.clone() }
    });
    numbered.collect()
}

/// Returns a table with a column for each response.
fn side_by_side(
    caption: &str,
    first: &str,
    names: &[&str],
    rows: Vec<Vec<Cell>>,
) -> Table {
    let mut columns = vec![(first, 34, Align::Start)];
    let share = u16::try_from(66 / names.len().max(1)).unwrap_or(8);
    columns.extend(names.iter().map(|name| (*name, share, Align::Start)));
    table(caption, &columns, rows)
}

fn standings(pack: &Pack, compared: &Comparison, names: &[&str]) -> Block {
    let line = |label: &str, of: &dyn Fn(&Standing) -> String| {
        let mut row = vec![vec![Inline::Strong(label.to_owned())]];
        row.extend(compared.standings.iter().map(|standing| cell(of(standing))));
        row
    };
    let rows = vec![
        line("Verdict", &|each| {
            each.verdict.map_or("Not answered yet", Verdict::name).to_owned()
        }),
        line("Tier", &|each| each.tier.name().to_owned()),
        line("Vendor score", &|each| points(each.vendor)),
        line("Residual score", &|each| points(each.residual)),
        line("Gates not met", &|each| {
            format!("{} of {}", each.gates.done, each.gates.of)
        }),
        line("Evidence read", &|each| {
            each.coverage.map_or_else(|| or_dash(""), |share| points(Some(share)))
        }),
        line("Answered", &|each| {
            format!("{} of {}", each.answered.done, each.answered.of)
        }),
    ];
    let bars: Vec<Bar> = compared
        .standings
        .iter()
        .zip(names)
        .map(|(standing, name)| Bar {
            label: (*name).to_owned(),
            value: standing.residual.map_or(0, thousandths),
            limit: Some(pack.policy.threshold.at(standing.tier).get()),
            shown: points(standing.residual),
            tone: match standing.verdict {
                Some(Verdict::Stop) => Tone::Stop,
                _ => Tone::Note,
            },
        })
        .collect();
    let said: Vec<String> =
        bars.iter().map(|bar| format!("{} {}", bar.label, bar.shown)).collect();
    Block::Chart(Chart {
        caption:
            "Residual score of each, of 100. The line is the threshold of its tier; a \
                  red bar is stopped by a gate."
                .to_owned(),
        alt: format!(
            "Bars of the residual score of each response, of 100: {}. The table that follows \
             has the same numbers.",
            said.join("; ")
        ),
        plot: Plot::Bars(bars),
        table: side_by_side("How each stands", "", names, rows),
    })
}

fn gates(pack: &Pack, compared: &Comparison, names: &[&str]) -> Block {
    let rows: Vec<Vec<Cell>> = compared
        .gates
        .iter()
        .filter(|line| line.differs)
        .map(|line| {
            let mut row = vec![with_id(&line.question, ask(pack, &line.question))];
            row.extend(line.states.iter().map(|state| {
                cell(state.as_ref().map_or("Does not act", |gate| word(gate.state)))
            }));
            row
        })
        .collect();
    if rows.is_empty() {
        return paragraph("None: every gate stands the same for all.");
    }
    Block::Table(side_by_side("Gates that differ", "Question", names, rows))
}

fn word(state: GateState) -> &'static str {
    match state {
        GateState::Passed => "Passed",
        GateState::Closed => "Closed",
        GateState::Partial => "Partly met",
        GateState::Open => "Open",
        GateState::Failed => "Failed",
        GateState::Excepted => "Excepted",
    }
}

fn domains(pack: &Pack, compared: &Comparison, names: &[&str]) -> Block {
    let rows: Vec<Vec<Cell>> = compared
        .domains
        .iter()
        .map(|line| {
            let title = pack.domain(&line.domain).map_or("", |domain| &domain.title);
            let mut row = vec![vec![
                Inline::Strong(line.domain.to_string()),
                Inline::Text(format!(" {title}")),
            ]];
            row.extend(line.scores.iter().map(|score| {
                cell(score.as_ref().map_or_else(
                    || or_dash(""),
                    |score| {
                        let below =
                            if score.under_floor { ", below its floor" } else { "" };
                        format!("{}{below}", points(Some(score.residual)))
                    },
                ))
            }));
            row
        })
        .collect();
    Block::Table(side_by_side(
        "Residual score of each domain, of 100",
        "Domain",
        names,
        rows,
    ))
}

fn questions(pack: &Pack, compared: &Comparison, names: &[&str]) -> Block {
    let rows: Vec<Vec<Cell>> = compared
        .questions
        .iter()
        .filter(|line| line.differs)
        .map(|line| {
            let mut row = vec![with_id(&line.question, ask(pack, &line.question))];
            row.extend(line.cells.iter().map(|each| {
                cell(match (&each.worth, each.asked) {
                    (_, false) => "not asked".to_owned(),
                    (None, true) => "not scored".to_owned(),
                    (Some(worth), true) => {
                        format!(
                            "{} of 100",
                            points(Some(crate::scoring::Fraction::permille(
                                worth.vendor.get()
                            )))
                        )
                    }
                })
            }));
            row
        })
        .collect();
    if rows.is_empty() {
        return paragraph("None: all answers are worth the same.");
    }
    Block::Table(side_by_side("What each answer is worth", "Question", names, rows))
}
