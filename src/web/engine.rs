//! The engine's stages as the page uses them: bytes in, facts out.

use anteroom::assessment::{Assessment, Stage};
use anteroom::contract::Contract;
use anteroom::pack::{Pack, Question};
use anteroom::scoring::Scorecard;

/// Reads the compiled questions, or nothing if they are not from this build.
pub(crate) fn pack(bytes: &[u8]) -> Option<Pack> {
    serde_json::from_slice(bytes).ok()
}
