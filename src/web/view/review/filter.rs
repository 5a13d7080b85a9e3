//! Which answers of the review are shown.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::view::answering::stands_open;
use crate::view::review::state::Looked;

/// Which answers are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Filter {
    /// All of them.
    All,
    /// Answered, and nobody has looked.
    ToLookAt,
    /// Those whose gate is open.
    Gates,
    /// Not answered.
    Unanswered,
    /// Nothing but a word stands behind them.
    NoEvidence,
    /// "Not applicable" to be decided.
    NotApplicable,
    /// Worth less than what passes.
    Weak,
    /// The reviewer changed something.
    Changed,
}

impl Filter {
    /// All filters, in the order they are offered.
    pub(super) const ALL: [Self; 8] = [
        Self::All,
        Self::ToLookAt,
        Self::Gates,
        Self::Unanswered,
        Self::NoEvidence,
        Self::NotApplicable,
        Self::Weak,
        Self::Changed,
    ];

    /// Returns whether an answer is shown.
    pub(super) fn takes(self, looked: &Looked) -> bool {
        match self {
            Self::All => true,
            Self::ToLookAt => looked.answered && looked.finding.is_none(),
            Self::Gates => looked.gate.is_some_and(stands_open),
            Self::Unanswered => !looked.answered,
            Self::NoEvidence => looked.unproven,
            Self::NotApplicable => looked.pending,
            Self::Weak => looked.weak,
            Self::Changed => looked.changed,
        }
    }

    /// Returns the words on it.
    const fn title(self) -> &'static str {
        match self {
            Self::All => "All",
            Self::ToLookAt => "To look at",
            Self::Gates => "Open gates",
            Self::Unanswered => "Not answered",
            Self::NoEvidence => "No evidence",
            Self::NotApplicable => "Not applicable, to decide",
            Self::Weak => "Weak",
            Self::Changed => "Changed by you",
        }
    }

    /// Returns what stands there when nothing is shown.
    pub(super) const fn empty(self) -> &'static str {
        match self {
            Self::All => "There is nothing to review yet",
            Self::ToLookAt => "You have looked at every answer",
            Self::Gates => "No gate is open",
            Self::Unanswered => "Every question is answered",
            Self::NoEvidence => "Every answer that needs evidence names some",
            Self::NotApplicable => "No “not applicable” waits for you",
            Self::Weak => "No answer is weak",
            Self::Changed => "You have changed nothing so far",
        }
    }
}

/// What the [`Filters`] are given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// The one chosen.
    pub(super) chosen: Filter,
    /// Every filter, and how many answers it shows.
    pub(super) counts: Vec<(Filter, usize)>,
    /// Another one was chosen.
    pub(super) pick: Callback<Filter>,
}

/// The filters, as one group of radio buttons.
#[component]
pub(super) fn Filters(props: &Props) -> Html {
    let one = |(filter, count): &(Filter, usize)| {
        let filter = *filter;
        let id = AttrValue::from(format!(
            "filter-{}",
            filter.title().replace([' ', ','], "-")
        ));
        let onchange = props.pick.reform(move |_: yew::Event| filter);
        html! {
            <label key={filter.title()} class="pill">
                <input type="radio" name="filter" {id} checked={props.chosen == filter} {onchange} />
                <span>{ filter.title() }</span><span class="num small">{ count }</span>
            </label>
        }
    };
    html! {
        <fieldset class="filters">
            <legend class="unseen">{ "Which answers to show" }</legend>
            { for props.counts.iter().map(one) }
        </fieldset>
    }
}
