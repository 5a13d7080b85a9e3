//! What the page weighs, and how much it may.

use std::fmt::Write as _;

use crate::fault::Fault;
use crate::page::{File, When};

/// What all that is needed to answer every question may weigh, compressed, in bytes.
const FIRST_LOAD: usize = 300_000;
/// What the maker of documents may weigh with its fonts, compressed, in bytes.
const WORKER: usize = 1_600_000;

/// Returns a table of all files, and whether the page is light enough.
pub(crate) fn weigh(files: &[File]) -> Result<(String, Result<(), Fault>), Fault> {
    let mut table = format!("{:<32}{:>12}{:>12}  loaded\n", "file", "bytes", "brotli 11");
    let (mut first, mut later, mut worker) = ([0, 0], [0, 0], [0, 0]);
    for file in files {
        let (bytes, compressed) = (file.bytes.len(), file.compressed()?.len());
        let (sum, when) = match file.when {
            When::AtStart => (&mut first, "at start"),
            When::OnFirstUse => (&mut later, "on first use"),
        };
        if file.name.contains("worker") {
            worker[0] += bytes;
            worker[1] += compressed;
        }
        sum[0] += bytes;
        sum[1] += compressed;
        row(&mut table, &file.name, [bytes, compressed], when);
    }
    row(&mut table, "at start, together", first, &format!("of {FIRST_LOAD} at most"));
    row(&mut table, "on first use, together", later, "");
    row(&mut table, "the worker", worker, &format!("of {WORKER} at most"));
    let within = |name, actual, budget| {
        let fault = Fault::TooHeavy { name, actual, budget };
        if actual <= budget { Ok(()) } else { Err(fault) }
    };
    let verdict = within("the first load", first[1], FIRST_LOAD)
        .and_then(|()| within("the worker", worker[1], WORKER));
    if let Some(fault) = too_heavy(files)? {
        return Ok((table, Err(fault)));
    }
    Ok((table, verdict))
}

/// What single files may weigh: as they are, or compressed.
const EACH: [(&str, usize, bool); 3] = [
    ("anteroom.js", 12_000, true),
    ("embed.js", 3_000, false),
    ("anteroom-single.html", 4_000_000, false),
];

/// Returns the first file that weighs more than it may.
fn too_heavy(files: &[File]) -> Result<Option<Fault>, Fault> {
    for (name, budget, compressed) in EACH {
        let is = |file: &&File| file.name.rsplit('/').next() == Some(name);
        let Some(file) = files.iter().find(is) else { continue };
        let actual = if compressed { file.compressed()?.len() } else { file.bytes.len() };
        if actual > budget {
            return Ok(Some(Fault::TooHeavy { name, actual, budget }));
        }
    }
    Ok(None)
}

fn row(table: &mut String, name: &str, [bytes, compressed]: [usize; 2], when: &str) {
    let row = format!("{name:<32}{bytes:>12}{compressed:>12}  {when}");
    // Writing to a `String` cannot fail.
    writeln!(table, "{}", row.trim_end()).ok();
}

#[cfg(test)]
mod tests {
    use super::{FIRST_LOAD, WORKER, weigh};
    use crate::page::{File, When};

    /// Bytes no compressor makes smaller.
    fn noise(len: usize) -> Vec<u8> {
        let mut state = 1_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            state.to_be_bytes()[0]
        };
        (0..len).map(|_| next()).collect()
    }

    #[test]
    fn the_first_load_and_the_worker_have_budgets() {
        let heavy = |when| [File::new("a", noise(FIRST_LOAD + 1), when)];
        assert!(weigh(&heavy(When::AtStart)).unwrap().1.is_err());
        assert!(weigh(&heavy(When::OnFirstUse)).unwrap().1.is_ok());
        let worker = |len| [File::new("worker_bg.wasm", noise(len), When::OnFirstUse)];
        assert!(weigh(&worker(WORKER / 2)).unwrap().1.is_ok());
        assert!(weigh(&worker(WORKER + 1)).unwrap().1.is_err());
    }
}
