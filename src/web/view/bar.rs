//! The top bar's middle: what is open, and what can be done with it from anywhere.

use std::rc::Rc;

use web_sys::{HtmlInputElement, KeyboardEvent, SubmitEvent};
use yew::{
    AttrValue, Callback, Html, InputEvent, MouseEvent, Properties, TargetCast as _,
    classes, component, html, use_effect_with, use_node_ref, use_state, use_state_eq,
};

use crate::aids::Aid;
use crate::browser::focus;
use crate::errand::Errand;
use crate::place::Station;
use crate::state::{Action, Mode, State};
use crate::undo;
use crate::view::parts::{Sign, icon};
use crate::words::say;
use anteroom::assessment::{Assessment, Event, Subject};

/// The way past the frame: the first thing that the Tab key leads to.
pub(crate) fn skip(state: &State, _: &Callback<Action>) -> Html {
    let asks = matches!(
        state.place.station,
        Station::Profile | Station::Readiness | Station::Vendor
    );
    let words =
        if asks { say::bar_skip_to_questions() } else { say::bar_skip_to_content() };
    // The fragment of the address is the place: a link into the page would lose it.
    let onclick = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus::from_event(&event, "main h1");
    });
    html! { <a class="skip" href={state.place.to_string()} {onclick}>{ words }</a> }
}

/// What is open, and the tools.
pub(crate) fn draw(state: &Rc<State>, on: &Callback<Action>) -> Html {
    let show = |aid: Aid| on.reform(move |_: MouseEvent| Action::Showed(Some(aid)));
    let keys = html! {
        <button type="button" class="button plain" aria-label={say::bar_keys()}
            title={say::bar_keys()} onclick={show(Aid::Keys)}><kbd>{ "?" }</kbd></button>
    };
    let search = html! {
        <button type="button" class="button plain seek" onclick={show(Aid::Search)}>
            { lens() }<span>{ say::search_open() }</span><kbd aria-hidden="true">{ "/" }</kbd>
        </button>
    };
    let Some(open) = &state.open else {
        return html! { <span class="tools">{ search }{ keys }</span> };
    };
    let (back, again) = undo::next(&state.pack, open);
    let back_label =
        back.as_ref().map_or_else(|| say::undo_undo().to_owned(), say::undo_back);
    let again_label =
        again.as_ref().map_or_else(|| say::undo_redo().to_owned(), say::undo_again);
    let any = back.is_some() || again.is_some();
    let device = AttrValue::from(Subject::of(&state.pack, &open.assessment).line());
    html! {
        <>
            <Crumb assessment={Rc::clone(&open.assessment)} device={device} on={on.clone()} />
            <span class="tools">
                { search }
                { tool(icon(Sign::Undo), back_label, back.is_some().then_some(Action::Undo), on) }
                { tool(icon(Sign::Redo), again_label, again.is_some().then_some(Action::Redo), on) }
                // Where there is little room the list of keys leads there.
                <span class="later">
                    { tool(clock(), say::steps_title().to_owned(),
                        any.then_some(Action::Showed(Some(Aid::Steps))), on) }
                </span>
                { tool(icon(Sign::Download), say::bar_download().to_owned(),
                    Some(Action::Asked(Errand::DownloadOpen)), on) }
                { keys }
            </span>
        </>
    }
}

/// A tool: its sign, what it does in words, and what comes of it. One with nothing to do
/// keeps the focus that it may have.
fn tool(sign: Html, label: String, does: Option<Action>, on: &Callback<Action>) -> Html {
    let off = does.is_none();
    let onclick = {
        let on = on.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(action) = &does {
                on.emit(action.clone());
            }
        })
    };
    html! {
        <button type="button" class={classes!("button", "plain", off.then_some("off"))}
            title={label.clone()} aria-label={label}
            aria-disabled={off.then_some("true")} {onclick}>{ sign }</button>
    }
}

/// The sign for search.
fn lens() -> Html {
    sign("M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.3 15.3L20 20")
}

/// The sign for what was done.
fn clock() -> Html {
    sign("M12 4a8 8 0 100 16 8 8 0 000-16zM12 7.5V12l3 2")
}

/// Draws a sign that only this part has.
fn sign(path: &'static str) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"
            stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
            <path d={path} />
        </svg>
    }
}

/// What a [`Crumb`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
struct CrumbProps {
    assessment: Rc<Assessment>,
    /// What is bought, in a few words; empty while it has no name.
    device: AttrValue,
    on: Callback<Action>,
}

/// The title of what is open, with its device; the buyer can give it another name in place.
#[component]
fn Crumb(props: &CrumbProps) -> Html {
    let assessment = &props.assessment;
    let typed = use_state(|| None::<String>);
    let to_focus = use_state_eq(|| false);
    let node = use_node_ref();
    use_effect_with((typed.is_some(), *to_focus), {
        let (node, to_focus) = (node.clone(), to_focus.clone());
        move |(editing, wanted)| {
            if *wanted {
                focus::on_first(&node, if *editing { "input" } else { "button" });
                to_focus.set(false);
            }
        }
    });
    let device = html! {
        if !props.device.is_empty() { <span class="device" dir="auto">{ props.device.clone() }</span> }
    };
    if Mode::of(assessment.stage) == Mode::Vendor {
        return html! {
            <span class="crumb"><span class="name" dir="auto">{ assessment.title.clone() }</span>{ device }</span>
        };
    }
    let Some(text) = (*typed).clone() else {
        let edit = {
            let (typed, to_focus) = (typed.clone(), to_focus.clone());
            let title = assessment.title.clone();
            Callback::from(move |_: MouseEvent| {
                typed.set(Some(title.clone()));
                to_focus.set(true);
            })
        };
        let title = &assessment.title;
        let shown = if title.is_empty() { say::bar_untitled() } else { title.as_str() };
        return html! {
            <span class="crumb" ref={node}>
                <button type="button" class="name" dir="auto" title={say::bar_rename()}
                    aria-label={say::bar_rename_named(shown)} onclick={edit}>{ shown.to_owned() }</button>
                { device }
            </span>
        };
    };
    let done = {
        let (typed, on, was) =
            (typed.clone(), props.on.clone(), assessment.title.clone());
        Callback::from(move |keep: bool| {
            let text = typed.as_deref().unwrap_or_default().trim();
            if keep && !text.is_empty() && text != was {
                on.emit(Action::Did(Event::Titled(text.to_owned())));
            }
            typed.set(None);
        })
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                typed.set(Some(input.value()));
            }
        })
    };
    let onsubmit = {
        let (done, to_focus) = (done.clone(), to_focus.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            to_focus.set(true);
            done.emit(true);
        })
    };
    let onkeydown = {
        let (done, to_focus) = (done.clone(), to_focus.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                to_focus.set(true);
                done.emit(false);
            }
        })
    };
    let onblur = Callback::from(move |_| done.emit(true));
    html! {
        <span class="crumb" ref={node}>
            <form {onsubmit}>
                <input class="input" aria-label={say::bar_name()} autocomplete="off" value={text}
                    {oninput} {onkeydown} {onblur} />
            </form>
        </span>
    }
}
