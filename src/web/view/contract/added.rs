//! Paragraphs of one's own at the end of a clause.

use yew::{Html, Properties, component, html};

use crate::state::Action;
use crate::view::parts::text_field;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::Event;
use anteroom::pack::ClauseId;

/// What [`Added`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The clause.
    pub(super) id: ClauseId,
}

/// Paragraphs of one's own at the end of a clause.
#[component]
pub(super) fn Added(props: &Props) -> Html {
    let Props { station, id } = props;
    let text = station.assessment.contract.paragraphs.get(id).cloned();
    let add = {
        let id = id.clone();
        station.on.reform(move |text: String| {
            let text = (!text.is_empty()).then_some(text);
            Action::Typed(Event::Added(id.clone(), text))
        })
    };
    html! {
        <section class="part" aria-labelledby="clause-added">
            <h3 id="clause-added">{ say::clause_added() }</h3>
            { text_field(format!("added-{id}"), say::clause_added_label(), text.unwrap_or_default(), add)
                .hint(say::clause_added_hint()).lines() }
        </section>
    }
}
