//! Whole purchases, from file to documents, through the command line.
//!
//! A case is a folder in `tests/cases`. `assessment.json` and `pack/` go in, or, if there
//! is none, the practice vendor of the folder's name and the standard pack.
//! `scorecard.json` comes out, and `addendum.txt` and `report.txt` of a case with its own
//! assessment. `UPDATE=1` rewrites what comes out.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::golden::golden;

#[test]
fn every_case_comes_out_as_expected() {
    let mut folders: Vec<PathBuf> =
        fs::read_dir("tests/cases").unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    for folder in folders {
        let own = folder.join("assessment.json");
        let name = folder.file_name().unwrap().to_str().unwrap();
        let practice = PathBuf::from(format!("questions/practice/{name}.json"));
        let file = if own.exists() { &own } else { &practice };
        let made = |verb: &[&str]| {
            let pack = folder.join("pack");
            let pack = pack.exists().then(|| ["--pack".into(), pack]);
            text(
                Command::new(env!("CARGO_BIN_EXE_anteroom"))
                    .args(verb)
                    .arg(file)
                    .args(pack.into_iter().flatten()),
            )
        };
        golden(&folder.join("scorecard.json"), &made(&["score", "--json"]));
        // For practice vendors it is written by the tests of the contract: two ways to
        // the same bytes.
        if own.exists() || folder.join("addendum.txt").exists() {
            golden(&folder.join("addendum.txt"), &made(&["contract"]));
        }
        if own.exists() {
            golden(&folder.join("report.txt"), &made(&["report"]));
        }
    }
}

/// What the scoring model says of its worked example (§7.8).
#[test]
fn the_worked_example_has_the_scores_of_the_model() {
    let text = fs::read_to_string("tests/cases/worked-example/scorecard.json").unwrap();
    let card: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(card["vendor"], 602);
    assert_eq!(card["residual"], 694);
    assert_eq!(card["readiness"], 650);
    assert_eq!(card["residual-risk"], 6.8);
    assert_eq!(card["tier"], "High");
    assert_eq!(card["verdict"], "Conditional");
}

/// The contributions of a side are the score, to the last digit of the fraction.
#[test]
fn contributions_sum_to_the_scores() {
    for folder in ["worked-example", "infusion-pump-mediocre"] {
        let path = Path::new("tests/cases").join(folder).join("scorecard.json");
        let card: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let buyers = ["ORG", "RDY"];
        let rows = card["contributions"].as_array().unwrap();
        let sum = |member: &str, readiness: bool| {
            let own = rows.iter().filter(|row| {
                buyers.contains(&row["domain"].as_str().unwrap()) == readiness
            });
            own.fold((0, 1), |sum, row| plus(sum, row[member].as_str().unwrap()))
        };
        let per_mille =
            |(n, d): (u128, u128)| u64::try_from((2 * n * 1000 + d) / (2 * d)).unwrap();
        assert_eq!(card["vendor"], per_mille(sum("adds", false)), "{folder}");
        assert_eq!(card["residual"], per_mille(sum("adds-residual", false)), "{folder}");
        assert_eq!(card["readiness"], per_mille(sum("adds", true)), "{folder}");
        assert_eq!(sum("share", true), (1, 1), "{folder}");
        assert_eq!(sum("share", false), (1, 1), "{folder}");
    }
}

/// Returns a fraction plus one written `5/108`.
fn plus((n, d): (u128, u128), text: &str) -> (u128, u128) {
    let (more, over) = text.split_once('/').unwrap();
    let (more, over): (u128, u128) = (more.parse().unwrap(), over.parse().unwrap());
    let (n, d) = (n * over + more * d, d * over);
    let (mut a, mut b) = (n, d);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    (n / a, d / a)
}

/// Runs a command that has to succeed, and returns what it wrote to standard output.
fn text(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{command:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}
