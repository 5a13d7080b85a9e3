//! The whole program as one component: the state, and what follows from its changes.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use web_sys::VisibilityState;
use yew::{
    AttrValue, Callback, FocusEvent, Html, Properties, Reducible as _, component, html,
    use_effect_with, use_memo, use_mut_ref, use_node_ref, use_state_eq,
};

use crate::browser::host::Host;
use crate::browser::worker::Worker;
use crate::browser::{clock, focus, local, route, title};
use crate::config::Config;
use crate::errand::Errand;
use crate::link;
use crate::open::{Open, Saved};
use crate::place::{Place, Station};
use crate::state::{Action, State, Texts};
use crate::typing::Typing;
use crate::view::frame::Frame;
use crate::words::say;
use crate::world::World;
use anteroom::pack::Pack;

/// How long typing that was taken up waits to be saved, in milliseconds; more may come.
const PAUSE: u32 = 150;

/// What the program is mounted with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// What the embedding page asked for.
    pub(crate) config: Rc<Config>,
    /// The element around the program.
    pub(crate) host: Host,
    /// Filled in with the world of the program, for what the page around asks.
    pub(crate) world: Shared,
    /// The questions.
    pub(crate) pack: Rc<Pack>,
    /// The long texts, where they are not the build's own.
    pub(crate) texts: Option<Rc<[u8]>>,
    /// The way to the documents.
    pub(crate) worker: Worker,
    /// What there is to tell of the pack: JSON of `laying.js`, or nothing.
    pub(crate) told: AttrValue,
}

/// Where the world of a program is found once it runs.
#[derive(Clone, Default)]
pub(crate) struct Shared(pub(crate) Rc<RefCell<Option<Rc<World>>>>);

/// There is one in each mounted program.
impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shared")
    }
}

/// The whole program.
#[component]
pub(crate) fn App(props: &Props) -> Html {
    let shown = use_state_eq(|| {
        let place = if props.config.routes() {
            Place::read(&route::read())
        } else {
            Place::read(&props.config.place)
        };
        let by = local::get(local::NAME).into();
        Rc::new(State::new(Rc::clone(&props.pack), place, by, clock::today()))
    });
    let latest = use_mut_ref(|| Rc::clone(&shown));
    let typing = use_memo((), |()| Typing::default());
    let world = use_memo((), |()| {
        let latest: Rc<RefCell<Rc<State>>> = Rc::clone(&latest);
        let set = shown.setter();
        let tell = {
            let latest = Rc::clone(&latest);
            Callback::from(move |action| {
                let now = Rc::clone(&latest.borrow());
                let next = now.reduce(action);
                *latest.borrow_mut() = Rc::clone(&next);
                set.set(next);
            })
        };
        let (config, texts) = (Rc::clone(&props.config), props.texts.clone());
        let (host, typing) = (props.host.clone(), (*typing).clone());
        let worker = props.worker.clone();
        let world =
            Rc::new(World::new(config, host, texts, latest, tell, typing, worker));
        *props.world.0.borrow_mut() = Some(Rc::clone(&world));
        world
    });
    let on = use_memo((), |()| {
        let world = Rc::clone(&world);
        Callback::from(move |action| world.take(action))
    });
    let root = use_node_ref();
    let state = Rc::clone(&shown);

    // The list, and what the address leads to.
    use_effect_with((), {
        let (on, routes) = ((*on).clone(), props.config.routes());
        let host = props.host.clone();
        move |()| {
            on.emit(Action::Asked(Errand::List));
            host.tell("ready", "{}");
            let follow =
                Callback::from(move |fragment: String| {
                    match link::in_fragment(&fragment) {
                        Some(data) => {
                            on.emit(Action::Asked(Errand::OpenLink(data.to_owned())));
                        }
                        None => on.emit(Action::Went(Place::read(&fragment))),
                    }
                });
            let route = if routes { route::Route::take(follow.clone()) } else { None };
            if route.is_some() && link::in_fragment(&route::read()).is_some() {
                follow.emit(route::read());
            }
            move || drop(route)
        }
    });

    // Somebody brought a pack, or the page named one.
    use_effect_with(props.told.clone(), {
        let on = (*on).clone();
        move |told| {
            if !told.is_empty() {
                on.emit(Action::Asked(Errand::Tell(told.clone())));
            }
        }
    });

    // A page that goes out of sight may not come back.
    use_effect_with((), {
        let on = (*on).clone();
        move |()| {
            let document = gloo::utils::document();
            let hidden = {
                let (on, document) = (on.clone(), document.clone());
                EventListener::new(&document.clone(), "visibilitychange", move |_| {
                    if document.visibility_state() == VisibilityState::Hidden {
                        on.emit(Action::Asked(Errand::Leave));
                    }
                })
            };
            let leaving = {
                let on = on.clone();
                EventListener::new(&gloo::utils::window(), "pagehide", move |_| {
                    on.emit(Action::Asked(Errand::Leave));
                })
            };
            move || {
                drop((hidden, leaving));
                // Nor does a program that is taken out of the page.
                on.emit(Action::Asked(Errand::Leave));
            }
        }
    });

    // Another assessment is wanted than the one that is open.
    use_effect_with(
        (state.place.assessment.clone(), state.open.as_ref().map(Open::key)),
        {
            let on = (*on).clone();
            move |(wanted, open)| {
                if let Some(key) = wanted
                    && Some(key) != open.as_ref()
                {
                    on.emit(Action::Asked(Errand::OpenStored(key.clone())));
                }
            }
        },
    );

    // The place shows in the address, and the focus goes along.
    let first = use_mut_ref(|| true);
    use_effect_with((state.place.clone(), state.open.as_ref().map(Open::key)), {
        let (routes, root) = (props.config.routes(), root.clone());
        let replace = state.open.is_none() && state.place.assessment.is_some();
        move |(place, open)| {
            if routes && link::in_fragment(&route::read()).is_none_or(|_| open.is_some())
            {
                route::write(&place.to_string(), replace || *first.borrow());
            }
            let arrived = place.assessment == *open;
            if arrived && !first.replace(false) {
                arrive(&root, place);
            }
        }
    });

    // A screen whose part of the program comes late is arrived at when it is there.
    use_effect_with(state.judging.is_some(), {
        let (root, place) = (root.clone(), state.place.clone());
        let judged = state.open.is_some()
            && matches!(
                place.station,
                Station::Review
                    | Station::Scorecard
                    | Station::Contract
                    | Station::Documents
                    | Station::References
                    | Station::SignOff
            );
        move |here| {
            if *here && judged {
                arrive(&root, &place);
            }
        }
    });

    // Choices are saved at once, typing when it pauses.
    let saving =
        state.open.as_ref().map(|open| (open.change, open.saved.clone(), open.typing));
    use_effect_with(saving, {
        let on = (*on).clone();
        move |saving| {
            let timer = match saving {
                Some((_, Saved::Waiting, typing)) => {
                    let wait = if *typing { PAUSE } else { 0 };
                    Some(Timeout::new(wait, move || on.emit(Action::Asked(Errand::Save))))
                }
                _ => None,
            };
            move || drop(timer)
        }
    });

    // What could not be kept is lost with the page: the browser asks before it goes.
    let unsaved = state.open.as_ref().is_some_and(|open| open.trouble.is_some());
    use_effect_with(unsaved, |unsaved| {
        let asks = unsaved.then(|| {
            let options = EventListenerOptions::enable_prevent_default();
            let window = gloo::utils::window();
            EventListener::new_with_options(&window, "beforeunload", options, |event| {
                event.prevent_default();
            })
        });
        move || drop(asks)
    });

    // The long texts come once somebody works, not before the first screen.
    let works = state.open.is_some() || state.place.station == Station::Compare;
    use_effect_with((works, state.texts), {
        let on = (*on).clone();
        move |(works, texts)| {
            let timer = (*works && *texts == Texts::Absent).then(|| {
                Timeout::new(200, move || on.emit(Action::Asked(Errand::LoadTexts)))
            });
            move || drop(timer)
        }
    });

    let heading = title_of(&state);
    use_effect_with(heading, {
        let manage = props.config.manage_title.is_some();
        move |heading| {
            if manage {
                title::set(heading);
            }
        }
    });

    // Who leaves a field has typed what is in it.
    let onfocusout = {
        let world = Rc::clone(&world);
        Callback::from(move |_: FocusEvent| world.settle())
    };

    html! {
        <div ref={root} class="anteroom" lang={say::language()} dir={say::direction()} {onfocusout}>
            <Frame {state} typing={(*typing).clone()} worker={props.worker.clone()} on={(*on).clone()} />
        </div>
    }
}

/// Moves the focus to what the place is about.
fn arrive(root: &yew::NodeRef, place: &Place) {
    focus::reveal(root, ".rail [aria-current]");
    if !focus::on_spot(root, &place.at) {
        focus::to_top(root);
        focus::on_first(root, "h1");
    }
    route::scroll_back();
}

/// Returns the title of the page.
fn title_of(state: &State) -> String {
    match (&state.open, state.place.station) {
        (Some(open), station) if station != Station::Home => {
            say::frame_title(station.title(), &open.assessment.title)
        }
        (_, station) if Station::ALONE.contains(&station) => {
            say::frame_title_alone(station.title())
        }
        (None, station)
            if state.place.assessment.is_none() && station != Station::Home =>
        {
            say::frame_title_alone(station.title())
        }
        _ => "Anteroom".to_owned(),
    }
}
