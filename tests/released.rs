//! Every released version of the standard pack, kept as it was: today's reader reads it, today's
//! pack has the version that its changes ask for, and what was saved with it still opens.

use std::fs;
use std::path::Path;

use anteroom::assessment::saved::{self, Notice};
use anteroom::diag::{Diagnostics, Look, Source, render};
use anteroom::pack::diff::{Reach, changes, is_enough};
use anteroom::pack::folder::{self, Folder};
use anteroom::pack::{self, Pack};

use crate::shipped::standard;

/// Returns every released pack, under the name of its golden copy.
fn released() -> Vec<(String, Pack)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/released");
    let mut all: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let files = folder::unzip(&fs::read(&path).unwrap()).unwrap();
            let Ok(Folder::Pack(sources)) = folder::find(files) else { panic!("{name}") };
            (name, read(&sources))
        })
        .collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    assert!(!all.is_empty(), "the first release is 1.0.0");
    all
}

fn read(sources: &[Source]) -> Pack {
    let mut found = Diagnostics::new();
    let pack = pack::read(sources, &mut found);
    assert_eq!(found.errors(), 0, "{}", render(&found, Look::default()));
    pack.unwrap()
}

#[test]
fn a_released_pack_is_what_its_name_says() {
    for (name, pack) in released() {
        assert_eq!(name, format!("{}-{}", pack.id, pack.version));
    }
}

/// A change without a version of its own would give one version two meanings.
#[test]
fn the_pack_has_the_version_that_its_changes_since_each_release_ask_for() {
    let now = standard();
    for (name, then) in released() {
        let changes = changes(&then, &now);
        let reach = changes.iter().map(|change| change.reach).max();
        let list: Vec<_> = changes
            .iter()
            .filter(|change| Some(change.reach) == reach)
            .map(|change| format!("{} {}", change.thing, change.part))
            .collect();
        assert!(
            is_enough(&then.version, &now.version, reach),
            "{} is too low for a {} change since {name}: {list:?}",
            now.version,
            reach.map_or("", Reach::name)
        );
    }
}

#[test]
fn what_was_saved_with_a_released_pack_still_opens() {
    let now = standard();
    let practice = Path::new(env!("CARGO_MANIFEST_DIR")).join("questions/practice");
    for (name, then) in released() {
        for file in fs::read_dir(&practice).unwrap() {
            let bytes = fs::read(file.unwrap().path()).unwrap();
            let mut assessment = saved::read(&then, &bytes).unwrap().assessment;
            assessment.pack = anteroom::assessment::PackStamp::of(&then);
            let written = saved::write(&assessment);
            let opened = saved::read(&now, written.as_bytes()).unwrap();
            // That it comes from another version is said; no answer is lost without a word.
            let only_version = |notice: &Notice| {
                matches!(
                    notice,
                    Notice::OtherPackVersion { .. } | Notice::OtherFingerprint
                )
            };
            assert!(
                opened.notices.iter().all(only_version),
                "{name}: {:?}",
                opened.notices
            );
            assert_eq!(saved::write(&opened.assessment), written, "{name}");
        }
    }
}
