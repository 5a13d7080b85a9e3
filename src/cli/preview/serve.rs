//! The preview's web server: on this machine only, under the policy the app lives with.

use std::convert::Infallible;
use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::runtime;

use super::answer::{Answer, answer, plain};
use super::app::App;
use super::{Shared, lock};
use crate::fault::Fault;

/// What the page may do, in the words of `index.html`.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types anteroom";

/// Who may show the page in a frame. The page itself cannot say it, so it is a second policy.
const FRAMES: &str = "frame-ancestors 'self'";

/// A port of this machine that is listened to.
#[derive(Debug)]
pub(super) struct Door {
    listener: TcpListener,
    address: SocketAddr,
}

impl Door {
    /// Begins to listen; 0 takes a free port.
    pub(super) fn open(port: u16) -> Result<Self, Fault> {
        let failed = |cause: io::Error| match cause.kind() {
            ErrorKind::AddrInUse => Fault::PortTaken { port },
            _ => Fault::Port { port, cause },
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        Ok(Self { listener, address })
    }

    /// Returns where it is.
    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers requests, any number at a time, until this program is stopped.
    pub(super) fn answer_all(self, app: App, shared: Shared) -> Result<(), Fault> {
        let port = self.address.port();
        let failed = |cause| Fault::Port { port, cause };
        let runtime = runtime::Builder::new_current_thread().enable_io().build();
        let all = accept(self.listener, Arc::new(app), shared);
        runtime.map_err(failed)?.block_on(all).map_err(failed)
    }
}

async fn accept(listener: TcpListener, app: Arc<App>, shared: Shared) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        let (stream, _) = listener.accept().await?;
        let (app, shared) = (Arc::clone(&app), Arc::clone(&shared));
        let service = service_fn(move |request| {
            let response = respond(&app, &shared, &request);
            async { Ok::<_, Infallible>(response) }
        });
        let connection =
            http1::Builder::new().serve_connection(TokioIo::new(stream), service);
        // A browser that went away needs no answer.
        tokio::spawn(async { connection.await.ok() });
    }
}

fn respond(
    app: &App,
    shared: &Shared,
    request: &Request<Incoming>,
) -> Response<Full<Bytes>> {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        with_headers(answer(app, &lock(shared), request.uri().path()))
    } else {
        with_headers(plain(405, "Only reading is possible here."))
    }
}

/// Every answer carries the policy: a worker lives under the headers of its own file. And
/// none is kept: the next one may be another.
fn with_headers(answer: Answer) -> Response<Full<Bytes>> {
    let Answer { status, media_type, bytes } = answer;
    let mut response = Response::new(Full::from(bytes));
    *response.status_mut() =
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CONTENT_SECURITY_POLICY, FRAMES),
        (header::CONTENT_TYPE, media_type),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        headers.append(name, HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::POLICY;

    #[test]
    fn the_policy_is_that_of_the_page() {
        assert!(include_str!("../../../index.html").contains(POLICY));
    }
}
