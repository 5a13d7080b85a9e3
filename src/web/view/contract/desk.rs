//! The clauses at work: the list, or one clause with its controls, and the text beside it.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, classes, component, html,
    use_callback, use_effect_with, use_memo, use_mut_ref, use_node_ref, use_state_eq,
};

use crate::browser::focus;
use crate::place::Station;
use crate::state::Action;
use crate::view::contract::clause::ClauseView;
use crate::view::contract::clauses::ClauseList;
use crate::view::contract::preview::Preview;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::contract::{Compared, Contract, difference, plain};
use anteroom::pack::ClauseId;

/// The clauses that differ from the default wording, and in what.
pub(super) type Differences = BTreeMap<ClauseId, Rc<Vec<Compared>>>;

/// What the [`Desk`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
}

/// The list or one clause, and the text beside it; where there is little room, the one or
/// the other.
#[component]
pub(super) fn Desk(props: &Props) -> Html {
    let Props { station, contract } = props;
    let node = use_node_ref();
    let at = station.at.clone();
    let chosen = chosen(contract, &at);
    // Whoever goes to another spot wants to see what is there, not the text: the choice to
    // read holds at the spot where it was made.
    let reading = use_state_eq(|| None::<AttrValue>);
    let reads = reading.as_ref() == Some(&at);
    // What is to have the focus, counted, so that the same can be wanted again.
    let wanted = use_state_eq(|| (0_u32, String::new()));
    let times = use_mut_ref(|| 0_u32);
    let want = use_callback((), {
        let (wanted, times) = (wanted.clone(), times);
        move |id: String, ()| {
            *times.borrow_mut() += 1;
            wanted.set((*times.borrow(), id));
        }
    });
    use_effect_with((*wanted).clone(), {
        let node = node.clone();
        move |(times, id)| {
            if *times > 0 {
                focus::on_id(&node, id);
            }
        }
    });
    let marks = use_state_eq(|| false);
    let differences = use_memo((contract.clone(), station.assessment.clone()), |_| {
        differences(station, contract)
    });

    // From the text to the controls: another spot moves the focus by itself.
    let pick =
        use_callback((at.clone(), station.on.clone(), station.assessment.id.clone()), {
            let (reading, want, station) =
                (reading.clone(), want.clone(), station.clone());
            move |spot: AttrValue, (at, on, _)| {
                if spot == *at {
                    reading.set(None);
                    want.emit(format!("c-{spot}"));
                } else {
                    on.emit(Action::Went(station.place(Station::Contract, &spot)));
                }
            }
        });
    // And from the controls to the text.
    let show = {
        let (reading, at) = (reading.clone(), at.clone());
        Callback::from(move |id: ClauseId| {
            reading.set(Some(at.clone()));
            want.emit(format!("p-{id}"));
        })
    };
    let switch = |to_text: bool| {
        let (reading, at) = (reading.clone(), at.clone());
        move |_: MouseEvent| reading.set(to_text.then(|| at.clone()))
    };
    let mark = {
        let marks = marks.clone();
        Callback::from(move |on: bool| marks.set(on))
    };
    let pressed = |here: bool| if here { "true" } else { "false" };
    html! {
        <div class={classes!("desk", reads.then_some("reading"), chosen.is_some().then_some("chosen"))} ref={node}>
            <div class="switch" role="group" aria-label={say::contract_show()}>
                <button type="button" aria-pressed={pressed(!reads)} onclick={switch(false)}>{ say::contract_show_clauses() }</button>
                <button type="button" aria-pressed={pressed(reads)} onclick={switch(true)}>{ say::contract_show_text() }</button>
            </div>
            <div class="side">
                if let Some(id) = &chosen {
                    <ClauseView key={id.to_string()} station={station.clone()} contract={contract.clone()}
                        id={id.clone()} {show} />
                } else {
                    <ClauseList station={station.clone()} contract={contract.clone()} differences={differences.clone()} />
                }
            </div>
            <Preview station={station.clone()} contract={contract.clone()} {differences}
                selected={chosen} marks={*marks} {mark} {pick} />
        </div>
    }
}

/// Returns the clause that a spot belongs to: `CL-14`, or a value in it, `CL-14/fix_days`.
fn chosen(contract: &Contract, at: &str) -> Option<ClauseId> {
    let id = ClauseId::from(at.split('/').next().unwrap_or_default());
    contract.clause(&id).map(|clause| clause.id.clone())
}

/// Returns the clauses that differ from the default wording.
fn differences(station: &StationProps, contract: &Contract) -> Differences {
    let plain = plain(&station.pack, &station.assessment, &station.scorecard, contract);
    let compared = contract.clauses().map(|clause| {
        let compared = difference(&station.pack, contract, &plain, clause);
        (clause.id.clone(), compared)
    });
    compared
        .filter(|(_, compared)| compared.iter().any(Compared::differs))
        .map(|(id, compared)| (id, Rc::new(compared)))
        .collect()
}
