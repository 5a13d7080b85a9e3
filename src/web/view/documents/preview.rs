//! The pages of a document that was made, drawn from the file itself.

use std::cell::Cell;
use std::rc::Rc;

use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, UseStateHandle, component, html,
    use_effect_with, use_state,
};

use crate::browser::worker::drawn::{Drawn, KIND, Stroke};
use crate::browser::worker::{Failure, Made, Worker};
use crate::view::parts::{Dialog, Sign, Weight, button};
use crate::words::say;

/// What a [`Preview`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// The name of the file.
    pub(crate) name: AttrValue,
    /// The file, a PDF.
    pub(crate) bytes: Rc<[u8]>,
    /// The way to the worker, which draws.
    pub(crate) worker: Worker,
    /// The pages open by themselves, once.
    pub(crate) fresh: Rc<Cell<bool>>,
}

/// How large a page can be shown: the class of each size.
const SIZES: [&str; 3] = ["drawn", "drawn larger", "drawn largest"];

/// What there is to see of a page.
#[derive(Clone, PartialEq)]
enum Seen {
    /// It is on its way.
    Nothing,
    /// It is here: its number from 0, and what was drawn.
    Page(usize, Rc<Drawn>),
    /// It will not come.
    Failed,
}

/// A button that opens the pages of a document above the page.
#[component]
pub(crate) fn Preview(props: &Props) -> Html {
    let page = use_state(|| props.fresh.replace(false).then_some(0_usize));
    let size = use_state(|| 0_usize);
    let seen = use_state(|| Seen::Nothing);
    use_effect_with((*page, Rc::clone(&props.bytes)), {
        let (seen, worker) = (seen.clone(), props.worker.clone());
        move |(page, bytes)| {
            if let Some(at) = *page {
                let done = move |result: Result<(Made, Vec<u8>), Failure>| {
                    let drawn = result
                        .ok()
                        .and_then(|(_, json)| serde_json::from_slice(&json).ok());
                    seen.set(match drawn {
                        Some(drawn) => Seen::Page(at, Rc::new(drawn)),
                        None => Seen::Failed,
                    });
                };
                let kind = format!("{KIND}{at}");
                worker.ask(&kind, bytes, Callback::noop(), Callback::from(done));
            }
        }
    });
    let open = {
        let page = page.clone();
        move |_: MouseEvent| page.set(Some(0))
    };
    let close = {
        let (page, seen) = (page.clone(), seen.clone());
        move |()| {
            page.set(None);
            seen.set(Seen::Nothing);
        }
    };
    html! {
        <>
            { button(open).weight(Weight::Plain).label(say::preview_open_name(&props.name))
                .sign(Sign::Page).html(say::preview_open()) }
            <Dialog open={page.is_some()} title={props.name.clone()} onclose={close}>
                <div class="pages-shown">{ inside(&page, &size, &seen) }</div>
            </Dialog>
        </>
    }
}

/// Returns the page and what turns it.
fn inside(
    page: &UseStateHandle<Option<usize>>,
    size: &UseStateHandle<usize>,
    seen: &UseStateHandle<Seen>,
) -> Html {
    let Seen::Page(at, drawn) = &**seen else {
        let failed = **seen == Seen::Failed;
        let said = if failed { say::preview_failed() } else { say::preview_coming() };
        return html! { <p role="status">{ said }</p> };
    };
    let turn = |to: Option<usize>, label: &'static str| {
        let state = page.clone();
        let to = to.filter(|to| *to < drawn.of);
        button(move |_: MouseEvent| state.set(to.or(*state)))
            .disabled(to.is_none())
            .html(label)
    };
    let resize = |to: Option<usize>, label: &'static str| {
        let state = size.clone();
        let to = to.filter(|to| *to < SIZES.len());
        button(move |_: MouseEvent| state.set(to.unwrap_or(*state)))
            .disabled(to.is_none())
            .html(label)
    };
    let said = say::preview_page(&(at + 1).to_string(), &drawn.of.to_string());
    html! {
        <>
            <div class="actions">
                { turn(at.checked_sub(1), say::preview_before()) }
                <span class="num" role="status">{ said.clone() }</span>
                { turn(Some(at + 1), say::preview_after()) }
                { resize(size.checked_sub(1), say::preview_smaller()) }
                { resize(Some(**size + 1), say::preview_larger()) }
            </div>
            <div class="leaf" tabindex="0" role="group" aria-label={said.clone()}>
                { sheet(drawn, SIZES.get(**size).copied().unwrap_or_default(), &said) }
                <div class="unseen" lang="en">
                    { for drawn.text.iter().map(|text| html! { <p>{ text.clone() }</p> }) }
                </div>
            </div>
        </>
    }
}

/// Draws a page.
fn sheet(drawn: &Drawn, class: &'static str, said: &str) -> Html {
    let Drawn { width, height, .. } = drawn;
    html! {
        <svg {class} viewBox={format!("0 0 {width} {height}")} role="img"
            aria-label={said.to_owned()}>
            <rect width={width.to_string()} height={height.to_string()} fill="#fff" />
            { for drawn.strokes.iter().map(stroke) }
        </svg>
    }
}

/// Draws outlines of one colour.
fn stroke(stroke: &Stroke) -> Html {
    let [r, g, b] = stroke.ink;
    let ink = format!("#{r:02x}{g:02x}{b:02x}");
    let d = stroke.path.clone();
    let Some(line) = stroke.line else {
        return html! { <path {d} fill={ink} /> };
    };
    let dashes: Vec<String> = stroke.dashes.iter().map(ToString::to_string).collect();
    html! {
        <path {d} fill="none" stroke={ink} stroke-width={line.to_string()}
            stroke-dasharray={dashes.join(" ")} />
    }
}
