//! Search over everything one can go to, in a dialog: a text field with a list under it.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Html, InputEvent, KeyboardEvent, MouseEvent, NodeRef,
    Properties, TargetCast as _, component, html, use_effect_with, use_memo, use_mut_ref,
    use_node_ref, use_state_eq,
};

use crate::aids::Aid;
use crate::browser::focus;
use crate::find::{Index, Item, Kind, Part, index, marked, snippet};
use crate::open::Open;
use crate::place::Place;
use crate::state::Tone;
use crate::state::{Action, State};
use crate::view::parts::{Dialog, chip};
use crate::words::say;

/// How many of those found are listed.
const LISTED: usize = 20;

/// What [`Search`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// Everything.
    pub(crate) state: Rc<State>,
    /// Where actions go.
    pub(crate) on: Callback<Action>,
}

/// One line of the list: an item, and the text beside its title that fits.
type Line<'a> = (&'a Item, Option<&'a (Part, String)>);

/// Search over everything one can go to.
#[component]
pub(crate) fn Search(props: &Props) -> Html {
    let Props { state, on } = props;
    let open = state.aid == Some(Aid::Search);
    let query = use_state_eq(String::new);
    let active = use_state_eq(|| 0_usize);
    let node = use_node_ref();
    let chosen = use_mut_ref(|| None::<Place>);
    let known = use_memo(
        (open, state.open.as_ref().map(Open::key), state.texts),
        |(open, ..)| if *open { index(state) } else { Index::default() },
    );
    use_effect_with(open, {
        let (query, active) = (query.clone(), active.clone());
        move |_| {
            query.set(String::new());
            active.set(0);
        }
    });
    use_effect_with((*active, (*query).clone()), {
        let node = node.clone();
        move |_| focus::reveal(&node, "[aria-selected=true]")
    });
    let (found, count) = lines(&known, &query);
    let at = (*active).min(found.len().saturating_sub(1));
    let places: Rc<[Place]> = found.iter().map(|(item, _)| item.place.clone()).collect();

    // The browser gives the focus back as the dialog closes; only then the page moves on.
    let onclose = {
        let (on, chosen, node) = (on.clone(), Rc::clone(&chosen), node.clone());
        let here = state.place.clone();
        Callback::from(move |()| {
            if open {
                on.emit(Action::Showed(None));
            }
            if let Some(place) = chosen.take() {
                arrive(place, &here, &node, &on);
            }
        })
    };
    let pick = {
        let (on, places) = (on.clone(), Rc::clone(&places));
        Callback::from(move |at: usize| {
            if let Some(place) = places.get(at) {
                chosen.replace(Some(place.clone()));
                on.emit(Action::Showed(None));
            }
        })
    };
    let oninput = {
        let (query, active) = (query.clone(), active.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                query.set(input.value());
                active.set(0);
            }
        })
    };
    let onkeydown = {
        let (pick, active, all) = (pick.clone(), active.clone(), found.len());
        Callback::from(move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowDown" => (at + 1) % all.max(1),
                "ArrowUp" => (at + all.max(1) - 1) % all.max(1),
                "PageDown" => (at + 8).min(all.saturating_sub(1)),
                "PageUp" => at.saturating_sub(8),
                "Enter" if !event.is_composing() => {
                    event.prevent_default();
                    pick.emit(at);
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            active.set(to);
        })
    };
    let blank = query.trim().is_empty();
    html! {
        <Dialog {open} title={say::search_title()} {onclose}>
            <div class="search" ref={node}>
                <input class="input" type="text" role="combobox" autofocus=true autocomplete="off"
                    spellcheck="false" aria-label={say::search_title()} aria-autocomplete="list"
                    aria-expanded={(!found.is_empty()).to_string()} aria-controls="found"
                    aria-activedescendant={(!found.is_empty()).then(|| format!("found-{at}"))}
                    placeholder={hint(state)} value={(*query).clone()} {oninput} {onkeydown} />
                <p class="small num" role="status">
                    { said(blank, count, found.len()) }
                </p>
                <ul id="found" role="listbox" aria-label={say::search_found()}>
                    { for found.iter().enumerate().map(|(line, of)| {
                        option(line, *of, line == at, &query, &pick)
                    }) }
                </ul>
                if found.is_empty() {
                    <p class="help">{ what(state) }</p>
                }
            </div>
        </Dialog>
    }
}

/// Goes to what was chosen; if the page is there already, only the focus does.
fn arrive(place: Place, here: &Place, node: &NodeRef, on: &Callback<Action>) {
    if place == *here {
        focus::on_spot(node, &place.at);
    } else {
        on.emit(Action::Went(place));
    }
}

/// Returns what is listed, and how many fit: before anybody typed, where one can go.
fn lines<'a>(known: &'a Index, query: &str) -> (Vec<Line<'a>>, usize) {
    if query.trim().is_empty() {
        let jump = |item: &&Item| {
            matches!(item.kind, Kind::Station | Kind::Section | Kind::Assessment)
        };
        let all: Vec<Line<'a>> =
            known.items().iter().filter(jump).map(|item| (item, None)).collect();
        let count = all.len();
        return (all, count);
    }
    let hits = known.find(query);
    let count = hits.len();
    (hits.iter().take(LISTED).map(|hit| (hit.item, hit.text)).collect(), count)
}

/// Returns how many were found, in words.
fn said(blank: bool, count: usize, shown: usize) -> String {
    if blank {
        say::search_jump().to_owned()
    } else if shown < count {
        say::search_count_shown(count, shown)
    } else {
        say::search_count(count)
    }
}

/// Returns what is in the empty field.
fn hint(state: &State) -> &'static str {
    if state.open.is_some() { say::search_hint() } else { say::search_hint_home() }
}

/// Returns what can be searched, for somebody who found nothing.
fn what(state: &State) -> &'static str {
    if state.open.is_some() { say::search_what() } else { say::search_what_home() }
}

/// One line of the list.
fn option(
    line: usize,
    (item, text): Line<'_>,
    selected: bool,
    query: &str,
    pick: &Callback<usize>,
) -> Html {
    let onclick = pick.reform(move |_: MouseEvent| line);
    html! {
        <li key={line} id={format!("found-{line}")} role="option"
            aria-selected={AttrValue::Static(if selected { "true" } else { "false" })} {onclick}>
            if !item.id.is_empty() {
                <span class="id">{ show(&item.id, query) }</span>
            }
            <span class="title">
                <span dir="auto" lang={of_pack(item.kind)}>{ show(&item.title, query) }</span>
                if let Some((part, text)) = text {
                    <span class="small">
                        { part_name(*part) }{ " " }<span dir="auto">{ show(&snippet(text, query), query) }</span>
                    </span>
                }
            </span>
            if item.kind == Kind::LeftOut {
                { chip(Tone::Plain, kind_name(item.kind)) }
            } else {
                <span class="small kind">{ kind_name(item.kind) }</span>
            }
        </li>
    }
}

/// Draws a text with what was looked for marked.
fn show(text: &str, query: &str) -> Html {
    let run = |(fits, run): (bool, &str)| {
        if fits {
            html! { <mark>{ run.to_owned() }</mark> }
        } else {
            html! { { run.to_owned() } }
        }
    };
    marked(text, query).into_iter().map(run).collect()
}

/// Returns the language of a title that the pack has.
const fn of_pack(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Question | Kind::Clause | Kind::LeftOut | Kind::Section => Some("en"),
        Kind::Station | Kind::Assessment => None,
    }
}

/// Returns what something is, in a word.
fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Question => say::search_kind_question(),
        Kind::Clause => say::search_kind_clause(),
        Kind::LeftOut => say::search_kind_left_out(),
        Kind::Section => say::search_kind_section(),
        Kind::Station => say::search_kind_station(),
        Kind::Assessment => say::search_kind_assessment(),
    }
}

/// Returns what a text is, as it stands before it.
fn part_name(part: Part) -> &'static str {
    match part {
        Part::Help => say::search_part_help(),
        Part::Answer => say::search_part_answer(),
        Part::Note => say::search_part_note(),
        Part::Evidence => say::search_part_evidence(),
        Part::Wording => say::search_part_wording(),
    }
}
