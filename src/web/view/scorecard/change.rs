//! The smallest change that would pass, worked out once the page has been drawn.

use gloo::timers::callback::Timeout;
use yew::{Html, component, html, use_effect_with, use_state};

use crate::state::Tone;
use crate::view::parts::{Chip, Disclosure, Link};
use crate::view::scorecard::{number, verdict};
use crate::view::station::StationProps;
use crate::words;
use anteroom::pack::QuestionId;
use anteroom::scoring::{
    Improvement, Scorecard, SmallestChange, Verdict, as_if, smallest_change,
};

/// How many improvements are named at once, and how many have their gain worked out.
const NAMED: usize = 8;

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
    /// What each named improvement adds to the residual score by itself, in thousandths.
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
    let body = match &*found {
        None => html! { <p class="help">{ "Working it out…" }</p> },
        Some(None) => Html::default(),
        Some(Some(found)) => result(props, found),
    };
    html! {
        <section aria-labelledby="smallest">
            <h2 id="smallest">{ "Smallest change to pass" }</h2>
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
    let gains = change.improvements.iter().take(NAMED).map(|improvement| {
        let then = as_if(pack, assessment, std::slice::from_ref(improvement));
        thousandths(&Scorecard::of(pack, &then)) - now
    });
    let gains = gains.collect();
    Some(Found { change, gains })
}

/// What was found, in words and as a list.
fn result(props: &StationProps, found: &Found) -> Html {
    let Found { change: SmallestChange { improvements, exact, passes }, gains } = found;
    let count = words::count(improvements.len(), "improvement", "improvements");
    let lead = match (passes, exact, improvements.is_empty()) {
        (_, _, true) => {
            "No answer of the vendor would change the verdict. What is missing is on your side: the reasons above say what.".to_owned()
        }
        (true, true, _) => format!("{count} would turn the verdict to Recommended; fewer would not."),
        (true, false, _) => format!("{count} would turn the verdict to Recommended. That is the best found, not the least there can be: at least some of them are needed."),
        (false, _, _) => format!("At least {count} are needed, and they are not enough: the rest is with you."),
    };
    let (first, rest) = improvements.split_at(improvements.len().min(NAMED));
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
                { for first.iter().zip(gains).map(|(improvement, gain)| one(props, improvement, Some(*gain))) }
            </ul>
            if !rest.is_empty() {
                <Disclosure summary={format!("And {} more", rest.len())}>
                    <ul class="list">{ for rest.iter().map(|improvement| one(props, improvement, None)) }</ul>
                </Disclosure>
            }
        </>
    }
}

/// One improvement.
fn one(
    props: &StationProps,
    (id, how): &(QuestionId, Improvement),
    gain: Option<i64>,
) -> Html {
    html! {
        <li>
            <Link class="id" to={verdict::place(props, id)} on={props.on.clone()}>{ id.to_string() }</Link>
            <span><strong>{ does(*how) }</strong>{ ": " }{ number::ask(props, id) }</span>
            if let Some(gain) = gain.filter(|gain| *gain != 0) {
                <Chip tone={Tone::Good}><span class="num">{ number::signed(gain) }</span></Chip>
            }
        </li>
    }
}

/// Returns what has to be done.
const fn does(how: Improvement) -> &'static str {
    match how {
        Improvement::VerifyEvidence => "Read the evidence",
        Improvement::AcceptNotApplicable => "Accept that it does not apply",
        Improvement::AddControl => "Add an effective control of yours",
        Improvement::FullCredit => "A full answer from the vendor",
    }
}
