//! The first page of the scorecard report when everything is bad and every name is long.

use std::fs;
use std::path::Path;

use anteroom::assessment::{Event, saved};
use anteroom::contract::select;
use anteroom::document::report;
use anteroom::export::pdf::{Options, Paper, pdf};
use anteroom::pack::{FieldId, QuestionId, Role};
use anteroom::scoring::{Scorecard, Verdict};

use super::paper::run;
use crate::shipped::standard;

#[test]
fn verdict_reasons_and_figures_stay_on_the_first_page() {
    let pack = standard();
    let file = "questions/practice/infusion-pump-contradictory.json";
    let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    let mut assessment = saved::read(&pack, &bytes).unwrap().assessment;
    let of_vendor = |id: &QuestionId| {
        let domain = pack.question(id).and_then(|each| pack.domain(&each.domain));
        domain.is_some_and(|domain| domain.role == Role::Vendor)
    };
    assessment.answers.retain(|id, _| !of_vendor(id));
    let name = "Large volume infusion pump with syringe, pain and breathing channels, ";
    let model = assessment.answers.get_mut(&QuestionId::from("DEV-01")).unwrap();
    model.fields.insert(FieldId::from("model"), name.repeat(3));
    let vendor = "Tarnbrook Infusion and Perfusion Technologies International Holdings ";
    let assessment =
        assessment.after(Event::Filled("vendor_name".into(), Some(vendor.repeat(2))));
    let card = Scorecard::of(&pack, &assessment);
    assert_eq!(card.verdict, Verdict::Stop);
    assert!(card.reasons.len() > 30, "the worst case is bad enough");
    let contract = select(&pack, &assessment, &card);
    let report = report(&pack, &assessment, &card, &contract, None);
    for paper in [Paper::Letter, Paper::A4] {
        let options = Options { paper, ..Options::default() };
        let bytes = pdf(&report, &options).unwrap().bytes;
        let first = run("pdftotext", &["-layout", "-l", "1", "-", "-"], &bytes);
        for part in [
            "The verdict is Stop",
            "10 hard gates fail: REG-01, REG-06",
            "Residual risk 16.2 is above the limit of 9",
            "domains are below their floors",
            "23 gates are open or met only in part",
            "10 failed, 23 open",
            "Completeness",
        ] {
            assert!(first.contains(part), "{part:?} is not on page 1:\n{first}");
        }
        // A short notice is not cut by the end of a page.
        assert!(!first.contains("What these numbers") || first.contains("legal advice"));
    }
}
