//! Which answers of the review are shown.

use yew::{Callback, Html, Properties, component, html};

use crate::view::answering::stands_open;
use crate::view::review::state::Looked;
use crate::words::say;

/// Which answers are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Filter {
    /// All of them.
    All,
    /// They wait for the reviewer.
    ToLookAt,
    /// Those whose gate is open.
    Gates,
    /// Not answered.
    Unanswered,
    /// Nothing but a word stands behind them, or a stale document.
    Evidence,
    /// They do not go with another answer.
    Contradictions,
    /// "Not applicable" to be decided.
    NotApplicable,
    /// Worth less than what passes.
    Weak,
    /// The last response changed them.
    Changed,
    /// The reviewer set something by hand.
    ByHand,
}

impl Filter {
    /// All filters, in the order they are offered.
    pub(super) const ALL: [Self; 10] = [
        Self::All,
        Self::ToLookAt,
        Self::Gates,
        Self::Unanswered,
        Self::Evidence,
        Self::Contradictions,
        Self::NotApplicable,
        Self::Weak,
        Self::Changed,
        Self::ByHand,
    ];

    /// Returns whether an answer is shown.
    pub(super) fn takes(self, looked: &Looked) -> bool {
        match self {
            Self::All => true,
            Self::ToLookAt => looked.waits(),
            Self::Gates => looked.gate.is_some_and(stands_open),
            Self::Unanswered => !looked.answered,
            Self::Evidence => looked.unproven,
            Self::Contradictions => !looked.against.is_empty(),
            Self::NotApplicable => looked.pending,
            Self::Weak => looked.weak,
            Self::Changed => looked.renewed,
            Self::ByHand => looked.by_hand,
        }
    }

    /// Returns the words on it.
    fn title(self) -> &'static str {
        match self {
            Self::All => say::review_filter_all(),
            Self::ToLookAt => say::review_filter_to_look_at(),
            Self::Gates => say::review_filter_gates(),
            Self::Unanswered => say::review_filter_unanswered(),
            Self::Evidence => say::review_filter_evidence(),
            Self::Contradictions => say::review_filter_contradictions(),
            Self::NotApplicable => say::review_filter_na(),
            Self::Weak => say::review_filter_weak(),
            Self::Changed => say::review_filter_changed(),
            Self::ByHand => say::review_filter_by_hand(),
        }
    }

    /// Returns what stands there when nothing is shown.
    pub(super) fn empty(self) -> &'static str {
        match self {
            Self::All => say::review_none_all(),
            Self::ToLookAt => say::review_none_to_look_at(),
            Self::Gates => say::review_none_gates(),
            Self::Unanswered => say::review_none_unanswered(),
            Self::Evidence => say::review_none_evidence(),
            Self::Contradictions => say::review_none_contradictions(),
            Self::NotApplicable => say::review_none_na(),
            Self::Weak => say::review_none_weak(),
            Self::Changed => say::review_none_changed(),
            Self::ByHand => say::review_none_by_hand(),
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
    let one = |(at, (filter, count)): (usize, &(Filter, usize))| {
        let filter = *filter;
        let onchange = props.pick.reform(move |_: yew::Event| filter);
        html! {
            <label key={at} class="pill">
                <input type="radio" name="filter" id={format!("filter-{at}")}
                    checked={props.chosen == filter} {onchange} />
                <span>{ filter.title() }</span><span class="num small">{ count }</span>
            </label>
        }
    };
    html! {
        <fieldset class="filters">
            <legend class="unseen">{ say::review_filters() }</legend>
            { for props.counts.iter().enumerate().map(one) }
        </fieldset>
    }
}
