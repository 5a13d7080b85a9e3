//! The ways between the answers, what is open with the vendor, and the sign-off.

use yew::{AttrValue, Html, html};

use crate::place::Station;
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::scoring::open_points;

/// The spot of the review where the vendor is asked again.
pub(super) const ROUND: &str = "open";

/// Draws the ways between the parts of the review; `here` is where the person is.
pub(crate) fn tabs(props: &StationProps, here: (Station, &str)) -> Html {
    let open = open_points(&props.pack, &props.assessment, &props.scorecard).len();
    let one = |to: (Station, &str), title: &'static str, count: Option<usize>| {
        let current = (to == here).then_some(AttrValue::Static("page"));
        html! {
            <li>
                { props.link(to.0, to.1).current(current).html(html! { <>
                    { title }{ for count.map(|count| html! { <span class="num">{ count }</span> }) }
                </> }) }
            </li>
        }
    };
    html! {
        <nav aria-label={say::review_parts()}>
            <ul class="tabs">
                { one((Station::Review, ""), say::review_tab_answers(), None) }
                { one((Station::Review, ROUND), say::review_tab_open(), Some(open)) }
                { one((Station::SignOff, ""), say::place_sign_off(), None) }
            </ul>
        </nav>
    }
}
