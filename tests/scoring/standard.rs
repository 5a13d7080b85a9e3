//! The standard pack and its practice vendors, scored.

use std::fs;

use anteroom::assessment::{Answer, Assessment, Event, Evidence, saved};
use anteroom::pack::{Condition, Level, Pack, Role};
use anteroom::scoring::{
    Improvement, Scorecard, Situation, Verdict, WeightProfile, as_if, smallest_change,
};
use jiff::civil::date;

use crate::shipped::standard;

/// The practice vendors.
pub(super) const VENDORS: [&str; 6] = [
    "infusion-pump-good",
    "infusion-pump-mediocre",
    "infusion-pump-contradictory",
    "imaging-workstation-good",
    "imaging-workstation-mediocre",
    "imaging-workstation-contradictory",
];

/// Returns a practice vendor.
pub(super) fn vendor(pack: &Pack, name: &str) -> Assessment {
    let path = format!("{}/questions/practice/{name}.json", env!("CARGO_MANIFEST_DIR"));
    saved::read(pack, &fs::read(path).unwrap()).unwrap().assessment
}

/// Returns the assessment with the best answer to everything that is asked.
fn best_answers(pack: &Pack, assessment: &Assessment) -> Assessment {
    let asked = Situation::of(pack, assessment).asked;
    let all: Vec<_> = asked.into_iter().map(|id| (id, Improvement::FullCredit)).collect();
    as_if(pack, assessment, &all)
}

/// Returns the assessment with one document behind every answer.
fn backed(assessment: &Assessment, read_by: &str) -> Assessment {
    let mut backed = assessment.clone();
    for answer in backed.answers.values_mut() {
        answer.evidence = vec![Evidence {
            title: "Report".to_owned(),
            version: "1".to_owned(),
            date: Some(assessment.date),
            independent: true,
            read_by: read_by.to_owned(),
            ..Evidence::default()
        }];
    }
    backed
}

#[test]
fn an_all_yes_vendor_gets_82_on_its_word_91_with_documents_and_100_verified() {
    let mut pack = standard();
    for question in &mut pack.questions {
        question.when = Condition::Always;
    }
    for (size, level) in
        [("small", Level::Core), ("medium", Level::Standard), ("large", Level::Full)]
    {
        let mut assessment = Assessment::new(&pack, "a", "A", date(2026, 6, 1));
        let answers = [
            ("DEV-04", "temporary"),
            ("DEV-05", "days"),
            ("DEV-08", "none"),
            ("DEV-06", "ports-and-media"),
            ("ORG-01", size),
        ];
        for (id, choice) in answers {
            assessment.answers.insert(id.into(), Answer::choice(choice));
        }
        let said = best_answers(&pack, &assessment);
        let vendor = |assessment: &Assessment| {
            let scorecard = Scorecard::of(&pack, assessment);
            assert_eq!(scorecard.situation.weights, WeightProfile::Balanced);
            assert_eq!(scorecard.situation.level, level);
            scorecard.vendor.unwrap().thousandths()
        };
        assert!((822..=826).contains(&vendor(&said)), "{level:?} {}", vendor(&said));
        let referenced = vendor(&backed(&said, ""));
        assert!((911..=913).contains(&referenced), "{level:?} {referenced}");
        assert_eq!(vendor(&backed(&said, "Reviewer")), 1000);
    }
}

#[test]
fn the_smallest_change_of_every_practice_vendor_passes() {
    let pack = standard();
    for name in VENDORS {
        let assessment = vendor(&pack, name);
        let scorecard = Scorecard::of(&pack, &assessment);
        let Some(change) = smallest_change(&pack, &assessment, &scorecard) else {
            assert_eq!(scorecard.verdict, Verdict::Recommended, "{name}");
            continue;
        };
        let then = Scorecard::of(&pack, &as_if(&pack, &assessment, &change.improvements));
        assert_eq!(then.verdict, Verdict::Recommended, "{name}");
        assert!(change.passes, "{name}");
        for left_out in 0..change.improvements.len() {
            let mut fewer = change.improvements.clone();
            fewer.remove(left_out);
            let then = Scorecard::of(&pack, &as_if(&pack, &assessment, &fewer));
            assert!(then.verdict > Verdict::Recommended, "{name} without {left_out}");
        }
    }
}

#[test]
fn contributions_of_the_standard_pack_add_up_exactly() {
    let pack = standard();
    for name in VENDORS {
        let scorecard = Scorecard::of(&pack, &vendor(&pack, name));
        let of_vendor =
            |id| pack.domain(id).is_some_and(|domain| domain.role == Role::Vendor);
        let parts =
            || scorecard.contributions.iter().filter(|part| of_vendor(&part.domain));
        let sum = parts()
            .fold(anteroom::scoring::Fraction::ZERO, |sum, part| sum.plus(part.adds));
        assert_eq!(sum, scorecard.vendor.unwrap(), "{name}");
    }
}

#[test]
fn a_live_score_is_the_final_score() {
    let pack = standard();
    let whole = vendor(&pack, "imaging-workstation-mediocre");
    let mut live =
        Assessment { answers: std::collections::BTreeMap::new(), ..whole.clone() };
    for (id, answer) in whole.answers.iter().rev() {
        // Somebody changes their mind on the way.
        live = live.after(Event::Answered(id.clone(), Answer::choice("no")));
        let _ = Scorecard::of(&pack, &live);
        live = live.after(Event::Answered(id.clone(), answer.clone()));
    }
    assert_eq!(Scorecard::of(&pack, &live), Scorecard::of(&pack, &whole));
}
