//! Which questions a screen asks, and how far they are answered.

use std::rc::Rc;

use crate::place::Station;
use crate::view::station::StationProps;
use anteroom::assessment::{Assessment, Given};
use anteroom::pack::{Domain, DomainId, Pack, Question, QuestionId, Role};
use anteroom::scoring::{Counted, GateState, GateStatus, Situation};

/// Returns whether a question has an answer that counts as one: a pending "not
/// applicable" is somebody's turn, but the question was dealt with here.
pub(crate) fn answered(assessment: &Assessment, id: &QuestionId) -> bool {
    assessment.answers.get(id).is_some_and(|answer| {
        !answer.is_empty() && !matches!(&answer.given, Given::NotApplicable { reason } if reason.trim().is_empty())
    })
}

/// Returns the station at which a question is asked.
pub(crate) fn station(pack: &Pack, question: &Question) -> Station {
    let role = pack.domain(&question.domain).map(|domain| domain.role);
    match (role, question.scored()) {
        (Some(Role::Vendor), _) => Station::Vendor,
        (_, true) => Station::Readiness,
        (_, false) => Station::Profile,
    }
}

/// Returns the asked questions of a station, in bank order.
pub(crate) fn asked<'a>(
    pack: &'a Pack,
    situation: &Situation,
    at: Station,
) -> Vec<&'a Question> {
    let here = |question: &&Question| {
        situation.asks(&question.id) && station(pack, question) == at
    };
    pack.questions.iter().filter(here).collect()
}

/// Returns how many of these questions are answered.
pub(crate) fn counted<'a>(
    assessment: &Assessment,
    questions: impl IntoIterator<Item = &'a Question>,
) -> Counted {
    let mut counted = Counted::default();
    for question in questions {
        counted.of += 1;
        counted.done += usize::from(answered(assessment, &question.id));
    }
    counted
}

/// Returns the vendor's domains in which something is asked, in printed order.
pub(crate) fn domains<'a>(pack: &'a Pack, situation: &Situation) -> Vec<&'a Domain> {
    let questions = asked(pack, situation, Station::Vendor);
    let used =
        |domain: &&Domain| questions.iter().any(|question| question.domain == domain.id);
    pack.domains.iter().filter(used).collect()
}

/// Returns the asked questions of a domain, in bank order.
pub(crate) fn of_domain<'a>(
    pack: &'a Pack,
    situation: &Situation,
    domain: &DomainId,
) -> Vec<&'a Question> {
    let mut questions = asked(pack, situation, Station::Vendor);
    questions.retain(|question| question.domain == *domain);
    questions
}

/// Returns the gate of a question, if it acts at this tier.
pub(crate) fn gate<'a>(
    gates: &'a [GateStatus],
    id: &QuestionId,
) -> Option<&'a GateStatus> {
    gates.iter().find(|gate| gate.question == *id)
}

/// Returns whether a gate still keeps the purchase.
pub(crate) const fn stands_open(state: GateState) -> bool {
    matches!(state, GateState::Partial | GateState::Open | GateState::Failed)
}

/// Returns the first unanswered question of the vendor behind `after`, or the first of all.
/// One that was put off comes once there are no others.
pub(crate) fn next_unanswered(
    props: &StationProps,
    after: Option<&QuestionId>,
) -> Option<QuestionId> {
    let questions = asked(&props.pack, &props.scorecard.situation, Station::Vendor);
    let start = after
        .and_then(|after| questions.iter().position(|question| question.id == *after))
        .map_or(0, |at| at + 1);
    let (before, behind) = questions.split_at(start.min(questions.len()));
    let open = |question: &&&Question| !answered(&props.assessment, &question.id);
    let mut open = behind.iter().chain(before).filter(open);
    let first = open.next()?;
    let at_hand = |question: &&&Question| !props.assessment.waits(&question.id);
    let next = [first].into_iter().chain(open).find(at_hand).unwrap_or(first);
    Some(next.id.clone())
}

/// Returns the gates that are still open, the gravest first, for questions of the vendor if
/// asked so.
pub(crate) fn open_gates(
    props: &StationProps,
    vendor_only: bool,
) -> Vec<(Rc<str>, GateStatus)> {
    let gates = props.scorecard.gravest_gates().into_iter();
    gates
        .filter(|gate| stands_open(gate.state))
        .filter_map(|gate| {
            let question = props.pack.question(&gate.question)?;
            let here = !vendor_only || station(&props.pack, question) == Station::Vendor;
            here.then(|| (Rc::from(question.ask.as_str()), gate.clone()))
        })
        .collect()
}
