//! The engine's stages as the page uses them: bytes in, facts out.

use anteroom::assessment::Assessment;
use anteroom::assessment::saved::{self, Opened};
use anteroom::contract::Contract;
use anteroom::pack::{Condition, Pack, Question, Tier, Who};
use anteroom::scoring::{
    Counted, Coverage, Fraction, Scorecard, Situation, Verdict, WeightProfile,
};

/// Reads the compiled questions, or nothing if they are not from this build.
pub(crate) fn pack(bytes: &[u8]) -> Option<Pack> {
    serde_json::from_slice(bytes).ok()
}

/// Returns the pack with its long texts, or nothing if they are not from this build.
pub(crate) fn with_texts(pack: &Pack, bytes: &[u8]) -> Option<Pack> {
    let _ = (pack, bytes);
    None
}

/// Reads a save file, or says for a person why not.
pub(crate) fn read(pack: &Pack, bytes: &[u8]) -> Result<Opened, String> {
    saved::read(pack, bytes).map_err(|faults| {
        let first = faults.first().map(ToString::to_string).unwrap_or_default();
        match faults.len() {
            0 | 1 => first,
            more => format!("{first} There are {} more faults like this.", more - 1),
        }
    })
}

/// Returns what an assessment is worth.
pub(crate) fn scorecard(pack: &Pack, assessment: &Assessment) -> Scorecard {
    let asked: Vec<_> = pack.questions.iter().map(|question| question.id.clone()).collect();
    let of = |vendor: bool| {
        let mine = || {
            pack.questions.iter().filter(|q| (q.answered_by == Who::Vendor) == vendor)
        };
        let done = mine().filter(|q| assessment.answers.contains_key(&q.id)).count();
        Counted { done, of: mine().count() }
    };
    let (answered_vendor, answered_buyer) = (of(true), of(false));
    let answered = Counted {
        done: answered_vendor.done + answered_buyer.done,
        of: answered_vendor.of + answered_buyer.of,
    };
    Scorecard {
        situation: Situation {
            factors: Vec::new(),
            impact: 5,
            inherent: 25,
            tier: Tier::Critical,
            tier_raised: None,
            provisional: true,
            size_level: anteroom::pack::Level::Core,
            level: anteroom::pack::Level::Full,
            flags: std::collections::BTreeSet::new(),
            asked,
            asked_of_vendor: answered_vendor.of,
            asked_of_buyer: answered_buyer.of,
            not_asked: std::collections::BTreeMap::new(),
            weights: WeightProfile::Balanced,
        },
        contributions: Vec::new(),
        domains: Vec::new(),
        vendor: None,
        vendor_so_far: None,
        residual: None,
        readiness: None,
        effectiveness: Fraction::ZERO,
        residual_risk: Fraction::ZERO,
        coverage: Coverage::default(),
        answered,
        answered_buyer,
        answered_vendor,
        gates: Vec::new(),
        verdict: Verdict::Stop,
        reasons: Vec::new(),
        lost: Vec::new(),
        overrides: Vec::new(),
    }
}

/// Returns what must be agreed.
pub(crate) fn contract(pack: &Pack, assessment: &Assessment, scorecard: &Scorecard) -> Contract {
    let _ = (pack, assessment, scorecard);
    Contract {
        parts: Vec::new(),
        left_out: Vec::new(),
        variables: Vec::new(),
        answers: Vec::new(),
        gaps: Vec::new(),
        problems: Vec::new(),
    }
}

/// Returns whether "not applicable" is offered for a question.
pub(crate) fn offers_not_applicable(
    pack: &Pack,
    assessment: &Assessment,
    scorecard: &Scorecard,
    question: &Question,
) -> bool {
    let _ = (pack, assessment, scorecard);
    question.not_applicable.as_ref().is_some_and(|when| *when == Condition::Always)
}
