//! A table that can be scrolled sideways where there is little room.

use yew::{Html, html};

/// A column of a [`table`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    /// Its heading.
    pub(crate) title: &'static str,
    /// It holds numbers.
    pub(crate) number: bool,
}

impl Column {
    /// Returns a column of words.
    pub(crate) const fn words(title: &'static str) -> Self {
        Self { title, number: false }
    }

    /// Returns a column of numbers.
    pub(crate) const fn numbers(title: &'static str) -> Self {
        Self { title, number: true }
    }
}

/// Draws a table that can be scrolled sideways where there is little room: its caption for
/// screen readers, its columns, and its rows as `tr` elements, in which cells of numbers
/// have the class `n`.
pub(crate) fn table(caption: &'static str, columns: &[Column], rows: Html) -> Html {
    let head = |column: &Column| {
        html! { <th scope="col" class={column.number.then_some("n")}>{ column.title }</th> }
    };
    html! {
        <div class="table" role="region" tabindex="0" aria-label={caption}>
            <table>
                <caption class="unseen">{ caption }</caption>
                <thead><tr>{ for columns.iter().map(head) }</tr></thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}
