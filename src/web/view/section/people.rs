//! Sharing out the questions of a section that are not answered yet.

use std::rc::Rc;

use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, SubmitEvent, component, html,
    use_state_eq,
};

use crate::state::Action;
use crate::view::parts::{Weight, button, text_field};
use crate::view::question::PEOPLE;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::{Assessment, Event};
use anteroom::pack::QuestionId;

/// Draws the names that were given so far, for fields that ask for one; they show nothing.
pub(super) fn names(station: &StationProps) -> Html {
    let me = station.by.trim();
    let people = station.assessment.people();
    let mine = (!me.is_empty() && !people.contains(&me)).then(|| me.to_owned());
    let all = people.into_iter().map(str::to_owned).chain(mine);
    html! {
        <datalist id={PEOPLE}>{ for all.map(|name| html! { <option value={name} /> }) }</datalist>
    }
}

/// What [`People`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// The assessment.
    pub(super) assessment: Rc<Assessment>,
    /// The unanswered questions of the section.
    pub(super) ids: Vec<QuestionId>,
    /// The person's own name; may be empty.
    pub(super) by: AttrValue,
    /// Where actions go.
    pub(super) on: Callback<Action>,
}

/// Gives the rest of a section to somebody, or puts it off; each is one step for undo.
#[component]
pub(super) fn People(props: &Props) -> Html {
    let Props { assessment, ids, by, on } = props;
    let name = use_state_eq(|| by.clone());
    let put_off: Vec<QuestionId> =
        ids.iter().filter(|id| assessment.waits(id)).cloned().collect();
    let to_put_off = ids.len() - put_off.len();
    let does = |event: Event, said: String| {
        let on = on.clone();
        move || {
            on.emit(Action::Did(event.clone()));
            let undo = Box::new(Action::Undo);
            on.emit(Action::Offered(said.clone().into(), say::undo_undo().into(), undo));
        }
    };
    let to = name.trim();
    let said = if to.is_empty() {
        say::share_taken_back(ids.len())
    } else {
        say::share_assigned(ids.len(), to)
    };
    let assign = does(Event::Assigned(ids.clone(), to.to_owned()), said);
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        assign();
    });
    let later =
        does(Event::PutOff(ids.clone(), true), say::share_put_off_done(to_put_off));
    let again =
        does(Event::PutOff(put_off.clone(), false), say::share_again_done(put_off.len()));
    let typed = {
        let name = name.clone();
        Callback::from(move |text: String| name.set(text.into()))
    };
    let anybody = ids.iter().any(|id| !assessment.assigned_to(id).is_empty());
    html! {
        <div class="share">
            <form {onsubmit}>
                { text_field("share-name", say::share_name(ids.len()), (*name).clone(), typed)
                    .hint(say::share_name_help()).list(PEOPLE).html() }
                <button type="submit" class="button quiet" disabled={to.is_empty() && !anybody}>
                    { if to.is_empty() { say::share_take_back() } else { say::share_assign() } }
                </button>
            </form>
            <div>
                <p class="small">{ say::share_put_off_help() }</p>
                if to_put_off > 0 {
                    { button(move |_: MouseEvent| later()).html(say::share_put_off(to_put_off)) }
                }
                if !put_off.is_empty() {
                    { button(move |_: MouseEvent| again()).weight(Weight::Plain)
                        .html(say::share_again(put_off.len())) }
                }
            </div>
        </div>
    }
}
