//! The tier, and how it came about.

use yew::{Html, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::parts::{chip, disclosure};
use crate::view::station::StationProps;
use crate::words::{self, say};
use anteroom::pack::{Factor, Level};
use anteroom::scoring::FactorValue;

/// The tier, how it came about, and how many questions follow from it.
pub(crate) fn draw(props: &StationProps) -> Html {
    let situation = &props.scorecard.situation;
    let exposure = situation.factor(Factor::Exposure);
    html! {
        <>
            <section>
                <h2>{ say::tier_title() }</h2>
                <p><span class="big">{ words::tier_name(situation.tier) }</span>
                    if situation.provisional {
                        { " " }{ chip(Tone::Plain, say::tier_not_final()) }
                    }
                </p>
                if situation.factors.iter().any(|factor| factor.assumed) {
                    <p class="small">
                        { say::tier_assumed() }
                    </p>
                } else {
                    <p class="small">{ words::tier(situation.tier) }</p>
                }
                <table class="factors">
                    <caption class="unseen">{ say::tier_ratings() }</caption>
                    <tbody>
                        { for situation.factors.iter().map(|value| factor(props, value)) }
                    </tbody>
                </table>
                <p class="small num">
                    { say::tier_sum(u32::from(situation.impact), u32::from(exposure), u32::from(situation.inherent)) }
                </p>
                if let Some(why) = &situation.tier_raised {
                    <p class="small"><strong>{ say::tier_raised() }</strong>{ " " }<span lang="en">{ why.clone() }</span></p>
                }
            </section>
            <section>
                <h2>{ say::tier_follows() }</h2>
                <p class="num">
                    { say::tier_questions(situation.asked_of_vendor, situation.asked_of_buyer) }
                </p>
                <p class="small">{ depth(props) }</p>
                if !situation.not_asked.is_empty() {
                    { disclosure(say::tier_left_out(situation.not_asked.len())).html(html! {
                        <dl class="left-out">
                            { for left_out(props).iter().map(|(why, ids)| html! {
                                <div><dt lang="en">{ why.clone() }</dt><dd class="id">{ ids.clone() }</dd></div>
                            }) }
                        </dl>
                    }) }
                }
            </section>
        </>
    }
}

/// One rating: what it is, what it counts, where it comes from.
fn factor(props: &StationProps, value: &FactorValue) -> Html {
    let from = match (value.assumed, value.raised_from, &value.lowered_because) {
        (true, _, _) => Some(say::tier_from_worst().to_owned()),
        (_, Some(from), _) => Some(say::tier_from_class(u32::from(from))),
        (_, _, Some(why)) => Some(say::tier_from_reason(why)),
        _ => None,
    };
    html! {
        <tr key={value.factor.letter()}>
            <th scope="row">
                if let Some(question) = &value.question {
                    { props.link(Station::Profile, question.as_str())
                        .html(words::factor(value.factor)) }
                } else {
                    { words::factor(value.factor) }
                }
                if let Some(from) = from {
                    <small>{ from }</small>
                }
            </th>
            <td class="n">{ say::stands_counted(u32::from(value.value), u32::from(value.factor.highest())) }</td>
        </tr>
    }
}

/// Returns why the questions go as deep as they do.
fn depth(props: &StationProps) -> String {
    let situation = &props.scorecard.situation;
    let asks = words::level(situation.level);
    let size_said = props.pack.questions.iter().any(|question| {
        let answer = props.assessment.answers.get(&question.id);
        answer.is_some_and(|answer| {
            question
                .choices
                .iter()
                .any(|choice| choice.size.is_some() && answer.chose(&choice.id))
        })
    });
    if !size_said {
        return say::tier_depth_unknown(asks, words::tier_name(situation.tier));
    }
    let size = match situation.size_level {
        Level::Core => "small",
        Level::Standard => "medium",
        Level::Full => "large",
    };
    say::tier_depth(asks, size, words::tier_name(situation.tier))
}

/// Returns the reasons for leaving questions out, each with its questions.
fn left_out(props: &StationProps) -> Vec<(String, String)> {
    let mut reasons: Vec<(String, String)> = Vec::new();
    for question in &props.pack.questions {
        let Some(why) = props.scorecard.situation.not_asked.get(&question.id) else {
            continue;
        };
        match reasons.iter_mut().find(|(known, _)| known == why) {
            Some((_, ids)) => {
                ids.push(' ');
                ids.push_str(question.id.as_str());
            }
            None => reasons.push((why.clone(), question.id.to_string())),
        }
    }
    reasons
}
