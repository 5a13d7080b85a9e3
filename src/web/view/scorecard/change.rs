//! The smallest change that would pass, worked out once the page has been drawn.

use gloo::timers::callback::Timeout;
use yew::{Html, component, html, use_effect_with, use_state};

use crate::state::Tone;
use crate::view::parts::{chip, disclosure, link};
use crate::view::scorecard::tries::improvement;
use crate::view::scorecard::{number, verdict};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::scoring::{
    Improvement, QuestionSteps, Scorecard, SmallestChange, Verdict, as_if,
    smallest_change,
};

/// How many questions are named at once, and how many have their gain worked out.
const NAMED: usize = 12;

/// A kind of improvement, and how many of it are said.
type Kind = (Improvement, fn(usize) -> String);

/// The kinds of improvement, counted.
const KINDS: [Kind; 4] = [
    (Improvement::FullCredit, |count| say::smallest_full(count)),
    (Improvement::VerifyEvidence, |count| say::smallest_verify(count)),
    (Improvement::AddControl, |count| say::smallest_control(count)),
    (Improvement::AcceptNotApplicable, |count| say::smallest_accept(count)),
];

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    /// The change.
    pub(super) change: SmallestChange,
    /// The same by question, in the order of the change.
    pub(super) questions: Vec<QuestionSteps>,
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
        None => html! { <p class="help">{ say::smallest_working() }</p> },
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
pub(super) fn find(props: &StationProps) -> Option<Found> {
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
    match found.map(|found| &found.change) {
        Some(change) if !change.improvements.is_empty() && change.passes => {
            say::smallest_title_counted(&change.counted())
        }
        Some(change) if !change.improvements.is_empty() => {
            say::smallest_title_least(&change.counted())
        }
        _ => say::smallest_title().to_owned(),
    }
}

/// What was found, in words and as a list.
fn result(props: &StationProps, found: &Found) -> Html {
    let Found { change, questions, gains } = found;
    let SmallestChange { improvements, exact, passes } = change;
    let all = change.counted();
    let lead = match (passes, exact, improvements.is_empty()) {
        (_, _, true) => say::smallest_none().to_owned(),
        (true, true, _) => say::smallest_exact(&all),
        (true, false, _) => say::smallest_best(&all),
        (false, _, _) => say::smallest_not_enough(&all),
    };
    let (first, rest) = questions.split_at(questions.len().min(NAMED));
    let kinds = KINDS.iter().filter_map(|(kind, counted)| {
        let count = improvements.iter().filter(|(_, how)| how == kind).count();
        (count > 0).then(|| counted(count))
    });
    let kinds = kinds.collect::<Vec<_>>().join(", ");
    html! {
        <>
            <p class="help">{ lead }</p>
            if !rest.is_empty() {
                <p class="small">{ say::smallest_kinds(&kinds) }</p>
            }
            <ul class="list">
                { for first.iter().zip(gains).map(|(steps, gain)| one(props, steps, Some(*gain))) }
            </ul>
            if !rest.is_empty() {
                { disclosure(say::smallest_more(rest.len()))
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
            <span><strong>{ steps(each) }</strong><span class="line" lang="en">{ number::ask(props, &each.question) }</span></span>
            if let Some(gain) = gain.filter(|gain| *gain != 0) {
                { chip(Tone::Good, html! { <span class="num">{ number::signed(gain) }</span> }) }
            }
        </li>
    }
}

/// Returns what is to be done about a question.
fn steps(each: &QuestionSteps) -> String {
    each.steps.iter().map(|how| improvement(*how)).collect::<Vec<_>>().join(" · ")
}
