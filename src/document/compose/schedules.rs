//! The schedules of the addendum: those that the purchase needs.

use crate::assessment::{Assessment, ControlStrength, Evidence};
use crate::contract::{Contract, Gap, ScheduleAnswer, in_words, long_date};
use crate::document::compose::words::{
    ask, blank, cell, clause_references, day, or_dash, paragraph, table, value, with_id,
};
use crate::document::{Align, Block, Cell, Inline};
use crate::pack::{
    Clause, ClauseId, DomainId, Inclusion, Pack, Permille, QuestionId, Role, VariableKind,
};
use crate::scoring::{GateState, Scorecard};

/// The clause that brings in the business associate agreement.
const BUSINESS_ASSOCIATE: &str = "CL-25";

/// Returns the schedules, each on a new page. Two hang on a clause: the Remediation
/// Schedule on the one that brings in gaps, the place of a business associate agreement
/// on its own. The numbers stay, since clauses refer to schedules by number.
pub(super) fn all(
    pack: &Pack,
    assessment: &Assessment,
    card: &Scorecard,
    contract: &Contract,
) -> Vec<Block> {
    let schedules = [
        ("Product and contacts", Some(product(pack, assessment, card, contract))),
        ("Supplier Answers and evidence", Some(answers(pack, assessment, contract))),
        ("MDS2 and SBOM reference", Some(references(assessment))),
        ("Remediation Schedule", remediation(pack, contract)),
        ("Exceptions accepted by the Customer", Some(exceptions(pack, assessment, card))),
        ("Business associate agreement", business_associate(contract)),
    ];
    let mut blocks = Vec::new();
    for (at, (title, content)) in schedules.into_iter().enumerate() {
        let Some(content) = content else { continue };
        blocks.push(Block::PageBreak);
        blocks.push(Block::Heading {
            level: 1,
            number: Some(format!("Schedule {}", at + 1)),
            text: vec![title.into()],
            anchor: Some(format!("schedule-{}", at + 1)),
            note: None,
        });
        blocks.extend(content);
    }
    blocks
}

/// Returns Schedule 1: what is bought, and who is to be reached.
fn product(
    pack: &Pack,
    assessment: &Assessment,
    card: &Scorecard,
    contract: &Contract,
) -> Vec<Block> {
    let mut facts: Vec<(String, Vec<Inline>)> = contract
        .variables
        .iter()
        .filter(|filled| filled.used)
        .filter_map(|filled| {
            let variable = pack.variable(&filled.id)?;
            let named = matches!(variable.kind, VariableKind::Text | VariableKind::Date);
            (named || filled.id.as_str() == "quantity")
                .then(|| (variable.title.clone(), vec![value(filled)]))
        })
        .collect();
    for question in &pack.questions {
        let context =
            pack.domain(&question.domain).is_some_and(|each| each.role == Role::Context);
        let told =
            context && !question.fields.is_empty() && card.situation.asks(&question.id);
        if let (true, Some(answer)) = (told, assessment.answers.get(&question.id)) {
            facts.push((question.ask.clone(), vec![in_words(question, answer).into()]));
        }
    }
    let persons = [
        "Deputy for the Customer's security contact",
        "Deputy for the Supplier's security contact",
        "Executive for escalations, Customer",
        "Executive for escalations, Supplier",
        "Supplier's contact for incidents at all hours",
        "Marketing authorization and its number",
        "Related Systems, each with its operator and location",
    ];
    let mut to_fill: Vec<(String, Vec<Inline>)> = persons
        .map(|label| (label.to_owned(), vec![blank("name, or \u{201c}none\u{201d}")]))
        .into();
    // A price: the support clause refers to it.
    let charge = "Yearly charge for extended security support of one unit";
    let amount = blank("amount, or \u{201c}none\u{201d}");
    to_fill.push((charge.to_owned(), vec![amount]));
    vec![
        Block::Facts(facts),
        paragraph("To be completed before signature:"),
        Block::Facts(to_fill),
    ]
}

/// Returns Schedule 2: every answer of the Supplier, a table a domain.
pub(super) fn answers(
    pack: &Pack,
    assessment: &Assessment,
    contract: &Contract,
) -> Vec<Block> {
    let mut blocks = vec![paragraph(format!(
        "The Supplier's answers as they stood on {}. An answer marked \u{201c}attested \
         only\u{201d} rests on the Supplier's word alone; the document expected for it is \
         named beside the mark.",
        long_date(assessment.date)
    ))];
    for domain in &pack.domains {
        let rows: Vec<Vec<Cell>> = contract
            .answers
            .iter()
            .filter(|answer| domain_of(pack, &answer.question) == Some(&domain.id))
            .map(answer_row)
            .collect();
        if !rows.is_empty() {
            let columns = [
                ("Question", 34, Align::Start),
                ("Answer and note", 26, Align::Start),
                ("Evidence", 25, Align::Start),
                ("Becomes", 15, Align::Start),
            ];
            blocks.push(Block::Table(table(&domain.title, &columns, rows)));
        }
    }
    if contract.answers.is_empty() {
        blocks.push(paragraph("No question was asked of the Supplier."));
    }
    blocks
}

/// Returns a line of Schedule 2.
fn answer_row(answer: &ScheduleAnswer) -> Vec<Cell> {
    let mut said = cell(answer.answer.clone());
    if !answer.note.is_empty() {
        said.push(Inline::Break);
        said.push(Inline::Emphasis(format!("Note: {}", answer.note)));
    }
    let mut evidence = Vec::new();
    for document in &answer.evidence {
        if !evidence.is_empty() {
            evidence.push(Inline::Break);
        }
        evidence.push(document.as_str().into());
    }
    if evidence.is_empty() {
        evidence.push("\u{2013}".into());
    }
    vec![
        with_id(&answer.question, &answer.ask),
        said,
        evidence,
        cell(answer.becomes.clone()),
    ]
}

/// Returns the domain of a question.
fn domain_of<'a>(pack: &'a Pack, id: &QuestionId) -> Option<&'a DomainId> {
    pack.question(id).map(|question| &question.domain)
}

/// Returns Schedule 3: the MDS2 form and the SBOM that the answers name as evidence.
fn references(assessment: &Assessment) -> Vec<Block> {
    let kinds: [(&str, &[&str]); 2] = [
        ("MDS2 form", &["mds2", "manufacturer disclosure statement"]),
        ("SBOM", &["sbom", "bill of materials", "cyclonedx", "spdx"]),
    ];
    let mut rows = Vec::new();
    for (kind, signs) in kinds {
        let before = rows.len();
        let mut seen: Vec<&Evidence> = Vec::new();
        for evidence in assessment.answers.values().flat_map(|answer| &answer.evidence) {
            let title = evidence.title.to_lowercase();
            if signs.iter().any(|sign| title.contains(sign)) && !seen.contains(&evidence)
            {
                seen.push(evidence);
                rows.push(reference_row(kind, evidence));
            }
        }
        if rows.len() == before {
            let to_fill = |what: &str| vec![blank(what)];
            rows.push(vec![
                cell(kind),
                to_fill("title"),
                to_fill("version"),
                to_fill("date"),
                to_fill("hash, if given"),
            ]);
        }
    }
    let columns = [
        ("Document", 14, Align::Start),
        ("Title", 30, Align::Start),
        ("Version", 14, Align::Start),
        ("Date", 16, Align::Start),
        ("SHA-256", 26, Align::Start),
    ];
    vec![
        paragraph(
            "The documents that the Supplier Answers rest on. Each is the one with this \
             title, version and date and, where a hash is given, the file with this hash.",
        ),
        Block::Table(table("MDS2 and SBOM", &columns, rows)),
    ]
}

/// Returns a line of Schedule 3.
fn reference_row(kind: &str, evidence: &Evidence) -> Vec<Cell> {
    let hash = match &evidence.sha256 {
        Some(hash) => vec![Inline::Code(hash.clone())],
        None => cell("\u{2013}"),
    };
    vec![
        cell(kind),
        cell(evidence.title.trim()),
        cell(or_dash(&evidence.version)),
        cell(day(evidence.date)),
        hash,
    ]
}

/// Returns Schedule 4: every gap with its action, owner, date and evidence of closure.
/// A clause in its remedy brings it in even where no gap is left.
pub(super) fn remediation(pack: &Pack, contract: &Contract) -> Option<Vec<Block>> {
    let by_gaps = |clause: &Clause| matches!(clause.include, Inclusion::Gaps { .. });
    let mut carriers = pack.clauses.iter().filter(|clause| by_gaps(clause));
    if contract.gaps.is_empty() {
        let carried = carriers.any(|clause| contract.clause(&clause.id).is_some());
        return carried.then(|| vec![paragraph("There is no gap to close.")]);
    }
    let rows = contract
        .gaps
        .iter()
        .enumerate()
        .map(|(at, gap)| gap_row(pack, contract, at + 1, gap))
        .collect();
    let columns = [
        ("No.", 5, Align::End),
        ("Question and gap", 26, Align::Start),
        ("Action", 28, Align::Start),
        ("Owner", 9, Align::Start),
        ("Due and marks", 13, Align::Start),
        ("Evidence of closure", 19, Align::Start),
    ];
    Some(vec![
        paragraph(
            "The gravest gap comes first. No affected unit is connected while an entry \
             marked \u{201c}before connection\u{201d} is open. An entry marked \u{201c}hard \
             gate\u{201d} concerns an essential requirement. Where nothing else was planned, \
             an entry is due when the time that the remediation clause allows ends.",
        ),
        Block::Table(table("Gaps to close", &columns, rows)),
    ])
}

/// Returns a line of Schedule 4.
fn gap_row(pack: &Pack, contract: &Contract, number: usize, gap: &Gap) -> Vec<Cell> {
    let mut question = with_id(&gap.question, ask(pack, &gap.question));
    question.push(Inline::Break);
    question.push(Inline::Emphasis(gap.gap.clone()));
    let mut action = cell(gap.action.clone());
    let clauses = clause_references(contract, &gap.clauses);
    if !clauses.is_empty() {
        action.push(Inline::Break);
        action.extend(clauses);
    }
    let mut due = cell(gap.due.map_or_else(|| gap.due_words.clone(), long_date));
    for (marked, mark) in
        [(gap.before_connection, "Before connection"), (gap.hard_gate, "Hard gate")]
    {
        if marked {
            due.push(Inline::Break);
            due.push(Inline::Strong(mark.to_owned()));
        }
    }
    vec![
        cell(number.to_string()),
        question,
        action,
        cell(gap.owner.clone()),
        due,
        cell(gap.evidence.clone()),
    ]
}

/// Returns Schedule 5: what the Customer accepts, who accepted it, why and until when.
fn exceptions(pack: &Pack, assessment: &Assessment, card: &Scorecard) -> Vec<Block> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for gate in card.gates.iter().filter(|gate| gate.state == GateState::Excepted) {
        if let Some(exception) = assessment.exceptions.get(&gate.question) {
            rows.push(vec![
                with_id(&gate.question, ask(pack, &gate.question)),
                cell(format!("{}, by exception from a hard gate", exception.by.trim())),
                cell(or_dash(&exception.reason)),
                cell(long_date(exception.expires)),
            ]);
        }
    }
    if let Some(sign_off) = &assessment.sign_off {
        rows.push(vec![
            cell("The risk that is left after all measures"),
            cell(format!("{}, by sign-off", sign_off.by.trim())),
            cell(or_dash(&sign_off.reason)),
            cell("No end stated"),
        ]);
    }
    for contribution in card.contributions.iter().filter(|each| each.control.is_some()) {
        let controls = assessment.reviews.get(&contribution.question);
        let counting = controls
            .iter()
            .flat_map(|review| &review.controls)
            .find(|each| Some(strength_of(pack, each.strength)) == contribution.control);
        if let Some(control) = counting {
            rows.push(vec![
                with_id(&contribution.question, ask(pack, &contribution.question)),
                cell(format!(
                    "{}, as owner of a compensating control",
                    control.owner.trim()
                )),
                cell(format!(
                    "{} ({})",
                    control.what.trim(),
                    strength_name(control.strength)
                )),
                cell(format!("Review on {}", day(control.review_on))),
            ]);
        }
    }
    let note = "Entries that a clause asks for, such as an unsupported component or an \
                unencrypted path, are added here before signature.";
    if rows.is_empty() {
        return vec![paragraph(format!("None at the date of this draft. {note}"))];
    }
    let columns = [
        ("What is accepted", 34, Align::Start),
        ("Who", 20, Align::Start),
        ("Why, or what stands in for it", 30, Align::Start),
        ("Until", 16, Align::Start),
    ];
    vec![Block::Table(table("Exceptions", &columns, rows)), paragraph(note)]
}

/// Returns the word for a compensating control's strength.
pub(super) fn strength_name(strength: ControlStrength) -> &'static str {
    match strength {
        ControlStrength::Weak => "weak",
        ControlStrength::Effective => "effective",
        ControlStrength::Strong => "strong",
    }
}

/// Returns what the pack lets a compensating control of this strength take off the rest.
pub(super) fn strength_of(pack: &Pack, strength: ControlStrength) -> Permille {
    match strength {
        ControlStrength::Weak => pack.policy.control.weak,
        ControlStrength::Effective => pack.policy.control.effective,
        ControlStrength::Strong => pack.policy.control.strong,
    }
}

/// Returns Schedule 6: the place of the business associate agreement, if one is needed.
fn business_associate(contract: &Contract) -> Option<Vec<Block>> {
    contract.clause(&ClauseId::from(BUSINESS_ASSOCIATE))?;
    let place = blank("attach the business associate agreement");
    Some(vec![Block::Paragraph(vec![place])])
}
