//! The practice vendors: complete, fictional, and with the verdicts they are there to show.

use std::fs;

use anteroom::assessment::saved::{read, write};
use anteroom::scoring::{Scorecard, Verdict};

use crate::shipped::standard;

#[test]
fn every_practice_vendor_opens_without_a_notice_and_has_its_verdict() {
    let expected = [
        ("imaging-workstation-contradictory", Verdict::Stop),
        ("imaging-workstation-good", Verdict::Conditional),
        ("imaging-workstation-mediocre", Verdict::Conditional),
        ("infusion-pump-contradictory", Verdict::Stop),
        ("infusion-pump-good", Verdict::Recommended),
        ("infusion-pump-mediocre", Verdict::Escalate),
    ];
    let pack = standard();
    let mut files: Vec<_> = fs::read_dir("questions/practice")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort();
    assert_eq!(files.len(), expected.len());
    for (file, (name, verdict)) in files.iter().zip(expected) {
        assert_eq!(file.file_stem().unwrap(), name);
        let bytes = fs::read(file).unwrap();
        let opened = read(&pack, &bytes).unwrap_or_else(|faults| {
            let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
            panic!("{name}:\n{}", faults.join("\n"));
        });
        assert_eq!(opened.notices, [], "{name}");
        let text = String::from_utf8(bytes).unwrap();
        assert!(write(&opened.assessment) == text, "{name} is not as it would be saved");
        let card = Scorecard::of(&pack, &opened.assessment);
        assert_eq!(card.verdict, verdict, "{name}: {:?}", card.reasons);
    }
}
