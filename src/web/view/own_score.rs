//! The vendor's own score, and what would raise it.

use yew::{Html, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::answering::{self, open_gates};
use crate::view::parts::{Column, bar, chip, table};
use crate::view::station::StationProps;
use crate::words::{self, say};
use anteroom::pack::QuestionId;
use anteroom::scoring::{Contribution, Counts, DomainScore, Fraction};

/// How many ways to raise the score are shown.
const SHOWN: usize = 12;

/// The columns of the table of sections.
fn columns() -> [Column; 4] {
    [
        Column::words(say::own_section()),
        Column::words(say::own_score()),
        Column::numbers(say::own_of_100()),
        Column::numbers(say::own_answered()),
    ]
}

/// The vendor's own score, and what would raise it.
pub(crate) fn draw(props: &StationProps) -> Html {
    let card = &props.scorecard;
    let counted = card.answered_vendor;
    let gates = open_gates(props, true);
    let scored = card.domains.iter().filter(|domain| domain.weight > 0);
    let rows = scored.map(|domain| section(props, domain));
    html! {
        <div class="column wide">
            <p class="small">{ say::place_scorecard_own() }</p>
            <h1 tabindex="-1">{ say::own_title() }</h1>
            <p class="help">
                { say::own_help() }
            </p>
            <div class="figures three">
                <div><span class="small">{ say::own_so_far() }</span><span class="big">{ words::score(card.vendor_so_far) }</span>
                    <span class="small">{ say::own_so_far_help() }</span></div>
                <div><span class="small">{ say::own_now() }</span><span class="big">{ words::score(card.vendor) }</span>
                    <span class="small">{ say::own_now_help() }</span></div>
                <div><span class="small">{ say::own_questions() }</span><span class="big">{ say::stands_counted(counted.done, counted.of) }</span>
                    <span class="small">{ say::stands_risk(words::tier_name(card.situation.tier)) }</span></div>
            </div>
            <div class="stack">
                if !gates.is_empty() {
                    <section aria-labelledby="gates">
                        <h2 id="gates">{ say::own_gates() }</h2>
                        <p class="help">{ say::own_gates_help() }</p>
                        <ul class="list">
                            { for gates.iter().map(|(ask, gate)| html! {
                                <li>
                                    { props.link(Station::Vendor, gate.question.as_str())
                                        .class("id").html(gate.question.to_string()) }
                                    <span lang="en">{ &**ask }</span>
                                    { chip(Tone::Warn, state(props, &gate.question)) }
                                </li>
                            }) }
                        </ul>
                    </section>
                }
                <section aria-labelledby="raise">
                    <h2 id="raise">{ say::own_raise() }</h2>
                    <ul class="list">
                        { for raises(props).into_iter().map(|(part, gain)| html! {
                            <li>
                                { props.link(Station::Vendor, part.question.as_str()).class("id")
                                    .html(part.question.to_string()) }
                                <span>{ how(part) }{ ": " }<span lang="en">{ asked(props, part) }</span></span>
                                { chip(Tone::Good, format!("+{}", anteroom::scoring::Shown(gain))) }
                            </li>
                        }) }
                    </ul>
                </section>
                <section aria-labelledby="sections">
                    <h2 id="sections">{ say::own_by_section() }</h2>
                    { table(say::own_table(), &columns(), rows.collect()) }
                </section>
            </div>
        </div>
    }
}

/// One section of the table.
fn section(props: &StationProps, scored: &DomainScore) -> Html {
    let domain = props.pack.domain(&scored.domain);
    let title = domain.map(|domain| domain.title.clone()).unwrap_or_default();
    let score = words::score(Some(scored.vendor));
    html! {
        <tr>
            <td>{ props.link(Station::Vendor, scored.domain.as_str()).html(html! { <span lang="en">{ title }</span> }) }</td>
            <td class="barcell">
                { bar(scored.vendor.thousandths(), say::own_score_of_100(&score)).html() }
            </td>
            <td class="n">{ score }</td>
            <td class="n">{ say::stands_counted(scored.answered.done, scored.answered.of) }</td>
        </tr>
    }
}

/// Returns the vendor's questions that could still add most, the greatest first.
fn raises(props: &StationProps) -> Vec<(&Contribution, Fraction)> {
    let vendors = |part: &&Contribution| {
        let question = props.pack.question(&part.question);
        question.is_some_and(|question| {
            answering::station(&props.pack, question) == Station::Vendor
        })
    };
    let mut raises: Vec<_> = props
        .scorecard
        .contributions
        .iter()
        .filter(vendors)
        .map(|part| (part, part.share.minus(part.adds)))
        .filter(|(_, gain)| gain.thousandths() > 0)
        .collect();
    let mut most = Vec::new();
    while most.len() < SHOWN {
        // The last of the greatest from behind is the first of them.
        let from_behind = raises.iter().enumerate().rev();
        let Some((at, _)) = from_behind.max_by_key(|(_, (_, gain))| *gain) else { break };
        most.push(raises.remove(at));
    }
    most
}

/// Returns the words of a question.
fn asked(props: &StationProps, part: &Contribution) -> String {
    let question = props.pack.question(&part.question);
    question.map(|question| question.ask.clone()).unwrap_or_default()
}

/// Returns how a question could add more.
fn how(part: &Contribution) -> &'static str {
    match (part.counted, part.credit.get(), part.evidence) {
        (Counts::Unanswered, ..) => say::own_how_answer(),
        (Counts::Pending, ..) => say::own_how_pending(),
        (_, 1000, anteroom::assessment::EvidenceLevel::Attested) => {
            say::own_how_document()
        }
        (_, 1000, _) => say::own_how_read(),
        (..) => say::own_how_better(),
    }
}

/// Returns how a gate's question stands.
fn state(props: &StationProps, id: &QuestionId) -> &'static str {
    if answering::answered(&props.assessment, id) {
        say::gate_is_open()
    } else {
        say::gate_to_answer()
    }
}
