//! What an assessment is about, in the few words that a list has room for.

use crate::assessment::Assessment;
use crate::pack::Pack;

/// What an assessment is about, as far as it says. A text is empty where nothing was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The model, such as `CV-220`.
    pub device: String,
    /// What kind of item it is, in the words of the pack.
    pub kind: String,
    /// Who sells it; the maker where the contract names nobody else.
    pub seller: String,
}

impl Subject {
    /// Returns what an assessment is about: what the contract names by hand goes before the
    /// answers of the profile. Of a pack that asks other questions there is nothing to say.
    pub fn of(pack: &Pack, assessment: &Assessment) -> Self {
        let named = |variable: &str, field: &str| {
            let by_hand = assessment.contract.variables.get(variable);
            let answered = || {
                assessment.answers.get("DEV-01").and_then(|said| said.fields.get(field))
            };
            let filled = |text: &&String| !text.trim().is_empty();
            let text = by_hand.filter(filled).or_else(answered);
            text.map(|text| text.trim().to_owned()).unwrap_or_default()
        };
        Self {
            device: named("product_name", "model"),
            kind: kind(pack, assessment).unwrap_or_default().to_owned(),
            seller: named("vendor_name", "maker"),
        }
    }

    /// Returns who sells it and the model, in one line; empty while it has no name.
    pub fn line(&self) -> String {
        let parts = [self.seller.as_str(), self.device.as_str()];
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        said.join(" ")
    }
}

/// Returns what kind of item it is.
fn kind<'p>(pack: &'p Pack, assessment: &Assessment) -> Option<&'p str> {
    let question = pack.questions.iter().find(|one| one.id.as_str() == "DEV-02")?;
    let answer = assessment.answers.get("DEV-02")?;
    let choice = question.choices.iter().find(|choice| answer.chose(&choice.id))?;
    Some(&choice.label)
}
