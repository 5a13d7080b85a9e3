//! How long one rescoring of the standard pack takes, and the smallest change.
#![expect(clippy::expect_used, reason = "a measurement that cannot go on has failed")]

use std::fs;
use std::path::Path;

use anteroom::assessment::{Assessment, saved};
use anteroom::diag::{Diagnostics, Source};
use anteroom::pack::{self, Pack};
use anteroom::scoring::{Scorecard, Situation, smallest_change};
use divan::Bencher;

/// The practice vendors, of which the last two do badly.
const VENDORS: [&str; 3] =
    ["infusion-pump-good", "infusion-pump-mediocre", "infusion-pump-contradictory"];

fn main() {
    divan::main();
}

/// Returns the standard pack.
fn standard() -> Pack {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    for folder in ["questions", "contract-templates"] {
        for entry in fs::read_dir(root.join(folder)).expect("the pack is here") {
            let path = entry.expect("the pack is here").path();
            if path.is_file() {
                let name = path.file_name().and_then(|name| name.to_str());
                let name = format!("{folder}/{}", name.expect("names are text"));
                let text = fs::read_to_string(&path).expect("the pack is text");
                sources.push(Source::new(name, text));
            }
        }
    }
    sources.sort_by(|one, other| one.name().cmp(other.name()));
    pack::read(&sources, &mut Diagnostics::new()).expect("the shipped pack has no fault")
}

/// Returns a practice vendor.
fn vendor(pack: &Pack, name: &str) -> Assessment {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join(format!("questions/practice/{name}.json"));
    let bytes = fs::read(path).expect("the practice vendor is here");
    saved::read(pack, &bytes).expect("the practice vendor has no fault").assessment
}

#[divan::bench(args = VENDORS)]
fn situation(bencher: Bencher<'_, '_>, name: &str) {
    let pack = standard();
    let assessment = vendor(&pack, name);
    bencher.bench(|| Situation::of(&pack, &assessment));
}

#[divan::bench(args = VENDORS)]
fn scorecard(bencher: Bencher<'_, '_>, name: &str) {
    let pack = standard();
    let assessment = vendor(&pack, name);
    bencher.bench(|| Scorecard::of(&pack, &assessment));
}

#[divan::bench(args = VENDORS)]
fn smallest(bencher: Bencher<'_, '_>, name: &str) {
    let pack = standard();
    let assessment = vendor(&pack, name);
    let scorecard = Scorecard::of(&pack, &assessment);
    bencher.bench(|| smallest_change(&pack, &assessment, &scorecard));
}
