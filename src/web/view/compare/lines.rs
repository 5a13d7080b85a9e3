//! Gates, domains and questions, line by line.

use yew::{Html, html};

use crate::state::Tone;
use crate::view::compare::grid::Grid;
use crate::view::parts::{bar, chip};
use crate::view::scorecard::gate_state;
use crate::view::scorecard::number::{evidence, limit};
use crate::words::say;
use anteroom::contract::given_in_words;
use anteroom::pack::{Permille, QuestionId, Strictness};
use anteroom::scoring::compare::{DomainLine, GateLine, QuestionLine};
use anteroom::scoring::{Counts, Fraction, Shown};

/// The gates.
pub(super) fn gates(grid: &Grid<'_>) -> Html {
    let shown = |line: &&GateLine| line.differs || !grid.look.only;
    let lines: Vec<&GateLine> = grid.comparison.gates.iter().filter(shown).collect();
    let rows = lines.iter().map(|line| {
        let head = question(grid, &line.question);
        grid.row(line.question.as_str(), head, |at| {
            let Some(status) = line.states.get(at).and_then(Option::as_ref) else {
                return html! { <span class="small">{ say::compare_no_gate() }</span> };
            };
            let (tone, word) = gate_state(status.state);
            let hard = status.strictness == Strictness::Hard;
            html! { <>
                { chip(tone, word) }
                <span class="small line">{ if hard { say::compare_hard() } else { say::compare_soft() } }</span>
            </> }
        })
    });
    section(grid, "compare-gates", say::compare_gates(), lines.is_empty(), || {
        grid.table(say::compare_gates_caption(), say::compare_question(), rows.collect())
    })
}

/// The domains.
pub(super) fn domains(grid: &Grid<'_>) -> Html {
    let shown = |line: &&DomainLine| line.differs || !grid.look.only;
    let lines: Vec<&DomainLine> = grid.comparison.domains.iter().filter(shown).collect();
    let rows = lines.iter().map(|line| {
        let id = line.domain.as_str();
        let title = grid.pack.domain(&line.domain).map(|domain| domain.title.clone());
        let head = html! { <><span class="id">{ id.to_owned() }</span>{ " " }<span lang="en">{ title.unwrap_or_default() }</span></> };
        grid.row(id, head, |at| {
            let Some(score) = line.scores.get(at).and_then(Option::as_ref) else {
                return html! { <span class="small">{ "–" }</span> };
            };
            let residual = Shown(score.residual).to_string();
            let label = match (score.floor, score.under_floor) {
                (Some(floor), true) => say::compare_under_floor(&residual, &limit(floor)),
                _ => say::compare_of_hundred(&residual),
            };
            html! { <>
                { grid.number(at, |at| {
                    line.scores.get(at).and_then(Option::as_ref).map(|score| score.residual)
                }) }
                if score.under_floor {
                    { " " }{ chip(Tone::Warn, say::compare_below_floor()) }
                }
                { bar(score.residual.thousandths(), label)
                    .floor(score.floor.map(Permille::get), score.under_floor).html() }
            </> }
        })
    });
    section(grid, "compare-domains", say::compare_domains(), lines.is_empty(), || {
        grid.table(say::compare_domains_caption(), say::compare_domain(), rows.collect())
    })
}

/// The questions of the vendor.
pub(super) fn questions(grid: &Grid<'_>) -> Html {
    let shown = |line: &&QuestionLine| line.differs || !grid.look.only;
    let lines: Vec<&QuestionLine> =
        grid.comparison.questions.iter().filter(shown).collect();
    let rows = lines.iter().map(|line| {
        let head = question(grid, &line.question);
        grid.row(line.question.as_str(), head, |at| answer(grid, line, at))
    });
    section(grid, "compare-questions", say::compare_questions(), lines.is_empty(), || {
        grid.table(
            say::compare_questions_caption(),
            say::compare_question(),
            rows.collect(),
        )
    })
}

/// One answer, in the words of the question, and what it is worth. Text that a vendor
/// wrote is not shown: it may say who wrote it.
fn answer(grid: &Grid<'_>, line: &QuestionLine, at: usize) -> Html {
    let Some(cell) = line.cells.get(at) else { return Html::default() };
    if !cell.asked {
        return html! { <span class="small">{ say::compare_not_asked() }</span> };
    }
    let said = || {
        let question = grid.pack.question(&line.question)?;
        let answer = grid.all.get(at)?.assessment.answers.get(&line.question)?;
        given_in_words(question, answer)
    };
    let words = match cell.worth.as_ref().map(|worth| worth.counted) {
        Some(Counts::Pending) => Some(html! { { say::compare_pending() } }),
        Some(Counts::NotApplicable) => Some(html! { { say::compare_not_applicable() } }),
        Some(Counts::Unanswered) => None,
        _ => said().map(|words| html! { <span lang="en">{ words }</span> }),
    };
    html! { <>
        if let Some(words) = words {
            <span class="said">{ words }</span>
        } else if cell.worth.as_ref().is_some_and(|worth| worth.counted == Counts::Unanswered) {
            <span class="small">{ say::compare_unanswered() }</span>
        }
        if let Some(worth) = cell.worth.as_ref().filter(|worth| worth.counted != Counts::NotApplicable) {
            <span class="small line num">
                { say::compare_worth(&Shown(Fraction::permille(worth.vendor.get())).to_string(), evidence(worth.evidence)) }
                if worth.counted == Counts::Rejected {
                    { " " }{ chip(Tone::Warn, say::compare_rejected()) }
                }
            </span>
        }
    </> }
}

/// A question as the head of a row.
fn question(grid: &Grid<'_>, id: &QuestionId) -> Html {
    let ask = grid.pack.question(id).map(|question| question.ask.clone());
    html! {
        <><span class="id">{ id.to_string() }</span>
            <span class="line ask" lang="en">{ ask.unwrap_or_default() }</span></>
    }
}

/// A section, with what it says where nothing differs.
fn section(
    grid: &Grid<'_>,
    id: &'static str,
    title: &'static str,
    nothing: bool,
    table: impl FnOnce() -> Html,
) -> Html {
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            if nothing && grid.look.only {
                <p class="help">{ say::compare_nothing_differs() }</p>
            } else if nothing {
                <p class="help">{ say::compare_nothing() }</p>
            } else {
                { table() }
            }
        </section>
    }
}
