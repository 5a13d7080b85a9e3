//! The set of documents: which there are, what each recipient gets, the way back from a PDF.

mod documents;
mod hostile;
mod recipients;
mod restore;

use std::ops::ControlFlow;

use anteroom::assessment::{
    Answer, Assessment, Audience, Comment, Control, ControlStrength, Event, Evidence,
    Finding, Override, Review, VariantChoice, saved,
};
use anteroom::contract::{Contract, select};
use anteroom::document::{Desk, Paper, Recipient};
use anteroom::export::Format;
use anteroom::export::pdf;
use anteroom::export::set::{self, Made, NotMade, Wish};
use anteroom::pack::{Pack, Permille, Strength};
use anteroom::scoring::Scorecard;
use jiff::civil::date;

use crate::shipped::standard;

/// What documents are made of, owned.
pub(crate) struct Room {
    pack: Pack,
    assessment: Assessment,
    card: Scorecard,
    contract: Contract,
    former: Assessment,
    others: Vec<Assessment>,
}

/// Returns a practice vendor's answers.
fn practice(pack: &Pack, name: &str) -> Assessment {
    let path = format!("{}/questions/practice/{name}.json", env!("CARGO_MANIFEST_DIR"));
    saved::read(pack, &std::fs::read(path).unwrap()).unwrap().assessment
}

/// What no vendor may ever read, each with a word that stands nowhere else.
pub(crate) const SECRETS: [&str; 11] = [
    "SECRETcomment",
    "SECRETreplyname",
    "SECRETfindingby",
    "SECREToverridereason",
    "SECREToverrideby",
    "SECRETchoicereason",
    "SECRETnegotiationnote",
    "SECRETassignee",
    "SECRETreadinessnote",
    "SECRETreader",
    "SECRETothervendor",
];

impl Room {
    /// Returns a purchase in which every place that is the buyer's own says so.
    pub(crate) fn new() -> Self {
        let pack = standard();
        let before = practice(&pack, "infusion-pump-mediocre");
        let on = Some(date(2026, 10, 6));
        let asked = Scorecard::of(&pack, &before);
        let readiness: Vec<_> = pack
            .questions
            .iter()
            .filter(|question| question.id.as_str().starts_with("RDY"))
            .filter(|question| asked.situation.asks(&question.id))
            .map(|question| question.id.clone())
            .collect();
        let mut assessment = before.clone();
        for id in &readiness {
            let mut answer = assessment.answers.get(id).cloned().unwrap_or_default();
            "SECRETreadinessnote".clone_into(&mut answer.note);
            "SECRETreplyname".clone_into(&mut answer.by);
            assessment.answers.insert(id.clone(), answer);
        }
        let evidence = Evidence {
            title: "Penetration test".to_owned(),
            version: "3".to_owned(),
            date: Some(date(2026, 5, 1)),
            read_by: "SECRETreader".to_owned(),
            read_on: on,
            ..Evidence::default()
        };
        let answered: Answer =
            assessment.answers.get("IAM-06").cloned().unwrap_or_default();
        let answered = Answer {
            evidence: vec![evidence],
            by: "SECRETreplyname".to_owned(),
            on,
            ..answered
        };
        let review = Review {
            finding: Some(Finding::NeedsEvidence),
            by: "SECRETfindingby".to_owned(),
            on,
            comments: vec![Comment {
                text: "SECRETcomment: they will fold".to_owned(),
                audience: Audience::Internal,
                by: "SECRETreplyname".to_owned(),
                on,
            }],
            override_: Some(Override {
                credit: Permille::HALF,
                reason: "SECREToverridereason".to_owned(),
                by: "SECREToverrideby".to_owned(),
                on,
            }),
            controls: vec![Control {
                what: "Gateway with multi-factor sign-in".to_owned(),
                owner: "Network team".to_owned(),
                review_on: Some(date(2027, 4, 1)),
                strength: ControlStrength::Effective,
            }],
        };
        assessment.reviews.insert("IAM-06".into(), review);
        let choice = VariantChoice {
            strength: Strength::Fallback,
            reason: "SECRETchoicereason".to_owned(),
            by: "SECRETfindingby".to_owned(),
            on,
        };
        let events = [
            Event::Answered("IAM-06".into(), answered.clone()),
            Event::ChoseVariant("CL-30".into(), Some(choice.clone())),
            Event::Noted("CL-34".into(), Some("SECRETnegotiationnote".to_owned())),
            Event::Added("CL-34".into(), Some("The Supplier names a deputy.".to_owned())),
            Event::Assigned(vec!["IAM-01".into()], "SECRETassignee".to_owned()),
        ];
        // The former version has secrets of its own, and differs in what is printed.
        let former = [
            Event::Answered("IAM-06".into(), answered.clone()),
            Event::ChoseVariant(
                "CL-30".into(),
                Some(VariantChoice { strength: Strength::Base, ..choice.clone() }),
            ),
            Event::Noted("CL-34".into(), Some("SECRETnegotiationnote".to_owned())),
            Event::Assigned(vec!["IAM-01".into()], "SECRETassignee".to_owned()),
        ];
        let former = former.into_iter().fold(assessment.clone(), Assessment::after);
        let assessment = events.into_iter().fold(assessment, Assessment::after);
        let mut other = practice(&pack, "infusion-pump-good");
        "SECRETothervendor".clone_into(&mut other.title);
        let card = Scorecard::of(&pack, &assessment);
        let contract = select(&pack, &assessment, &card);
        Self { pack, assessment, card, contract, former, others: vec![other] }
    }

    /// Returns it as the engine takes it.
    pub(crate) fn desk(&self) -> Desk<'_> {
        Desk {
            pack: &self.pack,
            assessment: &self.assessment,
            card: &self.card,
            contract: &self.contract,
            former: Some(&self.former),
            others: &self.others,
        }
    }

    /// Makes a document as a PDF.
    fn pdf(&self, paper: Paper, recipient: Recipient) -> Result<Made, NotMade> {
        let wish = &wish(recipient, Format::Pdf);
        set::make(&self.desk(), paper, wish, &mut |_, _| ControlFlow::Continue(()))
    }
}

fn wish(recipient: Recipient, format: Format) -> Wish {
    Wish { recipient, format, sheet: pdf::Paper::Letter, fonts: Vec::new() }
}
