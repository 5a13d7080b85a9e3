//! Fields with their labels: a line of text, several lines, a date, one of a list.

use jiff::civil::Date;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{AttrValue, Callback, Event, Html, InputEvent, TargetCast as _, classes, html};

use anteroom::assessment::date_of;

/// Words at a field, and their language where it is not that of the page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said {
    words: AttrValue,
    lang: Option<&'static str>,
    dir: Option<&'static str>,
}

impl<T: Into<AttrValue>> From<T> for Said {
    fn from(words: T) -> Self {
        Self { words: words.into(), lang: None, dir: None }
    }
}

/// Returns words of the pack or of the engine, which are English whatever the page speaks.
pub(crate) fn content(words: impl Into<AttrValue>) -> Said {
    Said { words: words.into(), lang: Some("en"), dir: None }
}

/// Returns words that a person typed, in whatever direction they are written.
pub(crate) fn typed(words: impl Into<AttrValue>) -> Said {
    Said { words: words.into(), lang: None, dir: Some("auto") }
}

/// What every field has: its id, its label, a hint and what is wrong with it.
#[derive(Debug)]
struct Frame {
    id: AttrValue,
    label: Said,
    hint: AttrValue,
    error: Said,
}

impl Frame {
    fn new(id: impl Into<AttrValue>, label: impl Into<Said>) -> Self {
        let (hint, error) = (AttrValue::default(), Said::default());
        Self { id: id.into(), label: label.into(), hint, error }
    }

    /// Returns the ids of what describes the control, if anything does.
    fn described(&self) -> Option<String> {
        let id = &self.id;
        match (self.hint.is_empty(), self.error.words.is_empty()) {
            (true, true) => None,
            (false, true) => Some(format!("{id}-hint")),
            (true, false) => Some(format!("{id}-error")),
            (false, false) => Some(format!("{id}-hint {id}-error")),
        }
    }

    /// Returns what `aria-invalid` says.
    fn invalid(&self) -> Option<&'static str> {
        (!self.error.words.is_empty()).then_some("true")
    }

    /// Draws a control with its label, its hint and what is wrong with it.
    fn around(&self, control: Html) -> Html {
        let Self { id, label, hint, error } = self;
        html! {
            <div class={classes!("field", (!error.words.is_empty()).then_some("wrong"))}>
                <label for={id.clone()} lang={label.lang}>{ label.words.clone() }</label>
                if !hint.is_empty() {
                    <span class="hint" id={format!("{id}-hint")}>{ hint.clone() }</span>
                }
                if !error.words.is_empty() {
                    <span class="error" id={format!("{id}-error")} lang={error.lang}>{ error.words.clone() }</span>
                }
                { control }
            </div>
        }
    }
}

/// A text with its label.
#[derive(Debug)]
pub(crate) struct TextField {
    frame: Frame,
    value: AttrValue,
    oninput: Callback<String>,
    autocomplete: &'static str,
    unit: Said,
    numeric: bool,
    narrow: bool,
    list: Option<&'static str>,
}

/// Begins a text with its label: an id unique on the page, the words above it, what it
/// holds, and where the whole text goes whenever somebody types.
pub(crate) fn text_field(
    id: impl Into<AttrValue>,
    label: impl Into<Said>,
    value: impl Into<AttrValue>,
    oninput: impl Into<Callback<String>>,
) -> TextField {
    TextField {
        frame: Frame::new(id, label),
        value: value.into(),
        oninput: oninput.into(),
        autocomplete: "off",
        unit: Said::default(),
        numeric: false,
        narrow: false,
        list: None,
    }
}

impl TextField {
    /// Adds a line under the label that helps.
    pub(crate) fn hint(mut self, hint: impl Into<AttrValue>) -> Self {
        self.frame.hint = hint.into();
        self
    }

    /// Says what is wrong with it; empty for nothing.
    pub(crate) fn error(mut self, error: impl Into<Said>) -> Self {
        self.frame.error = error.into();
        self
    }

    /// Says what the browser may fill in, such as `name`.
    pub(crate) fn autocomplete(self, autocomplete: &'static str) -> Self {
        Self { autocomplete, ..self }
    }

    /// Says what is shown behind it, such as "days".
    pub(crate) fn unit(self, unit: impl Into<Said>) -> Self {
        Self { unit: unit.into(), ..self }
    }

    /// Says that digits are typed.
    pub(crate) fn numeric(self, numeric: bool) -> Self {
        Self { numeric, ..self }
    }

    /// Names the `datalist` of what is often typed.
    pub(crate) fn list(self, list: &'static str) -> Self {
        Self { list: Some(list), ..self }
    }

    /// Says that little is typed.
    pub(crate) fn narrow(self, narrow: bool) -> Self {
        Self { narrow, ..self }
    }

    /// Draws it as one line.
    pub(crate) fn html(self) -> Html {
        let Self { frame, value, oninput, autocomplete, unit, numeric, narrow, list } =
            self;
        let oninput = Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                oninput.emit(input.value());
            }
        });
        frame.around(html! {
            // A field has one line; on paper there is room for all of it.
            <span class="with-unit" data-says={value.clone()}>
                <input type="text" class={classes!("input", narrow.then_some("narrow"))}
                    id={frame.id.clone()} {value} inputmode={numeric.then_some("numeric")}
                    {list} {autocomplete} aria-invalid={frame.invalid()}
                    aria-describedby={frame.described()} {oninput} />
                if !unit.words.is_empty() {
                    <span class="unit" lang={unit.lang}>{ unit.words }</span>
                }
            </span>
        })
    }

    /// Draws it as several lines.
    pub(crate) fn lines(self) -> Html {
        let Self { frame, value, oninput, .. } = self;
        let oninput = Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                oninput.emit(area.value());
            }
        });
        frame.around(html! {
            <textarea class="input" id={frame.id.clone()} {value} rows="3"
                aria-invalid={frame.invalid()} aria-describedby={frame.described()} {oninput} />
        })
    }
}

/// A date with its label.
#[derive(Debug)]
pub(crate) struct DateField {
    frame: Frame,
    value: Option<Date>,
    onchange: Callback<Option<Date>>,
}

/// Begins a date with its label: an id unique on the page, the words above it, what it
/// holds, and where another date goes, or that there is none.
pub(crate) fn date_field(
    id: impl Into<AttrValue>,
    label: impl Into<Said>,
    value: Option<Date>,
    onchange: impl Into<Callback<Option<Date>>>,
) -> DateField {
    DateField { frame: Frame::new(id, label), value, onchange: onchange.into() }
}

impl DateField {
    /// Adds a line under the label that helps.
    pub(crate) fn hint(mut self, hint: impl Into<AttrValue>) -> Self {
        self.frame.hint = hint.into();
        self
    }

    /// Draws it.
    pub(crate) fn html(self) -> Html {
        let Self { frame, value, onchange } = self;
        let onchange = Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                onchange.emit(date_of(&input.value()));
            }
        });
        let class = if value.is_none() { "input narrow blank" } else { "input narrow" };
        let value = value.map(|date| date.to_string()).unwrap_or_default();
        frame.around(html! {
            <input type="date" {class} id={frame.id.clone()} {value} {onchange}
                min="1970-01-01" max="2100-12-31" aria-describedby={frame.described()} />
        })
    }
}

/// Draws one of a list, with its label: an id unique on the page, the words above it, the
/// choices (what each stands for, and its words), what the chosen one stands for, and
/// where another choice goes.
pub(crate) fn select_field(
    id: impl Into<AttrValue>,
    label: impl Into<Said>,
    items: &[(AttrValue, Said)],
    value: &str,
    onchange: impl Into<Callback<AttrValue>>,
) -> Html {
    let (frame, onchange) = (Frame::new(id, label), onchange.into());
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            onchange.emit(select.value().into());
        }
    });
    let item = |(id, label): &(AttrValue, Said)| {
        html! { <option value={id.clone()} lang={label.lang} dir={label.dir}
        selected={id.as_str() == value}>{ label.words.clone() }</option> }
    };
    frame.around(html! {
        <select class="input" id={frame.id.clone()} {onchange}>
            { for items.iter().map(item) }
        </select>
    })
}
