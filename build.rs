//! Makes a function of each text of the interface, for the page only.

#[cfg(feature = "web")]
#[path = "xtask/src/catalogue.rs"]
#[expect(dead_code, reason = "other languages are the build tool's business")]
mod catalogue;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "web")]
    say::write();
}

#[cfg(feature = "web")]
mod say {
    use std::fmt::Write as _;
    use std::path::Path;
    use std::{env, fs, process};

    use crate::catalogue::{self, Message};

    /// The folder of the texts: `start` is loaded with the first screen, `later` after it.
    const ENGLISH: &str = "src/web/words/en";

    /// Writes the module of functions and, for the tests, the English texts.
    pub(crate) fn write() {
        println!("cargo::rerun-if-changed={ENGLISH}");
        println!("cargo::rerun-if-changed=xtask/src/catalogue.rs");
        let out = env::var("OUT_DIR").unwrap_or_default();
        let mut code = String::new();
        let mut count = 0;
        for part in ["start", "later"] {
            let read = catalogue::read(&Path::new(ENGLISH).join(part));
            let messages = read.unwrap_or_else(|faults| fail(&faults));
            let mut lines = String::new();
            for message in &messages {
                function(&mut code, count, message);
                lines.extend([message.line.as_str(), "\n"]);
                count += 1;
            }
            if part == "start" {
                writeln!(code, "/// How many texts come with the first screen.\npub(super) const AT_START: usize = {count};").ok();
            }
            keep(&out, &format!("words-{part}.txt"), &lines);
        }
        keep(&out, "say.rs", &code);
    }

    /// Writes the function that says a message.
    fn function(code: &mut String, id: usize, message: &Message) {
        let name = message.id.replace('-', "_");
        let text = shown(message);
        writeln!(code, "/// {text}").ok();
        if message.variables.is_empty() {
            writeln!(code, "pub(crate) fn {name}() -> &'static str {{ super::catalogue::text({id}) }}")
                .ok();
            return;
        }
        let names: Vec<String> =
            message.variables.iter().map(|name| name.replace('-', "_")).collect();
        let takes: Vec<String> = names
            .iter()
            .map(|name| format!("{name}: impl Into<super::catalogue::Arg<'a>>"))
            .collect();
        let gives: Vec<String> =
            names.iter().map(|name| format!("{name}.into()")).collect();
        writeln!(
            code,
            "pub(crate) fn {name}<'a>({}) -> String {{ super::catalogue::fill({id}, &[{}]) }}",
            takes.join(", "),
            gives.join(", ")
        )
        .ok();
    }

    /// The English text as a documentation comment.
    fn shown(message: &Message) -> String {
        let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
        format!(
            "`{}`",
            message.line.replace('`', "'").chars().map(plain).collect::<String>()
        )
    }

    fn keep(out: &str, name: &str, text: &str) {
        let path = Path::new(out).join(name);
        if fs::write(&path, text).is_err() {
            fail(&[format!("{} cannot be written", path.display())]);
        }
    }

    fn fail(faults: &[String]) -> ! {
        for fault in faults {
            println!("cargo::error={fault}");
        }
        process::exit(1)
    }
}
