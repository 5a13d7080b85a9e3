//! The tier, and how it came about.

use yew::{Html, html};

use crate::place::Station;
use crate::state::Tone;
use crate::view::parts::{chip, disclosure};
use crate::view::station::StationProps;
use crate::words;
use anteroom::pack::{Factor, Level};
use anteroom::scoring::FactorValue;

/// The tier, how it came about, and how many questions follow from it.
pub(crate) fn draw(props: &StationProps) -> Html {
    let situation = &props.scorecard.situation;
    let exposure = situation.factor(Factor::Exposure);
    let left = words::count(situation.not_asked.len(), "question", "questions");
    html! {
        <>
            <section>
                <h2>{ "Risk tier" }</h2>
                <p><span class="big">{ situation.tier.name() }</span>
                    if situation.provisional {
                        { " " }{ chip(Tone::Plain, "not final") }
                    }
                </p>
                if situation.factors.iter().any(|factor| factor.assumed) {
                    <p class="small">
                        { "A rating is still missing and counts as the worst case until you answer it. The tier may fall." }
                    </p>
                } else {
                    <p class="small">{ words::tier(situation.tier) }</p>
                }
                <table class="factors">
                    <caption class="unseen">{ "Ratings that set the tier" }</caption>
                    <tbody>
                        { for situation.factors.iter().map(|value| factor(props, value)) }
                    </tbody>
                </table>
                <p class="small num">
                    { format!("Impact {} (the highest of harm, care and data) × connection {exposure} = {}", situation.impact, situation.inherent) }
                </p>
                if let Some(why) = &situation.tier_raised {
                    <p class="small"><strong>{ "Raised. " }</strong>{ why.clone() }</p>
                }
            </section>
            <section>
                <h2>{ "What follows" }</h2>
                <p class="num">
                    { format!("{} for the vendor, {} for you",
                        words::count(situation.asked_of_vendor, "question", "questions"), situation.asked_of_buyer) }
                </p>
                <p class="small">{ depth(props) }</p>
                if !situation.not_asked.is_empty() {
                    { disclosure(format!("{left} left out, and why")).html(html! {
                        <dl class="left-out">
                            { for left_out(props).iter().map(|(why, ids)| html! {
                                <div><dt>{ why.clone() }</dt><dd class="id">{ ids.clone() }</dd></div>
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
        (true, _, _) => Some("not answered, counts as the worst".to_owned()),
        (_, Some(from), _) => Some(format!(
            "raised from {from} by the FDA class; lowering it needs a written reason"
        )),
        (_, _, Some(why)) => Some(format!("below the FDA class, because: {why}")),
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
            <td class="n">{ format!("{} of {}", value.value, value.factor.highest()) }</td>
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
        return format!(
            "We ask {asks} until you say how large your organization is. The tier is {}.",
            situation.tier.name()
        );
    }
    let size = match situation.size_level {
        Level::Core => "a small organization",
        Level::Standard => "a medium organization",
        Level::Full => "a large organization",
    };
    format!(
        "We ask {asks}, because this is {size} and the tier is {}.",
        situation.tier.name()
    )
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
