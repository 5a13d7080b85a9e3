//! The engine's stages as the page uses them: bytes in, facts out.

use anteroom::assessment::Assessment;
use anteroom::assessment::saved::{self, Opened};
use anteroom::pack::{LongTexts, Pack, Question};
use anteroom::scoring::Scorecard;

/// Reads the compiled questions, or nothing if they are not from this build.
pub(crate) fn pack(bytes: &[u8]) -> Option<Pack> {
    Pack::from_json(str::from_utf8(bytes).ok()?).ok()
}

/// Returns the pack with its long texts, or nothing if they are not from this build.
pub(crate) fn with_texts(pack: &Pack, bytes: &[u8]) -> Option<Pack> {
    let texts = LongTexts::from_json(str::from_utf8(bytes).ok()?).ok()?;
    let mut whole = pack.clone();
    whole.join(texts).ok()?;
    Some(whole)
}

/// Reads a save file, or says for a person why not.
pub(crate) fn read(pack: &Pack, bytes: &[u8]) -> Result<Opened, String> {
    saved::read(pack, bytes).map_err(|faults| {
        let first = faults.first().map(ToString::to_string).unwrap_or_default();
        match faults.len() {
            0 | 1 => first,
            2 => format!("{first} There is one more fault."),
            all => format!("{first} There are {} more faults.", all - 1),
        }
    })
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
