//! Everything one can go to from here.

use crate::find::{Index, Item, Kind, Part};
use crate::open::Open;
use crate::place::{Place, Station};
use crate::state::{Mode, State};
use crate::view::answering;
use crate::words::say;
use anteroom::contract::{Contract, Worded, in_words, wording};
use anteroom::pack::{Clause, Question};

/// Returns everything one can go to: stations first, then sections, questions, clauses and
/// the other assessments on this device.
pub(crate) fn index(state: &State) -> Index {
    let mut items = Vec::new();
    if let Some(open) = &state.open {
        let mode = Mode::of(open.assessment.stage);
        stations(open, mode, &mut items);
        let again = open.assessment.clarification.as_ref();
        let again = again.filter(|_| mode == Mode::Vendor);
        if again.is_none() {
            sections(state, open, &mut items);
        }
        let situation = &open.scorecard.situation;
        let asked = state.pack.questions.iter().filter(|asked| situation.asks(&asked.id));
        // Asked again, a vendor sees the open points alone.
        let seen = |question: &&Question| match again {
            Some(again) => again.point(&question.id).is_some(),
            None if mode == Mode::Buyer => true,
            None => answering::station(&state.pack, question) == Station::Vendor,
        };
        items.extend(asked.filter(seen).map(|asked| question(state, open, asked)));
        if mode == Mode::Buyer {
            items.extend(
                state.pack.clauses.iter().map(|known| clause(state, open, known)),
            );
        }
    }
    items.push(plain(Kind::Station, say::place_home(), Place::default()));
    let alone = [Station::Compare, Station::Stored];
    items.extend(
        alone.map(|station| {
            plain(Kind::Station, station.title(), Place::alone(station, ""))
        }),
    );
    let here = state.open.as_ref().map(Open::key);
    let others = state.list.iter().flat_map(|list| list.iter());
    let others = others.filter(|entry| Some(&entry.id) != here.as_ref());
    items.extend(others.map(|entry| {
        let station = if entry.vendor { Station::Vendor } else { Station::Profile };
        let title =
            if entry.title.is_empty() { say::bar_untitled() } else { &entry.title };
        plain(Kind::Assessment, title, Place::of(&entry.id, station, ""))
    }));
    Index::of(items)
}

/// Returns an item that is nothing but its title.
fn plain(kind: Kind, title: &str, place: Place) -> Item {
    Item { kind, id: String::new(), title: title.to_owned(), texts: Vec::new(), place }
}

/// Adds the stations of the road.
fn stations(open: &Open, mode: Mode, items: &mut Vec<Item>) {
    let road = Station::road(&open.assessment).iter();
    items.extend(road.chain(Station::beside(mode)).map(|station| {
        plain(
            Kind::Station,
            station.title_for(mode),
            Place::of(&open.key(), *station, ""),
        )
    }));
}

/// Adds the sections of the vendor's questions.
fn sections(state: &State, open: &Open, items: &mut Vec<Item>) {
    let domains = answering::domains(&state.pack, &open.scorecard.situation);
    items.extend(domains.into_iter().map(|domain| Item {
        kind: Kind::Section,
        id: domain.id.to_string(),
        title: domain.title.clone(),
        texts: Vec::new(),
        place: Place::of(&open.key(), Station::Vendor, domain.id.as_str()),
    }));
}

/// Returns a question with what was answered.
fn question(state: &State, open: &Open, question: &Question) -> Item {
    let mut texts = vec![(Part::Help, question.help.clone())];
    if let Some(answer) = open.assessment.answers.get(&question.id) {
        if !answer.is_empty() {
            texts.push((Part::Answer, in_words(question, answer)));
        }
        texts.push((Part::Note, answer.note.clone()));
        let titles = answer.evidence.iter().map(|evidence| evidence.title.clone());
        texts.extend(titles.map(|title| (Part::Evidence, title)));
    }
    texts.retain(|(_, text)| !text.trim().is_empty());
    let station = answering::station(&state.pack, question);
    Item {
        kind: Kind::Question,
        id: question.id.to_string(),
        title: question.ask.clone(),
        texts,
        place: Place::of(&open.key(), station, question.id.as_str()),
    }
}

/// Returns a clause, with its wording where that is here.
fn clause(state: &State, open: &Open, clause: &Clause) -> Item {
    let contract = open.contract.as_deref();
    let printed = contract.and_then(|contract| contract.clause(&clause.id));
    let left_out = contract.is_some() && printed.is_none();
    let worded = contract
        .zip(printed)
        .map(|(contract, _)| words(state, contract, clause))
        .unwrap_or_default();
    let texts =
        if worded.is_empty() { Vec::new() } else { vec![(Part::Wording, worded)] };
    let at = if left_out { "left-out" } else { clause.id.as_str() };
    Item {
        kind: if left_out { Kind::LeftOut } else { Kind::Clause },
        id: clause.id.to_string(),
        title: clause.title.clone(),
        texts,
        place: Place::of(&open.key(), Station::Contract, at),
    }
}

/// Returns the wording of a clause as it is printed, in one line.
fn words(state: &State, contract: &Contract, clause: &Clause) -> String {
    let mut line = String::new();
    if let Some(clause) = contract.clause(&clause.id) {
        for paragraph in wording(&state.pack, contract, clause) {
            add(&paragraph, &mut line);
        }
    }
    line
}

/// Adds a paragraph and those under it.
fn add(paragraph: &Worded, line: &mut String) {
    for piece in &paragraph.text {
        line.push_str(piece.printed());
    }
    line.push(' ');
    for item in &paragraph.items {
        add(item, line);
    }
}
