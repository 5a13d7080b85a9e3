//! The table of a comparison: a column for each response, the first column stays in sight.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use crate::place::{BEFORE, Place, Station};
use crate::state::Action;
use crate::view::compare::options::{Look, letter};
use crate::view::compare::read::Response;
use crate::view::parts::link;
use crate::words::say;
use anteroom::pack::Pack;
use anteroom::scoring::compare::Comparison;
use anteroom::scoring::{Fraction, shown};

/// What every table of a comparison is drawn from.
pub(super) struct Grid<'a> {
    pub(super) pack: &'a Rc<Pack>,
    pub(super) comparison: &'a Comparison,
    pub(super) all: &'a Rc<[Response]>,
    pub(super) names: &'a [AttrValue],
    pub(super) look: &'a Look,
    /// The positions of the responses in the order in which they are shown.
    pub(super) columns: Vec<usize>,
    pub(super) on: &'a Callback<Action>,
}

impl Grid<'_> {
    /// Draws a table: its caption, what its first column holds, and its rows.
    pub(super) fn table(&self, caption: &str, first: &str, rows: Html) -> Html {
        let caption = AttrValue::from(caption.to_owned());
        html! {
            <div class="table grid" role="region" tabindex="0" aria-label={caption.clone()}>
                <table>
                    <caption class="unseen">{ caption }</caption>
                    <thead><tr>
                        <th scope="col">{ first.to_owned() }</th>
                        { for self.columns.iter().map(|at| self.head(*at)) }
                    </tr></thead>
                    <tbody>{ rows }</tbody>
                </table>
            </div>
        }
    }

    /// Draws the head of a response's column.
    fn head(&self, at: usize) -> Html {
        let name = self.names.get(at).cloned().unwrap_or_default();
        let key = self.all.get(at).and_then(|each| each.key.as_deref());
        // What was before is no purchase of its own.
        let key = key.filter(|key| !key.ends_with(BEFORE));
        let pinned = self.look.baseline == Some(at);
        html! {
            <th scope="col">
                if !self.look.blind {
                    <span class="id">{ letter(at) }</span>{ " " }
                }
                if let Some(key) = key.filter(|_| !self.look.blind) {
                    { link(Place::of(key, Station::Scorecard, ""), self.on).html(html! { <span dir="auto">{ name }</span> }) }
                } else {
                    <span dir="auto">{ name }</span>
                }
                if pinned {
                    <span class="small line">{ say::compare_pinned() }</span>
                }
            </th>
        }
    }

    /// Draws a row: its head, and a cell for each response.
    pub(super) fn row(
        &self,
        key: &str,
        head: Html,
        cell: impl Fn(usize) -> Html,
    ) -> Html {
        html! {
            <tr key={key.to_owned()}>
                <th scope="row">{ head }</th>
                { for self.columns.iter().map(|at| html! { <td>{ cell(*at) }</td> }) }
            </tr>
        }
    }

    /// Draws a number that stands beside that of the baseline, if one is pinned.
    pub(super) fn number(
        &self,
        at: usize,
        value: impl Fn(usize) -> Option<Fraction>,
    ) -> Html {
        let own = value(at);
        let against = self.look.baseline.filter(|base| *base != at);
        let difference = against.and_then(|base| {
            let (own, base) = (own?, value(base)?);
            let thousandths = |score: Fraction| i64::try_from(score.thousandths()).ok();
            Some(shown::signed(thousandths(own)? - thousandths(base)?))
        });
        html! {
            <>
                <strong class="num">{ crate::words::score(own) }</strong>
                if let Some(difference) = difference {
                    <span class="small num against">{ difference }</span>
                }
            </>
        }
    }
}
