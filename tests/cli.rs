//! The command line: transcripts, and what a transcript cannot show.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// Real commands with everything they print; `TRYCMD=overwrite` rewrites them.
#[test]
fn transcripts_are_what_is_printed() {
    trycmd::TestCases::new().case("tests/cli/*.trycmd").run();
}

#[test]
fn data_goes_to_standard_output_and_words_to_standard_error() {
    let stale = "tests/saved/read/other-pack-version.json";
    let file =
        fs::read_to_string(stale).unwrap().replace("\"small\"", "\"anteroom-standard\"");
    let output = fed(&["tier", "-", "--json"], file.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    let data: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(data["provisional"], true);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("warning: standard input: "), "{said}");
}

#[test]
fn a_file_on_standard_input_is_the_same_as_a_file() {
    let file = "questions/practice/infusion-pump-good.json";
    let read = run(&["score", file, "--json"]);
    let fed = fed(&["score", "-", "--json"], &fs::read(file).unwrap());
    assert_eq!(read, fed);
}

#[test]
fn documents_are_written_by_ending_and_the_same_every_time() {
    let file = "questions/practice/infusion-pump-mediocre.json";
    let made = |verb, name: &str| {
        let path = scratch(name);
        let output = run(&[verb, file, "-o", path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert_eq!(output.stdout, b"", "data goes to the file");
        fs::read(path).unwrap()
    };
    let pdf = made("contract", "addendum.pdf");
    assert!(pdf.starts_with(b"%PDF-1."));
    assert!(pdf == made("contract", "again.pdf"), "two runs give two files");
    assert!(made("report", "report.pdf").starts_with(b"%PDF-1."));
    let html = made("report", "report.html");
    assert!(html.to_ascii_lowercase().starts_with(b"<!doctype html>"));
    assert!(html == made("report", "again.html"), "two runs give two files");
    let text = made("contract", "addendum.txt");
    assert_eq!(text, run(&["contract", file]).stdout, "text is what a terminal gets");
}

/// The addendum goes to the vendor, the report does not.
#[test]
fn the_addendum_says_nothing_internal() {
    let file =
        fs::read_to_string("questions/practice/infusion-pump-mediocre.json").unwrap();
    let mut saved: serde_json::Value = serde_json::from_str(&file).unwrap();
    saved["reviews"]["IAM-01"]["comments"] = serde_json::json!([
        { "text": "WALKAWAY", "audience": "internal" },
    ]);
    let input = serde_json::to_vec(&saved).unwrap();
    for format in ["text", "html", "pdf"] {
        let output = fed(&["contract", "-", "-f", format], &input);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let holds = |bytes: &[u8]| bytes.windows(8).any(|part| part == b"WALKAWAY");
        assert!(!holds(&output.stdout) && !holds(&output.stderr), "{format}");
    }
}

#[test]
fn what_new_writes_can_be_scored() {
    let path = scratch("new.json");
    let new = ["new", "--title", "Pumps \u{202e}\"x\"", "--date", "2026-11-22", "-o"];
    let output = run(&[&new[..], &[path.to_str().unwrap()]].concat());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let score = run(&["score", path.to_str().unwrap(), "--fail-on", "stop"]);
    assert_eq!(score.status.code(), Some(3), "nothing answered fails hard gates");
    assert_eq!(score.stderr, b"");
    let again = run(&["new", "--date", "2026-11-22"]).stdout;
    assert_ne!(again, run(&["new", "--date", "2026-11-22"]).stdout, "ids differ");
}

#[test]
fn a_reader_that_stops_listening_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_anteroom"))
        .args(["score", "questions/practice/infusion-pump-good.json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(output.stderr, b"");
}

/// Colors come by force where nobody looks, and `NO_COLOR` has the last word.
#[test]
fn colors_are_forced_and_refused_by_the_environment() {
    let said = |variables: &[(&str, &str)]| {
        let output = Command::new(env!("CARGO_BIN_EXE_anteroom"))
            .args(["check", "tests/faults/unknown-choice"])
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .env_remove("CLICOLOR")
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    let plain = said(&[]);
    assert!(plain.contains("error[missing-file]") && !plain.contains('\u{1b}'));
    let colored = said(&[("CLICOLOR_FORCE", "1")]);
    assert!(colored.contains("\u{1b}["), "{colored}");
    assert_eq!(said(&[("NO_COLOR", "1")]), plain);
    assert_eq!(said(&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]), plain);
}

#[test]
fn a_file_without_end_is_refused() {
    let output = fed(&["score", "-"], &vec![b' '; (4 << 20) + 100]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("error[too-large]"), "{said}");
}

/// Every help fits a screen of 80 columns and 40 lines, and shows an example.
#[test]
fn help_fits_a_screen_and_shows_an_example() {
    let verbs = [
        "",
        "check",
        "new-pack",
        "export-pack",
        "import-pack",
        "new",
        "tier",
        "score",
        "compare",
        "contract",
        "report",
    ];
    for verb in verbs {
        let args: Vec<_> =
            [verb, "--help"].into_iter().filter(|a| !a.is_empty()).collect();
        let help = String::from_utf8(run(&args).stdout).unwrap();
        assert!(help.lines().count() <= 40, "{verb}");
        let longest = help.lines().map(|line| line.chars().count()).max();
        assert!(longest <= Some(100), "{verb}: {longest:?}\n{help}");
        assert!(help.contains("Example"), "{verb}");
    }
}

fn run(args: &[&str]) -> Output {
    fed(args, b"")
}

/// Runs the program with this on standard input.
fn fed(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_anteroom"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // On a thread of its own: the program may stop reading, or write before it has read.
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// Returns a path for a file that a test writes.
fn scratch(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cli");
    fs::create_dir_all(&folder).unwrap();
    folder.join(name)
}
