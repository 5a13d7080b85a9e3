//! A link to a place in the program.

use yew::{AttrValue, Callback, Classes, Html, MouseEvent, Properties, component, html};

use crate::place::Place;
use crate::state::Action;

/// What a [`Link`] shows and where it leads.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// Where it leads.
    pub(crate) to: Place,
    /// Where actions go.
    pub(crate) on: Callback<Action>,
    /// It leads where the person is.
    #[prop_or_default]
    pub(crate) current: Option<AttrValue>,
    /// Its classes.
    #[prop_or_default]
    pub(crate) class: Classes,
    /// Its words.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A link to a place in the program. With a modifier key it opens as any link does.
#[component]
pub(crate) fn Link(props: &Props) -> Html {
    let onclick = {
        let (to, on) = (props.to.clone(), props.on.clone());
        Callback::from(move |event: MouseEvent| {
            if event.ctrl_key()
                || event.meta_key()
                || event.shift_key()
                || event.button() != 0
            {
                return;
            }
            event.prevent_default();
            on.emit(Action::Went(to.clone()));
        })
    };
    html! {
        <a href={props.to.to_string()} class={props.class.clone()}
            aria-current={props.current.clone()} {onclick}>
            { props.children.clone() }
        </a>
    }
}
