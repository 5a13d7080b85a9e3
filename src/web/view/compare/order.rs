//! The order under each weight profile, and whether it hangs on the weights.

use yew::{AttrValue, Html, html};

use crate::view::compare::grid::Grid;
use crate::view::compare::options::weights_name;
use crate::view::parts::bar;
use crate::words::say;
use anteroom::scoring::{Shown, shown};

/// The order under each weight profile, and whether it hangs on the weights.
pub(super) fn draw(grid: &Grid<'_>) -> Html {
    let names: Vec<&str> = grid.names.iter().map(AttrValue::as_str).collect();
    let comparison = grid.comparison;
    let said = comparison.order.words(grid.pack, &comparison.rankings, &names);
    let equal = shown::limit(grid.pack.policy.equal_within);
    let rows = comparison.rankings.iter().map(|ranking| {
        let name = weights_name(ranking.profile);
        let chosen = grid.look.weights == Some(ranking.profile);
        let head = html! { <>
            { name }
            if chosen {
                <span class="small line">{ say::compare_in_this_order() }</span>
            }
        </> };
        grid.row(name, head, |at| {
            let score = ranking.scores.get(at).copied().flatten();
            html! { <>
                <span class="place num">{ say::compare_place(ranking.places.get(at).copied().unwrap_or(0)) }</span>
                { grid.number(at, |at| ranking.scores.get(at).copied().flatten()) }
                if let Some(score) = score {
                    { bar(score.thousandths(), say::compare_of_hundred(&Shown(score).to_string())).html() }
                }
            </> }
        })
    });
    html! {
        <section aria-labelledby="compare-order">
            <h2 id="compare-order">{ say::compare_order() }</h2>
            <p lang="en">{ said }</p>
            { grid.table(say::compare_order_caption(), say::compare_weights_column(), rows.collect()) }
            <p class="small">{ say::compare_order_help(&equal) }</p>
        </section>
    }
}
