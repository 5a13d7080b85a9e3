//! Choices of which one or several are made: native radio buttons or check boxes as tiles.

use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Event, Html, TargetCast as _, classes, html};

/// One of the choices.
#[derive(Clone, Debug)]
pub(crate) struct ChoiceItem {
    /// Unique in its group.
    pub(crate) id: AttrValue,
    /// The words.
    pub(crate) label: AttrValue,
    /// It was made.
    pub(crate) chosen: bool,
}

/// Choices of which one or several are made. The frame around them is a `fieldset` with a
/// `legend`, which is the question's.
#[derive(Debug)]
pub(crate) struct Choices {
    name: AttrValue,
    items: Vec<ChoiceItem>,
    onchange: Callback<(AttrValue, bool)>,
    several: bool,
    row: bool,
    keys: bool,
    own: Option<&'static str>,
}

/// Begins choices: the name of the group, unique on the page, the choices, and where it
/// goes that one was made (`true`) or taken back.
pub(crate) fn choices(
    name: impl Into<AttrValue>,
    items: Vec<ChoiceItem>,
    onchange: impl Into<Callback<(AttrValue, bool)>>,
) -> Choices {
    let (name, onchange) = (name.into(), onchange.into());
    Choices { name, items, onchange, several: false, row: false, keys: false, own: None }
}

impl Choices {
    /// Says that several may be made.
    pub(crate) fn several(self, several: bool) -> Self {
        Self { several, ..self }
    }

    /// Says that the words are short, so that the choices stand in a row.
    pub(crate) fn row(self, row: bool) -> Self {
        Self { row, ..self }
    }

    /// Shows the number keys, which make a choice here.
    pub(crate) fn keys(self) -> Self {
        Self { keys: true, ..self }
    }

    /// Says that the words are the pack's, but for those of this choice: they do not change
    /// with the language of the page.
    pub(crate) fn of_pack(self, own: &'static str) -> Self {
        Self { own: Some(own), ..self }
    }

    /// Draws them.
    pub(crate) fn html(self) -> Html {
        let column = (!self.row && !self.several).then_some("column");
        let count = self.row.then(|| format!("of-{}", self.items.len()));
        html! {
            <div class={classes!("choices", self.row.then_some("row"), column, count)}>
                { for self.items.iter().enumerate().map(|(at, item)| self.item(at, item)) }
            </div>
        }
    }

    /// Draws one of them.
    fn item(&self, at: usize, item: &ChoiceItem) -> Html {
        let kind = if self.several { "checkbox" } else { "radio" };
        let onchange = {
            let id = item.id.clone();
            self.onchange.reform(move |event: Event| {
                let input = event.target_dyn_into::<HtmlInputElement>();
                (id.clone(), input.is_some_and(|input| input.checked()))
            })
        };
        let lang = self.own.filter(|own| *own != item.id.as_str()).map(|_| "en");
        html! {
            <label key={item.id.to_string()} class="choice">
                <input type={kind} id={[&self.name, "-", &item.id].concat()}
                    name={self.name.clone()} value={item.id.clone()}
                    checked={item.chosen} {onchange} />
                <span {lang}>{ item.label.clone() }</span>
                if self.keys && at < 9 {
                    <kbd aria-hidden="true">{ at + 1 }</kbd>
                }
            </label>
        }
    }
}
