//! `anteroom preview`: the app on this machine with a pack under work in it.

mod answer;
mod app;
mod serve;
mod work;

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use anteroom::diag::Source;

use self::app::App;
use self::serve::Door;
use self::work::Work;
use crate::args::Preview;
use crate::fault::{Exit, Fault};
use crate::{files, packs, say};

/// How often the files of the pack are looked at.
const EVERY: Duration = Duration::from_secs(1);

/// The pack under work, which one thread reads and another shows.
type Shared = Arc<Mutex<Work>>;

/// Serves the app until somebody stops this program, and follows the files of the pack.
pub(crate) fn run(args: &Preview) -> Result<Exit, Fault> {
    let app = App::open(&args.app)?;
    let sources = packs::sources(Some(&args.dir))?;
    let door = Door::open(args.port)?;
    let mut work = Work::default();
    report(&mut work, "read", Ok(&sources));
    files::print(&format!("The preview is at http://{}/\n", door.address()))?;
    say::line("It follows the files of the pack. Press Ctrl+C to stop.");
    let shared = Arc::new(Mutex::new(work));
    let (dir, watched) = (args.dir.clone(), Arc::clone(&shared));
    thread::spawn(move || follow(&dir, sources, &watched));
    door.answer_all(app, shared)?;
    Ok(Exit::Fine)
}

/// Reads the pack again whenever one of its files is another than before. What the files
/// say is compared, not their times: a second is too long for some clocks.
fn follow(dir: &Path, sources: Vec<Source>, shared: &Shared) {
    let mut before = Ok(sources);
    loop {
        thread::sleep(EVERY);
        let now = packs::sources(Some(dir)).map_err(|fault| fault.to_string());
        if now != before {
            let read = now.as_deref().map_err(String::as_str);
            report(&mut lock(shared), "read again", read);
            before = now;
        }
    }
}

/// Reads the pack, and says in the terminal what was found.
fn report(work: &mut Work, done: &str, sources: Result<&[Source], &str>) {
    let clock = jiff::Zoned::now().strftime("%H:%M:%S").to_string();
    match sources {
        Ok(sources) => {
            say::diagnostics(&work.read(sources));
            say::line(&format!("{clock} {done}: {}", work.counts()));
        }
        Err(fault) => {
            work.lose(fault);
            say::line(&format!("{clock} {fault}"));
        }
    }
}

fn lock(shared: &Shared) -> MutexGuard<'_, Work> {
    // Work is whole between any two of its calls, whatever became of a thread.
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}
