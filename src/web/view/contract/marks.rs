//! A clause with what differs from its default wording, for eyes and for ears.

use yew::{Html, html};

use crate::words::say;
use anteroom::contract::{Change, Compared, Stretch};

/// Draws the paragraphs of both wordings in one order, what differs marked. A sign in the
/// margin and a line through or under the words tell it without color; words that are not
/// seen tell it to a screen reader.
pub(super) fn paragraphs(compared: &[Compared]) -> Html {
    html! { <ol class="marked">{ for compared.iter().map(paragraph) }</ol> }
}

/// One paragraph.
fn paragraph(compared: &Compared) -> Html {
    let sign = match compared.change {
        Change::Added => "+",
        Change::Removed => "−",
        Change::Kept if compared.differs() => "±",
        Change::Kept => "",
    };
    let depth = match compared.depth {
        0 => "",
        1 => "in",
        _ => "in further",
    };
    html! {
        <li class={depth}>
            <span class="sign" aria-hidden="true">{ sign }</span>
            <span class="number">{ compared.label.clone() }</span>
            <p>{ for compared.text.iter().map(stretch) }</p>
        </li>
    }
}

/// A stretch of a paragraph.
fn stretch(stretch: &Stretch) -> Html {
    let text = stretch.text.clone();
    let said = |words: &'static str| html! { <span class="unseen" lang={say::language()} dir={say::direction()}>{ words }{ " " }</span> };
    let end = || html! { <span class="unseen" lang={say::language()} dir={say::direction()}>{ say::preview_said_end() }{ " " }</span> };
    match stretch.change {
        Change::Kept => html! { { text } },
        Change::Added => html! {
            <ins>{ said(say::preview_said_added()) }{ text }{ end() }</ins>
        },
        Change::Removed => html! {
            <del>{ said(say::preview_said_removed()) }{ text }{ end() }</del>
        },
    }
}
