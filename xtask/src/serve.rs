//! `cargo xtask serve`: the page on this machine, under the policy it is meant to live with.

use std::fs;
use std::io::{self, Cursor, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

use crate::fault::Fault;
use crate::page::{self, Speed};
use crate::{paths, say};

/// What the page may do. `index.html` carries the same text for servers that send no headers.
///
/// Trusted Types are on, and `anteroom` is the one policy there may be: starting a worker
/// needs one. It vouches for a single address of the build (see `src/web/element.js`).
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types anteroom";

/// How many requests are answered at the same time.
const THREADS: usize = 4;

/// Builds the page as asked, and serves it until somebody stops this program.
pub(crate) fn serve(port: u16, build: Option<Speed>) -> Result<(), Fault> {
    // First of all: nobody wants to wait for a build to learn that the port is taken.
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        match error.kind() {
            ErrorKind::AddrInUse => Fault::PortTaken { port },
            _ => Fault::Port { port, reason: error.to_string() },
        }
    })?;
    match build {
        Some(speed) => {
            let files = page::build(speed)?;
            say::step("Writing dist/", || page::write(&files, speed))?;
        }
        None if paths::dist().join("index.html").is_file() => {}
        None => return Err(Fault::NothingBuilt),
    }
    let server = Server::from_listener(listener, None)
        .map_err(|error| Fault::Port { port, reason: error.to_string() })?;
    say::result(&format!("Anteroom is at http://{}/", server.server_addr()));
    say::note("Press Ctrl+C to stop.");
    answer_all(&Arc::new(server));
    Ok(())
}

/// Answers requests, several at a time.
fn answer_all(server: &Arc<Server>) {
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let server = Arc::clone(server);
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    let response = answer(&request);
                    // A browser that went away needs no answer.
                    request.respond(response).ok();
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().ok();
    }
}

/// The file a request asks for, with its headers.
fn answer(request: &Request) -> Response<Cursor<Vec<u8>>> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return plain(405, "Only reading is possible here.");
    }
    let Some(name) = name_of(request.url()) else {
        return plain(400, "This is no address of a file.");
    };
    let compressed =
        accepts_brotli(request).then(|| fs::read(twin_of(&name)).ok()).flatten();
    let (bytes, encoded) = match compressed {
        Some(bytes) => (Ok(bytes), true),
        None => (fs::read(paths::dist().join(&name)), false),
    };
    let Ok(bytes) = bytes else { return plain(404, "There is no such file.") };
    let mut response = with_policy(Response::from_data(bytes));
    response.add_header(header("Content-Type", media_type(&name)));
    response.add_header(header("Cache-Control", caching(&name)));
    response.add_header(header("Vary", "Accept-Encoding"));
    if encoded {
        response.add_header(header("Content-Encoding", "br"));
    }
    response
}

/// The path inside the page that `url` names; nothing if it would lead out of it.
fn name_of(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    inside.then(|| path.to_owned())
}

/// The compressed twin of a file.
fn twin_of(name: &Path) -> PathBuf {
    let mut path = paths::dist().join(name).into_os_string();
    path.push(".br");
    path.into()
}

fn accepts_brotli(request: &Request) -> bool {
    let mut accepted =
        request.headers().iter().filter(|h| h.field.equiv("Accept-Encoding"));
    accepted.any(|h| h.value.as_str().split(',').any(|coding| coding.trim() == "br"))
}

/// What a file is. Browsers refuse modules and WebAssembly under a wrong name.
fn media_type(name: &Path) -> &'static str {
    match name.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

/// Files in the build's folder never change under their name; the others may any time.
fn caching(name: &Path) -> &'static str {
    match name.components().count() {
        0 | 1 => "no-cache",
        _ => "public, max-age=31536000, immutable",
    }
}

fn plain(status: u16, text: &str) -> Response<Cursor<Vec<u8>>> {
    let response = Response::from_data(text).with_status_code(StatusCode(status));
    with_policy(response.with_header(header("Content-Type", "text/plain; charset=utf-8")))
}

/// Every answer carries the policy: a worker lives under the headers of its own file.
fn with_policy<R: io::Read>(mut response: Response<R>) -> Response<R> {
    let policy = format!("{POLICY}; frame-ancestors 'self'");
    response.add_header(header("Content-Security-Policy", &policy));
    response.add_header(header("X-Content-Type-Options", "nosniff"));
    response.add_header(header("Referrer-Policy", "no-referrer"));
    response.add_header(header("Cross-Origin-Opener-Policy", "same-origin"));
    response
}

#[expect(clippy::expect_used, reason = "every header is written in this file")]
fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("a header in plain ASCII")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{caching, name_of};

    #[test]
    fn no_address_leads_out_of_the_page() {
        assert_eq!(name_of("/").as_deref(), Some(Path::new("index.html")));
        assert_eq!(name_of("/a/web.js?x=1").as_deref(), Some(Path::new("a/web.js")));
        assert_eq!(name_of("/../Cargo.toml"), None);
        assert_eq!(name_of("/a/../../Cargo.toml"), None);
        assert_eq!(name_of("//etc/passwd").as_deref(), Some(Path::new("etc/passwd")));
    }

    #[test]
    fn the_two_lasting_names_are_asked_for_again() {
        assert_eq!(caching(Path::new("anteroom.js")), "no-cache");
        assert!(caching(Path::new("0123/web.js")).contains("immutable"));
    }
}
