//! Choosing assessments of the list for a comparison.

use yew::{
    Callback, Event, Html, MouseEvent, TargetCast as _, UseStateHandle, classes, html,
};

use crate::browser::focus;
use crate::browser::storage::Entry;
use crate::place::{Place, Station};
use crate::state::Action;
use crate::view::parts::{Weight, button, link};
use crate::words::say;
use anteroom::scoring::compare::{FEWEST, MOST};

/// Returns whether an assessment can be compared: a vendor's own answers are no bid here.
fn comparable(entry: &Entry) -> bool {
    !entry.vendor
}

/// Returns whether there is something to compare.
pub(super) fn several(list: &[Entry]) -> bool {
    list.iter().filter(|entry| comparable(entry)).count() >= FEWEST
}

/// The box that chooses one assessment.
pub(super) fn tick(
    entry: &Entry,
    title: &str,
    chosen: &UseStateHandle<Vec<String>>,
) -> Html {
    if !comparable(entry) {
        return html! { <span class="pick-one"></span> };
    }
    let onchange = {
        let (chosen, id) = (chosen.clone(), entry.id.clone());
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
            let mut next = (*chosen).clone();
            next.retain(|known| *known != id);
            if input.is_some_and(|input| input.checked()) {
                next.push(id.clone());
            }
            chosen.set(next);
        })
    };
    html! {
        <label class="pick-one">
            <input type="checkbox" checked={chosen.contains(&entry.id)}
                aria-label={say::list_choose(title)} {onchange} />
        </label>
    }
}

/// The way to the comparison: of what is chosen, or to choose there.
pub(super) fn draw(
    list: &[Entry],
    chosen: &UseStateHandle<Vec<String>>,
    on: &Callback<Action>,
) -> Html {
    // One that was deleted since is chosen no more.
    let there = |id: &&String| list.iter().any(|entry| entry.id == **id);
    let ids: Vec<String> = chosen.iter().filter(there).cloned().collect();
    let count = ids.len();
    if count == 0 {
        return html! {
            <p class="small">
                { link(Place::alone(Station::Compare, ""), on).html(say::list_compare()) }
            </p>
        };
    }
    let why = if count < FEWEST {
        say::list_compare_more().to_owned()
    } else if count > MOST {
        say::list_compare_fewer(count, MOST, count - MOST)
    } else {
        String::new()
    };
    let off = !why.is_empty();
    let go = {
        let (on, to) = (on.clone(), Place::alone(Station::Compare, &ids.join(",")));
        Callback::from(move |_: MouseEvent| {
            if !off {
                on.emit(Action::Went(to.clone()));
            }
        })
    };
    let clear = {
        let chosen = chosen.clone();
        move |click: MouseEvent| {
            // The button goes away with its use.
            focus::from_event(&click, "#kept");
            chosen.set(Vec::new());
        }
    };
    let label = if count < FEWEST {
        say::list_compare_one().to_owned()
    } else {
        say::list_compare_these(count)
    };
    html! {
        <div class="picked">
            <button type="button" class={classes!("button", if off { "quiet" } else { "main" }, off.then_some("off"))}
                aria-disabled={off.then_some("true")} aria-describedby="picked-why" onclick={go}>
                { label }
            </button>
            { button(clear).weight(Weight::Plain).html(say::list_compare_none()) }
            <p class="small" id="picked-why" role="status">{ why }</p>
        </div>
    }
}
