//! The clause as it will be printed: values marked, blanks visible.

use std::rc::Rc;

use yew::{Html, MouseEvent, NodeRef, Properties, component, html, use_node_ref};

use crate::browser::focus;
use crate::place::Station;
use crate::view::contract::field;

use crate::view::station::StationProps;
use anteroom::contract::{Contract, Origin, Piece, Worded, named};
use anteroom::pack::{ClauseId, VariableId};

/// What a [`Sheet`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
    /// The clause.
    pub(super) id: ClauseId,
    /// Its paragraphs as they are printed.
    pub(super) worded: Vec<Worded>,
}

/// The clause as it will be printed.
#[component]
pub(super) fn Sheet(props: &Props) -> Html {
    let Props { station, contract, id, worded } = props;
    let node = use_node_ref();
    let Some(clause) = contract.clause(id) else { return Html::default() };
    let all = contract.clauses().count();
    html! {
        <div class="sheet" ref={node.clone()} role="region" aria-label="As it will be printed">
            <div class="running">
                <span>{ format!("Security addendum · {}", parties(contract)) }</span>
                <span class="num">{ format!("Clause {} of {all}", clause.number) }</span>
            </div>
            <div class="here">
                <h3>{ format!("{}\u{2002}{}", clause.number, clause.title) }</h3>
                { paragraphs(station, &node, worded) }
                if worded.is_empty() {
                    <p>{ "This clause has no wording in this strength." }</p>
                }
            </div>
        </div>
    }
}

/// Paragraphs with their numbers, which are part of the wording.
fn paragraphs(station: &StationProps, node: &NodeRef, worded: &[Worded]) -> Html {
    if worded.is_empty() {
        return Html::default();
    }
    html! {
        <ol>
            { for worded.iter().map(|paragraph| html! {
                <li>
                    <span class="number">{ paragraph.label.clone() }</span>
                    <div>
                        <p>{ for paragraph.text.iter().map(|run| piece(station, node, run)) }</p>
                        { paragraphs(station, node, &paragraph.items) }
                    </div>
                </li>
            }) }
        </ol>
    }
}

/// A run of a paragraph.
fn piece(station: &StationProps, node: &NodeRef, run: &Piece) -> Html {
    match run {
        Piece::Text(text) => html! { { text.clone() } },
        Piece::Strong(text) => html! { <strong>{ text.clone() }</strong> },
        Piece::Emphasis(text) => html! { <em>{ text.clone() }</em> },
        Piece::Value { variable, printed } => html! {
            <mark>{ to_field(node, variable, printed) }</mark>
        },
        Piece::Blank { variable, printed } => html! {
            <mark class="blank">{ to_field(node, variable, printed) }</mark>
        },
        Piece::Clause { id, printed } => {
            station.link(Station::Contract, id.as_str()).html(printed.clone())
        }
        Piece::Missing { printed, .. } => {
            html! { <mark class="blank">{ printed.clone() }</mark> }
        }
    }
}

/// A value that leads to the field that changes it.
fn to_field(node: &NodeRef, variable: &VariableId, printed: &str) -> Html {
    let target = field::id(variable);
    let onclick = {
        let (node, target) = (node.clone(), target.clone());
        move |event: MouseEvent| {
            event.prevent_default();
            focus::on_id(&node, &target);
        }
    };
    html! { <a href={format!("#{target}")} {onclick}>{ printed.to_owned() }</a> }
}

/// Returns the parties' names, as far as they are known.
fn parties(contract: &Contract) -> String {
    let name = |id: &str, otherwise: &str| match named(contract, id) {
        Some(filled) if filled.origin != Origin::Blank => filled.printed.clone(),
        _ => otherwise.to_owned(),
    };
    format!(
        "{} and {}",
        name("buyer_name", "the Customer"),
        name("vendor_name", "the Supplier")
    )
}
