//! `anteroom tier`: how much depends on the device, and what is asked because of it.

use std::fmt::Write as _;

use anteroom::pack::FlagId;
use anteroom::scoring::{FactorValue, Situation};

use crate::args::Tier;
use crate::fault::{Exit, Fault};
use crate::packs::Wanted;
use crate::{files, json};

/// Shows the tier of the purchase in a file.
pub(crate) fn run(wanted: Wanted<'_>, tier: &Tier) -> Result<Exit, Fault> {
    let pack = wanted.open()?;
    let assessment = files::assessment(&pack, &tier.file)?;
    let situation = Situation::of(&pack, &assessment);
    let text = if tier.json { json::situation(&situation) } else { in_words(&situation) };
    files::print(&text)?;
    Ok(Exit::Fine)
}

/// Returns the tier, where it comes from and what follows from it.
pub(crate) fn in_words(situation: &Situation) -> String {
    let mut text = String::new();
    // Writing to a text cannot fail.
    let _ = writeln!(text, "Tier: {}", situation.tier.name());
    if let Some(because) = &situation.tier_raised {
        let _ = writeln!(text, "  {because}");
    }
    if situation.provisional {
        let _ = writeln!(
            text,
            "  Provisional: what is not answered counts at its highest value."
        );
    }
    let _ = writeln!(
        text,
        "Inherent risk: {} of 25 (impact {})",
        situation.inherent, situation.impact
    );
    for value in &situation.factors {
        let _ = writeln!(text, "  {}", factor(value));
    }
    let _ = writeln!(text, "Depth: {}", situation.level.name());
    let _ = writeln!(text, "Weights: {}", situation.weights.name());
    let _ = writeln!(
        text,
        "Questions: {} for the vendor, {} for you",
        situation.asked_of_vendor, situation.asked_of_buyer
    );
    let flags: Vec<_> = situation.flags.iter().map(FlagId::as_str).collect();
    if !flags.is_empty() {
        let _ = writeln!(text, "Flags: {}", flags.join(", "));
    }
    text
}

fn factor(value: &FactorValue) -> String {
    let mut text = format!("{} = {}", value.factor.letter(), value.value);
    if let Some(question) = &value.question {
        let _ = write!(text, " ({question})");
    }
    if value.assumed {
        text.push_str(", not answered");
    }
    if let Some(answered) = value.raised_from {
        let _ = write!(text, ", raised from {answered}");
    }
    text
}
