//! The smallest change that would pass, worked out once the page has been drawn.

use gloo::timers::callback::Timeout;
use yew::{Html, component, html, use_effect_with, use_state};

use crate::state::Tone;
use crate::view::parts::{chip, disclosure, link};
use crate::view::scorecard::{number, verdict};
use crate::view::station::StationProps;
use crate::words;
use anteroom::scoring::{
    Improvement, QuestionSteps, Scorecard, SmallestChange, Verdict, as_if,
    smallest_change,
};

/// How many questions are named at once, and how many have their gain worked out.
const NAMED: usize = 12;

/// The kinds of improvement, counted: one, and several.
const KINDS: [(Improvement, &str, &str); 4] = [
    (Improvement::FullCredit, "full answer", "full answers"),
    (Improvement::VerifyEvidence, "document to read", "documents to read"),
    (Improvement::AddControl, "control of yours", "controls of yours"),
    (
        Improvement::AcceptNotApplicable,
        "“not applicable” to accept",
        "“not applicable” to accept",
    ),
];

/// What was found.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    change: SmallestChange,
    /// The same by question, in the order of the change.
    questions: Vec<QuestionSteps>,
    /// What each named question adds to the residual score by itself, in thousandths.
    gains: Vec<i64>,
}

/// The fewest improvements that turn the verdict to Recommended.
#[component]
pub(super) fn Change(props: &StationProps) -> Html {
    let found = use_state(|| None::<Option<Found>>);
    use_effect_with((props.assessment.clone(), props.scorecard.clone()), {
        let (found, props) = (found.clone(), props.clone());
        move |_| {
            // After the page has been drawn: the search may take a moment.
            let timer = Timeout::new(30, move || found.set(Some(find(&props))));
            move || drop(timer)
        }
    });
    if props.scorecard.verdict == Verdict::Recommended {
        return Html::default();
    }
    let title = title(found.as_ref().and_then(Option::as_ref));
    let body = match &*found {
        None => html! { <p class="help">{ "Working it out…" }</p> },
        Some(None) => Html::default(),
        Some(Some(found)) => result(props, found),
    };
    html! {
        <section aria-labelledby="smallest">
            <h2 id="smallest">{ title }</h2>
            { body }
        </section>
    }
}

/// Searches, and works out what each named improvement adds by itself.
fn find(props: &StationProps) -> Option<Found> {
    let (pack, assessment, card) = (&*props.pack, &*props.assessment, &*props.scorecard);
    let change = smallest_change(pack, assessment, card)?;
    let thousandths = |card: &Scorecard| {
        card.residual.map_or(0, |score| i64::try_from(score.thousandths()).unwrap_or(0))
    };
    let now = thousandths(card);
    let questions = change.by_question();
    let gains = questions.iter().take(NAMED).map(|each| {
        let steps: Vec<_> =
            each.steps.iter().map(|how| (each.question.clone(), *how)).collect();
        thousandths(&Scorecard::of(pack, &as_if(pack, assessment, &steps))) - now
    });
    let gains = gains.collect();
    Some(Found { change, questions, gains })
}

/// Returns the heading: with what was counted, once it is known.
fn title(found: Option<&Found>) -> String {
    let title = "Smallest change to pass";
    match found.map(|found| &found.change) {
        Some(change) if !change.improvements.is_empty() => {
            let least = if change.passes { "" } else { "at least " };
            format!("{title}: {least}{}", change.counted())
        }
        _ => title.to_owned(),
    }
}

/// What was found, in words and as a list.
fn result(props: &StationProps, found: &Found) -> Html {
    let Found { change, questions, gains } = found;
    let SmallestChange { improvements, exact, passes } = change;
    let all = change.counted();
    let lead = match (passes, exact, improvements.is_empty()) {
        (_, _, true) => {
            "No answer of the vendor would change the verdict. What is missing is on your side: the reasons above say what.".to_owned()
        }
        (true, true, _) => format!("Making {all} turns the verdict to Recommended. No smaller set of improvements does."),
        (true, false, _) => format!("Making {all} turns the verdict to Recommended. That is the best found; there may be a smaller set."),
        (false, _, _) => format!("It takes at least {all}, and that is not enough: the rest is with you."),
    };
    let (first, rest) = questions.split_at(questions.len().min(NAMED));
    let kinds = KINDS.iter().filter_map(|(kind, one, many)| {
        let count = improvements.iter().filter(|(_, how)| how == kind).count();
        (count > 0).then(|| words::count(count, one, many))
    });
    let kinds = kinds.collect::<Vec<_>>().join(", ");
    html! {
        <>
            <p class="help">{ lead }</p>
            if !rest.is_empty() {
                <p class="small">{ format!("They are: {kinds}.") }</p>
            }
            <ul class="list">
                { for first.iter().zip(gains).map(|(steps, gain)| one(props, steps, Some(*gain))) }
            </ul>
            if !rest.is_empty() {
                { disclosure(words::count(rest.len(), "more question", "more questions"))
                    .html(html! { <ul class="list">{ for rest.iter().map(|steps| one(props, steps, None)) }</ul> }) }
            }
        </>
    }
}

/// One question, with what to improve.
fn one(props: &StationProps, each: &QuestionSteps, gain: Option<i64>) -> Html {
    html! {
        <li>
            { link(verdict::place(props, &each.question), &props.on).class("id").html(each.question.to_string()) }
            <span><strong>{ each.words() }</strong>{ ": " }{ number::ask(props, &each.question) }</span>
            if let Some(gain) = gain.filter(|gain| *gain != 0) {
                { chip(Tone::Good, html! { <span class="num">{ number::signed(gain) }</span> }) }
            }
        </li>
    }
}
