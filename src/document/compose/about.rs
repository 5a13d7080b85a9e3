//! What every document says about itself: limits, exceptions, where it comes from.

use crate::assessment::Assessment;
use crate::contract::{decimal, long_date};
use crate::document::compose::words::{ask, bullets, heading, paragraph};
use crate::document::{Block, Inline, Tone};
use crate::pack::Pack;
use crate::scoring::{GateState, Scorecard};

/// Returns the notice about hard gates that an executive excepted, for page 1. Where they
/// are many, each is named by its id alone; the questions stand further on.
pub(super) fn exceptions(
    pack: &Pack,
    assessment: &Assessment,
    card: &Scorecard,
) -> Option<Block> {
    const FEW: usize = 3;
    let excepted = || card.gates.iter().filter(|gate| gate.state == GateState::Excepted);
    let few = excepted().count() <= FEW;
    let excepted: Vec<Vec<Inline>> = excepted()
        .filter_map(|gate| {
            let exception = assessment.exceptions.get(&gate.question)?;
            let ask = if few { ask(pack, &gate.question) } else { "" };
            Some(vec![
                Inline::Strong(format!("{} ", gate.question)),
                Inline::Text(
                    format!(
                        "{ask} Excepted by {} until {}. Reason: {}.",
                        exception.by.trim(),
                        long_date(exception.expires),
                        exception.reason.trim().trim_end_matches('.')
                    )
                    .trim_start()
                    .to_owned(),
                ),
            ])
        })
        .collect();
    (!excepted.is_empty()).then(|| Block::Callout {
        tone: Tone::Stop,
        title: "Hard gates open under an executive's exception".to_owned(),
        blocks: vec![bullets(excepted)],
    })
}

/// Returns the limits of the score, in the words of the scoring model.
pub(super) fn limits(pack: &Pack) -> Block {
    let equal = decimal(i64::from(pack.policy.equal_within.get()) * 100);
    Block::Callout {
        tone: Tone::Note,
        title: "What these numbers can and cannot say".to_owned(),
        blocks: vec![paragraph(format!(
            "The number orders and explains; it does not measure the chance of harm. Weights \
             and day counts are reasoned defaults that can be edited, and every change is \
             printed here. Treat two vendors within {equal} points of each other as equal. A high \
             score does not cancel a failed gate. Attested answers are promises, so they are \
             carried into the contract. The addendum is drafting help, not legal advice.",
        ))],
    }
}

/// Returns the page that says where a document comes from.
pub(super) fn provenance(pack: &Pack, assessment: &Assessment) -> Vec<Block> {
    let mut facts = vec![
        fact("Assessment", format!("{} ({})", assessment.title.trim(), assessment.id)),
        fact("Judged as of", long_date(assessment.date)),
        fact("Pack", format!("{} ({})", pack.title, pack.id)),
        fact("Pack version", pack.version.clone()),
    ];
    if !pack.fingerprint.is_empty() {
        let code = Inline::Code(pack.fingerprint.clone());
        facts.push(("Pack fingerprint (SHA-256)".to_owned(), vec![code]));
    }
    let mut blocks = vec![
        heading(1, "About this document", "about"),
        paragraph(
            "Anteroom made this document from an assessment and a pack of questions and \
             clauses. The same assessment and the same pack give the same document. It was \
             made on the user's own machine; nothing was sent anywhere.",
        ),
        Block::Facts(facts),
    ];
    let stamp = &assessment.pack;
    let difference = if stamp.id != pack.id || stamp.version != pack.version {
        Some(format!(
            "The answers were given in pack {} {}. This document was made with {} {}.",
            stamp.id, stamp.version, pack.id, pack.version
        ))
    } else if stamp.fingerprint != pack.fingerprint {
        Some(
            "The answers were given in a pack of the same name and version whose content \
             differs: its fingerprint is another one."
                .to_owned(),
        )
    } else {
        None
    };
    if let Some(difference) = difference {
        blocks.push(Block::Callout {
            tone: Tone::Warn,
            title: "Answered in another pack".to_owned(),
            blocks: vec![paragraph(difference)],
        });
    }
    blocks
}

/// Returns a fact of plain text.
pub(super) fn fact(label: &str, text: String) -> (String, Vec<Inline>) {
    (label.to_owned(), vec![Inline::Text(text)])
}
