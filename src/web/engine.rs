//! The engine's stages as the page uses them: bytes in, facts out.

use anteroom::assessment::Assessment;
use anteroom::pack::{LongTexts, Pack, Question};
use anteroom::scoring::Scorecard;

/// Reads the compiled questions, or nothing if they are not from this build.
pub(crate) fn pack(bytes: &[u8]) -> Option<Pack> {
    Pack::from_bytes(bytes).ok()
}

/// Returns the pack with its long texts, or nothing if they are not from this build.
pub(crate) fn with_texts(pack: &Pack, bytes: &[u8]) -> Option<Pack> {
    let texts = LongTexts::from_bytes(bytes).ok()?;
    let mut whole = pack.clone();
    whole.join(texts).ok()?;
    Some(whole)
}

/// Returns whether "not applicable" is offered for a question.
pub(crate) fn offers_not_applicable(
    pack: &Pack,
    assessment: &Assessment,
    scorecard: &Scorecard,
    question: &Question,
) -> bool {
    let situation = &scorecard.situation;
    question
        .not_applicable
        .as_ref()
        .is_some_and(|when| situation.holds(pack, assessment, when))
}
