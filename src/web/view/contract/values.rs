//! All values of the contract, the blanks first.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::{Html, Properties, component, html, use_memo};

use crate::view::contract::field::VariableField;
use crate::view::contract::tabs::VALUE;
use crate::view::parts::disclosure;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::contract::{Contract, Filled};
use anteroom::pack::VariableId;

/// Where the values stood when the tab was opened: a field that moved while somebody types
/// into it would lose the focus.
#[derive(Clone, Debug, PartialEq)]
struct Places {
    blank: BTreeSet<VariableId>,
    used: BTreeSet<VariableId>,
}

impl Places {
    /// Returns where the values of a contract stand now.
    fn of(contract: &Contract) -> Self {
        let ids = |wanted: &dyn Fn(&Filled) -> bool| -> BTreeSet<VariableId> {
            let wanted = contract.variables.iter().filter(|filled| wanted(filled));
            wanted.map(|filled| filled.id.clone()).collect()
        };
        Self {
            blank: ids(&|filled| to_complete(contract, filled)),
            used: ids(&|filled| filled.used),
        }
    }
}

/// Returns whether a value is missing or cannot be taken.
fn to_complete(contract: &Contract, filled: &Filled) -> bool {
    contract.blanks.contains(&filled.id) || filled.refused.is_some()
}

/// What the [`Values`] are given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
}

/// All values of the contract, the blanks first.
#[component]
pub(super) fn Values(props: &Props) -> Html {
    let contract = &props.contract;
    let places = use_memo(props.station.assessment.id.clone(), |_| Places::of(contract));
    let of = |wanted: &dyn Fn(&Filled) -> bool| -> Vec<&Filled> {
        contract.variables.iter().filter(|filled| wanted(filled)).collect()
    };
    let blank = |filled: &Filled| places.blank.contains(&filled.id);
    let blanks = of(&blank);
    let used = of(&|filled| places.used.contains(&filled.id) && !blank(filled));
    let unused = of(&|filled| !places.used.contains(&filled.id) && !blank(filled));
    let open = blanks.iter().filter(|filled| to_complete(contract, filled)).count();
    let title = match open {
        0 => say::values_completed().to_owned(),
        _ => say::values_to_complete(open),
    };
    html! {
        <div class="column wide">
            <p class="help">
                { say::values_help() }
            </p>
            if !blanks.is_empty() {
                <section class="group" aria-labelledby="blanks">
                    <h2 id="blanks">{ title }</h2>
                    { fields(props, &blanks) }
                </section>
            }
            <section class="group" aria-labelledby="filled">
                <h2 id="filled">{ say::values_filled() }</h2>
                { fields(props, &used) }
            </section>
            if !unused.is_empty() {
                <section class="group">
                    { disclosure(say::values_unused(unused.len()))
                        .html(fields(props, &unused)) }
                </section>
            }
        </div>
    }
}

/// The fields of some values.
fn fields(props: &Props, filled: &[&Filled]) -> Html {
    html! {
        <div class="values">
            { for filled.iter().map(|filled| html! {
                <VariableField key={filled.id.to_string()} station={props.station.clone()}
                    contract={props.contract.clone()} id={filled.id.clone()}
                    field={format!("c-{VALUE}{}", filled.id)} />
            }) }
        </div>
    }
}
