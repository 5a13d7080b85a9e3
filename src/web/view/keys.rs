//! What the keys do, by area, and the switch for those that are single keys.

use web_sys::HtmlInputElement;
use yew::{
    Callback, Event, Html, MouseEvent, TargetCast as _, component, html, use_state,
};

use crate::aids::Aid;
use crate::browser::{keys, local};
use crate::state::Action;
use crate::view::parts::{Dialog, button};
use crate::words::say;

/// Keys that are pressed together, or one after the other with `…` between, and what they do.
type Row = (&'static [&'static str], &'static str);

/// What the keys do, in a dialog; `steps` says that there is a list of steps to show.
pub(crate) fn draw(
    open: bool,
    steps: bool,
    on: &Callback<Action>,
    onclose: &Callback<()>,
) -> Html {
    let everywhere: [Row; 7] = [
        (&["/"], say::keys_search()),
        (&["Ctrl", "K"], say::keys_search_always()),
        (&["?"], say::keys_help()),
        (&["Ctrl", "Z"], say::keys_undo()),
        (&["Ctrl", "Shift", "Z"], say::keys_redo()),
        (&["Tab"], say::keys_tab()),
        (&["Esc"], say::keys_escape()),
    ];
    let answering: [Row; 5] = [
        (&["1", "…", "9"], say::keys_choose()),
        (&["↑", "↓"], say::keys_arrows()),
        (&["J", "K"], say::keys_step()),
        (&["Alt", "↓", "↑"], say::keys_step_arrows()),
        (&["N"], say::keys_next_unanswered()),
    ];
    let reviewing: [Row; 2] =
        [(&["J", "K"], say::keys_review_step()), (&["↑", "↓"], say::keys_review_list())];
    let searching: [Row; 2] =
        [(&["↑", "↓"], say::keys_found()), (&["Enter"], say::keys_found_go())];
    let show = |aid: Aid| on.reform(move |_: MouseEvent| Action::Showed(Some(aid)));
    html! {
        <Dialog {open} title={say::keys_title()} onclose={onclose.clone()}>
            { area(say::keys_everywhere(), &everywhere) }
            { area(say::keys_answering(), &answering) }
            { area(say::keys_reviewing(), &reviewing) }
            { area(say::keys_searching(), &searching) }
            <p class="small">{ say::keys_on_a_mac() }</p>
            <Switch />
            <p class="actions">
                if steps { { button(show(Aid::Steps)).html(say::keys_steps()) } }
                { button(show(Aid::Tour)).html(say::keys_tour()) }
            </p>
        </Dialog>
    }
}

/// The keys of one area.
fn area(title: &'static str, rows: &[Row]) -> Html {
    let row = |(keys, does): &Row| {
        html! {
            <div>
                <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                <dd>{ *does }</dd>
            </div>
        }
    };
    html! {
        <section>
            <h3>{ title }</h3>
            <dl class="keys">{ for rows.iter().map(row) }</dl>
        </section>
    }
}

/// Turns shortcuts of a single key off and on: speech input types them by accident.
#[component]
fn Switch() -> Html {
    let single = use_state(keys::single);
    let onchange = {
        let single = single.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let wanted = input.checked();
                if wanted {
                    local::remove(local::KEYS);
                } else {
                    local::set(local::KEYS, "off");
                }
                single.set(wanted);
            }
        })
    };
    html! {
        <div class="single-keys">
            <label class="tick">
                <input type="checkbox" checked={*single} aria-describedby="single-help" {onchange} />
                { say::keys_single() }
            </label>
            <p class="small" id="single-help">{ say::keys_single_help() }</p>
        </div>
    }
}
