//! Whether conditions hold for a purchase, for the stages after this one.

use crate::assessment::Assessment;
use crate::pack::{Condition, Pack};
use crate::scoring::facts::{self, Facts};
use crate::scoring::settle::settle;
use crate::scoring::sheet::Sheet;

/// What decides whether a condition holds for a purchase.
pub struct Judge<'a> {
    sheet: Sheet<'a>,
    facts: Facts,
}

impl<'a> Judge<'a> {
    /// Settles what conditions look at: answers, flags, factors, tier, what is asked.
    pub fn of(pack: &'a Pack, assessment: &'a Assessment) -> Self {
        let sheet = Sheet::of(pack, assessment);
        let facts = settle(&sheet).facts;
        Self { sheet, facts }
    }

    /// Returns whether a condition holds.
    pub fn holds(&self, condition: &Condition) -> bool {
        facts::holds(&self.sheet, &self.facts, condition)
    }

    /// Returns why a condition holds, or why it does not, as the end of a sentence that
    /// begins with "because".
    pub fn because(&self, condition: &Condition) -> String {
        let holding = self.holds(condition);
        facts::because(&self.sheet, &self.facts, condition, holding)
    }
}
