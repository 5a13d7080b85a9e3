//! The practice vendors: made up, and complete.

use yew::{Callback, Html, MouseEvent, html};

use crate::errand::Errand;
use crate::state::Action;
use crate::words::say;

/// The practice vendors. On an empty device they stand for what will be there.
pub(super) fn draw(empty: bool, on: &Callback<Action>) -> Html {
    html! {
        <section class="practice" aria-labelledby="practice">
            <h2 id="practice">
                { if empty { say::practice_new_here() } else { say::practice_title() } }
            </h2>
            <p class="help">{ say::practice_help() }</p>
            { device(say::practice_pump(), &[
                ("infusion-pump-good", say::practice_pump_good(), say::practice_pump_good_is()),
                ("infusion-pump-mediocre", say::practice_pump_mediocre(), say::practice_pump_mediocre_is()),
                ("infusion-pump-contradictory", say::practice_pump_clashing(), say::practice_pump_clashing_is()),
            ], on) }
            { device(say::practice_station(), &[
                ("imaging-workstation-good", say::practice_station_good(), say::practice_station_good_is()),
                ("imaging-workstation-mediocre", say::practice_station_mediocre(), say::practice_station_mediocre_is()),
                ("imaging-workstation-contradictory", say::practice_station_clashing(), say::practice_station_clashing_is()),
            ], on) }
        </section>
    }
}

/// The vendors of one device: each with its file, what it is called, what it shows.
fn device(
    name: &str,
    vendors: &[(&'static str, &str, &str)],
    on: &Callback<Action>,
) -> Html {
    let vendor = |(file, title, what): &(&'static str, &str, &str)| {
        let file = *file;
        let onclick =
            on.reform(move |_: MouseEvent| Action::Asked(Errand::OpenPractice(file)));
        html! {
            <li>
                <button type="button" class="card" {onclick}>
                    <strong>{ *title }</strong><span class="small">{ *what }</span>
                </button>
            </li>
        }
    };
    html! { <ul class="cards" aria-label={name.to_owned()}>{ for vendors.iter().map(vendor) }</ul> }
}
