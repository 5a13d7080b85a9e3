//! Several responses side by side, and one of them then and now.

use std::sync::LazyLock;

use anteroom::assessment::{Answer, Assessment, Event, Evidence, EvidenceLevel};
use anteroom::pack::{Domain, Gate, Pack, Permille, Question, Role, Weights};
use anteroom::scoring::compare::{
    Change, Comparison, Entrant, Part, Ranking, Since, Stability, Turn, Unlike,
    then_and_now,
};
use anteroom::scoring::{Counts, GateState, Scorecard, Verdict, WeightProfile};
use jiff::civil::date;
use proptest::prelude::*;

use super::bank::{domain, empty, factors, one_of};
use super::standard::{VENDORS, vendor};
use crate::shipped::standard;

/// Compares assessments.
fn compared(pack: &Pack, assessments: &[Assessment]) -> Comparison {
    let cards: Vec<_> =
        assessments.iter().map(|each| Scorecard::of(pack, each)).collect();
    let entrants: Vec<_> = assessments
        .iter()
        .zip(&cards)
        .map(|(assessment, scorecard)| Entrant { assessment, scorecard })
        .collect();
    Comparison::of(pack, &entrants)
}

/// Returns what changed from one assessment to another.
fn since(pack: &Pack, then: &Assessment, now: &Assessment) -> Since {
    let (was, is) = (Scorecard::of(pack, then), Scorecard::of(pack, now));
    then_and_now(
        pack,
        Entrant { assessment: then, scorecard: &was },
        Entrant { assessment: now, scorecard: &is },
    )
}

/// Returns a pack with two domains that weigh unlike under each profile, and one question
/// in each that earns any share of a hundred.
fn two_domains() -> Pack {
    let weighing = |id, [balanced, safety, privacy]: [u16; 3]| Domain {
        weights: Weights { balanced, safety, privacy },
        ..domain(id, Role::Vendor, 0)
    };
    let choices: Vec<(String, u16)> =
        (0..=100).map(|points| (points.to_string(), points * 10)).collect();
    let choices: Vec<(&str, u16)> =
        choices.iter().map(|(id, credit)| (id.as_str(), *credit)).collect();
    let question =
        |id, gate| Question { gate, evidence_class: None, ..one_of(id, 1, &choices) };
    let mut questions = factors().to_vec();
    questions.push(question("IAM-01", Some(Gate::Hard)));
    questions.push(question("DAT-01", None));
    Pack {
        domains: vec![
            domain("DEV", Role::Context, 0),
            weighing("IAM", [1, 3, 1]),
            weighing("DAT", [1, 1, 3]),
        ],
        questions,
        ..empty()
    }
}

/// Returns an assessment of that pack with these credits.
fn credits(pack: &Pack, iam: u16, dat: u16) -> Assessment {
    let mut assessment = Assessment::new(pack, "x", "x", date(2026, 11, 22));
    for id in ["DEV-04", "DEV-05", "DEV-06", "DEV-08"] {
        assessment = answered(assessment, id, "1");
    }
    let assessment = answered(assessment, "IAM-01", &iam.to_string());
    answered(assessment, "DAT-01", &dat.to_string())
}

fn answered(assessment: Assessment, id: &str, choice: &str) -> Assessment {
    assessment.after(Event::Answered(id.into(), Answer::choice(choice)))
}

#[test]
fn practice_vendors_stand_side_by_side_with_their_own_scorecards() {
    let pack = standard();
    let assessments: Vec<_> = VENDORS.iter().map(|name| vendor(&pack, name)).collect();
    let comparison = compared(&pack, &assessments);
    for (at, assessment) in assessments.iter().enumerate() {
        let card = Scorecard::of(&pack, assessment);
        let standing = &comparison.standings[at];
        assert_eq!(standing.verdict, Some(card.verdict));
        assert_eq!(standing.vendor, card.vendor);
        let own = WeightProfile::ALL.iter().position(|p| *p == card.situation.weights);
        assert_eq!(comparison.rankings[own.unwrap()].scores[at], card.vendor);
        for line in &comparison.gates {
            assert_eq!(line.states[at].as_ref(), card.gate(&line.question));
        }
        for line in &comparison.domains {
            let own = card.domains.iter().find(|score| score.domain == line.domain);
            assert_eq!(line.scores[at].as_ref(), own);
        }
        for line in &comparison.questions {
            let credit = line.cells[at].worth.as_ref().map(|worth| worth.credit);
            assert_eq!(credit, card.contribution(&line.question).map(|part| part.credit));
        }
    }
    assert!(comparison.unlike.contains(&Unlike::Tier));
    assert!(comparison.unlike.contains(&Unlike::Asked));
}

#[test]
fn the_pumps_rank_good_first_and_the_stopped_one_last_under_all_weights() {
    let pack = standard();
    let pumps: Vec<_> = VENDORS[..3].iter().map(|name| vendor(&pack, name)).collect();
    let comparison = compared(&pack, &pumps);
    assert_eq!(comparison.standings[2].verdict, Some(Verdict::Stop));
    for ranking in &comparison.rankings {
        assert_eq!(ranking.best_first, [0, 1, 2], "{:?}", ranking.profile);
        assert_eq!(ranking.places, [1, 2, 3], "{:?}", ranking.profile);
    }
    assert_eq!(comparison.order.stability, Stability::Same);
    let said = comparison.order.words(&pack, &comparison.rankings, &["A", "B", "C"]);
    assert_eq!(said, "The order is the same under all three weight profiles.");
    assert_eq!(comparison.unlike, [Unlike::Asked, Unlike::Unfinished(vec![2])]);
}

#[test]
fn a_response_does_not_differ_from_itself() {
    let pack = standard();
    for name in VENDORS {
        let one = vendor(&pack, name);
        let comparison = compared(&pack, &[one.clone(), one.clone(), one.clone()]);
        assert!(comparison.gates.iter().all(|line| !line.differs), "{name}");
        assert!(comparison.domains.iter().all(|line| !line.differs), "{name}");
        assert!(comparison.questions.iter().all(|line| !line.differs), "{name}");
        assert_eq!(comparison.order.stability, Stability::Same);
        assert!(comparison.rankings.iter().all(Ranking::all_equal));
        let since = since(&pack, &one, &one);
        assert!(since.is_empty(), "{name}");
        assert_eq!(since.vendor.0, since.vendor.1);
    }
}

#[test]
fn only_what_differs_is_marked() {
    let pack = two_domains();
    let comparison = compared(&pack, &[credits(&pack, 90, 80), credits(&pack, 90, 70)]);
    let differ: Vec<_> = comparison
        .questions
        .iter()
        .map(|line| (line.question.as_str(), line.differs))
        .collect();
    assert_eq!(differ, [("IAM-01", false), ("DAT-01", true)]);
    assert_eq!(comparison.gates.len(), 1);
    assert!(!comparison.gates[0].differs);
    assert!(!comparison.domains[0].differs && comparison.domains[1].differs);
}

/// Three points apart is equal, and a tenth of a point more is not.
#[test]
fn within_three_points_two_are_equal() {
    let pack = two_domains();
    let places = |one: (u16, u16), other: (u16, u16)| {
        let comparison = compared(
            &pack,
            &[credits(&pack, one.0, one.1), credits(&pack, other.0, other.1)],
        );
        comparison.rankings[0].places.clone()
    };
    assert_eq!(places((90, 80), (90, 74)), [1, 1], "85 and 82");
    assert_eq!(places((90, 80), (90, 73)), [1, 2], "85 and 81.5");
    assert_eq!(places((90, 73), (90, 80)), [2, 1]);
}

#[test]
fn places_count_who_is_clearly_better() {
    let pack = two_domains();
    let all = [(80, 80), (78, 78), (76, 76)].map(|(a, b)| credits(&pack, a, b));
    let comparison = compared(&pack, &all);
    assert_eq!(comparison.rankings[0].places, [1, 1, 2]);
    assert_eq!(comparison.order.stability, Stability::Same);
}

#[test]
fn an_order_that_hangs_on_the_weights_says_on_which() {
    let pack = two_domains();
    let turned = compared(&pack, &[credits(&pack, 90, 50), credits(&pack, 50, 90)]);
    assert_eq!(turned.rankings[0].places, [1, 1]);
    assert_eq!(turned.rankings[1].places, [1, 2]);
    assert_eq!(turned.rankings[2].places, [2, 1]);
    assert_eq!(turned.order.stability, Stability::Turned);
    assert_eq!(turned.order.pairs, [(0, 1)]);
    assert_eq!(
        turned.order.words(&pack, &turned.rankings, &["Alder", "Birch"]),
        "The order depends on the weights. Alder is ahead of Birch under safety weights, \
         and behind under privacy."
    );
    let closer = compared(&pack, &[credits(&pack, 90, 80), credits(&pack, 80, 80)]);
    assert_eq!(closer.rankings[0].places, [1, 2]);
    assert_eq!(closer.rankings[2].places, [1, 1], "82.5 and 80");
    assert_eq!(closer.order.stability, Stability::Closer);
    assert_eq!(
        closer.order.words(&pack, &closer.rankings, &["Alder", "Birch"]),
        "Nobody overtakes anybody, but under some weights these are within 3 points of \
         each other and count as equal: Alder and Birch."
    );
    let equal = compared(&pack, &[credits(&pack, 80, 80), credits(&pack, 81, 81)]);
    assert_eq!(
        equal.order.words(&pack, &equal.rankings, &["Alder", "Birch"]),
        "They are equal: whatever the weights, no two are more than 3 points apart."
    );
}

#[test]
fn a_failed_gate_is_not_made_up_for_by_a_score() {
    let pack = two_domains();
    let comparison = compared(&pack, &[credits(&pack, 0, 100), credits(&pack, 90, 5)]);
    assert_eq!(comparison.standings[0].verdict, Some(Verdict::Stop));
    assert!(comparison.rankings[2].scores[0] > comparison.rankings[2].scores[1]);
    for ranking in &comparison.rankings {
        assert_eq!(ranking.best_first, [1, 0]);
    }
}

/// An empty file is not a vendor that failed.
#[test]
fn what_has_no_answers_has_no_verdict_and_stands_last() {
    let pack = two_domains();
    let nothing = Assessment::new(&pack, "y", "y", date(2026, 11, 22));
    let comparison = compared(&pack, &[nothing, credits(&pack, 0, 10)]);
    assert_eq!(comparison.standings[0].verdict, None);
    assert_eq!(comparison.rankings[0].best_first, [1, 0]);
    assert!(comparison.unlike.contains(&Unlike::Unfinished(vec![0])));
}

#[test]
fn what_got_worse_comes_first_gates_before_points() {
    let pack = standard();
    let then = vendor(&pack, "infusion-pump-good");
    let mut now = answered(then.clone(), "IAM-06", "no");
    // A document is withdrawn, an answer gets better, one is only said differently.
    let documented = now
        .answers
        .iter()
        .filter(|(id, _)| id.as_str().starts_with("DAT"))
        .find(|(_, answer)| !answer.evidence.is_empty());
    let (documented, _) = documented.unwrap();
    let documented = documented.clone();
    now.answers.get_mut(&documented).unwrap().evidence.clear();
    now.answers.get_mut("PAT-01").unwrap().note.push_str(" Said again.");
    let since = since(&pack, &then, &now);
    let ids = |changes: &[Change]| -> Vec<String> {
        changes.iter().map(|change| change.question.to_string()).collect()
    };
    assert_eq!(ids(&since.worse), ["IAM-06".to_owned(), documented.to_string()]);
    assert_eq!(ids(&since.better), [""; 0]);
    assert_eq!(ids(&since.other), ["PAT-01"]);
    assert_eq!(since.other[0].parts, [Part::Words]);
    let gate = since.worse[0].parts.iter().find(|p| matches!(p, Part::Gate { .. }));
    assert!(
        matches!(gate, Some(Part::Gate { from: Some(GateState::Passed), to: Some(_) })),
        "{gate:?}"
    );
    assert!(since.worse[0].points < 0);
    let documents = since.worse[1].parts.iter().any(
        |part| matches!(part, Part::Documents { gone, new } if !gone.is_empty() && new.is_empty()),
    );
    assert!(documents, "{:?}", since.worse[1]);
    assert!(since.worse[1].parts.iter().any(|part| {
        matches!(part, Part::Evidence { to: EvidenceLevel::Attested, .. })
    }));
    assert_eq!(since.verdict.0, Verdict::Recommended);
    assert_ne!(since.verdict.1, Verdict::Recommended);
}

#[test]
fn an_answer_taken_back_is_a_loss_even_where_it_earned_nothing() {
    let pack = two_domains();
    let then = credits(&pack, 90, 0);
    let now = then.clone().after(Event::Answered("DAT-01".into(), Answer::default()));
    let since = since(&pack, &then, &now);
    assert_eq!(since.worse.len(), 1);
    assert_eq!(
        since.worse[0].parts,
        [Part::Counts { from: Counts::Answered, to: Counts::Unanswered }, Part::Answer]
    );
    assert_eq!(since.worse[0].points, 0);
}

/// Returns one practice pump with some answers, documents and reviews of another.
fn mixed(pack: &Pack, from: usize, picks: &[bool]) -> Assessment {
    let mut mixed = vendor(pack, VENDORS[0]);
    let other = vendor(pack, VENDORS[from]);
    for (question, pick) in pack.questions.iter().zip(picks) {
        if *pick {
            let answer = other.answers.get(&question.id).cloned().unwrap_or_default();
            mixed = mixed.after(Event::Answered(question.id.clone(), answer));
            let evidence = Evidence { title: "Same".to_owned(), ..Evidence::default() };
            if let Some(answer) = mixed.answers.get_mut(&question.id) {
                answer.evidence.push(evidence);
            }
        }
    }
    mixed
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whichever is named first: the same lines differ, each pair stands the other way
    /// round, and what is worse one way is better the other.
    #[test]
    fn comparing_is_symmetric(
        from in 1..3_usize,
        picks in prop::collection::vec(prop::bool::weighted(0.1), 135),
    ) {
        static PACK: LazyLock<Pack> = LazyLock::new(standard);
        let pack = &*PACK;
        let (one, other) = (vendor(pack, VENDORS[1]), mixed(pack, from, &picks));
        let there = compared(pack, &[one.clone(), other.clone()]);
        let back = compared(pack, &[other.clone(), one.clone()]);
        for (line, turned) in there.questions.iter().zip(&back.questions) {
            prop_assert_eq!(line.differs, turned.differs);
            prop_assert_eq!(&line.cells[0], &turned.cells[1]);
        }
        prop_assert_eq!(there.order.stability, back.order.stability);
        for (ranking, turned) in there.rankings.iter().zip(&back.rankings) {
            prop_assert_eq!(ranking.places[0], turned.places[1]);
            prop_assert_eq!(ranking.scores[0], turned.scores[1]);
        }
        let (there, back) = (since(pack, &one, &other), since(pack, &other, &one));
        let all = |since: &Since| {
            let mut all: Vec<Change> =
                [&since.worse[..], &since.better, &since.other].concat();
            all.sort_by(|a, b| a.question.cmp(&b.question));
            all
        };
        let (there, back) = (all(&there), all(&back));
        prop_assert_eq!(there.len(), back.len());
        for (change, turned) in there.iter().zip(&back) {
            prop_assert_eq!(&change.question, &turned.question);
            prop_assert_eq!(change.points, -turned.points);
            let both = change.parts.iter().zip(&turned.parts);
            for (part, turned) in both {
                let other_way = match part.turn() {
                    Turn::Worse => Turn::Better,
                    Turn::Better => Turn::Worse,
                    Turn::Other => Turn::Other,
                };
                prop_assert_eq!(turned.turn(), other_way);
            }
        }
    }

    /// Places are honest: who is ahead has the better class or more than three points.
    #[test]
    fn places_follow_scores(all in prop::collection::vec((0..=100_u16, 0..=100_u16), 2..=8)) {
        let pack = two_domains();
        let assessments: Vec<_> =
            all.iter().map(|&(iam, dat)| credits(&pack, iam, dat)).collect();
        let comparison = compared(&pack, &assessments);
        let within = Permille::clamped(30).get();
        for ranking in &comparison.rankings {
            for (at, place) in ranking.places.iter().enumerate() {
                let stopped =
                    |at: usize| comparison.standings[at].verdict == Some(Verdict::Stop);
                let better = (0..all.len()).filter(|&other| {
                    let points = |at: usize| ranking.scores[at].unwrap().rounded(1_000_000);
                    match (stopped(other), stopped(at)) {
                        (false, true) => true,
                        (true, false) => false,
                        _ => points(other) > points(at) + u64::from(within) * 1000,
                    }
                });
                prop_assert_eq!(*place, 1 + better.count());
            }
        }
    }
}

/// A vendor's file has nothing of the buyer's: the residual risk lacks it, and says so.
#[test]
fn a_standing_says_how_much_of_the_readiness_is_in_it() {
    let pack = standard();
    let whole = vendor(&pack, VENDORS[0]);
    let (raw, _) = whole.response(&pack).adopt(&pack).unwrap();
    let comparison = compared(&pack, &[whole, raw]);
    let [own, bare] = [0, 1].map(|at| comparison.standings[at].readiness);
    assert!(own.of > 0 && own.done == own.of, "{own:?}");
    assert!(bare.done < bare.of, "{bare:?}");
    let risk = |at: usize| comparison.standings[at].residual_risk;
    assert!(risk(1) > risk(0), "what is missing counts as nothing");
}
