//! One blank of the contract: what fills it, what may, and where that comes from.

use std::rc::Rc;

use jiff::civil::Date;
use yew::{AttrValue, Html, MouseEvent, Properties, component, html};

use crate::state::Action;
use crate::view::parts::{
    Said, Weight, button, content, date_field, select_field, text_field,
};
use crate::view::station::StationProps;
use crate::words::{self, say};
use anteroom::assessment::{Event, date_of};
use anteroom::contract::{Contract, Filled, Origin, decimal};
use anteroom::pack::{Variable, VariableId, VariableKind};

/// What a [`VariableField`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
    /// The variable.
    pub(super) id: VariableId,
    /// The id of the control, which the spot that leads to it ends with.
    pub(super) field: AttrValue,
}

/// One blank of the contract, to be filled.
#[component]
pub(super) fn VariableField(props: &Props) -> Html {
    let Props { station, contract, id: variable_id, field: id } = props;
    let (Some(variable), Some(filled)) =
        (station.pack.variable(variable_id), contract.variable(variable_id))
    else {
        return Html::default();
    };
    let typed = station.assessment.contract.variables.get(variable_id);
    let value = typed.cloned().or_else(|| filled.value.clone()).unwrap_or_default();
    let emit = |typed: bool| {
        let (on, id) = (station.on.clone(), variable_id.clone());
        move |value: Option<String>| {
            let event = Event::Filled(id.clone(), value);
            on.emit(if typed { Action::Typed(event) } else { Action::Did(event) });
        }
    };
    let back = {
        let set = emit(false);
        move |_: MouseEvent| set(None)
    };
    let (id, label) = (id.clone(), content(variable.title.clone()));
    let hint = hint(station, variable, filled, typed.is_some());
    let error = filled
        .refused
        .as_ref()
        .map(|why| format!("{}.", upper_first(why)))
        .unwrap_or_default();
    let control = match &variable.kind {
        VariableKind::Date => {
            let set = emit(false);
            date_field(id, label, date_of(&value), move |date: Option<Date>| {
                set(date.map(|date| date.to_string()));
            })
            .hint(hint)
            .html()
        }
        VariableKind::YesNo { yes, no } => {
            let set = emit(false);
            let items: Vec<(AttrValue, Said)> = vec![
                ("yes".into(), say::value_yes(yes).into()),
                ("no".into(), say::value_no(no).into()),
            ];
            html! {
                <>
                    { select_field(id, label, &items, &value,
                        move |value: AttrValue| set(Some(value.to_string()))) }
                    <span class="hint">{ hint }</span>
                </>
            }
        }
        VariableKind::Text | VariableKind::Number { .. } | VariableKind::Money { .. } => {
            let set = emit(true);
            let numeric = variable.kind != VariableKind::Text;
            text_field(id, label, value, move |value: String| set(Some(value)))
                .numeric(numeric)
                .narrow(numeric)
                .unit(unit(&variable.kind))
                .hint(hint)
                .error(content(error))
                .html()
        }
    };
    html! {
        <div class="value">
            { control }
            if typed.is_some() && (variable.default.is_some() || variable.from.is_some()) {
                { button(back).weight(Weight::Plain)
                    .label(say::value_take_back_for(&variable.title))
                    .html(say::value_take_back()) }
            }
        </div>
    }
}

/// Returns the unit shown behind the control.
fn unit(kind: &VariableKind) -> Said {
    match kind {
        VariableKind::Number { unit, .. } => content(unit.clone()),
        VariableKind::Money { .. } => say::value_unit_dollars().into(),
        _ => Said::default(),
    }
}

/// Returns what may fill a variable and where its value comes from.
fn hint(
    station: &StationProps,
    variable: &Variable,
    filled: &Filled,
    typed: bool,
) -> String {
    let tier = station.scorecard.situation.tier;
    let mut said: Vec<String> = Vec::new();
    match filled.origin {
        Origin::Blank => said.push(say::value_blank().to_owned()),
        Origin::Answer => {
            said.push(variable.from.as_ref().map_or_else(
                || say::value_from_an_answer().to_owned(),
                |source| say::value_from(source.question.as_str()),
            ));
        }
        Origin::Default if typed => {
            said.push(say::value_left_empty().to_owned());
        }
        Origin::Default => {
            said.push(say::value_default(words::tier_name(tier)));
        }
        Origin::Hand => {
            let default = variable.default.as_ref().map(|default| default.at(tier));
            said.push(default.map_or_else(
                || say::value_by_hand().to_owned(),
                say::value_by_hand_default,
            ));
        }
    }
    said.extend(bounds(&variable.kind));
    if !variable.anchor.trim().is_empty() {
        said.push(variable.anchor.trim().trim_end_matches('.').to_owned());
    }
    said.into_iter()
        .reduce(|first, next| say::value_and(&first, &next))
        .unwrap_or_default()
}

/// Returns in words what is allowed, where there are bounds.
fn bounds(kind: &VariableKind) -> Option<String> {
    match kind {
        VariableKind::Number { min: Some(min), max: Some(max), .. } => {
            Some(say::value_between(&decimal(*min), &decimal(*max)))
        }
        VariableKind::Number { min: Some(min), .. } => {
            Some(say::value_or_more(&decimal(*min)))
        }
        VariableKind::Number { max: Some(max), .. } => {
            Some(say::value_or_less(&decimal(*max)))
        }
        VariableKind::Money { min: Some(min) } => {
            Some(say::value_or_more(&min.to_string()))
        }
        _ => None,
    }
}

/// Returns a text with its first letter in upper case.
fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
