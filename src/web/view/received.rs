//! What a response changed.

use std::rc::Rc;

use yew::{Html, MouseEvent, Properties, component, html};

use crate::place::Station;
use crate::state::Action;
use crate::view::parts::{Button, Link, Weight};
use crate::view::station::StationProps;
use crate::words;
use anteroom::assessment::Received;
use anteroom::pack::QuestionId;

/// What the [`ReceivedSummary`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// What changed.
    pub(crate) received: Rc<Received>,
    /// What the station is given.
    pub(crate) station: StationProps,
}

/// What a response changed, with the way back.
#[component]
pub(crate) fn ReceivedSummary(props: &Props) -> Html {
    let Props { received, station } = props;
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
                            { for ids.iter().map(|id| html! {
                                <Link class="id" to={station.place(*to, id.as_str())} on={station.on.clone()}>{ id.to_string() }</Link>
                            }) }
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
                <Link class="button main" to={station.place(Station::Review, "")} on={station.on.clone()}>{ "Review the answers" }</Link>
                <Button onclick={undo}>{ "Take it back" }</Button>
                <Button weight={Weight::Plain} onclick={away}>{ "Put this away" }</Button>
            </div>
        </section>
    }
}
