//! How the comparison is looked at: what differs, whose names, against whom, which weights.

use std::rc::Rc;

use yew::{AttrValue, Callback, Event, Html, MouseEvent, TargetCast as _, html};

use crate::view::compare::Props;
use crate::view::compare::read::Response;
use crate::view::parts::{Weight, button, select_field, typed};
use crate::words::say;
use anteroom::scoring::WeightProfile;
use anteroom::scoring::compare::{Comparison, FEWEST};

/// How the comparison is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// Only lines that differ are shown.
    pub(super) only: bool,
    /// Names are hidden.
    pub(super) blind: bool,
    /// The responses stand in their order under these weights; as they were chosen if not.
    pub(super) weights: Option<WeightProfile>,
    /// The position of the response that the others are held against.
    pub(super) baseline: Option<usize>,
    /// The two are an earlier and a later version of one.
    pub(super) versions: bool,
}

impl Look {
    /// Returns what each response is called.
    pub(super) fn names(&self, all: &[Response]) -> Vec<AttrValue> {
        let twice = |name: &AttrValue| all.iter().filter(|o| o.name == *name).count() > 1;
        let name = |(at, each): (usize, &Response)| -> AttrValue {
            if self.blind {
                say::compare_vendor(&letter(at)).into()
            } else if twice(&each.name) {
                say::compare_lettered(&each.name, &letter(at)).into()
            } else {
                each.name.clone()
            }
        };
        all.iter().enumerate().map(name).collect()
    }

    /// Returns the positions of the responses in the order in which they are shown.
    pub(super) fn columns(&self, comparison: &Comparison) -> Vec<usize> {
        let ranking = self.weights.and_then(|weights| {
            comparison.rankings.iter().find(|ranking| ranking.profile == weights)
        });
        match ranking {
            Some(ranking) => ranking.best_first.clone(),
            None => (0..comparison.standings.len()).collect(),
        }
    }
}

/// Returns the letter of a response.
pub(super) fn letter(at: usize) -> String {
    u8::try_from(at)
        .map_or_else(|_| String::new(), |at| char::from(b'A' + at).to_string())
}

/// Returns the word for weights.
pub(super) fn weights_name(profile: WeightProfile) -> &'static str {
    match profile {
        WeightProfile::Balanced => say::compare_weights_balanced(),
        WeightProfile::Safety => say::compare_weights_safety(),
        WeightProfile::Privacy => say::compare_weights_privacy(),
    }
}

/// The controls above the comparison.
pub(super) fn draw(
    all: &Rc<[Response]>,
    names: &[AttrValue],
    look: &Look,
    set: &Callback<Look>,
    props: &Props,
) -> Html {
    let versions = look.versions && all.len() == FEWEST;
    let tick =
        |id: &'static str, label: &'static str, on: bool, change: fn(&mut Look, bool)| {
            let (look, set) = (look.clone(), set.clone());
            let onchange = Callback::from(move |event: Event| {
                let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
                let mut next = look.clone();
                change(&mut next, input.is_some_and(|input| input.checked()));
                set.emit(next);
            });
            html! {
                <label class="tick" for={id}>
                    <input type="checkbox" {id} checked={on} {onchange} />
                    <span>{ label }</span>
                </label>
            }
        };
    html! {
        <div class="compare-options" role="group" aria-label={say::compare_options()}>
            if all.len() == FEWEST {
                { tick("compare-versions", say::compare_versions(), look.versions, |look, on| {
                    look.versions = on;
                    // Versions of one have no names to hide.
                    look.blind &= !on;
                }) }
                if versions {
                    { swap(props, all) }
                }
            }
            if !versions {
                { tick("compare-only", say::compare_only(), look.only, |look, on| look.only = on) }
                { tick("compare-blind", say::compare_blind(), look.blind, |look, on| look.blind = on) }
                { baseline(names, look, set) }
                { weights(look, set) }
            }
        </div>
    }
}

/// Turns then and now round, where the link says which is which.
fn swap(props: &Props, all: &Rc<[Response]>) -> Html {
    let keys: Option<Vec<String>> =
        all.iter().rev().map(|each| each.key.clone()).collect();
    let Some(keys) = keys else { return Html::default() };
    let props = props.clone();
    button(move |_: MouseEvent| props.go(&keys))
        .weight(Weight::Quiet)
        .html(say::compare_swap())
}

/// The choice of a response that the others are held against.
fn baseline(names: &[AttrValue], look: &Look, set: &Callback<Look>) -> Html {
    let mut items = vec![(AttrValue::default(), say::compare_no_baseline().into())];
    let each = names.iter().enumerate();
    items.extend(each.map(|(at, name)| (at.to_string().into(), typed(name.clone()))));
    let value = look.baseline.map(|at| at.to_string()).unwrap_or_default();
    let (look, set) = (look.clone(), set.clone());
    select_field(
        "compare-baseline",
        say::compare_baseline(),
        &items,
        &value,
        move |at: AttrValue| {
            set.emit(Look { baseline: at.parse().ok(), ..look.clone() });
        },
    )
}

/// The choice of the weights that set the order.
fn weights(look: &Look, set: &Callback<Look>) -> Html {
    let mut items = vec![(AttrValue::default(), say::compare_as_chosen().into())];
    let all = WeightProfile::ALL.iter();
    items.extend(
        all.map(|profile| (profile.name().into(), weights_name(*profile).into())),
    );
    let value = look.weights.map_or("", WeightProfile::name);
    let (look, set) = (look.clone(), set.clone());
    select_field(
        "compare-weights",
        say::compare_weights(),
        &items,
        value,
        move |name: AttrValue| {
            let weights =
                WeightProfile::ALL.into_iter().find(|each| each.name() == name.as_str());
            set.emit(Look { weights, ..look.clone() });
        },
    )
}
