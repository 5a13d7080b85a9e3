//! Notes for counsel: never printed in the part that is signed.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::view::parts::disclosure;
use crate::view::station::StationProps;
use anteroom::contract::Contract;
use anteroom::pack::{ClauseId, Note, Run};

/// What the [`Notes`] are given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
    /// The clause.
    pub(super) id: ClauseId,
}

/// Notes for counsel on a clause.
#[component]
pub(super) fn Notes(props: &Props) -> Html {
    let Some(clause) = props.station.pack.clause(&props.id) else {
        return Html::default();
    };
    let notes =
        clause.prose.as_ref().map(|prose| prose.notes.as_slice()).unwrap_or_default();
    if notes.is_empty() && clause.anchors.is_empty() {
        return Html::default();
    }
    html! {
        <section class="part" aria-label="Notes for counsel">
            { disclosure("Notes for counsel").html(html! { <>
                <dl class="notes">
                    { for notes.iter().map(|note| html! {
                        <div><dt>{ note.title.clone() }</dt><dd>{ text(&props.contract, note) }</dd></div>
                    }) }
                    if !clause.anchors.is_empty() {
                        <div><dt>{ "Where it comes from" }</dt><dd>{ clause.anchors.join("; ") }</dd></div>
                    }
                </dl>
            </> }) }
        </section>
    }
}

/// Returns the text of a note.
fn text(contract: &Contract, note: &Note) -> String {
    let run = |run: &Run| match run {
        Run::Text(text) | Run::Strong(text) | Run::Emphasis(text) => text.clone(),
        Run::Variable(id) => contract
            .variable(id)
            .map_or_else(|| id.to_string(), |filled| filled.printed.clone()),
        Run::Clause(id) => contract.clause(id).map_or_else(
            || id.to_string(),
            |clause| format!("clause {} ({})", clause.number, clause.title),
        ),
    };
    note.text.iter().map(run).collect()
}
