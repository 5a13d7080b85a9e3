//! What changed between two packs, and which version that makes.

use anteroom::pack::diff::{PackChange, Reach, changes, is_enough, next_version};
use anteroom::pack::{Pack, Permille};

use crate::small_pack::small_pack;

/// Returns the changes that `edit` makes to the small pack.
fn after(edit: impl FnOnce(&mut Pack)) -> Vec<PackChange> {
    let old = small_pack();
    let mut new = old.clone();
    edit(&mut new);
    changes(&old, &new)
}

/// Returns the only change that `edit` makes, as place, reach, before and after.
fn only(edit: impl FnOnce(&mut Pack)) -> (String, Reach, Option<String>, Option<String>) {
    let mut found = after(edit);
    assert_eq!(found.len(), 1, "{found:#?}");
    let change = found.remove(0);
    let place = format!("{} {}", change.thing, change.part);
    (place.trim_end().to_owned(), change.reach, change.before, change.after)
}

#[test]
fn a_pack_is_the_same_as_itself() {
    assert_eq!(after(|_| {}), vec![]);
    assert_eq!(after(|pack| pack.fingerprint = "0".repeat(64)), vec![]);
}

#[test]
fn words_that_explain_are_a_patch() {
    let was = small_pack().questions[0].ask.clone();
    let change = only(|pack| pack.questions[0].ask = "Which maker?".to_owned());
    let id = &small_pack().questions[0].id;
    let place = format!("question {id} ask");
    assert_eq!(change, (place, Reach::Patch, Some(was), Some("Which maker?".to_owned())));
    let order = after(|pack| pack.questions.swap(0, 1));
    assert_eq!(order.len(), 1);
    assert_eq!((order[0].part.as_str(), order[0].reach), ("order", Reach::Patch));
}

#[test]
fn what_is_added_is_minor_and_what_is_taken_out_is_major() {
    let last = small_pack().questions.pop().unwrap();
    let id = last.id.to_string();
    let place = format!("question {id}");
    let gone = only(|pack| drop(pack.questions.pop()));
    assert_eq!(gone, (place.clone(), Reach::Major, Some(id.clone()), None));
    let mut old = small_pack();
    old.questions.pop();
    let found = changes(&old, &small_pack());
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].thing.as_str(), found[0].reach), (place.as_str(), Reach::Minor));
    assert_eq!(
        (found[0].before.clone(), found[0].after.clone()),
        (None, Some(id.clone()))
    );
}

#[test]
fn what_counts_differently_is_major() {
    let place = format!("question {} weight", small_pack().questions[0].id);
    let weight = small_pack().questions[0].weight;
    let change = only(|pack| pack.questions[0].weight = weight + 1);
    let (before, now) = (weight.to_string(), (weight + 1).to_string());
    assert_eq!(change, (place, Reach::Major, Some(before), Some(now)));
    let pass = small_pack().policy.passing_credit;
    let lower = Permille::clamped(pass.get() - 1);
    let (place, reach, ..) = only(|pack| pack.policy.passing_credit = lower);
    assert_eq!((place.as_str(), reach), ("policy passing-credit", Reach::Major));
}

#[test]
fn what_the_contract_says_is_minor_and_its_notes_a_patch() {
    let standard = crate::shipped::standard();
    let mut new = standard.clone();
    let prose = new.clauses[0].prose.as_mut().unwrap();
    prose.base = prose.strong.clone();
    prose.notes.clear();
    let found = changes(&standard, &new);
    let parts: Vec<_> = found.iter().map(|c| (c.part.as_str(), c.reach)).collect();
    assert_eq!(parts, [("prose base", Reach::Minor), ("prose notes", Reach::Patch)]);
    assert!(found.iter().all(|change| change.thing == "clause CL-01"));
}

#[test]
fn the_greatest_reach_decides_the_version() {
    let next = |reach| next_version("1.4.2", reach).unwrap();
    assert_eq!(next(None), "1.4.2");
    assert_eq!(next(Some(Reach::Patch)), "1.4.3");
    assert_eq!(next(Some(Reach::Minor)), "1.5.0");
    assert_eq!(next(Some(Reach::Major)), "2.0.0");
    assert_eq!(next_version("one", Some(Reach::Patch)), None);
    assert!(is_enough("1.4.2", "1.5.0", Some(Reach::Minor)));
    assert!(is_enough("1.4.2", "3.0.0", Some(Reach::Patch)));
    assert!(!is_enough("1.4.2", "1.4.9", Some(Reach::Minor)));
    assert!(!is_enough("1.4.2", "1.5.0", Some(Reach::Major)));
    assert!(!is_enough("1.4.2", "1.4", None));
}
