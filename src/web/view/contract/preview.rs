//! The addendum's clauses as they will be printed, each the way to its controls.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Event as DomEvent, Html, Properties, TargetCast as _, component,
    html, use_effect_with, use_node_ref,
};

use crate::browser::focus;
use crate::open;
use crate::view::contract::desk::Differences;
use crate::view::contract::sheet::Sheet;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::contract::{Contract, Origin, named, wording};
use anteroom::pack::ClauseId;

/// What the [`Preview`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
    /// The clauses that differ from the default wording.
    pub(super) differences: Rc<Differences>,
    /// The clause whose controls are shown.
    pub(super) selected: Option<ClauseId>,
    /// Whether differences are marked.
    pub(super) marks: bool,
    /// Where it goes that they are to be marked.
    pub(super) mark: Callback<bool>,
    /// Where the spot of what was chosen in the text goes.
    pub(super) pick: Callback<AttrValue>,
}

/// The addendum's clauses as they will be printed.
#[component]
pub(super) fn Preview(props: &Props) -> Html {
    let Props { station, contract, differences, selected, marks, mark, pick } = props;
    let node = use_node_ref();
    use_effect_with(selected.clone(), {
        let node = node.clone();
        move |selected| {
            if let Some(id) = selected {
                focus::scroll_within(&node, &format!("p-{id}"));
            }
        }
    });
    let parties = parties(contract);
    let count = contract.clauses().count();
    let base = AttrValue::from(open::key(&station.assessment));
    let clause = |clause: &anteroom::contract::ContractClause| {
        let id = &clause.id;
        let here = selected.as_ref() == Some(id);
        let compared = differences.get(id).filter(|_| *marks).cloned();
        html! {
            <Sheet key={id.to_string()} base={base.clone()} {pick}
                number={clause.number} title={clause.title.clone()} id={id.clone()}
                worded={wording(&station.pack, contract, clause)} {compared}
                at={here.then(|| station.at.clone())} />
        }
    };
    html! {
        <section class="preview" aria-label={say::preview_name()}>
            <p class="small hint">{ say::preview_hint() }</p>
            <div class="tools">
                <label class="tick">
                    <input type="checkbox" checked={*marks} disabled={differences.is_empty() && !*marks}
                        onchange={mark.reform(|event: DomEvent| {
                            event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
                        })} />
                    <span>{ say::preview_marks() }</span>
                </label>
                <span class="small">
                    if differences.is_empty() { { say::preview_marks_none() } }
                    else { { say::preview_marks_count(differences.len()) } }
                </span>
                if *marks {
                    <span class="small key">
                        <ins>{ say::preview_key_added() }</ins>{ " " }<del>{ say::preview_key_removed() }</del>
                    </span>
                }
            </div>
            <div class="sheet" ref={node}>
                <div class="running">
                    <span>{ say::preview_running(&parties) }</span>
                    <span class="num">{ say::preview_of(count) }</span>
                </div>
                { for contract.parts.iter().map(|part| html! {
                    <div key={part.id.to_string()} class="of-part" lang="en">
                        <h2>{ part.number() }{ "\u{2002}" }{ part.title.clone() }</h2>
                        { for part.clauses.iter().map(clause) }
                    </div>
                }) }
                <p class="end">{ say::preview_end() }</p>
            </div>
        </section>
    }
}

/// Returns the parties' names, as far as they are known.
fn parties(contract: &Contract) -> String {
    let name = |id: &str, otherwise: &'static str| match named(contract, id) {
        Some(filled) if filled.origin != Origin::Blank => filled.printed.clone(),
        _ => otherwise.to_owned(),
    };
    say::preview_parties(
        &name("buyer_name", say::preview_the_customer()),
        &name("vendor_name", say::preview_the_supplier()),
    )
}
