//! What one answer changed: kept when it is given, and worked out when it is shown.

use std::rc::Rc;

use anteroom::contract::{Contract, ContractClause};
use anteroom::pack::{QuestionId, Strength};
use anteroom::scoring::Scorecard;

/// What one answer changed.
#[derive(Clone, Debug)]
pub(crate) struct Effect {
    /// The question that was answered.
    pub(crate) question: QuestionId,
    /// The results before; those before the first letter where somebody typed.
    pub(crate) before: Results,
    /// The results with the answer.
    pub(crate) after: Results,
}

/// What follows from an assessment.
#[derive(Clone, Debug)]
pub(crate) struct Results {
    /// What it is worth.
    pub(crate) scorecard: Rc<Scorecard>,
    /// What must be agreed; `None` until the clause wording has come.
    pub(crate) contract: Option<Rc<Contract>>,
}

/// It is the same if it was worked out in the same turn.
impl PartialEq for Effect {
    fn eq(&self, other: &Self) -> bool {
        self.question == other.question
            && Rc::ptr_eq(&self.before.scorecard, &other.before.scorecard)
            && Rc::ptr_eq(&self.after.scorecard, &other.after.scorecard)
    }
}

/// A clause whose strength changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ClauseChange {
    /// Its number in the addendum now, or the one it had.
    pub(crate) number: usize,
    /// Its title.
    pub(crate) title: String,
    /// Its strength before; `None` where it was not in the addendum.
    pub(crate) from: Option<Strength>,
    /// Its strength now; `None` where it is no more in the addendum.
    pub(crate) to: Option<Strength>,
}

impl Effect {
    /// Returns the clauses whose strength changed: those still there, then those that left.
    pub(crate) fn clauses(&self) -> Vec<ClauseChange> {
        let (Some(before), Some(after)) = (&self.before.contract, &self.after.contract)
        else {
            return Vec::new();
        };
        let now = after.clauses().filter_map(|clause| {
            let from = before.clause(&clause.id).map(|was| was.strength);
            (from != Some(clause.strength)).then(|| ClauseChange {
                number: clause.number,
                title: clause.title.clone(),
                from,
                to: Some(clause.strength),
            })
        });
        let gone = |clause: &&ContractClause| after.clause(&clause.id).is_none();
        let left = before.clauses().filter(gone).map(|clause| ClauseChange {
            number: clause.number,
            title: clause.title.clone(),
            from: Some(clause.strength),
            to: None,
        });
        now.chain(left).collect()
    }
}
