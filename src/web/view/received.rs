//! What a response changed.

use yew::{Html, MouseEvent, html};

use crate::open;
use crate::place::{Place, Station};
use crate::state::Action;
use crate::view::parts::{Weight, button, link};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::assessment::Received;
use anteroom::pack::QuestionId;

/// What a response changed, with the way back.
pub(crate) fn draw(received: &Received, station: &StationProps) -> Html {
    let Received { added, changed, removed, look_again, profile_differs, .. } = received;
    let rows: [(String, &[QuestionId], Station); 5] = [
        (say::received_added(added.len()), added, Station::Vendor),
        (say::received_changed(changed.len()), changed, Station::Vendor),
        (say::received_removed(removed.len()), removed, Station::Vendor),
        (say::received_look_again(look_again.len()), look_again, Station::Review),
        (say::received_profile(profile_differs.len()), profile_differs, Station::Profile),
    ];
    let away = station.on.reform(|_: MouseEvent| Action::SawResponse);
    let undo = station.on.reform(|_: MouseEvent| Action::Undo);
    html! {
        <section class="received" aria-labelledby="received">
            <h2 id="received">{ say::received_title() }</h2>
            <dl>
                { for rows.iter().filter(|(_, ids, _)| !ids.is_empty()).map(|(title, ids, to)| html! {
                    <div>
                        <dt>{ title.clone() }</dt>
                        <dd>
                            { for ids.iter().map(|id| station.link(*to, id.as_str()).class("id").html(id.to_string())) }
                        </dd>
                    </div>
                }) }
            </dl>
            <p class="small">
                { say::received_unchanged(received.unchanged) }
                if !received.unknown.is_empty() {
                    { " " }{ say::received_unknown(received.unknown.len()) }
                }
            </p>
            <div class="actions">
                { station.link(Station::Review, "").class("button main").html(say::received_review()) }
                if !station.assessment.changes.is_empty() {
                    { link(Place::then_and_now(&open::key(&station.assessment)), &station.on)
                        .class("button quiet").html(say::received_then_and_now()) }
                }
                { button(undo).html(say::received_undo()) }
                { button(away).weight(Weight::Plain).html(say::received_away()) }
            </div>
        </section>
    }
}
