//! The smallest change that would pass, worked out once the page has been drawn.

use gloo::timers::callback::Timeout;
use yew::{Html, component, html, use_effect_with, use_state};

use crate::state::Tone;
use crate::view::parts::{chip, disclosure, link};
use crate::view::scorecard::{number, verdict};
use crate::view::station::StationProps;
use crate::words;
use anteroom::pack::QuestionId;
use anteroom::scoring::{
    Improvement, Scorecard, SmallestChange, Verdict, as_if, smallest_change,
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
    questions: Vec<Steps>,
    /// What each named question adds to the residual score by itself, in thousandths.
    gains: Vec<i64>,
}

/// What is to be done about one question.
type Steps = (QuestionId, Vec<Improvement>);

/// Returns improvements by question.
fn by_question(improvements: &[(QuestionId, Improvement)]) -> Vec<Steps> {
    let mut questions: Vec<Steps> = Vec::new();
    for (id, how) in improvements {
        match questions.iter_mut().find(|(known, _)| known == id) {
            Some((_, steps)) => steps.push(*how),
            None => questions.push((id.clone(), vec![*how])),
        }
    }
    questions
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
    let questions = by_question(&change.improvements);
    let gains = questions.iter().take(NAMED).map(|(id, steps)| {
        let steps: Vec<_> = steps.iter().map(|how| (id.clone(), *how)).collect();
        thousandths(&Scorecard::of(pack, &as_if(pack, assessment, &steps))) - now
    });
    let gains = gains.collect();
    Some(Found { change, questions, gains })
}

/// Returns the heading: with the number of questions, once it is known.
fn title(found: Option<&Found>) -> String {
    let title = "Smallest change to pass";
    match found.map(|found| (found.questions.len(), found.change.passes)) {
        None | Some((0, _)) => title.to_owned(),
        Some((count, passes)) => {
            let count = words::count(count, "question", "questions");
            format!("{title}: {}{count}", if passes { "" } else { "at least " })
        }
    }
}

/// What was found, in words and as a list.
fn result(props: &StationProps, found: &Found) -> Html {
    let Found { change, questions, gains } = found;
    let SmallestChange { improvements, exact, passes } = change;
    let count = words::count(questions.len(), "question", "questions");
    let steps = words::count(improvements.len(), "improvement", "improvements");
    let all = if improvements.len() == questions.len() {
        count
    } else {
        format!("{count} ({steps})")
    };
    let lead = match (passes, exact, improvements.is_empty()) {
        (_, _, true) => {
            "No answer of the vendor would change the verdict. What is missing is on your side: the reasons above say what.".to_owned()
        }
        (true, true, _) => format!("Improving {all} turns the verdict to Recommended. No smaller set of improvements does."),
        (true, false, _) => format!("Improving {all} turns the verdict to Recommended. That is the best found; there may be a smaller set."),
        (false, _, _) => format!("At least {all} must improve, and that is not enough: the rest is with you."),
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
fn one(props: &StationProps, (id, steps): &Steps, gain: Option<i64>) -> Html {
    html! {
        <li>
            { link(verdict::place(props, id), &props.on).class("id").html(id.to_string()) }
            <span><strong>{ does(steps) }</strong>{ ": " }{ number::ask(props, id) }</span>
            if let Some(gain) = gain.filter(|gain| *gain != 0) {
                { chip(Tone::Good, html! { <span class="num">{ number::signed(gain) }</span> }) }
            }
        </li>
    }
}

/// Returns what has to be done, in the order in which it can be: evidence is read for the
/// answer it stands behind, a control covers what is left.
fn does(steps: &[Improvement]) -> String {
    let order = |how: &Improvement| match how {
        Improvement::FullCredit => 0,
        Improvement::AcceptNotApplicable => 1,
        Improvement::VerifyEvidence => 2,
        Improvement::AddControl => 3,
    };
    let mut steps = steps.to_vec();
    steps.sort_by_key(order);
    let mut said = String::new();
    for how in steps {
        let words = how.words();
        if said.is_empty() {
            said.push_str(words);
        } else {
            said.push_str(", then ");
            said.push_str(&words.to_lowercase());
        }
    }
    said
}
