//! One assessment in the list.

use jiff::civil::Date;
use yew::{Callback, Html, UseStateHandle, html};

use crate::browser::storage::Entry;
use crate::place::{Place, Station};
use crate::state::{Action, Tone};
use crate::view::home::compared;
use crate::view::home::find::is_complete;
use crate::view::home::menu;
use crate::view::parts::{chip, link, progress};
use crate::words::{self, say};
use anteroom::assessment::date_of;
use anteroom::scoring::Counted;

/// What a row is drawn from.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) entry: &'a Entry,
    pub(super) today: Date,
    /// The assessment whose menu is open.
    pub(super) menu: &'a UseStateHandle<Option<String>>,
    /// The assessment that gets another title.
    pub(super) renaming: &'a UseStateHandle<Option<Entry>>,
    /// Those chosen for a comparison, where there is something to compare.
    pub(super) chosen: Option<&'a UseStateHandle<Vec<String>>>,
    pub(super) on: &'a Callback<Action>,
}

/// One assessment in the list.
pub(super) fn row(row: &Row<'_>) -> Html {
    let Row { entry, today, on, .. } = row;
    let station = if entry.vendor { Station::Vendor } else { Station::Profile };
    let title = title_of(entry);
    html! {
        <li key={entry.id.clone()} data-row={entry.id.clone()}>
            { for row.chosen.map(|chosen| compared::tick(entry, title, chosen)) }
            <div class="what">
                { link(Place::of(&entry.id, station, ""), on).html(html! { <span dir="auto">{ title }</span> }) }
                { about(entry) }
            </div>
            <div class="how">
                { standing(entry) }
                if let Some(tier) = words::tier_of(&entry.tier).filter(|_| !entry.vendor) {
                    <span class="small">{ say::stands_risk(words::tier_name(tier)) }</span>
                }
            </div>
            <div class="far">
                { progress(Counted { done: entry.done, of: entry.of }, say::list_answered_in(title)) }
                <span class="small num">{ say::list_answered(entry.done, entry.of) }</span>
            </div>
            <span class="when small num">{ changed(&entry.changed, *today) }</span>
            { menu::draw(row) }
        </li>
    }
}

/// Returns the title, or what stands in its place.
pub(crate) fn title_of(entry: &Entry) -> &str {
    if entry.title.is_empty() { say::list_untitled() } else { &entry.title }
}

/// What is bought, and from whom, as far as somebody said.
fn about(entry: &Entry) -> Html {
    let device =
        if entry.device.is_empty() { entry.kind.as_str() } else { entry.device.as_str() };
    let parts = [device, entry.seller.as_str()];
    let mut said = parts.into_iter().filter(|part| !part.is_empty()).peekable();
    if said.peek().is_none() {
        return html! { <span class="small">{ say::list_no_device() }</span> };
    }
    html! {
        <span class="small about" dir="auto" title={entry.kind.clone()}>
            { for said.map(|part| html! { <span>{ part }</span> }) }
        </span>
    }
}

/// The verdict once every question is answered; before it would only count what is missing.
fn standing(entry: &Entry) -> Html {
    if entry.vendor {
        return chip(Tone::Plain, say::list_request());
    }
    match words::verdict_of(&entry.verdict).filter(|_| is_complete(entry)) {
        Some(verdict) => chip(words::verdict_tone(verdict), words::verdict_name(verdict)),
        None => chip(Tone::Plain, say::stands_in_progress()),
    }
}

/// Returns when something was changed, as short as it can be said today.
fn changed(stamp: &str, today: Date) -> String {
    let (date, time) = stamp.split_once(' ').unwrap_or((stamp, ""));
    let time = time.get(..5).unwrap_or(time);
    match date_of(date) {
        Some(date) if date == today => say::list_changed_today(time),
        Some(date) if date.tomorrow().is_ok_and(|next| next == today) => {
            say::list_changed_yesterday(time)
        }
        Some(date) => words::short_date(date),
        None => date.to_owned(),
    }
}
