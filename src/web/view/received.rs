//! What a response changed.

use yew::{Html, MouseEvent, html};

use crate::place::Station;
use crate::state::Action;
use crate::view::parts::{Weight, button};
use crate::view::station::StationProps;
use crate::words;
use anteroom::assessment::Received;
use anteroom::pack::QuestionId;

/// What a response changed, with the way back.
pub(crate) fn draw(received: &Received, station: &StationProps) -> Html {
    let rows: [(&str, &[QuestionId], Station); 5] = [
        ("New answers", &received.added, Station::Vendor),
        ("Changed answers", &received.changed, Station::Vendor),
        ("Taken back", &received.removed, Station::Vendor),
        ("Look at your review again", &received.look_again, Station::Review),
        (
            "The vendor was asked with another profile",
            &received.profile_differs,
            Station::Profile,
        ),
    ];
    let away = station.on.reform(|_: MouseEvent| Action::SawResponse);
    let undo = station.on.reform(|_: MouseEvent| Action::Undo);
    html! {
        <section class="received" aria-labelledby="received">
            <h2 id="received">{ "The response is in" }</h2>
            <dl>
                { for rows.iter().filter(|(_, ids, _)| !ids.is_empty()).map(|(title, ids, to)| html! {
                    <div>
                        <dt>{ format!("{title}: {}", ids.len()) }</dt>
                        <dd>
                            { for ids.iter().map(|id| station.link(*to, id.as_str()).class("id").html(id.to_string())) }
                        </dd>
                    </div>
                }) }
            </dl>
            <p class="small">
                { format!("{} came as they were.", words::count(received.unchanged, "answer", "answers")) }
                if !received.unknown.is_empty() {
                    { format!(" {} not known here and kept.", words::count(received.unknown.len(), "answer is", "answers are")) }
                }
            </p>
            <div class="actions">
                { station.link(Station::Review, "").class("button main").html("Review the answers") }
                { button(undo).html("Take it back") }
                { button(away).weight(Weight::Plain).html("Put this away") }
            </div>
        </section>
    }
}
