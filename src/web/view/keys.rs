//! What the keys do.

use yew::{Callback, Html, html};

use crate::view::parts::Dialog;
use crate::words::say;

/// What the keys do, in a dialog.
pub(crate) fn draw(open: bool, onclose: &Callback<()>) -> Html {
    let rows: [(&[&str], &str); 8] = [
        (&["1", "…", "9"], say::keys_choose()),
        (&["J", "K"], say::keys_step()),
        (&["Alt", "↓", "↑"], say::keys_step_arrows()),
        (&["N"], say::keys_next_unanswered()),
        (&["Tab"], say::keys_tab()),
        (&["Ctrl", "Z"], say::keys_undo()),
        (&["Ctrl", "Shift", "Z"], say::keys_redo()),
        (&["?"], say::keys_help()),
    ];
    html! {
        <Dialog {open} title={say::keys_title()} onclose={onclose.clone()}>
            <dl class="keys">
                { for rows.iter().map(|(keys, does)| html! {
                    <div>
                        <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                        <dd>{ *does }</dd>
                    </div>
                }) }
            </dl>
            <p class="small">{ say::keys_on_a_mac() }</p>
        </Dialog>
    }
}
