//! The standard pack and its practice vendors, scored.

use std::fmt::Write as _;
use std::fs;

use anteroom::assessment::{Assessment, saved};
use anteroom::pack::Pack;
use anteroom::scoring::{Scorecard, Shown, ShownRisk, smallest_change};

use crate::shipped::standard;

/// Returns a practice vendor.
fn vendor(pack: &Pack, name: &str) -> Assessment {
    let path = format!("{}/questions/practice/{name}.json", env!("CARGO_MANIFEST_DIR"));
    saved::read(pack, &fs::read(path).unwrap()).unwrap().assessment
}

#[test]
fn look() {
    let pack = standard();
    for name in ["infusion-pump-good", "infusion-pump-mediocre", "infusion-pump-contradictory", "imaging-workstation-good", "imaging-workstation-mediocre", "imaging-workstation-contradictory"] {
        let a = vendor(&pack, name);
        let c = Scorecard::of(&pack, &a);
        let mut t = String::new();
        let _ = writeln!(t, "{name} {:?} asked {} level {:?} vendor {} residual {} readiness {} risk {} {:?}", c.situation.tier, c.situation.asked.len(), c.situation.level, Shown(c.vendor.unwrap()), Shown(c.residual.unwrap()), Shown(c.readiness.unwrap()), ShownRisk(c.residual_risk), c.verdict);
        for r in &c.reasons { let _ = writeln!(t, "  {}", r.text); }
        for l in &c.lost { let _ = writeln!(t, "  lost {l:?}"); }
        for (q, w) in &c.situation.not_asked { let _ = writeln!(t, "  {q} {w}"); }
        let start = std::time::Instant::now();
        let s = smallest_change(&pack, &a, &c);
        let _ = writeln!(t, "  {s:?} {:?}", start.elapsed());
        println!("{t}");
    }
}
