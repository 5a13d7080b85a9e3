//! What would be if: tried without being kept, and what of it can be.

use anteroom::assessment::{Answer, Assessment, Event, Finding, Override};
use anteroom::pack::{Pack, Permille, QuestionId};
use anteroom::scoring::{
    Improvement, RiskSteps, Scorecard, Trial, Tried, Verdict, appetite, as_if,
    smallest_change,
};

use super::standard::{VENDORS, vendor};
use crate::shipped::standard;

/// Returns a trial of all of these.
fn trial(steps: &[(QuestionId, Improvement)]) -> Trial {
    steps.iter().fold(Trial::default(), |trial, (id, how)| {
        trial.with(id.clone(), Tried::Improved(*how))
    })
}

/// Returns the assessment after what can be kept, as one step.
fn applied(pack: &Pack, assessment: &Assessment, trial: &Trial) -> Assessment {
    let kept = trial.kept(pack, assessment, ("Ada", Some(assessment.date)));
    assessment.clone().after(Event::Together(kept.events))
}

#[test]
fn trying_the_smallest_change_passes() {
    let pack = standard();
    for name in VENDORS {
        let assessment = vendor(&pack, name);
        let card = Scorecard::of(&pack, &assessment);
        let Some(change) = smallest_change(&pack, &assessment, &card) else { continue };
        let trial = trial(&change.improvements);
        let tried = Scorecard::of(&pack, &trial.of(&pack, &assessment));
        assert_eq!(tried.verdict == Verdict::Recommended, change.passes, "{name}");
    }
}

/// What is kept is what was tried, but for what needs a name; nothing invented is kept.
#[test]
fn what_is_kept_holds_nothing_invented() {
    let pack = standard();
    for name in VENDORS {
        let assessment = vendor(&pack, name);
        let card = Scorecard::of(&pack, &assessment);
        let Some(change) = smallest_change(&pack, &assessment, &card) else { continue };
        let trial = trial(&change.improvements);
        let kept = applied(&pack, &assessment, &trial);
        let text = anteroom::assessment::saved::write(&kept);
        assert!(!text.contains("to be named"), "{name}");
        let named: Vec<_> = change
            .improvements
            .iter()
            .filter(|(_, how)| {
                matches!(how, Improvement::VerifyEvidence | Improvement::AddControl)
            })
            .cloned()
            .collect();
        let left = trial.kept(&pack, &assessment, ("Ada", None)).left;
        assert_eq!(left, named, "{name}");
        // With what was left out it is worth what was tried.
        let whole = Scorecard::of(&pack, &as_if(&pack, &kept, &left));
        let tried = Scorecard::of(&pack, &trial.of(&pack, &assessment));
        assert_eq!(whole.residual, tried.residual, "{name}");
        assert_eq!(whole.verdict, tried.verdict, "{name}");
    }
}

#[test]
fn a_later_try_takes_the_place_of_an_earlier_one_of_its_kind() {
    let id = QuestionId::from("IAM-06");
    let full = Tried::Improved(Improvement::FullCredit);
    let read = Tried::Improved(Improvement::VerifyEvidence);
    let no = Tried::Answered(Answer::choice("no"));
    let trial = Trial::default()
        .with(id.clone(), full.clone())
        .with(id.clone(), read.clone())
        .with(id.clone(), no.clone());
    assert_eq!(trial.len(), 2);
    assert!(trial.improves(&id, Improvement::VerifyEvidence));
    assert!(!trial.improves(&id, Improvement::FullCredit));
    assert_eq!(trial.answer(&id), Some(&Answer::choice("no")));
    let trial = trial.without(&id, &full);
    assert_eq!(trial.tries().collect::<Vec<_>>(), [&(id.clone(), read.clone())]);
    assert!(trial.without(&id, &read).is_empty());
}

#[test]
fn a_kept_answer_carries_its_name_and_takes_the_reviewer_s_word_against_it_along() {
    let pack = standard();
    let id = QuestionId::from("IAM-06");
    let by_hand = Override {
        credit: Permille::ZERO,
        reason: "Not shown".to_owned(),
        by: "Bo".to_owned(),
        on: None,
    };
    let assessment = vendor(&pack, "infusion-pump-mediocre")
        .after(Event::Overrode(id.clone(), Some(by_hand)))
        .after(Event::Reviewed {
            question: id.clone(),
            finding: Some(Finding::Rejected),
            by: "Bo".to_owned(),
            on: None,
        });
    let trial =
        Trial::default().with(id.clone(), Tried::Improved(Improvement::FullCredit));
    let kept = applied(&pack, &assessment, &trial);
    assert_eq!(kept.answers[&id].by, "Ada");
    assert_eq!(kept.answers[&id].on, Some(assessment.date));
    assert!(
        kept.reviews.get(&id).is_none_or(|review| {
            review.override_.is_none() && review.finding.is_none()
        })
    );
    let credit = |assessment| {
        Scorecard::of(&pack, assessment).contribution(&id).map(|part| part.credit)
    };
    assert_eq!(credit(&assessment), Some(Permille::ZERO));
    assert_eq!(credit(&kept), Some(Permille::FULL));
}

/// Controls only ever take risk off, and the last step is the scorecard's own figure.
#[test]
fn risk_falls_step_by_step() {
    let pack = standard();
    for name in VENDORS {
        let assessment = vendor(&pack, name);
        let card = Scorecard::of(&pack, &assessment);
        let steps = RiskSteps::of(&pack, &assessment, &card);
        assert_eq!(steps.inherent, card.situation.inherent);
        assert_eq!(steps.controlled, card.residual_risk);
        assert!(steps.answered >= steps.controlled, "{name}");
        assert_eq!(steps.limit, appetite(&pack, &assessment, card.situation.tier));
    }
}
