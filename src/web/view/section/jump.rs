//! The way to another section, without a way back to the list of them.

use yew::{AttrValue, Html, html};

use crate::place::Station;
use crate::view::answering::{self, counted, domains, of_domain, stands_open};
use crate::view::parts::disclosure;
use crate::view::station::StationProps;
use crate::view::vendor::ALL;
use crate::words::say;
use anteroom::pack::{Domain, DomainId};

/// Draws the list of sections, folded: `here` is the one that is open, or none where all
/// of them stand on one page, and the list leads along that page.
pub(crate) fn jump(station: &StationProps, here: Option<&DomainId>) -> Html {
    let sections = domains(&station.pack, &station.scorecard.situation);
    let at =
        here.and_then(|here| sections.iter().position(|section| section.id == *here));
    let summary = at.map_or_else(
        || say::sections_jump().into(),
        |at| say::sections_at(at + 1, sections.len()),
    );
    let all = AttrValue::from(ALL);
    html! {
        <nav class="jump" aria-label={say::sections_jump()}>
            { disclosure(summary).html(html! {
                <ol>
                    { for sections.iter().map(|section| {
                        let to = match here {
                            Some(_) => section.id.to_string(),
                            None => [all.as_str(), "/", section.id.as_str()].concat(),
                        };
                        let current = (Some(&section.id) == here)
                            .then_some(AttrValue::Static("page"));
                        html! {
                            <li key={section.id.to_string()}>
                                { station.link(Station::Vendor, &to).current(current)
                                    .html(html! { <span lang="en">{ section.title.clone() }</span> }) }
                                <span class="small num">{ standing(station, section) }</span>
                            </li>
                        }
                    }) }
                    if here.is_some() {
                        <li key="all">
                            { station.link(Station::Vendor, ALL).html(say::sections_all()) }
                            <span class="small num">
                                { say::stands_counted(station.scorecard.answered_vendor.done,
                                    station.scorecard.answered_vendor.of) }
                            </span>
                        </li>
                    }
                </ol>
            }) }
        </nav>
    }
}

/// Returns how a section stands, in a few words.
fn standing(station: &StationProps, section: &Domain) -> String {
    let questions = of_domain(&station.pack, &station.scorecard.situation, &section.id);
    let counted = counted(&station.assessment, questions.iter().copied());
    let open = questions.iter().filter(|question| {
        answering::answered(&station.assessment, &question.id)
            && answering::gate(&station.scorecard.gates, &question.id)
                .is_some_and(|gate| stands_open(gate.state))
    });
    match open.count() {
        0 => say::stands_counted(counted.done, counted.of),
        open => say::sections_counted_open(counted.done, counted.of, open),
    }
}
