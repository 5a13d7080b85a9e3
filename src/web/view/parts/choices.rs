//! Choices of which one or several are made: native radio buttons or check boxes as tiles.

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Event, Html, Properties, TargetCast as _, classes, component,
    html,
};

/// One of the choices.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ChoiceItem {
    /// Unique in its group.
    pub(crate) id: AttrValue,
    /// The words.
    pub(crate) label: AttrValue,
    /// It was made.
    pub(crate) chosen: bool,
}

/// What [`Choices`] show.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// The name of the group, unique on the page.
    pub(crate) name: AttrValue,
    /// The choices.
    pub(crate) items: Vec<ChoiceItem>,
    /// Several may be made.
    #[prop_or_default]
    pub(crate) several: bool,
    /// The words are short: the choices stand in a row.
    #[prop_or_default]
    pub(crate) row: bool,
    /// The number keys make a choice, and are shown.
    #[prop_or_default]
    pub(crate) keys: bool,
    /// A choice was made (`true`) or taken back.
    pub(crate) onchange: Callback<(AttrValue, bool)>,
}

/// Choices of which one or several are made. The frame around them is a `fieldset` with a
/// `legend`, which is the question's.
#[component]
pub(crate) fn Choices(props: &Props) -> Html {
    let kind = if props.several { "checkbox" } else { "radio" };
    let item = |(at, item): (usize, &ChoiceItem)| {
        let onchange = {
            let (onchange, id) = (props.onchange.clone(), item.id.clone());
            Callback::from(move |event: Event| {
                let on = event
                    .target_dyn_into::<HtmlInputElement>()
                    .is_some_and(|it| it.checked());
                onchange.emit((id.clone(), on));
            })
        };
        html! {
            <label key={item.id.to_string()} class="choice">
                <input type={kind} id={format!("{}-{}", props.name, item.id)}
                    name={props.name.clone()} value={item.id.clone()}
                    checked={item.chosen} {onchange} />
                <span>{ item.label.clone() }</span>
                if props.keys && at < 9 {
                    <kbd aria-hidden="true">{ at + 1 }</kbd>
                }
            </label>
        }
    };
    let column = (!props.row && !props.several).then_some("column");
    let count = (props.row).then(|| format!("of-{}", props.items.len()));
    html! {
        <div class={classes!("choices", props.row.then_some("row"), column, count)}>
            { for props.items.iter().enumerate().map(item) }
        </div>
    }
}
