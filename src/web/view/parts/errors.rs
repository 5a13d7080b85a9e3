//! Everything that needs attention, at the top, each with the way to its place.

use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, component, html, use_effect_with,
    use_node_ref,
};

use crate::browser::focus;

/// One thing that needs attention.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ErrorItem {
    /// What it is, in a sentence.
    pub(crate) text: AttrValue,
    /// The id of the element where it can be put right; empty for none.
    pub(crate) target: AttrValue,
}

/// What [`Errors`] show.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// The heading, such as "Two things are missing".
    pub(crate) title: AttrValue,
    /// The things; nothing is shown without any.
    pub(crate) items: Vec<ErrorItem>,
}

/// Everything that needs attention. It takes the focus when it appears.
#[component]
pub(crate) fn Errors(props: &Props) -> Html {
    let node = use_node_ref();
    use_effect_with(props.items.is_empty(), {
        let node = node.clone();
        move |_| focus::on(&node)
    });
    if props.items.is_empty() {
        return Html::default();
    }
    let item = |item: &ErrorItem| {
        let onclick = {
            let (node, target) = (node.clone(), item.target.clone());
            Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                focus::on_id(&node, &target);
            })
        };
        html! {
            <li>
                if item.target.is_empty() {
                    { item.text.clone() }
                } else {
                    <a href={format!("#{}", item.target)} {onclick}>{ item.text.clone() }</a>
                }
            </li>
        }
    };
    html! {
        <div ref={node.clone()} class="errors" tabindex="-1" role="group" aria-labelledby="errors-title">
            <h2 id="errors-title">{ props.title.clone() }</h2>
            <ul>{ for props.items.iter().map(item) }</ul>
        </div>
    }
}
