//! One clause: its preview, why it is here, its strength, its values, its talks.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::place::Station;
use crate::view::contract::clauses::tone;
use crate::view::contract::field::VariableField;
use crate::view::contract::negotiation::Talks;
use crate::view::contract::notes::Notes;
use crate::view::contract::sheet::Sheet;
use crate::view::contract::strength::StrengthChoice;
use crate::view::contract::why::Why;
use crate::view::parts::chip;
use crate::view::station::StationProps;
use anteroom::contract::{Contract, Piece, wording};
use anteroom::pack::{ClauseId, VariableId};

/// What a [`ClauseView`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
    /// The clause.
    pub(super) id: ClauseId,
}

/// One clause, with everything that can be changed about it.
#[component]
pub(super) fn ClauseView(props: &Props) -> Html {
    let Props { station, contract, id } = props;
    let Some(clause) = contract.clause(id) else { return Html::default() };
    let worded = wording(&station.pack, contract, clause);
    let mut used: Vec<VariableId> = Vec::new();
    for paragraph in &worded {
        paragraph.walk(&mut |piece| {
            if let Piece::Value { variable, .. } | Piece::Blank { variable, .. } = piece
                && !used.contains(variable)
            {
                used.push(variable.clone());
            }
        });
    }
    html! {
        <article class="clause" aria-labelledby={format!("c-{id}")}>
            <p class="back">
                { station.link(Station::Contract, "").html("All clauses") }
            </p>
            <div class="meta">
                <h2 id={format!("c-{id}")} tabindex="-1">{ format!("{}  {}", clause.number, clause.title) }</h2>
                <span class="id">{ id.to_string() }</span>
                { chip(tone(clause.strength), clause.strength.name()) }
            </div>
            <StrengthChoice station={station.clone()} contract={contract.clone()} id={id.clone()} />
            <Sheet station={station.clone()} contract={contract.clone()} id={id.clone()} {worded} />
            if !used.is_empty() {
                <section class="part" aria-label="Values in this clause">
                    <h3>{ "Values in this clause" }</h3>
                    <div class="values">
                        { for used.iter().map(|variable| html! {
                            <VariableField key={variable.to_string()} station={station.clone()}
                                contract={contract.clone()} id={variable.clone()} />
                        }) }
                    </div>
                </section>
            }
            <Why station={station.clone()} contract={contract.clone()} id={id.clone()} />
            <Talks station={station.clone()} id={id.clone()} state={clause.negotiation} />
            <Notes station={station.clone()} contract={contract.clone()} id={id.clone()} />
        </article>
    }
}
