//! One asked question with everything that counts about it.

use crate::assessment::{Control, ControlStrength, Finding};
use crate::pack::{EvidenceClass, Permille, Policy, Role, Strictness};
use crate::scoring::evidence::{Backing, backing};
use crate::scoring::facts::Facts;
use crate::scoring::said::{Said, said};
use crate::scoring::scorecard::Counts;
use crate::scoring::sheet::Sheet;

/// One asked question with everything that counts about it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// Its position in the pack.
    pub(super) at: usize,
    /// What its domain decides.
    pub(super) role: Role,
    /// The position of its domain.
    pub(super) domain: usize,
    /// Its weight in a score: nothing for a context question.
    pub(super) weight: u8,
    /// How it counts.
    pub(super) counted: Counts,
    /// The credit that counts.
    pub(super) credit: Permille,
    /// The answer's own credit, if the reviewer replaced it.
    pub(super) original: Option<Permille>,
    /// What the evidence is worth.
    pub(super) backing: Backing,
    /// The strength of the control that counts.
    pub(super) control: Option<Permille>,
    /// How its gate acts, if it has one that does.
    pub(super) gate: Option<Strictness>,
    /// Credit times evidence.
    pub(super) vendor: Permille,
    /// The same with the control; readiness knows no controls.
    pub(super) residual: Permille,
}

impl Row {
    /// Returns the row of every asked question whose domain the pack has, in bank order.
    pub(super) fn all(sheet: &Sheet<'_>, facts: &Facts) -> Vec<Self> {
        (0..sheet.len())
            .filter(|&at| facts.asked[at])
            .filter_map(|at| Self::of(sheet, facts, at))
            .collect()
    }

    /// Returns the row of the question at a position.
    fn of(sheet: &Sheet<'_>, facts: &Facts, at: usize) -> Option<Self> {
        let (policy, today) = (&sheet.pack.policy, sheet.assessment.date);
        let question = sheet.question(at);
        let review = sheet.review(at);
        let role = sheet.role(at)?;
        let (counted, credit, original) = judged(sheet, facts, at);
        let class = question.evidence_class.unwrap_or(EvidenceClass::None);
        let documents = sheet.answer(at).map_or(&[][..], |answer| &answer.evidence);
        let gate = question.gate.and_then(|gate| gate.at(facts.tier));
        let controls = review.map_or(&[][..], |review| &review.controls);
        let control = match gate {
            Some(Strictness::Hard) => None,
            _ => controls
                .iter()
                .filter(|control| {
                    !control.owner.trim().is_empty()
                        && control.review_on.is_some_and(|date| date >= today)
                })
                .map(|control| strength(policy, control))
                .max(),
        };
        let backing = backing(policy, class, documents, review, today);
        let vendor = evidenced(credit, backing.factor);
        let mut row = Self {
            at,
            role,
            domain: sheet.domain(at)?,
            weight: if role == Role::Context { 0 } else { question.weight },
            counted,
            credit,
            original,
            backing,
            control,
            gate,
            vendor,
            residual: vendor,
        };
        row.residual = row.controlled(vendor);
        Some(row)
    }

    /// Returns `vendor` with the control that counts; readiness knows no controls.
    pub(super) fn controlled(&self, vendor: Permille) -> Permille {
        match (self.role, self.control) {
            (Role::Vendor, Some(strength)) => controlled(vendor, strength),
            _ => vendor,
        }
    }

    /// Returns whether it is part of a score.
    pub(super) fn scored(&self) -> bool {
        self.weight > 0 && self.counted != Counts::NotApplicable
    }

    /// Returns whether it is answered: decided one way or the other.
    pub(super) fn answered(&self) -> bool {
        !matches!(self.counted, Counts::Unanswered | Counts::Pending)
    }
}

/// Returns how a question counts, its credit after review, and its own if replaced.
fn judged(
    sheet: &Sheet<'_>,
    facts: &Facts,
    at: usize,
) -> (Counts, Permille, Option<Permille>) {
    let review = sheet.review(at);
    let finding = review.and_then(|review| review.finding);
    let said = said(sheet, facts, at);
    if finding == Some(Finding::Accepted)
        && said == (Said::NotApplicable { reasoned: true })
    {
        return (Counts::NotApplicable, Permille::ZERO, None);
    }
    let own = match said {
        Said::Earns(credit) => credit,
        _ => Permille::ZERO,
    };
    // A credit set by hand needs its reason, as a control needs its owner.
    let by_hand = review
        .and_then(|review| review.override_.as_ref())
        .filter(|by_hand| !by_hand.reason.trim().is_empty());
    if let Some(by_hand) = by_hand {
        return (Counts::Answered, by_hand.credit, Some(own));
    }
    let rejected = finding == Some(Finding::Rejected);
    match said {
        Said::Nothing => (Counts::Unanswered, Permille::ZERO, None),
        _ if rejected => (Counts::Rejected, Permille::ZERO, None),
        Said::Undecided => (Counts::Unanswered, Permille::ZERO, None),
        Said::NotApplicable { .. } => (Counts::Pending, Permille::ZERO, None),
        Said::Earns(credit) => (Counts::Answered, credit, None),
    }
}

/// Returns what a control takes off the rest.
pub(super) fn strength(policy: &Policy, control: &Control) -> Permille {
    match control.strength {
        ControlStrength::Weak => policy.control.weak,
        ControlStrength::Effective => policy.control.effective,
        ControlStrength::Strong => policy.control.strong,
    }
}

/// Returns credit times evidence factor, half up.
pub(super) fn evidenced(credit: Permille, factor: Permille) -> Permille {
    product(credit.get(), factor.get())
}

/// Returns what is left to gain taken off by a control, half up.
pub(super) fn controlled(vendor: Permille, control: Permille) -> Permille {
    let gained = product(1000 - vendor.get(), control.get());
    Permille::clamped(vendor.get() + gained.get())
}

/// Returns the product of two shares, half up.
fn product(a: u16, b: u16) -> Permille {
    let product = (u32::from(a) * u32::from(b) + 500) / 1000;
    Permille::clamped(u16::try_from(product).unwrap_or(1000))
}
