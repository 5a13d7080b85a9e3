//! The strength of a clause: computed, or chosen by hand with a reason.

use std::rc::Rc;

use yew::{AttrValue, Html, MouseEvent, Properties, component, html};

use crate::state::Action;
use crate::view::contract::terms;
use crate::view::parts::{ChoiceItem, Weight, button, choices, text_field};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::{Event, VariantChoice};
use anteroom::contract::Contract;
use anteroom::pack::{ClauseId, Strength, Variant};

/// What the [`StrengthChoice`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
    /// The clause.
    pub(super) id: ClauseId,
}

/// The strength of a clause, and why where a person chose it.
#[component]
pub(super) fn StrengthChoice(props: &Props) -> Html {
    let Props { station, contract, id } = props;
    let Some(clause) = contract.clause(id) else { return Html::default() };
    let by_hand = station.assessment.contract.variants.get(id);
    let wanted = by_hand.map_or(clause.chosen, |choice| choice.strength);
    let items = Strength::ALL
        .into_iter()
        .map(|strength| ChoiceItem {
            id: strength.name().into(),
            label: label(strength, clause.chosen).into(),
            chosen: strength == wanted,
        })
        .collect::<Vec<_>>();
    let choose = {
        let (station, id) = (station.clone(), id.clone());
        let (computed, reason) =
            (clause.chosen, by_hand.map(|choice| choice.reason.clone()));
        move |(name, _): (AttrValue, bool)| {
            let strength = Strength::ALL
                .into_iter()
                .find(|strength| strength.name() == name.as_str());
            let Some(strength) = strength else { return };
            // Back on what the answers ask for, with nothing said about it: nothing is left by hand.
            let reason = reason.clone().unwrap_or_default();
            let back = strength == computed && reason.trim().is_empty();
            let choice = (!back).then(|| chosen(&station, strength, reason));
            station.on.emit(Action::Did(Event::ChoseVariant(id.clone(), choice)));
        }
    };
    let say = {
        let (station, id) = (station.clone(), id.clone());
        move |reason: String| {
            let choice = chosen(&station, wanted, reason);
            station.on.emit(Action::Typed(Event::ChoseVariant(id.clone(), Some(choice))));
        }
    };
    let back = {
        let id = id.clone();
        station.on.reform(move |_: MouseEvent| {
            Action::Did(Event::ChoseVariant(id.clone(), None))
        })
    };
    let refused = clause.refused.as_ref();
    let missing = by_hand.is_some_and(|choice| choice.reason.trim().is_empty());
    let error = match refused {
        Some(refused) => refused.words(id),
        None if missing && wanted == Strength::Fallback => {
            say::clause_fallback_reason().to_owned()
        }
        None => String::new(),
    };
    html! {
        <div class="strength">
            <fieldset>
                <legend class="small">{ say::clause_strength() }</legend>
                { choices(format!("strength-{id}"), items, choose).row(true).html() }
            </fieldset>
            if let Some(why) = stands_in(props, wanted) {
                <p class="small">{ why }</p>
            }
            if let Some(choice) = by_hand {
                { text_field(format!("reason-{id}"), say::clause_reason(), choice.reason.clone(), say)
                    .hint(say::clause_reason_hint()).error(error).html() }
                <div>
                    { button(back).weight(Weight::Plain)
                        .html(say::clause_back_to(terms::strength(clause.chosen))) }
                </div>
            } else {
                <p class="small" lang="en">{ format!("{}.", clause.because) }</p>
            }
        </div>
    }
}

/// Returns the choice of a strength, signed.
fn chosen(station: &StationProps, strength: Strength, reason: String) -> VariantChoice {
    VariantChoice {
        strength,
        reason,
        by: station.by.to_string(),
        on: Some(station.today),
    }
}

/// Returns the words of a strength.
fn label(strength: Strength, computed: Strength) -> String {
    let name = terms::strength_title(strength);
    if strength == computed { say::strength_asked_for(name) } else { name.to_owned() }
}

/// Returns why another wording stands in for the wanted one, if one does.
fn stands_in(props: &Props, wanted: Strength) -> Option<Html> {
    let clause = props.station.pack.clause(&props.id)?;
    match clause.prose.as_ref()?.at(wanted) {
        Variant::NotUsed(why) => Some(html! { <>
            { say::clause_stands_in(terms::strength(wanted)) }{ " " }<span lang="en">{ why.trim().to_owned() }</span>
        </> }),
        Variant::Text(_) => None,
    }
}
