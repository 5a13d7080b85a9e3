//! The vendor's own score, and what would raise it.

use yew::{Html, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::answering::{self, open_gates};
use crate::view::parts::{Column, bar, chip, table};
use crate::view::station::StationProps;
use crate::words;
use anteroom::pack::QuestionId;
use anteroom::scoring::{Contribution, Counts, DomainScore, Fraction};

/// How many ways to raise the score are shown.
const SHOWN: usize = 12;

/// The columns of the table of sections.
const SECTIONS: [Column; 4] = [
    Column::words("Section"),
    Column::words("Score"),
    Column::numbers("Of 100"),
    Column::numbers("Answered"),
];

/// The vendor's own score, and what would raise it.
pub(crate) fn draw(props: &StationProps) -> Html {
    let card = &props.scorecard;
    let counted = card.answered_vendor;
    let gates = open_gates(props, true);
    let scored = card.domains.iter().filter(|domain| domain.weight > 0);
    let rows = scored.map(|domain| section(props, domain));
    html! {
        <div class="column wide">
            <p class="small">{ "Your score" }</p>
            <h1 tabindex="-1">{ "How you stand, and what would raise it" }</h1>
            <p class="help">
                { "The buyer sees the same numbers. Documents that the buyer has read count more than words, so your score can still rise in the review." }
            </p>
            <div class="figures three">
                <div><span class="small">{ "Answered so far" }</span><span class="big">{ words::score(card.vendor_so_far) }</span>
                    <span class="small">{ "of 100, over answered questions" }</span></div>
                <div><span class="small">{ "If you sent it now" }</span><span class="big">{ words::score(card.vendor) }</span>
                    <span class="small">{ "an unanswered question counts as nothing" }</span></div>
                <div><span class="small">{ "Questions" }</span><span class="big">{ format!("{} of {}", counted.done, counted.of) }</span>
                    <span class="small">{ format!("{} risk", card.situation.tier.name()) }</span></div>
            </div>
            <div class="stack">
                if !gates.is_empty() {
                    <section aria-labelledby="gates">
                        <h2 id="gates">{ "Gates to close first" }</h2>
                        <p class="help">{ "A gate can stop the purchase whatever the score." }</p>
                        <ul class="list">
                            { for gates.iter().map(|(ask, gate)| html! {
                                <li>
                                    { props.link(Station::Vendor, gate.question.as_str())
                                        .class("id").html(gate.question.to_string()) }
                                    <span>{ &**ask }</span>
                                    { chip(Tone::Warn, state(props, &gate.question)) }
                                </li>
                            }) }
                        </ul>
                    </section>
                }
                <section aria-labelledby="raise">
                    <h2 id="raise">{ "What would raise it most" }</h2>
                    <ul class="list">
                        { for raises(props).into_iter().map(|(part, gain)| html! {
                            <li>
                                { props.link(Station::Vendor, part.question.as_str()).class("id")
                                    .html(part.question.to_string()) }
                                <span>{ how(props, part) }</span>
                                { chip(Tone::Good, format!("+{}", anteroom::scoring::Shown(gain))) }
                            </li>
                        }) }
                    </ul>
                </section>
                <section aria-labelledby="sections">
                    <h2 id="sections">{ "By section" }</h2>
                    { table("Score by section", &SECTIONS, rows.collect()) }
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
            <td>{ props.link(Station::Vendor, scored.domain.as_str()).html(title) }</td>
            <td class="barcell">
                { bar(scored.vendor.thousandths(), format!("{score} of 100")).html() }
            </td>
            <td class="n">{ score }</td>
            <td class="n">{ format!("{} of {}", scored.answered.done, scored.answered.of) }</td>
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

/// Returns how a question could add more.
fn how(props: &StationProps, part: &Contribution) -> String {
    let ask = props
        .pack
        .question(&part.question)
        .map(|question| question.ask.as_str())
        .unwrap_or_default();
    let how = match (part.counted, part.credit.get(), part.evidence) {
        (Counts::Unanswered, ..) => "Answer it",
        (Counts::Pending, ..) => "Not applicable: the buyer decides",
        (_, 1000, anteroom::assessment::EvidenceLevel::Attested) => {
            "Name a document with version and date"
        }
        (_, 1000, _) => "The buyer has to read the document",
        (..) => "A better answer",
    };
    format!("{how}: {ask}")
}

/// Returns how a gate's question stands.
fn state(props: &StationProps, id: &QuestionId) -> &'static str {
    if answering::answered(&props.assessment, id) { "Open" } else { "To answer" }
}
