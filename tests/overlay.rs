//! What a hospital lays over the standard pack: on the example of the project, and broken.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use anteroom::assessment::saved::{self, Notice};
use anteroom::assessment::{PackStamp, VariantChoice};
use anteroom::contract;
use anteroom::diag::{Code, Diagnostics, Look, Source, render};
use anteroom::document;
use anteroom::export::text::text;
use anteroom::pack::folder::{self, Folder, MOST_BYTES, MOST_FILES, Refused};
use anteroom::pack::{self, Pack, QuestionId, Strength, Variant};
use anteroom::scoring::Scorecard;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::golden::golden;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Returns the files of the pack or overlay in a folder of the project.
fn sources(at: &str) -> Vec<Source> {
    let at = root().join(at);
    let mut files = Vec::new();
    for folder in ["", "questions", "contract-templates"] {
        let Ok(entries) = fs::read_dir(at.join(folder)) else { continue };
        for path in
            entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file())
        {
            let name = path.file_name().unwrap().to_str().unwrap();
            let name =
                if folder.is_empty() { name.into() } else { format!("{folder}/{name}") };
            files.push((name, fs::read(&path).unwrap()));
        }
    }
    match folder::find(files).unwrap() {
        Folder::Pack(sources) | Folder::Overlay(sources) => sources,
    }
}

fn standard() -> Vec<Source> {
    let within = |source: &Source| source.name() != "overlay.toml";
    sources("").into_iter().filter(within).collect()
}

const EXAMPLE: &str = "examples/overlay-northmere";

fn read(overlay: &[Source]) -> (Option<Pack>, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let pack = pack::read_with(&standard(), overlay, &mut diagnostics);
    (pack, diagnostics)
}

fn northmere() -> Pack {
    let (pack, found) = read(&sources(EXAMPLE));
    assert_eq!(render(&found, Look::default()), "");
    pack.unwrap()
}

/// Returns the example with one text in one of its files replaced.
fn changed(file: &str, from: &str, to: &str) -> Vec<Source> {
    let change = |source: &Source| {
        if source.name() != file {
            return source.clone();
        }
        assert!(source.text().contains(from), "{file} has no {from}");
        Source::new(file, source.text().replace(from, to))
    };
    sources(EXAMPLE).iter().map(change).collect()
}

#[test]
fn it_adds_and_changes_what_it_says_and_nothing_else() {
    let below = pack::read(&standard(), &mut Diagnostics::new()).unwrap();
    let pack = northmere();
    assert_eq!(pack.version, "1.0.0+northmere-hospital.1.0.0");
    assert_ne!(pack.fingerprint, below.fingerprint);
    assert_eq!(pack.questions.len(), below.questions.len() + 2);
    assert_eq!(pack.clauses.len(), below.clauses.len() + 1);
    let part = pack.parts.iter().find(|part| part.id.as_str() == "C").unwrap();
    assert_eq!(part.title, "Life-cycle services");
    assert_eq!(part.clauses.last().unwrap().as_str(), "CL-NMH-01");
    assert_eq!(pack.policy.threshold.high.get(), 750);
    assert_eq!(pack.policy.threshold.moderate, below.policy.threshold.moderate);
    let same = |id: &str| {
        let (one, other) = (pack.question(&id.into()), below.question(&id.into()));
        one.unwrap() == other.unwrap()
    };
    assert!(same("IAM-01") && !same("GOV-01") && !same("NET-05"));
    let untouched = below.questions.iter().filter(|one| same(one.id.as_str())).count();
    assert_eq!(untouched, below.questions.len() - 2);
}

#[test]
fn the_fingerprint_covers_every_part_of_it() {
    let plain = northmere().fingerprint;
    for (file, from, to) in [
        ("overlay.toml", "high = 0.75", "high = 0.76"),
        ("overlay.toml", "We run no Wi-Fi", "We have no Wi-Fi"),
        ("overlay.toml", "at night and on weekends", "on weekends"),
        ("questions/nmh.toml", "weight = 3", "weight = 4"),
        ("contract-templates/CL-NMH-01.md", "shall announce", "shall tell of"),
        ("contract-templates/variables.toml", "critical = 5", "critical = 6"),
    ] {
        let (pack, found) = read(&changed(file, from, to));
        assert_eq!(found.errors(), 0, "{}", render(&found, Look::default()));
        assert_ne!(pack.unwrap().fingerprint, plain, "{file}: {from}");
    }
    assert_eq!(northmere().fingerprint, plain);
}

#[test]
fn what_is_switched_off_is_never_asked_and_its_reason_is_printed() {
    let pack = northmere();
    for file in fs::read_dir(root().join("questions/practice")).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        let assessment = saved::read(&pack, &bytes).unwrap().assessment;
        let card = Scorecard::of(&pack, &assessment);
        let off = &"NET-05".into();
        assert!(!card.situation.asks(off));
        let why = &card.situation.not_asked[off];
        assert!(why.contains("Switched off: We run no Wi-Fi"), "{why}");
        let contract = contract::select(&pack, &assessment, &card);
        let addendum = document::addendum(&pack, &assessment, &card, &contract);
        let report = document::report(&pack, &assessment, &card, &contract, None);
        for document in [text(&addendum), text(&report)] {
            let printed = document.split_whitespace().collect::<Vec<_>>().join(" ");
            for part in ["Questions switched off", "NMH-IT-12", "threshold critical"] {
                assert!(printed.contains(part), "`{part}` is not printed");
            }
        }
    }
}

#[test]
fn every_variant_of_its_clauses_has_its_values_at_every_tier() {
    let pack = northmere();
    let bytes =
        fs::read(root().join("questions/practice/infusion-pump-good.json")).unwrap();
    let opened = saved::read(&pack, &bytes).unwrap().assessment;
    for strength in Strength::ALL {
        let clause = pack.clause(&"CL-NMH-01".into()).unwrap();
        assert!(matches!(clause.prose.as_ref().unwrap().at(strength), Variant::Text(_)));
        let mut assessment = opened.clone();
        let chosen = contract_choice(strength);
        assessment.contract.variants.insert("CL-NMH-01".into(), chosen);
        let card = Scorecard::of(&pack, &assessment);
        let contract = contract::select(&pack, &assessment, &card);
        let printed = text(&document::addendum(&pack, &assessment, &card, &contract));
        assert!(
            !printed.contains("{{") && !printed.contains("nmh_visit"),
            "{strength:?}"
        );
    }
}

fn contract_choice(strength: Strength) -> VariantChoice {
    let (reason, by) = ("Tried out".to_owned(), "R. Reader".to_owned());
    VariantChoice { strength, reason, by, on: None }
}

#[test]
fn a_broken_overlay_loads_nothing_and_shows_every_fault_with_its_place() {
    let (pack, found) = read(&sources("tests/overlays/broken"));
    assert!(pack.is_none());
    let at = root().join("tests/overlays/broken/expected.txt");
    golden(&at, &render(&found, Look::default()));
    let files: std::collections::BTreeSet<_> = found
        .iter()
        .filter_map(|one| Some(one.place.as_ref()?.source().name().to_owned()))
        .collect();
    assert_eq!(files.len(), 4, "{files:?}");
    assert!(found.errors() >= 8, "{}", found.errors());
}

/// What is said of the pack below does not reach what stands in the overlay itself.
#[test]
fn what_would_change_nothing_is_refused() {
    let more =
        |text: &str| changed("overlay.toml", "[[off]]", &format!("{text}\n\n[[off]]"));
    let weights = "{ balanced = 1, safety = 1, privacy = 1 }";
    for (text, code) in [
        (format!("[weights]\nNMH = {weights}"), Code::UnknownDomain),
        (format!("[weights]\nDEV = {weights}"), Code::UnknownKey),
        (
            "[[default]]\nvariable = \"nmh_visit_notice_days\"\nvalue = 3".to_owned(),
            Code::UnknownVariable,
        ),
        (
            "[[wording]]\nquestion = \"NMH-01\"\nhelp = \"Other help.\"".to_owned(),
            Code::UnknownQuestion,
        ),
    ] {
        let (pack, found) = read(&more(&text));
        let codes: Vec<_> = found.iter().map(|one| one.code).collect();
        assert_eq!(codes, [code], "{text}");
        assert!(pack.is_none() && found.iter().all(|one| !one.hints.is_empty()));
    }
}

#[test]
fn one_for_another_version_says_what_no_longer_fits() {
    let older = "pack-version = \"0.9.0\"";
    let overlay = changed("overlay.toml", "pack-version = \"1.0.0\"", older);
    let (pack, found) = read(&overlay);
    assert!(pack.is_some(), "what still fits goes on working");
    let codes: Vec<_> = found.iter().map(|one| one.code).collect();
    assert_eq!(codes, [Code::OverlayVersion]);
    let gone = overlay.iter().map(|source| {
        Source::new(source.name(), source.text().replace("NET-05", "NET-55"))
    });
    let (pack, found) = read(&gone.collect::<Vec<_>>());
    assert!(pack.is_none());
    let codes: Vec<_> = found.iter().map(|one| one.code).collect();
    assert_eq!(codes, [Code::OverlayVersion, Code::UnknownQuestion]);
}

#[test]
fn answers_to_its_questions_outlive_a_visit_to_the_pack_below() {
    let below = pack::read(&standard(), &mut Diagnostics::new()).unwrap();
    let pack = northmere();
    let bytes =
        fs::read(root().join("questions/practice/infusion-pump-good.json")).unwrap();
    let mut assessment = saved::read(&pack, &bytes).unwrap().assessment;
    assessment.pack = PackStamp::of(&pack);
    let answer = assessment.answers[&QuestionId::from("IAM-02")].clone();
    assessment.answers.insert("NMH-01".into(), answer);
    let written = saved::write(&assessment);
    let opened = saved::read(&below, written.as_bytes()).unwrap();
    let said: Vec<_> = opened.notices.iter().map(ToString::to_string).collect();
    assert!(
        said[0].contains("northmere-hospital.1.0.0, which is not loaded"),
        "{said:?}"
    );
    let kept = |notice: &Notice| matches!(notice, Notice::UnknownAnswers { ids } if ids == &["NMH-01"]);
    assert!(opened.notices.iter().any(kept), "{said:?}");
    let again = saved::write(&opened.assessment);
    let back = saved::read(&pack, again.as_bytes()).unwrap();
    assert_eq!(back.notices, []);
    assert_eq!(saved::write(&back.assessment), written);
}

/// Returns a zip of these files.
fn zipped<'f>(files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_zip_is_read_as_its_folder() {
    let sources = sources(EXAMPLE);
    let named: Vec<_> =
        sources.iter().map(|one| (format!("northmere/{}", one.name()), one)).collect();
    let bytes =
        zipped(named.iter().map(|(name, one)| (name.as_str(), one.text().as_bytes())));
    let files = folder::unzip(&bytes).unwrap();
    assert_eq!(folder::find(files), Ok(Folder::Overlay(sources)));
}

#[test]
fn a_zip_that_is_too_large_or_leads_out_is_refused_whole() {
    let refused = |files: &[(&str, &[u8])]| folder::unzip(&zipped(files.iter().copied()));
    let name = "overlay/../../home/overlay.toml".to_owned();
    assert_eq!(
        refused(&[("overlay.toml", b"x"), (&name, b"y")]),
        Err(Refused::LeadsOut { name: name.clone() })
    );
    assert!(matches!(
        refused(&[("/etc/overlay.toml", b"x")]),
        Err(Refused::LeadsOut { .. })
    ));
    assert!(matches!(refused(&[("a\\..\\b.toml", b"x")]), Err(Refused::LeadsOut { .. })));
    // Small when packed, and large when unpacked.
    let large = vec![b'x'; MOST_BYTES + 1];
    assert_eq!(refused(&[("overlay.toml", &large)]), Err(Refused::TooLarge));
    let names: Vec<String> = (0..=MOST_FILES).map(|n| format!("{n}.toml")).collect();
    let many: Vec<(&str, &[u8])> =
        names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    assert_eq!(refused(&many), Err(Refused::TooMany));
    let noise: Vec<u8> =
        (0..=MOST_BYTES).map(|n| u8::try_from(n % 251).unwrap()).collect();
    assert_eq!(folder::unzip(&noise), Err(Refused::TooLarge));
    for broken in [&b"no zip"[..], b"PK", b"PK\x03\x04 and then nothing"] {
        assert!(
            matches!(folder::unzip(broken), Err(Refused::NoZip { .. })),
            "{broken:?}"
        );
    }
}
