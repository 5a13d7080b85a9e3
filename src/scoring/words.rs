//! Words and numbers as the sentences of a scorecard use them.

use crate::pack::{Factor, Permille};

/// Returns the name of a factor within a sentence.
pub(super) const fn factor(factor: Factor) -> &'static str {
    match factor {
        Factor::Harm => "possible harm",
        Factor::Continuity => "need for continuity",
        Factor::Data => "patient data",
        Factor::Exposure => "exposure",
    }
}

/// Returns a share as a decimal without idle zeros, such as `0.5`.
pub(super) fn decimal(share: Permille) -> String {
    let thousandths = share.get();
    let text = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Returns a number with its noun, in the plural unless it is one.
pub(super) fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
