//! Notes for counsel: never printed in the part that is signed.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::place::Station;
use crate::view::parts::disclosure;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::contract::{Contract, Piece, noted};
use anteroom::pack::{ClauseId, Note};

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
        <section class="part" aria-label={say::clause_notes()}>
            { disclosure(say::clause_notes()).html(html! { <>
                <dl class="notes">
                    { for notes.iter().map(|note| html! {
                        <div lang="en"><dt>{ note.title.clone() }</dt><dd>{ text(props, note) }</dd></div>
                    }) }
                    if !clause.anchors.is_empty() {
                        <div><dt>{ say::clause_from() }</dt><dd><span lang="en">{ clause.anchors.join("; ") }{ "." }</span>{ " " }
                            { props.station.link(Station::References, "").html(say::clause_editions()) }</dd></div>
                    }
                </dl>
            </> }) }
        </section>
    }
}

/// Returns the text of a note.
fn text(props: &Props, note: &Note) -> String {
    let pieces = noted(&props.station.pack, &props.contract, note);
    pieces.iter().map(Piece::printed).collect()
}
