//! The seal of a response: whether a byte of its content changed on the way.
//!
//! It guards against accidents: a mail program, an editor, a merge. It says nothing about
//! who wrote the file, because whoever changes it on purpose can seal it again.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use crate::assessment::saved::content;
use crate::assessment::saved::json::Json;
use crate::assessment::{Assessment, Stage};

/// The member that holds it.
const NAME: &str = "seal";

/// Returns the seal of an assessment as a response.
///
/// It is SHA-256 in hexadecimal over the content as JSON without blanks, the members of
/// every object in the order of their names (compared byte by byte in UTF-8), and without
/// the seal itself.
pub fn seal(assessment: &Assessment) -> String {
    if assessment.stage == Stage::Response {
        return of(&content(assessment));
    }
    let response = Assessment { stage: Stage::Response, ..assessment.clone() };
    of(&content(&response))
}

/// Returns what tells whether anything of an assessment changed since it was signed:
/// SHA-256 as for a seal, over everything but the signatures.
pub fn digest(assessment: &Assessment) -> String {
    of(&content(&Assessment { signatures: Vec::new(), ..assessment.clone() }))
}

/// Returns the content with its seal as the last member.
pub(super) fn sealed(content: Json) -> Json {
    let seal = of(&content);
    let Json::Object(mut members) = content else { return content };
    members.push((NAME.to_owned(), seal.as_str().into()));
    Json::Object(members)
}

/// How the seal of a file stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It fits the content.
    Whole,
    /// It does not.
    Broken,
    /// There is none.
    Missing,
}

/// Returns how the seal of a whole file stands.
pub(super) fn standing(file: Json) -> Standing {
    let Json::Object(mut members) = file else { return Standing::Missing };
    let Some(at) = members.iter().position(|(name, _)| name == NAME) else {
        return Standing::Missing;
    };
    let (_, said) = members.remove(at);
    let seal = of(&Json::Object(members));
    if said == Json::from(seal.as_str()) { Standing::Whole } else { Standing::Broken }
}

fn of(content: &Json) -> String {
    let digest = Sha256::digest(content.canonical());
    digest.iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a text cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
