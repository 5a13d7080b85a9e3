//! `cargo xtask serve`: the page on this machine, under the policy it is meant to live with.

use std::convert::Infallible;
use std::fs;
use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderMap, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::runtime;

use crate::fault::Fault;
use crate::page::{self, Speed};
use crate::{paths, say};

/// What the page may do, in the words of `index.html`, which holds for any web server.
///
/// Trusted Types are on, and `anteroom` is the one policy there may be: starting a worker
/// needs one. It vouches for a single address of the build (see `src/web/element.js`).
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types anteroom";

/// Who may show the page in a frame. The page itself cannot say it, so it is a second policy.
const FRAMES: &str = "frame-ancestors 'self'";

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
    let failed = |error: io::Error| Fault::Port { port, reason: error.to_string() };
    listener.set_nonblocking(true).map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    say::result(&format!("Anteroom is at http://{address}/"));
    say::note("Press Ctrl+C to stop.");
    let runtime =
        runtime::Builder::new_current_thread().enable_io().build().map_err(failed)?;
    runtime.block_on(answer_all(listener)).map_err(failed)
}

/// Answers requests, any number at a time, until this program is stopped.
async fn answer_all(listener: TcpListener) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        let (stream, _) = listener.accept().await?;
        let service = service_fn(async |request| Ok::<_, Infallible>(answer(&request)));
        let connection =
            http1::Builder::new().serve_connection(TokioIo::new(stream), service);
        // A browser that went away needs no answer.
        tokio::spawn(async { connection.await.ok() });
    }
}

/// The file a request asks for, with its headers.
fn answer(request: &Request<Incoming>) -> Response<Full<Bytes>> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return plain(StatusCode::METHOD_NOT_ALLOWED, "Only reading is possible here.");
    }
    let Some(name) = name_of(request.uri().path()) else {
        return plain(StatusCode::BAD_REQUEST, "This is no address of a file.");
    };
    let accepted = accepts_brotli(request.headers());
    let compressed = accepted.then(|| fs::read(twin_of(&name)).ok()).flatten();
    let encoded = compressed.is_some();
    let plainly = || fs::read(paths::dist().join(&name)).ok();
    let Some(bytes) = compressed.or_else(plainly) else {
        return plain(StatusCode::NOT_FOUND, "There is no such file.");
    };
    let mut response = with_policy(bytes, media_type(&name));
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching(&name)));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if encoded {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

/// The path inside the page that an address names; nothing if it would lead out of it.
fn name_of(path: &str) -> Option<PathBuf> {
    let path = path.trim_start_matches('/');
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

fn accepts_brotli(headers: &HeaderMap) -> bool {
    let accepted =
        headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|codings| codings.split(',').any(|coding| coding.trim() == "br"))
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

fn plain(status: StatusCode, text: &'static str) -> Response<Full<Bytes>> {
    let mut response = with_policy(text.into(), "text/plain; charset=utf-8");
    *response.status_mut() = status;
    response
}

/// Every answer carries the policy: a worker lives under the headers of its own file.
fn with_policy(bytes: Vec<u8>, media_type: &'static str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(bytes));
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CONTENT_SECURITY_POLICY, FRAMES),
        (header::CONTENT_TYPE, media_type),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        headers.append(name, HeaderValue::from_static(value));
    }
    let name = header::HeaderName::from_static("cross-origin-opener-policy");
    headers.insert(name, HeaderValue::from_static("same-origin"));
    response
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{caching, name_of};

    #[test]
    fn no_address_leads_out_of_the_page() {
        assert_eq!(name_of("/").as_deref(), Some(Path::new("index.html")));
        assert_eq!(name_of("/a/web.js").as_deref(), Some(Path::new("a/web.js")));
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
