//! Steps taken back and done again: their names, and where they were.
//!
//! Takes: a [`Deed`] with the assessment before and after it.
//! Gives: words for buttons and notices, the place on the road where it shows.
//! Never: changes an assessment; [`Open::turn`](crate::open::Open::turn) does.

use crate::aids::Turn;
use crate::open::{Deed, Open, Step};
use crate::place::{Place, Station};
use crate::state::{Action, State, Tone};
use crate::view::answering;
use crate::words::{self, say};
use anteroom::assessment::{
    Answer, Assessment, Audience, Event, Finding, Given, Negotiation,
};
use anteroom::contract::in_words;
use anteroom::pack::{ClauseId, Pack, QuestionId, Strength};

/// How many letters of what somebody typed stand in a name.
const SHORT: usize = 40;

/// Takes steps back or does one again, says which, and notes where it was.
pub(crate) fn turn(state: &mut State, turn: Turn) {
    let (back, most) = match turn {
        Turn::Back(steps) => (true, steps),
        Turn::Again => (false, 1),
    };
    let (mut done, mut last) = (0_usize, None);
    for _ in 0..most {
        let named = state.open.as_ref().and_then(|open| {
            let step = if back { open.past.last() } else { open.future.last() };
            Some((name(&state.pack, step?, &open.assessment, back), place(state, step?)))
        });
        let Some(named) = named else { break };
        state.change(|open, pack, with| {
            open.turn(back, pack, with);
        });
        (done, last) = (done + 1, Some(named));
    }
    let Some((step, place)) = last else { return };
    let (text, label, action) = match (back, done) {
        (true, 1) => (say::undo_took_back(&step), say::undo_redo(), Action::Redo),
        (true, done) => (say::undo_took_back_many(done), say::undo_redo(), Action::Redo),
        (false, _) => (say::undo_did_again(&step), say::undo_undo(), Action::Undo),
    };
    state.say(text.into(), Tone::Plain, Some((label.into(), Box::new(action))));
    if let Some(open) = &mut state.open {
        open.turned = Some((open.change, place));
    }
}

/// Returns the name of the step that would be taken back, and of the one done again.
pub(crate) fn next(pack: &Pack, open: &Open) -> (Option<String>, Option<String>) {
    let name = |steps: &[Step], back: bool| {
        steps.last().map(|step| name(pack, step, &open.assessment, back))
    };
    (name(&open.past, true), name(&open.future, false))
}

/// Returns the names of the steps, the last one first: what can be taken back, and what can
/// be done again.
pub(crate) fn names(pack: &Pack, open: &Open) -> (Vec<String>, Vec<String>) {
    let mut after = &open.assessment;
    let mut past = Vec::new();
    for step in open.past.iter().rev() {
        past.push(name(pack, step, after, true));
        after = &step.other;
    }
    let mut before = &open.assessment;
    let mut future = Vec::new();
    for step in open.future.iter().rev() {
        future.push(name(pack, step, before, false));
        before = &step.other;
    }
    (past, future)
}

/// Returns the name of a step, beside the assessment on this side of it.
fn name(pack: &Pack, step: &Step, this: &Assessment, back: bool) -> String {
    let (before, after) = if back { (&*step.other, this) } else { (this, &*step.other) };
    match &step.deed {
        Deed::Event(event) => of_event(pack, event, before, after),
        Deed::Response => say::undo_response().to_owned(),
    }
}

/// Returns the name of a change.
fn of_event(
    pack: &Pack,
    event: &Event,
    before: &Assessment,
    after: &Assessment,
) -> String {
    match event {
        Event::Titled(title) => say::undo_titled(&short(title)),
        Event::Dated(date) => say::undo_dated(&words::date(*date)),
        Event::Answered(id, _) => {
            let empty = Answer::default();
            let of = |assessment: &'_ Assessment| {
                assessment.answers.get(id).cloned().unwrap_or_else(|| empty.clone())
            };
            of_answer(pack, id, &of(before), &of(after))
        }
        Event::Reviewed { question, finding, .. } => {
            let word = match finding {
                Some(Finding::Accepted) => "accepted",
                Some(Finding::Rejected) => "rejected",
                Some(Finding::NeedsEvidence) => "needs-evidence",
                None => "none",
            };
            say::undo_finding(word, question.as_str())
        }
        Event::Overrode(id, Some(_)) => say::undo_override(id.as_str()),
        Event::Overrode(id, None) => say::undo_override_taken(id.as_str()),
        Event::Controlled(id, _) => say::undo_controls(id.as_str()),
        Event::Commented(id, comment) => {
            let word = match comment.audience {
                Audience::Internal => "internal",
                Audience::Vendor => "vendor",
            };
            say::undo_comment(word, id.as_str())
        }
        Event::CommentTaken(id, _) => say::undo_comment_taken(id.as_str()),
        Event::ChoseVariant(id, Some(choice)) => {
            let word = match choice.strength {
                Strength::Fallback => "fallback",
                Strength::Base => "base",
                Strength::Strong => "strong",
                Strength::Remedy => "remedy",
            };
            say::undo_strength(&clause(pack, id), word)
        }
        Event::ChoseVariant(id, None) => say::undo_strength_taken(&clause(pack, id)),
        Event::Filled(id, value) => {
            let title = pack.variable(id).map_or(id.as_str(), |variable| &variable.title);
            match value {
                Some(value) => say::undo_value(title, &short(value)),
                None => say::undo_value_taken(title),
            }
        }
        Event::Planned(id, Some(_)) => say::undo_remedy(id.as_str()),
        Event::Planned(id, None) => say::undo_remedy_taken(id.as_str()),
        Event::Negotiated(id, state) => {
            let word = match state {
                Negotiation::Proposed => "proposed",
                Negotiation::VendorObjects => "objects",
                Negotiation::FallbackAgreed => "fallback",
                Negotiation::Accepted => "accepted",
            };
            say::undo_talks(&clause(pack, id), word)
        }
        Event::Added(id, Some(_)) => say::undo_paragraph(&clause(pack, id)),
        Event::Added(id, None) => say::undo_paragraph_taken(&clause(pack, id)),
        Event::Noted(id, Some(_)) => say::undo_talks_note(&clause(pack, id)),
        Event::Noted(id, None) => say::undo_talks_note_taken(&clause(pack, id)),
        Event::Assigned(ids, name) if name.is_empty() => {
            say::undo_assigned_taken(ids.len())
        }
        Event::Assigned(ids, name) => say::undo_assigned(ids.len(), name),
        Event::PutOff(ids, true) => say::undo_put_off(ids.len()),
        Event::PutOff(ids, false) => say::undo_put_off_taken(ids.len()),
        Event::Together(all) => say::undo_together(all.len()),
        Event::Excepted(id, Some(_)) => say::undo_exception(id.as_str()),
        Event::Excepted(id, None) => say::undo_exception_taken(id.as_str()),
        Event::Signed(_) => say::undo_signed().to_owned(),
        Event::Clarified(Some(_)) => say::undo_clarified().to_owned(),
        Event::Clarified(None) => say::undo_clarified_taken().to_owned(),
        Event::SignedOff(Some(_)) => say::undo_sign_off().to_owned(),
        Event::SignedOff(None) => say::undo_sign_off_taken().to_owned(),
    }
}

/// Returns the name of a change of an answer: what of it is another than before.
fn of_answer(pack: &Pack, id: &QuestionId, before: &Answer, after: &Answer) -> String {
    let name = id.as_str();
    if before.given != after.given {
        if after.given == Given::Nothing {
            return say::undo_answer_taken(name);
        }
        // Without the fields beside the choice, which did not change.
        let given = Answer { given: after.given.clone(), ..Answer::default() };
        let words = pack.question(id).map(|question| in_words(question, &given));
        return say::undo_answer(name, &short(&words.unwrap_or_default()));
    }
    if before.fields != after.fields {
        say::undo_answer_field(name)
    } else if before.note != after.note {
        say::undo_answer_note(name)
    } else if before.evidence != after.evidence {
        say::undo_answer_evidence(name)
    } else {
        say::undo_answer_by(name)
    }
}

/// Returns a clause's title.
fn clause(pack: &Pack, id: &ClauseId) -> String {
    pack.clause(id).map_or_else(|| id.to_string(), |clause| clause.title.clone())
}

/// Returns a text in one line, cut where it is long.
fn short(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    if line.chars().count() <= SHORT {
        return line;
    }
    let mut cut: String = line.chars().take(SHORT).collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

/// Returns where a step shows.
fn place(state: &State, step: &Step) -> Place {
    let asked_again =
        state.open.as_ref().is_some_and(|open| open.assessment.clarification.is_some());
    let (station, at) = match &step.deed {
        Deed::Response if asked_again => (Station::Review, "open".to_owned()),
        Deed::Response => (Station::Vendor, String::new()),
        Deed::Event(event) => spot(&state.pack, event),
    };
    let assessment = state.open.as_ref().map(Open::key);
    Place { assessment, station, at }
}

/// Returns the station at which a change shows, and the spot in it.
fn spot(pack: &Pack, event: &Event) -> (Station, String) {
    let at_question = |id: &QuestionId| {
        let question = pack.question(id);
        question.map_or(Station::Vendor, |question| answering::station(pack, question))
    };
    match event {
        // Several changes at once come from trying them out on the scorecard.
        Event::Together(_) => (Station::Scorecard, String::new()),
        Event::Titled(_) => (Station::Profile, "purchase-title".to_owned()),
        Event::Dated(_) => (Station::Profile, "purchase-date".to_owned()),
        Event::Answered(id, _) => (at_question(id), id.to_string()),
        Event::Reviewed { question: id, .. }
        | Event::Overrode(id, _)
        | Event::Controlled(id, _)
        | Event::Commented(id, _)
        | Event::CommentTaken(id, _)
        | Event::Excepted(id, _) => (Station::Review, id.to_string()),
        Event::Assigned(ids, _) | Event::PutOff(ids, _) => {
            let first = ids.first();
            let at = first.map(ToString::to_string).unwrap_or_default();
            (first.map_or(Station::Vendor, at_question), at)
        }
        Event::ChoseVariant(id, _)
        | Event::Negotiated(id, _)
        | Event::Added(id, _)
        | Event::Noted(id, _) => (Station::Contract, id.to_string()),
        Event::Filled(id, _) => (Station::Contract, format!("value-{id}")),
        Event::Planned(id, _) => (Station::Contract, format!("gap-{id}")),
        Event::Signed(_) | Event::SignedOff(_) => (Station::SignOff, String::new()),
        Event::Clarified(_) => (Station::Review, "open".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::mem::discriminant;
    use std::path::Path;
    use std::rc::Rc;

    use jiff::civil::{Date, date};

    use super::{names, of_event, turn};
    use crate::aids::Turn;
    use crate::open::Open;
    use crate::place::{Place, Station};
    use crate::state::{Action, State};
    use anteroom::assessment::{
        Answer, Assessment, Audience, Clarification, Comment, Event, Evidence, Exception,
        Finding, Given, Negotiation, Override, RemedyPlan, SignOff, VariantChoice,
    };
    use anteroom::diag::{Diagnostics, Source};
    use anteroom::pack::{self, Pack, Permille, Strength};

    const DAY: Date = date(2026, 11, 22);

    /// Returns the standard pack.
    fn standard() -> Rc<Pack> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut sources = Vec::new();
        for folder in ["questions", "contract-templates"] {
            for entry in std::fs::read_dir(root.join(folder)).unwrap() {
                let path = entry.unwrap().path();
                let kind = path.extension().unwrap_or_default();
                if kind == "toml" || kind == "md" {
                    let name = path.file_name().unwrap().to_string_lossy();
                    let text = std::fs::read_to_string(&path).unwrap();
                    sources.push(Source::new(format!("{folder}/{name}"), text));
                }
            }
        }
        sources.sort_by(|one, other| one.name().cmp(other.name()));
        Rc::new(pack::read(&sources, &mut Diagnostics::new()).unwrap())
    }

    fn reviewed(finding: Option<Finding>) -> Event {
        Event::Reviewed {
            question: "IAM-06".into(),
            finding,
            by: String::new(),
            on: None,
        }
    }

    fn strength(strength: Strength) -> Event {
        let (reason, by, on) = (String::new(), String::new(), None);
        let choice = VariantChoice { strength, reason, by, on };
        Event::ChoseVariant("CL-14".into(), Some(choice))
    }

    fn comment(audience: Audience) -> Event {
        let (text, by, on) = ("Why?".to_owned(), String::new(), None);
        Event::Commented("IAM-06".into(), Comment { text, audience, by, on })
    }

    /// Every kind of change with its name. A kind without one does not compile in
    /// `of_event`; one that is missing here is found by the count.
    fn changes() -> Vec<(Event, &'static str)> {
        let (id, clause) = (|| "IAM-06".into(), || "CL-14".into());
        let (by, reason) = (|| "Ada".to_owned(), || "Because".to_owned());
        let override_ =
            Override { credit: Permille::HALF, reason: reason(), by: by(), on: None };
        let exception = Exception { by: by(), reason: reason(), on: None, expires: DAY };
        let sign_off = SignOff { by: by(), reason: reason(), on: None };
        let asked = Clarification { on: None, replied: false, points: Vec::new() };
        vec![
            (Event::Titled("Pumps".to_owned()), "Name set to “Pumps”"),
            (Event::Dated(DAY), "Judged as of November 22, 2026"),
            (Event::Answered(id(), Answer::choice("no")), "IAM-06 set to No"),
            (reviewed(Some(Finding::Accepted)), "IAM-06 accepted"),
            (reviewed(Some(Finding::Rejected)), "IAM-06 rejected"),
            (reviewed(Some(Finding::NeedsEvidence)), "IAM-06 needs evidence"),
            (reviewed(None), "Finding on IAM-06 taken back"),
            (Event::Overrode(id(), Some(override_)), "Credit of IAM-06 set by hand"),
            (Event::Overrode(id(), None), "Credit of IAM-06 by hand taken back"),
            (Event::Controlled(id(), Vec::new()), "Compensating controls for IAM-06"),
            (comment(Audience::Internal), "Internal comment on IAM-06"),
            (comment(Audience::Vendor), "Comment for the vendor on IAM-06"),
            (Event::CommentTaken(id(), 0), "Comment on IAM-06 taken back"),
            (
                strength(Strength::Fallback),
                "“Remote access and service personnel” set to fallback",
            ),
            (
                strength(Strength::Base),
                "“Remote access and service personnel” set to base",
            ),
            (
                strength(Strength::Strong),
                "“Remote access and service personnel” set to strong",
            ),
            (
                strength(Strength::Remedy),
                "“Remote access and service personnel” set to remedy",
            ),
            (
                Event::ChoseVariant(clause(), None),
                "“Remote access and service personnel” set to the computed strength",
            ),
            (
                Event::Filled("cure_days".into(), Some("45".to_owned())),
                "“Time to cure a breach” set to 45",
            ),
            (
                Event::Filled("cure_days".into(), None),
                "“Time to cure a breach” set to its default",
            ),
            (Event::Planned(id(), Some(RemedyPlan::default())), "Plan for IAM-06"),
            (Event::Planned(id(), None), "Plan for IAM-06 taken back"),
            (
                Event::Negotiated(clause(), Negotiation::VendorObjects),
                "“Remote access and service personnel”: vendor objects",
            ),
            (
                Event::Negotiated(clause(), Negotiation::Proposed),
                "“Remote access and service personnel”: proposed",
            ),
            (
                Event::Added(clause(), Some("More.".to_owned())),
                "Paragraph added to “Remote access and service personnel”",
            ),
            (
                Event::Added(clause(), None),
                "Added paragraph taken out of “Remote access and service personnel”",
            ),
            (
                Event::Noted(clause(), Some("Asked.".to_owned())),
                "Note on the talks about “Remote access and service personnel”",
            ),
            (
                Event::Noted(clause(), None),
                "Note on the talks about “Remote access and service personnel” taken away",
            ),
            (
                Event::Assigned(vec![id(), "IAM-03".into()], "Ada".to_owned()),
                "2 questions given to Ada",
            ),
            (Event::Assigned(vec![id()], String::new()), "1 question given to nobody"),
            (Event::PutOff(vec![id()], true), "1 question marked “not answered yet”"),
            (
                Event::PutOff(vec![id(), "IAM-03".into()], false),
                "2 questions no longer marked “not answered yet”",
            ),
            (
                Event::Together(vec![reviewed(None), Event::Titled("T".to_owned())]),
                "2 changes at once",
            ),
            (Event::Excepted(id(), Some(exception)), "Exception for IAM-06"),
            (Event::Excepted(id(), None), "Exception for IAM-06 taken back"),
            (Event::Signed(Vec::new()), "Signatures under the result"),
            (Event::Clarified(Some(asked)), "Open points asked of the vendor"),
            (Event::Clarified(None), "Open points no longer asked"),
            (Event::SignedOff(Some(sign_off)), "Residual risk accepted"),
            (Event::SignedOff(None), "Acceptance of the residual risk taken back"),
        ]
    }

    #[test]
    fn every_change_has_a_name() {
        let pack = standard();
        let before = Assessment::new(&pack, "a", "Title", DAY);
        let mut kinds = Vec::new();
        for (event, name) in changes() {
            if !kinds.contains(&discriminant(&event)) {
                kinds.push(discriminant(&event));
            }
            let after = before.clone().after(event.clone());
            assert_eq!(of_event(&pack, &event, &before, &after), name);
        }
        // As many kinds as `Event` has.
        assert_eq!(kinds.len(), 21);
    }

    #[test]
    fn an_answer_is_named_by_what_changed_of_it() {
        let pack = standard();
        let said = |one: &Answer, other: &Answer| {
            let blank = Assessment::new(&pack, "a", "Title", DAY);
            let event =
                |answer: &Answer| Event::Answered("IAM-06".into(), answer.clone());
            let before = blank.after(event(one));
            let after = before.clone().after(event(other));
            of_event(&pack, &event(other), &before, &after)
        };
        let no = Answer::choice("no");
        let with_note = Answer { note: "Only on site".to_owned(), ..no.clone() };
        let with_paper = Answer { evidence: vec![Evidence::default()], ..no.clone() };
        let signed = Answer { by: "Ada".to_owned(), ..no.clone() };
        let away = Given::NotApplicable {
            reason: "The device has no remote access and never had any".to_owned(),
        };
        let away = Answer { given: away, ..Answer::default() };
        assert_eq!(said(&no, &with_note), "Note on IAM-06");
        assert_eq!(said(&no, &with_paper), "Evidence for IAM-06");
        assert_eq!(said(&no, &signed), "Who answered IAM-06");
        assert_eq!(said(&no, &Answer::default()), "Answer to IAM-06 taken back");
        assert_eq!(
            said(&no, &away),
            "IAM-06 set to Not applicable: The device has no remote…"
        );
        let nothing =
            Answer { given: Given::Chosen(BTreeSet::new()), ..Answer::default() };
        assert_eq!(said(&no, &nothing), "IAM-06 set to Not answered");
    }

    /// Returns the state with an assessment open, at a place of its own.
    fn state() -> State {
        let pack = standard();
        let assessment = Assessment::new(&pack, "a", "Title", DAY);
        let mut state =
            State::new(Rc::clone(&pack), Place::default(), String::new().into(), DAY);
        state.open = Some(Open::new(&pack, assessment, Some(1), None));
        state
    }

    fn step(state: &mut State, event: Event, typed: bool) {
        state.change(|open, pack, with| open.step(pack, event, typed, with));
    }

    fn title(state: &State) -> &str {
        &state.open.as_ref().unwrap().assessment.title
    }

    #[test]
    fn steps_go_back_and_forth_and_are_said_with_their_place() {
        let mut state = state();
        step(&mut state, Event::Answered("IAM-06".into(), Answer::choice("no")), false);
        step(&mut state, Event::Titled("P".to_owned()), true);
        step(&mut state, Event::Titled("Pumps".to_owned()), true);
        let open = state.open.as_ref().unwrap();
        let (past, future) = names(&state.pack, open);
        assert_eq!(
            past,
            ["Name set to “Pumps”", "IAM-06 set to No"],
            "typing is one step"
        );
        assert!(future.is_empty());

        turn(&mut state, Turn::Back(1));
        assert_eq!(title(&state), "Title");
        let notice = state.notices.last().unwrap();
        assert_eq!(notice.text, "Took back: Name set to “Pumps”");
        assert_eq!(notice.offer.as_ref().unwrap().1.as_ref(), &Action::Redo);
        let turned = state.open.as_ref().unwrap().turned.clone().unwrap().1;
        assert_eq!(turned, Place::of("a", Station::Profile, "purchase-title"));

        turn(&mut state, Turn::Back(1));
        let turned = state.open.as_ref().unwrap().turned.clone().unwrap().1;
        assert_eq!(turned, Place::of("a", Station::Vendor, "IAM-06"));
        assert_eq!(state.notices.len(), 1, "an offer that is stale goes away");
        turn(&mut state, Turn::Back(1));
        assert_eq!(state.notices.len(), 1, "nothing is left to take back");

        turn(&mut state, Turn::Again);
        turn(&mut state, Turn::Again);
        assert_eq!(title(&state), "Pumps");
        assert_eq!(state.notices.last().unwrap().text, "Done again: Name set to “Pumps”");
        turn(&mut state, Turn::Back(2));
        assert_eq!(state.notices.last().unwrap().text, "Took back 2 steps");
        let (past, future) = names(&state.pack, state.open.as_ref().unwrap());
        assert!(past.is_empty());
        assert_eq!(future, ["IAM-06 set to No", "Name set to “Pumps”"]);
    }

    #[test]
    fn a_new_change_takes_the_offer_to_redo_away() {
        let mut state = state();
        step(&mut state, Event::Titled("Pumps".to_owned()), false);
        turn(&mut state, Turn::Back(1));
        step(&mut state, Event::Titled("Beds".to_owned()), false);
        assert!(state.notices.is_empty());
        assert!(state.open.as_ref().unwrap().future.is_empty());
    }
}
