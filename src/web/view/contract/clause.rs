//! One clause: its strength, its values, paragraphs of one's own, its talks, and why it is
//! here. The text beside it shows what comes of it.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::place::Station;
use crate::view::contract::added::Added;
use crate::view::contract::field::VariableField;
use crate::view::contract::negotiation::Talks;
use crate::view::contract::notes::Notes;
use crate::view::contract::sheet::value_spot;
use crate::view::contract::strength::StrengthChoice;
use crate::view::contract::terms;
use crate::view::contract::why::Why;
use crate::view::parts::{Weight, button, chip};
use crate::view::station::StationProps;
use crate::words::say;
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
    /// Where it goes that the clause is to be shown in the text.
    pub(super) show: Callback<ClauseId>,
}

/// One clause, with everything that can be changed about it.
#[component]
pub(super) fn ClauseView(props: &Props) -> Html {
    let Props { station, contract, id, show } = props;
    let Some(clause) = contract.clause(id) else { return Html::default() };
    let used = used(station, contract, id);
    let to_text = {
        let id = id.clone();
        show.reform(move |_: MouseEvent| id.clone())
    };
    html! {
        <article class="clause" aria-labelledby={format!("c-{id}")}>
            <div class="ways">
                { station.link(Station::Contract, "").html(say::contract_all_clauses()) }
                { neighbors(station, contract, id) }
            </div>
            <div class="titled">
                <h2 id={format!("c-{id}")} tabindex="-1">{ say::contract_clause_name(clause.number, &clause.title) }</h2>
                <div class="meta">
                    <span class="id">{ id.to_string() }</span>
                    { chip(terms::strength_tone(clause.strength), terms::strength(clause.strength)) }
                    { button(to_text).weight(Weight::Plain).html(say::contract_in_text()) }
                </div>
            </div>
            <StrengthChoice station={station.clone()} contract={contract.clone()} id={id.clone()} />
            if !used.is_empty() {
                <section class="part" aria-labelledby="clause-values">
                    <h3 id="clause-values">{ say::clause_values() }</h3>
                    <div class="values">
                        { for used.iter().map(|variable| html! {
                            <VariableField key={variable.to_string()} station={station.clone()}
                                contract={contract.clone()} id={variable.clone()}
                                field={format!("c-{}", value_spot(id, variable))} />
                        }) }
                    </div>
                </section>
            }
            <Added station={station.clone()} id={id.clone()} />
            <Talks station={station.clone()} id={id.clone()} state={clause.negotiation} />
            <Why station={station.clone()} contract={contract.clone()} id={id.clone()} />
            <Notes station={station.clone()} contract={contract.clone()} id={id.clone()} />
        </article>
    }
}

/// The ways to the clauses before and after this one.
fn neighbors(station: &StationProps, contract: &Contract, id: &ClauseId) -> Html {
    let ids: Vec<&ClauseId> = contract.clauses().map(|clause| &clause.id).collect();
    let at = ids.iter().position(|each| *each == id).unwrap_or_default();
    let to = |id: &ClauseId, words: &'static str| {
        station.link(Station::Contract, id.as_str()).html(words)
    };
    html! {
        <span class="neighbors">
            { for at.checked_sub(1).map(|before| to(ids[before], say::contract_before())) }
            { for ids.get(at + 1).map(|after| to(after, say::contract_after())) }
        </span>
    }
}

/// Returns the values that a clause prints, in the order in which they stand in it.
fn used(station: &StationProps, contract: &Contract, id: &ClauseId) -> Vec<VariableId> {
    let mut used: Vec<VariableId> = Vec::new();
    let Some(clause) = contract.clause(id) else { return used };
    for paragraph in &wording(&station.pack, contract, clause) {
        paragraph.walk(&mut |piece| {
            if let Piece::Value { variable, .. } | Piece::Blank { variable, .. } = piece
                && !used.contains(variable)
            {
                used.push(variable.clone());
            }
        });
    }
    used
}
