//! Several responses side by side, or two versions of one: a screen of no assessment.
//!
//! It reads what is on this device and what somebody drops; it changes and keeps nothing.

mod grid;
mod lines;
mod options;
mod order;
mod picker;
mod read;
mod since;
mod standings;

use std::rc::Rc;

use web_sys::DragEvent;
use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, component, html, use_effect_with,
    use_memo, use_mut_ref, use_state_eq,
};

use self::grid::Grid;
use self::options::Look;
use self::read::Response;
use crate::browser::storage::Entry;
use crate::place::{BEFORE, Place, Station};
use crate::state::Action;
use crate::view::parts::{button, empty};
use crate::words::say;
use anteroom::pack::Pack;
use anteroom::scoring::compare::{Comparison, FEWEST, MOST};

/// What [`Compare`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// The questions.
    pub(crate) pack: Rc<Pack>,
    /// The assessments on this device; `None` while they are read.
    pub(crate) list: Option<Rc<[Entry]>>,
    /// Which of them are compared: their names in links, with commas between.
    pub(crate) at: AttrValue,
    /// Where actions go.
    pub(crate) on: Callback<Action>,
}

impl Props {
    /// Returns the names of what is compared.
    fn keys(&self) -> Vec<String> {
        let keys = self.at.split(',').filter(|key| !key.is_empty());
        keys.take(MOST).map(str::to_owned).collect()
    }

    /// Returns the names of what can be chosen of it: what was before goes with its now.
    fn here(&self) -> Vec<String> {
        let mut keys = self.keys();
        keys.retain(|key| !key.ends_with(BEFORE));
        keys
    }

    /// Goes where these are compared.
    fn go(&self, keys: &[String]) {
        let to = Place::alone(Station::Compare, &keys.join(","));
        self.on.emit(Action::Went(to));
    }
}

/// Several responses side by side, or two versions of one.
#[component]
pub(crate) fn Compare(props: &Props) -> Html {
    let stored = use_state_eq(|| None::<Rc<[Response]>>);
    let files = use_state_eq(Vec::<Response>::new);
    let look = use_state_eq(Look::default);
    // A link to what was before says that the two are versions of one.
    use_effect_with(props.at.clone(), {
        let look = look.clone();
        move |at| {
            if at.contains(BEFORE) {
                look.set(Look { versions: true, ..Look::default() });
            }
        }
    });
    // Only the last of several readings counts.
    let wanted = use_mut_ref(AttrValue::default);
    use_effect_with((props.at.clone(), props.list.clone()), {
        let (stored, props) = (stored.clone(), props.clone());
        move |(at, list)| {
            *wanted.borrow_mut() = at.clone();
            if list.is_some() {
                let at = at.clone();
                let tell = Callback::from(move |found: Rc<[Response]>| {
                    if *wanted.borrow() == at {
                        stored.set(Some(found));
                    }
                });
                read::stored(&props, props.keys(), tell);
            }
        }
    });
    let all: Rc<[Response]> =
        use_memo((stored.clone(), files.clone()), |(stored, files)| {
            let stored = stored.as_deref().unwrap_or_default();
            let all: Rc<[Response]> =
                stored.iter().chain(files.iter()).take(MOST).cloned().collect();
            all
        })
        .as_ref()
        .clone();
    let comparison = use_memo(all.clone(), |all| {
        (all.len() >= FEWEST).then(|| Comparison::of(&props.pack, &read::entrants(all)))
    });
    let add: Callback<Vec<web_sys::File>> = {
        let (props, files) = (props.clone(), files.clone());
        Callback::from(move |chosen: Vec<web_sys::File>| {
            let files = files.clone();
            let known = (*files).clone();
            let tell = Callback::from(move |read: Vec<Response>| {
                files.set([known.clone(), read].concat());
            });
            read::files(&props, chosen, tell);
        })
    };
    let ondrop = {
        let add = add.clone();
        Callback::from(move |event: DragEvent| {
            let dropped = crate::browser::files::dropped(&event);
            if !dropped.is_empty() {
                event.prevent_default();
                add.emit(dropped);
            }
        })
    };
    let set = {
        let look = look.clone();
        Callback::from(move |next: Look| look.set(next))
    };
    let names = look.names(&all);
    let enough = comparison.as_ref().as_ref();
    let waiting = stored.is_none() && !props.at.is_empty();
    html! {
        <div class="compare" {ondrop}>
            <h1 tabindex="-1">{ say::place_compare() }</h1>
            <p class="help">{ say::compare_lead() }</p>
            if look.blind && enough.is_some() {
                { hidden(&look, &set) }
            } else {
                <picker::Picker list={props.list.clone()} compared={props.here()}
                    files={(*files).clone()} open={enough.is_none()}
                    go={ let props = props.clone(); Callback::from(move |keys: Vec<String>| props.go(&keys)) }
                    add={add} drop={ let files = files.clone(); Callback::from(move |at: usize| {
                        let mut left = (*files).clone();
                        if at < left.len() { left.remove(at); }
                        files.set(left);
                    }) } />
            }
            if waiting {
                <p class="help" role="status">{ say::compare_reading() }</p>
            } else if let Some(comparison) = enough {
                { options::draw(&all, &names, &look, &set, props) }
                if look.versions && all.len() == FEWEST {
                    { since::draw(&props.pack, &all, &look) }
                } else {
                    { side_by_side(props, comparison, &all, &names, &look) }
                }
            } else {
                { empty(say::compare_too_few(), html! { <p>{ say::compare_too_few_next() }</p> }) }
            }
        </div>
    }
}

/// What stands in the place of the picker while names are hidden.
fn hidden(look: &Look, set: &Callback<Look>) -> Html {
    let show = {
        let (look, set) = (look.clone(), set.clone());
        move |_: MouseEvent| set.emit(Look { blind: false, ..look.clone() })
    };
    html! {
        <p class="lead"><span class="small">{ say::compare_names_hidden() }</span>
            { button(show).html(say::compare_show_names()) }</p>
    }
}

/// Everything side by side.
fn side_by_side(
    props: &Props,
    comparison: &Comparison,
    all: &Rc<[Response]>,
    names: &[AttrValue],
    look: &Look,
) -> Html {
    let grid = Grid {
        pack: &props.pack,
        comparison,
        all,
        names,
        look,
        columns: look.columns(comparison),
        on: &props.on,
    };
    html! {
        <div class="stack">
            { standings::draw(&grid) }
            { order::draw(&grid) }
            { lines::gates(&grid) }
            { lines::domains(&grid) }
            { lines::questions(&grid) }
        </div>
    }
}
