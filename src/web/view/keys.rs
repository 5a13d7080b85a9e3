//! What the keys do.

use yew::{Callback, Html, html};

use crate::view::parts::Dialog;

/// What the keys do, in a dialog.
pub(crate) fn draw(open: bool, onclose: &Callback<()>) -> Html {
    let rows: [(&[&str], &str); 6] = [
        (&["1", "…", "9"], "Choose an answer of the question you are in"),
        (&["N"], "Go to the next unanswered question"),
        (&["Tab"], "Go to the next control, Shift and Tab to the last"),
        (&["Ctrl", "Z"], "Take the last step back (outside a text field)"),
        (&["Ctrl", "Shift", "Z"], "Do it again"),
        (&["?"], "Show this help"),
    ];
    html! {
        <Dialog {open} title="Keys" onclose={onclose.clone()}>
            <dl class="keys">
                { for rows.iter().map(|(keys, does)| html! {
                    <div>
                        <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                        <dd>{ *does }</dd>
                    </div>
                }) }
            </dl>
            <p class="small">{ "On a Mac, use Command in place of Ctrl." }</p>
        </Dialog>
    }
}
