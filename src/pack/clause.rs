//! What can be agreed: clauses in four strengths.

use serde::{Deserialize, Serialize};

use crate::pack::{ClauseId, Condition, PartId, Tier, VariableId};

/// One clause of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Clause {
    /// Such as `CL-14`.
    pub id: ClauseId,
    /// The title as printed.
    pub title: String,
    /// When it is part of the addendum.
    pub include: Inclusion,
    /// Where the rule comes from: standards and laws by number.
    pub anchors: Vec<String>,
    /// The wording; may be loaded after the rest.
    #[serde(default)]
    pub prose: Option<Prose>,
}

/// When a clause is part of the addendum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inclusion {
    /// When this holds.
    When(Condition),
    /// When a gate is open, a question of at least this weight earned less than full
    /// credit, or another clause stands in its remedy variant.
    Gaps {
        /// The lowest weight that counts.
        weight_at_least: u8,
    },
}

/// The strength of a clause's wording.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// The negotiation floor; chosen by a person, with a reason.
    Fallback,
    /// The normal obligation.
    Base,
    /// Base with evidence, a date or money.
    Strong,
    /// Strong with a dated remedy, interim protection and the right to suspend or return.
    Remedy,
}

impl Strength {
    /// All strengths, in the order they are printed.
    pub const ALL: [Self; 4] = [Self::Base, Self::Strong, Self::Remedy, Self::Fallback];

    /// Returns the word shown to people and used in pack files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fallback => "fallback",
            Self::Base => "base",
            Self::Strong => "strong",
            Self::Remedy => "remedy",
        }
    }
}

/// The wording of a clause.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Prose {
    /// The normal obligation; every clause has one.
    pub base: Variant,
    /// With evidence, a date or money.
    pub strong: Variant,
    /// With a dated remedy.
    pub remedy: Variant,
    /// The negotiation floor.
    pub fallback: Variant,
    /// Notes for counsel, never printed in the part that is signed.
    pub notes: Vec<Note>,
}

impl Prose {
    /// Returns the wording at `strength`.
    pub fn at(&self, strength: Strength) -> &Variant {
        match strength {
            Strength::Fallback => &self.fallback,
            Strength::Base => &self.base,
            Strength::Strong => &self.strong,
            Strength::Remedy => &self.remedy,
        }
    }
}

/// The whole text of a clause in one strength.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Variant {
    /// Numbered paragraphs.
    Text(Vec<Paragraph>),
    /// This strength makes no sense for the clause, and why. The next weaker one stands
    /// in for it (for a fallback: base).
    NotUsed(String),
}

impl Default for Variant {
    fn default() -> Self {
        Self::Text(Vec::new())
    }
}

/// A numbered paragraph or lettered sub-paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Paragraph {
    /// It is printed only if all of these hold.
    #[serde(default)]
    pub only_if: Vec<Proviso>,
    /// The text.
    pub text: Vec<Run>,
    /// Sub-paragraphs.
    #[serde(default)]
    pub items: Vec<Paragraph>,
}

/// What a paragraph's printing can hang on.
///
/// With it nothing says "0 percent" or points to a clause that was left out. Written
/// `{if holdback_pct}`, `{unless CL-33}`, `{if tier High}` at the start of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proviso {
    /// A number is not zero, a yes/no variable is yes, a text is not empty.
    Variable {
        /// The variable.
        id: VariableId,
        /// `false` turns it round.
        is: bool,
    },
    /// Another clause is in the addendum.
    Clause {
        /// The clause.
        id: ClauseId,
        /// `false` turns it round.
        is: bool,
    },
    /// The tier is this one or higher.
    Tier {
        /// The lowest tier.
        at_least: Tier,
        /// `false` turns it round.
        is: bool,
    },
}

/// A run of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Run {
    /// Plain text.
    Text(String),
    /// A lead-in or a term being defined.
    Strong(String),
    /// Text in another voice.
    Emphasis(String),
    /// A variable, written `{{fix_uncontrolled_days}}`.
    Variable(VariableId),
    /// A reference to another clause, written `[CL-32]`; printed as its number and title.
    Clause(ClauseId),
}

/// A note for counsel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Note {
    /// Such as "Why" or "Usual objection".
    pub title: String,
    /// The note.
    pub text: Vec<Run>,
}

/// A part of the addendum: its clauses in printed order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Part {
    /// Such as `B`.
    pub id: PartId,
    /// Such as "Product and documents".
    pub title: String,
    /// Its clauses, in order.
    pub clauses: Vec<ClauseId>,
}
