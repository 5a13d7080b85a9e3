//! How the talks about a clause stand.

use yew::{AttrValue, Html, Properties, component, html};

use crate::state::{Action, Tone};
use crate::view::parts::{ChoiceItem, choices};
use crate::view::station::StationProps;
use anteroom::assessment::{Event, Negotiation};
use anteroom::pack::ClauseId;

/// All states, in the order of a negotiation.
const ALL: [Negotiation; 4] = [
    Negotiation::Proposed,
    Negotiation::VendorObjects,
    Negotiation::FallbackAgreed,
    Negotiation::Accepted,
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
        .map(|each| ChoiceItem {
            id: name(each).into(),
            label: name(each).into(),
            chosen: each == *state,
        })
        .collect::<Vec<_>>();
    let move_on = {
        let id = id.clone();
        station.on.reform(move |(word, _): (AttrValue, bool)| {
            let state = ALL.into_iter().find(|each| name(*each) == word.as_str());
            Action::Did(Event::Negotiated(id.clone(), state.unwrap_or_default()))
        })
    };
    html! {
        <section class="part" aria-label="Negotiation">
            <fieldset>
                <legend><h3>{ "How the talks stand" }</h3></legend>
                { choices(format!("talks-{id}"), items, move_on).row(true).html() }
            </fieldset>
            <p class="small">{ "For your own side. It is never printed in the addendum." }</p>
        </section>
    }
}

/// Returns the words of a state.
pub(super) const fn name(state: Negotiation) -> &'static str {
    match state {
        Negotiation::Proposed => "Proposed",
        Negotiation::VendorObjects => "Vendor objects",
        Negotiation::FallbackAgreed => "Fallback agreed",
        Negotiation::Accepted => "Accepted",
    }
}

/// Returns how grave a state is.
pub(super) const fn tone(state: Negotiation) -> Tone {
    match state {
        Negotiation::Proposed => Tone::Plain,
        Negotiation::VendorObjects => Tone::Warn,
        Negotiation::FallbackAgreed | Negotiation::Accepted => Tone::Good,
    }
}
