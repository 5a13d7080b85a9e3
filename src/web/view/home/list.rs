//! The list of assessments: searched, filtered, sorted. A part of what helps along the way.

use std::rc::Rc;

use gloo::events::EventListener;
use jiff::civil::Date;
use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Html, InputEvent, MouseEvent, Properties, TargetCast as _,
    UseStateHandle, classes, component, html, use_effect_with, use_mut_ref, use_node_ref,
    use_state, use_state_eq,
};

use crate::browser::focus;
use crate::browser::storage::Entry;
use crate::state::Action;
use crate::view::home::compared;
use crate::view::home::find::{Show, Sort, Wanted};
use crate::view::home::rename;
use crate::view::home::row::{Row, row};
use crate::view::parts::{Sign, button, empty, icon, select_field};
use crate::words::say;

/// From how many assessments on there is something to look for.
const MANY: usize = 4;

/// Draws the list of assessments.
pub(crate) fn draw(list: &Rc<[Entry]>, today: Date, on: &Callback<Action>) -> Html {
    html! { <List list={Rc::clone(list)} {today} on={on.clone()} /> }
}

/// What [`List`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
struct Props {
    list: Rc<[Entry]>,
    today: Date,
    on: Callback<Action>,
}

/// The list of assessments.
#[component]
fn List(props: &Props) -> Html {
    let Props { list, today, on } = props;
    let wanted = use_state_eq(Wanted::remembered);
    let renaming = use_state(|| None::<Entry>);
    let menu = use_state_eq(|| None::<String>);
    let chosen = use_state_eq(Vec::<String>::new);

    // A menu that is open closes with a press anywhere else.
    use_effect_with(menu.is_some(), {
        let menu = menu.clone();
        move |open| {
            let listener = open.then(|| {
                EventListener::new(
                    &gloo::utils::document(),
                    "pointerdown",
                    move |event| {
                        if !focus::is_within(event, ".acts") {
                            menu.set(None);
                        }
                    },
                )
            });
            move || drop(listener)
        }
    });

    // A row that was changed moves, and loses the focus on the way.
    let (around, acted) = (use_node_ref(), use_mut_ref(String::new));
    if let Some(id) = menu.as_ref() {
        acted.borrow_mut().clone_from(id);
    }
    use_effect_with(Rc::clone(list), {
        let around = around.clone();
        move |_| {
            let acted = acted.borrow();
            if !acted.is_empty() {
                focus::if_lost(&around, &acted, ".acts button", "#kept");
            }
        }
    });

    let want = {
        let wanted = wanted.clone();
        Callback::from(move |next: Wanted| {
            next.remember();
            wanted.set(next);
        })
    };
    let many = list.len() >= MANY || list.iter().any(|entry| entry.archived);
    let looking = if many { (*wanted).clone() } else { Wanted::default() };
    let found = looking.among(list);
    let several = compared::several(list);
    let row_of = |entry: &&Entry| {
        let chosen = several.then_some(&chosen);
        row(&Row { entry, today: *today, menu: &menu, renaming: &renaming, chosen, on })
    };
    html! {
        <div ref={around} class="listed">
            if many {
                { tools(list, &wanted, &want) }
            }
            if found.is_empty() {
                { nothing(&looking, &want) }
            } else {
                <ul class={classes!("assessments", several.then_some("pickable"))}>
                    { for found.iter().map(row_of) }
                </ul>
            }
            if several {
                { compared::draw(list, &chosen, on) }
            }
            { rename::dialog(&renaming, on) }
        </div>
    }
}

/// The ways to look for something.
fn tools(
    list: &[Entry],
    wanted: &UseStateHandle<Wanted>,
    want: &Callback<Wanted>,
) -> Html {
    let oninput = {
        let (wanted, want) = ((**wanted).clone(), want.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                want.emit(Wanted { text: input.value(), ..wanted.clone() });
            }
        })
    };
    let onsort = {
        let (wanted, want) = ((**wanted).clone(), want.clone());
        move |key: AttrValue| want.emit(Wanted { sort: Sort::of(&key), ..wanted.clone() })
    };
    let sorts = Sort::ALL.map(|sort| (sort.key().into(), sort_name(sort).into()));
    let shown = wanted.among(list).len();
    html! {
        <div class="tools-of-list">
            <label class="list-search">
                { icon(Sign::Search) }
                <span class="unseen">{ say::list_search() }</span>
                <input type="search" class="input" value={wanted.text.clone()} {oninput}
                    placeholder={say::list_search_hint()} autocomplete="off" />
            </label>
            { select_field("list-sort", say::list_sort(), &sorts, wanted.sort.key(), onsort) }
            <div class="list-shows" role="group" aria-label={say::list_show()}>
                { for Show::ALL.into_iter().filter_map(|show| filter(show, list, wanted, want)) }
            </div>
            <p class="unseen" role="status">
                if !wanted.text.trim().is_empty() {
                    { say::list_found(shown) }
                }
            </p>
        </div>
    }
}

/// One filter with its count; a filter that would show nothing is not offered.
fn filter(
    show: Show,
    list: &[Entry],
    wanted: &UseStateHandle<Wanted>,
    want: &Callback<Wanted>,
) -> Option<Html> {
    let count = list.iter().filter(|entry| show.holds(entry)).count();
    let pressed = wanted.show == show;
    if count == 0 && show != Show::All && !pressed {
        return None;
    }
    let onclick = {
        let next = Wanted { show, ..(**wanted).clone() };
        want.reform(move |_: MouseEvent| next.clone())
    };
    Some(html! {
        <button key={show_name(show)} type="button" class="list-show" {onclick}
            aria-pressed={if pressed { "true" } else { "false" }}>
            { show_name(show) }<span class="num">{ count }</span>
        </button>
    })
}

/// What stands where nothing was found, with the way back.
fn nothing(wanted: &Wanted, want: &Callback<Wanted>) -> Html {
    let sort = wanted.sort;
    let back = want.reform(move |_: MouseEvent| Wanted { sort, ..Wanted::default() });
    let text = wanted.text.trim();
    let title = match wanted.show {
        _ if !text.is_empty() => say::list_nothing(text),
        Show::All => say::list_all_archived().to_owned(),
        _ => say::list_none_here().to_owned(),
    };
    let archive = {
        let next = Wanted { show: Show::Archived, sort, text: String::new() };
        want.reform(move |_: MouseEvent| next.clone())
    };
    let all_archived = text.is_empty() && wanted.show == Show::All;
    empty(
        title,
        html! {
            <p class="actions">
                if all_archived {
                    { button(archive).html(say::list_show_archived()) }
                } else {
                    { button(back).html(say::list_show_all()) }
                }
            </p>
        },
    )
}

fn show_name(show: Show) -> &'static str {
    match show {
        Show::All => say::list_all(),
        Show::Going => say::list_going(),
        Show::Complete => say::list_complete(),
        Show::Requests => say::list_requests(),
        Show::Archived => say::list_archived(),
    }
}

fn sort_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Changed => say::list_by_change(),
        Sort::Name => say::list_by_name(),
        Sort::Verdict => say::list_by_verdict(),
        Sort::Progress => say::list_by_progress(),
    }
}
