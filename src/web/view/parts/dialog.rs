//! A dialog above the page.

use web_sys::HtmlDialogElement;
use yew::{
    AttrValue, Callback, Html, Properties, component, html, use_effect_with, use_node_ref,
};

use crate::view::parts::{Sign, Weight, button, icon};
use crate::words::say;

/// What a [`Dialog`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// It is there.
    pub(crate) open: bool,
    /// Its heading.
    pub(crate) title: AttrValue,
    /// Somebody closed it: by its button, the Escape key or a click beside it.
    pub(crate) onclose: Callback<()>,
    /// What it holds.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A dialog above the page. The browser keeps the focus in it and gives it back.
#[component]
pub(crate) fn Dialog(props: &Props) -> Html {
    let node = use_node_ref();
    use_effect_with(props.open, {
        let node = node.clone();
        move |open| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                if *open && !dialog.open() {
                    dialog.show_modal().ok();
                } else if !*open && dialog.open() {
                    dialog.close();
                }
            }
        }
    });
    let close = {
        let onclose = props.onclose.clone();
        Callback::from(move |_| onclose.emit(()))
    };
    let onclose = {
        let onclose = props.onclose.clone();
        Callback::from(move |_| onclose.emit(()))
    };
    html! {
        <dialog ref={node} class="dialog" aria-labelledby="dialog-title" {onclose}>
            if props.open {
                <div class="dialog-head">
                    <h2 id="dialog-title">{ props.title.clone() }</h2>
                    { button(close).weight(Weight::Plain).label(say::close()).html(icon(Sign::Close)) }
                </div>
                { props.children.clone() }
            }
        </dialog>
    }
}
