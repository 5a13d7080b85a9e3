//! A pack as bytes: the form whose hash is its fingerprint, and JSON for pages.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::pack::{ClauseId, Guidance, Pack, Prose, QuestionId};

/// The texts that a page may load after the rest: guidance and clause prose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct LongTexts {
    /// The fingerprint of the pack they belong to.
    pub fingerprint: String,
    /// What to know about each question.
    pub guidance: BTreeMap<QuestionId, Guidance>,
    /// The wording of each clause.
    pub prose: BTreeMap<ClauseId, Prose>,
}

/// JSON that is no pack, or not the one that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not JSON of this shape.
    Malformed {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What is wrong there.
        message: String,
    },
    /// The texts belong to another pack, or another version of it.
    OtherPack {
        /// The fingerprint of the pack.
        wanted: String,
        /// The fingerprint that the texts name.
        found: String,
    },
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { line, column, message } => {
                write!(
                    f,
                    "the pack cannot be read at line {line}, column {column}: {message}"
                )
            }
            Self::OtherPack { wanted, found } => {
                write!(
                    f,
                    "these texts belong to the pack {found:.12}, not to {wanted:.12}"
                )
            }
        }
    }
}

impl std::error::Error for Unreadable {}

impl From<serde_json::Error> for Unreadable {
    fn from(error: serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let message = error.to_string();
        // The place is said once, by whoever prints this.
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        Self::Malformed { line, column, message }
    }
}

impl Pack {
    /// Returns the canonical form: JSON without blanks, keys in the order of the model,
    /// everything in the order of the pack, and no fingerprint.
    pub fn canonical(&self) -> Vec<u8> {
        let bare = Self { fingerprint: String::new(), ..self.clone() };
        json(&bare).into_bytes()
    }

    /// Returns SHA-256 of the canonical form in hexadecimal: what
    /// [`fingerprint`](Self::fingerprint) is for a pack with all its texts.
    pub fn computed_fingerprint(&self) -> String {
        let hash = Sha256::digest(self.canonical());
        hash.iter()
            .fold(String::with_capacity(64), |text, byte| text + &format!("{byte:02x}"))
    }

    /// Returns the pack as JSON.
    pub fn to_json(&self) -> String {
        json(self)
    }

    /// Reads a pack from the JSON of [`to_json`](Self::to_json).
    ///
    /// # Errors
    ///
    /// If the text is not such JSON.
    pub fn from_json(text: &str) -> Result<Self, Unreadable> {
        Ok(serde_json::from_str(text)?)
    }

    /// Takes the long texts out.
    pub fn split(mut self) -> (Self, LongTexts) {
        let fingerprint = self.fingerprint.clone();
        let mut texts = LongTexts { fingerprint, ..LongTexts::default() };
        for question in &mut self.questions {
            let guidance = std::mem::take(&mut question.guidance);
            if !guidance.is_empty() {
                texts.guidance.insert(question.id.clone(), guidance);
            }
        }
        for clause in &mut self.clauses {
            if let Some(prose) = clause.prose.take() {
                texts.prose.insert(clause.id.clone(), prose);
            }
        }
        (self, texts)
    }

    /// Puts the long texts back.
    ///
    /// # Errors
    ///
    /// If they belong to another pack; the pack is then left as it was.
    pub fn join(&mut self, mut texts: LongTexts) -> Result<(), Unreadable> {
        if texts.fingerprint != self.fingerprint {
            let (wanted, found) = (self.fingerprint.clone(), texts.fingerprint);
            return Err(Unreadable::OtherPack { wanted, found });
        }
        for question in &mut self.questions {
            question.guidance = texts.guidance.remove(&question.id).unwrap_or_default();
        }
        for clause in &mut self.clauses {
            clause.prose = texts.prose.remove(&clause.id);
        }
        Ok(())
    }
}

impl LongTexts {
    /// Returns the texts as JSON.
    pub fn to_json(&self) -> String {
        json(self)
    }

    /// Reads texts from the JSON of [`to_json`](Self::to_json).
    ///
    /// # Errors
    ///
    /// If the text is not such JSON.
    pub fn from_json(text: &str) -> Result<Self, Unreadable> {
        Ok(serde_json::from_str(text)?)
    }
}

#[expect(
    clippy::expect_used,
    reason = "maps have text keys and nothing is read meanwhile"
)]
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("the model can always be written")
}
