//! The words and tones of strengths and of how talks stand.

use crate::state::Tone;
use crate::words::say;
use anteroom::assessment::Negotiation;
use anteroom::pack::Strength;

/// Returns the word for a strength within a sentence.
pub(super) fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Base => say::strength_base(),
        Strength::Strong => say::strength_strong(),
        Strength::Remedy => say::strength_remedy(),
        Strength::Fallback => say::strength_fallback(),
    }
}

/// Returns the word for a strength on its own.
pub(super) fn strength_title(strength: Strength) -> &'static str {
    match strength {
        Strength::Base => say::strength_base_title(),
        Strength::Strong => say::strength_strong_title(),
        Strength::Remedy => say::strength_remedy_title(),
        Strength::Fallback => say::strength_fallback_title(),
    }
}

/// Returns how grave a strength is.
pub(super) const fn strength_tone(strength: Strength) -> Tone {
    match strength {
        Strength::Base => Tone::Plain,
        Strength::Strong | Strength::Fallback => Tone::Warn,
        Strength::Remedy => Tone::Stop,
    }
}

/// Returns the words for how talks stand.
pub(super) fn talks(state: Negotiation) -> &'static str {
    match state {
        Negotiation::Proposed => say::talks_proposed(),
        Negotiation::VendorObjects => say::talks_vendor_objects(),
        Negotiation::FallbackAgreed => say::talks_fallback_agreed(),
        Negotiation::Accepted => say::talks_accepted(),
    }
}

/// Returns how grave it is how talks stand.
pub(super) const fn talks_tone(state: Negotiation) -> Tone {
    match state {
        Negotiation::Proposed => Tone::Plain,
        Negotiation::VendorObjects => Tone::Warn,
        Negotiation::FallbackAgreed | Negotiation::Accepted => Tone::Good,
    }
}
