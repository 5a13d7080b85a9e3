//! Sharing out the work: who is to answer a question, and what was put off.
//!
//! A question that was put off is "not answered yet" on purpose: somebody saw it and cannot
//! answer it now. It stays unanswered for every result; only the way through the questions
//! passes it over until nothing else is left. An answer ends that.

use crate::assessment::event::put;
use crate::assessment::{Answer, Assessment};
use crate::pack::QuestionId;

impl Assessment {
    /// Returns who is to answer a question; empty if nobody was named.
    pub fn assigned_to(&self, id: &QuestionId) -> &str {
        self.assigned.get(id).map_or("", |name| name.trim())
    }

    /// Returns whether a question was put off and has no answer yet.
    pub fn waits(&self, id: &QuestionId) -> bool {
        self.later.binary_search(id).is_ok()
            && self.answers.get(id).is_none_or(Answer::is_empty)
    }

    /// Returns everybody who is to answer something, each once, by name.
    pub fn people(&self) -> Vec<&str> {
        let mut people: Vec<&str> = Vec::new();
        let names = self.assigned.values().map(|name| name.trim());
        for name in names.filter(|name| !name.is_empty()) {
            let at = people.partition_point(|known| *known < name);
            if people.get(at) != Some(&name) {
                people.insert(at, name);
            }
        }
        people
    }

    /// Gives questions to somebody, or to nobody. A blank at the end stays: somebody may be
    /// typing the second name.
    pub(super) fn assign(&mut self, ids: Vec<QuestionId>, name: &str) {
        let named = !name.trim().is_empty();
        for id in ids {
            put(&mut self.assigned, id, named.then(|| name.to_owned()));
        }
    }

    /// Puts questions off, or takes that back.
    pub(super) fn put_off(&mut self, ids: &[QuestionId], later: bool) {
        for id in ids {
            if later {
                insert(&mut self.later, id.clone());
            } else {
                self.later.retain(|known| known != id);
            }
        }
    }
}

/// Puts an id in its place, once.
pub(super) fn insert(ids: &mut Vec<QuestionId>, id: QuestionId) {
    if let Err(at) = ids.binary_search(&id) {
        ids.insert(at, id);
    }
}

#[cfg(test)]
mod tests {
    use super::insert;
    use crate::assessment::{
        Answer, Assessment, ContractChoices, Event, Kept, PackStamp, Stage,
    };
    use crate::pack::QuestionId;

    fn assessment() -> Assessment {
        Assessment {
            id: "a".to_owned(),
            title: "Pumps".to_owned(),
            date: jiff::civil::date(2026, 11, 22),
            stage: Stage::Assessment,
            pack: PackStamp::default(),
            answers: [].into(),
            reviews: [].into(),
            contract: ContractChoices::default(),
            sign_off: None,
            exceptions: [].into(),
            signatures: Vec::new(),
            clarification: None,
            changes: Vec::new(),
            assigned: [].into(),
            later: Vec::new(),
            unknown_answers: [].into(),
            kept: Kept::default(),
        }
    }

    fn ids(ids: &[&str]) -> Vec<QuestionId> {
        ids.iter().map(|id| QuestionId::from(*id)).collect()
    }

    #[test]
    fn several_questions_are_given_away_in_one_step_and_taken_back_one_by_one() {
        let both = ids(&["IAM-02", "IAM-01"]);
        let given = assessment().after(Event::Assigned(both, " Jo Park ".to_owned()));
        assert_eq!(given.assigned_to(&"IAM-01".into()), "Jo Park");
        assert_eq!(given.people(), ["Jo Park"]);
        let given = given.after(Event::Assigned(ids(&["IAM-03"]), "Ada".to_owned()));
        assert_eq!(given.people(), ["Ada", "Jo Park"]);
        let back = given.after(Event::Assigned(ids(&["IAM-01"]), "  ".to_owned()));
        assert_eq!(back.assigned_to(&"IAM-01".into()), "");
        assert_eq!(back.assigned_to(&"IAM-02".into()), "Jo Park");
    }

    #[test]
    fn what_was_put_off_waits_until_it_is_answered() {
        let id = QuestionId::from("IAM-01");
        let off =
            assessment().after(Event::PutOff(ids(&["IAM-02", "IAM-01", "IAM-01"]), true));
        assert_eq!(off.later, ids(&["IAM-01", "IAM-02"]));
        assert!(off.waits(&id));
        // A note alone is no answer.
        let note = Answer { note: "Ask Pat".to_owned(), ..Answer::default() };
        let noted = off.after(Event::Answered(id.clone(), note));
        assert!(noted.waits(&id));
        let answered = noted.after(Event::Answered(id.clone(), Answer::choice("yes")));
        assert!(!answered.waits(&id));
        assert_eq!(answered.later, ids(&["IAM-02"]));
        let taken = answered.after(Event::PutOff(ids(&["IAM-02"]), false));
        assert!(taken.later.is_empty());
    }

    #[test]
    fn an_answer_that_came_from_outside_ends_the_wait() {
        let id = QuestionId::from("IAM-01");
        let mut off = assessment().after(Event::PutOff(ids(&["IAM-01"]), true));
        off.answers.insert(id.clone(), Answer::choice("yes"));
        assert!(!off.waits(&id));
    }

    #[test]
    fn an_id_stands_once_in_its_place() {
        let mut list = Vec::new();
        for id in ["B-01", "A-01", "B-01", "A-02"] {
            insert(&mut list, id.into());
        }
        assert_eq!(list, ids(&["A-01", "A-02", "B-01"]));
    }
}
