//! When a question is asked, a clause applies or "not applicable" is offered.

use serde::{Deserialize, Serialize};

use crate::pack::{ChoiceId, Factor, FlagId, Permille, QuestionId, Tier};

/// A statement about a purchase that is true or false.
///
/// Conditions are data, not an expression language: a lint can try all of them, and
/// there is nothing to parse when a page loads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// Holds for every purchase.
    #[default]
    Always,
    /// Holds if all of these do.
    All(Vec<Condition>),
    /// Holds if one of these does.
    Any(Vec<Condition>),
    /// Holds if this does not.
    Not(Box<Condition>),
    /// Holds if a flag stands as said.
    Flag {
        /// The flag.
        flag: FlagId,
        /// On or off.
        is: bool,
    },
    /// Holds if a risk factor lies within these bounds, both included.
    Factor {
        /// The factor.
        factor: Factor,
        /// The lowest value, 1 to 5.
        at_least: u8,
        /// The highest value, 1 to 5.
        at_most: u8,
    },
    /// Holds if the tier is this one or higher.
    Tier {
        /// The lowest tier.
        at_least: Tier,
    },
    /// Holds if a question is asked and one of these choices was made.
    Chosen {
        /// The question.
        question: QuestionId,
        /// The choices, any of which will do.
        is: Vec<ChoiceId>,
    },
    /// Holds if a question is asked and its answer earned more than this.
    Earned {
        /// The question.
        question: QuestionId,
        /// The credit to be passed.
        above: Permille,
    },
}

impl Condition {
    /// Calls `visit` with this condition and every one inside it.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Condition)) {
        visit(self);
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.walk(visit);
                }
            }
            Self::Not(part) => part.walk(visit),
            _ => {}
        }
    }
}
