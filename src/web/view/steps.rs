//! What was done since the assessment was opened, by name, to be taken back.

use std::rc::Rc;

use yew::{
    Callback, Html, MouseEvent, Properties, component, html, use_effect_with,
    use_node_ref,
};

use crate::aids::Aid;
use crate::browser::focus;
use crate::open::Open;
use crate::place::Place;
use crate::state::{Action, State};
use crate::undo;
use crate::view::parts::{Dialog, button, empty};
use crate::words::say;

/// How many steps are listed, of those done and of those taken back.
const LISTED: usize = 20;

/// The list of steps in a dialog, and what makes the page follow a step.
pub(crate) fn draw(
    state: &Rc<State>,
    on: &Callback<Action>,
    onclose: &Callback<()>,
) -> Html {
    let open = state.aid == Some(Aid::Steps);
    let turned = state.open.as_ref().and_then(|open| open.turned.clone());
    html! {
        <>
            <Dialog {open} title={say::steps_title()} onclose={onclose.clone()}>
                if let (true, Some(of)) = (open, &state.open) {
                    { list(state, of, on) }
                }
            </Dialog>
            <Follow {turned} place={state.place.clone()} on={on.clone()} />
        </>
    }
}

/// The steps: those that can be done again, then those that can be taken back.
fn list(state: &State, open: &Open, on: &Callback<Action>) -> Html {
    let (past, future) = undo::names(&state.pack, open);
    if past.is_empty() && future.is_empty() {
        return empty(say::steps_none(), Html::default());
    }
    let back = |(at, step): (usize, &String)| {
        let take = on.reform(move |_: MouseEvent| Action::UndoTo(at + 1));
        html! {
            <li>
                <span>{ step.clone() }</span>
                { button(take).label(say::steps_back_to_named(step)).html(say::steps_back_to()) }
            </li>
        }
    };
    let again =
        |step: &String| html! { <li class="again"><span>{ step.clone() }</span></li> };
    html! {
        <>
            <p class="small">{ say::steps_help() }</p>
            if !future.is_empty() {
                <h3>{ say::steps_again() }</h3>
                <ol class="taken">{ for future.iter().take(LISTED).rev().map(again) }</ol>
                <p class="actions">
                    { button(on.reform(|_: MouseEvent| Action::Redo)).html(say::undo_redo()) }
                </p>
            }
            if !past.is_empty() {
                <h3>{ say::steps_now() }</h3>
                <ol class="taken">{ for past.iter().take(LISTED).enumerate().map(back) }</ol>
            }
        </>
    }
}

/// What [`Follow`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
struct FollowProps {
    turned: Option<(u64, Place)>,
    place: Place,
    on: Callback<Action>,
}

/// Goes where a step was that was taken back or done again, unless it is in sight.
#[component]
fn Follow(props: &FollowProps) -> Html {
    let node = use_node_ref();
    use_effect_with(props.turned.clone(), {
        let (node, props) = (node.clone(), props.clone());
        move |turned| {
            let Some((_, to)) = turned else { return };
            let here = props.place.station == to.station;
            let spots = focus::ids_of(&to.at);
            let in_sight = || spots.iter().any(|id| focus::in_sight(&node, id));
            let seen = here && (to.at.is_empty() || in_sight());
            if seen {
                focus::to_spot_if_lost(&node, &to.at);
            } else if *to == props.place {
                focus::on_spot(&node, &to.at);
            } else {
                props.on.emit(Action::Went(to.clone()));
            }
        }
    });
    html! { <span ref={node} hidden=true /> }
}
