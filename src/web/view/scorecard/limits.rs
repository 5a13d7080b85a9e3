//! How complete and how well shown the answers are, and what the score does not say.

use yew::{Html, component, html};

use crate::place::Station;
use crate::view::parts::bar;
use crate::view::scorecard::number;
use crate::view::station::StationProps;
use crate::words::{self, say};
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
        say::sure_no_minimum().to_owned()
    } else {
        say::sure_minimum(words::tier_name(card.situation.tier), &number::limit(wanted))
    };
    let done = u64::try_from(all.done * 1000 / all.of.max(1)).unwrap_or(0);
    html! {
        <section aria-labelledby="standing">
            <h2 id="standing">{ say::sure_title() }</h2>
            <dl class="standing">
                <div>
                    <dt>{ say::sure_answered() }</dt>
                    <dd><strong class="num">{ say::sure_counted(all.done, all.of) }</strong>
                        { bar(done, say::sure_answered_bar(all.done, all.of)).html() }
                        <span class="small num">{ say::sure_sides(vendor.done, vendor.of, buyer.done, buyer.of) }</span></dd>
                </div>
                <div>
                    <dt>{ say::sure_evidence() }</dt>
                    <dd>
                        if let Some(share) = coverage {
                            <strong class="num">{ say::sure_percent(&anteroom::scoring::Shown(share).to_string()) }</strong>
                            { bar(share.thousandths(), say::sure_evidence_bar(&anteroom::scoring::Shown(share).to_string()))
                                .floor((wanted != Permille::ZERO).then(|| wanted.get()), share.thousandths() < u64::from(wanted.get()))
                                .html() }
                            <span class="small">{ say::sure_evidence_from() }</span>
                            <span class="small">{ asks }</span>
                        } else {
                            <span class="small">{ say::sure_nothing_claimed() }</span>
                        }
                    </dd>
                </div>
            </dl>
            if card.answered.done < card.answered.of {
                <p class="small">
                    { say::sure_open(card.open.len()) }{ " " }
                    { props.link(Station::Vendor, "").html(say::sure_answer_them()) }
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
            <h2 id="limits">{ say::limits_title() }</h2>
            <ul>
                <li>{ say::limits_order() }</li>
                <li>{ say::limits_equal(&equal) }</li>
                <li>{ say::limits_gate() }</li>
                <li>{ say::limits_weights() }</li>
                <li>{ say::limits_promises() }</li>
            </ul>
        </section>
    }
}
