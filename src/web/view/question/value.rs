//! A number or a date as an answer.

use yew::{
    AttrValue, Callback, Html, Properties, component, use_effect_with, use_state_eq,
};

use crate::view::parts::{content, date_field, text_field};
use crate::words::say;
use anteroom::assessment::Given;
use jiff::civil::Date;

/// What a [`NumberInput`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct NumberProps {
    /// The question's id.
    pub(super) id: AttrValue,
    /// The unit shown behind it.
    pub(super) unit: AttrValue,
    /// The lowest number taken.
    pub(super) min: i64,
    /// The highest number taken.
    pub(super) max: i64,
    /// What is given so far.
    pub(super) given: Given,
    /// Where it goes.
    pub(super) emit: Callback<Given>,
}

/// A whole number within bounds. What is typed stays in the field even when it is no
/// number yet; only a number within bounds is an answer.
#[component]
pub(super) fn NumberInput(props: &NumberProps) -> Html {
    let NumberProps { id, unit, min, max, given, emit } = props;
    let typed = use_state_eq(|| shown(given));
    use_effect_with(given.clone(), {
        let (typed, range) = (typed.clone(), *min..=*max);
        move |given| {
            // A step taken back, or words chosen in place of a number.
            let typed_number = number(&typed).filter(|number| range.contains(number));
            let given_number = match given {
                Given::Number(number) => Some(*number),
                _ => None,
            };
            if typed_number != given_number
                || (*given != Given::Nothing && given_number.is_none())
            {
                typed.set(shown(given));
            }
        }
    });
    let oninput = {
        let (typed, emit, range) = (typed.clone(), emit.clone(), *min..=*max);
        Callback::from(move |text: String| {
            let given = number(&text)
                .filter(|number| range.contains(number))
                .map_or(Given::Nothing, Given::Number);
            typed.set(text);
            emit.emit(given);
        })
    };
    let wrong = !typed.trim().is_empty()
        && number(&typed).is_none_or(|number| !(*min..=*max).contains(&number));
    let error = if wrong {
        say::ask_whole_number(&min.to_string(), &max.to_string())
    } else {
        String::new()
    };
    text_field(
        [id.as_str(), "-number"].concat(),
        say::ask_number(),
        (*typed).clone(),
        oninput,
    )
    .numeric(true)
    .narrow(true)
    .unit(content(unit.clone()))
    .error(error)
    .html()
}

/// A date as an answer.
pub(super) fn date_input(id: &str, given: &Given, emit: &Callback<Given>) -> Html {
    let value = match *given {
        Given::Date(date) => Some(date),
        _ => None,
    };
    let onchange =
        emit.reform(|date: Option<Date>| date.map_or(Given::Nothing, Given::Date));
    date_field([id, "-date"].concat(), say::ask_date(), value, onchange).html()
}

/// Returns what stands in the field for an answer.
fn shown(given: &Given) -> String {
    match given {
        Given::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// Reads a number as people type it: spaces and separators of thousands are passed over.
fn number(text: &str) -> Option<i64> {
    let digits: String =
        text.chars().filter(|letter| !matches!(letter, ' ' | ',' | '\u{a0}')).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        assert_eq!(number(" 1,200 "), Some(1200));
        assert_eq!(number("45 days"), None);
        assert_eq!(number(""), None);
    }
}
