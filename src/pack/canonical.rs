//! A pack as bytes: the text whose hash is its fingerprint, and the short form for pages.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
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

/// Bytes that are no pack, or not the one that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// They are not the short form of this version.
    Malformed,
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
            Self::Malformed => {
                write!(f, "this is no pack, or one that another version compiled")
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

impl Pack {
    /// Returns the canonical form: JSON without blanks and without the fingerprint, the
    /// members of every object in the order of their names, everything else in the order
    /// of the pack. Members that are empty are left out, so that a field which a later
    /// version adds does not change the fingerprint of the packs that do without it.
    pub fn canonical(&self) -> Vec<u8> {
        let bare = Self { fingerprint: String::new(), ..self.clone() };
        let mut text = String::new();
        write(&value(&bare), &mut text);
        text.into_bytes()
    }

    /// Returns SHA-256 of the canonical form in hexadecimal: what
    /// [`fingerprint`](Self::fingerprint) is for a pack with all its texts.
    pub fn computed_fingerprint(&self) -> String {
        let hash = Sha256::digest(self.canonical());
        hash.iter()
            .fold(String::with_capacity(64), |text, byte| text + &format!("{byte:02x}"))
    }

    /// Returns the pack in the short form, which only this version can read.
    pub fn to_bytes(&self) -> Vec<u8> {
        short(self)
    }

    /// Reads a pack from [`to_bytes`](Self::to_bytes).
    ///
    /// # Errors
    ///
    /// If the bytes are something else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Unreadable> {
        whole(bytes)
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
    /// Returns the texts in the short form, which only this version can read.
    pub fn to_bytes(&self) -> Vec<u8> {
        short(self)
    }

    /// Reads texts from [`to_bytes`](Self::to_bytes).
    ///
    /// # Errors
    ///
    /// If the bytes are something else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Unreadable> {
        whole(bytes)
    }
}

/// Writes the short form: postcard, which names no member, so that neither the page nor
/// the program that reads it carries the names.
#[expect(clippy::expect_used, reason = "every length is known and nothing is read")]
fn short(value: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(value).expect("the model can always be written")
}

/// Reads the short form, to its last byte.
fn whole<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Unreadable> {
    match postcard::take_from_bytes(bytes) {
        Ok((value, [])) => Ok(value),
        _ => Err(Unreadable::Malformed),
    }
}

#[expect(
    clippy::expect_used,
    reason = "maps have text keys and nothing is read meanwhile"
)]
fn value(pack: &Pack) -> Value {
    serde_json::to_value(pack).expect("the model can always be written")
}

/// Adds the canonical text of `value`.
fn write(value: &Value, to: &mut String) {
    match value {
        Value::Array(items) => {
            to.push('[');
            for (at, item) in items.iter().enumerate() {
                to.push_str(if at > 0 { "," } else { "" });
                write(item, to);
            }
            to.push(']');
        }
        Value::Object(members) => {
            // An object of one member may be a choice between several: it keeps it.
            let all = members.len() == 1;
            let full: BTreeMap<_, _> =
                members.iter().filter(|(_, value)| all || !is_empty(value)).collect();
            to.push('{');
            for (at, (name, value)) in full.into_iter().enumerate() {
                to.push_str(if at > 0 { "," } else { "" });
                to.push_str(&Value::from(name.as_str()).to_string());
                to.push(':');
                write(value, to);
            }
            to.push('}');
        }
        plain => to.push_str(&plain.to_string()),
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::Bool(true) | Value::Number(_) => false,
    }
}
