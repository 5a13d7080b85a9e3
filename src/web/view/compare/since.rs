//! One response then and now: what got worse first.

use std::rc::Rc;

use yew::{Html, html};

use crate::state::Tone;
use crate::view::compare::options::Look;
use crate::view::compare::read::{Response, entrants};
use crate::view::parts::{chip, disclosure};
use crate::words::{self, say};
use anteroom::assessment::Assessment;
use anteroom::contract::in_words;
use anteroom::pack::{Pack, QuestionId};
use anteroom::scoring::compare::{Change, Part, Since, Turn, then_and_now};
use anteroom::scoring::{Fraction, ShownRisk, shown};

/// One response then and now.
pub(super) fn draw(pack: &Rc<Pack>, all: &Rc<[Response]>, _look: &Look) -> Html {
    let (Some(then), Some(now)) = (all.first(), all.get(1)) else {
        return Html::default();
    };
    let entrants = entrants(all);
    let since = then_and_now(pack, entrants[0], entrants[1]);
    html! {
        <>
            <p>{ say::compare_from_to(&then.name, &now.name) }
                if [then, now].iter().any(|each| each.was_before()) {
                    { " " }{ say::compare_review_now() }
                }
            </p>
            { changes(pack, &since, [&then.assessment, &now.assessment]) }
        </>
    }
}

/// What changed from one version to another: the figures, then question by question.
pub(crate) fn changes(pack: &Pack, since: &Since, both: [&Assessment; 2]) -> Html {
    let list = |title: &'static str, id: &'static str, changes: &[Change]| {
        if changes.is_empty() {
            return Html::default();
        }
        html! {
            <section aria-labelledby={id}>
                <h2 {id}>{ title }{ " " }<span class="small num">{ changes.len() }</span></h2>
                <ul class="list changes">
                    { for changes.iter().map(|change| one(pack, change, both)) }
                </ul>
            </section>
        }
    };
    html! {
        <div class="stack">
            { figures(since) }
            if since.is_empty() {
                <p class="help">{ say::compare_unchanged() }</p>
            } else if since.worse.is_empty() {
                <p class="help">{ say::compare_nothing_worse() }</p>
            }
            { list(say::compare_worse(), "compare-worse", &since.worse) }
            { list(say::compare_better(), "compare-better", &since.better) }
            if !since.other.is_empty() {
                { disclosure(say::compare_different(since.other.len())).html(html! {
                    <ul class="list changes">{ for since.other.iter().map(|change| one(pack, change, both)) }</ul>
                }) }
            }
        </div>
    }
}

/// Verdict, scores and risk, before and after.
fn figures(since: &Since) -> Html {
    let score = |(was, is): (Option<Fraction>, Option<Fraction>)| {
        (words::score(was), words::score(is))
    };
    let verdict = |verdict| words::verdict_name(verdict).to_owned();
    let risk = |risk| ShownRisk(risk).to_string();
    let rows = [
        (say::compare_verdict(), (verdict(since.verdict.0), verdict(since.verdict.1))),
        (say::compare_vendor_score(), score(since.vendor)),
        (say::compare_residual_score(), score(since.residual)),
        (
            say::compare_residual_risk(),
            (risk(since.residual_risk.0), risk(since.residual_risk.1)),
        ),
    ];
    html! {
        <div class="figures">
            { for rows.into_iter().map(|(label, (was, is))| html! {
                <div>
                    <span class="small">{ label }</span>
                    <span class="big">{ is.clone() }</span>
                    <span class="small num">{ if was == is { say::compare_as_before().to_owned() } else { say::compare_before(&was) } }</span>
                </div>
            }) }
        </div>
    }
}

/// One question: what changed about it, and both answers where they differ.
fn one(pack: &Pack, change: &Change, [then, now]: [&Assessment; 2]) -> Html {
    let ask = pack.question(&change.question).map(|question| question.ask.clone());
    let tone = match change.turn() {
        Turn::Worse => Tone::Warn,
        Turn::Better => Tone::Good,
        Turn::Other => Tone::Plain,
    };
    let said = |assessment| said(pack, assessment, &change.question);
    let documents = change.parts.iter().filter_map(|part| match part {
        Part::Documents { gone, new } => Some((gone, new)),
        _ => None,
    });
    let parts: Vec<String> = change.parts.iter().map(Part::words).collect();
    html! {
        <li key={change.question.to_string()}>
            <span class="id">{ change.question.to_string() }</span>
            <span>
                <span lang="en">{ ask.unwrap_or_default() }</span>
                <span class="small line" lang="en">{ parts.join("; ") }</span>
                if change.parts.contains(&Part::Answer) {
                    <span class="small line">{ say::compare_was(&said(then)) }</span>
                    <span class="small line">{ say::compare_now(&said(now)) }</span>
                }
                { for documents.map(|(gone, new)| html! { <>
                    { for gone.iter().map(|title| html! { <span class="small line">{ say::compare_gone(title) }</span> }) }
                    { for new.iter().map(|title| html! { <span class="small line">{ say::compare_new(title) }</span> }) }
                </> }) }
            </span>
            if change.points == 0 {
                { chip(tone, match change.turn() {
                    Turn::Worse => say::compare_worse_chip(),
                    Turn::Better => say::compare_better_chip(),
                    Turn::Other => say::compare_different_chip(),
                }) }
            } else {
                { chip(tone, html! { <span class="num">{ shown::signed(change.points) }</span> }) }
            }
        </li>
    }
}

/// Returns what was answered.
fn said(pack: &Pack, assessment: &Assessment, id: &QuestionId) -> String {
    let words = pack
        .question(id)
        .zip(assessment.answers.get(id))
        .map(|(question, answer)| in_words(question, answer));
    words.unwrap_or_else(|| say::compare_unanswered().to_owned())
}
