//! All values of the contract, the blanks first.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::view::contract::field::VariableField;
use crate::view::parts::Disclosure;
use crate::view::station::StationProps;
use crate::words;
use anteroom::contract::{Contract, Filled};

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
    let blank = |filled: &Filled| {
        contract.blanks.contains(&filled.id) || filled.refused.is_some()
    };
    let of = |wanted: &dyn Fn(&Filled) -> bool| -> Vec<&Filled> {
        contract.variables.iter().filter(|filled| wanted(filled)).collect()
    };
    let blanks = of(&blank);
    let used = of(&|filled| filled.used && !blank(filled));
    let unused = of(&|filled| !filled.used && !blank(filled));
    html! {
        <div class="column wide">
            <p class="help">
                { "What the addendum prints where a name, a date or a number belongs. Defaults come from the risk tier; change them where you have agreed on something else." }
            </p>
            if !blanks.is_empty() {
                <section class="group" aria-labelledby="blanks">
                    <h2 id="blanks">{ format!("{} to complete", words::count(blanks.len(), "value", "values")) }</h2>
                    { fields(props, &blanks) }
                </section>
            }
            <section class="group" aria-labelledby="filled">
                <h2 id="filled">{ "Filled" }</h2>
                { fields(props, &used) }
            </section>
            if !unused.is_empty() {
                <section class="group">
                    <Disclosure summary={format!("{} that this addendum does not use", words::count(unused.len(), "value", "values"))}>
                        { fields(props, &unused) }
                    </Disclosure>
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
                    contract={props.contract.clone()} id={filled.id.clone()} />
            }) }
        </div>
    }
}
