//! Fields with their labels: a line of text, several lines, a date, one of a list.

use jiff::civil::Date;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{
    AttrValue, Callback, Event, Html, InputEvent, Properties, TargetCast as _, classes,
    component, html,
};

use anteroom::assessment::date_of;

/// What a [`TextField`] or a [`TextArea`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct TextProps {
    /// Unique on the page.
    pub(crate) id: AttrValue,
    /// The words above it.
    pub(crate) label: AttrValue,
    /// What it holds.
    pub(crate) value: AttrValue,
    /// Somebody typed: the whole text.
    pub(crate) oninput: Callback<String>,
    /// A line under the label that helps.
    #[prop_or_default]
    pub(crate) hint: AttrValue,
    /// What is wrong with it; empty for nothing.
    #[prop_or_default]
    pub(crate) error: AttrValue,
    /// What the browser may fill in, such as `name`.
    #[prop_or_default]
    pub(crate) autocomplete: Option<AttrValue>,
    /// What is shown behind it, such as "days".
    #[prop_or_default]
    pub(crate) unit: AttrValue,
    /// Digits are typed.
    #[prop_or_default]
    pub(crate) numeric: bool,
    /// How wide it is.
    #[prop_or_default]
    pub(crate) narrow: bool,
}

/// A line of text with its label.
#[component]
pub(crate) fn TextField(props: &TextProps) -> Html {
    let oninput = {
        let oninput = props.oninput.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                oninput.emit(input.value());
            }
        })
    };
    let width = classes!("input", props.narrow.then_some("narrow"));
    html! {
        <Labelled id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()}>
            <span class="with-unit">
                <input type="text" class={width} id={props.id.clone()} value={props.value.clone()}
                    inputmode={props.numeric.then_some("numeric")}
                    autocomplete={props.autocomplete.clone().unwrap_or_else(|| "off".into())}
                    aria-invalid={(!props.error.is_empty()).then_some("true")}
                    aria-describedby={described(&props.id, &props.hint, &props.error)} {oninput} />
                if !props.unit.is_empty() {
                    <span class="unit">{ props.unit.clone() }</span>
                }
            </span>
        </Labelled>
    }
}

/// Several lines of text with their label.
#[component]
pub(crate) fn TextArea(props: &TextProps) -> Html {
    let oninput = {
        let oninput = props.oninput.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                oninput.emit(area.value());
            }
        })
    };
    html! {
        <Labelled id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()}>
            <textarea class="input" id={props.id.clone()} value={props.value.clone()} rows="3"
                aria-invalid={(!props.error.is_empty()).then_some("true")}
                aria-describedby={described(&props.id, &props.hint, &props.error)} {oninput} />
        </Labelled>
    }
}

/// What a [`DateField`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct DateProps {
    /// Unique on the page.
    pub(crate) id: AttrValue,
    /// The words above it.
    pub(crate) label: AttrValue,
    /// What it holds.
    pub(crate) value: Option<Date>,
    /// Another date was chosen, or none.
    pub(crate) onchange: Callback<Option<Date>>,
    /// A line under the label that helps.
    #[prop_or_default]
    pub(crate) hint: AttrValue,
}

/// A date with its label.
#[component]
pub(crate) fn DateField(props: &DateProps) -> Html {
    let onchange = {
        let onchange = props.onchange.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                onchange.emit(date_of(&input.value()));
            }
        })
    };
    let value = props.value.map(|date| date.to_string()).unwrap_or_default();
    html! {
        <Labelled id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()}>
            <input type="date" class="input narrow" id={props.id.clone()} {value} {onchange}
                min="1970-01-01" max="2100-12-31"
                aria-describedby={described(&props.id, &props.hint, "")} />
        </Labelled>
    }
}

/// What a [`SelectField`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct SelectProps {
    /// Unique on the page.
    pub(crate) id: AttrValue,
    /// The words above it.
    pub(crate) label: AttrValue,
    /// The choices: what each stands for, and its words.
    pub(crate) items: Vec<(AttrValue, AttrValue)>,
    /// What the chosen one stands for.
    pub(crate) value: AttrValue,
    /// Another one was chosen.
    pub(crate) onchange: Callback<AttrValue>,
}

/// One of a list, with its label.
#[component]
pub(crate) fn SelectField(props: &SelectProps) -> Html {
    let onchange = {
        let onchange = props.onchange.clone();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                onchange.emit(select.value().into());
            }
        })
    };
    let item = |(id, label): &(AttrValue, AttrValue)| {
        html! { <option value={id.clone()} selected={*id == props.value}>{ label.clone() }</option> }
    };
    html! {
        <Labelled id={props.id.clone()} label={props.label.clone()}>
            <select class="input" id={props.id.clone()} {onchange}>
                { for props.items.iter().map(item) }
            </select>
        </Labelled>
    }
}

/// What [`Labelled`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
struct LabelledProps {
    id: AttrValue,
    label: AttrValue,
    #[prop_or_default]
    hint: AttrValue,
    #[prop_or_default]
    error: AttrValue,
    children: Html,
}

/// A control with its label, its hint and what is wrong with it.
#[component]
fn Labelled(props: &LabelledProps) -> Html {
    html! {
        <div class={classes!("field", (!props.error.is_empty()).then_some("wrong"))}>
            <label for={props.id.clone()}>{ props.label.clone() }</label>
            if !props.hint.is_empty() {
                <span class="hint" id={format!("{}-hint", props.id)}>{ props.hint.clone() }</span>
            }
            if !props.error.is_empty() {
                <span class="error" id={format!("{}-error", props.id)}>{ props.error.clone() }</span>
            }
            { props.children.clone() }
        </div>
    }
}

/// Returns the ids of what describes a control, if anything does.
fn described(id: &str, hint: &str, error: &str) -> Option<String> {
    match (hint.is_empty(), error.is_empty()) {
        (true, true) => None,
        (false, true) => Some(format!("{id}-hint")),
        (true, false) => Some(format!("{id}-error")),
        (false, false) => Some(format!("{id}-hint {id}-error")),
    }
}
