//! One clause as it will be printed: values marked, blanks visible, and, when asked for,
//! what differs from the default wording.

use std::rc::Rc;

use web_sys::Element;
use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, TargetCast as _, classes,
    component, html, use_mut_ref,
};

use crate::place::{Place, Station};
use crate::view::contract::marks;
use crate::words::say;
use anteroom::contract::{Compared, Piece, Worded};
use anteroom::pack::{ClauseId, VariableId};

/// What a [`Sheet`] is given: no more than its own clause, so that what somebody types
/// elsewhere does not draw it anew.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// The key of the assessment, for links.
    pub(super) base: AttrValue,
    /// Where the spot of what was chosen goes.
    pub(super) pick: Callback<AttrValue>,
    /// The clause.
    pub(super) id: ClauseId,
    /// Its number.
    pub(super) number: usize,
    /// Its title.
    pub(super) title: AttrValue,
    /// Its paragraphs as they are printed.
    pub(super) worded: Vec<Worded>,
    /// The same with what differs from the default, where that is to be marked.
    pub(super) compared: Option<Rc<Vec<Compared>>>,
    /// The spot shown, if it is in this clause.
    pub(super) at: Option<AttrValue>,
}

/// How far a pointer may move during a click; farther, it marked text.
const STILL: i32 = 4;

/// One clause as it will be printed. Its heading and its values are links; a click on the
/// rest of it leads to it as well.
#[component]
pub(super) fn Sheet(props: &Props) -> Html {
    let Props { id, number, title, worded, compared, at, .. } = props;
    let down = use_mut_ref(|| (0, 0));
    let onmousedown = {
        let down = down.clone();
        move |event: MouseEvent| {
            *down.borrow_mut() = (event.client_x(), event.client_y());
        }
    };
    let onclick = {
        let (pick, spot) = (props.pick.clone(), AttrValue::from(id.to_string()));
        move |event: MouseEvent| {
            let (x, y) = *down.borrow();
            let still = (event.client_x() - x).abs() <= STILL
                && (event.client_y() - y).abs() <= STILL;
            let on_link = event.target_dyn_into::<Element>().is_some_and(|target| {
                target.closest("a").is_ok_and(|found| found.is_some())
            });
            if still && !on_link {
                pick.emit(spot.clone());
            }
        }
    };
    html! {
        <div class={classes!("printed", at.is_some().then_some("here"))} {onclick} {onmousedown}>
            <h3>{ anchor(props, id.as_str(), Some(format!("p-{id}")), html! { <>{ number }{ "\u{2002}" }{ title.clone() }</> }) }</h3>
            if let Some(compared) = compared {
                { marks::paragraphs(compared) }
            } else {
                { paragraphs(props, worded) }
            }
            if worded.is_empty() {
                <p lang={say::language()} dir={say::direction()}>{ say::preview_no_wording() }</p>
            }
        </div>
    }
}

/// Paragraphs with their numbers, which are part of the wording.
fn paragraphs(props: &Props, worded: &[Worded]) -> Html {
    if worded.is_empty() {
        return Html::default();
    }
    html! {
        <ol>
            { for worded.iter().map(|paragraph| html! {
                <li class={paragraph.added.then_some("added")}>
                    <span class="number">{ paragraph.label.clone() }</span>
                    <div>
                        <p>{ for paragraph.text.iter().map(|run| piece(props, run)) }</p>
                        if paragraph.added { <p class="by-hand" lang={say::language()} dir={say::direction()}>{ say::preview_added() }</p> }
                        { paragraphs(props, &paragraph.items) }
                    </div>
                </li>
            }) }
        </ol>
    }
}

/// A run of a paragraph.
fn piece(props: &Props, run: &Piece) -> Html {
    match run {
        Piece::Text(text) => html! { { text.clone() } },
        Piece::Strong(text) => html! { <strong>{ text.clone() }</strong> },
        Piece::Emphasis(text) => html! { <em>{ text.clone() }</em> },
        Piece::Value { variable, printed } => html! {
            <mark class={here(props, variable).then_some("at")}>{ to_field(props, variable, printed) }</mark>
        },
        Piece::Blank { variable, printed } => html! {
            <mark class={classes!("blank", here(props, variable).then_some("at"))}>{ to_field(props, variable, printed) }</mark>
        },
        Piece::Clause { id, printed } => {
            anchor(props, id.as_str(), None, html! { { printed.clone() } })
        }
        Piece::Missing { printed, .. } => {
            html! { <mark class="blank">{ printed.clone() }</mark> }
        }
    }
}

/// Returns the spot of a value in a clause.
pub(super) fn value_spot(clause: &ClauseId, variable: &VariableId) -> String {
    format!("{clause}/{variable}")
}

/// Returns whether a value is what is shown beside the text.
fn here(props: &Props, variable: &VariableId) -> bool {
    props.at.as_ref().is_some_and(|at| at.as_str() == value_spot(&props.id, variable))
}

/// A value that leads to the field that changes it.
fn to_field(props: &Props, variable: &VariableId, printed: &str) -> Html {
    anchor(
        props,
        &value_spot(&props.id, variable),
        None,
        html! { { printed.to_owned() } },
    )
}

/// A link from the text to a spot: like every link, but it also leads there when the
/// program is there already.
fn anchor(props: &Props, spot: &str, id: Option<String>, words: Html) -> Html {
    let href = Place::of(&props.base, Station::Contract, spot).to_string();
    let (pick, spot) = (props.pick.clone(), AttrValue::from(spot.to_owned()));
    let onclick = move |event: MouseEvent| {
        if !event.ctrl_key() && !event.meta_key() && !event.shift_key() {
            event.prevent_default();
            pick.emit(spot.clone());
        }
    };
    html! { <a {href} {id} {onclick}>{ words }</a> }
}
