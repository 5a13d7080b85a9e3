//! What the page around is told of the open assessment.

use std::rc::Rc;

use crate::browser::host::Host;
use crate::state::State;

/// Tells the page around what changed between two states.
pub(super) fn changes(host: &Host, before: &State, after: &State) {
    let Some(open) = &after.open else { return };
    let key = open.key();
    let then = before.open.as_ref().filter(|then| then.key() == key);
    if then.is_some_and(|then| then.change != open.change) {
        host.tell("change", &format!(r#"{{"id":"{key}"}}"#));
    }
    let card = &open.scorecard;
    let same = then
        .is_some_and(|then| Rc::ptr_eq(&then.scorecard, card) || then.scorecard == *card);
    if !same {
        let detail = format!(
            r#"{{"id":"{key}","verdict":"{}","tier":"{}","answered":{},"asked":{}}}"#,
            card.verdict.name(),
            card.situation.tier.name(),
            card.answered.done,
            card.answered.of
        );
        host.tell("scored", &detail);
    }
}
