//! The catalogue while the program runs: a language's texts, and how variables, plurals and
//! numbers go into them.
//!
//! Takes: the data files of a language, made by `xtask/src/catalogue.rs`.
//! Gives: texts, by their number; the functions of [`super::say`] know the numbers.
//! Never: says something in two languages at once; a page has one.

use std::sync::OnceLock;

use super::say::{AT_START, direction};

const VARIABLE: char = '\u{1}';
const CHOICE: char = '\u{2}';
const NAMED: char = '\u{3}';
const VARIANT_END: char = '\u{4}';
const CHOICE_END: char = '\u{5}';

type Lines = Vec<&'static str>;

/// What comes with the first screen, and what comes after it.
static START: OnceLock<Lines> = OnceLock::new();
static LATER: OnceLock<Lines> = OnceLock::new();

/// Takes the texts of the first screens. The first language of a page stays.
pub(crate) fn start(data: String) {
    START.get_or_init(|| lines(data));
}

/// Takes the texts of the later screens.
pub(crate) fn later(data: String) {
    LATER.get_or_init(|| lines(data));
}

/// Returns whether the texts of the later screens are here.
pub(crate) fn has_later() -> bool {
    LATER.get().is_some()
}

/// They are said as long as the page lives.
fn lines(data: String) -> Lines {
    String::leak(data).lines().collect()
}

/// Returns a text; an empty one if its file is not of this build.
pub(super) fn text(number: usize) -> &'static str {
    let (table, at) = match number.checked_sub(AT_START) {
        Some(at) => (&LATER, at),
        None => (&START, number),
    };
    #[cfg(test)]
    tests::english();
    table.get().and_then(|lines| lines.get(at)).copied().unwrap_or_default()
}

/// Returns a date as the language writes it.
pub(crate) fn date(date: jiff::civil::Date) -> String {
    locale::date(date, true)
}

/// Returns a date as short as the language writes it with the month as a word.
pub(crate) fn short_date(date: jiff::civil::Date) -> String {
    locale::date(date, false)
}

/// Returns a number as the language writes it.
pub(crate) fn number(number: f64) -> String {
    locale::number(number)
}

/// What goes into a text.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Arg<'a> {
    /// As it is; chooses the variant of its name.
    Text(&'a str),
    /// As the language writes numbers; chooses a variant by the language's plurals.
    Number(f64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a yew::AttrValue> for Arg<'a> {
    fn from(text: &'a yew::AttrValue) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        u32::try_from(number).unwrap_or(u32::MAX).into()
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

/// Returns a text with everything filled in.
pub(super) fn fill(number: usize, args: &[Arg<'_>]) -> String {
    let mut said = String::new();
    pour(&mut said, text(number), args);
    said
}

fn pour(said: &mut String, mut text: &str, args: &[Arg<'_>]) {
    while let Some(at) = text.find([VARIABLE, CHOICE]) {
        let (plain, mark) = text.split_at(at);
        said.push_str(plain);
        let place = usize::from(mark.as_bytes().get(1).map_or(0, |digit| digit & 15));
        let arg = args.get(place).copied().unwrap_or(Arg::Text(""));
        let rest = mark.get(2..).unwrap_or_default();
        if mark.starts_with(VARIABLE) {
            match arg {
                // In a language written from right to left a word of another one keeps to itself.
                Arg::Text(text) if direction() == "rtl" => {
                    said.extend(["\u{2068}", text, "\u{2069}"]);
                }
                Arg::Text(text) => said.push_str(text),
                Arg::Number(number) => said.push_str(&locale::number(number)),
            }
            text = rest;
        } else {
            let (variants, after) = rest.split_once(CHOICE_END).unwrap_or((rest, ""));
            pour(said, chosen(variants, arg), args);
            text = after;
        }
    }
    said.push_str(text);
}

/// Returns the variant that fits; the last one where none does.
fn chosen<'t>(variants: &'t str, arg: Arg<'_>) -> &'t str {
    let exact;
    let (name, number) = match arg {
        Arg::Text(name) => (name, None),
        Arg::Number(number) => {
            exact = format!("{number}");
            (exact.as_str(), Some(number))
        }
    };
    let plural = number.map(locale::plural).unwrap_or_default();
    let mut last = "";
    for variant in variants.split(VARIANT_END) {
        let Some((key, text)) = variant.split_once(NAMED) else { continue };
        if key == name || key == plural {
            return text;
        }
        last = text;
    }
    last
}

/// What the browser knows of the language.
#[cfg(not(test))]
mod locale {
    use jiff::civil::Date;
    use js_sys::Intl::{DateTimeFormat, NumberFormat, PluralRules};
    use js_sys::{Array, Function, Object, Reflect};
    use wasm_bindgen::JsValue;

    use crate::words::say;

    /// Returns the language's word for a count, such as `one`.
    pub(super) fn plural(number: f64) -> String {
        thread_local! {
            static RULES: PluralRules =
                PluralRules::new(&Array::of1(&say::language().into()), &Object::new());
        }
        RULES.with(|rules| rules.select(number).into())
    }

    /// Returns a number as the language writes it.
    pub(super) fn number(number: f64) -> String {
        thread_local! {
            static FORMAT: Function =
                NumberFormat::new(&Array::of1(&say::language().into()), &Object::new()).format();
        }
        FORMAT.with(|format| said(format, &number.into()))
    }

    /// Returns a date as the language writes it, with the month as a word.
    pub(super) fn date(date: Date, long: bool) -> String {
        // Making a formatter takes a hundred times as long as using it.
        thread_local! {
            static LONG: Function = format("long");
            static SHORT: Function = format("medium");
        }
        let (year, month, day) = (date.year(), date.month(), date.day());
        // At noon where the person is, it is that day everywhere in the formatter's eyes.
        let noon = js_sys::Date::new_with_year_month_day_hr(
            u32::try_from(year).unwrap_or_default(),
            i32::from(month) - 1,
            day.into(),
            12,
        );
        let formatter = if long { &LONG } else { &SHORT };
        formatter.with(|format| said(format, &noon))
    }

    /// Returns what writes a date in a style of `Intl`.
    fn format(style: &str) -> Function {
        let options = Object::new();
        Reflect::set(&options, &"dateStyle".into(), &style.into()).ok();
        DateTimeFormat::new(&Array::of1(&say::language().into()), &options).format()
    }

    fn said(format: &Function, what: &JsValue) -> String {
        format
            .call1(&JsValue::UNDEFINED, what)
            .ok()
            .and_then(|said| said.as_string())
            .unwrap_or_default()
    }
}

/// English, where no browser is.
#[cfg(test)]
mod locale {
    pub(super) fn plural(number: f64) -> String {
        if number.to_bits() == 1.0_f64.to_bits() { "one" } else { "other" }.to_owned()
    }

    pub(super) fn number(number: f64) -> String {
        number.to_string()
    }

    pub(super) fn date(date: jiff::civil::Date, _: bool) -> String {
        anteroom::contract::long_date(date)
    }
}

#[cfg(test)]
mod tests {
    use super::{Arg, later, pour, start};

    /// Takes the English texts, which the page would load.
    pub(super) fn english() {
        start(include_str!(concat!(env!("OUT_DIR"), "/words-start.txt")).to_owned());
        later(include_str!(concat!(env!("OUT_DIR"), "/words-later.txt")).to_owned());
    }

    fn said(text: &str, args: &[Arg<'_>]) -> String {
        let mut said = String::new();
        pour(&mut said, text, args);
        said
    }

    #[test]
    fn variables_and_choices_are_filled_in() {
        let counted =
            "\u{2}1one\u{3}\u{1}1 gate\u{4}other\u{3}\u{1}1 gates\u{4}\u{5} in \u{1}0.";
        assert_eq!(said(counted, &["IAM".into(), 1_u32.into()]), "1 gate in IAM.");
        assert_eq!(said(counted, &["IAM".into(), 0_u32.into()]), "0 gates in IAM.");
    }

    #[test]
    fn a_word_chooses_its_variant() {
        let kind = "\u{2}0note\u{3}A note\u{4}other\u{3}A thing\u{4}\u{5}";
        assert_eq!(said(kind, &["note".into()]), "A note");
        assert_eq!(said(kind, &["paper".into()]), "A thing");
    }

    #[test]
    fn an_exact_number_goes_before_its_plural() {
        let text = "\u{2}00\u{3}none\u{4}other\u{3}some\u{4}\u{5}";
        assert_eq!(said(text, &[0_u32.into()]), "none");
        assert_eq!(said(text, &[3_u32.into()]), "some");
    }

    #[test]
    fn a_text_that_is_cut_short_says_what_is_left() {
        assert_eq!(said("\u{1}", &[]), "");
        assert_eq!(said("a \u{2}0one\u{3}x", &[1_u32.into()]), "a x");
    }
}
