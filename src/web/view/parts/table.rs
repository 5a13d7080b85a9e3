//! A table that can be scrolled sideways where there is little room.

use yew::{AttrValue, Html, Properties, component, html};

/// A column of a [`Table`].
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Column {
    /// Its heading.
    pub(crate) title: AttrValue,
    /// It holds numbers.
    pub(crate) number: bool,
}

impl Column {
    /// Returns a column of words.
    pub(crate) fn words(title: &'static str) -> Self {
        Self { title: title.into(), number: false }
    }

    /// Returns a column of numbers.
    pub(crate) fn numbers(title: &'static str) -> Self {
        Self { title: title.into(), number: true }
    }
}

/// What a [`Table`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// What the table holds; for screen readers.
    pub(crate) caption: AttrValue,
    /// The columns.
    pub(crate) columns: Vec<Column>,
    /// The rows, as `tr` elements; cells of numbers have the class `n`.
    pub(crate) children: Html,
}

/// A table that can be scrolled sideways where there is little room.
#[component]
pub(crate) fn Table(props: &Props) -> Html {
    let head = |column: &Column| {
        html! { <th scope="col" class={column.number.then_some("n")}>{ column.title.clone() }</th> }
    };
    html! {
        <div class="table" role="region" tabindex="0" aria-label={props.caption.clone()}>
            <table>
                <caption class="unseen">{ props.caption.clone() }</caption>
                <thead><tr>{ for props.columns.iter().map(head) }</tr></thead>
                <tbody>{ props.children.clone() }</tbody>
            </table>
        </div>
    }
}
