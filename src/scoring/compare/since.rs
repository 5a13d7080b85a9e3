//! One response then and now: what got worse first, then what got better.

use std::collections::BTreeSet;

use crate::assessment::{Answer, Assessment, EvidenceLevel};
use crate::ordered::set_of;
use crate::pack::{Pack, Permille, Question, QuestionId, Role, Strictness, Tier};
use crate::scoring::compare::Entrant;
use crate::scoring::scorecard::{Contribution, Counts, Verdict};
use crate::scoring::{Fraction, GateState, words};

/// What changed between two versions of one response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// The verdict before and after.
    pub verdict: (Verdict, Verdict),
    /// The tier before and after.
    pub tier: (Tier, Tier),
    /// The vendor score before and after.
    pub vendor: (Option<Fraction>, Option<Fraction>),
    /// The residual score before and after.
    pub residual: (Option<Fraction>, Option<Fraction>),
    /// The risk that is left before and after.
    pub residual_risk: (Fraction, Fraction),
    /// What got worse in any way, the gravest first: gates, then points lost.
    pub worse: Vec<Change>,
    /// What got better and in no way worse: gates, then points gained.
    pub better: Vec<Change>,
    /// What is only different, in bank order.
    pub other: Vec<Change>,
}

impl Since {
    /// Returns whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.worse.is_empty() && self.better.is_empty() && self.other.is_empty()
    }
}

/// What changed about one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question.
    pub question: QuestionId,
    /// What changed; never empty.
    pub parts: Vec<Part>,
    /// What that is worth in the residual score (or in readiness), signed, in thousandths.
    pub points: i64,
}

/// One thing that changed about a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// How its gate stands; `None` where none acts.
    Gate {
        /// Before.
        from: Option<GateState>,
        /// After.
        to: Option<GateState>,
    },
    /// How it counts.
    Counts {
        /// Before.
        from: Counts,
        /// After.
        to: Counts,
    },
    /// The credit that counts.
    Credit {
        /// Before.
        from: Permille,
        /// After.
        to: Permille,
    },
    /// How much evidence stands behind it.
    Evidence {
        /// Before.
        from: EvidenceLevel,
        /// After.
        to: EvidenceLevel,
    },
    /// The strength of the control that counts.
    Control {
        /// Before.
        from: Option<Permille>,
        /// After.
        to: Option<Permille>,
    },
    /// Documents that are no longer named, and such as were not named before.
    Documents {
        /// The titles that are gone.
        gone: Vec<String>,
        /// The titles that are new.
        new: Vec<String>,
    },
    /// It is asked now (`true`), or no longer.
    Asked(bool),
    /// The answer itself is another one.
    Answer,
    /// The text beside the answer is another one.
    Words,
}

/// Which way something turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It got worse.
    Worse,
    /// It got better.
    Better,
    /// It is only different.
    Other,
}

impl Part {
    /// Returns which way it turned.
    #[must_use]
    pub fn turn(&self) -> Turn {
        let by = |order: std::cmp::Ordering| match order {
            std::cmp::Ordering::Less => Turn::Worse,
            std::cmp::Ordering::Equal => Turn::Other,
            std::cmp::Ordering::Greater => Turn::Better,
        };
        match self {
            Self::Gate { from, to } => by(grave(*from).cmp(&grave(*to))),
            Self::Counts { from, to } => by(settled(*to).cmp(&settled(*from))),
            Self::Credit { from, to } => by(to.cmp(from)),
            Self::Evidence { from, to } => by(to.cmp(from)),
            Self::Control { from, to } => by(to.cmp(from)),
            // Another document in the place of one: its worth is the evidence's.
            Self::Documents { gone, new } => match (gone.is_empty(), new.is_empty()) {
                (false, true) => Turn::Worse,
                (true, false) => Turn::Better,
                _ => Turn::Other,
            },
            Self::Asked(_) | Self::Answer | Self::Words => Turn::Other,
        }
    }
}

impl Part {
    /// Says it in a few words, as a part of a sentence. What an answer was and is, who
    /// shows it says beside it.
    #[must_use]
    pub fn words(&self) -> String {
        let strength = |control: &Option<Permille>| {
            control.map_or_else(|| "none".to_owned(), words::decimal)
        };
        match self {
            Self::Gate { from, to } => {
                format!("gate {} \u{2192} {}", gate(*from), gate(*to))
            }
            Self::Counts { from, to } => {
                format!("{} \u{2192} {}", counts(*from), counts(*to))
            }
            Self::Credit { from, to } => format!(
                "credit {} \u{2192} {}",
                words::decimal(*from),
                words::decimal(*to)
            ),
            Self::Evidence { from, to } => {
                format!("evidence {} \u{2192} {}", from.name(), to.name())
            }
            Self::Control { from, to } => {
                format!("control {} \u{2192} {}", strength(from), strength(to))
            }
            Self::Documents { gone, new } => {
                let count = |titles: &[String], word| {
                    let documents = words::counted(titles.len(), "document", "documents");
                    (!titles.is_empty()).then(|| format!("{documents} {word}"))
                };
                let said = [count(gone, "no longer named"), count(new, "newly named")];
                said.into_iter().flatten().collect::<Vec<_>>().join(", ")
            }
            Self::Asked(true) => "asked now".to_owned(),
            Self::Asked(false) => "no longer asked".to_owned(),
            Self::Answer => "another answer".to_owned(),
            Self::Words => "other words beside the answer".to_owned(),
        }
    }
}

impl Change {
    /// Returns which way the question turned: worse if anything about it did.
    #[must_use]
    pub fn turn(&self) -> Turn {
        let any = |turn| self.parts.iter().any(|part| part.turn() == turn);
        match (any(Turn::Worse), any(Turn::Better)) {
            (true, _) => Turn::Worse,
            (false, true) => Turn::Better,
            (false, false) => Turn::Other,
        }
    }
}

/// Returns what changed between two versions of one response, both read in `pack`.
#[must_use]
pub fn then_and_now(pack: &Pack, then: Entrant<'_>, now: Entrant<'_>) -> Since {
    let (was, is) = (then.scorecard, now.scorecard);
    let mut since = Since {
        verdict: (was.verdict, is.verdict),
        tier: (was.situation.tier, is.situation.tier),
        vendor: (was.vendor, is.vendor),
        residual: (was.residual, is.residual),
        residual_risk: (was.residual_risk, is.residual_risk),
        worse: Vec::new(),
        better: Vec::new(),
        other: Vec::new(),
    };
    for question in &pack.questions {
        let Some(change) = change(pack, question, then, now) else { continue };
        match change.turn() {
            Turn::Worse => since.worse.push(change),
            Turn::Better => since.better.push(change),
            Turn::Other => since.other.push(change),
        }
    }
    // Stable: equals stay in bank order.
    let hard = |change: &Change, turn: Turn| {
        let gate = |part: &Part| matches!(part, Part::Gate { .. }) && part.turn() == turn;
        let acts = |entrant: Entrant<'_>| {
            entrant.scorecard.gate(&change.question).map(|gate| gate.strictness)
        };
        match change.parts.iter().any(gate) {
            true if acts(now).or(acts(then)) == Some(Strictness::Hard) => 0,
            true => 1,
            false => 2,
        }
    };
    since.worse.sort_by_key(|change| (hard(change, Turn::Worse), change.points));
    since.better.sort_by_key(|change| (hard(change, Turn::Better), -change.points));
    since
}

/// Returns what changed about a question, if anything did.
fn change(
    pack: &Pack,
    question: &Question,
    then: Entrant<'_>,
    now: Entrant<'_>,
) -> Option<Change> {
    let id = &question.id;
    let asked = |entrant: Entrant<'_>| entrant.scorecard.situation.asks(id);
    let (was_asked, is_asked) = (asked(then), asked(now));
    if !was_asked && !is_asked {
        return None;
    }
    let mut parts = Vec::new();
    let gate = |entrant: Entrant<'_>| entrant.scorecard.gate(id).map(|gate| gate.state);
    let (from, to) = (gate(then), gate(now));
    if grave(from) != grave(to) {
        parts.push(Part::Gate { from, to });
    }
    let worth = |entrant: Entrant<'_>| entrant.scorecard.contribution(id).cloned();
    let (was, is) = (worth(then), worth(now));
    if was_asked == is_asked {
        parts.extend(was.as_ref().zip(is.as_ref()).into_iter().flat_map(worths));
        said(&mut parts, answer(then.assessment, id), answer(now.assessment, id));
    } else {
        parts.push(Part::Asked(is_asked));
    }
    let adds = |part: &Option<Contribution>| {
        part.as_ref().map_or(0, |part| {
            i64::try_from(part.adds_residual.thousandths()).unwrap_or(i64::MAX)
        })
    };
    // What is not asked any more takes nothing away: its share goes to the others.
    let scored = pack.domain(&question.domain).is_some_and(|d| d.role != Role::Context);
    let points = if scored && was_asked && is_asked { adds(&is) - adds(&was) } else { 0 };
    (!parts.is_empty()).then(|| Change { question: id.clone(), parts, points })
}

/// Returns in what two worths differ.
fn worths((was, is): (&Contribution, &Contribution)) -> Vec<Part> {
    let mut parts = Vec::new();
    if was.counted != is.counted {
        parts.push(Part::Counts { from: was.counted, to: is.counted });
    }
    // What does not apply earns nothing and costs nothing.
    let applies = |part: &Contribution| part.counted != Counts::NotApplicable;
    if !applies(was) || !applies(is) {
        return parts;
    }
    if was.credit != is.credit {
        parts.push(Part::Credit { from: was.credit, to: is.credit });
    }
    if was.evidence != is.evidence {
        parts.push(Part::Evidence { from: was.evidence, to: is.evidence });
    }
    if was.control != is.control {
        parts.push(Part::Control { from: was.control, to: is.control });
    }
    parts
}

/// Adds in what two answers differ.
fn said(parts: &mut Vec<Part>, was: &Answer, is: &Answer) {
    let titles = |answer: &Answer| -> BTreeSet<String> {
        let titles = answer.evidence.iter().map(|each| each.title.trim().to_owned());
        set_of(titles.filter(|title| !title.is_empty()))
    };
    let (before, after) = (titles(was), titles(is));
    if before != after {
        let only = |here: &BTreeSet<String>, there: &BTreeSet<String>| {
            here.iter().filter(|title| !there.contains(*title)).cloned().collect()
        };
        let (gone, new) = (only(&before, &after), only(&after, &before));
        parts.push(Part::Documents { gone, new });
    }
    if was.given != is.given {
        parts.push(Part::Answer);
    } else if was.fields != is.fields || was.note != is.note {
        parts.push(Part::Words);
    }
}

/// Returns the answer to a question, an empty one where there is none.
fn answer<'a>(assessment: &'a Assessment, id: &QuestionId) -> &'a Answer {
    static NONE: std::sync::LazyLock<Answer> = std::sync::LazyLock::new(Answer::default);
    assessment.answers.get(id).unwrap_or(&NONE)
}

/// Returns how grave a gate's state is; one that does not act is as good as passed.
const fn grave(state: Option<GateState>) -> u8 {
    match state {
        None | Some(GateState::Passed) => 0,
        Some(GateState::Closed) => 1,
        Some(GateState::Partial) => 2,
        Some(GateState::Excepted) => 3,
        Some(GateState::Open) => 4,
        Some(GateState::Failed) => 5,
    }
}

/// Returns whether something is decided one way or the other.
const fn settled(counts: Counts) -> bool {
    !matches!(counts, Counts::Unanswered | Counts::Pending)
}

/// Returns the word for how a gate stands.
const fn gate(state: Option<GateState>) -> &'static str {
    match state {
        None => "none",
        Some(GateState::Passed) => "passed",
        Some(GateState::Closed) => "closed",
        Some(GateState::Partial) => "passed in part",
        Some(GateState::Excepted) => "excepted",
        Some(GateState::Open) => "open",
        Some(GateState::Failed) => "failed",
    }
}

/// Returns the words for how a question counts.
const fn counts(counts: Counts) -> &'static str {
    match counts {
        Counts::Answered => "answered",
        Counts::Unanswered => "not answered",
        Counts::Pending => "not applicable, not decided",
        Counts::NotApplicable => "not applicable",
        Counts::Rejected => "rejected",
    }
}
