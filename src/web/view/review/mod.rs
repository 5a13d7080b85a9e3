//! The buyer's view of the answers: a list, filtered, and beside it everything about one.

mod changed;
mod comments;
mod controls;
mod credit;
mod detail;
mod documents;
mod exception;
mod filter;
mod finding;
mod list;
mod name;
mod round;
mod sign_off;
mod state;
mod tabs;
mod words;

use yew::{
    Callback, Html, KeyboardEvent, classes, component, html, use_memo, use_state_eq,
};

pub(crate) use self::name::Name;
pub(crate) use self::sign_off::SignOffBox;
pub(crate) use self::tabs::tabs;
pub(crate) use self::words::{finding_tone, hundredths, signed};

use self::detail::detail;
use self::filter::{Filter, Filters};
use self::list::list;
use self::round::Round;
use self::state::{Looked, looked};
use self::tabs::ROUND;
use crate::browser::keys;
use crate::place::Station;
use crate::state::Action;
use crate::view::answering;
use crate::view::parts::progress;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::pack::{Question, QuestionId};
use anteroom::scoring::{Counted, contradictions};

/// The buyer's view of the answers.
#[component]
pub(crate) fn Review(props: &StationProps) -> Html {
    let filter = use_state_eq(|| Filter::All);
    let computed = (props.pack.clone(), props.scorecard.clone());
    let clashes = use_memo(computed, |(pack, card)| contradictions(pack, card));
    if props.at.as_str() == ROUND {
        return html! { <Round ..props.clone() /> };
    }
    let questions = reviewed(props);
    let seen: Vec<Looked> =
        questions.iter().map(|question| looked(props, &clashes, question)).collect();
    let wanted = QuestionId::from(props.at.as_str());
    let chosen = questions.iter().position(|question| question.id == wanted);
    // What is being decided stays until something else is chosen.
    let shown: Vec<(&Question, &Looked)> = questions
        .iter()
        .copied()
        .zip(&seen)
        .enumerate()
        .filter(|(at, (_, looked))| filter.takes(looked) || Some(*at) == chosen)
        .map(|(_, both)| both)
        .collect();
    let answered = seen.iter().filter(|looked| looked.answered);
    let counted = Counted {
        done: answered.clone().filter(|looked| !looked.waits()).count(),
        of: answered.count(),
    };
    let counts = Filter::ALL.map(|filter| {
        (filter, seen.iter().filter(|looked| filter.takes(looked)).count())
    });
    let here = shown.iter().position(|(question, _)| question.id == wanted);
    let step = |by: isize| {
        let to = match here {
            Some(at) => at.checked_add_signed(by)?,
            None => 0,
        };
        shown.get(to).map(|(question, _)| question.id.clone())
    };
    let onkeydown = {
        let (station, before, behind) = (props.clone(), step(-1), step(1));
        Callback::from(move |event: KeyboardEvent| {
            if keys::typing(&event) || keys::command(&event) || event.default_prevented()
            {
                return;
            }
            let to = match event.key().as_str() {
                "j" => &behind,
                "k" => &before,
                _ => return,
            };
            if let Some(to) = to {
                event.prevent_default();
                let place = station.place(Station::Review, to.as_str());
                station.on.emit(Action::Went(place));
            }
        })
    };
    let pick = {
        let filter = filter.clone();
        move |picked: Filter| filter.set(picked)
    };
    let beside = detail::Beside {
        before: step(-1).filter(|_| here.is_some()),
        behind: step(1),
        waiting: waiting(&shown, here),
    };
    let open = chosen.and_then(|at| questions.get(at).copied().zip(seen.get(at)));
    html! {
        <div class={classes!("review", open.is_some().then_some("chosen"))} {onkeydown}>
            <div class="overview">
                <p class="small">{ say::place_review() }</p>
                <div class="review-head">
                    <div>
                        <h1 tabindex="-1">{ say::review_title() }</h1>
                        <div class="count">
                            { progress(counted, say::review_looked_at()) }
                            <span class="small num">{ say::review_looked_at_count(counted.done, counted.of) }</span>
                        </div>
                    </div>
                    <Name by={props.by.clone()} on={props.on.clone()} />
                </div>
                { tabs(props, (Station::Review, "")) }
                <Filters chosen={*filter} counts={counts.to_vec()} {pick} />
            </div>
            <div class="bench">
                { list(props, &shown, &wanted, filter.empty()) }
                <div class="beside">
                    if let Some((question, looked)) = open {
                        { detail(props, question, looked, &beside) }
                    } else {
                        { nothing(props, &wanted) }
                    }
                </div>
            </div>
        </div>
    }
}

/// Returns the next answer in the list that waits for the reviewer, the first ones last.
fn waiting(shown: &[(&Question, &Looked)], here: Option<usize>) -> Option<QuestionId> {
    let (before, behind) = shown.split_at(here.unwrap_or(0));
    let behind = behind.iter().skip(usize::from(here.is_some()));
    let mut waits = behind.chain(before).filter(|(_, looked)| looked.waits());
    waits.next().map(|(question, _)| question.id.clone())
}

/// What stands beside the list while nothing is chosen.
fn nothing(props: &StationProps, wanted: &QuestionId) -> Html {
    let stranger = props.pack.question(wanted).is_some();
    html! {
        <div class="nothing">
            if stranger {
                <p class="title">{ say::review_not_asked(wanted.as_str()) }</p>
            }
            <p>{ say::review_choose() }</p>
            <p class="small">{ say::review_keys() }{ " " }<kbd>{ "j" }</kbd>{ " " }<kbd>{ "k" }</kbd></p>
        </div>
    }
}

/// Returns the questions under review: the vendor's, and gates on the buyer's own side.
fn reviewed(props: &StationProps) -> Vec<&Question> {
    let gated = |question: &Question| props.scorecard.gate(&question.id).is_some();
    let situation = &props.scorecard.situation;
    let here = |question: &&Question| {
        situation.asks(&question.id)
            && (answering::station(&props.pack, question) == Station::Vendor
                || gated(question))
    };
    props.pack.questions.iter().filter(here).collect()
}
