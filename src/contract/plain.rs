//! The contract as the pack words it, with nothing chosen by hand.

use crate::assessment::{Assessment, ContractChoices};
use crate::contract::facts::Facts;
use crate::contract::strength::at_hand;
use crate::contract::{Contract, Origin, variables};
use crate::pack::Pack;
use crate::scoring::Scorecard;

/// Returns the contract with the same clauses, worded as the pack words them by default.
///
/// They stand in the strengths that the answers ask for, with the values of answers and
/// of the tier, and without paragraphs added by hand. A blank that has no default is filled as it is in `contract`: to say who the parties
/// are is no change of the wording.
pub fn plain(
    pack: &Pack,
    assessment: &Assessment,
    card: &Scorecard,
    contract: &Contract,
) -> Contract {
    let choices = ContractChoices {
        remedies: assessment.contract.remedies.clone(),
        ..ContractChoices::default()
    };
    let untouched = Assessment { contract: choices, ..assessment.clone() };
    let mut out = contract.clone();
    out.variables = variables::fill(&Facts::new(pack, &untouched, card));
    for filled in &mut out.variables {
        if filled.origin == Origin::Blank
            && let Some(now) = contract.variable(&filled.id)
        {
            filled.clone_from(now);
        }
    }
    for clause in out.parts.iter_mut().flat_map(|part| &mut part.clauses) {
        let prose = pack.clause(&clause.id).and_then(|each| each.prose.as_ref());
        (clause.strength, _) = at_hand(prose, clause.chosen);
        clause.added.clear();
    }
    out
}
