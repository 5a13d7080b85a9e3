//! What ships with the project is read and held to what it promises.

use std::fs;
use std::path::Path;

use anteroom::diag::{Diagnostics, Look, Source, render};
use anteroom::pack::{self, Level, LongTexts, Pack, Role, Unreadable};

/// Returns the files of the standard pack.
pub(crate) fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    for folder in ["questions", "contract-templates"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name =
                    format!("{folder}/{}", path.file_name().unwrap().to_str().unwrap());
                sources.push(Source::new(name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    sources.sort_by(|one, other| one.name().cmp(other.name()));
    sources
}

/// Returns the standard pack.
pub(crate) fn standard() -> Pack {
    pack::read(&sources(), &mut Diagnostics::new()).unwrap()
}

#[test]
fn the_standard_pack_has_no_fault() {
    let mut diagnostics = Diagnostics::new();
    pack::read(&sources(), &mut diagnostics);
    assert_eq!(render(&diagnostics, Look::default()), "");
}

#[test]
fn the_standard_pack_has_its_135_questions_40_clauses_and_50_variables() {
    let pack = standard();
    assert_eq!(pack.domains.len(), 19);
    assert_eq!(pack.questions.len(), 135);
    assert_eq!(pack.clauses.len(), 40);
    assert_eq!(pack.variables.len(), 50);
    let scored = pack.questions.iter().filter(|question| question.scored()).count();
    assert_eq!(scored, 121);
    let role = |role: Role| {
        let of = pack.questions.iter().filter(|question| {
            pack.domain(&question.domain).is_some_and(|domain| domain.role == role)
        });
        of.count()
    };
    assert_eq!(
        (role(Role::Vendor), role(Role::Context), role(Role::Readiness)),
        (102, 11, 22)
    );
}

#[test]
fn as_many_questions_are_asked_at_each_level_as_the_bank_says() {
    let pack = standard();
    let up_to =
        |level| pack.questions.iter().filter(|question| question.level <= level).count();
    assert_eq!([Level::Core, Level::Standard, Level::Full].map(up_to), [78, 126, 135]);
}

#[test]
fn domain_weights_add_up_to_a_hundred() {
    let pack = standard();
    let sum = |of: fn(&pack::Weights) -> u16| -> u16 {
        pack.domains.iter().map(|domain| of(&domain.weights)).sum()
    };
    assert_eq!(
        (sum(|w| w.balanced), sum(|w| w.safety), sum(|w| w.privacy)),
        (100, 100, 100)
    );
}

#[test]
fn every_question_and_mitigation_of_the_flyers_is_covered() {
    let pack = standard();
    let flyer =
        ["Q1", "Q2", "Q3a", "Q3b", "Q4a", "Q4b"].map(|item| format!("000 {item}"));
    let second = ["Q1", "Q2", "Q3"].map(|item| format!("001 {item}"));
    let rows = (1..=10).map(|row| format!("000 row {row}"));
    for item in flyer.into_iter().chain(second).chain(rows) {
        let row = pack.coverage.iter().find(|row| row.item == item);
        let row = row.unwrap_or_else(|| panic!("`{item}` is not covered"));
        assert!(!row.says.is_empty() && !row.clauses.is_empty(), "{item}");
    }
    for row in &pack.coverage {
        let core = row.questions.iter().any(|id| {
            pack.question(id).is_some_and(|question| question.level == Level::Core)
        });
        assert!(
            core,
            "`{}` has no core question, so that some buyers never see it",
            row.item
        );
    }
}

#[test]
fn every_reference_is_listed_behind_the_edition_of_its_text() {
    let pack = standard();
    for source in &pack.sources {
        assert!(!source.short.is_empty(), "{} has a short name", source.id);
    }
    let all: Vec<_> = pack.questions.iter().collect();
    let texts = pack.references(&all);
    let shorts: Vec<_> = texts.iter().map(|text| text.short).collect();
    assert_eq!(shorts.len(), pack.sources.len() + 1);
    assert_eq!(shorts[0], "HICP 2018");
    assert_eq!(shorts.last(), Some(&"MDS2 2019"));
    for question in &all {
        let words = pack.references_of(question);
        let places = question.references.values().flatten();
        let items = question.mds2.iter().map(|item| &item.id);
        for place in places.chain(items) {
            assert!(words.contains(place), "{}: {place}", question.id);
        }
    }
    let question = pack.question(&"IAM-01".into()).unwrap();
    assert_eq!(
        pack.references_of(question),
        "HICP 2018: 9.M.B, 9.L.C; FDA premarket guidance 2025: App. 1, authentication; \
         CPG 2024: Unique Credentials; MDS2 2019: PAUT-4, PAUT-5 and SGUD-3.1 (Yes \
         supports)"
    );
    let mut nameless = pack.clone();
    nameless.sources[0].short.clear();
    let title = &pack.sources[0].title;
    assert!(nameless.references_of(question).starts_with(&format!("{title}: 9.M.B, ")));
    // Only the questions that are given are listed, and every text still is.
    let few = pack.references(&[question]);
    assert_eq!(few.len(), texts.len());
    assert!(few.iter().all(|text| text.by.iter().all(|by| by.question == question)));
}

#[test]
fn long_texts_leave_and_come_back() {
    let whole = standard();
    let (core, texts) = whole.clone().split();
    assert!(core.questions.iter().all(|question| question.guidance.is_empty()));
    assert!(core.clauses.iter().all(|clause| clause.prose.is_none()));
    let mut bytes = core.to_bytes();
    let mut joined = Pack::from_bytes(&bytes).unwrap();
    assert_eq!(joined, core);
    joined.join(LongTexts::from_bytes(&texts.to_bytes()).unwrap()).unwrap();
    assert_eq!(joined, whole);
    assert_eq!(joined.computed_fingerprint(), whole.fingerprint);

    let mut other = Pack { fingerprint: "0".repeat(64), ..core };
    assert!(matches!(other.join(texts), Err(Unreadable::OtherPack { .. })));
    for broken in [&bytes[..bytes.len() - 1], b"{\"id\": 1}", b""] {
        assert_eq!(Pack::from_bytes(broken), Err(Unreadable::Malformed));
    }
    bytes.push(0);
    assert_eq!(Pack::from_bytes(&bytes), Err(Unreadable::Malformed));
}

#[test]
fn the_fingerprint_follows_every_word_and_no_blank() {
    let fingerprint = |change: fn(&str, &str) -> String| {
        let changed: Vec<_> = sources()
            .iter()
            .map(|source| {
                Source::new(source.name(), change(source.name(), source.text()))
            })
            .collect();
        pack::read(&changed, &mut Diagnostics::new()).unwrap().fingerprint
    };
    let same = fingerprint(|_, text| text.to_owned());
    assert_eq!(same.len(), 64);
    assert_eq!(same, fingerprint(|_, text| text.replace('\n', "\r\n")));
    assert_eq!(
        same,
        fingerprint(|name, text| {
            if name.contains(".toml") {
                format!("# A remark.\n\n{text}")
            } else {
                text.to_owned()
            }
        })
    );
    let other = fingerprint(|name, text| {
        if name.ends_with("CL-14.md") {
            text.replace("shall", "must")
        } else {
            text.to_owned()
        }
    });
    assert_ne!(same, other);
}
