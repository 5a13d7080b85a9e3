//! How complete and how well shown the answers are, and what the score does not say.

use yew::{Html, component, html};

use crate::place::Station;
use crate::view::parts::bar;
use crate::view::scorecard::number;
use crate::view::station::StationProps;
use crate::words;
use anteroom::pack::Permille;

/// Completeness and evidence coverage.
#[component]
pub(super) fn Standing(props: &StationProps) -> Html {
    let card = &props.scorecard;
    let (buyer, vendor) = (card.answered_buyer, card.answered_vendor);
    let all = card.answered;
    let coverage = card.coverage.share();
    let wanted = *props.pack.policy.coverage.at(card.situation.tier);
    let asks = if wanted == Permille::ZERO {
        "This tier asks for no minimum.".to_owned()
    } else {
        format!(
            "{} risk asks for {} %.",
            card.situation.tier.name(),
            number::limit(wanted)
        )
    };
    let done = u64::try_from(all.done * 1000 / all.of.max(1)).unwrap_or(0);
    html! {
        <section aria-labelledby="standing">
            <h2 id="standing">{ "How sure this is" }</h2>
            <dl class="standing">
                <div>
                    <dt>{ "Questions answered" }</dt>
                    <dd><strong class="num">{ format!("{} of {}", all.done, all.of) }</strong>
                        { bar(done, format!("{} of {} questions answered", all.done, all.of)).html() }
                        <span class="small num">{ format!("vendor {} of {}, your side {} of {}", vendor.done, vendor.of, buyer.done, buyer.of) }</span></dd>
                </div>
                <div>
                    <dt>{ "Evidence you have read" }</dt>
                    <dd>
                        if let Some(share) = coverage {
                            <strong class="num">{ format!("{} %", anteroom::scoring::Shown(share)) }</strong>
                            { bar(share.thousandths(), format!("{} % of what is claimed is verified", anteroom::scoring::Shown(share)))
                                .floor((wanted != Permille::ZERO).then(|| wanted.get()), share.thousandths() < u64::from(wanted.get()))
                                .html() }
                            <span class="small">{ format!("of what is claimed, by weight. {asks}") }</span>
                        } else {
                            <span class="small">{ "Nothing is claimed yet that needs evidence." }</span>
                        }
                    </dd>
                </div>
            </dl>
            if card.answered.done < card.answered.of {
                <p class="small">
                    { format!("{} without an answer that counts. ", words::count(card.open.len(), "question is", "questions are")) }
                    { props.link(Station::Vendor, "").html("Answer them") }
                </p>
            }
        </section>
    }
}

/// What the score does not say.
#[component]
pub(super) fn Limits(props: &StationProps) -> Html {
    let equal = number::limit(props.pack.policy.equal_within);
    html! {
        <section aria-labelledby="limits" class="limits">
            <h2 id="limits">{ "What this does not say" }</h2>
            <ul>
                <li>{ "The number orders and explains. It does not measure the chance of harm." }</li>
                <li>{ format!("Two vendors within {equal} points of each other should be treated as equal.") }</li>
                <li>{ "A high score does not cancel a failed gate." }</li>
                <li>{ "Weights are a reasoned default. They can be changed in the pack, and every change is printed." }</li>
                <li>{ "Answers without evidence are promises, so they are carried into the contract." }</li>
            </ul>
        </section>
    }
}
