//! What a person should know about a file that could be read.

use std::collections::BTreeSet;
use std::fmt;

use crate::assessment::saved::json::Json;
use crate::assessment::saved::node::Node;
use crate::assessment::saved::path::shown;
use crate::assessment::saved::seal::{Standing, standing};
use crate::assessment::{Assessment, Stage};
use crate::ordered::set_of;
use crate::pack::{ClauseId, Pack, QuestionId, VariableId};

/// What a person should know about a file that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A newer program wrote it; what this one does not know is kept.
    NewerFormat {
        /// The minor version of the file.
        minor: u32,
    },
    /// It was made with another version of the pack.
    OtherPackVersion {
        /// The version in the file.
        file: String,
        /// The version here.
        here: String,
    },
    /// It was made with a pack that calls itself the same and is not.
    OtherFingerprint,
    /// It answers questions that the pack does not have; the answers are kept.
    UnknownAnswers {
        /// The questions.
        ids: Vec<String>,
    },
    /// It says something about questions, clauses or variables that the pack does not
    /// have; that is kept.
    UnknownNames {
        /// The ids.
        ids: Vec<String>,
    },
    /// A response without a seal.
    SealMissing,
    /// A response whose content is not what was sealed.
    SealBroken,
}

impl fmt::Display for Notice {
    /// Writes one or two sentences: what it is and what to do.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NewerFormat { minor } => write!(
                f,
                "A newer Anteroom wrote this file (format 1.{minor}). What this one does \
                 not know is kept and saved again."
            ),
            Self::OtherPackVersion { file, here } => other_version(f, file, here),
            Self::OtherFingerprint => f.write_str(
                "The file was made with a question pack of the same version but with \
                 other content. Look through the answers: a question may have changed.",
            ),
            Self::UnknownAnswers { ids } => write!(
                f,
                "This question pack does not ask {}. These answers are kept and saved \
                 again, and count nowhere.",
                ids.join(", ")
            ),
            Self::UnknownNames { ids } => write!(
                f,
                "This question pack does not have {}. What the file says about that is \
                 kept and saved again, and counts nowhere.",
                ids.join(", ")
            ),
            Self::SealMissing => f.write_str(
                "The response has no seal, so nobody can tell whether it changed on the \
                 way. Ask the vendor to export it again.",
            ),
            Self::SealBroken => f.write_str(
                "The response is not what was sealed: something in it changed after it \
                 was exported. Ask the vendor to send it again.",
            ),
        }
    }
}

/// Writes what differs: the overlay (the build part of a version), or the pack below.
fn other_version(f: &mut fmt::Formatter<'_>, file: &str, here: &str) -> fmt::Result {
    let parts = |version: &str| {
        let (pack, overlay) = version.split_once('+').unwrap_or((version, ""));
        (pack.to_owned(), overlay.to_owned())
    };
    match (parts(file), parts(here)) {
        ((file, _), (here, _)) if file != here => write!(
            f,
            "The file was made with version {} of the question pack, and this is \
             version {here}. Look through the answers: a question may have changed.",
            shown(&file)
        ),
        ((_, wanted), (_, here)) if here.is_empty() => write!(
            f,
            "The file was made with the overlay {}, which is not loaded here. Its \
             questions and clauses are missing. Ask for the overlay, load it, and open \
             the file again.",
            shown(&wanted)
        ),
        ((_, wanted), (_, here)) if wanted.is_empty() => write!(
            f,
            "The file was made without the overlay {here}, which is loaded here. Look \
             through the questions: some are new, and numbers may be others.",
        ),
        ((_, wanted), (_, here)) => write!(
            f,
            "The file was made with the overlay {}, and {here} is loaded here. Look \
             through the answers: a question may have changed.",
            shown(&wanted)
        ),
    }
}

/// Returns what a person should know about an assessment read from a file.
pub(super) fn all(pack: &Pack, assessment: &Assessment, file: &Node) -> Vec<Notice> {
    let mut notices = Vec::new();
    if assessment.kept.minor > 0 {
        notices.push(Notice::NewerFormat { minor: assessment.kept.minor });
    }
    let stamp = &assessment.pack;
    if stamp.version != pack.version {
        let (file, here) = (stamp.version.clone(), pack.version.clone());
        notices.push(Notice::OtherPackVersion { file, here });
    } else if !stamp.fingerprint.is_empty() && stamp.fingerprint != pack.fingerprint {
        notices.push(Notice::OtherFingerprint);
    }
    if !assessment.unknown_answers.is_empty() {
        let ids = assessment.unknown_answers.keys().map(|id| shown(id).to_owned());
        notices.push(Notice::UnknownAnswers { ids: ids.collect() });
    }
    let strangers = strangers(pack, assessment);
    if !strangers.is_empty() {
        let ids = strangers.into_iter().map(str::to_owned).collect();
        notices.push(Notice::UnknownNames { ids });
    }
    if assessment.stage == Stage::Response {
        match standing(Json::from(file.value())) {
            Standing::Whole => {}
            Standing::Broken => notices.push(Notice::SealBroken),
            Standing::Missing => notices.push(Notice::SealMissing),
        }
    }
    notices
}

/// Returns the ids outside the answers that the pack does not have.
fn strangers<'a>(pack: &Pack, assessment: &'a Assessment) -> BTreeSet<&'a str> {
    let contract = &assessment.contract;
    let questions = assessment.reviews.keys();
    let questions =
        questions.chain(contract.remedies.keys()).chain(assessment.exceptions.keys());
    let points = assessment.clarification.iter().flat_map(|asked| &asked.points);
    let questions = questions
        .chain(points.map(|point| &point.question))
        .chain(assessment.changes.iter().map(|change| &change.question));
    let questions =
        questions.filter(|id| pack.question(id).is_none()).map(QuestionId::as_str);
    let clauses = contract.variants.keys().chain(contract.negotiation.keys());
    let clauses = clauses.chain(contract.paragraphs.keys()).chain(contract.talks.keys());
    let clauses = clauses.filter(|id| pack.clause(id).is_none()).map(ClauseId::as_str);
    let variables = contract.variables.keys();
    let variables =
        variables.filter(|id| pack.variable(id).is_none()).map(VariableId::as_str);
    set_of(questions.chain(clauses).chain(variables).map(shown))
}
