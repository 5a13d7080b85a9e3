//! How the talks about a clause stand, and what was said in them.

use yew::{AttrValue, Html, Properties, component, html};

use crate::state::Action;
use crate::view::contract::terms;
use crate::view::parts::{ChoiceItem, choices, text_field};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::{Event, Negotiation};
use anteroom::pack::ClauseId;

/// All states, in the order of a negotiation, with what tells them apart in the page.
const ALL: [(&str, Negotiation); 4] = [
    ("proposed", Negotiation::Proposed),
    ("objects", Negotiation::VendorObjects),
    ("fallback", Negotiation::FallbackAgreed),
    ("accepted", Negotiation::Accepted),
];

/// What the [`Talks`] are given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The clause.
    pub(super) id: ClauseId,
    /// How the talks stand.
    pub(super) state: Negotiation,
}

/// How the talks about a clause stand.
#[component]
pub(super) fn Talks(props: &Props) -> Html {
    let Props { station, id, state } = props;
    let items = ALL
        .into_iter()
        .map(|(name, each)| ChoiceItem {
            id: name.into(),
            label: terms::talks(each).into(),
            chosen: each == *state,
        })
        .collect::<Vec<_>>();
    let move_on = {
        let id = id.clone();
        station.on.reform(move |(chosen, _): (AttrValue, bool)| {
            let state = ALL.into_iter().find(|(name, _)| *name == chosen.as_str());
            let state = state.map(|(_, state)| state).unwrap_or_default();
            Action::Did(Event::Negotiated(id.clone(), state))
        })
    };
    let note = station.assessment.contract.talks.get(id).cloned().unwrap_or_default();
    let write = {
        let id = id.clone();
        station.on.reform(move |text: String| {
            let text = (!text.is_empty()).then_some(text);
            Action::Typed(Event::Noted(id.clone(), text))
        })
    };
    html! {
        <section class="part" aria-labelledby="clause-talks">
            <fieldset>
                <legend><h3 id="clause-talks">{ say::clause_talks() }</h3></legend>
                { choices(format!("talks-{id}"), items, move_on).row(true).html() }
            </fieldset>
            { text_field(format!("note-{id}"), say::clause_talks_note(), note, write)
                .hint(say::clause_talks_hint()).lines() }
        </section>
    }
}
